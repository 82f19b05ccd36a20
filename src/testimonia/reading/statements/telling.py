"""Statements made of verbs: the parts found around a trigger, put together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import (
    Date,
    EntityKind,
    Holder,
    Polarity,
    Reference,
    Span,
    Statement,
    TimeExpression,
    hull,
)
from testimonia.reading.statements.complements import body_before, place_after, place_before, put_out_of
from testimonia.reading.statements.holding import rejected, reported
from testimonia.reading.statements.phrases import Phrase
from testimonia.reading.statements.quoting import Quotation
from testimonia.reading.statements.roles import Roles, Verb, done_roles, own_roles
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.times import dates, once_more, placed
from testimonia.reading.statements.triggers import Entry, Hit, Part, Sort
from testimonia.reading.statements.verbs import Group, Stand, group_of

LONGEST = 350
"""Code points; the longest passage that a statement may take."""
_SECOND = re.compile(r"\b(?:again|(?:a|the)\s+second\s+time|once\s+more)\b", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:a|the)\s+third\s+time\b", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst\s+(?:time\b|\w+(?:ed|n|t)\b)")
_BESIDE = 32
"""Code points after a verb in which "again" and the like belong to it."""
_APART = 8
"""Words between a verb and what must follow it."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a sentence beyond its words.

    Attributes:
        sentence: the words.
        quotation: in which it stands, if any.
        narrative: the running date; None if there is none near.
        title: of the document, for a line that says "First published" and no more.
    """

    sentence: Sentence
    quotation: Quotation | None = None
    narrative: Date | None = None
    title: Reference | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """When and where it happened."""

    time: TimeExpression | None
    place: Reference | None
    object: Reference | None


def told_by_verbs(around: Around, hit: Hit, entry: Entry) -> Iterator[Statement]:
    """The statements that a trigger makes if it is taken as this entry."""
    sentence = around.sentence
    verb = _verb(sentence, hit, entry)
    if verb is None or _otherwise(sentence, verb, entry):
        return
    group = group_of(sentence, verb.first, verb.parts)
    if group is None or unreal(sentence, group.start, verb.last):
        return
    kinds = predicates()[entry.predicate].subjects
    roles = _roles(sentence, verb, group, entry, kinds)
    if roles is None:
        return
    if not roles.undergone and around.title and entry.predicate == "publication" and verb.first <= 1:
        yield from _title(around, verb, entry)
        return
    subjects = [phrase for phrase in roles.undergone if phrase.fits(kinds)]
    if len(subjects) < len(roles.undergone):
        return
    value = _value(around, verb, group, roles, entry)
    if value is None or (group.present and value.time is None):
        return
    for subject in subjects:
        if subject.kind is None and value.time is None and value.place is None:
            continue  # "a child was killed": neither who nor when nor where
        yield _statement(around, subject, verb, group, entry, value)
        again = once_more(sentence, value.time, verb.last)
        if again is not None:
            second = _statement(around, subject, verb, group, entry, replace(value, time=again))
            yield replace(second, ordinal=2)


def _roles(
    sentence: Sentence, verb: Verb, group: Group, entry: Entry, kinds: frozenset[EntityKind]
) -> Roles | None:
    if entry.sort in (Sort.OWN, Sort.DIRECT):
        present = group.stand is Stand.BARE and Part.PAST not in verb.parts  # "they come to"
        return None if present else own_roles(sentence, group)
    return done_roles(sentence, verb, group, kinds)


def _verb(sentence: Sentence, hit: Hit, entry: Entry) -> Verb | None:
    first, last = sentence.at(hit.span.start), sentence.at(hit.span.end - 1)
    if entry.sort is not Sort.REST:
        return Verb(first, last, entry.parts)
    for at in range(first - 1, max(first - 1 - _APART, -1), -1):
        if sentence.raw[at] in ".;:!?,":
            return None
        for form, parts in entry.verbs:
            if sentence.word(at) == form:
                return Verb(at, last, parts, at + 1, first)
    return None


def _otherwise(sentence: Sentence, verb: Verb, entry: Entry) -> bool:
    """Whether the words that follow make something else of it: "arrived at the conclusion"."""
    table = vocabulary()[entry.predicate]["en"]
    following = " ".join(sentence.low[verb.last + 1 : verb.last + 6]) + " "
    return any(following.startswith(f"{words} ") for words in table.get("not_before", ()))


def unreal(sentence: Sentence, start: int, last: int) -> bool:
    """Whether the words before it say that it did not happen, or not once: a condition, a fear, a habit."""
    if sentence.raw[-1] == "?" or "?" in sentence.raw[last : last + 12]:
        return True
    first = max(start - 1, 0)
    while first > 0 and sentence.raw[first - 1] not in ";:—":
        first -= 1
    if first >= start:
        return False
    region = sentence.cover(first, start - 1)
    return any(
        sentence.depth[sentence.at(found.start())] <= sentence.depth[start]
        for found in sentence.scene.words.unreal.finditer(sentence.scene.text, region.start, region.end)
    )


def _value(around: Around, verb: Verb, group: Group, roles: Roles, entry: Entry) -> Value | None:
    """When, where and from what; None if something is missing without which nothing is said."""
    sentence, table = around.sentence, vocabulary()[entry.predicate]["en"]
    start = min(group.start, roles.start)
    place = place_after(sentence, verb.last, table["place"], direct=entry.direct)
    if place is None and entry.direct:
        return None
    if place is None and entry.predicate != "expulsion":
        place = place_before(sentence, start)
    alone = predicates()[entry.predicate].once
    apart = group.stand is Stand.PARTICIPIAL and start > 0
    shared = not alone and entry.sort not in (Sort.OWN, Sort.DIRECT)
    trigger = (verb.first, verb.last)
    time = dates(sentence, trigger, None if apart else start, alone=alone, shared=shared)
    needs = table.get("needs", "")
    if (needs == "place" and place is None) or (needs == "value" and place is None and time is None):
        return None
    other = roles.agent
    if table["from"]:
        other = put_out_of(sentence, verb.last) or other or body_before(sentence, start)
    return Value(time, place, other)


def _statement(
    around: Around, subject: Phrase, verb: Verb, group: Group, entry: Entry, value: Value
) -> Statement:
    sentence = around.sentence
    start = min(group.start, verb.first)
    holders, denied = held(around, start, verb.last)
    hedge = hedged(sentence, start, verb.last)
    polarity = Polarity.DENIED if denied else Polarity.HEDGED if hedge else Polarity.ASSERTED
    date, dated_by = happened(value.time)
    story = _is_plain(group, verb, entry)
    if date is None and story and not group.negated and _moves(around, entry, start):
        date = around.narrative
    none = sentence.has("grammar.nobody", subject.first)
    return Statement(
        span=_span(sentence, subject, (start, verb.last), value),
        trigger=sentence.cover(verb.first, verb.last),
        predicate=entry.predicate,
        subject=subject.reference,
        object=value.object,
        place=value.place,
        happened=date,
        dated_by=dated_by,
        ordinal=_ordinal(sentence, start, verb.last, entry.predicate),
        negated=group.negated or none,
        polarity=polarity,
        hedge=hedge,
        holders=holders,
    )


def _is_plain(group: Group, verb: Verb, entry: Entry) -> bool:
    """Whether a verb is in the simple past, for certain."""
    if group.stand is Stand.FINITE:
        return group.plain
    own = entry.sort in (Sort.OWN, Sort.DIRECT)
    return group.stand is Stand.BARE and Part.PAST in verb.parts and own


def _title(around: Around, verb: Verb, entry: Entry) -> Iterator[Statement]:
    """ "First published in 1951 ...", in an imprint: what is published is the document."""
    sentence = around.sentence
    time = dates(sentence, (verb.first, verb.last), verb.first)
    if time is None or around.title is None:
        return
    place = place_after(sentence, verb.last, ("in", "at"), direct=False)
    span = hull([sentence.cover(0, verb.last), time.span])
    if len(span) <= LONGEST:
        date, dated_by = happened(time)
        yield Statement(
            span,
            sentence.cover(verb.first, verb.last),
            entry.predicate,
            around.title,
            place=place,
            happened=date,
            dated_by=dated_by,
            ordinal=_ordinal(sentence, 0, verb.last, entry.predicate),
        )


def _moves(around: Around, entry: Entry, start: int) -> bool:
    """Whether a happening told without a date is told where the story stands: in a main clause."""
    sentence = around.sentence
    if around.quotation is not None or entry.predicate in ("birth", "publication") or entry.sort is Sort.NOUN:
        return False
    apart = any(sentence.has("grammar.subordinate", n) for n in range(start) if sentence.time[n] is None)
    return not apart and not any(placed(time) for time in sentence.time)


def happened(time: TimeExpression | None) -> tuple[Date | None, Span | None]:
    """The date of an expression, and the words that give it."""
    return (None, None) if time is None else (time.date, time.core)


def held(around: Around, start: int, last: int) -> tuple[tuple[Holder, ...], bool]:
    """Who holds it, from the original speaker to the nearest, and whether the first of them denies it."""
    found = reported(around.sentence, start, last)
    if found is None and rejected(around.sentence, start):
        return (), True
    quoted = around.quotation
    nearest = () if quoted is None or quoted.own or quoted.holder is None else (quoted.holder,)
    if found is None or (found.own and not nearest):
        return nearest, found is not None and found.denied
    return (found.holder, *nearest), found.denied


def hedged(sentence: Sentence, start: int, last: int) -> str | None:
    """The words that make it less than certain, in its clause."""
    first = start
    while first > 0 and sentence.raw[first - 1] not in ";:—.":
        first -= 1
    end = last
    while end + 1 < min(last + 8, len(sentence)) and sentence.raw[end + 1] not in ";:—.,":
        end += 1
    region = sentence.cover(first, end)
    found = sentence.scene.words.hedges.search(sentence.scene.text, region.start, region.end)
    return None if found is None else " ".join(found.group().split())


def _span(sentence: Sentence, subject: Phrase, verb: tuple[int, int], value: Value) -> Span:
    core = [sentence.cover(*verb)]
    place = value.place.span if value.place is not None else None
    other = value.object.span if value.object is not None else None
    time = value.time.span if value.time is not None else None
    for more in (place, time, other, subject.reference.span):
        if more is not None and len(hull([*core, more])) <= LONGEST:
            core.append(more)
    return hull(core)


def _ordinal(sentence: Sentence, start: int, last: int, predicate: str) -> int | None:
    region = sentence.cover(start, last)
    after = Span(region.end, min(region.end + _BESIDE, sentence.span.end)).of(sentence.scene.text)
    words = region.of(sentence.scene.text) + re.split(r"[,;:.—(]|\band\b", after)[0]
    if _THIRD.search(words):
        return 3
    if predicate in ("birth", "death", "arrival"):
        return None
    if _FIRST.search(words):
        return 1
    return 2 if _SECOND.search(words) else None
