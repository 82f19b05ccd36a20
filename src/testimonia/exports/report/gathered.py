"""What a report is made of: all that is known of one entity, taken out of the evidence base and the ledger.

Nothing in it is put into words yet, and none of it asks a store for anything.
"""

from dataclasses import dataclass

from testimonia.exports.report.values import Locator, Work
from testimonia.model import Date, Finding, Span, Statement


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage.

    Attributes:
        work: it stands in.
        where: it stands there.
        voice: whose voice it is; empty if nobody is named.
        words: of the sentence or paragraph around it, in the reading layer.
        inside: where the passage is in ``words``.
        span: of the passage in the reading layer.
    """

    work: Work
    where: Locator
    voice: str
    words: str
    inside: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Held:
    """One who says it: his name, and the words that say that he does."""

    name: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """What one passage tells.

    Attributes:
        id: of the statement.
        statement: as it was read.
        quote: its passage.
        subject: of whom it is told; empty if of him whom the report is about.
        object: the other party; empty if there is none.
        place: where; empty if it is not told.
        trigger: the words that tell it.
        when: when it happened, in words; empty if it is not told.
        holders: who says it, the original speaker first; none for the voice of the passage.
        evidence: what the text names for it: status and words.
        answers: who said what it rejects or accepts; empty if it answers nobody.
    """

    id: str
    statement: Statement
    quote: Quote
    subject: str = ""
    object: str = ""
    place: str = ""
    trigger: str = ""
    when: str = ""
    holders: tuple[Held, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()
    answers: str = ""

    @property
    def happened(self) -> Date | None:
        """When, as it was read."""
        return self.statement.happened


@dataclass(frozen=True, slots=True)
class Matter:
    """What happened, as far as accounts tell it.

    Attributes:
        predicate: key of the vocabulary.
        accounts: in the order of the documents.
        same: whether they are of one happening: yes, probable, undecided; empty for one account.
        why: the reason.
        clashing: whether a finding says that they cannot all be true.
    """

    predicate: str
    accounts: tuple[Account, ...]
    same: str = ""
    why: str = ""
    clashing: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided.

    Attributes:
        act: as the ledger has it.
        by: who.
        at: when, ISO 8601.
        why: the reason given; empty if none was.
        value: the question, or the text of a note.
        on: the words it is about, and where.
    """

    act: str
    by: str
    at: str
    why: str = ""
    value: str = ""
    on: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundSide:
    """A side of a finding: what it has, and the passages that say so."""

    value: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its passages.

    Attributes:
        finding: as comparison made it.
        sides: with their words.
        ruling: what a person decided of it; None if nobody has.
        grown: whether it has a side now that was not there when that was decided.
    """

    finding: Finding
    sides: tuple[FoundSide, ...]
    ruling: Ruling | None = None
    grown: bool = False


@dataclass(frozen=True, slots=True)
class Thought:
    """What somebody thinks.

    Attributes:
        stance: praise, blame, mixed or undecided.
        words: that carry it.
        quote: the passage.
        holders: whose opinion it is; none for the voice of the passage.
    """

    stance: str
    words: str
    quote: Quote
    holders: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Under which names a document speaks of him.

    Attributes:
        work: the document.
        names: each with how often it stands there.
        times: how often he is spoken of, by pronoun too.
        first: the first place.
    """

    work: Work
    names: tuple[tuple[str, int], ...]
    times: int
    first: Quote | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another who may be the same: his name, what speaks for it and what against."""

    name: str
    why_for: str
    why_against: str


@dataclass(frozen=True, slots=True)
class CopyOf:
    """What of the passages cited stands elsewhere too.

    Attributes:
        work: the document that is not counted.
        other: the one that it goes with.
        known: whether it shows which was copied from the other; ``other`` is then the earlier.
        accounts: how many of the accounts here stand in what was copied.
    """

    work: Work
    other: Work
    known: bool
    accounts: int


@dataclass(frozen=True, slots=True)
class Base:
    """The evidence base that it was taken from.

    Attributes:
        folder: its name.
        version: of testimonia.
        date: of the base, year-month-day; empty if it is not known.
        read: how many documents were read.
        unread: how many could not be.
    """

    folder: str
    version: str
    date: str = ""
    read: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a report is made of.

    Attributes:
        name: the preferred form.
        kind: what it is.
        joined: why the names are held to be of one; empty for a single chain.
        base: the evidence base.
        names: by document.
        bounds: between what days he was born and died, in words; empty if it is not reckoned out.
        matters: what happened, in no order.
        found: findings about him, in the order of looking.
        thoughts: what others think of him, in the order of the documents.
        copies: among the passages cited.
        likenesses: who may be the same.
        rulings: decisions that are not about a finding, and notes.
        silent: titles of documents that do not speak of him.
        silent_all: how many there are.
        passages: how many tell of him, where not all are among ``matters``; 0 where all are.
        documents: how many speak of him, where not all are among ``names``; 0 where all are.
    """

    name: str
    kind: str
    joined: str
    base: Base
    names: tuple[Named, ...] = ()
    bounds: str = ""
    matters: tuple[Matter, ...] = ()
    found: tuple[Found, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    copies: tuple[CopyOf, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    silent: tuple[str, ...] = ()
    silent_all: int = 0
    passages: int = 0
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Choices:
    """What of it is wanted.

    Attributes:
        opinions: what others think.
        decided_only: of the findings, only those that a person decided.
        dated_only: of the life, only what has a date.
        long: quotes of up to `LONG` code points instead of `SHORT`.
        most: items of a chapter, at most; 0 for all.
    """

    opinions: bool = True
    decided_only: bool = False
    dated_only: bool = False
    long: bool = False
    most: int = 0


SHORT, LONG = 240, 1200
"""Code points of a quote, at most."""
