"""From text to TimeExpressions."""

from dataclasses import replace

from testimonia.calendars import dated, islamic, hebrew, republican
from testimonia.model import Date, Duration, Span, TimeExpression, TimeKind, TimePart, paragraphs
from testimonia.reading.times.durations import duration_of
from testimonia.reading.times.forms import Form, Loose, Shift, Step, Stretch
from testimonia.reading.times.found import Found, found_in
from testimonia.reading.times.lexicon import Lexicon, lexicon
from testimonia.reading.times.moments import NOWHERE, Moment, Moments
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
    for found in found_in(reading, paragraph.start, paragraph.end, words):
        expression, moments = _expression(reading, found, moments, words)
        out.append(expression)
    return out, moments


def _expression(
    text: str, found: Found, moments: Moments, lexicon: Lexicon
) -> tuple[TimeExpression, Moments]:
    form = found.form
    read = resolved(form, moments)
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
    return expression, _moved(moments, form, read, found)


def _date(words: str, read: Resolved) -> Date | None:
    point = read.point
    if point is not None and point.calendar is not None:
        try:
            return _CALENDARS[point.calendar](words, point.year or 0, point.month, point.day)
        except (ValueError, TypeError):
            return Date(words)
    if read.edtf is not None:
        return dated(words, read.edtf, style=read.style, double_year=read.dual)
    return Date(words) if read.kind in (TimeKind.DATE, TimeKind.INTERVAL) else None


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
    if read.edtf is None or not read.moment.known or isinstance(form, Loose):
        return moments
    at = replace(read.moment, at=(found.start, found.end))
    if isinstance(form, Stretch):
        _, last = resolved_ends(form, moments)
        if last is not None and last.moment.known:
            at = replace(last.moment, at=(found.start, found.end), edtf=at.edtf)
    after = replace(moments, last=replace(at, edtf=read.edtf))
    return replace(after, narrative=at) if _leads_on(moments, form, at, found) else after


def _leads_on(moments: Moments, form: Form, at: Moment, found: Found) -> bool:
    """Whether the story goes to a time, or only speaks of it."""
    if not moments.narrative.known:
        return True
    if isinstance(form, Shift | Step) and getattr(form, "sign", getattr(form, "steps", 0)) < 0:
        return False
    if found.aside:
        return False
    if at.month is None and at.season is None and moments.narrative.month is not None:
        # a year alone, in passing, in a story that goes by months and days
        return found.leads or at.year == moments.narrative.year
    return True
