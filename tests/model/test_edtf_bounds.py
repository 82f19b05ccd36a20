"""The days that EDTF can mean: by convention, by the days that fit, by the seeds, and by another library."""

import contextlib
import io
import json
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model.conventions import Conventions
from testimonia.model.date import Calendar
from testimonia.model.days import gregorian_day, gregorian_name, julian_day, julian_name
from testimonia.model.edtf import EdtfDate, EdtfSet, Qualifier
from testimonia.model.edtf_bounds import Bounds, bounds
from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf
from tests.model.edtf_values import DATES, day, days, written

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its parser's grammar
    import edtf as oracle

WIDENED = [
    # (text, earliest, latest): about is two years, one month, three days on each side
    ("1938~", "1936-01-01", "1940-12-31"),
    ("1938%", "1936-01-01", "1940-12-31"),
    ("1938?", "1938-01-01", "1938-12-31"),
    ("193X~", "1928-01-01", "1941-12-31"),
    ("0001~", "-0001-01-01", "0003-12-31"),
    ("Y170000002~", "170000000-01-01", "170000004-12-31"),
    ("1938-05~", "1938-04-01", "1938-06-30"),
    ("1938-01~", "1937-12-01", "1938-02-28"),  # to the end of the month, however long it is
    ("1940-01~", "1939-12-01", "1940-02-29"),
    ("1938-05?", "1938-05-01", "1938-05-31"),
    ("1938~-05", "1936-05-01", "1940-05-31"),
    ("1938-~05", "1938-04-01", "1938-06-30"),
    ("1938-XX~", "1937-12-01", "1939-01-31"),
    ("1938-1X~", "1938-09-01", "1939-01-31"),
    ("1938-21~", "1938-02-01", "1938-06-30"),  # a season like a month
    ("1938-24~", "1938-11-01", "1939-03-31"),
    ("1938~-21", "1936-03-01", "1940-05-31"),
    ("1938-05-10~", "1938-05-07", "1938-05-13"),
    ("1938-05-10?", "1938-05-10", "1938-05-10"),
    ("1938-05-~10", "1938-05-07", "1938-05-13"),
    ("1938-12-30%", "1938-12-27", "1939-01-02"),
    ("1938-05~-10", "1938-04-10", "1938-06-10"),
    ("1938-~05-31", "1938-04-30", "1938-06-30"),  # the last day, where a month has no such day
    ("~2004-02-29", "2002-02-28", "2006-02-28"),
    ("~1938-05-~10", "1936-05-07", "1940-05-13"),  # year and day are two estimates
    ("1938-02~-XX", "1938-01-01", "1938-03-31"),
    ("1938-02~-2X", "1938-01-20", "1938-03-29"),
    ("1938~/1940~", "1936-01-01", "1942-12-31"),
    ("1938~/..", "1936-01-01", ""),
    ("[1938~,1945]", "1936-01-01", "1945-12-31"),
    ("{..1938~}", "", "1940-12-31"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), WIDENED)
def test_about_widens_and_doubt_does_not(text: str, earliest: str, latest: str) -> None:
    assert bounds(text) == Bounds(day(earliest), day(latest))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1938~", "1938-01-01", "1938-12-31"),
        ("1938-05~", "1937-12-01", "1938-10-31"),
        ("1938-05-10~", "1938-04-30", "1938-05-20"),
    ],
)
def test_what_about_comes_to_is_a_setting(text: str, earliest: str, latest: str) -> None:
    conventions = Conventions(about_years=0, about_months=5, about_days=10)
    assert bounds(text, conventions) == Bounds(day(earliest), day(latest))


PLACED = [
    # (text, earliest, latest)
    ("2001-24", "2001-12-01", "2002-02-28"),  # winter is named by the year in which it begins
    ("2003-24", "2003-12-01", "2004-02-29"),
    ("2001-28", "2001-12-01", "2002-02-28"),
    ("2001-29", "2001-09-01", "2001-11-30"),  # southern spring
    ("2001-30", "2001-12-01", "2002-02-28"),
    ("2001-31", "2001-03-01", "2001-05-31"),
    ("2001-32", "2001-06-01", "2001-08-31"),
    ("2001-33", "2001-01-01", "2001-03-31"),
    ("2001-36", "2001-10-01", "2001-12-31"),
    ("2001-38", "2001-05-01", "2001-08-31"),
    ("2001-40", "2001-01-01", "2001-06-30"),
    ("2001-41", "2001-07-01", "2001-12-31"),
    ("193X-24", "1930-12-01", "1940-02-29"),
    ("1985-XX-31", "1985-01-31", "1985-12-31"),
    ("1985-X2-31", "1985-12-31", "1985-12-31"),  # February has none
    ("1985-02-XX", "1985-02-01", "1985-02-28"),
    ("1985-02-X9", "1985-02-09", "1985-02-19"),
    ("190X-02-29", "1904-02-29", "1908-02-29"),
    ("1X00-02-29", "1200-02-29", "1600-02-29"),
    ("-000X-02-29", "-0008-02-29", "-0004-02-29"),
    ("190X-02-2X", "1900-02-20", "1909-02-28"),
    ("X9XX", "0900-01-01", "9999-12-31"),
    ("-1XXX", "-1999-01-01", "-1000-12-31"),
    ("-000X", "-0009-01-01", "-0001-12-31"),  # the year 0 has no sign
    ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
    ("-1950S2", "-1999-01-01", "-1900-12-31"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("Y-17E7/-0001", "-170000000-01-01", "-0001-12-31"),
    ("1990/XXXX-12-25", "1990-01-01", ""),  # an end that cannot be placed bounds nothing
    ("{..1984,1990..}", "", ""),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), PLACED)
