"""Which corrections of the ledger are followed, and in which documents.

Spellings are given to ingest, which looks for their words itself: a new file has no text yet. All others are
about what is read, and their words are looked for in the texts that are there.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from testimonia.model import (
    Act,
    Correction,
    Judgement,
    Problem,
    Span,
    Spelling,
    answer_of,
    contradictions,
    corrects,
    record_id,
    respells,
    standing,
)
from testimonia.pipeline.decisions.opposing import said
from testimonia.store import LEDGER_NAME, Located, Store, held_at, ledger, locate


def spellings_in_force(ledger_file: Path) -> tuple[Spelling, ...]:
    """What people read where a document has something else, in order of time."""
    found = []
    for line in _unopposed(ledger_file):
        answer = answer_of(line.value)
        if respells(line) and answer is not None and _of_one_passage(line):
            found.append(Spelling(line.id, line.by, answer.instead, line.on[0], line.why))
    return tuple(found)


def by_path(spellings: Iterable[Spelling], hashes: Mapping[str, str]) -> dict[str, tuple[Spelling, ...]]:
    """Spellings by the path of the source that they are about.

    Args:
        spellings: in order of time.
        hashes: path and SHA-256 of the files that are there.
    """
    known = tuple(spellings)
    there = held_at((each.place for each in known), hashes)
    found: dict[str, tuple[Spelling, ...]] = {}
    for each in known:
        path = there[each.place]
        if path is not None:
            found[path] = (*found.get(path, ()), each)
    return found


def basis(spellings: Sequence[Spelling]) -> str:
    """What is noted beside a source, by which it is known that people read other words in it by now."""
    return record_id("spelled", *(each.line for each in spellings)) if spellings else ""


def corrections_in_force(
    store: Store, ledger_file: Path
) -> tuple[dict[str, tuple[Correction, ...]], tuple[Problem, ...]]:
    """What people corrected in what is read of each source, or added to it, by path; but no spellings.

    What waits is left out, and has its Problem from the mirror of the ledger.

    Args:
        store: the evidence base, with the texts as they are now.
        ledger_file: where judgements are kept.

    Returns:
        The corrections in order of time, and a Problem for each line that says nothing that can be followed.
    """
    every = [line for line in _unopposed(ledger_file) if corrects(line)]
    lines = [line for line in every if not respells(line)]
    problems = [_not_understood(line) for line in every if respells(line) and not _of_one_passage(line)]
    found: dict[str, tuple[Correction, ...]] = {}
    located, _ = locate(lines, store.hashes(), store.original)
    for each in located:
        if each.waits:
            continue
        path, correction = _correction(each)
        if path is None:
            problems.append(_not_understood(each.judgement))
        else:
            found[path] = (*found.get(path, ()), correction)
    return found, tuple(problems)


def _of_one_passage(line: Judgement) -> bool:
    return len(line.on) == 1 and bool(line.on[0].anchors)


def _unopposed(ledger_file: Path) -> list[Judgement]:
    """The standing lines; those that contradict one another are left out, and have their Problem."""
    lines, _ = ledger.read(ledger_file)
    if not any(map(corrects, lines)):
        return []
    opposed = {line.id for pair in contradictions(lines) for line in pair}
    return [line for line in standing(lines) if line.id not in opposed]


def _correction(located: Located) -> tuple[str | None, Correction]:
    """The correction of a line, and the source it is about; None if the line is about no passages of one."""
    line = located.judgement
    places: tuple[tuple[Span, ...], ...] = tuple(place.spans or () for place in located.places)
    made = Correction(line.id, line.at, line.by, line.act is Act.ADD, line.value or "", places, line.why)
    paths = {place.path for place in located.places}
    known = made.answer is not None and len(paths) == 1 and all(places)
    return (paths.pop() if known else None), made


def _not_understood(line: Judgement) -> Problem:
    message = (
        f"The decision {said(line)} is not followed: “{line.value or ''}” says nothing that can be corrected "
        "in one passage of one document. Take it back."
    )
    return Problem(LEDGER_NAME, message)
