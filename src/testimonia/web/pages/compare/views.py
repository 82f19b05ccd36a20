"""What the page of comparison shows; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.web.pages.copies.views import StretchPair
from testimonia.web.pages.views import Piece, Tone


@dataclass(frozen=True, slots=True)
class Link:
    """Some words that lead somewhere, and what is said beside them."""

    words: str
    link: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A column.

    Attributes:
        key: what stands for it in the address.
        name: what it is called.
        about: who wrote it, when, how long it is; what is known.
        link: to its text; empty for several documents.
        without: the address of the page without it.
        parts: of its document, that speak with a voice of their own; each leads to it in place of the whole,
            or beside the part that is heard.
    """

    key: str
    name: str
    about: tuple[str, ...]
    link: str
    without: str
    parts: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What a voice has, in its own words.

    Attributes:
        before: the words of the sentence before them, or of the paragraph.
        pieces: the words, with those marked that decide.
        after: the words after them.
        stance: that it is denied or hedged, or on whose word it is told; empty if it is plainly told.
        where: section, page and document, as far as the column does not say it.
        link: to the words.
    """

    before: str
    pieces: tuple[Piece, ...]
    after: str
    stance: str
    where: str
    link: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one voice has in one row; ``more`` passages are not shown."""

    said: tuple[Said, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One happening, or one thing that the voices think.

    Attributes:
        what: a noun: "arrest".
        when: in words; empty if nobody says.
        tone: of the relation; None where nothing agrees and nothing contradicts.
        relation: in words.
        cells: one of each voice.
        why: the reason.
        links: to findings.
    """

    what: str
    when: str
    tone: Tone | None
    relation: str
    cells: tuple[Cell, ...]
    why: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """All rows about one person or thing.

    Attributes:
        name: of whom.
        kind: person, place and so on.
        link: to the page about it.
        rows: in the order of time.
        more: how many rows are not shown.
        only: the address that shows all of them, and of nobody else.
    """

    name: str
    kind: str
    link: str
    rows: tuple[Row, ...]
    more: int
    only: str


@dataclass(frozen=True, slots=True)
class Alone:
    """Whom only one voice speaks of: the first few, and how many there are."""

    voice: str
    listed: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Shared:
    """The wording that two voices share: stretches of it, and how many words of each lie between."""

    names: tuple[str, str]
    pairs: tuple[StretchPair, ...]
    between: tuple[tuple[Link, Link], ...]
    more: int
    link: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """Two documents that are worth a comparison."""

    names: tuple[Link, Link]
    link: str
    told: str


@dataclass(frozen=True, slots=True)
class CompareView:
    """The page.

    Attributes:
        voices: that are compared; none, one, or more.
        trouble: sentences on what was asked for and is not there.
        documents: that can be chosen: path, and of a folder how many it holds.
        suggested: worth a look.
        passages: whether it is aligned by shared wording.
        links: addresses of the same page by happening and by passage, and with whole paragraphs or sentences.
        around: whether whole paragraphs stand around the words.
        who: of whom alone it is shown; empty for everybody.
        everybody: address of the page about everybody.
        people: names of those of whom more than one tells something.
        count: what was found, in words.
        subjects: by person and thing.
        thoughts: what they think of whom and what; and documents and their dates.
        others: persons and things of which they tell something too, not shown here.
        others_more: how many of these are not named either.
        both: who and what is spoken of in more than one of them, with nothing to set side by side.
        both_more: how many of these are not named.
        alone: of each voice.
        shared: wording, for each two voices.
    """

    voices: tuple[Voice, ...]
    trouble: tuple[str, ...]
    documents: tuple[tuple[str, str], ...]
    suggested: tuple[Suggested, ...]
    passages: bool
    links: dict[str, str]
    around: bool
    who: str = ""
    everybody: str = ""
    people: tuple[str, ...] = ()
    count: str = ""
    subjects: tuple[About, ...] = ()
    thoughts: tuple[Row, ...] = ()
    others: tuple[Link, ...] = ()
    others_more: int = 0
    both: tuple[Link, ...] = ()
    both_more: int = 0
    alone: tuple[Alone, ...] = ()
    shared: tuple[Shared, ...] = ()
