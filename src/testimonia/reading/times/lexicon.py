"""The words of time of one language: data (`testimonia/data/LANGUAGE/times.toml`), ready to be looked up.

Only figures are classed here, by their value, which is the same in all languages.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from testimonia.model.numerals import roman
from testimonia.reading.times.grammar import Alphabet, Senses, Stage, compiled
from testimonia.reading.times.making import MAKERS

LANGUAGES = ("en", "de", "fr", "ru")
_ELIDED = r"(?:[^\W\d_]{1,2}|(?:[jJ]us|[lL]ors|[pP]uis|[qQ]uel)?[qQ]u)['’](?=[^\W\d_]{2})"
WORD = re.compile(rf"{_ELIDED}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|_")
"""A word, a row of figures, or a mark; the l' of "l'an" is a word of its own, the 's of "Monday's" is not."""

_FILLERS = frozenset(
    [
        "ONES",
        "TEENS",
        "TENS",
        "ONEORD",
        "TEENORD",
        "TENSORD",
        "HUNDRED",
        "HUNDREDORD",
        "THOUSAND",
        "SCORE",
        "HALF",
        "QUARTER",
        "N",
        "ORD",
        "ABOUT",
        "MORE",
        "LESS",
        "ONLY",
        "FEW",
        "SAME",
        "THAT",
        "THIS",
        "NEXT",
        "LAST",
        "PREVIOUS",
        "CURRENT",
        "FIRSTLAST",
        "AFTERWARDS",
        "BEFOREHAND",
        "AFTER",
        "BEFORE",
        "OTHERWISE",
        "PART",
        "PARTNOUN",
        "LATERIN",
        "OLD",
        "STYLE",
        "SETWORD",
        "FALL",
        "HALF",
    ]
)
"""Classes of words that are of time only beside others."""
_LARGE = frozenset({"TEENS", "TENS", "HUNDRED", "THOUSAND"})
"""Numbers in words of which two together may be a year."""
_ROMAN = re.compile(r"[IVXL]{1,7}")
_ROMAN_LETTERS = frozenset("IVXL")


class Words(dict[str, frozenset[str]]):
    """Sets of words by name; a language need not have them all."""

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


class Sense(NamedTuple):
    """A word as an item: the letter of its classes, and its value in each."""

    letter: str
    values: Senses


class Phrase(NamedTuple):
    """Some words as one item.

    Attributes:
        words: in small letters.
        sense: what they mean together.
        glued: whether no blank may stand between them ("b.c.").
    """

    words: tuple[str, ...]
    sense: Sense
    glued: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    Attributes:
        language: ISO 639-1.
        small: single words as they are without a capital letter.
        capital: single words as they are with one.
        phrases: rows of words by their first word, the longest first, in lower case.
        ordinal_suffixes, decade_suffixes: what may follow a figure without a blank.
        stages: the grammar.
        kinds: what finds runs of words of time: t of time, o only beside others.
        words: the classes of words that are nothing but themselves.
        figures: the letter of each set of classes that figures can have.
        ties: prepositions, by how they belong to a time.
        opens: what a preposition makes of a time: "after" or "before".
        hints: words that tell times from other figures and words.
        events: words that lead a time named by what happened.
        pronouns: of persons, each with the form it stands for ("his": "he").
        years, clocks: the letters of items that stand for a year or an hour.
        outlined: the letters of items such as "the year", which are times only beside other words.
        styles: the calendar of each name of a style ("old style"), in small letters.
        style_words: what finds these names in a text.
        of_dates: words of a sentence that says in which style all dates are.
    """

    language: str
    small: Mapping[str, Sense]
    capital: Mapping[str, Sense]
    phrases: Mapping[str, tuple[Phrase, ...]]
    ordinal_suffixes: frozenset[str]
    decade_suffixes: frozenset[str]
    stages: tuple[Stage, ...]
    kinds: Mapping[str, str]
    words: Words
    figures: Mapping[frozenset[str], str]
    ties: Words
    opens: Mapping[str, str]
    hints: Words
    events: Words
    pronouns: Mapping[str, str]
    years: str
    clocks: str
    outlined: str
    styles: Mapping[str, str]
    style_words: re.Pattern[str]
    of_dates: Words


@cache
def known_languages() -> frozenset[str]:
    """The languages whose words of time are there."""
    data = resources.files("testimonia.data")
    return frozenset(name for name in LANGUAGES if data.joinpath(name).joinpath("times.toml").is_file())


@cache
def lexicon(language: str) -> Lexicon:
    """The words and grammar of a language.

    Raises:
        FileNotFoundError: if testimonia has none.
    """
    folder = resources.files("testimonia.data").joinpath(language)
    data = tomllib.loads(folder.joinpath("times.toml").read_text("utf-8"))
    alphabet = Alphabet()
    figures = {classes: alphabet.letter(classes) for classes in _figure_classes()}
    small, capital, phrases = _senses(data, alphabet)
    stages = compiled(folder.joinpath("times.grammar").read_text("utf-8"), alphabet, MAKERS)
    suffixes = {name: frozenset(words) for name, words in data["suffixes"].items()}
    kinds = _kinds(capital, phrases, [s for words in suffixes.values() for s in words])
    return Lexicon(
        language,
        small,
        capital,
        phrases,
        suffixes["ordinal"],
        suffixes["decade"],
        stages,
        kinds,
        _sets(data["words"]),
        figures,
        _sets(data["ties"]),
        data["ties"]["opens"],
        _sets(data["hints"]),
        _sets(data["events"]),
        data["pronouns"],
        alphabet.having("Y"),
        alphabet.having("CLOCK"),
        alphabet.having("THEUNIT"),
        data["STYLE"],
        _finder(data["STYLE"]),
        _sets(data["of_dates"]),
    )


def _finder(names: Iterable[str]) -> re.Pattern[str]:
    """What finds names in running text, the longest first; initials without stops only as capitals."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(name.upper() if len(name) == 2 else _spaced(name) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _spaced(name: str) -> str:
    """A name of some words in whatever letters, whatever blanks stand between them."""
    words = r"\s+".join(map(re.escape, name.split()))
    return f"(?i:{words})"


