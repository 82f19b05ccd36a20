"""What holds for any text whatever, and how long it may take at the most."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span, TimeExpression
from testimonia.model.edtf_grammar import parse_edtf
from testimonia.reading.times import read_times
from testimonia.reading.times.lexicon import known_languages, lexicon

FIGURES = [
    *("1", "3", "5", "9", "12", "13", "28", "29", "30", "31", "44", "99", "00", "0", "007", "100", "999"),
    *("1000", "1582", "1743", "1752", "1899", "1911", "1917", "2100", "9999", "0000", "12345", "9" * 11),
    *("1930s", "30s", "'30s", "1st", "2nd", "20th", "IV", "VIII"),
]
MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
]
MARKS = [*",.()[]-–/'’:?;“”«»_*£%", "\n", "\n\n"]
WRITTEN = st.sampled_from([None, "1921-05-09", "1921-05", "1921", "1921-22", "192X", "19XX", "-0043"])


def words_of(language: str) -> list[str]:
    """All words of time of a language, in small letters and with a capital."""
    known = lexicon(language)
    words = sorted(known.capital)
    words += sorted(
        word
        for name in ("hints", "events", "words")
        for each in getattr(known, name).values()
        for word in each
    )
    return words + [word.title() for word in words if word.isalpha()]


def texts_in(language: str) -> st.SearchStrategy[str]:
    """Texts made of words of time, figures and marks in any order."""
    word = st.sampled_from(words_of(language)) | st.sampled_from(FIGURES) | st.sampled_from(MARKS)
    pieces = st.lists(st.tuples(word, st.sampled_from([" ", " ", " ", ""])), max_size=14)
    return pieces.map(lambda each: "".join(word + gap for word, gap in each))


def assert_sound(text: str, found: tuple[TimeExpression, ...]) -> None:
    """Spans lie in the text, in order and inside one another; dates are dates."""
    ends = [0, *(one.span.end for one in found)]
    assert all(end <= one.span.start for end, one in zip(ends, found, strict=False))
    assert ends[-1] <= len(text)
    for one in found:
        assert one.span
        assert one.core
        assert one.span.contains(one.core)
        assert all(part.span and one.span.contains(part.span) for part in one.parts)
        assert one.resolved_from is None or Span(0, len(text)).contains(one.resolved_from)
        for date in (one.date, *(part.date for part in one.parts)):
            for reading in date.readings if date else ():
                parse_edtf(reading.edtf)  # raises, if it is none
                if reading.written is not None:
                    parse_edtf(reading.written, calendar=reading.style.calendar)
                if reading.earliest is not None and reading.latest is not None:
                    assert reading.earliest <= reading.latest, reading.edtf


@given(texts_in("en"), WRITTEN)
def test_any_words_of_time_in_any_order(text: str, written: str | None) -> None:
    assert_sound(text, read_times(text, written=written))


@pytest.mark.parametrize("language", sorted(known_languages() - {"en"}))
@given(st.data())
def test_any_words_of_time_in_any_language(language: str, data: st.DataObject) -> None:
    text, written = data.draw(texts_in(language)), data.draw(WRITTEN)
    assert_sound(text, read_times(text, language=language, written=written))


@given(st.text(max_size=80), WRITTEN)
def test_any_text(text: str, written: str | None) -> None:
    assert_sound(text, read_times(text, written=written))


@given(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28))
def test_every_day_is_read_in_every_order(year: int, month: int, day: int) -> None:
    name = MONTHS[month - 1]
    written = f"{year:04}-{month:02}-{day:02}"
    forms = (written, f"{day} {name} {year}", f"{name} {day}, {year}", f"{name} {day} {year}")
    for words in forms:
        (found,) = read_times(f"It was dated {words}.")
        assert found.date is not None
        assert written in [reading.written for reading in found.date.readings]


SOUND = [
    # texts in which something was once wrong
    "It ended shortly before 1911.",
    "It ended soon after 1911 and not long before 1912.",
    "For the last two weeks - 29 killed.",
    "C. 1911 till '30s.",
    "1752 - c. fifties",
    "1899? – sixties",
    "In 2100? it has since been so.",
]


@pytest.mark.parametrize("text", SOUND)
def test_texts_in_which_something_was_once_wrong(text: str) -> None:
    assert_sound(text, read_times(text, written="1921"))


HOSTILE = {
    # about a megabyte of each
    "figures": "1234567890" * 100_000,
    "slashes": "/" * 1_000_000,
    "days": "1/1/" * 250_000,
    "years with slashes": "1917/" * 200_000,
    "the": "the " * 250_000,
    "of the first": "of the first " * 80_000,
    "two years and": "two years and " * 75_000,
    "May": "May " * 250_000,
    "brackets": "(" * 1_000_000,
    "apostrophes": "'" * 1_000_000,
    "fractions": "1." * 500_000,
    "thousands": "1," * 500_000,
    "half pairs": "28 August (9 September " * 45_000,
    "after the": "after the " * 100_000,
    "while they were": "while they were " * 66_000,
    "hundred": "hundred " * 125_000,
    "Roman numbers": "IVX " * 250_000,
    "letters": "x" * 1_000_000,
    # these are no nonsense: hundreds of thousands of dates
    "years": "1917 " * 200_000,
    "ranges": "(1914-18" * 125_000,
    "lines": "1917\n" * 200_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_more_than_its_length_and_seconds(name: str) -> None:
    text = HOSTILE[name]
    took = []
    for size in (len(text) // 64, len(text) // 16):
        began = time.process_time()
        read_times(text[:size])
        took.append(time.process_time() - began)
    # four times the text, a sixteenth of a megabyte; what is squared would take sixteen times as long
    assert took[1] < min(8 * took[0] + 0.5, 15)
