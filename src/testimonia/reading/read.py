"""What is read from one Text: its TimeExpressions; people and statements are to come."""

from collections.abc import Iterator, Sequence

from testimonia.model import Problem, Read, Section, Span, Text, TimeExpression, TimeKind, TimePart, Trouble
from testimonia.reading.times.lexicon import known_languages
from testimonia.reading.times.reader import read_times
from testimonia.reading.times.voices import date_of, edtf_as_it_is, times_of, unread_languages

__all__ = ["date_of", "explained", "known_languages", "read"]


def read(text: Text, sections: Sequence[Section]) -> Read:
    """Read one Text: each Section in its own language, and with its own running date."""
    return Read(times_of(text, sections), problems=tuple(_unread(sections)))


def _unread(sections: Sequence[Section]) -> Iterator[Problem]:
    for language in unread_languages(sections):
        sentence = (
            f"Dates in parts written in “{language}” were not read: testimonia does not know the words."
        )
        yield Problem("", sentence, Trouble.NOTICE)


def explained(words: str, language: str = "en") -> tuple[TimeExpression, ...]:
    """The expressions of time in a few words that stand alone; EDTF is read as it is."""
    date = edtf_as_it_is(words.strip())
    if date is not None:
        whole = Span(0, len(words))
        return (TimeExpression(whole, whole, TimeKind.DATE, date, parts=(TimePart(whole, date),)),)
    return read_times(words, language=language)
