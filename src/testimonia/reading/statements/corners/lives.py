"""Life dates beside a name: "X (1801–1870)", "X (b. 1801, Ely)", "Surname, Name, 1801–1870."; and
the year in brackets after a title, which is that of its publication.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from testimonia.model import (
    Date,
    EntityKind,
    Mention,
    MentionForm,
    Polarity,
    Reference,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
    hull,
)
from testimonia.reading.statements.corners.cited import cited
from testimonia.reading.statements.corners.rivals import doubted, is_doubted, one_of
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed

_BRACKET = re.compile(r"[\s*_”\"’]{0,4}(?:,\s)?\(([^()\n]{3,200})\)")
_BORN = re.compile(r"(?:^|[;,]\s*)(?:born|b\.|né|née|\*)\s", re.IGNORECASE)
_DIED = re.compile(r"(?:[;,–—-]\s*|^)(?:died|d\.|†)\s", re.IGNORECASE)
_NOT_A_LIFE = re.compile(r"\b(?:r|reg|reigned|ruled|fl|flourished|in office|active|served)\b", re.IGNORECASE)
_CATALOGUE = re.compile(
    r"(?:^|(?<=[.\d]\s))[ \t]*(?:(?:\d{1,2}|[IVX]{1,4})\.[ \t]+)?"
    r"([A-Z][\w’'-]+, [A-Z][\w.’' -]{1,50}?), (?=\d{4}\s?[-–—]\s?\d{4}\b)",
    re.MULTILINE,
)
_SHORTEST, _LONGEST = 15, 115
"""Years that a life in brackets may have lasted: less is a term of office, more is a dynasty."""
_TO_DATE = re.compile(r",\s*(?:[A-Z][\w.'’ -]{1,30},\s*){0,2}(?:on )?")
"""What stands between a place and its date: the province and the country, at most."""
_DAYS = 365.25


def life_dates(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """The statements of brackets after names in a paragraph, and of headings in a catalogue."""
    text = scene.text
    for mention in scene.mentions_in(paragraph) if "(" in paragraph.of(text) else ():
        if mention.form is not MentionForm.NAME:
            continue
        found = _BRACKET.match(text, mention.span.end, paragraph.end)
        if found is None:
            continue
        inside = Span(found.start(1), found.end(1))
        if scene.kind(mention) is EntityKind.PERSON:
            yield from _of_person(scene, mention, inside, found.end())
    yield from cited(scene, paragraph)
    yield from _catalogued(scene, paragraph)


def _of_person(scene: Scene, mention: Mention, inside: Span, end: int) -> Iterator[Statement]:
    inside = _of_the_life(inside, scene.text)
    words = inside.of(scene.text)
    times = [time for time in scene.times_in(inside) if placed(time)]
    span = Span(mention.span.start, end)
    subject = reference_of(mention, scene.text)
    if len(times) == 1 and times[0].kind is TimeKind.INTERVAL:
        if _alone(times[0].span, inside, scene.text):
            yield from _interval(times[0], span, subject)
        return
    died = _DIED.search(words)
    split = inside.start + died.start() if died else _dash(scene.text, times, inside)
    born = _BORN.search(words) or (split is not None and died is None) or (died and died.start() > 3)
    dates = [time for time in times if time.kind is TimeKind.DATE]
    births = [time for time in dates if split is None or time.span.start < split]
    deaths = [time for time in dates if time not in births]
    if births and born:
        yield from _half("birth", births, span, subject, scene)
    if deaths:
        yield from _half("death", deaths, span, subject, scene)


def _of_the_life(inside: Span, text: str) -> Span:
    """A bracket without what it says of a reign behind a comma; nothing of it if it begins with that."""
    other = _NOT_A_LIFE.search(text, inside.start, inside.end)
    if other is None:
        return inside
    before = text[inside.start : other.start()].rstrip()
    return Span(inside.start, inside.start + (len(before) - 1 if before.endswith((",", ";")) else 0))


def _half(
    predicate: str, times: Sequence[TimeExpression], span: Span, subject: Reference, scene: Scene
) -> Iterator[Statement]:
    """A birth or a death; rival dates are one happening on one of several days, unless each has its place."""
    places = [place_before_date(scene, time, span) or _place_near(scene, time, span.end) for time in times]
    whole = sum(place is not None for place in places) < 2
    words = scene.text[times[0].core.start : times[-1].core.end]
    date = one_of([time.date for time in times if time.date is not None], words) if whole else None
    if date is None:
        for time, place in zip(times, places, strict=True):
            yield _dated(predicate, time.date, time.core, span, subject, place, is_doubted(time, scene.text))
        return
    core = hull([times[0].core, times[-1].core])
    place = next((place for place in places if place is not None), None)
    unsure = len(times) > 1 or is_doubted(times[0], scene.text)
    yield _dated(predicate, date, core, span, subject, place, unsure)


def _dated(
    predicate: str,
    date: Date | None,
    words: Span,
    span: Span,
    subject: Reference,
    place: Reference | None,
    unsure: bool,
) -> Statement:
    return Statement(
        span,
        words,
        predicate,
        subject,
        None,
        place,
        doubted(date) if unsure else date,
        words,
        polarity=Polarity.HEDGED if unsure else Polarity.ASSERTED,
        hedge="?" if unsure else None,
    )


def place_before_date(scene: Scene, time: TimeExpression, within: Span) -> Reference | None:
    """The place that leads to a date: "b. Ely, 5 March 1801", "(Ely, 5 March 1801 – Lynn, 1870)"."""
    for mention in scene.mentions_in(Span(within.start, time.span.start)):
        after = scene.text[mention.span.end : time.span.start]
        before = scene.text[max(mention.span.start - 12, 0) : mention.span.start]
        unknown = mention.form is MentionForm.NAME and scene.kind(mention) is EntityKind.OTHER
        leads = re.search(r"(?:[(–—-]|\bb\.|\bd\.|\bborn|\bdied)\s*(?:in |at )?$", before, re.IGNORECASE)
        if leads and _TO_DATE.fullmatch(after):
            return reference_of(mention, scene.text) if unknown or _is_place(scene, mention) else None
    return None


def _is_place(scene: Scene, mention: Mention) -> bool:
    return scene.kind(mention) is EntityKind.PLACE


def _place_near(scene: Scene, time: TimeExpression, end: int) -> Reference | None:
    """The place that follows a date: "b. 1801, Ely", "born 5 March 1801 in Ely"."""
    for mention in scene.mentions_in(Span(time.span.end, end)):
        between = scene.text[time.span.end : mention.span.start]
        if (
            re.fullmatch(r"\??[,;]?\s*(?:in|at|near)?\s*", between)
            and scene.kind(mention) is EntityKind.PLACE
        ):
            return reference_of(mention, scene.text)
        return None
    return None


def _alone(span: Span, inside: Span, text: str) -> bool:
    """Whether nothing stands beside a stretch of time in its part of a bracket, between semicolons."""
    begins = max(inside.start, text.rfind(";", inside.start, span.start) + 1)
    stop = text.find(";", span.end, inside.end)
    rest = text[begins : span.start] + text[span.end : inside.end if stop < 0 else stop]
    return not re.search(r"\w", re.sub(r"\b(?:ca?|circa)\b", "", rest))


def _dash(text: str, times: list[TimeExpression], inside: Span) -> int | None:
    """Where a dash parts the birth from the death, if dates stand on both sides and nothing else."""
    for before, after in pairwise(times):
        between = text[before.span.end : after.span.start]
        if re.fullmatch(r"\??[^–—-]{0,40}\s*[–—-]\s*(?:[^\W\d_][^–—\d(){}]{0,40},\s*)?", between):
            return after.span.start
    return None


def _interval(time: TimeExpression, span: Span, subject: Reference) -> Iterator[Statement]:
    parts = [part for part in time.parts if part.date is not None and part.date.placed]
    if len(parts) != 2 or not _lived(time):
        return
    for predicate, part in zip(("birth", "death"), parts, strict=True):
        yield Statement(span, part.span, predicate, subject, happened=part.date, dated_by=part.span)


def _lived(time: TimeExpression) -> bool:
    first = time.date.earliest if time.date is not None else None
    last = time.date.latest if time.date is not None else None
    return first is not None and last is not None and _SHORTEST <= (last - first) / _DAYS <= _LONGEST


def _catalogued(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """A heading of a catalogue: "Surname, Name, 1801–1870."."""
    text = scene.text
    for found in _CATALOGUE.finditer(text, paragraph.start, paragraph.end):
        name = Span(found.start(1), found.end(1))
        for time in scene.times_in(Span(found.end(), found.end() + 1)):
            mentions = [m for m in scene.mentions_in(name) if scene.kind(m) is EntityKind.PERSON]
            chain = mentions[0].chain if mentions else None
            subject = Reference(name.of(text), chain, name)
            yield from _interval(time, hull([name, time.span]), subject)
