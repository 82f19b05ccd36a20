import random

import pytest

from benchmarks.copied_library import Plant, Score, changed, noisy, verbatim
from testimonia.comparison.copies.copying import Copying
from testimonia.model import Span, Stretch

PLANT = Plant("a", "b", Span(100, 200), Span(500, 600))
WORDS = [*"abcdefghijklmnop"]


def reported(one: tuple[int, int], other: tuple[int, int], names: tuple[str, str] = ("a", "b")) -> Copying:
    pair = Stretch(names[0], Span(*one)), Stretch(names[1], Span(*other))
    return Copying(*names, (pair,), 0.1, 0.1)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # exactly the plant
        ([reported((100, 200), (500, 600))], (1, 1, 1, 200, 200)),
        # the sides may come the other way round
        ([reported((500, 600), (100, 200), ("b", "a"))], (1, 1, 1, 200, 200)),
        # half of it is enough, less is only a piece; a piece is no false alarm
        ([reported((100, 150), (500, 550))], (1, 1, 1, 100, 100)),
        ([reported((100, 140), (500, 540))], (0, 1, 1, 80, 80)),
        # half of it on one side is not
        ([reported((100, 200), (500, 540))], (0, 1, 1, 140, 140)),
        # loose ends are counted
        ([reported((90, 210), (490, 610))], (1, 1, 1, 240, 200)),
        # what drowns it finds it, but is not right
        ([reported((0, 400), (300, 700))], (1, 1, 0, 0, 0)),
        # elsewhere, or in other texts
        ([reported((300, 400), (500, 600))], (0, 1, 0, 0, 0)),
        ([reported((100, 200), (500, 600), ("a", "c"))], (0, 1, 0, 0, 0)),
        # two pieces of one plant: both right, and it is found once
        ([reported((100, 160), (500, 560)), reported((160, 200), (560, 600))], (1, 2, 2, 200, 200)),
        ([], (0, 0, 0, 0, 0)),
    ],
)
def test_score(found: list[Copying], expected: tuple[int, int, int, int, int]) -> None:
    score = Score.of([PLANT], found)
    assert (score.found, score.reported, score.right, score.characters, score.inside) == expected


def test_f1_is_of_plants_found_and_pairs_right() -> None:
    assert Score(200, 190, 200, 195, 1, 1).f1 == pytest.approx(2 * 0.95 * 0.975 / (0.95 + 0.975))
    assert Score(200, 0, 0, 0, 0, 0).f1 == 0


def test_states_change_what_they_say() -> None:
    assert verbatim(WORDS, random.Random(1), WORDS) == " ".join(WORDS)
    many = WORDS * 200
    words = changed(0.15)(many, random.Random(1), ["otherwise"]).split()
    assert 0.86 < sum(word != "otherwise" for word in words) / len(many) < 0.94
    row = " ".join(many)
    for share in (0.02, 0.10):
        noise = noisy(share)(many, random.Random(1), WORDS)
        assert abs(len(noise) - len(row)) < share * len(row) / 4
        assert sum(a != b for a, b in zip(row[:50], noise[:50], strict=False)) < 50
