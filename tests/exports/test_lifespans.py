"""Bounds of birth and death, in words."""

import pytest

from testimonia.comparison.lifespans import Lifespan
from testimonia.exports.lifespans import lifespan_record
from testimonia.model.days import gregorian_day

BORN = (gregorian_day(1790, 1, 1), gregorian_day(1790, 12, 31))


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (Lifespan(BORN, (gregorian_day(1840, 5, 1), None)), "born 1790, died from 1 May 1840 on"),
        (Lifespan(), "born any time, died any time"),
        # what follows only from how long anybody lives is not said
        (
            Lifespan(
                (gregorian_day(1704, 1, 2), gregorian_day(1827, 12, 31)),
                (gregorian_day(1827, 1, 1), gregorian_day(1950, 1, 1)),
            ),
            "born by 31 December 1827, died from 1 January 1827 on",
        ),
        (Lifespan(possible=False), "what is told of the life cannot all be true, and bounds nothing"),
    ],
)
def test_in_words(span: Lifespan, said: str) -> None:
    assert lifespan_record(span)["in_words"] == said


def test_the_days() -> None:
    assert lifespan_record(Lifespan(BORN))["birth"] == {"earliest": "1790-01-01", "latest": "1790-12-31"}
