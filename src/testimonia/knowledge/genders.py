"""Whether a man or a woman is meant, from a title or a first name, by the names of a language."""

from collections.abc import Iterable
from functools import cache
from typing import Literal
from unicodedata import combining, normalize

from testimonia.knowledge.data_files import data_file

Gender = Literal["m", "f", ""]
"""A man, a woman, or not known."""


def gender_of_title(title: str, language: str = "en") -> Gender:
    """The gender that a form of address tells, written small and without its stop.

    >>> gender_of_title("mrs"), gender_of_title("dr")
    ('f', '')
    """
    return _of(title, _words(language, "titles"))


def gender_of_address(title: str, language: str = "en") -> Gender:
    """The same, of those that stand before a last name and not before a first name alone: "Mr", no "King"."""
    return gender_of_title(title, language) if title in _before_last_names(language) else ""


def is_given(name: str, language: str = "en") -> bool:
    """Whether a word is known as a first name of men or women; small and without diacritics."""
    return any(name in words for words in _words(language, "given"))


def gender_of_given(names: Iterable[str], language: str = "en") -> Gender:
    """The gender that first names tell, the first that tells one; small and without diacritics.

    >>> gender_of_given(("j", "anna")), gender_of_given(("lind",))
    ('f', '')
    """
    lists = _words(language, "given")
    return next((gender for name in names if (gender := _of(name, lists))), "")


@cache
def _before_last_names(language: str) -> frozenset[str]:
    return frozenset(map(_plain, data_file(f"{language}/names.toml")["titles"]["before_last_names"].split()))


def _of(word: str, lists: tuple[frozenset[str], frozenset[str]]) -> Gender:
    male, female = (word in words for words in lists)
    return "" if male == female else "m" if male else "f"


@cache
def _words(language: str, table: str) -> tuple[frozenset[str], frozenset[str]]:
    """Those of men and those of women, without diacritics."""
    lists = data_file(f"{language}/names.toml")[table]
    male, female = (frozenset(map(_plain, lists[gender].split())) for gender in ("male", "female"))
    return male, female


def _plain(word: str) -> str:
    return "".join(c for c in normalize("NFKD", word) if not combining(c))
