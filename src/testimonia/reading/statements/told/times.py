"""When it happened: the time that belongs to a clause, or the running date of the story."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.knowledge.predicates import predicates
from testimonia.model import Date, EntityKind, Reading, TimeExpression, TimeKind
from testimonia.model.days import gregorian_day, month_length
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.subjects import undergone_in
from testimonia.reading.statements.told.telling import Telling, of_clause
from testimonia.reading.statements.words import words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLACED = frozenset({TimeKind.DATE, TimeKind.INTERVAL})
_BREAKS = frozenset(";:—–|")
_EVENT = 6
"""Words from "during" to the "of" of a year."""
_ONCE = frozenset({"bear", "die", "kill", "baptise", "baptize", "bury"})
"""Verbs behind which a story does not go on: "was born in 1801 and fled to Ely"."""
_WHEN = frozenset({"when", "as", "while"})
_CLEFT = 8
"""Words from "it was" to the time that is stressed so."""
_AT_ONCE = frozenset({"at", "on", "upon", "during", "in", "by"})
"""What leads to a happening during which another took place."""
_CAUSES = frozenset({"have", "get", "see", "find", "let", "make"})
"""Verbs that lead to what somebody else does or undergoes: "had him arrested"."""


def placed(time: TimeExpression | None) -> bool:
    """Whether an expression is a point or stretch of time with a place; "then" is too loose."""
    if time is None or time.kind not in _PLACED or time.date is None or not time.date.placed:
        return False
    return " ".join(time.date.text.lower().split()) not in words().sets["times.loose"]


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
    lent = (
        own or _opened_by(telling) or _lent(telling) or _shared(telling) or _along(telling) or _cleft(telling)
    )
    return _point(telling.sentence, lent)


def _goes_along(telling: Telling) -> bool:
    """Whether it is a participle ("having died") that is told along with something else."""
    return telling.sentence.word(telling.group[0]).endswith("ing")


def month_of(date: Date) -> Date:
    """A date, of a day its month: what is told next was about then, and not on the same day."""
    return replace(date, readings=tuple(map(_month, date.readings)))


def _month(reading: Reading) -> Reading:
    if _DAY.fullmatch(reading.edtf) is None:
        return reading
    year, month = int(reading.edtf[:4]), int(reading.edtf[5:7])
    first, last = gregorian_day(year, month), gregorian_day(year, month, month_length(year, month))
    return replace(reading, edtf=reading.edtf[:7], written=None, earliest=first, latest=last)


def joined_time(telling: Telling) -> Date | None:
    """Where the story stands: "he arrived in 1833 and joined the guild", in that year or a later one."""
    clauses = telling.sentence.scene.clauses
    number = telling.clause.above
    if telling.clause.relation not in ("conj", "parataxis") or number is None or clauses.clauses[number].noun:
        return None
    above = _telling(telling, number)
    aged = any(time is not None and time.kind is TimeKind.AGE for time in telling.sentence.time)
    if above is None or aged or above.clause.lemma in _ONCE or predicates()[telling.entry.predicate].once:
        return None
    time = after(above) or before(above)
    return time.date if time is not None and placed(time) else joined_time(above)


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


def bracketed(telling: Telling) -> TimeExpression | None:
    """The year that stands alone in a bracket behind what belongs to a verb: "she won the prize (1833)"."""
    sentence = telling.sentence
    for number in range(telling.last + 1, len(sentence) - 2):
        if sentence.raw[number] in _BREAKS or sentence.raw[number] in ",.":
            return None
        if sentence.raw[number] == "(" and telling.own[number - 1]:
            time = sentence.time[number + 1]
            end = number + 1
            while end < len(sentence) and sentence.time[end] is time:
                end += 1
            alone = end < len(sentence) and sentence.raw[end] == ")"
            return time if alone and placed(time) else None
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
            time = None if other is None or before(other) is not None else after(other)
            # "written in haste and published posthumously": an adverb is of its own verb alone
            return (
                time
                if time is not None and any(map(str.isdigit, time.date.text if time.date else ""))
                else None
            )
    return None


def _cleft(telling: Telling) -> TimeExpression | None:
    """ "It was on 5 May 1833 that he was arrested"."""
    sentence = telling.sentence
    if sentence.word(0) != "it" or not sentence.has("grammar.be", 1):
        return None
    verb = telling.group[0]
    time = next((sentence.time[n] for n in range(2, min(_CLEFT, verb)) if placed(sentence.time[n])), None)
    that = any(sentence.word(n) in ("that", "when") for n in range(2, verb))
    return time if that else None


def _along(telling: Telling) -> TimeExpression | None:
    """The time of what it is told along with: "when he reached Ely in 1833"."""
    sentence, clauses = telling.sentence, telling.sentence.scene.clauses
    for number in clauses.below[telling.number]:
        clause = clauses.clauses[number]
        if not sentence.span.contains(clause.span) or telling.clause.noun:
            continue
        first = sentence.at(clause.span.start)
        leads = _AT_ONCE if clause.noun else _WHEN
        other = _telling(telling, number) if sentence.word(first) in leads else None
        time = None if other is None else after(other)
        if time is not None:
            return time
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