def test_first_and_last_day(text: str, earliest: str, latest: str) -> None:
    assert bounds(text) == Bounds(day(earliest), day(latest))


@pytest.mark.parametrize(
    "text",
    ["XXXX", "XXXX-12", "XXXX-12-25", "-XXXX", "XXXX~", "XXXX/..", "XXXX-01/XXXX-02", "[1984,XXXX-12-25]"],
)
def test_what_cannot_be_placed(text: str) -> None:
    assert bounds(text) is None


def test_a_year_beyond_every_clock() -> None:
    year = 10**899
    assert bounds("Y1E899") == Bounds(gregorian_day(year), gregorian_day(year, 12, 31))
    assert bounds("Y-1E899~") == Bounds(gregorian_day(-year - 2), gregorian_day(-year + 2, 12, 31))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        # (written in the Julian calendar, days in the Gregorian)
        ("1917-10-25", "1917-11-07", "1917-11-07"),
        ("1700-02-29", "1700-03-11", "1700-03-11"),
        ("1700-02", "1700-02-11", "1700-03-11"),
        ("1828", "1828-01-13", "1829-01-12"),
        ("1900-02~", "1900-01-13", "1900-04-13"),
        ("~1904-02-29", "1902-03-13", "1906-03-13"),
        ("1917-10-25~", "1917-11-04", "1917-11-10"),
        ("1X00-02-29", "1000-03-06", "1900-03-13"),
    ],
)
def test_days_named_in_the_julian_calendar(text: str, earliest: str, latest: str) -> None:
    assert bounds(text, calendar=Calendar.JULIAN) == Bounds(day(earliest), day(latest))


def test_a_julian_day_is_no_gregorian_one() -> None:
    with pytest.raises(EdtfError):
        bounds(parse_edtf("1700-02-29", calendar=Calendar.JULIAN))


@pytest.mark.parametrize("calendar", [Calendar.HEBREW, Calendar.ISLAMIC, Calendar.FRENCH_REPUBLICAN])
def test_edtf_names_no_days_of_other_calendars(calendar: Calendar) -> None:
    with pytest.raises(ValueError, match=str(calendar)):
        bounds("1985", calendar=calendar)


@given(st.data(), days())
def test_no_day_that_fits_lies_outside(data: st.DataObject, name: tuple[int, int, int]) -> None:
    date = data.draw(written(name))
    for calendar, number in ((Calendar.GREGORIAN, gregorian_day), (Calendar.JULIAN, julian_day)):
        found = bounds(date, calendar=calendar)
        if found is None:
            assert date.year.lstrip("-") == "XXXX"
            continue
        assert found.earliest is not None
        assert found.latest is not None
        assert found.earliest <= number(*name) <= found.latest


@given(st.data(), days())
def test_the_first_and_the_last_day_fit(data: st.DataObject, name: tuple[int, int, int]) -> None:
    date = data.draw(written(name))
    found = bounds(date)
    julian = bounds(date, calendar=Calendar.JULIAN)
    if found is None or julian is None:
        return
    named = [gregorian_name(end) for end in found if end is not None]
    named += [julian_name(end) for end in julian if end is not None]
    assert len(named) == 4
    for year, month, of_month in named:
        sign = "-" if year < 0 else ""
        for component, digits in (
            (date.year, f"{sign}{abs(year):04}"),
            (date.month or "XX", f"{month:02}"),
            (date.day or "XX", f"{of_month:02}"),
        ):
            assert len(component) == len(digits)
            assert all(c in ("X", d) for c, d in zip(component, digits, strict=True))


