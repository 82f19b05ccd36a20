"""The ledger as it goes into an export: every line, and where its places are now."""

import json
from collections.abc import Iterator
from pathlib import Path

from testimonia.exports.records import Record
from testimonia.model import Judgement, standing
from testimonia.store import LEDGER_NAME, HeldJudgement, Store, ledger
from testimonia.store.ledger_lines import line_of


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


def _line(line: Judgement, held: HeldJudgement | None, *, stands: bool | None) -> Record:
    written: Record = json.loads(line_of(line))
    return written | {"stands": stands, "found": None if held is None else _found(held)}


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
