"""What an address asks for, as a question to the store; whatever stands in it."""

import re
from dataclasses import dataclass

from testimonia.model import SectionKind
from testimonia.store import QueryError
from testimonia.store.searching.query import parse
from testimonia.store.searching.query_scope import Scope
from testimonia.store.searching.query_tree import Either, Every, Phrase, Query
from testimonia.store.searching.search import Order
from testimonia.web.pages import page
from testimonia.web.pages.search.views import Narrowing

MOST_LINES = 100
"""Names of one list."""
_YEAR = re.compile(r"-?[0-9]{1,4}")
_PARTS = re.compile(r"[;\r\n]+")
_LAYERS = {"": None, "text": False, "paratext": True}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question.

    Attributes:
        typed: as it was typed.
        query: understood.
        several: for a list, its lines, each with what it asks.
        who: id of an entity whose other names are wanted; empty if nobody is named.
        only_typed: whether other names are not wanted.
        scope: in what part of the folder.
        order: of the passages.
    """

    typed: str
    query: Query
    several: tuple[tuple[str, Query], ...]
    who: str
    only_typed: bool
    scope: Scope
    order: Order


def narrowing(query: page.Query) -> Narrowing:
    """What is filled in beside the words, as it was filled in."""
    names = ("in", "kind", "layer", "from", "to", "order", "names")
    return Narrowing(*(query.text(name) for name in names))


def asked(query: page.Query) -> Asked | None:
    """The question of an address; None if nothing is asked.

    Raises:
        QueryError: if it cannot be understood; with one sentence.
    """
    typed = query.text("q")
    if not typed:
        return None
    filled = narrowing(query)
    several = tuple(_several(typed))
    whole = Either(tuple(each for _, each in several)) if several else parse(typed)
    return Asked(
        typed,
        whole,
        several,
        query.text("who"),
        filled.names == "typed",
        _scope(filled),
        Order.DOCUMENTS if filled.order == Order.DOCUMENTS else Order.BEST,
    )


def lines(typed: str) -> tuple[str, ...]:
    """The names of a list, one on a line or with semicolons between; what stands in quotes is not cut."""
    parts = (part.strip() for part in _PARTS.split(typed))
    return tuple(dict.fromkeys(part for part in parts if part))


def _several(typed: str) -> list[tuple[str, Query]]:
    """The lines of a list of names; none if it is none."""
    found = lines(typed)
    if len(found) < 2:
        return []
    if len(found) > MOST_LINES:
        raise QueryError(f"The list has {len(found):,} names; {MOST_LINES} can be looked for at once.")
    return [(line, _in_a_row(parse(line))) for line in found]


def _in_a_row(query: Query) -> Query:
    """The words of a line as a name: in a row, unless something else was asked for."""
    plain = isinstance(query, Every) and not query.without
    if isinstance(query, Every) and plain:
        words = [part for part in query.wanted if isinstance(part, Phrase) and not part.prefix]
        if len(words) == len(query.wanted):
            return Phrase(" ".join(part.words for part in words))
    return query


def _scope(filled: Narrowing) -> Scope:
    if filled.kind and filled.kind not in {kind.value for kind in SectionKind}:
        raise QueryError(f"No section is called “{filled.kind[:60]}”; choose one of the list.")
    if filled.layer not in _LAYERS:
        raise QueryError("Choose running text, what is set aside, or both.")
    first, last = _year(filled.first), _year(filled.last)
    if first is not None and last is not None and first > last:
        raise QueryError(f"Nothing was written from {first} to {last}: the first year is after the last.")
    return Scope(
        filled.within,
        SectionKind(filled.kind) if filled.kind else None,
        _LAYERS[filled.layer],
        first,
        last,
    )


def _year(said: str) -> int | None:
    if not said:
        return None
    if not _YEAR.fullmatch(said):
        raise QueryError(f"“{said[:20]}” is no year; write it in figures, as 1905.")
    return int(said)
