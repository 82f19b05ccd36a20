"""Statements of clauses in which no trigger stands: by a frame of their verb, or else only as told.

What no word of the vocabulary covers is a statement of the predicate "other": who, the verb, to whom or
what, and when, where or how many. Without any of these three only what is told of somebody known by name
is taken out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import EntityKind, Reference, Span, Statement
from testimonia.reading.clauses.values import Clause, Role, Standing
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.attributed import attributed
from testimonia.reading.statements.stance.doubts import is_told
from testimonia.reading.statements.told.fillers import (
    is_many,
    is_named,
    object_for,
    place_for,
    quantity_of,
    subjects_for,
)
from testimonia.reading.statements.told.frames import Frame, frame_of
from testimonia.reading.statements.told.nouns import told_by_noun
from testimonia.reading.statements.told.parties import Party
from testimonia.reading.statements.told.telling import Around, Telling, of_clause, own_words
from testimonia.reading.statements.told.tense import Tense, tense_of
from testimonia.reading.statements.told.times import bracketed, time_of
from testimonia.reading.statements.told.triggers import Entry, Part, Sort, verbs_told
from testimonia.reading.statements.told.verbs import Value, moves, statement_of
from testimonia.reading.statements.words import Words

_SOMEBODY = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.WORK})
_HANGING = frozenset({"ccomp", "conj", "xcomp"})
"""How a clause belongs to another that may have lent it the wrong subject."""


def told_by_clause(around: Around, number: int, told: Sequence[Span] = ()) -> Iterator[Statement]:
    """The statements of a clause: one for each of those of whom it tells.

    Args:
        around: its sentence, and what is known beyond.
        number: of the clause; it lies in the sentence.
        told: the words by which something is told in the sentence already.
    """
    sentence, clauses = around.sentence, around.sentence.scene.clauses
    clause = clauses.clauses[number]
    if not sentence.span.contains(clause.group):
        return
    verb = sentence.at(clause.verb.start)
    if clause.noun:
        yield from _told_by_noun(around, number, verb)
        return
    if _only_leads(sentence.scene.words, clause, (clauses.clauses[n] for n in clauses.below[number])):
        return
    last = max(verb, sentence.at(clause.group.end - 1))
    frame, other = frame_of(sentence, number, own_words(sentence, number, last)) or (None, None)
    telling = of_clause(around, _entry(sentence.low[verb], clause, frame), number, (verb, last))
    if frame is None and not _is_happening(around, clause, told):
        return
    if telling is not None and is_told(telling):
        yield from _told(telling, frame, other)


def _told_by_noun(around: Around, number: int, noun: int) -> Iterator[Statement]:
    """ "His initiation in 1833", for nouns of which the vocabulary knows nothing."""
    telling = of_clause(around, Entry("other", Sort.NOUN), number, (noun, noun))
    if telling is None or not telling.clause.event:
        return
    for statement in told_by_noun(telling):
        if statement.happened is not None and statement.subject.chain is not None:
            yield statement


def _is_happening(around: Around, clause: Clause, told: Sequence[Span]) -> bool:
    """Whether a clause without a frame tells something that no other word of it tells already."""
    if _tells_again(clause, told) or clause.standing is Standing.INTENDED:
        return False
    words, objects = around.sentence.scene.words, clause.all(Role.OBJECT)
    if words.has("thinking.verbs", clause.lemma) and not objects:
        return False
    if any(words.has("pronouns.asking", one.reference.words.lower()) for one in objects):
        return False  # "asked what he thought"
    if words.has("thinking.considering", clause.verb.of(around.sentence.scene.text).lower()):
        return False
    # "the histories printed in 1833", taken for what the histories do
    bare = clause.relation == "acl" and not clause.passive and clause.group == clause.verb
    return not bare or bool(objects) or _goes_along(around.sentence, clause)


def _goes_along(sentence: Sentence, clause: Clause) -> bool:
    """ "Lind, fleeing", "Lind, left alone,": and not a participle that says which is meant."""
    verb = clause.verb.of(sentence.scene.text)
    return verb.endswith("ing") or sentence.word(sentence.at(clause.verb.start) - 1) == ","


def _tells_again(clause: Clause, told: Sequence[Span]) -> bool:
    """ "His arrest came in 1833", "she gave birth": what happened is told by the noun."""
    near = (one for one in clause.participants if one.role in (Role.SUBJECT, Role.OBJECT))
    return any(word.overlaps(one.head) for one in near for word in told)


def _only_leads(words: Words, clause: Clause, below: Iterable[Clause]) -> bool:
    """Whether the clause says only how another came about: "managed to flee", "seemed to hesitate"."""
    led = [one for one in below if one.relation == "xcomp" and not one.noun]
    wished = words.has("empty.wishing", clause.lemma) and not clause.all(Role.OBJECT)
    open_ = wished or words.has("empty.seeming", clause.lemma)
    return any(open_ or one.standing is Standing.TOLD for one in led)


def _entry(verb: str, clause: Clause, frame: Frame | None) -> Entry:
    sort = Sort.TO if frame is not None and frame.done else Sort.OWN
    return Entry("other" if frame is None else frame.predicate, sort, frozenset(_parts(verb, clause)))


def _parts(verb: str, clause: Clause) -> Iterator[Part]:
    """Which part of the verb a form can be; the past and the participle look alike."""
    if verb.endswith("ing") and verb != clause.lemma:
        yield Part.ING
    elif verb == clause.lemma.split()[0]:
        yield from (Part.BASE, Part.PRESENT)
    elif verb.endswith("s") and verb != "was":
        yield Part.PRESENT
    else:
        yield from (Part.PAST, Part.PARTICIPLE)


def _told(telling: Telling, frame: Frame | None, other: Reference | None) -> Iterator[Statement]:
    sentence, table = telling.sentence, vocabulary()[telling.entry.predicate]["en"]
    tense = tense_of(sentence, telling.group, telling.entry.parts, telling.clause)
    if tense is Tense.LASTING:
        return
    place = place_for(telling, frame, other)
    object_ = object_for(telling, other)
    value = Value(
        time_of(telling) or bracketed(telling),
        place,
        object_ if object_ != place else None,
        quantity_of(telling),
    )
    subjects = subjects_for(telling, frame)
    if not _says_something(telling, value, tense, table, subjects):
        return
    for subject in subjects:
        said = value.time is not None or is_named(telling, place) or is_many(value.quantity)
        if subject.named or said or (telling.around.narrative is not None and moves(telling)):
            yield from attributed(telling, statement_of(telling, subject, tense, value))


def _says_something(
    telling: Telling, value: Value, tense: Tense, table: Mapping[str, Any], subjects: Sequence[Party]
) -> bool:
    if table.get("needs") == "place" and not (is_named(telling, value.place) or (value.place and value.time)):
        return False
    if tense is Tense.PRESENT and value.time is None:
        return predicates()[telling.entry.predicate].lasts
    if telling.entry.predicate != "other":
        return True
    if value.time is not None or is_named(telling, value.place) or is_many(value.quantity):
        return True
    clause = telling.clause
    empty = clause.lemma in verbs_told() or telling.sentence.scene.words.has("empty.being", clause.lemma)
    if tense is Tense.PRESENT or telling.around.held.spoken or empty:
        return False
    # what hangs on another clause, or is no event to the network, is read wrongly too often
    sure = clause.event and clause.relation not in _HANGING
    return sure and any(_is_known(telling, subject) for subject in subjects)


def _is_known(telling: Telling, subject: Party) -> bool:
    """Whether it is told of somebody who has a name: what is told of him is wanted, whenever it was."""
    chain = subject.reference.chain
    if chain is None or not subject.named:
        return False
    known = telling.sentence.scene.chains[chain]
    return known.kind in _SOMEBODY and bool(known.names)
