"""From text to TimeExpressions."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from testimonia.calendars import dated
from testimonia.model import NEW_STYLE, Date, Span, TimeExpression, TimeKind, TimePart, paragraphs
from testimonia.reading.times.apposition import apposed
from testimonia.reading.times.events import events_in
from testimonia.reading.times.forms import Age, Form, Loose
from testimonia.reading.times.found import Found, found_in
from testimonia.reading.times.lexicon import Lexicon, lexicon
from testimonia.reading.times.lives import BY_LIFE, when
from testimonia.reading.times.moments import NOWHERE, Moments
from testimonia.reading.times.narrative import gone_on, reckoned_from, sentence_of
from testimonia.reading.times.own_style import FIRST_NEW_STYLE, LAST_OLD_STYLE, in_own_style, style_said
from testimonia.reading.times.placing import placed, weekday_doubt
from testimonia.reading.times.recognising import tokens_of
from testimonia.reading.times.resolved import Resolved, moment_of
from testimonia.reading.times.resolving import resolved


def read_times(
    reading: str, *, language: str = "en", written: str | None = None
) -> tuple[TimeExpression, ...]:
    """The expressions of time in a text of one voice.

    Args:
        reading: the text.
        language: ISO 639-1; one that has its words in `testimonia/data`.
        written: when it was written or published, as EDTF; what "yesterday" is reckoned from.
    """
    # EDTF is Gregorian: what is reckoned from it is so too
    moments = Moments(speech=replace(moment_of(written), style=NEW_STYLE) if written else NOWHERE)
    out: list[TimeExpression] = []
    for paragraph in paragraphs(reading):
        found, moments = read_paragraph(reading, paragraph, moments, lexicon(language))
        out += found
    return tuple(out)


Known = Mapping[Span, str | None]
"""When times are of which people know better, in EDTF, by their core in the reading layer; None: no time."""
NOBODY_KNOWS: Known = MappingProxyType({})


def read_paragraph(
    reading: str, paragraph: Span, moments: Moments, words: Lexicon, known: Known = NOBODY_KNOWS
) -> tuple[list[TimeExpression], Moments]:
    """The expressions of one paragraph, and where the reader stands after it.

    What is known better leads on to where people say that it does; the expression itself is left to them.
    """
    out: list[TimeExpression] = []
    moments = replace(moments, style=style_said(paragraph.of(reading), words) or moments.style)
    tokens = tokens_of(reading, paragraph.start, paragraph.end)
    named = list(found_in(reading, paragraph.start, tokens, words))
    for found in merged(named, events_in(tokens, words)):
        expression, after = _expression(reading, paragraph.start, found, moments, words, known)
        out.append(expression)
        if known.get(expression.core, "") is not None:
            moments = after
    return apposed(reading, out, words), moments


def merged(named: Sequence[Found], events: Iterable[Found]) -> list[Found]:
    """Expressions of both kinds in order; where two cross one another, the one that names a time stays."""
    starts = [found.opens for found in named]
    out = list(named)
    taken = 0
    for event in events:
        after = bisect_left(starts, event.opens)
        crossing = named[max(after - 1, 0) : bisect_left(starts, event.end)]
        if event.opens >= taken and not any(
            one.opens < event.end and event.opens < one.end for one in crossing
        ):
            out.append(event)
            taken = event.end
    return sorted(out, key=lambda found: found.opens)


def _expression(
    text: str, paragraph: int, found: Found, moments: Moments, lexicon: Lexicon, known: Known
) -> tuple[TimeExpression, Moments]:
    """One expression with its reading, and where the reader stands after it."""
    here = replace(moments, narrative=reckoned_from(text, paragraph, found, moments, lexicon))
    plain = in_own_style(_either_style(found.form, here), moments.style)
    read = _by_life(text, paragraph, found, moments, lexicon) or plain
    core = Span(found.start, found.end)
    read = _known_better(read, known.get(core))
    own = placed(core.of(text), read)
    date = _opened(text, found, read, own, lexicon)
    expression = TimeExpression(
        Span(found.opens, found.end),
        core,
        read.kind if date is own else TimeKind.INTERVAL,
        date,
        read.duration,
        Span(*read.basis.at) if read.basis is not None and read.basis.at else None,
        weekday_doubt(read, own) or read.why,
        _parts(found, read, own, text),
    )
    home = here.narrative is moments.own
    return expression, gone_on(text, paragraph, found, read, moments, home, lexicon)


def _either_style(form: Form, moments: Moments) -> Resolved:
    """What a form comes to; where days were counted on from another, also as the Old Style counts them."""
    read = resolved(form, moments)
    if read.style is None and read.basis is not None and read.basis.style is not None:
        return replace(read, style=read.basis.style)
    counted = read.basis is not None and read.moment.day is not None and read.style is None
    if not counted or not FIRST_NEW_STYLE <= (read.moment.year or 0) <= LAST_OLD_STYLE:
        return read
    other = resolved(form, moments.old_style())
    return replace(read, old_style=other.edtf) if other.edtf != read.edtf else read


def _known_better(read: Resolved, edtf: str | None) -> Resolved:
    """What somebody says that a time is, in place of what it came to; both ends, where it lasts."""
    if edtf is None:
        return read
    first, _, last = edtf.partition("/")
    parts = read.parts
    if parts:
        place, end = parts[-1]
        parts = (*parts[:-1], (place, replace(end, moment=moment_of(last or first), style=NEW_STYLE)))
    own = replace(read, edtf=edtf, moment=moment_of(edtf), style=NEW_STYLE, basis=None, old_style=None)
    return replace(own, kind=TimeKind.DATE, duration=None, why="", parts=parts)


def _opened(text: str, found: Found, read: Resolved, own: Date | None, lexicon: Lexicon) -> Date | None:
    """After 1929 is a time without an end, until 1929 one without a beginning."""
    tie, edtf = lexicon.opens.get(found.tie), read.edtf
    closed = edtf is not None and ".." not in edtf and edtf[0] not in "[{"
    if not tie or edtf is None or own is None or not closed or read.kind is TimeKind.CLOCK:
        return own
    first, _, last = edtf.partition("/")
    opened = f"{first}/.." if tie == "after" else f"../{last or first}"
    return dated(Span(found.opens, found.end).of(text), opened, style=read.style)


def _by_life(text: str, paragraph: int, found: Found, moments: Moments, lexicon: Lexicon) -> Resolved | None:
    form = found.form
    if not isinstance(form, Age) and not (isinstance(form, Loose) and form.towards in BY_LIFE):
        return None
    sentence = sentence_of(text, paragraph, found)
    known = None if isinstance(form, Age) and form.told else when(form, moments.life, sentence, lexicon)
    if known is None:
        return None
    plain = resolved(form, moments)
    kind = TimeKind.AGE if isinstance(form, Age) else TimeKind.INTERVAL
    return replace(plain, kind=kind, edtf=known[0], why=known[1])


def _parts(found: Found, read: Resolved, date: Date | None, text: str) -> tuple[TimePart, ...]:
    if isinstance(found.form, Loose) and not found.form.names:
        return ()
    if read.parts:
        return tuple(
            TimePart(Span(place.start, place.end), placed(text[place.start : place.end], one))
            for place, one in read.parts
        )
    return (TimePart(Span(found.start, found.end), date, read.duration),)
