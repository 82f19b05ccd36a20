"""A trigger with the clause that it is the verb, or the noun, of."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import Date
from testimonia.reading.clauses.values import Clause
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.held import Held
from testimonia.reading.statements.told.triggers import Entry, Hit, Sort

_APART = 8
"""Words between a verb and what must follow it."""
_STOPS = frozenset(".;:!?,")
ARTICLES = frozenset({"the", "a", "an", "his", "her", "my", "our", "their"})


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a place beyond its sentence.

    Attributes:
        sentence: the words.
        held: who says what is told there.
        narrative: the running date; None if there is none near.
    """

    sentence: Sentence
    held: Held
    narrative: Date | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A trigger in its clause. Numbers of words are places in the sentence.

    Attributes:
        around: the sentence, and what is known beyond it.
        entry: as what the trigger is taken.
        number: of the clause.
        clause: that tells it.
        first: first word of the trigger; of "put him in jail" the verb.
        last: its last word.
        group: first and last word of the verb with its auxiliaries, or of the noun.
        own: for each word whether it is of this clause and of no other inside it.
    """

    around: Around
    entry: Entry
    number: int
    clause: Clause
    first: int
    last: int
    group: tuple[int, int]
    own: tuple[bool, ...]

    @property
    def sentence(self) -> Sentence:
        """The words."""
        return self.around.sentence

    @property
    def done(self) -> bool:
        """Whether it is done to the subject, and not what he does or undergoes himself."""
        return self.entry.sort not in (Sort.OWN, Sort.DIRECT)


def telling_of(around: Around, hit: Hit, entry: Entry) -> Telling | None:
    """A trigger taken as an entry of the vocabulary; None if no clause tells it."""
    sentence, clauses = around.sentence, around.sentence.scene.clauses
    first, last = sentence.at(hit.span.start), sentence.at(hit.span.end - 1)
    number = _verb_of_rest(sentence, first, entry) if entry.sort is Sort.REST else None
    if entry.sort is not Sort.REST:
        number = clauses.told_by(sentence.spans[first])
    if number is None or clauses.clauses[number].noun is not (entry.sort is Sort.NOUN):
        return None
    return of_clause(around, entry, number, (sentence.at(clauses.clauses[number].verb.start), last))


def of_clause(around: Around, entry: Entry, number: int, trigger: tuple[int, int]) -> Telling | None:
    """A clause looked at as told by a trigger; None if it lies outside the sentence."""
    sentence = around.sentence
    clause = sentence.scene.clauses.clauses[number]
    if not sentence.span.contains(clause.verb):
        return None
    group = sentence.at(clause.group.start), sentence.at(clause.group.end - 1)
    return Telling(around, entry, number, clause, *trigger, group, own_words(sentence, number, trigger[1]))


def own_words(sentence: Sentence, number: int, last: int) -> tuple[bool, ...]:
    """For each word whether it is of a clause and of no other inside it.

    Args:
        sentence: the words.
        number: of the clause.
        last: last word of its trigger.
    """
    clauses = sentence.scene.clauses
    own = [False] * len(sentence)
    clause = clauses.clauses[number]
    for at in _within(sentence, clause):
        own[at] = True
    for below in clauses.below[number]:
        for at in _inside(sentence, clauses.clauses[below]):
            own[at] = False
    for at in _adjoining(sentence, last + 1, noun=clause.noun):
        own[at] = True
    return tuple(own)


def _inside(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """The words of a clause inside another; an aside ends at a comma: "he died, Lind recalls, in May"."""
    verb, inside = sentence.at(clause.verb.start), _within(sentence, clause)
    aside = clause.relation == "parataxis" or sentence.word(inside.start) == "as"
    for at in inside:
        if aside and at > verb and sentence.raw[at] == ",":
            return
        yield at


def _adjoining(sentence: Sentence, at: int, *, noun: bool) -> Iterator[int]:
    """The words right behind a trigger that are of times and of names led by prepositions.

    They are its own, whatever the tree says: of two verbs that "in London in 1833" may belong to, it belongs
    to the nearer. Behind a noun they may stand between commas: "his death, at the age of 56, in 1870".
    """
    while at < len(sentence):
        named = sentence.owner[at] is not None and sentence.raw[at][0].isupper()
        known = named or sentence.time[at] is not None or (noun and sentence.word(at) == ",")
        if not known and not sentence.has("grammar.preposition", at) and sentence.word(at) not in ARTICLES:
            return
        yield at
        at += 1


def _within(sentence: Sentence, clause: Clause) -> range:
    return range(sentence.at(clause.span.start), min(sentence.at(clause.span.end - 1) + 1, len(sentence)))


def _verb_of_rest(sentence: Sentence, rest: int, entry: Entry) -> int | None:
    """The clause whose verb "in jail", "out of" belongs to: that of the nearest verb, shortly before it."""
    clauses = sentence.scene.clauses
    for number in clauses.verbs_before(sentence.spans[rest].start):
        clause = clauses.clauses[number]
        if clause.noun or clause.span.end < sentence.spans[rest].end:
            continue
        if not sentence.span.contains(clause.verb):
            return None
        verb = sentence.at(clause.verb.start)
        near = rest - verb <= _APART and not any(mark in _STOPS for mark in sentence.raw[verb:rest])
        known = any(sentence.word(verb) == form for form, _ in entry.verbs)
        return number if near and known else None
    return None
