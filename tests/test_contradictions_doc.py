"""What docs/explanation/contradictions.md says is never flagged is not: the rows of two dates."""

import re
from pathlib import Path

import pytest

from testimonia.model import Date
from testimonia.model.comparing import Reply, may_be_one
from testimonia.reading.read import explained

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "explanation" / "contradictions.md").read_text("utf-8")
NEVER = re.findall(r"^\| ([^|]+?); ([^|]+?) \|", PAGE, re.MULTILINE)


def dated(words: str) -> Date | None:
    """The one date that some words are; None if they are none, or more than that."""
    found = explained(words, "en")
    return found[0].date if len(found) == 1 and len(found[0].span) == len(words) else None


DATES = [(one, other) for one, other in NEVER if dated(one) and dated(other)]


def test_the_page_has_such_rows() -> None:
    assert len(NEVER) >= 14
    assert len(DATES) >= 4


@pytest.mark.parametrize(("one", "other"), DATES)
def test_two_dates_that_are_never_flagged_can_be_of_one_happening(one: str, other: str) -> None:
    first, second = dated(one), dated(other)
    assert first is not None and second is not None
    assert may_be_one(first, second).answer is not Reply.NO
