"""What the page of the sample shows; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.knowledge.measured import Measured
from testimonia.model import Span
from testimonia.web.pages.views import ShownPassage

NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A statement that was drawn and is to be judged.

    Attributes:
        id: of the statement.
        heading: of whom it is, and what is told.
        parts: what was read, part by part: what it is called, and the words.
        passage: its sentence, with the words marked from which that was read.
        before: how it was judged when it was read otherwise; empty if it never was.
    """

    id: str
    heading: str
    parts: tuple[tuple[str, str], ...]
    passage: ShownPassage
    before: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement that was judged.

    Attributes:
        line: id of the line in the ledger.
        act: what was said, as the ledger has it.
        words: the same in words.
        quote: its clause.
        path: of its document.
        link: to the words; empty if they are not found.
        read: what was read.
        who: by whom and when.
        why: the reason; empty if none was given.
        note: how it stands to what is read now; empty if the same is read.
        source: id of the source of one that can be left out; else empty.
        span: its clause there.
        statement: id of the statement as it is read now; empty if it is none.
    """

    line: str
    act: str
    words: str
    quote: str
    path: str
    link: str
    read: str
    who: str
    why: str
    note: str
    source: str = ""
    span: Span = NOWHERE
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a kind of thing was right: what it is called, so many of so many, and in percent."""

    title: str
    counts: str
    percent: str


@dataclass(frozen=True, slots=True)
class SampleView:
    """The page of the sample.

    Attributes:
        folder: its name.
        total: how many statements can be drawn.
        told: how many were judged, and how, in a sentence; empty if none was.
        rate: how many in a hundred are right, with the interval; empty if nothing was judged.
        by_predicate: the same of each kind of happening of which enough were judged.
        drawn: the next ones.
        latest: the judgement that was written last, if it can be shown.
        wrong: those that were judged wrong, the newest first.
        others: those that were judged right, or left open.
        gone: judgements that count no more, since the reading there is another.
        more: how many judged ones are not shown.
        decided: what was decided on findings, tone by tone.
        measured: what was measured elsewhere.
    """

    folder: str
    total: int
    told: str
    rate: str
    by_predicate: tuple[Counted, ...]
    drawn: tuple[Drawn, ...]
    latest: Judged | None
    wrong: tuple[Judged, ...]
    others: tuple[Judged, ...]
    gone: tuple[Judged, ...]
    more: int
    decided: tuple[Counted, ...]
    measured: tuple[Measured, ...]
