"""Reading EDTF: several ways to write one value, and texts that would take all day."""

import time

import pytest

from testimonia.model.date import Calendar
from testimonia.model.edtf_bounds import bounds
from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf

REWRITTEN = [
    # (text, the same as we write it)
    ("?2004", "2004?"),
    ("?2004?", "2004?"),
    ("?2004~", "2004%"),
    ("?2004-?06-?11", "2004-06-11?"),
    ("~2004-~06-11", "2004-06~-11"),
    ("2004~-06?-11", "2004%-?06-11"),  # what stands on the right bears on all before it
    ("2004~-06~-11~", "2004-06-11~"),
    ("2004?-06-11~", "2004%-~06-~11"),
    ("?2004-06-~11", "2004?-06-~11"),
    ("%-0043-03-15", "-0043%-03-15"),
    ("2001-?21", "2001-?21"),
    ("1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30Z"),
    ("1985-04-12T23:20:30-04:00", "1985-04-12T23:20:30-04"),
]


@pytest.mark.parametrize(("text", "written"), REWRITTEN)
def test_one_value_is_written_in_one_way(text: str, written: str) -> None:
    assert str(parse_edtf(text)) == written
    assert parse_edtf(written) == parse_edtf(text)


@pytest.mark.parametrize(
    "text", ["1700-02-29", "-0100-02-29", "1700-02-29/1701", "[1700-02-29..]", "1X00-02-29"]
)
def test_a_day_of_the_julian_calendar_alone(text: str) -> None:
    assert str(parse_edtf(text, calendar=Calendar.JULIAN)) == text
    if text.startswith("1X"):
        assert str(parse_edtf(text)) == text  # 1200 and 1600 were leap years in both
        return
    with pytest.raises(EdtfError, match="Gregorian"):
        parse_edtf(text)


_LONG = 1_000_000

HOSTILE = [
    "9" * _LONG,
    "X" * _LONG,
    "-" * _LONG,
    "/" * _LONG,
    "9/" * (_LONG // 2),
    "?" * _LONG,
    "Y" + "9" * _LONG,
    "Y1E" + "9" * _LONG,
    "Y1E900S" + "9" * _LONG,
    "1985-" + "0" * _LONG,
    "1985-04-12T" + ":" * _LONG,
    "1985-04-12T23:20:30+" + "0" * _LONG,
    "[" + "," * _LONG + "]",
    "[" + "." * _LONG + "]",
    "[" * _LONG,
    "[" + "1985-04-12," * (_LONG // 11) + "]",  # all good, up to the last
    "[" + "XXX1-02-29," * (_LONG // 11) + "1985]",
    " " * _LONG,
    "١" * _LONG,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_megabyte_is_refused_soon_and_shortly(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert time.process_time() - begun < 20
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("member", ["1985-04-12", "XX00-02-29", "Y1E998~", "Y9E900S1"])
def test_a_megabyte_of_good_dates_is_read(member: str) -> None:
    count = 50_000
    begun = time.process_time()
    found = bounds("{" + ",".join([member] * count) + "}")
    assert time.process_time() - begun < 10
    assert found == bounds(member)
