"""What fills the frame of a clause: of whom it tells, the other party, where, how many."""

from collections.abc import Sequence

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import EntityKind, Quantity, Reference
from testimonia.reading.clauses.values import Participant, Role
from testimonia.reading.statements.counted.amounts import quantity_in
from testimonia.reading.statements.counted.lengths import length_in
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.frames import Frame
from testimonia.reading.statements.told.parties import Party, of_mention, parties_of, phrase_of, unknown_of
from testimonia.reading.statements.told.places import place_of, put_out_of
from testimonia.reading.statements.told.subjects import before_verb, undergone_in
from testimonia.reading.statements.told.telling import Telling

_MANY = 5
"""A number from which it tells a reader something: "two men" does not."""
_TO_SPOUSE = 12
"""Words from the verb to the name of whom somebody married."""
_ENDS = frozenset(";:.—()")
_DIRECT = (Role.OBJECT, Role.COMPLEMENT)


def is_named(telling: Telling, place: Reference | None) -> bool:
    """Whether a place has a name: "in Ely", and not "at his church"."""
    if place is None:
        return False
    return place.words[:1].isupper() or (
        place.chain is not None and bool(telling.sentence.scene.chains[place.chain].names)
    )


def is_many(quantity: Quantity | None) -> bool:
    """Whether a number tells a reader anything."""
    return quantity is not None and max(quantity.least or 0, quantity.most or 0) >= _MANY


def quantity_of(telling: Telling) -> Quantity | None:
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


def place_for(telling: Telling, frame: Frame | None, other: Reference | None) -> Reference | None:
    """Where: what the frame asks for, what the vocabulary leads to, or what else of the clause is a place."""
    sentence, table = telling.sentence, vocabulary()[telling.entry.predicate]["en"]
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
    return frozenset(named | people) or predicates()[telling.entry.predicate].subjects | {EntityKind.OTHER}


def subjects_for(telling: Telling, frame: Frame | None) -> list[Party]:
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
    return sentence.time[at] is None and not sentence.has("empty.objects", at)


def _spouse(telling: Telling) -> Reference | None:
    """ "Took to wife a weaver's daughter, Ada Lind,", "was the wife of Dr. Moss": the first name behind."""
    sentence, clauses = telling.sentence, telling.sentence.scene.clauses
    subjects = {one.reference.chain for one in telling.clause.all(Role.SUBJECT)}
    for at in range(telling.last + 1, min(telling.last + 1 + _TO_SPOUSE, len(sentence))):
        number = clauses.told_by(sentence.spans[at])
        if sentence.raw[at] in _ENDS or (number is not None and not clauses.clauses[number].noun):
            return None
        mention = sentence.mention_starts(at)
        if mention is None or not sentence.is_name(at) or not sentence.is_kind(at, EntityKind.PERSON):
            continue
        if mention.chain in subjects or sentence.word(at - 1) == "and":
            return None
        if not sentence.word(sentence.last_of(at)).endswith("'s") and sentence.word(at - 1) != "by":
            return of_mention(sentence, mention, at).reference
    return None


def object_for(telling: Telling, other: Reference | None) -> Reference | None:
    """The other party: what the frame asks for, else the object, else who did it."""
    clause, sentence = telling.clause, telling.sentence
    if other is not None:
        return other
    if telling.entry.predicate == "marriage" and (spouse := _spouse(telling)) is not None:
        return spouse
    for role in _DIRECT:
        for one in clause.all(role):
            if not telling.done and _is_thing(sentence, one):
                return phrase_of(sentence, one)
    if vocabulary()[telling.entry.predicate]["en"]["from"]:
        return put_out_of(telling)
    agents = clause.all(Role.AGENT)
    return phrase_of(sentence, agents[0]) if agents and sentence.span.contains(agents[0].head) else None
