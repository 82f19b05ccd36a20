"""What the pages of findings show; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.web.pages.findings.choosing import Choice
from testimonia.web.pages.views import ShownFinding, Tone


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one tone.

    Attributes:
        tone: theirs.
        title: what they have in common.
        findings: those that are shown on this page.
        total: how many were asked for.
        begun: whether some of them stand on a page before.
    """

    tone: Tone
    title: str
    findings: tuple[ShownFinding, ...]
    total: int
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Leading:
    """Words that lead somewhere.

    Attributes:
        words: what is said.
        link: where it leads; empty if one is there.
    """

    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class FindingsView:
    """The page of findings.

    Attributes:
        folder: its name.
        groups: those that hold something on this page.
        by_tone: how many findings of each tone there are in all, each leading to them.
        asked: how many were asked for.
        first: number of the first that is shown, from 1; 0 if none is.
        last: number of the last.
        decided: how many of all findings are decided.
        total: how many findings there are.
        choice: what was asked for.
        chosen: whether anything was.
        happenings: what the findings are about: value in the address, and words.
        tags: of all notes on findings.
        pages: numbers of pages, each leading there; a gap between two is one that is not offered.
        following: the address of the next page; empty if there is none.
        here: the address of this page.
        behind: what the address of a finding has behind it, so that one goes on among those asked for.
    """

    folder: str
    groups: tuple[Group, ...]
    by_tone: tuple[Leading, ...]
    asked: int
    first: int
    last: int
    decided: int
    total: int
    choice: Choice
    chosen: bool
    happenings: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    pages: tuple[Leading, ...]
    following: str
    here: str
    behind: str


@dataclass(frozen=True, slots=True)
class PastView:
    """What was once decided or noted: in words, whether it stands, and what became of it if not."""

    words: str
    note: str
    why: str
    stands: bool
    became: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """The page of one finding.

    Attributes:
        finding: all of it.
        title: the question, in plain words.
        who: whom it is about, with the address of his page; None if nobody.
        links: other pages about it.
        place: its number among those that were asked for, in words.
        before: the address of the one before; empty if there is none.
        after: the address of the one after.
        back: the address of the page of findings on which it stands.
        here: the address of this page.
        again: the same, and what it is known by when it has another id: after a decision on its happenings.
        past: all that was decided on it and noted, in order of time.
        citation: to be copied into a footnote.
    """

    finding: ShownFinding
    title: str
    who: Leading | None
    links: tuple[Leading, ...]
    place: str
    before: str
    after: str
    back: str
    here: str
    again: str
    past: tuple[PastView, ...]
    citation: str
