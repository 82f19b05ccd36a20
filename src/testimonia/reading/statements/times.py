"""When it happened: the time that belongs to a clause, or the running date of the story."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.knowledge.predicates import predicates
from testimonia.model import Date, EntityKind, TimeExpression, TimeKind
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.subjects import undergone_in
from testimonia.reading.statements.telling import Telling, of_clause

_PLACED = frozenset({TimeKind.DATE, TimeKind.INTERVAL})
_BREAKS = frozenset(";:—–|")
_EVENT = 6
"""Words from "during" to the "of" of a year."""
_CAUSES = frozenset({"have", "get", "see", "find", "let", "make"})
"""Verbs that lead to what somebody else does or undergoes: "had him arrested"."""


def placed(time: TimeExpression | None) -> bool:
    """Whether an expression is a point or stretch of time with a place."""
    return time is not None and time.kind in _PLACED and time.date is not None and time.date.placed


def narrative_date(times: Iterable[TimeExpression], text: str, since: int, until: int) -> Date | None:
    """The date at which the story stands: the last that opened a sentence shortly before."""
    found = None
    for time in times:
        if not since <= time.span.start < until or not placed(time):
            continue
        before = text[max(time.span.start - 3, 0) : time.span.start].strip()
        if before in ("", ".", "!", "?", "”", '"') or before[-1:] in '.!?”"':
            found = time
    return None if found is None else found.date


def time_of(telling: Telling) -> TimeExpression | None:
    """The time of what a clause tells: its own, or one that it shares with a clause around or beside it."""
    own = after(telling) or (None if _goes_along(telling) else before(telling))
    return _point(telling.sentence, own or _opened_by(telling) or _lent(telling) or _shared(telling))


def _goes_along(telling: Telling) -> bool:
    """Whether it is a participle ("having died") that is told along with something else."""
    return telling.sentence.word(telling.group[0]).endswith("ing")


def _point(sentence: Sentence, time: TimeExpression | None) -> TimeExpression | None:
    """ "Since 1833, when he arrived": he arrived in 1833, not since."""
    if time is None or not time.parts or not time.span.of(sentence.scene.text).lower().startswith("since"):
        return time
    return replace(time, date=time.parts[0].date)


def after(telling: Telling) -> TimeExpression | None:
    """The first time behind the trigger, in the words of its own clause."""
    sentence, depth = telling.sentence, telling.sentence.depth[telling.first]
    for number in range(telling.last + 1, len(sentence)):
        if sentence.depth[number] < depth or sentence.raw[number] in _BREAKS or _gapped(sentence, number):
            return None
        if not telling.own[number] or sentence.depth[number] != depth:
            continue
        if placed(sentence.time[number]):
            return None if _leads_on(sentence, number) else sentence.time[number]
    return None


def _leads_on(sentence: Sentence, number: int) -> bool:
    """Whether a time belongs to another clause or word: ", and in 1833 he left", "the famine of 1801"."""
    return sentence.word(number - 1) in ("and", "but", "then", "of") or sentence.word(number) == "of"


def _gapped(sentence: Sentence, comma: int) -> bool:
    """Whether the same is told of somebody else, without the verb: "died at once, Moss on 4 July"."""
    number = comma + 1
    if sentence.raw[comma] != "," or not (
        sentence.is_name(number) and sentence.is_kind(number, EntityKind.PERSON)
    ):
        return False
    following = sentence.last_of(number) + 1
    if following >= len(sentence):
        return False
    return sentence.word(following) in ("in", "on") or sentence.time[following] is not None


def before(telling: Telling) -> TimeExpression | None:
    """The time in front of the verb, in the words of its own clause."""
    return next(_before(telling), None)


def _before(telling: Telling) -> Iterator[TimeExpression]:
    sentence, depth = telling.sentence, telling.sentence.depth[telling.first]
    for number in range(min(telling.group[0], telling.first) - 1, -1, -1):
        time = sentence.time[number]
        if sentence.raw[number] in _BREAKS or sentence.depth[number] < depth:
            return
        here = telling.own[number] and sentence.depth[number] == depth
        if here and time is not None and placed(time) and _is_of_clause(sentence, number):
            yield time


def _is_of_clause(sentence: Sentence, number: int) -> bool:
    """Whether a time is that of the clause: not so in "after the strike of 1905 he was arrested"."""
    time = sentence.time[number]
    first = number
    while first > 0 and sentence.time[first - 1] is time:
        first -= 1
    if sentence.word(first) != "of" and sentence.word(first - 1) != "of":
        return True
    return "during" in sentence.low[max(first - _EVENT, 0) : first]  # in its year


def _opened_by(telling: Telling) -> TimeExpression | None:
    """ "In 1833, when he was arrested, ..."."""
    sentence, clause = telling.sentence, telling.clause
    if not sentence.span.contains(clause.span):
        return None
    first = sentence.at(clause.span.start)
    if sentence.word(first) == "," and first + 1 < len(sentence):
        first += 1
    if sentence.word(first) not in ("when", "where"):
        return None
    at = first - 2 if sentence.word(first - 1) == "," else first - 1
    time = sentence.time[at] if at >= 0 else None
    return time if placed(time) else None


def _lent(telling: Telling) -> TimeExpression | None:
    """The time of the clause above it: "in 1833 she fell and died", "in 1833 the mayor had him arrested"."""
    number, relation = telling.clause.above, telling.clause.relation
    above = None if number is None else _telling(telling, number)
    if above is None or relation not in ("conj", "xcomp", "ccomp"):
        return None
    causes = above.clause.lemma in _CAUSES and relation != "conj"
    if relation == "ccomp" and not causes:
        return None
    opened = before(above)
    if opened is None and above.clause.relation in ("conj", "xcomp"):
        opened = _lent(above) if above.clause.above is not None and above.number != number else None
    if opened is not None:
        return opened
    together = relation == "conj" and _together(telling, above.number)
    return after(above) if causes or together else None


def _shared(telling: Telling) -> TimeExpression | None:
    """The time that ends the clause of a verb joined to it: "was expelled and arrested in 1833"."""
    clauses = telling.sentence.scene.clauses
    for number in clauses.below[telling.number]:
        joined = clauses.clauses[number]
        if joined.relation == "conj" and joined.verb.start > telling.clause.verb.start:
            other = _telling(telling, number) if _together(telling, number) else None
            return None if other is None or before(other) is not None else after(other)
    return None


def _together(telling: Telling, other: int) -> bool:
    """Whether two things are done to the same, so that they can share a year, as birth and death cannot."""
    if predicates()[telling.entry.predicate].once or not telling.done or telling.clause.noun:
        return False
    clauses = telling.sentence.scene.clauses
    ours = {each.head for each in undergone_in(clauses, telling.number)}
    return bool(ours) and ours == {each.head for each in undergone_in(clauses, other)}


def _telling(telling: Telling, number: int) -> Telling | None:
    """Another clause of the sentence, with its verb for a trigger."""
    sentence = telling.sentence
    clause = sentence.scene.clauses.clauses[number]
    if not sentence.span.contains(clause.verb):
        return None
    first, last = sentence.at(clause.verb.start), sentence.at(clause.group.end - 1)
    return of_clause(telling.around, telling.entry, number, (first, max(first, last)))


def once_more(sentence: Sentence, time: TimeExpression | None, last: int) -> TimeExpression | None:
    """The second time of "arrested in 1828 and again in 1833"."""
    if time is None:
        return None
    at = next((n for n in range(last + 1, len(sentence)) if sentence.time[n] is time), None)
    while at is not None and at < len(sentence) and sentence.time[at] is time:
        at += 1
    if at is None or sentence.word(at) != "and":
        return None
    at += 3 if sentence.low[at + 1 : at + 3] == ("once", "more") else 2
    found = sentence.time[at] if at < len(sentence) else None
    return found if placed(found) and sentence.word(at - 1) in ("again", "more") else None
