"""How vague words of time are taken: conventions, not knowledge; settings, and shown to the reader."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Conventions:
    """What early, late, about and the like come to. The defaults are those of the design.

    Attributes:
        early_year, mid_year, late_year: first and last month.
        early_winter: first and last month of "the winter months of early 1919".
        early_decade, mid_decade, late_decade: first and last year, counted from 0.
        early_century, mid_century, late_century: first and last year, counted from 1, so that the twentieth
            century has the years from 1901 to 2000.
        turn_of_century, turn_of_decade: how many years it reaches before and after the round year.
        about_years, about_months, about_days: how far "about" widens a year, a month and a day, on each side.
        about_share: by what part "about N years" may be less or more.
        about_least: how many years it is at least, less or more.
        many_years: how many years "many years" are at least.
        several: how many "some", "a few" and "several" years, months or days are at least.
    """

    early_year: tuple[int, int] = (1, 4)
    mid_year: tuple[int, int] = (5, 8)
    late_year: tuple[int, int] = (9, 12)
    early_winter: tuple[int, int] = (1, 3)
    early_decade: tuple[int, int] = (0, 3)
    mid_decade: tuple[int, int] = (4, 6)
    late_decade: tuple[int, int] = (6, 9)
    early_century: tuple[int, int] = (1, 33)
    mid_century: tuple[int, int] = (34, 66)
    late_century: tuple[int, int] = (67, 100)
    turn_of_century: int = 5
    turn_of_decade: int = 1
    about_years: int = 2
    about_months: int = 1
    about_days: int = 3
    about_share: Fraction = Fraction(1, 10)
    about_least: int = 1
    many_years: int = 2
    several: int = 2


CONVENTIONS = Conventions()
"""The conventions of the design."""
