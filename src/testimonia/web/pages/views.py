"""What several pages show: frozen values, ready for the templates.

Nothing in them is escaped yet; the templates do that, everywhere.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour and its mark say; the names are those of the style sheet."""

    CLASH = "clash"
    """These cannot both be true."""
    DEPENDS = "depends"
    """They can, under some readings; or it is doubtful."""
    OTHERWISE = "otherwise"
    """They judge differently, and need not be wrong."""
    AGREES = "agrees"
    COPIED = "copied"

    @property
    def sign(self) -> str:
        """The mark that stands beside the colour, for those who do not see it."""
        return {"clash": "≠", "depends": "≟", "otherwise": "⇄", "agrees": "=", "copied": "≡"}[self.value]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a passage stands.

    Attributes:
        parts: section, voice, when written, document, page, file; those that are known.
        link: to the passage on the reading page.
    """

    parts: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with a few words around it.

    Attributes:
        before: words of its paragraph before it.
        pieces: the passage itself, with its deciding words marked.
        after: words of its paragraph after it.
        citation: where it stands.
    """

    before: str
    pieces: tuple[Piece, ...]
    after: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class ShownSide:
    """What one or several passages have, against the others."""

    value: str
    passages: tuple[ShownPassage, ...]
    more: int = 0
    """How many passages it has beside those that are shown."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: the act as the ledger has it, and in words; and the id of its line."""

    act: str
    words: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note of a person: its text with the tags marked, its tags, by whom and when, the id of its line."""

    pieces: tuple[Piece, ...]
    text: str
    tags: tuple[str, ...]
    said: str
    line: str


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding as it is read.

    Attributes:
        id: of the finding.
        number: in the order of the page, from 1.
        tone: what kind it is.
        heading: the question, with the rival values marked.
        sides: in order.
        pairs: for a copy, the passages of both sources row by row; empty otherwise.
        same: whether it is one happening, in words; empty where that is no question.
        why: the reason, for a historian.
        only_if: readings under which it disappears.
        told: accounts and witnesses.
        machine: how it was found, in small.
        decision: of a person, if there is one.
        pairs_told: whether two of its sides are statements, so that one can decide on what happened.
        on_happenings: what people decided of that.
        notes: of people.
        sources: ids of the documents that have a side, each once.
    """

    id: str
    number: int
    tone: Tone
    heading: tuple[Piece, ...]
    sides: tuple[ShownSide, ...]
    pairs: tuple[tuple[ShownPassage, ...], ...]
    same: str
    why: str
    only_if: tuple[str, ...]
    told: str
    machine: str
    decision: Decision | None
    pairs_told: bool = False
    on_happenings: tuple[Decision, ...] = ()
    notes: tuple[ShownNote, ...] = ()
    sources: tuple[str, ...] = ()
