"""What the page of time shows."""

from dataclasses import dataclass

from testimonia.web.pages.time.drawing import Column, Drawing, Mark, WrittenMark
from testimonia.web.pages.views import Tone


@dataclass(frozen=True, slots=True)
class Way:
    """An address with its name; empty where there is nowhere to go."""

    name: str
    link: str
    key: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of one statement.

    Attributes:
        when: the date as it is written; empty where it is that of the story around it.
        read: how it is read.
        before: its words before the date.
        date: those that say when.
        after: the rest.
        cited: voice, section, document, page, file; those that are known.
        link: to the words.
        held: whether somebody else says so, or it is denied, in words.
    """

    when: str
    read: str
    before: str
    date: str
    after: str
    cited: tuple[str, ...]
    link: str
    held: str


@dataclass(frozen=True, slots=True)
class Row:
    """A happening or a statement in the list.

    Attributes:
        anchor: in the page.
        when: in words; several where accounts have several times.
        rival: whether those are rivals.
        who: of whom it is told.
        what: what is told.
        tone: what was found of it; None if nothing was.
        finding: the address of that.
        quotes: the words.
        more: how many statements more tell of it.
    """

    anchor: str
    when: tuple[str, ...]
    rival: bool
    who: Way
    what: str
    tone: Tone | None
    finding: str
    quotes: tuple[Quoted, ...]
    more: int


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark of the drawing with where it leads, and what is said of it when one points at it."""

    mark: Mark
    link: str
    title: str
    tone: Tone | None
    rival: bool
    denied: bool


@dataclass(frozen=True, slots=True)
class DrawnColumn:
    """A column of counts with the address of its own stretch of time."""

    column: Column
    link: str
    title: str


@dataclass(frozen=True, slots=True)
class DrawnWritten:
    """A mark of when documents were written, with the document that it leads to."""

    mark: WrittenMark
    link: str
    title: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What is filled in: of whom, in which documents, what kind; and the stretch of time."""

    who: str
    within: str
    kind: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class TimeView:
    """The page.

    Attributes:
        words: the stretch of time, in words.
        told: what is there, in sentences.
        meant: who is meant by the name that was filled in; with their pages.
        filled: what is filled in.
        kinds: what can be chosen: key, noun and how many statements.
        folders: what paths may begin with.
        ways: nearer, farther, earlier, later, all.
        drawing: the line.
        marks: what is drawn by itself.
        columns: counts.
        written: when documents were written.
        documents: the same as a list.
        more_documents: how many are not listed.
        rows: the list.
        pages: of the list.
    """

    words: str
    told: tuple[str, ...]
    meant: tuple[Way, ...]
    filled: Filled
    kinds: tuple[tuple[str, str, int], ...]
    folders: tuple[str, ...]
    ways: tuple[Way, ...]
    drawing: Drawing
    marks: tuple[DrawnMark, ...]
    columns: tuple[DrawnColumn, ...]
    written: tuple[DrawnWritten, ...]
    documents: tuple[tuple[str, Way], ...]
    more_documents: int
    rows: tuple[Row, ...]
    pages: tuple[Way, ...]
