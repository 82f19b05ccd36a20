"""Two times of which one is meant: when they are one date, and what it is."""

import pytest

from testimonia.model import Date, Span
from testimonia.reading.statements.alternatives import with_alternatives
from testimonia.reading.times.reader import read_times

# words, the dates that are left
CASES = [
    ("put out late in 1827 or early in 1828", ["[1827-09..1827-12,1828-01..1828-04]"]),
    ("put out in May 1827 or in June 1829, and came", ["[1827-05,1829-06]"]),
    # three of them
    ("in May 1827, or June 1828 or July 1829", ["[1827-05,1828-06,1829-07]"]),
    # both are meant
    ("late in 1827 and early in 1829", ["1827-09/1827-12", "1829-01/1829-04"]),
    # "or" joins two clauses
    ("born in 1827 or buried in 1828", ["1827", "1828"]),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_which_times_are_left(words: str, expected: list[str]) -> None:
    found = list(with_alternatives(read_times(words, language="en"), words))
    assert [time.date.edtf if time.date else None for time in found] == expected


def test_it_can_be_any_day_of_both() -> None:
    words = "in May 1827 or June 1829"
    (time,) = with_alternatives(read_times(words, language="en"), words)
    alone = [each.date for each in read_times(words, language="en")]
    assert isinstance(time.date, Date) and alone[0] is not None and alone[1] is not None
    assert (time.date.earliest, time.date.latest) == (alone[0].earliest, alone[1].latest)
    assert (time.span, time.core) == (Span(0, 24), Span(3, 24))


def test_a_length_of_time_is_no_alternative() -> None:
    words = "for two or three years, in 1827"
    before = read_times(words, language="en")
    assert tuple(with_alternatives(before, words)) == tuple(before)
