"""Days in words, New Style and Old."""

import pytest

from testimonia.model import NEW_STYLE, Calendar, Date, Reading, Style
from testimonia.model.date import OLD_STYLE
from testimonia.model.days import gregorian_day, julian_day
from testimonia.web.pages.time.wording import read_as

OLD = Reading(OLD_STYLE, "1828-09-09", "1828-08-28", julian_day(1828, 8, 28), julian_day(1828, 8, 28))
NEW = Reading(NEW_STYLE, "1828-08-28", "1828-08-28", gregorian_day(1828, 8, 28), gregorian_day(1828, 8, 28))
CHRISTMAS = Reading(OLD_STYLE, "1829-01-06", "1828-12-25", julian_day(1828, 12, 25), julian_day(1828, 12, 25))
YEAR = Reading(OLD_STYLE, "1828", "1828", gregorian_day(1828), gregorian_day(1829, 1, 12))
HEBREW = Reading(
    Style(Calendar.HEBREW), "1828-09-09", None, gregorian_day(1828, 9, 9), gregorian_day(1828, 9, 9)
)
OPEN = Reading(NEW_STYLE, "../1828-08-28", None, None, gregorian_day(1828, 8, 28))

# readings, in words
CASES = [
    ((OLD,), "9 September 1828 (28 August Old Style)"),
    ((CHRISTMAS,), "6 January 1829 (25 December 1828 Old Style)"),
    ((NEW,), "28 August 1828"),
    ((NEW, OLD), "28 August 1828, or 9 September 1828 (28 August Old Style)"),
    ((HEBREW,), "9 September 1828 (by the Hebrew calendar)"),
    ((YEAR,), "1 January 1828 to 12 January 1829"),
    ((OPEN,), "until 28 August 1828"),
    ((), ""),
]


@pytest.mark.parametrize(("readings", "words"), CASES)
def test_read_as(readings: tuple[Reading, ...], words: str) -> None:
    assert read_as(Date("then", readings)) == words
