"""Days and styles as a sentence says them."""

import pytest

from testimonia.model.date import NEW_STYLE, OLD_STYLE, Calendar, NewYear, Style
from testimonia.model.day_words import days_in_words, style_in_words, year_in_words
from testimonia.model.edtf_bounds import bounds


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1828-09-09", "9 September 1828"),
        ("1933-06", "June 1933"),
        ("1933", "1933"),
        ("1904-02", "February 1904"),
        # whole years and months
        ("1917/1919", "1917 to 1919"),
        ("193X", "1930 to 1939"),
        ("1919-01/1919-04", "January to April 1919"),
        ("1918-12/1919-02", "December 1918 to February 1919"),
        # what is shared is said once
        ("1917-11-06/1917-11-07", "6 to 7 November 1917"),
        ("1917-10-14/1917-11-13", "14 October to 13 November 1917"),
        ("1917-12-31/1918-01-01", "31 December 1917 to 1 January 1918"),
        ("1917-01-02/1917-12-31", "2 January to 31 December 1917"),
        # no whole month: the year is a leap year
        ("1904-02-01/1904-02-28", "1 to 28 February 1904"),
        # open
        ("1929/..", "from 1 January 1929 on"),
        ("../1929", "until 31 December 1929"),
        # before Christ there is no year 0
        ("-0043-03-15", "15 March 44 BC"),
        ("0000/0014", "1 BC to AD 14"),
    ],
)
def test_days(edtf: str, words: str) -> None:
    found = bounds(edtf)
    assert found is not None
    assert days_in_words(*found) == words


def test_without_any_end() -> None:
    assert days_in_words(None, None) == "any time"


@pytest.mark.parametrize(
    ("year", "words"), [(1828, "1828"), (100, "100"), (99, "AD 99"), (0, "1 BC"), (-43, "44 BC")]
)
def test_years(year: int, words: str) -> None:
    assert year_in_words(year) == words


@pytest.mark.parametrize(
    ("style", "words"),
    [
        (NEW_STYLE, "New Style"),
        (OLD_STYLE, "Old Style"),
        (Style(Calendar.JULIAN, NewYear.LADY_DAY), "Old Style with the year from 25 March"),
        (Style(Calendar.HEBREW), "by the Hebrew calendar"),
    ],
)
def test_styles(style: Style, words: str) -> None:
    assert style_in_words(style) == words


def test_every_calendar_has_its_words() -> None:
    assert len({style_in_words(Style(calendar)) for calendar in Calendar}) == len(Calendar)
