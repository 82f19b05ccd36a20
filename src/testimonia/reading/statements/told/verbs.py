"""Statements made of verbs: who, when and where, put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import Date, EntityKind, Quantity, Reference, Span, Statement, TimeExpression, hull
from testimonia.reading.clauses.values import Clause, Participant, Role
from testimonia.reading.statements.stance.attributed import attributed
from testimonia.reading.statements.stance.doubts import covered, hedge_of, is_told, negated_of, polarity_of
from testimonia.reading.statements.told.ordinals import ordinal_of
from testimonia.reading.statements.told.parties import Party, as_work, parties_of
from testimonia.reading.statements.told.places import place_of, put_out_of
from testimonia.reading.statements.told.subjects import before_verb, subjects_of, who_had
from testimonia.reading.statements.told.telling import ARTICLES, Telling
from testimonia.reading.statements.told.tense import Tense, tense_of
from testimonia.reading.statements.told.times import joined_time, once_more, placed, time_of
from testimonia.reading.words import words_of

LONGEST = 350
"""Code points; the longest passage that a statement may take."""
_NEAR_BY = 60
"""Code points behind a verb in which what belongs to it is shown with it."""
_WORKS = frozenset({EntityKind.WORK})
_CAUSES = frozenset({"have", "get", "see"})


@dataclass(frozen=True, slots=True)
class Value:
    """When and where it happened, who or what else is in it, and how many."""

    time: TimeExpression | None
    place: Reference | None
    object: Reference | None
    quantity: Quantity | None = None

    def spans(self) -> Iterator[Span]:
        """Where the words of it stand: place, time, object."""
        if self.place is not None and self.place.span is not None:
            yield self.place.span
        if self.time is not None:
            yield self.time.span
        if self.object is not None and self.object.span is not None:
            yield self.object.span
        if self.quantity is not None:
            yield self.quantity.span


def told_by_verb(telling: Telling) -> Iterator[Statement]:
    """The statements that a verb makes: one for each of those to whom it happened."""
    if not is_told(telling):
        return
    kinds = predicates()[telling.entry.predicate].subjects
    parties: Iterable[Party] = subjects_of(telling)
    if kinds == _WORKS and (telling.done or telling.last > telling.first):
        parties = [as_work(telling.sentence, party) for party in parties]
    subjects = [party for party in parties if party.fits(kinds)]
    if not subjects:
        return
    tense = _tense(telling)
    value = None if tense is Tense.LASTING else _value(telling, subjects)
    if value is None or (tense is Tense.PRESENT and value.time is None):
        return
    for subject in subjects:
        if not subject.named and value.time is None and value.place is None:
            continue  # "a child was killed": neither who nor when nor where
        yield from attributed(telling, statement_of(telling, subject, tense, value))
        again = once_more(telling.sentence, value.time, telling.last)
        if again is not None:
            second = statement_of(telling, subject, tense, replace(value, time=again))
            yield from attributed(telling, replace(second, ordinal=2))


def _tense(telling: Telling) -> Tense:
    forms = dict(telling.entry.verbs)
    parts = telling.entry.parts or forms.get(telling.sentence.word(telling.first), frozenset())
    return tense_of(telling.sentence, telling.group, parts, telling.clause)


def _value(telling: Telling, subjects: Sequence[Party]) -> Value | None:
    """When, where and from what; None if something is missing without which nothing is said."""
    table = vocabulary()[telling.entry.predicate]["en"]
    place, time = place_of(telling, table["place"]), time_of(telling)
    needs = table.get("needs", "")
    if place is None and (telling.entry.direct or needs == "place" or (needs == "value" and time is None)):
        return None
    other = put_out_of(telling) if table["from"] else None
    return Value(time, place, other or _agent(telling, subjects))


def _agent(telling: Telling, subjects: Sequence[Party]) -> Reference | None:
    """Who did it, if somebody else."""
    if not telling.done:
        return None
    sentence, known = telling.sentence, {party.reference.chain for party in subjects}
    having = who_had(telling)
    if having is not None:
        return having
    for one in (*_doers(telling), *_causing(telling)):
        if _acts(telling, one):
            return one.reference
        for party in parties_of(sentence, telling.around.held, [one]):
            chain = party.reference.chain
            if (party.person or party.kind is not None) and (chain is None or chain not in known):
                return party.reference
    return None


def _doers(telling: Telling) -> Iterator[Participant]:
    """Who does it; of a passive, whom "by" leads to."""
    clause = telling.clause
    if not clause.passive:
        yield from before_verb(clause, clause.doers)
        return
    yield from (one for one in clause.doers if one.preposition in ("by", ""))
    yield from (one for one in clause.all(Role.OBLIQUE) if one.preposition == "by")


def _acts(telling: Telling, one: Participant) -> bool:
    """Whether it is a body of people ("the party"), or is led to as doing it ("by the watch")."""
    words = one.reference.words.lower().split()
    sentence, span = telling.sentence, one.head
    named = sentence.span.contains(span) and sentence.owner[sentence.at(span.start)] is not None
    if not words or named:
        return False
    return words[-1] in words_of("org_heads") or (one.preposition == "by" and words[0] in ARTICLES)


def _causing(telling: Telling) -> tuple[Participant, ...]:
    """ "The mayor had him arrested": the mayor."""
    above = telling.clause.above
    clause = None if above is None else telling.sentence.scene.clauses.clauses[above]
    caused = clause is not None and clause.lemma in _CAUSES and telling.clause.relation in ("xcomp", "ccomp")
    return clause.doers if clause is not None and caused else ()


def statement_of(telling: Telling, subject: Party, tense: Tense, value: Value) -> Statement:
    """The statement of a clause about one subject."""
    hedge = hedge_of(telling)
    polarity = polarity_of(telling, hedge)
    date, dated_by = happened(value.time)
    if date is None and tense is not Tense.UNFINISHED and not telling.clause.negated:
        date = joined_time(telling)
    if date is None and tense is Tense.PAST and moves(telling):
        date = telling.around.narrative
    sentence = telling.sentence
    return Statement(
        span=_span(telling, subject, value),
        trigger=sentence.cover(telling.first, telling.last),
        predicate=telling.entry.predicate,
        subject=subject.reference,
        object=value.object,
        place=value.place,
        happened=date,
        dated_by=dated_by,
        ordinal=ordinal_of(telling),
        negated=negated_of(telling),
        polarity=polarity,
        hedge=hedge,
        holders=telling.around.held.holders,
        quantity=value.quantity,
    )


def happened(time: TimeExpression | None) -> tuple[Date | None, Span | None]:
    """The date of an expression, and the words that give it."""
    return (None, None) if time is None else (time.date, time.core)


def moves(telling: Telling) -> bool:
    """Whether what is told without a date is told where the story stands: in a main clause, by its teller."""
    entry, held = telling.entry, telling.around.held
    if held.spoken or held.holders or entry.predicate in ("birth", "publication") or telling.clause.negated:
        return False
    if entry.predicate == "marriage" and telling.clause.lemma == "be":
        return False  # "she was his wife" for years
    sentence = telling.sentence
    apart = any(sentence.has("grammar.apart", n) for n in range(telling.group[0]))
    return _is_main(telling) and not apart and not any(placed(time) for time in sentence.time)


def _is_main(telling: Telling) -> bool:
    clauses: list[Clause] = [
        telling.sentence.scene.clauses.clauses[n] for n in telling.sentence.scene.clauses.up(telling.number)
    ]
    return all(clause.above is None or clause.relation == "conj" for clause in clauses)


def _span(telling: Telling, subject: Party, value: Value) -> Span:
    core = [covered(telling)]
    subjects = [] if subject.reference.span is None else [subject.reference.span]
    for more in (*value.spans(), *subjects, *_beside(telling)):
        if len(hull([*core, more])) <= LONGEST:
            core.append(more)
    return hull(core)


def _beside(telling: Telling) -> Iterator[Span]:
    """What else belongs to the verb and stands near it: "he went *down to the shop*"."""
    group = covered(telling)
    for one in telling.clause.participants:
        span = one.reference.span
        near = span is not None and group.end <= span.start <= group.end + _NEAR_BY
        if span is not None and near and telling.sentence.span.contains(span):
            yield span
