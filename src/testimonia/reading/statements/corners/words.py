"""The words by which the structured corners of a document speak: data (`data/LANGUAGE/corners.toml`)."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я"
"""The letters that a name begins with, for a class of characters."""


@cache
def corner_words(language: str = "en") -> Mapping[str, Any]:
    """The tables of a language."""
    return data_file(f"{language}/corners.toml")


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first; white space in them may be any."""
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest)
