import pytest

from testimonia.comparison.copies import Prose
from testimonia.comparison.copies.direction import direction
from testimonia.model import Date
from testimonia.model.date import NEW_STYLE, Reading
from testimonia.model.days import gregorian_day


def of(first: int, last: int) -> Date:
    days = gregorian_day(first), gregorian_day(last + 1) - 1
    edtf = str(first) if first == last else f"[{first}..{last}]"
    return Date(edtf, (Reading(NEW_STYLE, edtf, edtf, *days),))


UNPLACED = Date("that winter")


@pytest.mark.parametrize(
    ("one", "other", "in_one", "in_other", "expected", "because"),
    [
        (of(1901, 1901), of(1950, 1950), False, False, "a", "a.txt is of 1901, b.txt of 1950."),
        (of(1950, 1950), of(1901, 1901), False, False, "b", "b.txt is of 1901, a.txt of 1950."),
        # the dates overlap
        (of(1901, 1910), of(1905, 1905), False, False, None, "may be the same time"),
        (None, of(1905, 1905), False, False, None, "a.txt does not say when it was written"),
        (UNPLACED, of(1905, 1905), False, False, None, "a.txt does not say when it was written"),
        (None, None, False, False, None, "Neither document says"),
        # who sets it in quotation marks says that the words are another's
        (None, None, True, False, "b", "a.txt sets the words in quotation marks"),
        (None, None, False, True, "a", "b.txt sets the words in quotation marks"),
        (None, None, True, True, None, "Neither document says"),
        # but nobody quotes what was written after him
        (of(1901, 1901), of(1950, 1950), True, False, None, "although"),
    ],
)
def test_direction(
    one: Date | None, other: Date | None, in_one: bool, in_other: bool, expected: str | None, because: str
) -> None:
    first, second = Prose("a", "a.txt", "en", one, ()), Prose("b", "b.txt", "en", other, ())
    copied_from, why = direction(first, second, in_one, in_other)
    assert copied_from == expected
    assert because in why
