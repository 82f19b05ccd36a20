"""The words of a language that tell whether, and by whom, something is said to have happened."""

import re
from dataclasses import dataclass
from functools import cache

from testimonia.knowledge.data_files import data_file


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `statements.toml`, ready to be asked.

    Attributes:
        sets: every list of single words, by table and name ("grammar.be").
        hedges: finds the words of doubt.
        rejects: finds what says that something is not so: "it is not true".
    """

    sets: dict[str, frozenset[str]]
    hedges: re.Pattern[str]
    rejects: re.Pattern[str]

    def has(self, name: str, word: str) -> bool:
        """Whether a word, in small letters, stands in a list."""
        return word in self.sets[name]


@cache
def words(language: str = "en") -> Words:
    """The words of a language."""
    tables = data_file(f"{language}/statements.toml")
    sets = {
        f"{table}.{name}": frozenset(entries)
        for table, lists in tables.items()
        for name, entries in lists.items()
    }
    return Words(
        sets,
        any_of(tables["hedges"]["words"]),
        any_of(tables["speech"]["rejects"]),
    )


@cache
def phrases(name: str, language: str = "en") -> re.Pattern[str]:
    """A pattern that finds the words of a list of `statements.toml`, by table and name ("knowing.heard")."""
    table, _, key = name.partition(".")
    return any_of(data_file(f"{language}/statements.toml")[table][key])


def any_of(wanted: list[str]) -> re.Pattern[str]:
    """A pattern that finds any of some phrases as whole words, whatever their case."""
    return re.compile(rf"(?<![\w-])(?:{_alternatives(wanted)})(?![\w-])", re.IGNORECASE)


def _alternatives(phrases: list[str]) -> str:
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest)
