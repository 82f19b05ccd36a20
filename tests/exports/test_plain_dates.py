"""Dates for simple formats: true under every reading, and no more than the document says."""

import pytest

from testimonia.exports.plain_dates import PlainDate, Point, plain_date
from testimonia.model import NEW_STYLE, OLD_STYLE, Date, Reading

Y = Point


def date(*edtf: str) -> Date:
    """A date with these readings, the first in New Style."""
    styles = (NEW_STYLE, OLD_STYLE)
    return Date("", tuple(Reading(style, text, text, None, None) for style, text in zip(styles, edtf)))  # noqa: B905


@pytest.mark.parametrize(
    ("edtf", "read"),
    [
        (("1828-08-28",), PlainDate(Y(1828, 8, 28), Y(1828, 8, 28))),
        (("1828-08",), PlainDate(Y(1828, 8), Y(1828, 8))),
        (("-0043",), PlainDate(Y(-43), Y(-43))),
        (("1854~",), PlainDate(Y(1854), Y(1854), about=True)),
        (("1854?",), PlainDate(Y(1854), Y(1854), doubted=True)),
        (("1854%",), PlainDate(Y(1854), Y(1854), about=True, doubted=True)),
        (("1850/1853-02",), PlainDate(Y(1850), Y(1853, 2), lasted=True)),
        (("../1841",), PlainDate(None, Y(1841), lasted=True)),
        (("1841/..",), PlainDate(Y(1841), None, lasted=True)),
        (("[1890..1895]",), PlainDate(Y(1890), Y(1895))),
        (("[..1895]",), PlainDate(None, Y(1895))),
        (("1828-21",), None),  # a spring
        (("[1828,1830]",), None),  # one of two
        (("182X",), None),
        (("../..",), None),
        ((), None),
        # Old Style or New: the year is the same, the month is not
        (("1828-08-28", "1828-09-09"), PlainDate(Y(1828), Y(1828))),
        (("1828-08-10", "1828-08-22"), PlainDate(Y(1828, 8), Y(1828, 8))),
        (("1828-12-28", "1829-01-09"), None),
        (("1828-12-28", "1828-21"), None),
    ],
)
def test_a_date_is_read_or_it_is_not(edtf: tuple[str, ...], read: PlainDate | None) -> None:
    assert plain_date(date(*edtf)) == read


def test_one_point_is_what_begins_where_it_ends() -> None:
    assert PlainDate(Y(1850), Y(1850)).point == Y(1850)
    assert PlainDate(Y(1850), Y(1851)).point is None


@pytest.mark.parametrize(
    ("point", "iso"), [(Y(1828, 8, 9), "1828-08-09"), (Y(44), "0044"), (Y(-43, 3), "-0043-03")]
)
def test_a_point_is_written_as_far_as_it_is_known(point: Point, iso: str) -> None:
    assert point.iso == iso
