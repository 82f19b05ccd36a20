"""Words of time as people read them, among the expressions that were read."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.model import NONE, Correction, Date, Span, TimeExpression, TimeKind, TimePart
from testimonia.pipeline.corrections.mentions import Fail, Placed
from testimonia.pipeline.corrections.pointed import time_meant
from testimonia.reading.read import date_of


def amended_times(
    layer: str, times: Sequence[TimeExpression], placed: Sequence[Placed], fail: Fail
) -> tuple[tuple[TimeExpression, ...], dict[TimeExpression, str]]:
    """The expressions of time with what people say of them; and who said it of which.

    Args:
        layer: the reading layer.
        times: as they were read.
        placed: the corrections, in order of time.
        fail: is told which cannot be followed.
    """
    by: dict[TimeExpression, str] = {}
    listed = list(times)
    for each, words in _side_by_side([pair for pair in placed if pair[0].added], fail):
        made = _read_so(layer, each, words, None, fail)
        if made is not None:  # what was read in these words is read in another way now
            listed = [*(time for time in listed if not time.core.overlaps(words)), made]
            by[made] = each.by
    corrected = [pair for pair in placed if not pair[0].added]
    for time, each in _targets(listed, corrected, fail).items():
        none = each.instead == NONE
        made = None if none else _read_so(layer, each, time.core, time, fail)
        if none or made is not None:
            listed.remove(time)
            by.pop(time, None)
        if made is not None:
            listed.append(made)
            by[made] = each.by
    return tuple(sorted(listed, key=lambda time: (time.span, time.core))), by


def known_dates(times: Sequence[TimeExpression], placed: Sequence[Placed]) -> dict[Span, str | None]:
    """What people say that times are which were read, by their core; None for what they say is none."""
    corrected = [pair for pair in placed if not pair[0].added]
    found: dict[Span, str | None] = {}
    for time, each in _targets(times, corrected, lambda *_: None).items():
        date = None if each.instead == NONE else date_of(each.instead)
        if each.instead == NONE or (date is not None and date.edtf is not None):
            found[time.core] = date.edtf if date is not None else None
    return found


def _side_by_side(placed: Sequence[Placed], fail: Fail) -> list[Placed]:
    kept = []
    for each, words in placed:
        if any(other is not each and there.overlaps(words) for other, there in placed):
            fail(each, "another decision makes a date of some of these words", words)
        else:
            kept.append((each, words))
    return kept


def _targets(
    times: Sequence[TimeExpression], placed: Sequence[Placed], fail: Fail
) -> dict[TimeExpression, Correction]:
    """The expressions that are corrected. Where two say something else of one, neither is followed."""
    found: dict[TimeExpression, list[Placed]] = {}
    for each, words in placed:
        time = time_meant(times, words)
        if time is None:
            fail(each, "no date is read there", words)
        else:
            found.setdefault(time, []).append((each, words))
    kept = {}
    for time, those in found.items():
        if len({each.instead for each, _ in those}) > 1:
            for each, words in those:
                fail(each, "another decision says something else of this date", words)
        else:
            kept[time] = those[-1][0]
    return kept


def _read_so(
    layer: str, correction: Correction, core: Span, before: TimeExpression | None, fail: Fail
) -> TimeExpression | None:
    """Words as somebody reads them; None if what he says is no date, which is a Problem."""
    read = date_of(correction.instead)
    if read is None or not read.placed:
        fail(correction, f"“{correction.instead}” is no date that can be read", core)
        return None
    reason = f"{correction.by} reads it so"
    date = Date(core.of(layer), tuple(replace(each, reason=reason) for each in read.readings))
    kind = TimeKind.INTERVAL if "/" in (read.edtf or "") else TimeKind.DATE
    given = f": {correction.why.rstrip('.')}" if correction.why else ""
    span = before.span if before else core
    return TimeExpression(span, core, kind, date, why=f"{reason}{given}.", parts=(TimePart(core, date),))
