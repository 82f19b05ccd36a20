"""One of whom something is said, and the parties of a clause as such."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.model import Reference
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import target_at
from testimonia.reading.clauses.values import Participant, Role


@dataclass(frozen=True, slots=True)
class Borne:
    """One of whom something is said.

    Attributes:
        target: who or what.
        clause: number of the word that heads the clause in which it is said; None for a phrase alone.
        told: whether the clause tells it, and it is not taken for granted: "the brilliant Lind came".
        turned: whether something on the way turns it round: "lacks courage".
        thinkers: those who think so; empty if it is not said to be thought.
        thought: whether it is said to be thought, by whomever.
    """

    target: Reference
    clause: int | None
    told: bool = True
    turned: bool = False
    thinkers: tuple[Reference, ...] = ()
    thought: bool = False


def each_of(sentence: Sentence, participants: tuple[Participant, ...], clause: int) -> Iterator[Borne]:
    """Those participants of a clause that are judged here, as what something is said of in it."""
    for one in participants:
        target = target_of(sentence, one)
        if target is not None:
            yield Borne(target, clause)


def target_of(sentence: Sentence, one: Participant) -> Reference | None:
    """Whom a participant of a clause stands for; None if it is nothing that is judged here."""
    token = sentence.token_at(one.head)
    return None if token is None else target_at(sentence, token, whole=True)


def doers(sentence: Sentence, verb: int) -> Iterator[Borne]:
    """Those who do what a verb tells."""
    clause = sentence.clauses.get(verb)
    if clause is not None:
        yield from each_of(sentence, clause.doers, verb)


def undergoers(sentence: Sentence, verb: int) -> Iterator[Borne]:
    """Those to whom it is done."""
    clause = sentence.clauses.get(verb)
    if clause is not None:
        yield from each_of(sentence, clause.undergoers, verb)


def subjects(sentence: Sentence, token: int) -> Iterator[Borne]:
    """The subjects of the clause that a word heads."""
    clause = sentence.clauses.get(token)
    if clause is not None:
        yield from each_of(sentence, clause.all(Role.SUBJECT), token)


def thought(sentence: Sentence, verb: int, of: tuple[Participant, ...]) -> Iterator[Borne]:
    """Those of whom the subject of a verb thinks something."""
    clause = sentence.clauses[verb]
    thinkers = tuple(one.reference for one in clause.doers)
    for borne in each_of(sentence, of, verb):
        yield replace(borne, thinkers=thinkers, thought=True)
