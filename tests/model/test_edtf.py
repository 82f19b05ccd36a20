"""EDTF by the examples of the standard, by what it refuses, and there and back."""

import pytest
from hypothesis import given

from testimonia.model import plain, restored
from testimonia.model.edtf import (
    Edtf,
    EdtfDate,
    EdtfInterval,
    EdtfRange,
    EdtfSet,
    EdtfTime,
    End,
    Qualifier,
    SetKind,
)
from testimonia.model.edtf_bounds import Bounds, bounds
from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf
from tests.model.edtf_values import DATES, VALUES, day

STANDARD = [
    # Every example of the Library of Congress's page on EDTF (4 February 2019), in its order:
    # (level, text, what it is, earliest day, latest day, text as we write it if it is another).
    # Days are written as the standard would; "" is open. Seasons as in edtf_components.SEASONS.
    #
    # Level 0: date, date and time, interval
    (0, "1985-04-12", "a day", "1985-04-12", "1985-04-12", None),
    (0, "1985-04", "a month", "1985-04-01", "1985-04-30", None),
    (0, "1985", "a year", "1985-01-01", "1985-12-31", None),
    (0, "1985-04-12T23:20:30", "local time", "1985-04-12", "1985-04-12", None),
    (0, "1985-04-12T23:20:30Z", "time in UTC", "1985-04-12", "1985-04-12", None),
    (0, "1985-04-12T23:20:30-04", "zone in hours", "1985-04-12", "1985-04-12", None),
    (0, "1985-04-12T23:20:30+04:30", "zone in hours and minutes", "1985-04-12", "1985-04-12", None),
    (0, "1964/2008", "from a year to a year", "1964-01-01", "2008-12-31", None),
    (0, "2004-06/2006-08", "from a month to a month", "2004-06-01", "2006-08-31", None),
    (0, "2004-02-01/2005-02-08", "from a day to a day", "2004-02-01", "2005-02-08", None),
    (0, "2004-02-01/2005-02", "from a day to a month", "2004-02-01", "2005-02-28", None),
    (0, "2004-02-01/2005", "from a day to a year", "2004-02-01", "2005-12-31", None),
    (0, "2005/2006-02", "from a year to a month", "2005-01-01", "2006-02-28", None),
    # Level 1: years of more than four digits
    (1, "Y170000002", "a long year", "170000002-01-01", "170000002-12-31", None),
    (1, "Y-170000002", "a long year before the year 0", "-170000002-01-01", "-170000002-12-31", None),
    # Level 1: season
    (1, "2001-21", "spring", "2001-03-01", "2001-05-31", None),
    # Level 1: qualification of a date as a whole; about June is a month more on each side
    (1, "1984?", "uncertain", "1984-01-01", "1984-12-31", None),
    (1, "2004-06~", "approximate", "2004-05-01", "2004-07-31", None),
    (1, "2004-06-11%", "both", "2004-06-08", "2004-06-14", None),
    # Level 1: unspecified digits from the right
    (1, "201X", "a decade", "2010-01-01", "2019-12-31", None),
    (1, "20XX", "a century", "2000-01-01", "2099-12-31", None),
    (1, "2004-XX", "some month", "2004-01-01", "2004-12-31", None),
    (1, "1985-04-XX", "some day of a month", "1985-04-01", "1985-04-30", None),
    (1, "1985-XX-XX", "some day of a year", "1985-01-01", "1985-12-31", None),
    # Level 1: an interval that is open, or of which one end is not known
    (1, "1985-04-12/..", "open from a day", "1985-04-12", "", None),
    (1, "1985-04/..", "open from a month", "1985-04-01", "", None),
    (1, "1985/..", "open from a year", "1985-01-01", "", None),
    (1, "../1985-04-12", "open to a day", "", "1985-04-12", None),
    (1, "../1985-04", "open to a month", "", "1985-04-30", None),
    (1, "../1985", "open to a year", "", "1985-12-31", None),
    (1, "1985-04-12/", "from a day, end unknown", "1985-04-12", "", None),
    (1, "1985-04/", "from a month, end unknown", "1985-04-01", "", None),
    (1, "1985/", "from a year, end unknown", "1985-01-01", "", None),
    (1, "/1985-04-12", "to a day, start unknown", "", "1985-04-12", None),
    (1, "/1985-04", "to a month, start unknown", "", "1985-04-30", None),
    (1, "/1985", "to a year, start unknown", "", "1985-12-31", None),
    # Level 1: negative year; 0000 is 1 BC
    (1, "-1985", "a year before the year 0", "-1985-01-01", "-1985-12-31", None),
    # Level 2: years with an exponent, and with significant digits
    (2, "Y-17E7", "17 times ten to the seventh", "-170000000-01-01", "-170000000-12-31", None),
    (2, "1950S2", "1900 to 1999, about 1950", "1900-01-01", "1999-12-31", None),
    (2, "Y171010000S3", "three digits are sure", "171000000-01-01", "171999999-12-31", None),
    (2, "Y3388E2S3", "338800, three are sure", "338000-01-01", "338999-12-31", None),
    # Level 2: other parts of a year
    (2, "2001-34", "second quarter", "2001-04-01", "2001-06-30", None),
    # Level 2: one of a set
    (2, "[1667,1668,1670..1672]", "one of five years", "1667-01-01", "1672-12-31", None),
    (2, "[..1760-12-03]", "a day or an earlier one", "", "1760-12-03", None),
    (2, "[1760-12..]", "a month or a later one", "1760-12-01", "", None),
    (2, "[1760-01,1760-02,1760-12..]", "two months, or one open", "1760-01-01", "", None),
    (2, "[1667,1760-12]", "a year or a month", "1667-01-01", "1760-12-31", None),
    (2, "[..1984]", "a year or an earlier one", "", "1984-12-31", None),
    # Level 2: all of a set
    (2, "{1667,1668,1670..1672}", "all of five years", "1667-01-01", "1672-12-31", None),
    (2, "{1960,1961-12}", "a year and a month", "1960-01-01", "1961-12-31", None),
    (2, "{..1984}", "a year and all before it", "", "1984-12-31", None),
    # Level 2: qualification of components, on the right with all before it, on the left alone
    (2, "2004-06-11%", "all of it", "2004-06-08", "2004-06-14", None),
    (2, "2004-06~-11", "year and month", "2004-05-11", "2004-07-11", None),
    (2, "2004?-06-11", "the year", "2004-06-11", "2004-06-11", None),
    (2, "?2004-06-~11", "the year, and the day", "2004-06-08", "2004-06-14", "2004?-06-~11"),
    (2, "2004-%06-11", "the month", "2004-05-11", "2004-07-11", None),
    # Level 2: unspecified digits anywhere
    (2, "156X-12-25", "25 December of the 1560s", "1560-12-25", "1569-12-25", None),
    (2, "15XX-12-25", "25 December of the 1500s", "1500-12-25", "1599-12-25", None),
    (2, "XXXX-12-XX", "a day of some December", None, None, None),
    (2, "1XXX-XX", "a month of a millennium", "1000-01-01", "1999-12-31", None),
    (2, "1XXX-12", "December of a millennium", "1000-12-01", "1999-12-31", None),
    (2, "1984-1X", "October to December", "1984-10-01", "1984-12-31", None),
    # Level 2: intervals of what level 2 adds
    (2, "2004-06-~01/2004-06-~20", "about a day to about a day", "2004-05-29", "2004-06-23", None),
    (2, "2004-06-XX/2004-07-03", "some day to a day", "2004-06-01", "2004-07-03", None),
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "written"),
    [pytest.param(*row[1:2], *row[3:], id=f"level {row[0]}: {row[1]} {row[2]}") for row in STANDARD],
)
def test_examples_of_the_standard(
    text: str, earliest: str | None, latest: str | None, written: str | None
) -> None:
    value = parse_edtf(text)
    assert str(value) == (written or text)
    expected = None if earliest is None or latest is None else Bounds(day(earliest), day(latest))
    assert bounds(value) == bounds(text) == expected


