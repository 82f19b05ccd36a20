"""Titles of one work in two languages, where the Text gives both: "Der Weg (The Road)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from testimonia.model import EntityKind
from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.forms import Named
from testimonia.reading.words import phrases, words_of

_OPENS = re.compile(r"[”\"’*_]{0,2},?\s+\([“\"‘*_]{0,2}")
_CLOSES = re.compile(r"[”\"’*_]{0,2}(?:,?\s+\d{4})?[)]")
_WORD = re.compile(r"[^\W\d_]+")
_AFTER = 12
"""Code points after the second title that are looked at."""


@cache
def _between() -> re.Pattern[str]:
    said = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases("translated_between"))
    return re.compile(rf"[”\"’*_]{{0,2}},?\s+\(?(?:{said})\s+[“\"‘*_]{{0,2}}", re.IGNORECASE)


def join_titles(
    layer: str, names: Sequence[Named], kinds: Mapping[str, EntityKind], assigned: Assigned
) -> None:
    """Join the nodes of titles that the Text gives as one work's.

    Args:
        layer: the reading layer.
        names: in order.
        kinds: of the names, by their keys.
        assigned: their nodes; some are joined.
    """
    works = [n for n, name in enumerate(names) if kinds.get(name.key) is EntityKind.WORK]
    for one, other in _said(layer, names, works):
        assigned.nodes.join(assigned.of[one], assigned.of[other])


def _said(layer: str, names: Sequence[Named], works: Sequence[int]) -> Iterator[tuple[int, int]]:
    for one, other in pairwise(works):
        first, second = names[one], names[other]
        if second.start <= first.end:
            continue
        gap = layer[first.end : second.start]
        bracket = _OPENS.fullmatch(gap) and _CLOSES.match(layer, second.end, second.end + _AFTER)
        titles = layer[first.start : first.end], layer[second.start : second.end]
        if _between().fullmatch(gap) or (bracket and _two_languages(*titles)):
            yield one, other


def _two_languages(one: str, other: str) -> bool:
    """Whether the small words of two titles are of English and of another language."""
    mine, his = _foreign(one), _foreign(other)
    return None not in (mine, his) and mine is not his


def _foreign(title: str) -> bool | None:
    """Whether a title is in another language than English; None if no word of it tells."""
    words = [word.lower() for word in _WORD.findall(title)]
    if words and not any("a" <= c <= "ɏ" for c in "".join(words)):
        return True
    english = any(word in words_of("work_small_english") for word in words)
    foreign = any(word in words_of("work_small_foreign") for word in words)
    return None if english == foreign else foreign
