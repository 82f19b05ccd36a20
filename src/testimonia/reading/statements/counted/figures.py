"""Numbers in words and figures: "1,500", "two hundred and fifty", "three-quarters of a million", "3 1/2".

The words for numbers are those of `times.toml`; how they are put together is the same here as there.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model import Span

_WORD = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d.,]*\d)"  # 1,500; 60 000
    r"|\d+(?:[.,:/]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]",
)
_PLAIN = re.compile(r"\d+(?:\.\d{1,2})?")
_SMALL = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_FRACTION = re.compile(r"([1-9]\d?)/([1-9]\d?)")
_DASHES = frozenset("-‐‑–—")
_ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a row of figures or a mark of a text.

    Attributes:
        low: in small letters.
        span: where it stands.
    """

    low: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a row of words.

    Attributes:
        least, most: how many; ``most`` is None for "hundreds", which may be any number of them.
        end: number of the word behind it.
        large: the round number it ends with, 1 if with none: 100 for "seven hundred".
        digits: whether it is written in figures without a word.
    """

    least: float
    most: float | None
    end: int
    large: float = 1
    digits: bool = False


def words_in(text: str, within: Span) -> tuple[Word, ...]:
    """The words of a stretch; hyphens stand for themselves.

    >>> [word.low for word in words_in("Some 1,500-odd", Span(0, 14))]
    ['some', '1,500', '-', 'odd']
    """
    return tuple(
        Word(found.group().lower().replace("’", "'"), Span(*found.span()))
        for found in _WORD.finditer(text, within.start, within.end)
    )


def figure_at(words: Sequence[Word], at: int) -> Figure | None:
    """The number that begins at a word, as long as it goes; None if none does."""
    return _vague(words, at) or _fraction_of_large(words, at) or _exact(words, at)


def _exact(words: Sequence[Word], at: int) -> Figure | None:
    first = _round(words, at)
    if first is None:
        return None
    # what is counted in thousands, and the hundreds that more thousands may still follow
    total, group = (first.least, 0.0) if first.large >= 1000 else (0.0, first.least)
    found = first
    while found.large > 1:
        joined = _low(words, found.end) == "and"
        more = _round(words, found.end + joined)
        if more is None or more.digits:
            break
        if found.large == 100 and more.large >= 1000 and more.least / more.large < 100:
            total, group = total + (group + more.least / more.large) * more.large, 0
        elif more.least >= found.large or (joined and _is_large(words, more.end)):
            break
        elif more.large >= 1000:
            total += more.least
        else:
            group += more.least
        found = more
    half = _and_a_half(words, found)
    if half is not None:
        return half
    value = total + group
    return Figure(
        value, value, found.end, found.large if found is first else 1, first.digits and found is first
    )


def _and_a_half(words: Sequence[Word], found: Figure) -> Figure | None:
    """ "A million and a half"; "two and a half million" is read where the two is."""
    if found.large > 1 and [_low(words, found.end + n) for n in range(3)] == ["and", "a", "half"]:
        value = found.least + found.large / 2
        return Figure(value, value, found.end + 3)
    return None


def _round(words: Sequence[Word], at: int) -> Figure | None:
    """ "Seven hundred thousand", "a dozen", "2.5 million", "twenty-one"."""
    small = _small(words, at)
    if small is None:
        article = _low(words, at) in _ARTICLES and _is_large(words, at + 1)
        if not article:
            return None
        small = Figure(1, 1, at + 1)
    value, large, end = small.least, 1.0, small.end
    while (by := _large(words, end)) is not None and (large == 1 or by > 100):
        value, large, end = value * by, large * by, end + 1
        joined = _low(words, end) in _DASHES and _is_large(words, end + 1)
        end += joined
    return Figure(value, value, end, large, small.digits and large == 1)


def _small(words: Sequence[Word], at: int) -> Figure | None:
    low = _low(words, at)
    if low[:1].isdigit():
        return _in_figures(words, at)
    numbers = _numbers()
    value = numbers.get(low)
    if value is None:
        return None
    end = at + 1
    tens = numbers.get(_low(words, at + 2), 0)
    before = words[at - 1].low if at else ""
    if value < 10 and _low(words, end) == "and" and 20 <= tens < 100 and before not in ("between", "from"):
        return Figure(value + tens, value + tens, at + 3)  # two and twenty
    if value >= 20:
        ones = end + 1 if _low(words, end) in _DASHES else end
        more = numbers.get(_low(words, ones))
        if more is not None and more < 10:
            value, end = value + more, ones + 1
    if [_low(words, end + n) for n in range(3)] == ["and", "a", "half"]:
        value, end = value + 0.5, end + 3
    return Figure(value, value, end)


def _in_figures(words: Sequence[Word], at: int) -> Figure | None:
    """A number in figures; one that could be another thing ("60.000", "3/4/19", "15th") is none."""
    low, end = words[at].low, at + 1
    plain = re.sub(r"[, \u00a0\u2009\u202f](?=\d{3}(?!\d))", "", low)
    if not _PLAIN.fullmatch(plain) or _touches(words, at):
        return None
    value = float(plain)
    part = _low(words, end)
    broken = _FRACTION.fullmatch(part)
    if part in _SMALL:
        value, end = value + _SMALL[part], end + 1
    elif broken and int(broken[1]) < int(broken[2]) and not _joined(words, at):
        value, end = value + int(broken[1]) / int(broken[2]), end + 1
    return Figure(value, value, end, digits=True)


def _touches(words: Sequence[Word], at: int) -> bool:
    """Whether a letter stands right before or behind: "15th", "M25"."""
    before = at > 0 and words[at - 1].low[-1].isalnum() and _joined(words, at - 1)
    after = at + 1 < len(words) and words[at + 1].low[0].isalpha() and _joined(words, at)
    return before or after


def _joined(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at].span.end == words[at + 1].span.start


def _fraction_of_large(words: Sequence[Word], at: int) -> Figure | None:
    """ "Half a million", "three-quarters of a million", "half a dozen"."""
    share, end = _share(words, at)
    if share is None:
        return None
    end += _low(words, end) == "of"
    if _low(words, end) not in _ARTICLES or not _is_large(words, end + 1):
        return None
    large = _large(words, end + 1) or 1
    return Figure(share * large, share * large, end + 2)


def _share(words: Sequence[Word], at: int) -> tuple[float | None, int]:
    low = _low(words, at)
    halves, quarters = _table("HALF"), _table("QUARTER")
    if low in halves:
        return halves[low], at + 1
    if low in _SMALL:
        return _SMALL[low], at + 1
    many = 1.0 if low in _ARTICLES else _numbers().get(low)
    end = at + 1 + (_low(words, at + 1) in _DASHES)
    quarter = quarters.get(_low(words, end).removesuffix("s"))
    return (None, at) if many is None or quarter is None else (many * quarter, end + 1)


def _vague(words: Sequence[Word], at: int) -> Figure | None:
    """ "Several million", "a couple of dozen", "hundreds", "tens of thousands": at least so many."""
    table = data_file("en/quantities.toml")["vague"]
    end = _phrase(words, at, table["couple"])
    if end is not None:
        found = _times_large(words, end, 2)
        return found if found.large > 1 else Figure(2, 2, end)
    end = _phrase(words, at, table["few"])
    if end is not None:
        found = _times_large(words, end, 2)
        return Figure(found.least, None, found.end, found.large)
    plural: Mapping[str, int] = table["plural"]
    value = plural.get(_low(words, at))
    tens = table["tens"].get(_low(words, at))
    below = plural.get(_low(words, at + 2))
    if tens is not None and _low(words, at + 1) == "of" and below is not None and below > tens:
        # of tens of thousands there are at least two tens
        return Figure(2 * tens * below, None, at + 3, below)
    return None if value is None else Figure(2 * value, None, at + 1, value)


def _times_large(words: Sequence[Word], at: int, value: float) -> Figure:
    large = 1.0
    while (by := _large(words, at)) is not None and (large == 1 or by > 100):
        large, at = large * by, at + 1
    return Figure(value * large, value * large, at, large)


def _phrase(words: Sequence[Word], at: int, phrases: Sequence[str]) -> int | None:
    """The number of the word behind the longest of some phrases that stands at a word."""
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = phrase.split()
        if [_low(words, at + n) for n in range(len(parts))] == parts:
            return at + len(parts)
    return None


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""


def _large(words: Sequence[Word], at: int) -> float | None:
    return _larges().get(_low(words, at))


def _is_large(words: Sequence[Word], at: int) -> bool:
    return _low(words, at) in _larges()


@cache
def _numbers() -> Mapping[str, float]:
    """The words up to ninety, and what older writers say for some of them."""
    old: Mapping[str, float] = data_file("en/quantities.toml")["numbers"]
    return {**_table("ONES"), **_table("TEENS"), **_table("TENS"), **old}


@cache
def _larges() -> Mapping[str, float]:
    """Hundred, thousand, million, dozen, score."""
    return {**_table("HUNDRED"), **_table("THOUSAND"), **_table("SCORE")}


def _table(name: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = data_file("en/times.toml")[name]
    return table
