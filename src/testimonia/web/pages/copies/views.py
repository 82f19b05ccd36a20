"""What the pages of copies show; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.web.pages.views import ShownFinding


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a copy.

    Attributes:
        text: the words; empty where words are missing that the other has.
        differs: "": as in the other; "other": the other has other words; "only": it has none; "lacks": it has
            words that are missing here; "slight": they differ as a spelling or a scan does.
        number: of the difference, by which the other is found; 0 where there is none.
    """

    text: str
    differs: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class ShownStretch:
    """A shared stretch in one of two documents.

    Attributes:
        runs: its words.
        cited: section, page; what is known.
        link: to the words.
    """

    runs: tuple[Run, ...]
    cited: str
    link: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry of the apparatus: a number, the words of the one, and what the other has."""

    number: int
    one: str
    other: str
    slight: bool


@dataclass(frozen=True, slots=True)
class StretchPair:
    """A stretch that stands in both documents.

    Attributes:
        number: of the stretch, from 1.
        words: of the one.
        one: as the one has it.
        other: as the other has it.
        readings: where they differ, those of substance first.
        more_readings: how many are not listed.
    """

    number: int
    words: int
    one: ShownStretch
    other: ShownStretch
    readings: tuple[Reading, ...]
    more_readings: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A shared stretch on a bar: where it begins and how wide it is, of a thousand; its number, its leaf."""

    start: float
    width: float
    number: int
    link: str


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two documents.

    Attributes:
        title: of it.
        about: who wrote it, when, how long it is.
        link: to its text.
        share: how much of it stands in the other, from 0 to 1.
        blocks: where.
        role: "copied from", "copy", or empty where it does not show.
    """

    title: str
    about: tuple[str, ...]
    link: str
    share: float
    blocks: tuple[Block, ...]
    role: str

    @property
    def percent(self) -> str:
        """The share in words."""
        return "under 1 %" if 0 < self.share < 0.01 else f"{self.share:.0%}".replace("%", " %")


@dataclass(frozen=True, slots=True)
class ShownCopy:
    """A copy, but for the words.

    Attributes:
        link: to its page.
        one: a document.
        other: another.
        heading: who has it from whom, in a sentence.
        why: why it is thought so.
        decided: what a person decided, in words; empty if nobody has.
    """

    link: str
    one: Party
    other: Party
    heading: str
    why: str
    decided: str


@dataclass(frozen=True, slots=True)
class CopyView:
    """The page of one copy.

    Attributes:
        copy: what it is.
        finding: that tells of it, with what people decided and wrote.
        here: the address of the page.
        pairs: the stretches that are shown, or parts of them; each with its anchor.
        leaf: number of this part of the page, from 1.
        leaves: the numbers and addresses of all parts.
        kept: whether all stretches are known; else only the longest, and perhaps cut.
        compare: address of the comparison of both.
    """

    copy: ShownCopy
    finding: ShownFinding
    here: str
    pairs: tuple[tuple[str, StretchPair], ...]
    leaf: int
    leaves: tuple[tuple[int, str], ...]
    kept: bool
    compare: str


@dataclass(frozen=True, slots=True)
class CopiesView:
    """All copies.

    Attributes:
        copies: those of this page.
        total: how many there are.
        documents: how many documents have a part in one.
        page: number of this page, from 1.
        pages: the numbers and addresses of those that are offered.
    """

    copies: tuple[ShownCopy, ...]
    total: int
    documents: int
    page: int
    pages: tuple[tuple[int, str], ...]
