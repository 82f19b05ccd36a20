"""Intervals from drawing documents again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.resampling import interval


def test_documents_that_are_alike_leave_no_doubt() -> None:
    found = interval([0.7] * 10, max)
    assert (found.low, found.high) == (0.7, 0.7)


def test_one_document_tells_nothing_of_others() -> None:
    """The interval is narrow and means nothing: so scores of one document are printed without it."""
    found = interval([0.4], max)
    assert (found.low, found.high) == (0.4, 0.4)


def test_the_interval_of_a_mean_is_about_two_standard_errors_to_either_side() -> None:
    """A hundred documents, half of them 0 and half 1: the standard error of their mean is 0.05."""
    found = interval([0.0, 1.0] * 50, lambda drawn: sum(drawn) / len(drawn))
    assert found.low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert found.high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_the_seed_decides() -> None:
    values = [float(n) for n in range(30)]
    one = interval(values, lambda drawn: sum(drawn) / len(drawn), resamples=100)
    assert interval(values, lambda drawn: sum(drawn) / len(drawn), resamples=100) == one
    assert interval(values, lambda drawn: sum(drawn) / len(drawn), resamples=100, seed=2) != one


def test_it_is_printed_in_percent() -> None:
    assert str(interval([0.25], max)) == "(25.0 to 25.0)"


def test_without_documents_there_is_none() -> None:
    with pytest.raises(ValueError, match="no documents"):
        interval([], len)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20), st.integers(1, 60))
def test_it_lies_among_the_values(values: list[float], resamples: int) -> None:
    found = interval(values, max, resamples=resamples)
    assert min(values) <= found.low <= found.high <= max(values)
