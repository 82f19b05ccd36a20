"""A life to scale: what is vague is drawn vague, rivals are drawn as rivals."""

from testimonia.comparison.lifespans import Lifespan
from testimonia.model.days import gregorian_day
from testimonia.store.asked.lives import ToldOf
from testimonia.web.pages.who.lifeline import MOST, WIDTH, life_line
from testimonia.web.pages.who.synopsis import happened
from testimonia.web.pages.who.views import LifeLine


def told(
    record: str, first: str | None, last: str | None, edtf: str | None = None, happening: str | None = None
) -> ToldOf:
    return ToldOf(record, "s", "subject", "arrest", edtf, first, last, "v", None, happening)


def drawn(
    *statements: ToldOf, clashing: frozenset[str] = frozenset(), span: Lifespan | None = None
) -> LifeLine | None:
    rows = happened(statements)
    return life_line(rows, {}, clashing, {row.key: f"#{row.anchor}" for row in rows}, span)


YEAR = told("year", "1828-01-01", "1828-12-31", "1828")
LATER = told("later", "1838-01-01", "1838-12-31", "1838")


def test_how_a_date_is_drawn() -> None:
    cases = [
        # from, to, EDTF; how it is drawn
        ("1828-03-04", "1828-03-04", "1828-03-04", "day"),
        ("1828-01-01", "1828-12-31", "1828", "vague"),
        ("1828-01-01", "1830-12-31", "1828/1830", "lasted"),
        ("1828-01-01", "1830-12-31", "[1828..1830]", "vague"),
        (None, "1830-12-31", "[..1830]", "open"),
        ("1828-01-01", None, "[1828..]", "open"),
    ]
    for first, last, edtf, kind in cases:
        line = drawn(told("a", first, last, edtf), LATER)
        assert line is not None
        assert line.bars[0].kind == kind, edtf


def test_it_is_to_scale() -> None:
    line = drawn(YEAR, told("ten", "1830-01-01", "1839-12-31", "1830/1839"), LATER)
    assert line is not None
    year, ten, _ = line.bars
    assert 9.5 < ten.width / year.width < 10.5
    assert all(0 <= bar.x <= bar.x + bar.width <= WIDTH for bar in line.bars)
    marks = {tick.year: tick.x for tick in line.ticks}
    assert abs(marks["1830"] - ten.x) < 0.2


def test_rivals_stand_above_one_another() -> None:
    one = told("one", "1828-01-01", "1828-12-31", "1828", "h")
    other = told("other", "1830-01-01", "1830-12-31", "1830", "h")
    line = drawn(one, other, LATER, clashing=frozenset({"one", "other"}))
    assert line is not None
    first, second = [bar for bar in line.bars if bar.tone == "clash"]
    assert first.y < second.y  # the earlier one on top
    assert (first.label, second.label) == ("arrest 1828", "arrest 1830")
    assert len(line.rivals) == 1
    wide = told("wide", "1889-01-12", "1890-01-11", "12 January 1889 to 11 January 1890", "h")
    named = drawn(one, wide, LATER, clashing=frozenset({"one", "wide"}))
    assert named is not None  # it read "arrest 12 J", and a day that a calendar leaves open "arrest 3 to"
    assert [bar.label for bar in named.bars if bar.tone] == ["arrest 1828", "arrest 1889 to 1890"]
    crowd = [told(f"a{n}", "1828-01-01", "1828-12-31", "1828") for n in range(40)]
    crowded = drawn(*crowd, one, other, clashing=frozenset({"one", "other"}))
    assert crowded is not None
    assert all(bar.label for bar in crowded.bars if bar.tone)  # they have room, whatever else is there
    plain = drawn(one, other, LATER)
    assert plain is not None
    assert [bar.tone for bar in plain.bars] == ["", ""]  # of dates that can both be true the narrower one
    assert plain.rivals == ()


def test_marks_do_not_stand_on_one_another() -> None:
    line = drawn(*(told(f"a{n}", "1828-01-01", "1828-12-31", "1828") for n in range(5)), LATER)
    assert line is not None
    assert len({bar.y for bar in line.bars if bar.link != "#happened-later"}) == 5


def test_of_very_many_some_are_drawn_and_the_others_counted() -> None:
    many = [told(f"a{n:03}", f"18{n:02}-01-01", f"18{n:02}-12-31", f"18{n:02}") for n in range(MOST + 5)]
    line = drawn(*many, told("undated", None, None))
    assert line is not None
    assert len(line.bars) == MOST
    assert line.left == "1 happening without a date, 5 later ones"


def test_what_can_have_been_at_any_time_does_not_stretch_the_line() -> None:
    wide = told("wide", "1700-01-01", "1999-12-31", "17/19")
    line = drawn(YEAR, LATER, wide)
    assert line is not None
    assert line.years == "1827 to 1839"


def test_bounds_of_a_life_are_outlined() -> None:
    span = Lifespan(
        (gregorian_day(1790, 1, 1), gregorian_day(1792, 12, 31)), (gregorian_day(1840, 5, 6), None)
    )
    line = drawn(YEAR, span=span)
    assert line is not None
    assert (line.bars[0].kind, line.bars[0].title) == (
        "bound",
        "born, by all accounts: 1790 to 1792",
    )
    assert len(line.bars) == 2  # a death that can be at any later time has no bar


def test_one_date_is_no_line() -> None:
    assert drawn(YEAR) is None
    assert drawn(told("undated", None, None)) is None


def test_what_is_far_apart_shares_a_lane() -> None:
    line = drawn(YEAR, told("far", "1888-01-01", "1888-12-31", "1888"))
    assert line is not None
    assert len({bar.y for bar in line.bars}) == 1
