"""What was measured is what the benchmarks say, and is told as it is."""

import re
from pathlib import Path

import pytest

from benchmarks.judged_statements import judged
from testimonia.knowledge.measured import Measured, Seen, in_percent, measured
from testimonia.model.rate import Rate

README = (Path(__file__).resolve().parents[2] / "benchmarks" / "README.md").read_text("utf-8")
SUMMED = {"clash", "possible", "agreement", "witness"}
"""Kinds that are counted over both groups of folders of one line of the README."""


@pytest.mark.parametrize("each", measured().values(), ids=lambda each: each.kind)
def test_each_figure_stands_in_the_measurements(each: Measured) -> None:
    assert [line for line in each.cited if line not in README] == []
    assert bool(each.cited) == (each.rate is not None or each.found is not None)
    assert bool(each.seen) == bool(each.cited) == bool(each.command)
    assert each.title and each.such and each.on.endswith(".")
    assert bool(each.where) == (each.rate is not None)


@pytest.mark.parametrize("kind", sorted(SUMMED))
def test_what_is_summed_is_the_sum(kind: str) -> None:
    each = measured()[kind]
    pairs = re.findall(r"(\d+) of (\d+)", each.cited[0])
    assert each.rate == Rate(sum(int(hits) for hits, _ in pairs), sum(int(number) for _, number in pairs))


def test_what_was_judged_by_hand_is_counted_as_it_was_judged() -> None:
    those = [each for each in judged() if each.folder == "memoirs"]
    assert measured()["statement"].rate == Rate(sum(each.whole for each in those), len(those))
    holders = sum("holder" in each.right for each in those)
    assert measured()["holder"].rate == Rate(holders, len(those))


def told(rate: Rate | None, held: str = "held up when checked") -> str:
    return Measured("x", "X", "things", "in a box", held, rate, None, "On.", Seen.NEVER, "", ()).sentence


def test_the_line_beside_a_result() -> None:
    assert told(Rate(93, 100)) == "Of 100 things in a box, 93 held up when checked (93 %; 86 to 97)."
    assert told(Rate(2_000, 2_000), "were kept apart") == (
        "Of 2,000 things in a box, all were kept apart (100 %; 100 to 100)."
    )
    assert told(None) == "How many things hold up was not measured."


def test_a_rate_in_percent() -> None:
    assert in_percent(Rate(3, 5)) == "60 %; 23 to 88"


def test_what_the_documents_of_a_measurement_were() -> None:
    assert len({each.words for each in Seen}) == len(Seen)
