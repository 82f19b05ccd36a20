"""What annotations in JSON have in common: values of which nobody knows beforehand what kind they are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from testimonia.ingest.annotations.annotation import LONGEST_QUOTE, Quote
from testimonia.ingest.sidecars.csl import plain_text
from testimonia.model import Span

_LARGEST = 1 << 40


def listed(value: Any) -> list[Any]:
    """A value, or several, or none, as a list: JSON-LD leaves it open."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def words(value: Any) -> str:
    """A text as it can be stored; empty if it is none."""
    return plain_text(value) if isinstance(value, str) else ""


def types_of(thing: Mapping[str, Any]) -> set[str]:
    """The types of a thing, without the prefix of their vocabulary."""
    named = [*listed(thing.get("type")), *listed(thing.get("@type"))]
    return {each.rsplit(":", 1)[-1].rsplit("#", 1)[-1] for each in named if isinstance(each, str)}


def quote_of(selectors: Iterable[Any]) -> tuple[Quote | None, str | None]:
    """The passage that selectors tell by its words; else why none does, a clause."""
    known = [each for selector in selectors for each in _refined(selector)]
    quotes = [each for each in known if "TextQuoteSelector" in types_of(each)]
    positions = [each for each in known if "TextPositionSelector" in types_of(each)]
    position = next((span for each in positions if (span := _span(each)) is not None), None)
    for each in quotes:
        exact = each.get("exact")
        if isinstance(exact, str) and exact.strip() and len(exact) <= LONGEST_QUOTE:
            return Quote(exact, _context(each.get("prefix")), _context(each.get("suffix")), position), None
    if position is not None:
        return None, "it gives a place and no words, so that nobody can check that the place is meant"
    return None, "it marks a place in a way that is not known by words (a region, a path inside a page)"


def _refined(selector: Any) -> Iterator[Mapping[str, Any]]:
    """A selector and what narrows it, the widest first: a page, then the words on it."""
    for _ in range(8):
        if not isinstance(selector, dict):
            return
        yield selector
        selector = selector.get("refinedBy")


def _span(selector: Mapping[str, Any]) -> Span | None:
    start, end = selector.get("start"), selector.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end < _LARGEST:
        return None
    return Span(start, end)


def _context(value: Any) -> str:
    return value if isinstance(value, str) and len(value) <= LONGEST_QUOTE else ""
