"""Statements of clauses in which no trigger stands: by a frame of their verb, or else only as told.

What no word of the vocabulary covers is a statement of the predicate "other": who, the verb, to whom or
what, and when, where or how many. Without any of these three only what is told of somebody known by name
is taken out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import EntityKind, Quantity, Reference, Span, Statement
from testimonia.reading.clauses.values import Clause, Participant, Role, Standing
from testimonia.reading.statements.counted.amounts import quantity_in
from testimonia.reading.statements.counted.lengths import length_in
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.attributed import attributed
from testimonia.reading.statements.stance.doubts import is_told
from testimonia.reading.statements.told.frames import Frame, frame_of
from testimonia.reading.statements.told.nouns import told_by_noun
from testimonia.reading.statements.told.parties import Party, parties_of, phrase_of, unknown_of
from testimonia.reading.statements.told.places import place_of, put_out_of
from testimonia.reading.statements.told.subjects import before_verb, undergone_in
from testimonia.reading.statements.told.telling import Around, Telling, of_clause, own_words
from testimonia.reading.statements.told.tense import Tense, tense_of
from testimonia.reading.statements.told.times import bracketed, time_of
from testimonia.reading.statements.told.triggers import Entry, Part, Sort, verbs_told
from testimonia.reading.statements.told.verbs import Value, moves, statement_of

_MANY = 5
_SOMEBODY = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.WORK})
_DIRECT = (Role.OBJECT, Role.COMPLEMENT)
_SEEMING = frozenset({"seem", "appear", "tend", "have", "use", "happen", "be"})
"""Verbs that tell nothing without the verb behind "to"."""
_NO_THING = frozenset({"one", "place"})
"""Objects of "one by one", "take place"."""
_HANGING = frozenset({"ccomp", "conj", "xcomp"})
_BEING = frozenset({"be", "have"})
"""Verbs that only describe where neither a time nor a place is said."""
_WISHING = frozenset(
    {"want", "wish", "hope", "intend", "like", "need", "try", "mean", "expect", "prefer", "long"}
)
"""Verbs behind which nothing came about: "he wanted to sell it"."""


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
    if _only_leads(clause, (clauses.clauses[n] for n in clauses.below[number])):
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


def _only_leads(clause: Clause, below: Iterable[Clause]) -> bool:
    """Whether the clause says only how another came about: "managed to flee", "seemed to hesitate"."""
    led = [one for one in below if one.relation == "xcomp" and not one.noun]
    wished = clause.lemma in _WISHING and not clause.all(Role.OBJECT)
    return any(wished or clause.lemma in _SEEMING or one.standing is Standing.TOLD for one in led)


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
    place = _place(telling, frame, other, table)
    object_ = _object(telling, other, table)
    value = Value(
        time_of(telling) or bracketed(telling),
        place,
        object_ if object_ != place else None,
        _quantity(telling),
    )
    subjects = _subjects(telling, frame)
    if not _says_something(telling, value, tense, table, subjects):
        return
    for subject in subjects:
        said = value.time is not None or _is_named(telling, place) or _is_many(value.quantity)
        if subject.named or said or (telling.around.narrative is not None and moves(telling)):
            yield from attributed(telling, statement_of(telling, subject, tense, value))


def _says_something(
    telling: Telling, value: Value, tense: Tense, table: Mapping[str, Any], subjects: Sequence[Party]
) -> bool:
    if table.get("needs") == "place" and not (
        _is_named(telling, value.place) or (value.place and value.time)
    ):
        return False
    if tense is Tense.PRESENT and value.time is None:
        return predicates()[telling.entry.predicate].lasts
    if telling.entry.predicate != "other":
        return True
    if value.time is not None or _is_named(telling, value.place) or _is_many(value.quantity):
        return True
    clause = telling.clause
    if tense is Tense.PRESENT or telling.around.held.spoken or clause.lemma in verbs_told() | _BEING:
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


def _is_named(telling: Telling, place: Reference | None) -> bool:
    """Whether a place has a name: "in Ely", and not "at his church"."""
    if place is None:
        return False
    return place.words[:1].isupper() or (
        place.chain is not None and bool(telling.sentence.scene.chains[place.chain].names)
    )


def _is_many(quantity: Quantity | None) -> bool:
    """Whether a number tells a reader anything: "two men" does not."""
    return quantity is not None and max(quantity.least or 0, quantity.most or 0) >= _MANY


def _quantity(telling: Telling) -> Quantity | None:
    """How many: of those who do it, or to whom or what it is done."""
    sentence = telling.sentence
    for one in telling.clause.participants:
        span = one.reference.span
        if one.preposition or one.role is Role.OBLIQUE or span is None or not sentence.span.contains(span):
            continue
        found = quantity_in(sentence, sentence.at(span.start), sentence.at(span.end - 1))
        if found is not None and found.words.lower() not in ("one", "a"):
            return found
    if not predicates()[telling.entry.predicate].spell:
        return None
    first, last = sentence.at(telling.clause.verb.end), sentence.at(telling.clause.span.end - 1)
    return length_in(sentence, first, min(last, len(sentence) - 1))


def _place(
    telling: Telling, frame: Frame | None, other: Reference | None, table: Mapping[str, Any]
) -> Reference | None:
    """Where: what the frame asks for, what the vocabulary leads to, or what else of the clause is a place."""
    sentence = telling.sentence
    if other is not None and frame is not None and "place" in frame.what:
        return other
    found = place_of(telling, table["place"])
    if found is not None and (frame is not None or _is_of_verb(telling, found)):
        return found
    if frame is not None and table.get("needs") != "place":
        return None
    for one in telling.clause.participants:
        led = one.preposition in table["place"] and one.role in (Role.OBLIQUE, Role.COMPLEMENT)
        chain = one.reference.chain
        if led and chain is not None and sentence.scene.chains[chain].kind is EntityKind.PLACE:
            return phrase_of(sentence, one)
        if led and _is_place(telling, one):
            return phrase_of(sentence, one)
    return None


def _is_of_verb(telling: Telling, place: Reference) -> bool:
    """Whether a place belongs to the verb itself: not so in "they spoke of the rising in Ely"."""
    led = (*telling.clause.all(Role.OBLIQUE), *telling.clause.all(Role.COMPLEMENT))
    return place.span is not None and any(place.span.contains(one.head) for one in led)


def _is_place(telling: Telling, one: Participant) -> bool:
    """ "In a mining village": a place by its noun."""
    sentence = telling.sentence
    at = sentence.at(one.head.start) if sentence.span.contains(one.head) else -1
    return sentence.has("places.nouns", at) or sentence.has("places.spots", at)


def _kinds(telling: Telling, frame: Frame | None) -> frozenset[EntityKind]:
    """Of what kinds the subject can be: the frame knows better than the predicate."""
    if frame is None or not frame.who:
        return predicates()[telling.entry.predicate].subjects
    named = {kind for kind in EntityKind if kind.value in frame.who}
    people = {EntityKind.PERSON} if "people" in frame.who else set()
    return frozenset(named | people)


def _subjects(telling: Telling, frame: Frame | None) -> list[Party]:
    """Of whom it tells: of what is done, those to whom it is done; else the subject of the clause."""
    clause, sentence = telling.clause, telling.sentence
    found: Sequence[Participant] = undergone_in(sentence.scene.clauses, telling.number)
    if not telling.done:
        found = before_verb(clause, clause.all(Role.SUBJECT)) or _lent(telling)
    kinds = _kinds(telling, frame)
    parties = parties_of(sentence, telling.around.held, found, any_noun=EntityKind.OTHER in kinds)
    return [one for one in parties if one.fits(kinds)] or unknown_of(sentence, found)


def _lent(telling: Telling) -> Sequence[Participant]:
    """ "He was set free and left": the subject of what it is joined to, where the tree has lent it none."""
    clauses = telling.sentence.scene.clauses
    for number in clauses.up(telling.number):
        clause = clauses.clauses[number]
        if clause.all(Role.SUBJECT):
            return before_verb(clause, clause.all(Role.SUBJECT))
        if clause.relation != "conj":
            break
    return ()


def _is_thing(sentence: Sentence, one: Participant) -> bool:
    """Whether it is somebody or something, and no time ("spent five years"), no "one by one"."""
    if not sentence.span.contains(one.head):
        return False
    at = sentence.at(one.head.start)
    return sentence.time[at] is None and sentence.word(at) not in _NO_THING


def _object(telling: Telling, other: Reference | None, table: Mapping[str, Any]) -> Reference | None:
    """The other party: what the frame asks for, else the object, else who did it."""
    clause, sentence = telling.clause, telling.sentence
    if other is not None:
        return other
    for role in _DIRECT:
        for one in clause.all(role):
            if not telling.done and _is_thing(sentence, one):
                return phrase_of(sentence, one)
    if table["from"]:
        return put_out_of(telling)
    agents = clause.all(Role.AGENT)
    return phrase_of(sentence, agents[0]) if agents and sentence.span.contains(agents[0].head) else None
