from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.identity.lives import Life, life_of, lives, reach, two_people
from testimonia.comparison.people.names import person_name
from testimonia.comparison.testimony import Aged, Told
from testimonia.model import plain
from testimonia.model.days import gregorian_day, gregorian_name
from tests.comparison.building import said, text


def _life(birth: int | None = None, death: int | None = None, **more: Any) -> Life:
    return Life(_year(birth), _year(death), **more)


def _year(year: int | None) -> tuple[int, int] | None:
    return None if year is None else (gregorian_day(year), gregorian_day(year, 12, 31))


def _active(first: int, last: int) -> Life:
    return Life(active=(gregorian_day(first, 12, 31), gregorian_day(last)))


def _child(*parents: str) -> Life:
    return Life(parents=tuple(name for name in map(person_name, parents) if name is not None))


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
        (_life(1880), _life(None, 1850), True),  # born after the other was dead
        (_life(1700), _life(None, 1850), True),  # nobody grows so old
        (_active(1840, 1841), _life(None, 1810), True),  # met long after his death
        (_active(1840, 1841), _life(None, 1835), False),  # a few years: a finding
        (_active(1840, 1841), _life(1850), True),  # met before he was born
        (_active(1840, 1841), _life(1720), True),
        (_active(1840, 1841), _life(1790, 1845), False),
        # some years between two births are not enough, and with two towns they are
        (_life(1820), _life(1826), False),
        (_life(1820, born_in="Oslo"), _life(1826, born_in="Lisbon"), True),
        (_life(1820, born_in="Oslo"), _life(1820, born_in="Lisbon"), False),
        (_life(1820, born_in="Oslo"), _life(1826, born_in="Norway"), False),
        # two fathers; father and mother
        (_child("Karl Lind"), _child("Peter Lind"), True),
        (_child("Karl Lind"), _child("K. Lind"), False),
        (_child("Karl Lind"), _child("Martha Lind"), False),
    ],
)
def test_two_people_of_one_name(one: Life, other: Life, expected: bool) -> None:
    assert bool(two_people(one, other)) is expected
    assert two_people(other, one) == two_people(one, other)  # in the same words


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


def test_the_reason_gives_the_values() -> None:
    assert two_people(_life(1861), _life(1820)) == "two births are told of, 1820 and 1861"
    said_of = two_people(_active(1840, 1841), _life(None, 1810))
    assert said_of == "a death (1810) is told of, and doings in 1841"


def test_what_somebody_does_tells_when_he_lived() -> None:
    told = text(
        "a.txt",
        said("arrest", "Marta Velden", "1853"),
        said("arrival", "Marta Velden", "1840"),
        said("arrest", "Marta Velden", "1890", narrative=True),  # the date of the story around it
        said("arrest", "Marta Velden", "1700", word="she"),  # who that is may be mistaken
    ).told
    active = lives(told)[0].active
    assert active is not None
    assert [gregorian_name(day).year for day in active] in ([1840, 1853], [1841, 1853])  # Old Style or New


def test_an_age_tells_a_birth() -> None:
    told = text("a.txt", said("arrest", "Marta Velden", "1853-05-01")).told
    born = lives(told, [Aged(told[0].id, told[0].statement.span, (30, 30))])[0].birth
    assert born is not None
    assert gregorian_day(1822, 4, 29) <= born[0] <= born[1] <= gregorian_day(1823, 5, 15)  # in any style


@pytest.mark.parametrize(
    ("words", "trigger", "expected"),
    [
        ("the daughter of Karl Lind", "was", ["lind"]),
        ("Karl Lind", "daughter", ["lind"]),
        ("Karl Lind", "brother", []),
        ("the daughter of a smith", "was", []),
        ("his", "son", []),
    ],
)
def test_whose_child_somebody_is(words: str, trigger: str, expected: list[str]) -> None:
    (told,) = text("a.txt", said("kinship", "Marta Velden", out_of=words)).told
    found = lives([_triggered(told, trigger)])
    assert [name.last for life in found.values() for name in life.parents] == expected


def _triggered(told: Told, trigger: str) -> Told:
    """The same with words in which the trigger stands."""
    statement = told.statement
    words = " " * (statement.trigger.start - statement.span.start) + trigger.ljust(len(statement.trigger))
    return replace(told, words=words)


_DAYS = st.tuples(st.integers(650_000, 720_000), st.integers(0, 800)).map(lambda it: (it[0], it[0] + it[1]))
_LIVES = st.builds(
    Life,
    st.none() | _DAYS,
    st.none() | _DAYS,
    st.none() | _DAYS.map(lambda it: (it[0] + 365, it[0])) | _DAYS,
    st.sampled_from(("", "Ely", "Lynn", "Paris")),
    st.sampled_from(((), _child("Tom Moss").parents, _child("Karl Lind").parents)),
)


@given(st.lists(_LIVES, min_size=2, max_size=5))
def test_where_the_reach_of_lives_is_one_persons_no_two_of_them_are_two_peoples(told: list[Life]) -> None:
    every = reach(told[0])
    for life in told[1:]:
        every |= reach(life)
    if every.one_person:
        assert not any(two_people(one, other) for n, one in enumerate(told) for other in told[n + 1 :])


def test_the_same_life_again_and_again_is_one_persons() -> None:
    life = Life((700_000, 700_365), (720_000, 720_010), (708_000, 719_000))
    assert (reach(life) | reach(life)).one_person
    assert not (reach(_life(1820)) | reach(_life(1860))).one_person


@given(_LIVES)
def test_a_life_is_restored(life: Life) -> None:
    assert life_of(plain(life)) == life
