import pytest

from testimonia.comparison.lives import Life, lives, two_people
from testimonia.model.days import gregorian_day
from tests.comparison.building import said, text


def _life(birth: int | None = None, death: int | None = None) -> Life:
    years = [
        None if year is None else (gregorian_day(year), gregorian_day(year, 12, 31))
        for year in (birth, death)
    ]
    return Life(*years)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (_life(1820, 1890), _life(1820, 1890), False),
        (_life(1820), _life(1860), True),  # a generation lies between
        (_life(1882, 1969), _life(1890, 1969), False),  # documents err about a birth: that is a finding
        (_life(1882), _life(1890), False),
        (_life(1820, 1890), _life(1826, 1896), True),  # neither date agrees
        (_life(1820), _life(None, 1890), False),  # nothing to set against each other
        (_life(), _life(1890), False),
    ],
)
def test_two_people_of_one_name(one: Life, other: Life, expected: bool) -> None:
    assert two_people(one, other) is expected
    assert two_people(other, one) is expected


def test_only_clear_words_tell_a_life() -> None:
    told = text(
        "a.txt",
        said("birth", "Marta Velden", "1820"),
        said("death", "Marta Velden", "1890~"),  # about
        said("birth", "Jonas Velden", "1830", hedged=True),
        said("birth", "Karl Harten", "1840", narrative=True),
        said("birth", "Anna Harten", "1850"),
        said("birth", "Anna Harten", "1853"),  # its own doubts
    ).told
    found = lives(told)
    assert found[0].birth is not None and found[0].death is None
    assert [chain for chain, life in found.items() if life != Life()] == [0]
