"""From text to TimeExpressions."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.calendars import dated, islamic, hebrew, republican
from testimonia.model import Date, Duration, Span, TimeExpression, TimeKind, TimePart, paragraphs
from testimonia.reading.times.durations import duration_of
from testimonia.reading.times.forms import Age, Basis, Form, Lasting, Loose, Point, Shift, Step, Stretch
from testimonia.reading.times.events import events_in
from testimonia.reading.times.found import Found, found_in
from testimonia.reading.times.lexicon import Lexicon, lexicon
from testimonia.reading.times.lives import BY_LIFE, seen, told, when
from testimonia.reading.times.moments import NOWHERE, Moment, Moments
from testimonia.reading.times.recognising import tokens_of
from testimonia.reading.times.resolving import Resolved, moment_of, resolved, resolved_ends

_CALENDARS = {"french-republican": republican, "hebrew": hebrew, "islamic": islamic}


def read_times(
    reading: str, *, language: str = "en", written: str | None = None
) -> tuple[TimeExpression, ...]:
    """The expressions of time in a text of one voice.

    Args:
        reading: the text.
        language: ISO 639-1; one that has its words in `testimonia/data`.
        written: when it was written or published, as EDTF; what "yesterday" is reckoned from.
    """
    moments = Moments(speech=moment_of(written) if written else NOWHERE)
    out: list[TimeExpression] = []
    for paragraph in paragraphs(reading):
        found, moments = read_paragraph(reading, paragraph, moments, lexicon(language))
        out += found
    return tuple(out)


def read_paragraph(
    reading: str, paragraph: Span, moments: Moments, words: Lexicon
) -> tuple[list[TimeExpression], Moments]:
    """The expressions of one paragraph, and where the reader stands after it."""
    out: list[TimeExpression] = []
    tokens = tokens_of(reading, paragraph.start, paragraph.end)
    named = list(found_in(reading, paragraph.start, tokens, words))
    for found in merged(named, events_in(tokens, words)):
        expression, moments = _expression(reading, paragraph.start, found, moments, words)
        out.append(expression)
    return apposed(reading, out), moments


def apposed(text: str, row: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Expressions with no sure place of their own take that of a date they stand beside.

    "At the age of fifty-six, in 1947"; "on 27 June 1950, two days after the invasion"; "before the fall of the
    city in 1929". From the last to the first, so that "before his death, at fifty-six, in 1947" takes two steps.
    """
    out = list(row)
    for at in range(len(row) - 1, -1, -1):
        if not _wants_place(out[at]):
            continue
        for beside in (at + 1, at - 1):
            if 0 <= beside < len(row) and _stand_together(text, out[at], out[beside]):
                out[at] = _placed_as(out[at], out[beside], follows=beside < at)
                break
    return out


LONGEST_GAP = 3
"""Code points between a date and what stands in apposition to it."""


def _stand_together(text: str, one: TimeExpression, other: TimeExpression) -> bool:
    first, last = sorted((one, other), key=lambda each: each.span)
    gap = text[first.span.end : last.span.start]
    return len(gap) <= LONGEST_GAP and not gap.strip(" ,(\n") and _is_place(other)


def _wants_place(one: TimeExpression) -> bool:
    if one.date is not None and one.date.placed:
        return bool(one.date.edtf and one.date.edtf[-1] in "?~" and one.kind in (TimeKind.AGE, TimeKind.VAGUE))
    return one.kind in (TimeKind.AGE, TimeKind.VAGUE) or (one.kind is TimeKind.DATE and len(one.parts) > 0)


def _is_place(one: TimeExpression) -> bool:
    sure = one.date is not None and one.date.placed
    return sure and (one.kind is TimeKind.DATE and one.resolved_from is None or one.why == BESIDE)


BESIDE = "the date named beside it"


def _placed_as(one: TimeExpression, other: TimeExpression, *, follows: bool) -> TimeExpression:
    assert other.date is not None
    words = one.date.text if one.date else ""
    date = Date(words, other.date.readings)
    edtf = other.date.edtf
    tie = OPENS.get(words.split(None, 1)[0].lower()) if words else None
    if tie is not None and not follows and edtf is not None and "/" not in edtf:
        date = dated(words, f"{edtf}/.." if tie > 0 else f"../{edtf}")
    parts = tuple(replace(part, date=date) for part in one.parts)
    return replace(one, date=date, resolved_from=other.span, why=BESIDE, parts=parts)


