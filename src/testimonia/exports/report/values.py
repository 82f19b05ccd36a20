"""A report as values: parts, items and lines of words, with footnotes.

What is a document's, the program's and a person's is told apart by the `Hand` of each line, and every line
that is not plainly told says so in words: no format has to rely on colour.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from testimonia.model import Span


class Hand(StrEnum):
    """Whose a line is."""

    DOCUMENTS = "documents"
    """What the documents say, set together by the program; it has footnotes."""
    MACHINE = "machine"
    """What the program concludes."""
    PERSON = "person"
    """What a person decided or noted."""
    PLAIN = "plain"
    """What the report says of itself."""


class Tone(StrEnum):
    """What stands beside the heading of an item."""

    NONE = ""
    CLASH = "clash"
    DEPENDS = "depends"
    AGREES = "agrees"
    OTHERWISE = "otherwise"
    COPIED = "copied"

    @property
    def sign(self) -> str:
        """The mark of the tone, for those who do not see a colour."""
        signs = {"": "", "clash": "≠", "depends": "≟", "agrees": "=", "otherwise": "⇄", "copied": "≡"}
        return signs[self.value]


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way."""

    text: str
    italic: bool = False


Words = tuple[Run, ...]
"""Words some of which are italic."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document that has a voice of its own.

    Attributes:
        kind: as `testimonia.model.SectionKind` has it: "foreword", "letter".
        title: its heading; empty if it has none.
        author: whose voice it is; empty if nobody is named.
        recipient: to whom a letter is addressed.
        written: when, in its own words.
    """

    kind: str
    title: str = ""
    author: str = ""
    recipient: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: a document, or a part of it that has a voice of its own.

    Attributes:
        source: id of the source.
        path: of its file.
        csl: the CSL-JSON item by which it is cited.
        repository: the institution that holds the original.
        shelfmark: its place there.
        part: the part; None for the document itself.
    """

    source: str
    path: str
    csl: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    repository: str = ""
    shelfmark: str = ""
    part: Part | None = None

    @property
    def key(self) -> tuple[str, Part | None]:
        """What two citations of one work have in common."""
        return self.source, self.part

    @property
    def whole(self) -> "Work":
        """The document, where this is a part of it."""
        return Work(self.source, self.path, self.csl, self.repository, self.shelfmark)


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a document a passage stands.

    Attributes:
        page: its label as printed; empty if none is.
        leaf: number of the page in the file, from 1; None if the format has no pages.
        paragraph: number of the paragraph in the document, from 1; None if it is not known.
    """

    page: str = ""
    leaf: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A citation, before it has a number.

    Attributes:
        work: what is cited.
        where: the place in it.
        quote: exact words; what was left out of them is said by an ellipsis at one end or both.
        remarks: who holds it, how he knows, how its date is read: sentences.
        span: of the passage in the reading layer.
    """

    work: Work
    where: Locator
    quote: str
    remarks: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a footnote in a line."""

    number: int


Piece = Run | Footnote | Mark


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph.

    Attributes:
        pieces: words and footnotes.
        hand: whose it is.
        label: what it begins with, set apart: "Decided by Ada Lind, 3 May 2026".
    """

    pieces: tuple[Piece, ...]
    hand: Hand = Hand.DOCUMENTS
    label: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What belongs together: one happening, one finding.

    Attributes:
        lines: its paragraphs.
        heading: above them; empty if there is none.
        tone: beside the heading.
        when: in the margin: the date of a happening.
    """

    lines: tuple[Line, ...]
    heading: Words = ()
    tone: Tone = Tone.NONE
    when: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the report.

    Attributes:
        key: by which it can be found: "life", "clashes".
        title: its heading.
        lead: what it is about, in a sentence or two.
        items: in order.
        more: what was left out, in a sentence; empty if nothing.
    """

    key: str
    title: str
    lead: str = ""
    items: tuple[Item, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote with its number.

    Attributes:
        number: from 1.
        citation: in the form of the Chicago Manual of Style: full at the first place, then short.
        quote: exact words.
        remarks: sentences after it.
        source: id of the source.
        span: of the passage in the reading layer.
    """

    number: int
    citation: Words
    quote: str
    remarks: tuple[str, ...]
    source: str
    span: Span | None = None

    @property
    def quoted(self) -> str:
        """The quote in its marks; a full stop that is not in it stands outside."""
        return f"“{self.quote}”{'' if self.quote[-1:] in '.?!…' else '.'}" if self.quote else ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report.

    Attributes:
        name: whom it is about.
        lede: what he is and how much is known, in sentences.
        chapters: in order.
        method: how it was made, in paragraphs.
        made: version and date of the evidence base, in words.
        notes: all footnotes in order; empty until they are numbered.
        bibliography: what is cited, in order of the alphabet.
    """

    name: str
    lede: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    method: tuple[str, ...] = ()
    made: str = ""
    notes: tuple[Note, ...] = ()
    bibliography: tuple[Words, ...] = ()

    def lines(self) -> Iterator[Line]:
        """All lines, in order."""
        for chapter in self.chapters:
            for item in chapter.items:
                yield from item.lines


def plain_words(words: Words) -> str:
    """Words without what is italic in them."""
    return "".join(run.text for run in words)
