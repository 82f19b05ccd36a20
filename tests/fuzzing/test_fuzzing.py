"""A few spoilt inputs of every kind, always the same; `python -m tests.fuzzing` goes on for an hour."""

from pathlib import Path
from random import Random

import pytest

from tests.fuzzing.mutating import LONGEST, spoilt
from tests.fuzzing.properties import PROPERTIES
from tests.fuzzing.seeds import SEEDS
from tests.fuzzing.trying import Tried, watch

FEW = 8
"""Inputs of each kind."""


@pytest.mark.parametrize("target", SEEDS)
def test_spoilt_inputs_are_read_or_refused(target: str) -> None:
    tried = Tried(target, PROPERTIES[target], lambda line: None)
    for number in range(FEW if target != "reading" else 1):
        chance = Random(f"{target} {number}")
        tried.one(spoilt(chance.choice(SEEDS[target]), SEEDS[target], chance))
    assert tried.found == {}


def test_every_target_has_seeds_that_are_sound() -> None:
    assert SEEDS.keys() == PROPERTIES.keys()
    for name, seeds in SEEDS.items():
        if name != "reading":
            PROPERTIES[name](seeds[0])


def test_the_same_chance_spoils_alike_and_something_is_spoilt() -> None:
    for name, seeds in SEEDS.items():
        made = [spoilt(seeds[0], seeds, Random(f"{name} {n}")) for n in range(5)]
        assert made == [spoilt(seeds[0], seeds, Random(f"{name} {n}")) for n in range(5)]
        assert any(each != seeds[0] for each in made)
        assert all(len(each) <= 2 * LONGEST for each in made)


def broken(data: bytes) -> None:
    """A property that one input does not have."""
    if b"bad" in data:
        raise ValueError("bad")
    while b"slow" in data:
        pass


def test_what_is_wrong_is_told_once_and_kept(tmp_path: Path) -> None:
    watch()
    told: list[str] = []
    tried = Tried("broken", broken, told.append, tmp_path, seconds=0.1)
    for data in (b"good", b"bad", b"bad again", b"slow", b"good"):
        tried.one(data)
    assert (tried.inputs, len(tried.found), len(told)) == (5, 2, 2)
    assert (tmp_path / "broken-1").read_bytes() == b"bad"
    assert "TookTooLong" in told[1]