OPENS = {"after": 1, "since": 1, "before": -1, "until": -1}


def merged(named: Sequence[Found], events: Iterable[Found]) -> list[Found]:
    """Expressions of both kinds in order; where they lie across one another, the one that names a time stays."""
    starts = [found.opens for found in named]
    out = list(named)
    taken = 0
    for event in events:
        after = bisect_left(starts, event.opens)
        crossing = named[max(after - 1, 0) : bisect_left(starts, event.end)]
        if event.opens >= taken and not any(one.opens < event.end and event.opens < one.end for one in crossing):
            out.append(event)
            taken = event.end
    return sorted(out, key=lambda found: found.opens)


def _expression(
    text: str, paragraph: int, found: Found, moments: Moments, lexicon: Lexicon
) -> tuple[TimeExpression, Moments]:
    form = found.form
    here = replace(moments, narrative=_reckoned_from(text, paragraph, found, moments, lexicon))
    read = _by_life(text, paragraph, found, moments, lexicon) or resolved(form, here)
    core = Span(found.start, found.end)
    own = _date(core.of(text), read)
    duration = read.duration
    parts = _parts(text, found, read, own, moments)
    date, kind = own, read.kind
    tie = lexicon.ties["opens"].get(found.tie)
    if tie and read.edtf and "/" not in read.edtf and "[" not in read.edtf and date is not None:
        opened = f"{read.edtf}/.." if tie == "after" else f"../{read.edtf}"
        date, kind = dated(Span(found.opens, found.end).of(text), opened, style=read.style), TimeKind.INTERVAL
    basis = Span(*read.basis.at) if read.basis is not None and read.basis.at else None
    expression = TimeExpression(
        Span(found.opens, found.end), core, kind, date, duration, basis, read.why, parts
    )
    if here.narrative is moments.own:
        moments = replace(moments, narrative=moments.own)
    moments = _moved(moments, form, read, found)
    spoken = isinstance(form, Step | Shift) and form.basis is Basis.SPEECH
    if not spoken and moments.narrative.at == (found.start, found.end) and _is_own(text, paragraph, found, lexicon):
        moments = replace(moments, own=moments.narrative)
    if isinstance(form, Age) and form.told and read.edtf is not None and read.why.startswith("said"):
        sentence = _SENTENCE.split(text[max(paragraph, found.opens - 150) : found.end])[-1]
        moments = replace(moments, life=told(moments.life, form, read.edtf, sentence, lexicon))
    if read.edtf is not None and isinstance(form, Point | Stretch):
        life = seen(moments.life, text, found.start, found.end, read.edtf, lexicon)
        moments = replace(moments, life=life) if life is not moments.life else moments
    return expression, moments


NEAR = 60
"""Code points from a year to a month or season that goes with it in one sentence."""


def _reckoned_from(text: str, paragraph: int, found: Found, moments: Moments, lexicon: Lexicon) -> Moment:
    """What an expression is reckoned from: a year named just before it, if it needs one, else the narrative.

    Where the narrative has gone far back in what others did, "I" and "we" bring it home to the teller's own story.
    """
    own = moments.own
    if isinstance(found.form, Shift):
        return moments.narrative
    if own.year is not None and moments.narrative.year is not None and abs(own.year - moments.narrative.year) > FAR:
        if _is_own(text, paragraph, found, lexicon):
            return own
    return _beside(text, found, moments)


def _is_own(text: str, paragraph: int, found: Found, lexicon: Lexicon) -> bool:
    """Whether the teller speaks of himself in this sentence, quotations left out."""
    before = _SENTENCE.split(text[max(paragraph, found.opens - 150) : found.start])[-1]
    sentence = before + " " + _SENTENCE.split(text[found.end : found.end + 90])[0]
    words = re.findall(r"\w+", _QUOTED.sub(" ", sentence))
    return any(word.lower() in lexicon.hints["own"] for word in words)


_QUOTED = re.compile(r"[“\"«„][^”\"»“]*(?:[”\"»“]|$)")


