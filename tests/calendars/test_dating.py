"""The readings of a date."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars import countries, dated
from testimonia.calendars.dating import _readings
from testimonia.model.conventions import CONVENTIONS, Conventions
from testimonia.model.date import NEW_STYLE, OLD_STYLE, Calendar, Date, NewYear, Reading, Style
from testimonia.model.days import gregorian_day, gregorian_name, julian_day, julian_name

G, J = Calendar.GREGORIAN, Calendar.JULIAN
LADY_DAY = Style(J, NewYear.LADY_DAY)


def of(written: str, **known: str) -> list[tuple[Calendar, str]]:
    """The calendar and EDTF of each reading."""
    date = dated("as written", written, country=known.get("country"))
    return [(reading.style.calendar, reading.edtf) for reading in date.readings]


STATED = [
    # written, style, EDTF, the same in its calendar from 1 January
    ("1828-08-28", OLD_STYLE, "1828-09-09", "1828-08-28"),
    ("1828-08-28", NEW_STYLE, "1828-08-28", "1828-08-28"),
    ("1828", OLD_STYLE, "1828", "1828"),
    ("1881-03?", OLD_STYLE, "[1881-03-13?..1881-04-12?]", "1881-03?"),
    # what is stated holds after all have changed, and before any
    ("1937-01-01", OLD_STYLE, "1937-01-14", "1937-01-01"),
    ("1492-10-12", NEW_STYLE, "1492-10-12", "1492-10-12"),
    ("1743-03-02", LADY_DAY, "1744-03-13", "1744-03-02"),
    ("1743-03-02", Style(G, NewYear.LADY_DAY), "1744-03-02", "1744-03-02"),
    ("1743-04-02", LADY_DAY, "1743-04-13", "1743-04-02"),
    ("1700-02-29", OLD_STYLE, "1700-03-11", "1700-02-29"),
]


def test_a_stated_style_that_has_no_such_day() -> None:
    assert dated("29 February 1700 N.S.", "1700-02-29", style=NEW_STYLE) == Date("29 February 1700 N.S.")
    # the Gregorian day lies in the year 10000, of which EDTF names no days
    for written in ("9999-12-31", "[9999-12-31]", "9999-12"):
        assert not dated("", written, style=OLD_STYLE).placed


@pytest.mark.parametrize(("written", "style", "edtf", "in_its_calendar"), STATED)
def test_a_stated_style_leaves_one_reading(
    written: str, style: Style, edtf: str, in_its_calendar: str
) -> None:
    (reading,) = dated("as written", written, style=style).readings
    assert (reading.style, reading.edtf, reading.written) == (style, edtf, in_its_calendar)
    assert "Style is stated" in reading.reason


WHOLE_YEARS = [
    (OLD_STYLE, julian_day(1743, 1, 1), julian_day(1743, 12, 31)),
    (LADY_DAY, julian_day(1743, 3, 25), julian_day(1744, 3, 24)),
    (Style(G, NewYear.MARCH), gregorian_day(1743, 3, 1), gregorian_day(1744, 2, 29)),
    (Style(J, NewYear.SEPTEMBER), julian_day(1742, 9, 1), julian_day(1743, 8, 31)),
]


@pytest.mark.parametrize(("style", "earliest", "latest"), WHOLE_YEARS)
def test_a_year_runs_from_its_new_year_to_the_next(style: Style, earliest: int, latest: int) -> None:
    date = dated("1743", "1743", style=style)
    assert (date.edtf, date.earliest, date.latest) == ("1743", earliest, latest)


UNSTATED = [
    # before there was another calendar
    ("1066-10-14", [(J, "1066-10-20")]),
    ("1066", [(J, "1066")]),
    ("0800-12-25?", [(J, "0800-12-29?")]),
    ("-0043-03-15", [(J, "-0043-03-13")]),
    ("1582-10-14", [(J, "1582-10-24")]),
    # while some had the one and some the other
    ("1582-10-15", [(G, "1582-10-15"), (J, "1582-10-25")]),
    ("1881-03-12", [(G, "1881-03-12"), (J, "1881-03-24")]),
    ("1881-03", [(G, "1881-03"), (J, "[1881-03-13..1881-04-12]")]),
    ("1881-21", [(G, "1881-21"), (J, "[1881-03-13..1881-06-12]")]),
    ("1881", [(G, "1881"), (J, "1881")]),
    ("1881-03-12~", [(G, "1881-03-12~"), (J, "1881-03-24~")]),
    ("1881-03-12/1881-04-02", [(G, "1881-03-12/1881-04-02"), (J, "1881-03-24/1881-04-14")]),
    ("[1881-03-12,1881-03-19]", [(G, "[1881-03-12,1881-03-19]"), (J, "[1881-03-24,1881-03-31]")]),
    ("1900/..", [(G, "1900/.."), (J, "1900/..")]),
    # a winter in which the year may not have begun
    ("1743-03-02", [(G, "1743-03-02"), (J, "1743-03-13"), (J, "1744-03-13")]),
    ("1743-02", [(G, "1743-02"), (J, "[1743-02-12..1743-03-11]"), (J, "[1744-02-12..1744-03-11]")]),
    ("1743-03-24", [(G, "1743-03-24"), (J, "1743-04-04"), (J, "1744-04-04")]),
    ("1743-03-25", [(G, "1743-03-25"), (J, "1743-04-05")]),
    ("1743-03", [(G, "1743-03"), (J, "[1743-03-12..1743-04-11]")]),
    # the English year 1750 was the last that ran on into another; 1751 ended in December
    ("1750-02-01", [(G, "1750-02-01"), (J, "1750-02-12"), (J, "1751-02-12")]),
    ("1751-02-01", [(G, "1751-02-01"), (J, "1751-02-12")]),
    # a day of one calendar only
    ("1700-02-29", [(J, "1700-03-11")]),
    # until Greece changed
    ("1923-02-15", [(G, "1923-02-15"), (J, "1923-02-28")]),
    ("1923-02-16", [(G, "1923-02-16")]),
    ("1923-03-01", [(G, "1923-03-01")]),
    ("1923", [(G, "1923")]),
    ("1941-06-22", [(G, "1941-06-22")]),
    ("1914/1945", [(G, "1914/1945")]),
    # what has no place in time, or does not exist, or is not EDTF
    ("XXXX-12-25", []),
    ("[..1900,1950..]", []),
    ("XXXX/..", []),
    ("1850-02-30", []),
    ("1850-13", []),
    ("in spring", []),
]


@pytest.mark.parametrize(("written", "expected"), UNSTATED)
def test_the_readings_of_a_date_of_no_stated_style(
    written: str, expected: list[tuple[Calendar, str]]
) -> None:
    assert of(written) == expected


PLACED = [
    # Britain: 2 September 1752 was followed by the 14th
    ("1752-09-02", "britain", [(J, "1752-09-13")]),
    ("1752-09-05", "britain", [(J, "1752-09-16"), (G, "1752-09-05")]),
    ("1752-09-14", "britain", [(G, "1752-09-14")]),
    ("1752-09", "britain", [(J, "[1752-09-12..1752-10-11]"), (G, "1752-09")]),
    ("1744-06-01", "england", [(J, "1744-06-12")]),
    ("1743-03-02", "england", [(J, "1743-03-13"), (J, "1744-03-13")]),
    ("1450-02-01", "england", [(J, "1450-02-10"), (J, "1451-02-10")]),
    ("1150-02-01", "england", [(J, "1150-02-08")]),
    ("1743-03-02", "scotland", [(J, "1743-03-13")]),
    # Russia
    ("1881-03-01", "russia", [(J, "1881-03-13")]),
    ("1905", "russia", [(J, "1905")]),
    ("1918-01-31", "russia", [(J, "1918-02-13")]),
    ("1918-02-05", "russia", [(J, "1918-02-18"), (G, "1918-02-05")]),
    ("1918-02-14", "russia", [(G, "1918-02-14")]),
    ("1650-10-01", "russia", [(J, "1650-10-11")]),
    # a year of its own in the Gregorian calendar
    ("1650-01-10", "venice", [(G, "1650-01-10"), (G, "1651-01-10")]),
    ("1650-03-10", "venice", [(G, "1650-03-10")]),
    ("1650-03-10", "tuscany", [(G, "1650-03-10"), (G, "1651-03-10")]),
    ("1798-01-10", "venice", [(G, "1798-01-10")]),
    # two confessions, or two administrations
    ("1650-01-10", "germany", [(G, "1650-01-10"), (J, "1650-01-20")]),
    ("1650-01-10", "bavaria", [(G, "1650-01-10")]),
    ("1900-05-01", "turkey", [(J, "1900-05-14"), (G, "1900-05-01")]),
    ("1880-05-01", "finland", [(G, "1880-05-01"), (J, "1880-05-13")]),
    ("1780-05-01", "finland", [(G, "1780-05-01")]),
    # there and back again
    ("1700-05-01", "lithuania", [(G, "1700-05-01")]),
    ("1850-05-01", "lithuania", [(J, "1850-05-13")]),
    # Sweden: a day ahead of the Julian calendar for twelve years
    ("1700-02-28", "sweden", [(J, "1700-03-10")]),
    ("1700-03-01", "sweden", [(J, "1700-03-11")]),
    ("1709-06-28", "sweden", [(J, "1709-07-08")]),
    ("1712-02-30", "sweden", [(J, "1712-03-11")]),
    ("1712-03-01", "sweden", [(J, "1712-03-12")]),
    # Alaska: the same day by both calendars
    ("1867-10-06", "alaska", [(J, "1867-10-18")]),
    ("1867-10-18", "alaska", [(G, "1867-10-18")]),
    # Western months in a country with a calendar of its own
    ("1868-05-01", "japan", [(G, "1868-05-01")]),
    ("1549-08-15", "japan", [(J, "1549-08-25")]),
    # after all have changed, and where nothing is known
    ("1995-01-02", "russia", [(G, "1995-01-02")]),
    ("1881-03-12", "atlantis", [(G, "1881-03-12"), (J, "1881-03-24")]),
    ("1066-10-14", "england", [(J, "1066-10-20")]),
    ("1700-02-29", "denmark", [(J, "1700-03-11")]),
]


@pytest.mark.parametrize(("written", "country", "expected"), PLACED)
def test_a_known_place_leaves_what_was_in_use_there(
    written: str, country: str, expected: list[tuple[Calendar, str]]
) -> None:
    assert of(written, country=country) == expected


REASONS = [
    ("1066-10-14", None, ["the Gregorian calendar did not exist before 15 October 1582"]),
    (
        "1881-03-12",
        None,
        ["if the writer dated New Style", "if the writer dated Old Style, as in Russia until 1918"],
    ),
    (
        "1743-03-02",
        None,
        [
            "if the writer dated New Style",
            "if the writer dated Old Style, as in Britain until 1752",
            "if the writer began the year on 25 March, as in England until 1751",
        ],
    ),
    ("1941-06-22", None, [""]),
    ("1700-02-29", None, ["the Gregorian calendar has no such day"]),
    ("1744-06-01", "britain", ["Britain kept the Julian calendar until the change on 14 September 1752"]),
    ("1760-06-01", "britain", ["Britain changed to the Gregorian calendar on 14 September 1752"]),
    (
        "1752-09-05",
        "britain",
        ["Britain had no such day: it was left out in the change on 14 September 1752"] * 2,
    ),
    (
        "1585-12-25",
        "lithuania",
        ["Lithuania had no such day: it was left out in the change on 1 January 1586"] * 2,
    ),
    (
        "1700-03-01",
        "sweden",
        ["the calendar of Sweden was 1 day ahead of the Julian from 1 March 1700 to 30 February 1712"],
    ),
]


@pytest.mark.parametrize(("written", "country", "reasons"), REASONS)
def test_every_reading_says_why(written: str, country: str | None, reasons: list[str]) -> None:
    date = dated("as written", written, country=country)
    assert [reading.reason for reading in date.readings] == reasons


DOUBLE = [
    # the later year, the Gregorian days, the Julian ones
    ("1744-02-10", "1744-02-21", "1744-02-10"),
    ("1744-02", "[1744-02-12..1744-03-11]", "1744-02"),
    # two years are written only until 24 March
    ("1744-03", "[1744-03-12..1744-04-04]", "[1744-03-01..1744-03-24]"),
    ("1641", "[1641-01-11..1641-04-03]", "[1641-01-01..1641-03-24]"),
]


@pytest.mark.parametrize(("later", "edtf", "julian"), DOUBLE)
def test_a_double_year_is_one_date(later: str, edtf: str, julian: str) -> None:
    (reading,) = dated("10 February 1743/44", later, double_year=True).readings
    assert (reading.style, reading.edtf, reading.written) == (LADY_DAY, edtf, julian)


def test_a_double_year_in_the_gregorian_calendar() -> None:
    """Florence had the new calendar and the old year."""
    (reading,) = dated("10 February 1743/44", "1744-02-10", double_year=True, country="tuscany").readings
    assert (reading.style, reading.edtf) == (Style(G, NewYear.LADY_DAY), "1744-02-10")
    assert dated("", "1744-02-10", double_year=True, style=NEW_STYLE).edtf == "1744-02-10"


def test_conventions_say_what_about_is() -> None:
    wide = dated("c. 1850", "1850~", conventions=Conventions(about_years=5))
    assert (wide.earliest, wide.latest) == (gregorian_day(1845), julian_day(1855, 12, 31))
    usual = dated("c. 1850", "1850~")
    assert (usual.earliest, usual.latest) == (gregorian_day(1848), julian_day(1852, 12, 31))


def test_open_ends_stay_open() -> None:
    date = dated("until 1900", "../1900")
    assert date.earliest is None
    assert date.latest == julian_day(1900, 12, 31)


def test_other_calendars_are_not_written_in_edtf() -> None:
    with pytest.raises(ValueError, match="hebrew"):
        dated("5 Iyar 5708", "5708-02-05", style=Style(Calendar.HEBREW))


DAYS = st.integers(1, 800_000)
PLACES = st.sampled_from([None, *sorted(countries() - {"sweden", "finland"})])


@given(DAYS, PLACES)
def test_a_day_of_a_reading_is_called_what_was_written(day: int, country: str | None) -> None:
    """Round trip: each reading's day bears, in its own calendar, the figures it is written in."""
    year, month, of_month = julian_name(day)
    date = dated("", f"{year:04}-{month:02}-{of_month:02}", country=country)
    assert date.readings
    for reading in date.readings:
        assert reading.earliest is not None
        assert reading.earliest == reading.latest
        name = julian_name if reading.style.calendar is J else gregorian_name
        assert reading.written == _text(name(reading.earliest))
        assert reading.edtf == _text(gregorian_name(reading.earliest))
        if reading.style.new_year is NewYear.JANUARY:
            assert reading.written == _text((year, month, of_month))


