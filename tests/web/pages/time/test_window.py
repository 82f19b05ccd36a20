"""Stretches of time: from an address, to another, and what is counted together in them."""

import itertools

import pytest

from testimonia.model.days import gregorian_day
from testimonia.web.pages.page import AskingError, Query
from testimonia.web.pages.time.window import Unit, Window, around, asked_window, at_first


def window(first: str, last: str) -> Window:
    found = asked_window(Query([("from", first), ("to", last)]))
    assert found is not None
    return found


# what stands in the address, the stretch in words, the address it gives itself
ASKED = [
    ("1905", "1909", "1905 to 1909", "/time?from=1905&to=1909"),
    ("1905-03", "1905-10", "March to October 1905", "/time?from=1905-03&to=1905-10"),
    ("1905-1", "1905-12", "1905", "/time?from=1905&to=1905"),
    ("1909", "1905", "December 1905 to January 1909", "/time?from=1909-01&to=1905-12"),
    ("1905", "", "1905", "/time?from=1905&to=1905"),
    ("", "1905-02", "January to February 1905", "/time?from=1905&to=1905-02"),
    ("-44", "-43", "45 BC to 44 BC", "/time?from=-44&to=-43"),
    ("9999", "9999", "9999", "/time?from=9999&to=9999"),
]


@pytest.mark.parametrize(("first", "last", "words", "address"), ASKED)
def test_asked_for(first: str, last: str, words: str, address: str) -> None:
    found = window(first, last)
    assert found.words == words
    again = found.address(Query())
    if first <= last or not last:
        assert again == address
    pairs = dict(pair.split("=") for pair in again.partition("?")[2].split("&"))
    assert window(pairs["from"], pairs["to"]) == found


def test_not_asked_for() -> None:
    assert asked_window(Query([("who", "Ada")])) is None


@pytest.mark.parametrize("said", ["soon", "1905-13", "19055", "1905-", "٣٣", "1e3", "1905-00", "1905-01-01"])
def test_no_time_at_all(said: str) -> None:
    for name in ("from", "to"):
        with pytest.raises(AskingError):
            asked_window(Query([(name, said)]))


# stretch, what is nearer, farther, earlier and later
MOVES = [
    (("1900", "1907"), ("1902", "1905"), ("1896", "1911"), ("1896", "1903"), ("1904", "1911")),
    (("1900", "1906"), ("1901", "1904"), ("1896", "1909"), ("1897", "1903"), ("1903", "1909")),
    (("1905", "1905"), ("1905-04", "1905-09"), None, ("1904-07", "1905-06"), ("1905-07", "1906-06")),
    (("1905-03", "1905-03"), ("1905-03", "1905-03"), None, ("1905-02", "1905-02"), ("1905-04", "1905-04")),
]


@pytest.mark.parametrize(("here", "nearer", "farther", "earlier", "later"), MOVES)
def test_moves(
    here: tuple[str, str],
    nearer: tuple[str, str],
    farther: tuple[str, str] | None,
    earlier: tuple[str, str],
    later: tuple[str, str],
) -> None:
    stretch = window(*here)
    assert stretch.nearer() == window(*nearer)
    assert farther is None or stretch.farther() == window(*farther)
    assert stretch.moved(-1) == window(*earlier)
    assert stretch.moved(1) == window(*later)
    assert stretch.farther().months >= stretch.months


@pytest.mark.parametrize(
    ("day", "nearer"),
    [
        ("1890-06", ("1880", "1899")),  # in the middle half, which is kept
        ("1872-06", ("1870", "1889")),  # near an end: the window does not leave what was in sight
        ("1909-12", ("1890", "1909")),
    ],
)
def test_nearer_is_where_something_is(day: str, nearer: tuple[str, str]) -> None:
    stretch = window("1870", "1909")
    assert stretch.nearer(window(day, day).first_day) == window(*nearer)


def test_the_ends_of_what_calendars_can_name() -> None:
    stretch = window("-9999", "9999")
    for each in (
        stretch,
        stretch.farther(),
        stretch.moved(1),
        stretch.moved(-1),
        window("9999-12", "9999-12").moved(1),
    ):
        assert each.first_day <= each.last_day
        assert len(each.bins()) < 300


# stretch, what is counted together, how many bins, the address of the first
BINS = [
    (("1000", "1999"), Unit.CENTURY, 10, "/time?from=1000&to=1099"),
    (("1905", "1999"), Unit.DECADE, 10, "/time?from=1900&to=1909"),
    (("1905", "1979"), Unit.YEAR, 75, "/time?from=1905&to=1905"),
    (("1905", "1906"), Unit.MONTH, 24, "/time?from=1905-01&to=1905-01"),
    (("1905-02", "1905-03"), Unit.DAY, 59, None),
]


@pytest.mark.parametrize(("stretch", "unit", "number", "first"), BINS)
def test_bins(stretch: tuple[str, str], unit: Unit, number: int, first: str | None) -> None:
    whole = window(*stretch)
    bins = whole.bins()
    assert (whole.unit(), len(bins)) == (unit, number)
    assert bins[0].first <= whole.first_day
    assert bins[-1].last >= whole.last_day
    assert all(a.last + 1 == b.first for a, b in itertools.pairwise(bins))
    own = whole.of_bin(bins[0])
    if first is None or own is None:
        assert own is None
        assert first is None
    else:
        assert own.address(Query()).replace("1905&to=1905", "1905&to=1905") in (
            first,
            first.replace("-01&", "&"),
        )


def test_at_first() -> None:
    year = [(gregorian_day(1900 + n), gregorian_day(1900 + n)) for n in range(40)] * 2
    assert at_first(year).words == "1900 to 1939"
    assert at_first([*year, (gregorian_day(1612), gregorian_day(1612))]).words == "1900 to 1939"
    assert at_first(year[:3]).words == "1900 to 1902"
    assert at_first([(gregorian_day(1612), gregorian_day(1613)), *year[:3]]).first == 1610 * 12  # few in all
    assert at_first([]).months == 1200


def test_around() -> None:
    assert around(gregorian_day(1905, 3, 4), gregorian_day(1905, 3, 5)).words == "March 1905"
