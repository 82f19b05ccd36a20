"""The times of a whole Text: each Section is a voice with a running date of its own.

A letter or an article is told at the date it bears; a note begins where the text stands to which it belongs,
and does not move it; what is set aside (title pages, page headers) moves nothing. A chapter goes on where the
one before it stopped, for want of anything better, until it names a date itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.calendars import dated
from testimonia.model import (
    NEW_STYLE,
    OLD_STYLE,
    Calendar,
    Date,
    Section,
    SectionKind,
    Text,
    TimeExpression,
)
from testimonia.model.layout import Layout, lay_out
from testimonia.reading.prose import outermost_first, owned_paragraphs
from testimonia.reading.times.lexicon import known_languages, lexicon
from testimonia.reading.times.moments import NOWHERE, Moment, Moments, OwnStyle
from testimonia.reading.times.own_style import style_at_the_head
from testimonia.reading.times.reader import NOBODY_KNOWS, Known, read_paragraph, read_times
from testimonia.reading.times.resolved import moment_of

_EDTF = re.compile(r"(?=.*(?:[/\[{X~%]|\.\.|\d-\d\d-\d|\dT\d))[\[{.\dXY?~%-]\S*")
"""Words that nobody but EDTF writes: with its signs, or a whole day from the year down."""
_TERSE = re.compile(r"-?\d{4}\??|\d{4}-(?:0[1-9]|1[0-2]|2[1-4])")
"""A year, month or season as EDTF has it; among words, "1905-06" is rather a stretch of two years."""
ASIDE = frozenset({SectionKind.FOOTNOTE, SectionKind.NOTES, SectionKind.CAPTION, SectionKind.CONTRIBUTORS})
"""Kinds that begin where the text around them stands, and lead it nowhere."""
OWN = frozenset({SectionKind.LETTER, SectionKind.FOREWORD, SectionKind.PREFACE, SectionKind.AFTERWORD})
"""Kinds that begin anew: somebody else speaks, or at another time."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A Section as the reader of times sees it.

    Attributes:
        number: of its section; -1 for what lies in none.
        parent: number of the voice around it.
        kind: of the section.
        aside: whether it leads the narrative nowhere.
        language: ISO 639-1.
        speech: when it was written, as far as it says.
        style: the style of the date that it bears, if that names one.
    """

    number: int
    parent: int | None
    kind: SectionKind | None
    aside: bool
    language: str
    speech: Moment
    style: OwnStyle | None = None


def times_of(
    text: Text, sections: Sequence[Section], language: str = "en", known: Known = NOBODY_KNOWS
) -> tuple[TimeExpression, ...]:
    """The expressions of time in a Text, in the order of its reading layer.

    Args:
        text: in two layers; the spans that come back are of the reading layer.
        sections: outer before inner, as ingest gives them.
        language: of what says nothing of its language.
        known: times of which people know better.
    """
    layout = lay_out(sections)
    voices = _voices(sections, layout, language)
    states: dict[int, Moments] = {}
    out: list[TimeExpression] = []
    for paragraph, owner in owned_paragraphs(text, layout):
        number = -1 if owner is None else owner
        voice = voices[number]
        if voice.language not in known_languages():
            continue
        before = states.get(number) or _begun(voice, voices, states)
        found, after = read_paragraph(text.reading, paragraph, before, lexicon(voice.language), known)
        out += found
        states[number] = after
        _go_on(voice, voices, states, after)
    return tuple(out)


def unread_languages(sections: Sequence[Section]) -> tuple[str, ...]:
    """The languages of sections for which there are no words of time."""
    found = {section.language.value for section in sections if section.language is not None}
    return tuple(sorted(found - known_languages()))


def date_of(words: str, language: str | None = None) -> Date | None:
    """What a Section says of itself ("June 1976", "12/25 March 1917"), as a Date; None if it is no date."""
    as_it_is = edtf_as_it_is(words, terse=True)
    if as_it_is is not None:
        return as_it_is
    known = language if language in known_languages() else "en"
    for tongue in dict.fromkeys((known or "en", "en")):
        found = [t.date for t in read_times(words, language=tongue) if t.date is not None and t.date.placed]
        if found:
            return replace(found[0], text=words)
    return None


def edtf_as_it_is(words: str, *, terse: bool = False) -> Date | None:
    """The Date of words that are EDTF already; None for others.

    Args:
        words: to be looked at.
        terse: whether a plain year or "1905-06" counts: it does in a title page, not among words.
    """
    if not _EDTF.fullmatch(words) and not (terse and _TERSE.fullmatch(words)):
        return None
    date = dated(words, words, style=NEW_STYLE)
    if not date.placed:
        return None
    first = date.readings[0]
    return Date(words, (replace(first, edtf=words, written=words, reason=""),))


def _voices(sections: Sequence[Section], layout: Layout, language: str) -> dict[int, Voice]:
    """A voice for each section, by its number; made from the outermost inwards."""
    voices = {-1: Voice(-1, None, None, False, language, NOWHERE)}
    for number in outermost_first(sections):
        section, around = sections[number], layout.parents[number]
        outer = voices[-1 if around is None else around]
        voices[number] = Voice(
            number,
            outer.number,
            section.kind,
            section.paratext or section.kind in ASIDE,
            language := section.language.value if section.language else outer.language,
            speech := _speech(section, outer),
            _style(section, speech, language) or outer.style,
        )
    return voices


def _speech(section: Section, outer: Voice) -> Moment:
    """When a section was written, or else published: "today" in it is that day."""
    language = section.language.value if section.language else outer.language
    for stated in (section.written, section.published):
        if stated is not None:
            date = date_of(stated.value, language)
            if date is not None and date.readings:
                return _moment(date)
    return outer.speech


def _style(section: Section, speech: Moment, language: str) -> OwnStyle | None:
    """The style that a section names in the date it bears."""
    if section.written is None or language not in known_languages():
        return None
    return style_at_the_head(section.written.value, speech.year, lexicon(language))


def _moment(date: Date) -> Moment:
    """A Date as what others are reckoned from: in its own figures, in its style if only one is possible."""
    first = date.readings[0]
    moment = moment_of(first.written or first.edtf)
    if len(date.readings) > 1:
        return moment
    old = first.style.calendar is Calendar.JULIAN
    return replace(moment, julian=old, style=OLD_STYLE if old else NEW_STYLE)


def _begun(voice: Voice, voices: dict[int, Voice], states: dict[int, Moments]) -> Moments:
    """Where a voice stands when it begins to speak."""
    if voice.kind in OWN or voice.parent is None:
        return Moments(speech=voice.speech, style=voice.style)
    outer = states.get(voice.parent)
    if outer is None:
        return Moments(speech=voice.speech, style=voice.style)
    return replace(outer, speech=voice.speech, style=voice.style or outer.style)


def _go_on(voice: Voice, voices: dict[int, Voice], states: dict[int, Moments], after: Moments) -> None:
    """Hand the running date on to the text around, so that the next chapter can begin with it."""
    while not voice.aside and voice.kind not in OWN and voice.parent is not None:
        voice = voices[voice.parent]
        said = after.style if after.style is not None and after.style.year is None else voice.style
        states[voice.number] = replace(after, speech=voice.speech, style=said)
