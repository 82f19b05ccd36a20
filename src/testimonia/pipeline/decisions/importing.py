"""Bringing in notes that were written in another program: each becomes a line of the ledger, or is named.

All lines are written at once or none is, and a note that is in the ledger already, taken back or not, is not
written again: whoever took it back does not find it standing after the next import.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from posixpath import dirname

from testimonia.ingest.annotations import Annotation
from testimonia.ingest.sidecars.csl import plain_text
from testimonia.model import Act, Judgement, Place, Problem
from testimonia.pipeline.decisions.notes import LONGEST_NOTE, tags_of
from testimonia.pipeline.decisions.noting import login
from testimonia.pipeline.decisions.placing import Placing, UnplacedError
from testimonia.store import Store, ledger

_SHOWN = 60
"""Code points of a note, or of a passage, that a Problem repeats."""
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the notes of a file.

    Attributes:
        written: the new lines of the ledger, in the order of the file.
        there: how many were in the ledger already.
        wordless: how many only mark a passage and say nothing of it.
        by_programs: how many a program made, and no person.
        problems: those that have no place, each with its words and the reason.
    """

    written: tuple[Judgement, ...]
    there: int
    wordless: int
    by_programs: int
    problems: tuple[Problem, ...]


def import_notes(
    store: Store,
    ledger_file: Path,
    path: str,
    annotations: Iterable[Annotation],
    *,
    by: str | None = None,
    document: str | None = None,
) -> Imported:
    """Write notes to the ledger; when this returns, they are on disk.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        path: of the file that they come from, relative to the folder of the documents if it lies in there;
            paths in it count from its own folder first.
        annotations: what stands in it.
        by: who wrote those that do not say; the user's login name if None.
        document: path of the document that is meant where one does not say.

    Raises:
        OSError: if the ledger could not be written; then none of them is in it.
    """
    placing = Placing(store, document, dirname(path))
    known = {_same(line) for line in ledger.read(ledger_file)[0] if line.act is Act.NOTE}
    made: dict[int, Judgement] = {}
    problems: dict[int, Problem] = {}
    there = wordless = programs = 0
    now = datetime.now(UTC)
    for number, each in sorted(enumerate(annotations), key=_document):  # each document is opened once
        words = note_text(each)
        if each.by_program or not words:
            programs += each.by_program
            wordless += not each.by_program
            continue
        try:
            line = _line(each, words, placing, by, now)
        except UnplacedError as error:
            problems[number] = _unplaced(path, each, words, str(error))
            continue
        if _same(line) in known:
            there += 1
            continue
        known.add(_same(line))
        made[number] = line
    lines = tuple(made[number] for number in sorted(made))
    if lines:
        ledger.append(ledger_file, *lines)
    return Imported(lines, there, wordless, programs, tuple(problems[n] for n in sorted(problems)))


def _document(numbered: tuple[int, Annotation]) -> tuple[str, ...]:
    """The document that a note says it is about, by which notes are put together."""
    return next((target.ways for target in numbered[1].targets), ())


def note_text(annotation: Annotation) -> str:
    """The words of a note with its tags behind them, those that it does not have already."""
    text = plain_text(annotation.text.replace("\r\n", "\n").replace("\r", "\n"))
    known = {tag.casefold() for tag in tags_of(text)}
    tags = dict.fromkeys(tag for each in annotation.tags if (tag := _tag(each)))
    more = " ".join(f"#{tag}" for tag in tags if tag.casefold() not in known)
    return "\n\n".join(part for part in (text, more) if part)


def _tag(words: str) -> str:
    """A tag in one word: "to do" is "to-do"."""
    return re.sub(r"[\W_]+", "-", words).strip("-")


def _line(annotation: Annotation, words: str, placing: Placing, by: str | None, now: datetime) -> Judgement:
    if len(words) > LONGEST_NOTE:
        raise UnplacedError(f"it is longer than {LONGEST_NOTE:,} characters")
    person = " ".join(plain_text(annotation.by or "").split())[:_LONGEST_NAME] or by or login()
    at = _time(annotation.at) or now
    return Judgement(
        at.isoformat(timespec="milliseconds"), person, Act.NOTE, placing.places(annotation.targets), words
    )


def _time(written: str | None) -> datetime | None:
    """When it was written, in UTC; None if that is no time."""
    try:
        found = datetime.fromisoformat((written or "").strip())
        return (found.replace(tzinfo=UTC) if found.tzinfo is None else found).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _same(line: Judgement) -> tuple[str, str, frozenset[tuple[str, ...]]]:
    """What two lines that are one note have in common: who, what, and over which words.

    The hash of the file is no part of it: it is another after every change, and the note is the same.
    """
    return line.by, line.value or "", frozenset(word for place in line.on for word in _words(place))


def _words(place: Place) -> Iterable[tuple[str, ...]]:
    if not place.anchors:
        return ((place.path,),)
    return ((place.path, anchor.exact, anchor.prefix, anchor.suffix) for anchor in place.anchors)


def _unplaced(path: str, annotation: Annotation, words: str, why: str) -> Problem:
    marked = next((target.quote.exact for target in annotation.targets if target.quote), "")
    on = f" on the words “{_short(marked)}”" if marked else ""
    by = f" by {_short(annotation.by)}" if annotation.by else ""
    name = f"{annotation.name[:1].upper()}{annotation.name[1:]}"
    return Problem(path, f"{name}, “{_short(words)}”{by}{on}, was not brought in: {why}.")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
