"""The line of time as a drawing: to scale, without collisions, nothing left out."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest

from testimonia.model.days import gregorian_day
from testimonia.store.asked.timeline import DatedRow, Standing
from testimonia.web.pages.time.drawing import LANE, MOST_LANES, WIDTH, Drawing, drawn, first_drawn
from testimonia.web.pages.time.entries import Entry, entries
from testimonia.web.pages.time.window import Window, around


def entry(
    number: int, first: int | None, last: int | None, edtf: str = "", predicate: str = "arrest"
) -> DatedRow:
    return DatedRow(f"{number:04}", "source", number, predicate, 0, None, edtf, first, last, False)


def year(number: int, first: int, last: int | None = None) -> DatedRow:
    return entry(number, gregorian_day(first), gregorian_day(last or first, 12, 31), str(first))


CENTURY = around(gregorian_day(1900), gregorian_day(1999, 12, 31))


def picture(rows: Sequence[DatedRow], window: Window = CENTURY, label: str = "arrest, Ada Lind") -> Drawing:
    those = entries(rows, {}, {})
    return drawn(those, dict.fromkeys(first_drawn(those, window), label), window)


def test_to_scale() -> None:
    days = [
        entry(n, gregorian_day(1900 + n), gregorian_day(1900 + n), f"{1900 + n}-01-01")
        for n in (0, 25, 50, 75)
    ]
    lefts = [mark.strokes[0].left for mark in picture(days).marks]
    assert lefts == pytest.approx([0, WIDTH / 4, WIDTH / 2, WIDTH * 3 / 4], abs=0.5)


# bounds and EDTF, how it is drawn, where it is open
FORMS = [
    (gregorian_day(1950), gregorian_day(1950), "1950-01-01", "day", ""),
    (gregorian_day(1950), gregorian_day(1950, 12, 31), "1950", "between", ""),
    (gregorian_day(1950), gregorian_day(1955, 12, 31), "1950/1955", "lasted", ""),
    (gregorian_day(1950), gregorian_day(1955, 12, 31), "1950?/1955", "lasted", ""),
    (gregorian_day(1950), gregorian_day(1955, 12, 31), "[1950..1955]", "between", ""),
    (None, gregorian_day(1950), "../1950", "between", "left"),
    (gregorian_day(1950), None, "1950/..", "between", "right"),
]


@pytest.mark.parametrize(("first", "last", "edtf", "form", "opens"), FORMS)
def test_vague_is_drawn_vague(first: int | None, last: int | None, edtf: str, form: str, opens: str) -> None:
    (mark,) = picture([entry(1, first, last, edtf)]).marks
    (stroke,) = mark.strokes
    assert (stroke.form, stroke.open) == (form, opens)
    assert 0 <= stroke.left <= stroke.left + stroke.width <= WIDTH


def test_marks_do_not_collide() -> None:
    rows = [year(n, 1900 + n % 100, 1900 + min(n % 100 + n % 7, 99)) for n in range(120)]
    found = picture(rows)
    assert len(found.marks) > 30
    for one, other in combinations(found.marks, 2):
        if one.line == other.line:
            (left, right), (begins, ends) = (
                extent(one.strokes, one.text_at),
                extent(other.strokes, other.text_at),
            )
            assert right <= begins or ends <= left
    assert {(mark.line - found.marks[0].line) % LANE for mark in found.marks} == {0}
    assert len({mark.line for mark in found.marks}) <= MOST_LANES


def extent(strokes: Sequence[object], text_at: float) -> tuple[float, float]:
    """At least so much room a mark takes, with words of 16 letters of 5 units."""
    lefts = [stroke.left for stroke in strokes]  # type: ignore[attr-defined]
    rights = [stroke.right for stroke in strokes]  # type: ignore[attr-defined]
    return min(*lefts, text_at), max(*rights, text_at + 80)


def test_what_finds_no_room_is_counted() -> None:
    rows = [year(n, 1950) for n in range(100)] + [year(200, 1910)]
    found = picture(rows)
    assert len(found.marks) == MOST_LANES + 1
    assert found.alone == 100 - MOST_LANES
    assert [(column.count, column.dense) for column in found.columns] == [(1, False), (100, True)]
    assert sum(column.count for column in found.columns) == len(rows)
    assert found.columns[1].height > found.columns[0].height


def test_words_at_the_right_end_stay_inside() -> None:
    (mark,) = picture([year(1, 1999)], label="x" * 30).marks
    assert 0 < mark.text_at < WIDTH - 30 * 5
    assert mark.strokes[0].right <= WIDTH


def test_who_gets_room_first() -> None:
    rows = [entry(n, gregorian_day(1950), gregorian_day(1950), predicate="other") for n in range(20)]
    rows += [
        entry(30, gregorian_day(1950), gregorian_day(1950)),
        entry(31, gregorian_day(1950), gregorian_day(1950)),
    ]
    those = entries(rows, {"0031": "h"}, {"h": Standing("f", clash=True, depends=False, of_dates=True)})
    order: list[Entry] = [those[number] for number in first_drawn(those, CENTURY)]
    assert [each.rows[0].number for each in order[:2]] == [31, 30]
    assert len(order) == len(rows)


def test_documents_that_were_written() -> None:
    days = [
        (gregorian_day(1950, 1, 1), gregorian_day(1950, 1, 1)),
        (gregorian_day(1950, 2, 1), gregorian_day(1950, 2, 1)),
    ]
    days.append((gregorian_day(1920), gregorian_day(1920, 12, 31)))
    found = drawn((), {}, CENTURY, days)
    assert [mark.numbers for mark in found.written] == [(2,), (0, 1)]  # those two nobody could tell apart
    assert found.height > found.written_line > found.axis
    assert not found.marks
    assert not found.columns


# stretch, the words at its axis
TICKS = [
    (CENTURY, ["1900", "1910", "1920", "1930", "1940", "1950", "1960", "1970", "1980", "1990"]),
    (around(gregorian_day(1905), gregorian_day(1905, 12, 31)), ["1905", "Feb", "Mar", "Apr", "May", "Jun"]),
    (around(gregorian_day(1905, 2), gregorian_day(1905, 2, 28)), ["1", "3", "5"]),
    (around(gregorian_day(1903), gregorian_day(1950)), ["1905", "1910", "1915"]),
]


@pytest.mark.parametrize(("window", "first"), TICKS)
def test_the_axis(window: Window, first: list[str]) -> None:
    ticks = drawn((), {}, window).ticks
    assert [tick.label for tick in ticks][: len(first)] == first
    assert all(b.at - a.at > 30 for a, b in pairwise(ticks))
