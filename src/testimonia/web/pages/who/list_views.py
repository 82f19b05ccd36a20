"""What the list of all shows: frozen values, ready for the template; see `views`."""

from dataclasses import dataclass

from testimonia.web.pages.who.views import Chosen, Linked, Other


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: name, other names, how much is told, by how many voices at least."""

    named: Linked
    also: tuple[str, ...]
    documents: int
    voices: str
    told: int
    findings: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who may be one: both, how many statements would come together, and who has left it open."""

    one: Other
    other: Other
    why_for: str
    why_against: str
    weight: int
    decided: str = ""


@dataclass(frozen=True, slots=True)
class AllView:
    """The list of all.

    Attributes:
        folder: its name.
        kinds: of which the list can be.
        kind: of which it is; "doubt" for pairs that may be one.
        asked: words that were typed.
        entries: the part that is shown.
        found: how many there are.
        pairs: that may be one.
        all_pairs: how many of those there are.
        left_open: how many of those somebody has looked at and left open.
        pages: other parts of the list.
        here: address of this page.
    """

    folder: str
    kinds: tuple[Chosen, ...]
    kind: str
    title: str
    asked: str
    entries: tuple[Entry, ...]
    found: int
    pairs: tuple[Pair, ...]
    all_pairs: int
    left_open: int
    pages: tuple[Chosen, ...]
    here: str
