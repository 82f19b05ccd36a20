"""The scores of pairs."""

import numpy as np

from testimonia.reading.encoder.pairs import Mentions, Told, mentions_as_numbers
from testimonia.reading.encoder.scorer import Floats, scores, views
from tests.reading.encoder.cut import marked

MANY = "Anna Lind came home. Marta Keck slept. " * 140
"""More mentions than are scored together."""


def mentions(layer: str) -> tuple[Mentions, Floats]:
    """All names of people in a text, and their views."""
    marks = [m for m in marked(layer.strip()).named if m.kind == "person"]
    told = [Told(m.span.of(layer), "PER", "name", m.sentence, m.first, m.end, False) for m in marks]
    numbers = mentions_as_numbers(told)
    return numbers, views(numbers, np.stack([m.ends[0] for m in marks]), np.stack([m.ends[1] for m in marks]))


def test_a_pair_has_the_same_score_in_whatever_company() -> None:
    numbers, seen = mentions(MANY)
    assert len(numbers) > 256
    back = np.arange(len(numbers), dtype=np.int32)[:, None] - np.array([1, 2, 3], np.int32)
    earlier = np.maximum(back, -1).astype(np.int32)
    together = scores(numbers, seen, earlier)
    assert together.shape == earlier.shape
    # only what is not there has no score
    assert (np.isneginf(together) == (earlier < 0)).all()
    for column in range(3):
        by_itself = scores(numbers, seen, earlier[:, [column]])
        assert np.allclose(by_itself[3:, 0], together[3:, column], atol=1e-3)


def test_the_same_name_is_rather_the_same_than_another() -> None:
    numbers, seen = mentions("Anna Lind came home. Paul Orlik was not there. Anna Lind wrote to him.")
    assert len(numbers) == 3
    said = scores(numbers, seen, np.array([[-1, -1], [-1, -1], [0, 1]], np.int32))
    assert said[2, 0] > 0 and said[2, 0] > said[2, 1]


def test_nothing_before_no_score() -> None:
    _, seen = mentions("Anna Lind came home.")
    none = mentions_as_numbers([])
    assert scores(none, seen[:0], np.zeros((0, 5), np.int32)).shape == (0, 5)
