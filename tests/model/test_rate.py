"""So many of so many, and the interval of that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.rate import Rate, wilson

# hits, number, and the interval in R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
PUBLISHED = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]


@pytest.mark.parametrize(("right", "of", "low", "high"), PUBLISHED)
def test_the_interval_is_the_published_one(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_it_holds_the_share_mirrors_its_opposite_and_narrows(case: tuple[int, int]) -> None:
    right, of = case
    low, high = wilson(right, of)
    assert 0 <= low <= right / of <= high <= 1
    assert wilson(of - right, of) == pytest.approx((1 - high, 1 - low))
    first, last = wilson(4 * right, 4 * of)
    assert last - first < high - low


def test_a_rate_in_percent() -> None:
    assert Rate(34, 50).percent == (68, 54, 79)
    assert Rate(47.5, 48).share == pytest.approx(0.9896, abs=1e-4)  # half a hit, as a scorer gives it


@pytest.mark.parametrize(("right", "of"), [(0, 0), (3, 2), (-1, 2)])
def test_what_is_no_rate(right: float, of: int) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        Rate(right, of)
