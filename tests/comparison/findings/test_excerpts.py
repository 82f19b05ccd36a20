from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.findings.excerpts import LONGEST, MOST_PASSAGES, MOST_SIDES, sides_of
from testimonia.comparison.findings.sides import Value, of_dates
from testimonia.comparison.identity import entities
from testimonia.model import Side, Span
from tests.comparison.building import Said, said, text


def _values(*texts: tuple[Said, ...]) -> list[Value]:
    folder = [text(f"{n:03}", *told) for n, told in enumerate(texts)]
    return list(of_dates(accounts(folder, Names(folder, entities(folder)))).values)


def _sides(*texts: tuple[Said, ...]) -> tuple[Side, ...]:
    return sides_of(_values(*texts))


def _birth(when: str, **more: Any) -> Said:
    return said("birth", "Marta Velden", when, **more)


def test_a_side_shows_the_sentence_and_marks_what_decides() -> None:
    one, other = _sides((_birth("1890"),), (_birth("1891"),))
    assert (one.value, other.value) == ("1890", "1891")
    assert one.passages[0].span == Span(100, 190)
    assert one.marks[0].span == Span(120, 130)


def test_rival_values_in_one_sentence_are_shown_by_their_own_words() -> None:
    one, other = _sides((_birth("1890"), _birth("1891", also=True, where="Altweiler")))
    # both are marked at the same place in this folder; the words of neither can be widened
    assert len(one.passages[0].span) <= 28 and len(other.passages[0].span) <= 28


def test_a_voice_is_heard_once_on_a_side() -> None:
    (side,) = _sides((_birth("1890"), _birth("1890"), _birth("1890")))
    assert len(side.passages) == 1 and len(side.statements) == 3


@given(st.lists(st.integers(1880, 1899), min_size=1, max_size=60))
def test_a_finding_can_be_taken_in(years: list[int]) -> None:
    sides = _sides(*((_birth(str(year)),) for year in years))
    assert 1 <= len(sides) <= MOST_SIDES
    assert sum(len(side.passages) for side in sides) <= MOST_PASSAGES
    for side in sides:
        assert all(len(passage.span) <= LONGEST for passage in side.passages)
        for mark in side.marks:
            assert any(p.source == mark.source and p.span.contains(mark.span) for p in side.passages)
