"""The words of time of every language that is there, and the classes of figures."""

import re
import tomllib
from importlib import resources
from typing import Any

import pytest

from testimonia.reading.times.grammar import Senses
from testimonia.reading.times.lexicon import (
    LANGUAGES,
    WORD,
    figure_classes,
    known_languages,
    lexicon,
    roman_value,
)
from testimonia.reading.times.recognising import items_of, tokens_of

KNOWN = sorted(known_languages())
_RULE = re.compile(r"(\w+) = (\w+)(?:\(([^)]*)\))?: (.+)")


def data_of(language: str) -> dict[str, Any]:
    """The words of a language as they stand in its file."""
    return tomllib.loads(_file(language, "times.toml"))


def _file(language: str, name: str) -> str:
    return resources.files("testimonia.data").joinpath(language).joinpath(name).read_text("utf-8")


def rules_of(language: str) -> list[tuple[str, list[str]]]:
    """What each rule of a grammar makes, and the classes that it asks for."""
    found = [_RULE.fullmatch(line.strip()) for line in _file(language, "times.grammar").splitlines()]
    return [
        (rule.group(1), re.findall(r"(\w+)(?:=\w+)?", rule.group(4))) for rule in found if rule is not None
    ]


def words_of(language: str) -> list[tuple[str, str, bool]]:
    """Class and word, and whether the word needs a capital letter."""
    data = data_of(language)
    capital = [(name, word, True) for name, words in data["capital"].items() for word in words]
    tables = [(name, word, False) for name in data if name.isupper() for word in data[name]]
    small = [(name, word, False) for name, words in data["words"].items() for word in words]
    return capital + tables + small


def test_english_is_there() -> None:
    assert "en" in KNOWN
    assert set(KNOWN) <= set(LANGUAGES)


def test_of_a_language_without_words_there_is_no_lexicon() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon("tlh")


@pytest.mark.parametrize("language", KNOWN)
def test_every_language_loads(language: str) -> None:
    loaded = lexicon(language)
    assert loaded.language == language
    assert loaded.stages
    assert lexicon(language) is loaded


@pytest.mark.parametrize("language", KNOWN)
def test_every_class_that_a_grammar_asks_for_has_words(language: str) -> None:
    data, rules = data_of(language), rules_of(language)
    named = {name for name in data if name.isupper()} | set(data["capital"]) | set(data["words"])
    named |= set(data["marks"]) | {more for extra in data["also"].values() for more in extra}
    figures = {name for n in range(2200) for name in figure_classes(str(n))}
    figures |= {name for text in ("05", "9999", "123456789012") for name in figure_classes(text)}
    known = named | figures | {"ORD", "TENYEARS", "ROMAN"} | {made for made, _ in rules}
    assert {name for _, row in rules for name in row} - known == set()


@pytest.mark.parametrize("language", KNOWN)
def test_every_word_is_recognised_as_what_it_is(language: str) -> None:
    words, lost = lexicon(language), []
    for name, word, needs_capital in words_of(language):
        written = word[:1].upper() + word[1:] if needs_capital else word
        tokens = tokens_of(written, 0, len(written))
        items = items_of(tokens, words)
        if len(items) != 1 or not isinstance(items[0].value, Senses) or name not in items[0].value:
            lost.append((name, word))
    assert lost == []


@pytest.mark.parametrize("language", KNOWN)
def test_every_word_is_written_in_small_letters_and_falls_into_tokens(language: str) -> None:
    for name, word, _ in words_of(language):
        assert word == word.lower(), name
        assert word.strip() == word != "", name
        assert "".join(WORD.findall(word)) == word.replace(" ", ""), name


FIGURES = [
    ("1", {"N", "DAY", "MON", "HOUR"}),
    ("5", {"N", "DAY", "MON", "HOUR"}),
    ("05", {"N", "DAY", "MON", "HOUR", "MINUTE", "SHORT"}),
    ("0", {"N", "HOUR"}),
    ("00", {"N", "HOUR", "MINUTE", "SHORT"}),
    ("13", {"N", "DAY", "HOUR", "MINUTE", "SHORT"}),
    ("24", {"N", "DAY", "HOUR", "MINUTE", "SHORT"}),
    ("31", {"N", "DAY", "MINUTE", "SHORT"}),
    ("32", {"N", "MINUTE", "SHORT"}),
    ("60", {"N", "SHORT"}),
    ("99", {"N", "SHORT"}),
    ("100", {"N", "Y3"}),
    ("999", {"N", "Y3"}),
    ("0999", {"N", "Y4"}),
    ("1000", {"N", "Y"}),
    ("2100", {"N", "Y"}),
    ("2101", {"N", "Y4"}),
    ("12345", {"N"}),
    ("123456789", {"N"}),
    ("1234567890", {"LONG"}),
]


@pytest.mark.parametrize(("figures", "classes"), FIGURES)
def test_classes_of_figures(figures: str, classes: set[str]) -> None:
    assert figure_classes(figures) == classes


@pytest.mark.parametrize("language", KNOWN)
def test_all_figures_have_a_letter(language: str) -> None:
    letters = lexicon(language).figures
    assert {figure_classes(str(n)) for n in range(3000)} <= set(letters)


ROMAN = [("I", 1), ("IV", 4), ("XVIII", 18), ("XX", 20), ("iv", None), ("M", None)]


@pytest.mark.parametrize(("word", "value"), ROMAN)
def test_roman_numbers(word: str, value: int | None) -> None:
    assert roman_value(word) == value
