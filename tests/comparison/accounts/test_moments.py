import pytest

from testimonia.calendars import dated
from testimonia.comparison.accounts.moments import (
    agree,
    both_can,
    days_between,
    in_words,
    to_the_month,
    vague,
)
from testimonia.model.comparing import Reply
from testimonia.model.date import Calendar, NewYear, Style
from tests.comparison.building import date


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1928", "1929", Reply.NO),
        ("1933", "1933-06", Reply.YES),  # a coarser value does not contradict a finer one inside it
        ("1890", "1890-12-30", Reply.YES),  # nor because one may be Old Style: the figures agree
        ("[1927-09..1928-04]", "1927", Reply.YES),
        ("[1927-09..1928-04]", "1928", Reply.YES),
        ("1828-08-28", "1828-09-09", Reply.UNDECIDED),  # one day, if the first is Old Style
        ("1828-08-28", "1828-09-10", Reply.NO),
        ("1919-01", "1919-02", Reply.UNDECIDED),  # the first days of the one, the last of the other
        ("1933/1936", "1934/1937", Reply.YES),  # one may be a part of the other
    ],
)
def test_both_can_be_right(one: str, other: str, expected: Reply) -> None:
    assert both_can(date(one), date(other)) is expected
    assert both_can(date(other), date(one)) is expected


def test_the_same_figures_are_no_contradiction() -> None:
    # "11 January 1698/9" is Old Style for certain; a later writer gives the same figures, and says no style
    double, plain = dated("11 January 1698/9", "1699-01-11", double_year=True), date("1699-01-11")
    assert double.readings != plain.readings
    assert both_can(double, plain) is Reply.YES
    # what has no place in time is like nothing
    assert both_can(dated("some day", "some day"), plain) is not Reply.YES


def test_two_dates_speak_for_one_happening() -> None:
    assert agree(date("1828-08-28"), date("1828-09-09"))
    # the end of the one year Old Style is the beginning of the other: no reason to take them for one
    assert not agree(date("1820"), date("1821"))
    assert not agree(date("1919-01"), date("1919-02"))


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("1929", "1929"),
        ("1947-11", "November 1947"),
        ("1947-11-17", "17 November 1947"),
        ("1850-11-17", "17 November 1850"),
        ("[1919-01..1919-04]", "early 1919"),
        ("[1927-09..1927-12]", "late 1927"),
        ("[1927-09..1928-04]", "September 1927 to April 1928"),
        ("1890~", "about 1890"),
        ("1890?", "1890?"),
        ("[1867,1870]", "1867 or 1870"),
        ("1914/1918", "1914 to 1918"),
        ("1929/", "from 1 January 1929 on"),
    ],
)
def test_dates_in_words(edtf: str, expected: str) -> None:
    assert in_words(date(edtf)) == expected


def test_days_between_are_none_where_dates_meet() -> None:
    assert days_between(date("1930"), date("1930-06")) == 0
    assert days_between(date("1930-01-01"), date("1930-01-03")) == 2
    assert days_between(date("1930/"), date("1950")) == 0


def test_exactness() -> None:
    assert to_the_month(date("1850-06")) and not to_the_month(date("1850"))
    assert vague(date("1850~")) and vague(date("1850-03?")) and not vague(date("1850"))


def test_what_is_dated_in_both_styles_agrees_with_either() -> None:
    # "15 (27) March 1861", and "15 March 1861" in a book that does not say which style it has
    both = dated("15 (27) March 1861", "1861-03-27", style=Style(Calendar.GREGORIAN, NewYear.JANUARY))
    assert both_can(both, date("1861-03-15")) is Reply.YES
    assert both_can(both, date("1861-03-27")) is Reply.YES
    assert both_can(both, date("1861-03-20")) is Reply.NO


def test_a_choice_is_said_as_it_was_written() -> None:
    assert in_words(dated("late 1927 or early 1928", "[1927-09..1928-04]")) == "late 1927 or early 1928"
    # but not what another sentence must explain
    assert in_words(dated("that year or the next", "[1927,1928]")) == "1927 or 1928"
