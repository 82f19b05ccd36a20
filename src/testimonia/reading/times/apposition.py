"""Expressions that stand beside a date and take it for their own."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.calendars import dated
from testimonia.model import Date, TimeExpression, TimeKind
from testimonia.reading.times.lexicon import Lexicon

LONGEST_GAP = 3
"""Code points between a date and what stands in apposition to it."""
BESIDE = "the date named beside it"


def apposed(text: str, row: Sequence[TimeExpression], lexicon: Lexicon) -> list[TimeExpression]:
    """Expressions with no sure place of their own take that of a date they stand beside.

    "At the age of thirty, in 1947"; "on 27 June 1950, two days after the invasion"; "before the fall of the
    city in 1929". From the last to the first, so that "before his death, at thirty, in 1947" takes two steps.
    """
    out = list(row)
    for at in range(len(row) - 1, -1, -1):
        if not _wants_place(out[at]):
            continue
        for beside in (at + 1, at - 1):
            if 0 <= beside < len(row) and _stand_together(text, out[at], out[beside]):
                out[at] = _placed_as(out[at], out[beside], lexicon, follows=beside < at)
                break
    return out


def _stand_together(text: str, one: TimeExpression, other: TimeExpression) -> bool:
    first, last = sorted((one, other), key=lambda each: each.span)
    gap = text[first.span.end : last.span.start]
    return len(gap) <= LONGEST_GAP and not gap.strip(" ,(\n") and _is_place(other)


def _wants_place(one: TimeExpression) -> bool:
    if one.date is not None and one.date.placed:
        return bool(
            one.date.edtf and one.date.edtf[-1] in "?~" and one.kind in (TimeKind.AGE, TimeKind.VAGUE)
        )
    return one.kind in (TimeKind.AGE, TimeKind.VAGUE) or (one.kind is TimeKind.DATE and len(one.parts) > 0)


def _is_place(one: TimeExpression) -> bool:
    sure = one.date is not None and one.date.placed
    return sure and ((one.kind is TimeKind.DATE and one.resolved_from is None) or one.why == BESIDE)


def _placed_as(
    one: TimeExpression, other: TimeExpression, lexicon: Lexicon, *, follows: bool
) -> TimeExpression:
    words = one.date.text if one.date else ""
    readings = other.date.readings if other.date else ()
    date, edtf = Date(words, readings), readings[0].edtf if readings else None
    tie = lexicon.opens.get(words.split(None, 1)[0].lower()) if words else None
    if tie is not None and not follows and edtf is not None and "/" not in edtf:
        date = dated(words, f"{edtf}/.." if tie == "after" else f"../{edtf}")
    parts = tuple(replace(part, date=date) for part in one.parts)
    return replace(one, date=date, resolved_from=other.span, why=BESIDE, parts=parts)