@given(DATES)
def test_an_estimate_is_never_narrower(date: EdtfDate) -> None:
    wide = bounds(date)
    plain = bounds(
        replace(
            date,
            year_qualifier=Qualifier.NONE,
            month_qualifier=Qualifier.NONE,
            day_qualifier=Qualifier.NONE,
        )
    )
    if wide is None or plain is None:
        assert wide == plain
        return
    assert wide.earliest is not None
    assert wide.latest is not None
    assert plain.earliest is not None
    assert plain.latest is not None
    if date.approximate:
        assert wide.earliest < plain.earliest
        assert plain.latest < wide.latest
    else:
        assert wide == plain


def _edtf_texts(value: object) -> set[str]:
    """Every string under a key "edtf"."""
    if isinstance(value, list):
        return {text for item in value for text in _edtf_texts(item)}
    if not isinstance(value, dict):
        return set()
    own = {value["edtf"]} if isinstance(value.get("edtf"), str) else set()
    return own | {text for item in value.values() for text in _edtf_texts(item)}


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_references_are_edtf_and_placed(shared: Path) -> None:
    seeds = shared / "corpora" / "seeds"
    chronology = _json(seeds / "chronology.json")
    texts = _edtf_texts(chronology["cases"]) | _edtf_texts(_json(seeds / "gold.json"))
    assert len(texts) > 100
    for text in texts:
        assert str(parse_edtf(text)) == text
        assert bounds(text) is not None


def test_the_bounds_of_the_seeds_lie_within_their_dates(shared: Path) -> None:
    checked = 0
    for case in _json(shared / "corpora" / "seeds" / "chronology.json")["cases"]:
        expected = case["expect"].get("bounds") or {}
        for constraint in case["constraints"]:
            if constraint["kind"] != "within" or constraint["event"] not in expected:
                continue
            found, inner = bounds(constraint["edtf"]), expected[constraint["event"]]
            assert found is not None
            if found.earliest is not None:
                assert found.earliest <= (day(inner["earliest"] or "") or found.earliest - 1), case["id"]
            if found.latest is not None:
                assert found.latest >= (day(inner["latest"] or "") or found.latest + 1), case["id"]
            checked += 1
    assert checked > 50


# The edtf package as oracle. Where it is wrong, or does not say, we do not ask it:
# - open and half-open intervals and sets: their limits raise, or are ten years away;
# - 2001-02-29 exists in it, and 190X-02-29 begins in 1900; 1984-1X and 1985-02-X9 raise;
# - winter (24, 28, 30) ends with December; XXXX is any year from 0 to 9999;
# - about is a year, a month and a day in it, so only its strict limits are compared;
# - S is an estimate only in its fuzzy limits, and it writes the S of an exponent twice.
ORACLE = [
    *(f"2001-{code}" for code in range(21, 42) if code not in (24, 28, 30)),
    *("1985", "1985-04", "1985-02", "1984-02", "1900-02", "2000-02", "0000", "-0044", "-0044-02"),
    *(
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1984-02-XX",
        "1985-XX-XX",
        "1985-XX-31",
        "156X-12-25",
        "1XXX-12",
    ),
    *("1984?", "2004-06-11?", "2004?-06-11", "2004-?06-11"),
    *("1964/2008", "2004-06/2006-08", "2004-02-01/2005", "2004-06-XX/2004-07-03"),
    *("[1667,1668,1670..1672]", "{1960,1961-12}", "[1667,1760-12]"),
    *("Y170000002", "Y-17E7", "1985-04-12T23:20:30Z"),
]


def _of_oracle(text: str) -> Bounds:
    with contextlib.redirect_stdout(io.StringIO()):  # it prints what it tries
        value = oracle.parse_edtf(text)
    first, last = (tuple(limit)[:3] for limit in (value.lower_strict(), value.upper_strict()))
    return Bounds(gregorian_day(*first), gregorian_day(*last))


@pytest.mark.parametrize("text", ORACLE)
def test_as_the_edtf_package_has_it(text: str) -> None:
    assert bounds(text) == _of_oracle(text)


@settings(deadline=None)  # its parser is slow
@given(days(), days(), st.integers(1, 3))
def test_any_date_and_interval_as_the_edtf_package_has_it(
    first: tuple[int, int, int], last: tuple[int, int, int], precision: int
) -> None:
    start, end = sorted((first, last))
    texts = [
        "-".join(("-" * (name[0] < 0) + f"{abs(name[0]):04}", f"{name[1]:02}", f"{name[2]:02}")[:precision])
        for name in (start, end)
    ]
    for text in (texts[0], "/".join(texts)):
        assert bounds(text) == _of_oracle(text)


def test_a_set_is_as_wide_as_its_members() -> None:
    value = parse_edtf("[1990,1984-03,2001-02-03..2001-02-05]")
    assert isinstance(value, EdtfSet)
    assert bounds(value) == Bounds(day("1984-03-01"), day("2001-02-05"))
