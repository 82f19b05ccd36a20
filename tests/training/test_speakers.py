"""Weights of signs: what is learned from choices, and how it is written down."""

import tomllib

from training.speakers import Choice, learned, written

CHOICES: list[Choice] = [
    # the one who is near, and not the one who is spoken to
    ([["near"], ["far", "addressed"]], 0),
    ([["far"], ["near"]], 1),
    ([["near", "addressed"], ["far"]], 1),
]


def test_what_speaks_for_it_weighs_more() -> None:
    weights = learned(CHOICES * 10)
    assert weights["near"] > 0 > weights["addressed"]
    assert weights["near"] > weights["far"]


def test_they_are_written_as_they_are_read() -> None:
    table = tomllib.loads(written({"last beside": -1.5, "near": 0.25, "nothing": 0.0001}))
    assert table == {"weights": {"last beside": -1.5, "near": 0.25}}