def _beside(text: str, found: Found, moments: Moments) -> Moment:
    """A year that stands just before a month or season, or else the narrative."""
    form, last = found.form, moments.last
    if not isinstance(form, Point) or form.day is not None or not (form.month or form.season):
        return moments.narrative
    if last.at is None or last.month is not None or not last.known:
        return moments.narrative
    gap = text[last.at[1] : found.start]
    near = len(gap) <= NEAR and not _SENTENCE.search(gap)
    return last if near else moments.narrative


def _by_life(text: str, paragraph: int, found: Found, moments: Moments, lexicon: Lexicon) -> Resolved | None:
    form = found.form
    if not isinstance(form, Age) and not (isinstance(form, Loose) and form.towards in BY_LIFE):
        return None
    sentence = _SENTENCE.split(text[max(paragraph, found.opens - 150) : found.end])[-1]
    sentence += _SENTENCE.split(text[found.end : found.end + 60])[0]
    known = None if isinstance(form, Age) and form.told else when(form, moments.life, sentence, lexicon)
    if known is None:
        return None
    plain = resolved(form, moments)
    kind = TimeKind.AGE if isinstance(form, Age) else TimeKind.INTERVAL
    return replace(plain, kind=kind, edtf=known[0], why=known[1])


_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+|\n")


def _date(words: str, read: Resolved) -> Date | None:
    point = read.point
    if point is not None and point.calendar is not None:
        try:
            return _CALENDARS[point.calendar](words, point.year or 0, point.month, point.day)
        except (ValueError, TypeError):
            return Date(words)
    if read.edtf is not None:
        date = dated(words, read.edtf, style=read.style, double_year=read.dual)
        if point is not None and point.both and date.readings:
            return Date(words, (replace(date.readings[0], reason="both styles are given"),))
        if point is not None and point.part and date.readings and point.day is None:
            # the ends of "early 1919" are a convention: the days between the calendars are nothing beside it
            return Date(words, (replace(date.readings[0], reason=""),))
        return date
    unplaced = (TimeKind.DATE, TimeKind.INTERVAL, TimeKind.VAGUE, TimeKind.AGE)
    return Date(words) if read.kind in unplaced else None


def _parts(
    text: str, found: Found, read: Resolved, date: Date | None, moments: Moments
) -> tuple[TimePart, ...]:
    form = found.form
    if isinstance(form, Loose) and not form.names:
        return ()
    if isinstance(form, Stretch):
        first, last = resolved_ends(form, moments)
        ends = ((form.first, first), (form.last, last))
        return tuple(
            TimePart(Span(end.start, end.end), _date(text[end.start : end.end], one))
            for end, one in ends
            if end is not None and one is not None
        )
    return (TimePart(Span(found.start, found.end), date, read.duration),)


def _moved(moments: Moments, form: Form, read: Resolved, found: Found) -> Moments:
    """Where the reader stands after an expression."""
    if isinstance(form, Age | Lasting) and read.edtf is not None and not isinstance(form, Loose):
        return replace(moments, last=replace(moment_of(read.edtf), at=(found.start, found.end)))
    if read.edtf is None or not read.moment.known or isinstance(form, Loose):
        return moments
    at = replace(read.moment, at=(found.start, found.end), leads=found.leads)
    if isinstance(form, Stretch):
        _, last = resolved_ends(form, moments)
        if last is not None and last.moment.known:
            at = replace(last.moment, at=at.at, edtf=at.edtf, leads=at.leads)
    after = replace(moments, last=replace(at, edtf=read.edtf))
    return replace(after, narrative=at) if _leads_on(moments, form, at, found) else after


FAR = 5
"""Years from the running date beyond which a time in the middle of a sentence is only spoken of."""


def _leads_on(moments: Moments, form: Form, at: Moment, found: Found) -> bool:
    """Whether the story goes to a time, or only speaks of it."""
    if not moments.narrative.known:
        return True
    if isinstance(form, Shift | Step) and getattr(form, "sign", getattr(form, "steps", 0)) < 0:
        return False
    if found.aside:
        return False
    if moments.narrative.leads and not found.leads and abs((at.year or 0) - (moments.narrative.year or 0)) > FAR:
        return False
    if at.month is None and at.season is None and moments.narrative.month is not None:
        # a year alone, in passing, in a story that goes by months and days
        return found.leads or at.year == moments.narrative.year
    return True
