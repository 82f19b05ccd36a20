from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.findings.numbers import Number, agree, can_be_one, in_words
from testimonia.model import Finding, FindingKind, Portion, Verdict
from testimonia.model.comparing import Reply
from tests.comparison.building import Said, bound, many, said, text
from tests.comparison.findings.test_of_happening import _findings

_FLOOD = "Ely Flood"
_NO, _YES = Reply.NO, Reply.YES


@pytest.mark.parametrize(
    ("one", "other", "reply"),
    [
        (Number(15, 15), Number(18, 18), _NO),
        # a finer number lies in a coarser
        (Number(9, 15), Number(15, 15), _YES),
        (Number(9, 15), Number(18, 18), _NO),
        # "no fewer than 11" is a bound, and so is "more than 600"
        (Number(11, inf), Number(18, 18), _YES),
        (Number(600, inf), Number(400, 400), _NO),
        (Number(0, 40), Number(30, 30), _YES),
        # "some twenty" and 22; "about 500" and 420
        (Number(20, 20, about=True), Number(22, 22), _YES),
        (Number(500, 500, about=True), Number(420, 420), _NO),
        # a part is less than the whole; a part that is more than the whole is not
        (Number(11, 11, some=True), Number(15, 15), _YES),
        (Number(16, 16, some=True), Number(15, 15), _NO),
        (Number(16, 16, some=True), Number(3, 3, some=True), _YES),
    ],
)
def test_whether_two_numbers_can_both_be_right(one: Number, other: Number, reply: Reply) -> None:
    assert can_be_one(one, other) is reply


@given(st.integers(1, 999), st.integers(1, 999), st.booleans(), st.booleans())
def test_it_does_not_matter_which_comes_first(a: int, b: int, about: bool, some: bool) -> None:
    one, other = Number(a, a + 5, about), Number(b, b, some=some)
    assert can_be_one(one, other) is can_be_one(other, one)
    assert agree(one, other) == agree(other, one)
    if agree(one, other):
        assert can_be_one(one, other) is Reply.YES


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number(15, 15), "15"),
        (Number(9, 15), "9 to 15"),
        (Number(11, inf), "at least 11"),
        (Number(0, 40), "at most 40"),
        (Number(60_000, 60_000, about=True), "about 60,000"),
        (Number(2.5, 2.5), "2.5"),
        (Number(4, 4, some=True), "4 of them"),
    ],
)
def test_how_a_number_is_said(number: Number, words: str) -> None:
    assert in_words(number) == words


def _dead(number: object, **more: Any) -> Said:
    return said("casualties", _FLOOD, "1912-08-26", number=number, **more)


def _of(found: tuple[Finding, ...], kind: FindingKind) -> list[tuple[str, Verdict]]:
    return [(f.what, f.verdict) for f in found if f.kind is kind]


def test_an_event_has_one_number_of_dead() -> None:
    found = _findings(
        text("a", _dead(many(15, counted="dead")), Ely_Flood="event"),
        text("b", said("casualties", _FLOOD, number=many(18, counted="dead")), Ely_Flood="event"),
        text("c", _dead(many(40, counted="hurt")), Ely_Flood="event"),
    )
    assert _of(found, FindingKind.CONTRADICTION) == [
        ("The number of dead in Ely Flood: 15 or 18?", Verdict.CLASH)
    ]
    assert found[0].sides[0].marks[0].span.start == 160  # the number itself


def test_about_so_many_is_no_clash() -> None:
    found = _findings(
        text("a", _dead(many(300, counted="dead", about=True)), Ely_Flood="event"),
        text("b", _dead(many(200, counted="dead")), Ely_Flood="event"),
    )
    assert [f.verdict for f in found] == [Verdict.POSSIBLE]


def test_what_is_told_in_parts_is_taken_together() -> None:
    # 15 on the day and 3 later, against 18: totals and parts (DESIGN.md)
    parts = (
        _dead(many(15, counted="dead")),
        _dead(many(3, counted="dead", portion=Portion.MORE), also=True),
        _dead(many(11, counted="dead", portion=Portion.SOME)),
    )
    found = _findings(
        text("a", *parts, Ely_Flood="event"), text("b", _dead(many(18, counted="dead")), Ely_Flood="event")
    )
    assert not _of(found, FindingKind.CONTRADICTION)
    assert _of(found, FindingKind.AGREEMENT) == [
        ("The number of dead in Ely Flood: 18 in 2 accounts.", Verdict.CONSISTENT)
    ]


def test_a_bound_agrees_with_nothing_and_contradicts_nothing_above_it() -> None:
    found = _findings(
        text("a", _dead(bound(11, "dead")), Ely_Flood="event"),
        text("b", _dead(many(18, counted="dead")), Ely_Flood="event"),
    )
    assert not found


def test_how_long_it_lasted() -> None:
    def term(years: int) -> Said:
        return said("imprisonment", "Tom Moss", "1912", number=many(years, unit="years"))

    found = _findings(text("a", term(5)), text("b", term(4)))
    assert _of(found, FindingKind.CONTRADICTION) == [
        ("The imprisonment of Tom Moss: 5 years or 4 years?", Verdict.CLASH)
    ]


def test_years_are_not_set_against_months() -> None:
    def term(number: int, unit: str) -> Said:
        return said("imprisonment", "Tom Moss", "1912", number=many(number, unit=unit))

    found = _findings(text("a", term(18, "months")), text("b", term(2, "years")))
    assert not _of(found, FindingKind.CONTRADICTION)


def test_a_total_of_a_life_is_possible_at_most() -> None:
    # what is far from it counts something else: three novels that were written in prison
    def wrote(number: int) -> Said:
        return said("writing", "Ada Lind", number=many(number, unit="novels"))

    found = _findings(text("a", wrote(12)), text("b", wrote(13)))
    assert _of(found, FindingKind.CONTRADICTION) == [
        ("The number of novels of Ada Lind: 12 or 13?", Verdict.POSSIBLE)
    ]
    assert not _findings(text("a", wrote(12)), text("b", wrote(3)))


def test_more_numbers_than_can_be_taken_in_are_several_findings() -> None:
    folder = [text(f"{n}", _dead(many(n, counted="dead")), Ely_Flood="event") for n in range(10, 30, 2)]
    found = [f for f in _findings(*folder) if f.kind is FindingKind.CONTRADICTION]
    assert len(found) > 1
    assert all(2 <= len(f.sides) <= 6 for f in found)
    # each number is on a side of one of them
    assert {side.value for f in found for side in f.sides} == {str(n) for n in range(10, 30, 2)}