REFUSED = [
    # (text, what the sentence must name)
    ("", "missing"),
    ("1985-13", "no month 13"),
    ("1985-00", "no month 00"),
    ("1985-42", "no month 42"),
    ("1985-20", "no month 20"),
    ("1985-2X", "no month 2X"),  # codes of seasons are not months of which a digit is unknown
    ("1985-4", "A month has two digits"),
    ("1985-04-1", "A day has two digits"),
    ("1985-04-31", "no day 31 in month 04"),
    ("1985-04-32", "no day 32"),
    ("1985-04-00", "no day 00"),
    ("1985-02-3X", "no day 3X in month 02"),
    ("XXXX-02-30", "no day 30 in month 02"),
    ("2001-02-29", "no day 29 in month 02 of 2001"),
    ("1900-02-29", "Gregorian"),  # a leap year in the Julian calendar only
    ("-0001-02-29", "no day 29"),
    ("19X1-02-29", "no day 29"),  # no odd year is a leap year
    ("2001-21-05", "no days of its own"),
    ("85", "A year has four digits"),
    ("19850412", "A year has four digits"),  # the basic format of ISO 8601 is no part of EDTF
    ("+1985", "not written as EDTF"),
    ("-0000", "no sign"),
    ("Y1985", "no Y before it"),
    ("Y012345", "begin with 0"),
    ("Y17000000X", "no X"),
    ("Y17E0", "exponent"),
    ("17E7", "Y before it"),
    ("Y1E1000", "at most 1000 digits"),
    ("Y1E999999999999", "at most 1000 digits"),
    ("Y170000002-05", "stands alone"),
    ("Y1E1-05", "stands alone"),
    ("1950S2-05", "stands alone"),
    ("1950S0", "At least one digit"),
    ("1950S5", "no more significant digits"),
    ("19XXS2", "not both"),
    ("1985-04-12T23:20", "hh:mm:ss"),
    ("1985-04-12T24:00:00", "no such time"),
    ("1985-04-12T23:60:00", "no such time"),
    ("1985-04-12T23:20:60", "no such time"),
    ("1985-04-12T23:20:30+24", "less than a day"),
    ("1985-04-12T23:20:30-00:00", "written Z"),
    ("1985-04-12T23:20:30+4", "hh:mm:ss"),
    ("1985-04T23:20:30", "known to the day"),
    ("1985-04-XXT23:20:30", "known to the day"),
    ("1985-04-12?T23:20:30", "no qualifiers"),
    ("1985?~", "written %"),
    ("(1985)~", "no parentheses"),  # the draft of 2012
    ("198u", "capitals"),  # the same
    ("1985/open", "two dots"),  # the same
    ("unknown/1985", "left empty"),  # the same
    ("1985 ", "no spaces"),
    ("[1667, 1668]", "no spaces"),
    ("１９８５", "not written as EDTF"),  # digits, but not those of ASCII
    ("1985–1986", "not written as EDTF"),
    ("/", "a date at one end"),
    ("../..", "a date at one end"),
    ("1985/1986/1987", "one slash"),
    ("1986/1985", "cannot end before it begins"),
    ("1985-05/1985-04-30", "cannot end before it begins"),
    ("1985-22/1985-21", "cannot end before it begins"),
    ("199X/1989-XX", "cannot end before it begins"),
    ("1985-04-12T10:00:00/1986", "no times of day"),
    ("[1985/1986]", "not written as EDTF"),
    ("[]", "at least one member"),
    ("[1667", "ends with ]"),
    ("{1667]", "ends with }"),
    ("[1667,]", "missing"),
    ("[..]", "a date at one end"),
    ("[1672..1670]", "cannot end before it begins"),
    ("[1667,..1984]", "Only the first"),
    ("{1760..,1984}", "Only the last"),
    ("[1985-04-12T10:00:00]", "no times of day"),
    ("[1667,[1668]]", "brackets"),
    ("1667]", "brackets"),
    ("1985..1987", "not written as EDTF"),  # a range stands in a set
]


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_what_is_refused_and_why(text: str, named: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    sentence = str(caught.value)
    assert named in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


ACCEPTED = [
    # beside the examples: what is in order although it looks doubtful
    "1582-10-10",  # skipped where the Gregorian calendar was adopted at once; counted back it is a day
    "0000-02-29",  # 1 BC was a leap year
    "-0004-02-29",
    "190X-02-29",  # 1904 or 1908
    "XXXX-02-29",
    "1986?/1985",  # an end that is doubted does not certainly lie before the other
    "1986~/1985",
    "1986/1985?",
    "1985/1985-04",
    "1985-05/1985",
    "XXXX-12/1985",
    "199X/1990-01-01",
    "[Y-17E7..-9999]",
    "{1983..1984,1986..}",
    "XXXX",
    "1985-24~",
]


@pytest.mark.parametrize("text", ACCEPTED)
def test_what_is_accepted(text: str) -> None:
    assert str(parse_edtf(text)) == text


@given(VALUES)
def test_every_value_comes_back_from_its_text(value: Edtf) -> None:
    assert parse_edtf(str(value)) == value


@given(VALUES)
def test_what_is_written_is_canonical(value: Edtf) -> None:
    assert str(parse_edtf(str(value))) == str(value)


@given(VALUES)
def test_qualifiers_are_never_dropped(value: Edtf) -> None:
    assert value.uncertain == any(mark in str(value) for mark in "?%")
    assert value.approximate == any(mark in str(value) for mark in "~%")


@given(DATES)
def test_dates_survive_the_way_through_json(date: EdtfDate) -> None:
    assert restored(EdtfDate, plain(date)) == date


def test_some_day_between_is_not_all_the_time_between() -> None:
    between, lasted, all_of = parse_edtf("[1985..1987]"), parse_edtf("1985/1987"), parse_edtf("{1985..1987}")
    assert len({between, lasted, all_of}) == 3
    assert bounds(between) == bounds(lasted) == bounds(all_of)


def test_open_is_not_unknown() -> None:
    assert parse_edtf("1985/..") != parse_edtf("1985/")
    assert parse_edtf("1985/..") == EdtfInterval(EdtfDate("1985"), End.OPEN)


def test_the_parts_of_a_value() -> None:
    assert parse_edtf("2004-06~-?11") == EdtfDate(
        "2004", "06", "11", None, Qualifier.APPROXIMATE, Qualifier.APPROXIMATE, Qualifier.UNCERTAIN
    )
    assert parse_edtf("1985-04-12T23:20:30-04:30") == EdtfDate("1985", "04", "12", EdtfTime(23, 20, 30, -270))
    assert parse_edtf("{1960,1983..}") == EdtfSet(
        SetKind.ALL_OF, (EdtfDate("1960"), EdtfRange(EdtfDate("1983"), None))
    )


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1984", False, False),
        ("1984?", True, False),
        ("1984~", False, True),
        ("1984%", True, True),
        ("2004-06-~11", False, True),
        ("?2004-06-~11", True, True),
        ("1984/1986?", True, False),
        ("1984~/..", False, True),
        ("/1984", False, False),
        ("[1984,1986?]", True, False),
        ("{..1984~}", False, True),
        ("[1984,1986..1987]", False, False),
    ],
)
def test_whether_it_is_uncertain_or_approximate(text: str, uncertain: bool, approximate: bool) -> None:
    value = parse_edtf(text)
    assert (value.uncertain, value.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    "made",
    [
        lambda: EdtfDate("1985", "", "12"),  # a day without a month
        lambda: EdtfDate("1985", month_qualifier=Qualifier.UNCERTAIN),  # nothing to qualify
        lambda: EdtfDate("1985", "04", day_qualifier=Qualifier.UNCERTAIN),
        lambda: EdtfDate("１９８５"),
        lambda: EdtfDate("1985\n"),
        lambda: EdtfDate("1985", "04", "12", EdtfTime(1, 0, 0), Qualifier.UNCERTAIN),
        lambda: EdtfTime(-1, 0, 0),
        lambda: EdtfSet(SetKind.ONE_OF, ()),
        lambda: EdtfRange(None, None),
        lambda: EdtfInterval(End.OPEN, End.UNKNOWN),
    ],
)
def test_a_value_cannot_be_made_wrong(made: object) -> None:
    assert callable(made)
    with pytest.raises(EdtfError):
        made()
