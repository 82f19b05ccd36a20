import pytest

from testimonia.knowledge.meanings import meaning, nearness


def _near(one: str, other: str) -> float:
    first, second = meaning(one), meaning(other)
    assert first is not None and second is not None
    return float(nearness([first], [second])[0, 0])


@pytest.mark.parametrize(
    ("one", "other", "third"),
    [
        ("the mine was flooded", "water broke into the pit", "the poem was printed"),
        ("his illness grew worse", "he fell gravely sick", "he sold the farm"),
        ("protests won him his freedom", "a campaign led to his release", "his brother taught music"),
        ("they attacked him in the newspapers", "the press hounded him", "the river froze"),
    ],
)
def test_what_means_nearly_the_same_is_nearer(one: str, other: str, third: str) -> None:
    assert _near(one, other) > max(_near(one, third), _near(other, third)) + 0.1


def test_names_and_numbers_have_no_part_in_it() -> None:
    assert _near("in 1868 Tom Moss sank the pit", "in 1910 Ada Lind sank the pit") == pytest.approx(1)
    assert meaning("Ada Lind, 1868") is None
    assert meaning("") is None


def test_a_capital_that_only_begins_a_stretch_is_no_name() -> None:
    assert _near("Released from prison", "released from prison") == pytest.approx(1)