def _sets(table: Mapping[str, Any]) -> Words:
    return Words({name: frozenset(words) for name, words in table.items()})


def figure_classes(figures: str) -> frozenset[str]:
    """The classes of a row of figures."""
    if len(figures) > 4:
        return frozenset({"N"} if len(figures) < 10 else {"LONG"})
    value, classes = int(figures), {"N"}
    if len(figures) <= 2:
        classes |= {"DAY"} if 1 <= value <= 31 else set()
        classes |= {"MON"} if 1 <= value <= 12 else set()
        classes |= {"HOUR"} if value <= 24 else set()
        classes |= {"MINUTE"} if len(figures) == 2 and value < 60 else set()
        classes |= {"SHORT"} if len(figures) == 2 else set()
    elif len(figures) == 3:
        classes.add("Y3")
    else:
        classes |= {"Y"} if 1000 <= value <= 2100 else {"Y4"}
    return frozenset(classes)


def roman_value(word: str) -> int | None:
    """The value of a small number in Roman figures; None if it is none."""
    return roman(word) if word[0] in _ROMAN_LETTERS and _ROMAN.fullmatch(word) else None


def _figure_classes() -> Iterator[frozenset[str]]:
    figures = (
        [str(n) for n in range(2200)] + [f"0{n}" for n in range(10)] + ["9999", "0001", "99999", "9" * 12]
    )
    yield from sorted({figure_classes(f) for f in figures}, key=sorted)
    for more in ({"ORD"}, {"ORD", "N"}, {"TENYEARS"}, {"TENYEARS", "SHORT"}, {"ROMAN"}, {"N"}):
        yield frozenset(more)


def _senses(
    data: dict[str, Any], alphabet: Alphabet
) -> tuple[dict[str, Sense], dict[str, Sense], dict[str, tuple[Phrase, ...]]]:
    """Words without and with a capital letter, and phrases."""
    small: dict[str, Senses] = defaultdict(Senses)
    capital: dict[str, Senses] = defaultdict(Senses)
    for name, word, value, needs_capital in _entries(data):
        for each in (name, *data["also"].get(name, ())):
            capital[word][each] = value
            if not needs_capital:
                small[word][each] = value
    rows: dict[str, list[Phrase]] = defaultdict(list)
    for word, senses in capital.items():
        row = tuple(WORD.findall(word))
        if len(row) > 1:
            rows[row[0]].append(Phrase(row, Sense(alphabet.letter(senses), senses), " " not in word))
    return (
        {word: Sense(alphabet.letter(senses), senses) for word, senses in small.items()},
        {word: Sense(alphabet.letter(senses), senses) for word, senses in capital.items()},
        {first: tuple(sorted(rows, key=lambda phrase: -len(phrase.words))) for first, rows in rows.items()},
    )


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, str, Any, bool]]:
    """Class, word, value, and whether the word needs a capital letter."""
    for name, words in data["capital"].items():
        yield from ((name, word, value, True) for word, value in words.items())
    for name, words in data.items():
        if name.isupper():
            yield from ((name, word, value, False) for word, value in words.items())
    for name, words in data["words"].items():
        yield from ((name, word, word, False) for word in words)
    for name, marks in data["marks"].items():
        yield from ((name, mark, mark, False) for mark in marks)


def _kinds(
    words: Mapping[str, Sense],
    phrases: Mapping[str, tuple[Phrase, ...]],
    suffixes: Iterable[str],
) -> dict[str, str]:
    kinds = {word: _kind(sense.values) for word, sense in words.items()}
    for rows in phrases.values():
        for row, sense, _ in rows:
            for word in row:
                kinds.setdefault(word, "o")
            if _kind(sense.values) == "t":
                kinds[max(row, key=len)] = "t"
    return kinds | dict.fromkeys(suffixes, "t")


def _kind(senses: Senses) -> str:
    if any(name in _LARGE for name in senses):
        return "n"
    return "t" if any(name.isupper() and name not in _FILLERS for name in senses) else "o"
