"""Statements made of nouns: "his arrest in Ely in 1833", "the birth of X", "X's death in 1947"."""

from collections.abc import Iterator, Sequence

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import Statement, TimeExpression, hull
from testimonia.reading.clauses.values import Clause, Participant, Role
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.attributed import attributed
from testimonia.reading.statements.stance.doubts import covered, hedge_of, is_told, negated_of, polarity_of
from testimonia.reading.statements.told.ordinals import ordinal_of
from testimonia.reading.statements.told.parties import Party, of_mention, parties_of
from testimonia.reading.statements.told.places import place_at, place_of, put_out_of
from testimonia.reading.statements.told.telling import Telling
from testimonia.reading.statements.told.times import after, placed
from testimonia.reading.statements.told.verbs import LONGEST, Value, happened

_UNREAL_BACK = 7
"""Words before a noun in which it may be said that it was only feared, ordered, remembered."""
_WITNESSES = frozenset({"see", "bring", "witness"})
"""Verbs by which a year, or a place, has what happened in it."""


def told_by_noun(telling: Telling) -> Iterator[Statement]:
    """The statement that a noun makes: only one that says when or where tells a reader anything."""
    sentence, kinds = telling.sentence, predicates()[telling.entry.predicate].subjects
    if not is_told(telling) or _only_spoken_of(telling) or sentence.raw[-1] == "?":
        return
    undergone = _undergone(telling)[:1]
    subjects = parties_of(sentence, telling.around.held, undergone) if undergone else _behind(telling)
    if not subjects or not subjects[0].fits(kinds):
        return
    value = _value(telling)
    if value is None:
        return
    subject = subjects[0].reference
    parts = [covered(telling), *value.spans(), *([] if subject.span is None else [subject.span])]
    span = hull(parts)
    if len(span) > LONGEST:
        return
    date, dated_by = happened(value.time)
    hedge = hedge_of(telling)
    made = Statement(
        span,
        sentence.cover(telling.first, telling.last),
        telling.entry.predicate,
        subject,
        object=value.object,
        place=value.place,
        happened=date,
        dated_by=dated_by,
        ordinal=ordinal_of(telling),
        negated=negated_of(telling),
        polarity=polarity_of(telling, hedge),
        hedge=hedge,
        holders=telling.around.held.holders,
    )
    yield from attributed(telling, made)


def _undergone(telling: Telling) -> Sequence[Participant]:
    """To whom it happened."""
    clause = telling.clause
    bearer = _above(telling)
    if telling.entry.predicate == "birth" and bearer is not None and bearer.lemma == "give":
        # she gave birth: it is the child who was born
        known = (*clause.participants, *bearer.participants)
        return [one for one in known if one.preposition == "to"]
    return clause.undergoers or clause.all(Role.SUBJECT) or _shared(telling)


def _shared(telling: Telling) -> Sequence[Participant]:
    """ "His arrest and deportation": of the second noun to whom the first happened."""
    sentence, clauses = telling.sentence, telling.sentence.scene.clauses
    if not sentence.has("grammar.and", telling.first - 1) or telling.first < 2:
        return ()
    number = clauses.told_by(sentence.spans[telling.first - 2])
    first = None if number is None else clauses.clauses[number]
    return first.undergoers if first is not None and first.noun else ()


def _behind(telling: Telling) -> list[Party]:
    """ "The murder of Lind": who is named behind "of", where the tree has it otherwise."""
    sentence, at = telling.sentence, telling.last + 2
    named = sentence.word(at - 1) == "of" and sentence.is_name(at)
    mention = sentence.mention_starts(at) if named else None
    if mention is None or sentence.word(sentence.last_of(at) + 1) in ("'", "’", "and"):
        return []
    return [of_mention(sentence, mention, at)]


def _above(telling: Telling) -> Clause | None:
    """The clause of the verb that the noun, or the noun that it is joined to, hangs on."""
    clauses = telling.sentence.scene.clauses
    for number in clauses.up(telling.number):
        if not clauses.clauses[number].noun:
            return clauses.clauses[number]
    return None


def _value(telling: Telling) -> Value | None:
    table = vocabulary()[telling.entry.predicate]["en"]
    sentence, witness = telling.sentence, _witness(telling)
    time = after(telling) or _right_before(telling)
    if time is None and witness is not None and placed(sentence.time[witness]):
        time = sentence.time[witness]
    place = place_of(telling, table["place"])
    if place is None and witness is not None and sentence.owner[witness] is not None:
        place = place_at(sentence, sentence.first_of(witness))
    other = put_out_of(telling) if table["from"] else None
    return None if time is None and place is None and other is None else Value(time, place, other)


def _right_before(telling: Telling) -> TimeExpression | None:
    """ "His 14 July arrest"."""
    time = telling.sentence.time[telling.first - 1] if telling.first else None
    before = time is not None and time.span.end <= telling.sentence.spans[telling.first].start
    return time if before and placed(time) else None


def _witness(telling: Telling) -> int | None:
    """ "The year 1833 brought his arrest", "Ely saw the birth of X": the word for the year, the place."""
    above = _above(telling)
    if above is None or above.lemma not in _WITNESSES:
        return None
    before = (one for one in above.participants if one.head.end < above.verb.start and not one.preposition)
    return next((at for one in before for at in _words_of(telling.sentence, one)), None)


def _words_of(sentence: Sentence, one: Participant) -> Iterator[int]:
    """The words of a participant that are of a time or a name."""
    span = one.reference.span
    if span is None or not sentence.span.contains(span):
        return
    for at in range(sentence.at(span.start), sentence.at(span.end - 1) + 1):
        if sentence.time[at] is not None or sentence.owner[at] is not None:
            yield at


def _only_spoken_of(telling: Telling) -> bool:
    """Whether the words before it say that it was only feared, ordered, remembered."""
    sentence = telling.sentence
    near = range(max(telling.first - _UNREAL_BACK, 0), telling.first)
    since = max((n for n in near if sentence.raw[n] in ",;:.—"), default=near.start - 1)
    return any(sentence.has("unreal.noun", n) for n in near if n > since)
