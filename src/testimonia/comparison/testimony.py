"""What comparison is given of each Source: its voices, its chains, its statements. Values only."""

from dataclasses import dataclass

from testimonia.model import Appraisal, Chain, Date, SectionKind, Span, Statement


@dataclass(frozen=True, slots=True)
class Stamp:
    """The words by which a Section, or what it lies in, dates itself.

    Attributes:
        date: what they say.
        span: where they stand, in the reading layer.
        published: whether they say when it was published; else when it was composed.
    """

    date: Date
    span: Span
    published: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """The Section that a statement stands in, as far as comparison needs it.

    Attributes:
        section: its id; None for what lies in none.
        kind: what part of the document it is.
        author: whose voice it is; None if nobody is named.
        written: when it was composed, or else published; None if nothing is said.
        stamp: the words that say so, where they stand in the Source itself.
    """

    section: str | None = None
    kind: SectionKind | None = None
    author: str | None = None
    written: Date | None = None
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A Statement of a Source.

    Attributes:
        id: of the record.
        source: id of the Source.
        statement: what is said.
        voice: in whose Section.
        sentence: the stretch of the reading layer that a reader needs to understand it; holds the statement.
        words: of the statement.
        part: the kind of the innermost Section that it stands in; None for what lies in none.
    """

    id: str
    source: str
    statement: Statement
    voice: Voice
    sentence: Span
    words: str = ""
    part: SectionKind | None = None

    @property
    def trigger(self) -> str:
        """The words that carry the predicate ("daughter", of a tie of kinship)."""
        at = self.statement.trigger.start - self.statement.span.start
        return self.words[at : at + len(self.statement.trigger)]


@dataclass(frozen=True, slots=True)
class Aged:
    """An age that is told together with what happened: "died at the age of fifty-six".

    Attributes:
        told: id of the statement; it is the age of its subject.
        span: the words, in the reading layer.
        years: completed, at least and at most.
    """

    told: str
    span: Span
    years: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A heading that says of what work a part of a Source is a review.

    Attributes:
        span: of the heading, in the reading layer.
        voice: of the review.
        words: of the heading.
    """

    span: Span
    voice: Voice
    words: str


@dataclass(frozen=True, slots=True)
class Right:
    """The words of an imprint that give the years of somebody's copyright.

    Attributes:
        told: id of the statement.
        whose: the name.
        date: the year, or the years.
        span: where they stand, in the reading layer.
        around: the stretch that says whose copyright it is; holds them.
    """

    told: str
    whose: str
    date: Date
    span: Span
    around: Span


@dataclass(frozen=True, slots=True)
class Appraised:
    """An Appraisal of a Source.

    Attributes:
        id: of the record.
        source: id of the Source.
        appraisal: what is thought.
        voice: in whose Section.
        clause: the words of its span, as they stand in the reading layer.
    """

    id: str
    source: str
    appraisal: Appraisal
    voice: Voice
    clause: str = ""

    def words_in(self, span: Span) -> str:
        """The words of a stretch, as far as it lies within the clause."""
        start = self.appraisal.span.start
        return self.clause[max(span.start - start, 0) : max(span.end - start, 0)]


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one Source says.

    Attributes:
        source: its id.
        path: relative to the folder.
        chains: who and what it speaks of.
        told: its statements, in the order of the reading layer.
        appraised: its appraisals, in the same order.
        ages: told with its statements, in the same order.
        reviewed: what it reviews.
        voices: of all its Sections, each once.
        rights: the copyrights that it states.
        men: chains that it calls "he" again and again, by number.
    """

    source: str
    path: str
    chains: tuple[Chain, ...]
    told: tuple[Told, ...]
    appraised: tuple[Appraised, ...] = ()
    ages: tuple[Aged, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    voices: tuple[Voice, ...] = ()
    rights: tuple[Right, ...] = ()
    men: tuple[int, ...] = ()
