"""The ledger as it goes into an export: every line, and where its places are now."""

import json
from collections.abc import Iterator
from pathlib import Path

from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.exports.wrapping import wrapped
from testimonia.model import Judgement, standing
from testimonia.model.judgement import outermost
from testimonia.store import LEDGER_NAME, HeldJudgement, Store, ledger
from testimonia.store.ledger_lines import line_of

_QUOTED = 200
"""Code points of a passage that are shown, at most."""


def judgement_records(store: Store, path: Path | None = None) -> Iterator[Record]:
    """The lines of the ledger in order of time, those that were taken back too.

    ``stands`` says whether a line counts; ``found`` where its places are now, for lines that were there when
    the evidence base was built. Where there is no ledger (somebody handed on the evidence base alone), the
    decisions that are mirrored in it are given, with the quotes of their places.

    Args:
        store: the evidence base.
        path: of the ledger; by default the one beside the evidence base.
    """
    where = path if path is not None else store.path.absolute().parent / LEDGER_NAME
    mirrored = {held.id: held for held in store.judgements()}
    if not where.is_file():
        yield from map(_mirrored, mirrored.values())
        return
    lines, _ = ledger.read(where)
    counting = {line.id for line in standing(lines)}
    for line in sorted(lines, key=lambda line: (line.at, line.id)):
        yield _line(line, mirrored.get(line.id), stands=_stands(line, counting))


def _stands(line: Judgement, counting: set[str]) -> bool | None:
    """Of a line that only takes another back there is nothing to say."""
    return None if line.retracts is not None else line.id in counting


def decision_record(line: Judgement) -> Record:
    """A line as it stands in the ledger."""
    record: Record = json.loads(line_of(line))
    return record


def decision_lines(line: Judgement) -> Iterator[str]:
    """A decision for a terminal: its id, what it says, who made it, the words that it is about, and why."""
    asked = f" ({line.value})" if line.value else ""
    yield f"{line.id}: {line.act.value}{safe_line(asked)}, {safe_line(line.by)}, {safe_line(line.at)}"
    for place in outermost(line.on):
        words = " ".join("".join(anchor.exact for anchor in place.anchors).split())
        quote = f"“{words[:_QUOTED]}{'…' if len(words) > _QUOTED else ''}” " if words else ""
        yield from wrapped(f"{quote}{place.path}", "    ")
    if line.why:
        yield from wrapped(f"Why: {line.why}", "    ")


def _line(line: Judgement, held: HeldJudgement | None, *, stands: bool | None) -> Record:
    return decision_record(line) | {"stands": stands, "found": None if held is None else _found(held)}


def _found(held: HeldJudgement) -> list[Record]:
    return [
        {
            "path": place.path,
            "start": place.span.start if place.span else None,
            "end": place.span.end if place.span else None,
            "quote": place.quote,
            "waits": place.waits,
        }
        for place in held.places
    ]


def _mirrored(held: HeldJudgement) -> Record:
    return {
        "id": held.id,
        "at": held.at,
        "by": held.by,
        "act": held.act.value,
        "on": [{"path": place.path, "quote": place.quote} for place in held.places],
        "value": held.value,
        "why": held.why,
        "retracts": None,
        "stands": True,
        "found": _found(held),
    }
