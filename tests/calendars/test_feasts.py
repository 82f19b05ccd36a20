"""Feasts by day, by Easter and by weekday."""

import pytest

from testimonia.calendars import feast_day, feasts
from testimonia.model.days import gregorian_day, gregorian_name, julian_day, julian_name, weekday

DAYS = [
    # reckoned from Easter, 16 April 1911
    ("shrove tuesday", 1911, (2, 28)),
    ("ash wednesday", 1911, (3, 1)),
    ("palm sunday", 1911, (4, 9)),
    ("maundy thursday", 1911, (4, 13)),
    ("good friday", 1911, (4, 14)),
    ("easter", 1911, (4, 16)),
    ("hock tuesday", 1911, (4, 25)),
    ("ascension", 1911, (5, 25)),
    ("ascension day", 1911, (5, 25)),
    ("whit sunday", 1911, (6, 4)),
    ("pentecost", 1911, (6, 4)),
    ("trinity", 1911, (6, 11)),
    ("corpus christi", 1911, (6, 15)),
    # fixed
    ("new year's day", 1911, (1, 1)),
    ("twelfth night", 1911, (1, 5)),
    ("epiphany", 1911, (1, 6)),
    ("candlemas", 1911, (2, 2)),
    ("st patrick", 1911, (3, 17)),
    ("lady day", 1911, (3, 25)),
    ("annunciation", 1911, (3, 25)),
    ("st george", 1911, (4, 23)),
    ("may day", 1911, (5, 1)),
    ("midsummer day", 1911, (6, 24)),
    ("st john", 1911, (6, 24)),
    ("lammas", 1911, (8, 1)),
    ("assumption", 1911, (8, 15)),
    ("michaelmas", 1911, (9, 29)),
    ("all saints", 1911, (11, 1)),
    ("all souls", 1911, (11, 2)),
    ("martinmas", 1911, (11, 11)),
    ("st andrew", 1911, (11, 30)),
    ("st nicholas", 1911, (12, 6)),
    ("christmas eve", 1911, (12, 24)),
    ("christmas", 1911, (12, 25)),
    ("boxing day", 1911, (12, 26)),
    ("st stephen", 1911, (12, 26)),
    ("new year's eve", 1911, (12, 31)),
    # on a weekday near a fixed day, also where it is that day
    ("plough monday", 1911, (1, 9)),
    ("plough monday", 1901, (1, 7)),
    ("advent sunday", 1911, (12, 3)),
    ("advent sunday", 1910, (11, 27)),
]


@pytest.mark.parametrize(("feast", "year", "day"), DAYS)
def test_the_day_of_a_feast(feast: str, year: int, day: tuple[int, int]) -> None:
    assert feast_day(feast, year) == gregorian_day(year, *day)


JULIAN = [
    ("christmas", 1916, (12, 25), (1917, 1, 7)),
    ("easter", 1917, (4, 2), (1917, 4, 15)),
    ("ascension", 1743, (5, 12), (1743, 5, 23)),
]


@pytest.mark.parametrize(("feast", "year", "day", "gregorian"), JULIAN)
def test_a_feast_by_the_julian_calendar(
    feast: str, year: int, day: tuple[int, int], gregorian: tuple[int, int, int]
) -> None:
    assert feast_day(feast, year, julian=True) == julian_day(year, *day)
    assert feast_day(feast, year, julian=True) == gregorian_day(*gregorian)


@pytest.mark.parametrize("feast", sorted(feasts()))
def test_every_feast_has_its_day_in_every_year(feast: str) -> None:
    for year in (1, 1066, 1600, 1900, 2023, 2024):
        assert gregorian_name(feast_day(feast, year)).year == year
        assert julian_name(feast_day(feast, year, julian=True)).year == year


@pytest.mark.parametrize(
    ("ending", "day"), [("monday", 0), ("tuesday", 1), ("thursday", 3), ("friday", 4), ("sunday", 6)]
)
def test_feasts_named_after_a_weekday_fall_on_it(ending: str, day: int) -> None:
    named = [feast for feast in feasts() if feast.endswith(ending)]
    assert named
    for feast in named:
        assert {weekday(feast_day(feast, year)) for year in range(1890, 1920)} == {day}, feast


def test_a_feast_that_is_not_known() -> None:
    with pytest.raises(KeyError):
        feast_day("the feast of fools", 1400)
