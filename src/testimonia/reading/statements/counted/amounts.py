"""How many, or how much: the quantities of a sentence, with their bounds and what is counted.

A quantity is a number ("1,500", "three-quarters of a million"), or two with all that lies between them
("nine to fifteen", "50-60,000"), with the words that make a bound of it ("no fewer than 11", "60 or more").

The conventions. About so many is so many, least and most: that it is only about so many stays in the words.
More than 600 is at least 600, nearly 600 is at most 600: the one man more or less is in the words too.
Several, a few and hundreds are at least two: several million are at least two million, dozens at least 24,
with no upper bound; a couple are two. A year, a date, an age, an hour, the number of a page, a chapter, a
house or a regiment is no quantity.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.knowledge.data_files import data_file
from testimonia.model import MentionForm, Quantity, Span
from testimonia.reading.statements.counted.bounds import beginnings, bound_at, phrase_at
from testimonia.reading.statements.counted.figures import Figure, Word, figure_at, words_in
from testimonia.reading.statements.counted.units import Unit, money_before, unit_behind
from testimonia.reading.statements.sentence import Sentence

_YEARS = range(1000, 2101)
_DASHES = frozenset("-‐‑–—")
_PREFIXES = 3
"""Bounds in front of one number, at most: "at least some", "no more than about"."""
_STREET = 3
"""Words from a number to the "Street" that makes it the number of a house."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity where it stands.

    Attributes:
        quantity: with its words, from the first that bounds it to the number.
        number: the number itself, or the two with what joins them.
        unit: what is counted; None if nothing known is said.
        of: whether it is some of those counted: "four of those women".
        bounded: whether words make a bound of it, or it is one of two.
    """

    quantity: Quantity
    number: Span
    unit: Unit | None
    of: bool
    bounded: bool


@dataclass(frozen=True, slots=True)
class _Range:
    least: float
    most: float | None
    start: int
    end: int
    kinds: frozenset[str]
    digits: bool


def quantity_in(sentence: Sentence, first: int, last: int) -> Quantity | None:
    """The first quantity of a phrase, from one word to another; None if there is none."""
    return next((amount.quantity for amount in amounts_in(sentence, first, last)), None)


def amounts_in(sentence: Sentence, first: int = 0, last: int = -1) -> Iterator[Amount]:
    """The quantities that begin in a phrase, from left to right.

    Args:
        sentence: the words.
        first: first word of the phrase.
        last: its last word; -1 for that of the sentence.
    """
    if not len(sentence):
        return
    stop = len(sentence) - 1 if last < 0 else last
    within = Span(sentence.spans[first].start, sentence.spans[stop].end)
    words = words_in(sentence.scene.text, within)
    begins, at = beginnings(words), 0
    while at < len(words):
        found = _range(words, at) if begins[at] else None
        if found is None:
            at += 1
            continue
        amount = _amount(sentence, words, at, found)
        at = found.end
        if amount is not None:
            yield amount
            while amount.of and amount.unit and at < len(words) and words[at].span < amount.unit.span:
                at += 1  # of the four in "two of the four" nothing is said


def _range(words: Sequence[Word], at: int) -> _Range | None:
    """One number or two, with the bounds around them."""
    start, kinds = at, set[str]()
    for _ in range(_PREFIXES):
        bound = bound_at(words, start)
        if bound is None:
            break
        kinds.add(bound[0])
        start = bound[1]
    between = phrase_at(words, start, "ranges", "between")
    led = between or phrase_at(words, start, "ranges", "from")
    here = start if led is None else led
    one = figure_at(words, here)
    if one is None or (one.most is None and one.large == 1 and one.end - here == 1 and one.least == 2):
        return None
    two = _second(words, one, "and" if between is not None else "to")
    if two is None and led is not None:
        return None
    least, most = _ends(one, two)
    end = one.end if two is None else two.end
    end, after = _behind(words, end)
    return _Range(
        least, most, here, end, frozenset(kinds | after), one.digits and (two is None or two.digits)
    )


def _second(words: Sequence[Word], one: Figure, joining: str) -> Figure | None:
    """The other end of a range, in the same round number as the first: "four to seven hundred"."""
    behind = phrase_at(words, one.end, "ranges", joining)
    two = None if behind is None else figure_at(words, behind)
    if two is None or two.most is None or one.most is None or two.least <= _scaled(one, two):
        return None
    return two


def _scaled(one: Figure, two: Figure) -> float:
    """The first of two numbers, in the thousands of the second: "50-60,000", "four to seven hundred"."""
    if one.large > 1 or one.least >= 1000:
        return one.least
    large = two.large
    if two.digits and two.least >= 1000 and two.least % 1000 == 0:
        large = 1000
    alone = two.least / large
    return one.least * large if large > 1 and alone > one.least and alone <= 10 * one.least else one.least


def _ends(one: Figure, two: Figure | None) -> tuple[float, float | None]:
    return (one.least, one.most) if two is None else (_scaled(one, two), two.most)


def _behind(words: Sequence[Word], end: int) -> tuple[int, set[str]]:
    """Where a number ends with the words behind it that bound it ("60 or more"), and how they do."""
    at = end + 1 if end < len(words) and (words[end].low in _DASHES or words[end].low == ",") else end
    for kind in ("least", "most", "about"):
        for start in dict.fromkeys((end, at)):
            behind = phrase_at(words, start, "after", kind)
            if behind is not None:
                return behind, {kind}
    return end, set()


def _amount(sentence: Sentence, words: Sequence[Word], at: int, found: _Range) -> Amount | None:
    text = sentence.scene.text
    number = Span(words[found.start].span.start, words[found.end - 1].span.end)
    money = money_before(words, found.start)
    unit, of = unit_behind(sentence, words, found.end)
    if money is not None:
        unit = money
    known = unit is not None and unit.known
    bounded = bool(found.kinds - {"only"}) or found.least != found.most
    if _is_no_quantity(sentence, words, found, known=known, bounded=bounded):
        return None
    begin = words[at].span.start if money is None else min(words[at].span.start, money.span.start)
    span = Span(begin, number.end)
    least = None if "most" in found.kinds and "least" not in found.kinds else found.least
    most = None if "least" in found.kinds else found.most
    quantity = Quantity(
        " ".join(span.of(text).split()),
        span,
        least,
        most,
        None if unit is None else unit.words,
        about="about" in found.kinds,
    )
    return Amount(quantity, number, unit, of, bounded)


def _is_no_quantity(
    sentence: Sentence, words: Sequence[Word], found: _Range, *, known: bool, bounded: bool
) -> bool:
    """Whether a number says when, which one or where, and not how many."""
    first, last = (sentence.at(words[n].span.start) for n in (found.start, found.end - 1))
    if any(time is not None for time in sentence.time[first : last + 1]):
        return True
    mention = sentence.owner[first] if first < len(sentence) else None
    if (
        mention is not None
        and mention.form is MentionForm.NAME
        and len(mention.span) > len(words[found.start].span)
    ):
        return True
    before = words[found.start - 1].low if found.start else ""
    if before == "." and found.start > 1:
        before = f"{words[found.start - 2].low}."
    if known:
        return False
    numbered = data_file("en/quantities.toml")["numbered"]
    streets = words[found.end : found.end + _STREET]
    if before in numbered["before"] or any(word.low in numbered["streets"] for word in streets):
        return True
    year = found.digits and found.least == found.most and found.least in _YEARS
    written = words[found.start].low
    return (year and "," not in written and not bounded) or (
        written == "one" and found.end == found.start + 1
    )
