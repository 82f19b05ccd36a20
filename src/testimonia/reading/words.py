"""The words by which names are known in a language: data (`testimonia/data/LANGUAGE/names.toml`)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from testimonia.knowledge.data_files import data_file

READ_IN = "en"
"""The language in which people and statements are read so far; parts in others are passed over."""

_QUALIFIED = {
    "titles": "title",
    "kin": "kin",
    "given": "given",
    "organisations": "org",
    "events": "event",
    "places": "place",
    "works": "work",
    "pairs": "pair",
}
"""Tables whose sets are named after them: the set "male" of titles is "title_male"."""


_PATRONYMIC = 6
"""Letters of a father's name with its ending, at least."""


@cache
def word_sets(language: str = "en") -> Mapping[str, frozenset[str]]:
    """Every set of words by its name, in lower case."""
    tables = data_file(f"{language}/names.toml")
    return MappingProxyType({name: frozenset(words.split()) for name, words in _flat(tables)})


@cache
def phrases(name: str, language: str = "en") -> tuple[str, ...]:
    """A list of phrases, the longest first, so that a pattern made of them takes the longest."""
    return tuple(sorted(data_file(f"{language}/names.toml")["phrases"][name], key=len, reverse=True))


def words_of(name: str, language: str = "en") -> frozenset[str]:
    """One set of words, in lower case."""
    return word_sets(language)[name]


def is_cut(word: str) -> bool:
    """Whether a word in small letters is a name cut short, whose stop belongs to it: "Wm.", "Barentsz."."""
    ends = tuple(words_of("patronymic_ends"))
    return word in words_of("given_abbreviations") or (len(word) >= _PATRONYMIC and word.endswith(ends))


def _flat(data: Mapping[str, Mapping[str, object]]) -> list[tuple[str, str]]:
    """The words stand in the file as one string each, with white space between them."""
    return [
        (f"{_QUALIFIED[table]}_{name}" if table in _QUALIFIED else name, words)
        for table, sets in data.items()
        for name, words in sets.items()
        if isinstance(words, str)
    ]
