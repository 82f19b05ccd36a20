"""How speakers are scored, on figures worked out by hand."""

from pathlib import Path

import pytest

from benchmarks.speakers import Sides, scored
from training.corpora import litbank
from training.dialogues import told_in


def test_b_cubed_and_the_share_that_is_right() -> None:
    """Three quotations of one, one of another; of the three, one is given to the other."""
    found = scored([Sides([1, 1, 1, 2], [1, 1, 2, 2])])
    # precision (1 + 1 + 1/2 + 1/2) / 4, recall (2/3 + 2/3 + 1/3 + 1) / 4
    precision, recall = 3 / 4, 8 / 12
    assert found.b_cubed == pytest.approx(2 * precision * recall / (precision + recall))
    assert found.right == 3 / 4


def test_two_without_a_speaker_are_not_together() -> None:
    assert scored([Sides([1, 1], [None, None])]).b_cubed == pytest.approx(2 * 1 * 0.5 / 1.5)


def test_every_speaker_is_one_of_the_chains(shared: Path) -> None:
    for document in litbank(shared / "data", "dev"):
        _, numbers = told_in(document)
        assert all(one.speaker in numbers for one in document.quotations)
