"""Titles before names of people, from the names of a language: "Dr", "Captain", "Mrs"."""

from functools import cache

from testimonia.knowledge.data_files import data_file


@cache
def ranks(language: str = "en") -> frozenset[str]:
    """Titles that men and women bear, of an office or a calling, in small letters without a stop."""
    return _titles(language, "neutral")


@cache
def forms_of_address(language: str = "en") -> frozenset[str]:
    """Titles that say whether a man or a woman is meant, without those by which rulers are known."""
    return (_titles(language, "male") | _titles(language, "female")) - _titles(language, "royal")


def _titles(language: str, name: str) -> frozenset[str]:
    return frozenset(data_file(f"{language}/names.toml")["titles"][name].split())
