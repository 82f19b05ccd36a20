"""The words around a number: what makes a bound of it, and where numbers can stand at all."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from testimonia.knowledge.data_files import data_file
from testimonia.model import Span, TimeExpression
from testimonia.reading.statements.counted.figures import Word, words_in

KINDS = ("least", "most", "about", "only")
"""What words in front of a number make of it."""
_NUMBERS = ("ONES", "TEENS", "TENS", "HUNDRED", "THOUSAND", "SCORE", "HALF", "QUARTER")
_NEAR = 7
"""Words from the first that bounds a number to the number."""


def phrase_at(words: Sequence[Word], at: int, table: str, name: str) -> int | None:
    """The number of the word behind the longest phrase of a list that stands at a word."""
    if at >= len(words):
        return None
    known = phrases(table, name).get(words[at].low, ())
    return next((at + len(parts) for parts in known if _stands(words, at, parts)), None)


def bound_at(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """What the words that stand at a word make of a number behind them, and where they end."""
    if at >= len(words) or words[at].low not in _bounding():
        return None
    return next(
        ((kind, end) for kind in KINDS for end in [phrase_at(words, at, "bounds", kind)] if end), None
    )


def _stands(words: Sequence[Word], at: int, parts: Sequence[str]) -> bool:
    return [word.low for word in words[at : at + len(parts)]] == list(parts)


@cache
def phrases(table: str, name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a list in words, by the first of them, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in data_file("en/quantities.toml")[table][name]:
        parts = tuple(word.low for word in words_in(phrase, Span(0, len(phrase))))
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}


def beginnings(words: Sequence[Word]) -> Sequence[bool]:
    """For each word whether a quantity can begin with it: a number stands there, or is near."""
    found, near = [False] * len(words), 0
    for at in range(len(words) - 1, -1, -1):
        low = words[at].low
        number = low in number_words() or low[0].isdigit()
        near = _NEAR if number else near - 1
        found[at] = near > 0 and (number or low in _leading())
    return found


def may_count(text: str, within: Span, times: Sequence[TimeExpression] = ()) -> bool:
    """Whether a number stands in a stretch, and not in a time; "one" mostly counts nothing, and is none."""
    for found in _any_number().finditer(text, within.start, within.end):
        if not any(time.span.start <= found.start() < time.span.end for time in times):
            return True
    return False


@cache
def number_words() -> frozenset[str]:
    """The words of which numbers are made."""
    times, own = data_file("en/times.toml"), data_file("en/quantities.toml")
    vague = own["vague"]
    few = {phrase.split()[-1] for phrase in vague["few"]} | {"couple"}
    counted = {word for name in _NUMBERS for word in times[name]} | {*own["numbers"]}
    return frozenset(counted | few | {*vague["plural"], *vague["tens"]})


@cache
def _bounding() -> frozenset[str]:
    return frozenset(first for kind in KINDS for first in phrases("bounds", kind))


@cache
def _leading() -> frozenset[str]:
    led = {first for kind in ("between", "from") for first in phrases("ranges", kind)}
    return frozenset(_bounding() | led | {"a", "an"})


@cache
def _any_number() -> re.Pattern[str]:
    words = sorted(number_words() - {"one"}, key=lambda word: (-len(word), word))
    return re.compile(rf"\d|\b(?:{'|'.join(words)})\b", re.IGNORECASE)
