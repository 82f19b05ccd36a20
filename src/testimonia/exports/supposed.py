"""What would change if something were set aside: as a record, and as lines for a terminal."""

from collections.abc import Iterator, Sequence

from testimonia.comparison.lifespans import AlteredSpan
from testimonia.comparison.supposing import Supposed
from testimonia.exports.finding_choice import Choice, cited
from testimonia.exports.finding_lines import finding_lines, marked
from testimonia.exports.findings import records_of
from testimonia.exports.lifespans import lifespan_record
from testimonia.exports.records import Record
from testimonia.exports.wrapping import WIDTH, wrapped
from testimonia.model import Finding
from testimonia.model.finding import finding_id
from testimonia.store import HeldEntity, HeldFinding, Store

_HEADINGS = {
    "gone": "Findings that would be gone",
    "new": "Findings that would be new",
    "altered": "Findings that would be otherwise",
}


Spans = Sequence[tuple[HeldEntity, AlteredSpan]]
"""People, each with between what days he was born and died, before and after."""


def supposed_record(store: Store, changed: Supposed, spans: Spans, choice: Choice) -> Record:
    """The findings that would be gone or new, and those that would be otherwise, each before and after.

    Args:
        store: the evidence base.
        changed: as comparison has it.
        spans: the lives that would be bounded otherwise.
        choice: which findings are asked for, and about whom.
    """
    before = _records(store, [each.before for each in changed.altered])
    after = _records(store, [each.after for each in changed.altered])
    return {
        "gone": [r for r in _records(store, changed.gone) if choice.fits(store, r)],
        "new": [r for r in _records(store, changed.new) if choice.fits(store, r)],
        "altered": [
            {"before": one, "after": other}
            for one, other in zip(before, after, strict=True)
            if choice.fits(store, one) or choice.fits(store, other)
        ],
        "bounds": [_span_record(held, each) for held, each in spans if choice.is_about(held)],
    }


def _span_record(held: HeldEntity, span: AlteredSpan) -> Record:
    return {
        "id": held.id,
        "name": held.entity.name,
        "before": lifespan_record(span.before),
        "after": lifespan_record(span.after),
    }


def _records(store: Store, findings: Sequence[Finding]) -> list[Record]:
    held = [HeldFinding(finding_id(each), number, each) for number, each in enumerate(findings)]
    return cited(store, records_of(store, held))


def supposed_lines(record: Record, without: Sequence[str], *, width: int = WIDTH) -> Iterator[str]:
    """What would change, for a terminal.

    Args:
        record: made by `supposed_record`.
        without: what is set aside, as somebody named it.
        width: columns of a line.
    """
    named = " and ".join(f"“{words}”" for words in without)
    if not any(record.values()):
        yield from wrapped(f"Without {named}, all that is asked for would be as it is.", width=width)
        return
    yield from wrapped(f"Without {named}:", width=width)
    for key in ("gone", "new"):
        if record[key]:
            yield ""
            yield f"{_HEADINGS[key]}: {len(record[key])}"
            for each in record[key]:
                yield ""
                yield from finding_lines(each, width=width)
    if record["altered"]:
        yield ""
        yield f"{_HEADINGS['altered']}: {len(record['altered'])}"
        for each in record["altered"]:
            yield ""
            yield from _altered(each["before"], each["after"], width)

    if record["bounds"]:
        yield ""
        yield f"Lives that would be bounded otherwise: {len(record['bounds'])}"
        for each in record["bounds"]:
            yield ""
            yield from wrapped(f"{each['name']}: {each['before']['in_words']}", width=width, hanging="  ")
            yield from wrapped(f"would be {each['after']['in_words']}", "  ", width=width)


def _altered(before: Record, after: Record, width: int) -> Iterator[str]:
    yield from wrapped(f"{marked(before)}: {before['what']}", width=width, hanging="  ")
    if (marked(before), _values(before)) != (marked(after), _values(after)):
        yield from wrapped(f"would be {marked(after)}: {after['what']}", "  ", width=width)
    if before["same"] != after["same"]:
        yield from wrapped(
            f"one happening: {before['same']}, and would be: {after['same']}", "  ", width=width
        )
    for key, called in (("accounts", "accounts"), ("witnesses", "independent witnesses")):
        if before[key] != after[key]:
            yield from wrapped(f"{called}: {before[key]}, and would be {after[key]}", "  ", width=width)


def _values(record: Record) -> set[str]:
    return {side["value"] for side in record["sides"]}
