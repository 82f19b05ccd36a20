"""Years, months and days with digits that are not known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model.days import month_length
from testimonia.model.edtf_components import DAYS, MONTHS, SEASONS, exists, extent, year_span

_YEARS = [
    # (as written, first, last)
    ("1985", 1985, 1985),
    ("0000", 0, 0),
    ("-0044", -44, -44),
    ("156X", 1560, 1569),
    ("1X6X", 1060, 1969),
    ("X985", 985, 9985),
    ("-156X", -1569, -1560),
    ("-00X0", -90, -10),
    ("-00XX", -99, -1),  # the year 0 has no sign
    ("1950S2", 1900, 1999),
    ("1950S4", 1950, 1950),
    ("1950S1", 1000, 1999),
    ("0050S2", 0, 99),  # digits are counted as written
    ("-0050S2", -99, -1),
    ("-1950S2", -1999, -1900),
    ("Y12345", 12345, 12345),
    ("Y-12345", -12345, -12345),
    ("Y17E2", 1700, 1700),
    ("Y3388E2S3", 338000, 338999),
    ("Y-3388E2S3", -338999, -338000),
]


@pytest.mark.parametrize(("year", "first", "last"), _YEARS)
def test_what_years_one_can_be(year: str, first: int, last: int) -> None:
    assert year_span(year) == (first, last)


@pytest.mark.parametrize("year", ["XXXX", "-XXXX"])
def test_nothing_is_known_of_a_year(year: str) -> None:
    assert year_span(year) is None
    assert extent(year, "12", "25", julian=False) is None


@given(st.text("0123456789X", min_size=2, max_size=2), st.sampled_from([(MONTHS, 12), (DAYS, 31)]))
def test_two_digits_stand_for_all_numbers_that_fit(
    mask: str, numbers: tuple[dict[str, tuple[int, ...]], int]
) -> None:
    known, highest = numbers
    fitting = tuple(
        n for n in range(1, highest + 1) if all(m in ("X", d) for m, d in zip(mask, f"{n:02}", strict=True))
    )
    assert known.get(mask, ()) == fitting


@settings(deadline=None)  # it looks at ten thousand years
@given(
    st.text("0123456789X", min_size=4, max_size=4),
    st.sampled_from(sorted(MONTHS)),
    st.sampled_from(sorted(DAYS)),
    st.booleans(),
)
def test_a_date_exists_if_any_of_its_days_does(year: str, month: str, day: str, julian: bool) -> None:
    years = [n for n in range(10_000) if all(m in ("X", d) for m, d in zip(year, f"{n:04}", strict=True))]
    leap_or_not = {month_length(n, 2, julian=julian): n for n in years}.values()
    any_day = any(
        d <= month_length(n, m, julian=julian) for n in leap_or_not for m in MONTHS[month] for d in DAYS[day]
    )
    assert exists(year, month, day, julian=julian) == any_day


def test_all_codes_of_parts_of_a_year_have_months() -> None:
    assert list(SEASONS) == [str(code) for code in range(21, 42)]
    assert not SEASONS.keys() & MONTHS.keys()
    assert all(1 <= first < last <= 14 for first, last in SEASONS.values())
