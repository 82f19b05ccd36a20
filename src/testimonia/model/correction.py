"""What people corrected in a document, or added to what was read of it, ready to be applied.

A line of the ledger says it in its ``value``: what is corrected, an equals sign, and what it is instead.
"""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.judgement import Act, Judgement, Place
from testimonia.model.spans import Span
from testimonia.model.statement import Polarity


class Corrected(StrEnum):
    """What can be corrected, or added."""

    SPELLING = "spelling"
    """The words that stand there."""
    DATE = "date"
    """When it is that words of time mean."""
    MENTION = "mention"
    """Whether words name somebody or something, and of what kind it is."""
    STATEMENT = "statement"
    """Whether a clause tells of a happening."""
    PREDICATE = "predicate"
    """Of what happening a statement tells."""
    POLARITY = "polarity"
    """The stance of who makes a statement."""


NONE = "none"
"""The answer where what was read is none: no date, nobody's name, no statement."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The ``value`` of a line that corrects or adds, taken apart.

    Attributes:
        what: is corrected.
        instead: what it is instead; the words of a spelling, whatever they are.
        parts: the words behind it, between commas: of a statement, which places the line names beside the
            clause, and how it is meant.
    """

    what: Corrected
    instead: str
    parts: tuple[str, ...] = ()


def answer_of(value: str | None) -> Answer | None:
    """What a line says; None if that is nothing that can be corrected.

    >>> answer_of("statement=arrest, subject, denied")
    Answer(what=<Corrected.STATEMENT: 'statement'>, instead='arrest', parts=('subject', 'denied'))
    >>> answer_of("spelling=Lind, Ada").instead
    'Lind, Ada'
    """
    what, sign, said = (value or "").partition("=")
    if not sign or what not in list(Corrected):
        return None
    if what == Corrected.SPELLING:
        return Answer(Corrected.SPELLING, said)
    first, *parts = (part.strip() for part in said.split(","))
    if what == Corrected.DATE:  # EDTF has commas of its own
        return Answer(Corrected.DATE, said.strip())
    return Answer(Corrected(what), first, tuple(parts))


SUBJECT, DATE, PLACE = "subject", "date", "place"
"""What the further places of a statement can be, in this order."""
PLACES = (SUBJECT, DATE, PLACE)
NEGATED = "negated"
MEANT = frozenset({NEGATED, *Polarity})
"""How a statement can be meant: the words behind its places."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The parts of a statement that somebody adds.

    Attributes:
        names: what the places behind the clause are, in their order.
        polarity: the stance of the author.
        negated: whether it did not happen.
    """

    names: tuple[str, ...]
    polarity: Polarity
    negated: bool


def parts_of(answer: Answer) -> Meant | None:
    """The parts that an answer names; None if it names one that is unknown, or one twice."""
    names = tuple(part for part in answer.parts if part in PLACES)
    how = [part for part in answer.parts if part not in PLACES]
    stances = [Polarity(part) for part in how if part in list(Polarity)]
    if set(how) - MEANT or len(set(names)) < len(names) or len(set(stances)) > 1:
        return None
    return Meant(names, stances[0] if stances else Polarity.ASSERTED, NEGATED in how)


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words that stand in a document, as a person reads them.

    Attributes:
        line: id of the decision.
        by: who reads them so.
        words: that are read.
        place: the words in their stead.
        why: the reason, where one is given.
    """

    line: str
    by: str
    words: str
    place: Place
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person corrected in what was read of a document, or added to it.

    Attributes:
        line: id of the decision.
        at: when it was made.
        by: who made it.
        added: whether it was not there before.
        value: what it says; see `answer_of`.
        places: the words that it is about, each as spans of the original layer.
        why: the reason, where one is given.
    """

    line: str
    at: str
    by: str
    added: bool
    value: str
    places: tuple[tuple[Span, ...], ...]
    why: str | None = None

    @property
    def answer(self) -> Answer | None:
        """What it says."""
        return answer_of(self.value)

    @property
    def instead(self) -> str:
        """What it is instead, in the words of the line; empty if that is not understood."""
        answer = self.answer
        return answer.instead if answer is not None else ""

    @property
    def act(self) -> Act:
        """What was decided."""
        return Act.ADD if self.added else Act.CORRECT


def corrects(line: Judgement) -> bool:
    """Whether a line corrects something in a document, or adds something to what was read of it."""
    return line.act in (Act.CORRECT, Act.ADD)


def respells(line: Judgement) -> bool:
    """Whether a line says what words stand there."""
    answer = answer_of(line.value) if line.act is Act.CORRECT else None
    return answer is not None and answer.what is Corrected.SPELLING
