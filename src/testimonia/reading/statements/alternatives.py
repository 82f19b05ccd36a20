"""Two times of which one is meant: "late in 1827 or early in 1828" is a date that a statement can have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.model import Date, Reading, TimeExpression, TimeKind, hull
from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf

_OR = re.compile(r",?\s+or(?:\s+(?:in|on|else|possibly|perhaps))?\s+|\s*/\s*")
_KINDS = frozenset({TimeKind.DATE, TimeKind.INTERVAL})


def with_alternatives(times: Sequence[TimeExpression], words: str) -> Iterator[TimeExpression]:
    """Expressions of time in their order, with two that "or" joins made one.

    Args:
        times: of a text, in order.
        words: its reading layer.
    """
    waiting: TimeExpression | None = None
    for time in times:
        both = None if waiting is None else _either(waiting, time, words)
        if waiting is not None and both is None:
            yield waiting
        waiting = both or time
    if waiting is not None:
        yield waiting


def _either(one: TimeExpression, other: TimeExpression, words: str) -> TimeExpression | None:
    """The one or the other, as one expression; None if nothing joins them."""
    if one.date is None or other.date is None or not {one.kind, other.kind} <= _KINDS:
        return None
    if other.span.start < one.span.end or not _OR.fullmatch(words, one.span.end, other.span.start):
        return None
    span = hull([one.span, other.span])
    readings = tuple(_readings(one.date, other.date))
    if not readings:
        return None
    date = Date(span.of(words), readings)
    return replace(
        one,
        span=span,
        core=hull([one.core, other.core]),
        kind=TimeKind.DATE,
        date=date,
        why="One of two times is meant.",
    )


def _readings(one: Date, other: Date) -> Iterator[Reading]:
    """Both in the same style: nobody writes one half of such a date in another calendar."""
    for first in one.readings:
        second = next((r for r in other.readings if r.style == first.style), None)
        edtf = None if second is None else _one_of(first.edtf, second.edtf)
        if second is not None and edtf is not None:
            written = _one_of(first.written, second.written)
            days = _least(first.earliest, second.earliest), _greatest(first.latest, second.latest)
            yield Reading(first.style, edtf, written, *days, first.reason)


def _one_of(one: str | None, other: str | None) -> str | None:
    """One of a set, as EDTF writes it.

    >>> _one_of("1827-09/1827-12", "1828")
    '[1827-09..1827-12,1828]'
    """
    if one is None or other is None:
        return None
    members = [edtf.strip("[]").replace("/", "..") for edtf in (one, other)]
    edtf = f"[{','.join(members)}]"
    try:
        parse_edtf(edtf)
    except EdtfError:
        return None
    return edtf


def _least(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else min(one, other)


def _greatest(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)