@given(DAYS, PLACES, st.sampled_from([4, 7, 10]), st.sampled_from(["", "?", "~", "%"]), st.booleans())
def test_no_reading_ends_before_it_begins(
    day: int, country: str | None, length: int, qualifier: str, double: bool
) -> None:
    written = _text(julian_name(day))[:length] + qualifier
    for reading in dated("", written, country=country, double_year=double).readings:
        assert reading.earliest is not None
        assert reading.latest is not None
        assert reading.earliest <= reading.latest
        assert qualifier in reading.edtf


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_a_place_adds_nothing_but_its_own_year(day: int, length: int) -> None:
    """A country narrows what a date of unknown place can be; only the beginning of its year is news."""
    written = _text(julian_name(day))[:length]
    anywhere = {(r.style, r.edtf) for r in dated("", written).readings}
    for country in ("russia", "germany", "denmark", "greece"):
        there = {(r.style, r.edtf) for r in dated("", written, country=country).readings}
        assert there
        assert there <= anywhere


def _text(name: tuple[int, int, int]) -> str:
    return f"{name[0]:04}-{name[1]:02}-{name[2]:02}"


def test_hostile_text_is_answered_at_once() -> None:
    started = time.perf_counter()
    for written in ("9" * 100_000, "1850-" * 100_000, "[" * 100_000, "1850/" * 100_000, "9999-12-31"):
        dated("", written)
        dated("", written, country="sweden")
        dated("", written, style=OLD_STYLE)
    assert time.perf_counter() - started < 4


def test_the_short_way_and_the_long_way_agree() -> None:
    """Plain dates are read without the machinery; a set of one member goes through all of it."""
    for day in range(1, 800_000, 997):
        for length in (4, 7, 10):
            written = _text(julian_name(day))[:length]
            for style in (OLD_STYLE, NEW_STYLE, LADY_DAY):
                short = _readings(written, style, None, False, CONVENTIONS)
                long = _readings(f"[{written}]", style, None, False, CONVENTIONS)
                assert [_days(r) for r in short] == [_days(r) for r in long], written


def _days(reading: Reading) -> tuple[int | None, int | None, str]:
    return reading.earliest, reading.latest, reading.edtf.strip("[]")


def test_the_words_are_kept() -> None:
    assert dated("den 1sten Martii", "1881-03-01") == Date(
        "den 1sten Martii", dated("", "1881-03-01").readings
    )
