"""The day of the week as a check on a date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars import dated, narrowed, republican, weekday_agrees
from testimonia.model.date import Calendar, Date
from testimonia.model.days import gregorian_name, weekday

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

CHECKS = [
    # written, weekday, the EDTF of what agrees, the sentence
    (
        "1881-03-12",
        THURSDAY,
        ["1881-03-24"],
        "12 March 1881 was a Thursday in the Julian calendar, a Saturday in the Gregorian",
    ),
    (
        "1881-03-12",
        SATURDAY,
        ["1881-03-12"],
        "12 March 1881 was a Saturday in the Gregorian calendar, a Thursday in the Julian",
    ),
    (
        "1881-03-12",
        MONDAY,
        [],
        "12 March 1881 was a Saturday in the Gregorian calendar, a Thursday in the Julian",
    ),
    ("1941-06-22", SUNDAY, ["1941-06-22"], "22 June 1941 was a Sunday in the Gregorian calendar"),
    (
        "1743-03-02",
        FRIDAY,
        ["1744-03-13"],
        (
            "2 March 1744 was a Friday in the Julian calendar with the year begun on 25 March; "
            "2 March 1743 was a Saturday in the Gregorian, a Wednesday in the Julian"
        ),
    ),
    # what is longer than a day has no weekday, and can fall on each if it is long enough
    ("1881-03", MONDAY, ["1881-03", "[1881-03-13..1881-04-12]"], ""),
    ("[1941-06-20..1941-06-22]", SUNDAY, ["[1941-06-20..1941-06-22]"], ""),
    ("[1941-06-20..1941-06-22]", MONDAY, [], ""),
    ("1941/..", MONDAY, ["1941/.."], ""),
]


@pytest.mark.parametrize(("written", "wanted", "agreeing", "sentence"), CHECKS)
def test_which_readings_fall_on_a_weekday(
    written: str, wanted: int, agreeing: list[str], sentence: str
) -> None:
    check = weekday_agrees(dated("", written), wanted)
    assert [reading.edtf for reading in check.agreeing] == agreeing
    assert check.sentence == sentence


def test_a_date_is_narrowed_to_what_agrees() -> None:
    date = narrowed(dated("Thursday, 12 March 1881", "1881-03-12"), THURSDAY)
    assert date.text == "Thursday, 12 March 1881"
    assert date.calendars == (Calendar.JULIAN,)
    assert date.readings[0].reason == (
        "if the writer dated Old Style, as in Russia until 1918; "
        "12 March 1881 was a Thursday in the Julian calendar, a Saturday in the Gregorian"
    )


@pytest.mark.parametrize(
    ("written", "wanted"),
    # none agrees; all agree; there is nothing to agree
    [("1881-03-12", MONDAY), ("1881-03", MONDAY), ("1941-06-22", SUNDAY), ("XXXX-12-25", SUNDAY)],
)
def test_a_date_stays_as_it_is(written: str, wanted: int) -> None:
    date = dated("", written)
    assert narrowed(date, wanted) == date


def test_days_of_other_calendars_are_named_in_the_gregorian() -> None:
    check = weekday_agrees(republican("18 brumaire an VIII", 8, 2, 18), SATURDAY)
    assert len(check.agreeing) == 1
    assert check.sentence == "9 November 1799 was a Saturday in the Gregorian calendar"


def test_there_are_seven() -> None:
    with pytest.raises(ValueError, match="no weekday 7"):
        weekday_agrees(Date(""), 7)


@given(st.integers(1, 800_000), st.integers(0, 6))
def test_what_agrees_and_what_differs_is_all(day: int, wanted: int) -> None:
    year, month, of_month = gregorian_name(day)
    date = dated("", f"{year:04}-{month:02}-{of_month:02}")
    check = weekday_agrees(date, wanted)
    assert sorted([*check.agreeing, *check.differing], key=repr) == sorted(date.readings, key=repr)
    assert {weekday(r.earliest) for r in check.agreeing if r.earliest} <= {wanted}
    assert wanted not in {weekday(r.earliest) for r in check.differing if r.earliest}
    assert set(narrowed(date, wanted).calendars) <= set(date.calendars)
