"""Days and lengths of time, as a person says them."""

import pytest

from testimonia.exports.bounds_in_words import (
    bounds_in_words,
    duration_in_words,
    length_in_words,
    weekday_and_day,
)
from testimonia.model import Duration, Length
from testimonia.model.days import gregorian_day, julian_day

DAY = gregorian_day(1828, 9, 9)

DAYS = [
    (DAY, "Tuesday 9 September 1828"),
    (julian_day(1828, 8, 28), "Tuesday 9 September 1828"),  # the week runs through every calendar
    (gregorian_day(2000, 1, 1), "Saturday 1 January 2000"),
    (gregorian_day(-43, 3, 15), "Friday 15 March 44 BC"),
]


@pytest.mark.parametrize(("day", "words"), DAYS)
def test_days(day: int, words: str) -> None:
    assert weekday_and_day(day) == words


BOUNDS = [
    (DAY, DAY, "Tuesday 9 September 1828"),
    (DAY, DAY + 1, "Tuesday 9 September 1828 to Wednesday 10 September 1828"),
    (None, DAY, "Tuesday 9 September 1828 or earlier"),
    (DAY, None, "Tuesday 9 September 1828 or later"),
    (None, None, "any day"),
]


@pytest.mark.parametrize(("earliest", "latest", "words"), BOUNDS)
def test_bounds(earliest: int | None, latest: int | None, words: str) -> None:
    assert bounds_in_words(earliest, latest) == words


LENGTHS = [
    (Length(5), "5 years"),
    (Length(1, 2, 3), "1 year 2 months 3 days"),
    (Length(18, 0, -1), "18 years less 1 day"),
    (Length(), "0 days"),
    (Length(0, 0, -2), "0 days less 2 days"),
    (Length(1_000), "1,000 years"),
]


@pytest.mark.parametrize(("length", "words"), LENGTHS)
def test_lengths(length: Length, words: str) -> None:
    assert length_in_words(length) == words


DURATIONS = [
    (Duration("P5Y", Length(5), Length(5)), "P5Y: 5 years"),
    (Duration("P20Y~", Length(18), Length(22)), "P20Y~: at least 18 years, at most 22 years"),
    (Duration("PT30M"), "PT30M"),
    (Duration(None, Length(2)), "at least 2 years"),  # "for years"
    (Duration(None, None, Length(0, 1)), "at most 1 month"),
    (Duration(None), "not known how long"),
]


@pytest.mark.parametrize(("duration", "words"), DURATIONS)
def test_durations(duration: Duration, words: str) -> None:
    assert duration_in_words(duration) == words
