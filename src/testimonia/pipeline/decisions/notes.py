"""Notes on findings, passages and documents: written to the ledger, found again there, changed.

A note is tied to words, like every line of the ledger. One on a finding is over the same words as a decision
on it, so it is found again on that finding after every re-reading, and on none if the words are gone. Words
of a note that begin with ``#`` are its tags.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Act, Judgement, Place, Span, standing
from testimonia.pipeline.decisions.bearing import ACTS, asked, over
from testimonia.pipeline.decisions.judging import JudgingError, places_of, record
from testimonia.pipeline.decisions.noting import PlaceError, is_text
from testimonia.pipeline.decisions.pointing import Pointing, compared_as
from testimonia.pipeline.decisions.recording import ON_HAPPENINGS
from testimonia.store import HeldFinding, Store, ledger

LONGEST_NOTE = 20_000
"""Code points."""
TAG = re.compile(r"(?<![^\s(\[“‘\"',;])#([^\W_][\w-]*)")
"""A tag in a note, with the sign before it."""


@dataclass(frozen=True, slots=True)
class HeldNote:
    """A note that stands.

    Attributes:
        id: of its line in the ledger.
        text: as it was written.
        by: who wrote it.
        at: when, ISO 8601 in UTC.
        why: the reason, if one was given.
    """

    id: str
    text: str
    by: str
    at: str
    why: str | None = None

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags, without the sign before them."""
        return tags_of(self.text)


@dataclass(frozen=True, slots=True)
class Written:
    """What people have written about findings, beside what they decided of them.

    Attributes:
        notes: by the id of the finding, the first first.
        happenings: decisions on whether its sides tell of one happening, by the id of the finding.
    """

    notes: Mapping[str, tuple[HeldNote, ...]]
    happenings: Mapping[str, tuple[Judgement, ...]]

    def tags(self, finding: str) -> frozenset[str]:
        """The tags of all notes on a finding, in small letters."""
        return frozenset(tag.casefold() for note in self.notes.get(finding, ()) for tag in note.tags)


@dataclass(frozen=True, slots=True)
class Past:
    """A line of the ledger about a finding, and what became of it.

    Attributes:
        line: what was decided or noted.
        stands: whether it still does.
        taken_back: the line that took it back, the last if there are several; None if none did.
    """

    line: Judgement
    stands: bool
    taken_back: Judgement | None


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in a note, each once, as they are written first.

    >>> tags_of("Ask the archive. #Ely #to-do, see #ely and p. 3#2")
    ('Ely', 'to-do')
    """
    found: dict[str, str] = {}
    for tag in TAG.findall(text):
        found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def note_on(
    store: Store,
    ledger_file: Path,
    finding_id: str,
    text: str,
    *,
    why: str | None = None,
    instead_of: str | None = None,
    by: str | None = None,
) -> Judgement:
    """Write a note on a finding to the ledger; when this returns, it is on disk.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        finding_id: of the finding, as it is in the store now.
        text: the note, with its tags.
        why: the reason, where one is given.
        instead_of: id of the line of the note whose place it takes.
        by: who writes it; the user's login name if None.

    Raises:
        JudgingError: if there is no such finding any more, its words are gone, or the other note is.
        PlaceError: if the note is empty, too long, or cannot be written to a file.
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    held = store.finding(finding_id)
    if held is None:
        raise JudgingError("This finding is no longer there: the folder was read again. Reload the page.")
    return _written(ledger_file, places_of(store, held.finding), text, why, instead_of, by)


def note_at(
    store: Store,
    ledger_file: Path,
    source_id: str,
    span: Span | None,
    text: str,
    *,
    why: str | None = None,
    instead_of: str | None = None,
    by: str | None = None,
) -> Judgement:
    """Write a note on a passage, or on all of a document, to the ledger; when this returns, it is on disk.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        source_id: of the source.
        span: of the passage in the reading layer; None for the whole document.
        text: the note, with its tags.
        why: the reason, where one is given.
        instead_of: id of the line of the note whose place it takes.
        by: who writes it; the user's login name if None.

    Raises:
        JudgingError: if the other note is gone.
        PlaceError: if the words are not there, or the note is empty, too long, or cannot be kept in a file.
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    place = Pointing(store).place(source_id, span)
    if place is None:
        raise PlaceError("The words that the note is about are no longer there. Reload the page.")
    return _written(ledger_file, (place,), text, why, instead_of, by)


def _written(
    ledger_file: Path,
    on: tuple[Place, ...],
    text: str,
    why: str | None,
    instead_of: str | None,
    by: str | None,
) -> Judgement:
    words = text.replace("\r\n", "\n").strip()
    if not words:
        raise PlaceError("The note is empty. Give the words to be noted.")
    if len(words) > LONGEST_NOTE:
        raise PlaceError(f"The note is longer than {LONGEST_NOTE:,} characters. Shorten it, or write two.")
    if not is_text(words + (why or "") + (by or "")):
        raise PlaceError("The note holds bytes that are not valid UTF-8, which the ledger cannot keep.")
    return record(ledger_file, Act.NOTE, on, words, by, why, instead_of)


def written(store: Store, ledger_file: Path) -> Written:
    """What stands in the ledger about findings, beside the decisions that they are real or not."""
    lines = standing(ledger.read(ledger_file)[0])
    wanted = [line for line in lines if line.act is Act.NOTE or line.act in ON_HAPPENINGS]
    about = over(store, wanted)
    notes = {finding: _notes(there) for finding, there in about.items()}
    decided = {finding: _on_happenings(store.finding(finding), there) for finding, there in about.items()}
    return Written(
        {finding: there for finding, there in notes.items() if there},
        {finding: there for finding, there in decided.items() if there},
    )


def _notes(lines: Iterable[Judgement]) -> tuple[HeldNote, ...]:
    notes = sorted((line for line in lines if line.act is Act.NOTE), key=lambda line: (line.at, line.id))
    return tuple(HeldNote(line.id, line.value or "", line.by, line.at, line.why) for line in notes)


def _on_happenings(held: HeldFinding | None, lines: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The decisions on happenings that are about one of the kind that a finding is about."""
    kind = compared_as(held.finding.predicate) if held and held.finding.predicate else None
    return tuple(line for line in lines if line.act in ON_HAPPENINGS and line.value == kind)


def past(store: Store, ledger_file: Path, held: HeldFinding) -> tuple[Past, ...]:
    """All that was ever decided on a finding or noted on it, in order of time.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        held: the finding.
    """
    lines = ledger.read(ledger_file)[0]
    question = asked(held.finding)
    wanted = [
        line
        for line in lines
        if line.retracts is None and (line.act in (Act.NOTE, *ON_HAPPENINGS) or line.value == question)
    ]
    there = over(store, wanted, (held,)).get(held.id, ())
    happenings = set(_on_happenings(held, there))
    stand = {line.id for line in standing(lines)}
    about = [line for line in there if line.act in (*ACTS, Act.NOTE) or line in happenings]
    ordered = sorted(about, key=lambda line: (line.at, line.id))
    return tuple(_past(line, lines, stands=line.id in stand) for line in ordered)


def _past(line: Judgement, lines: Sequence[Judgement], *, stands: bool) -> Past:
    against = [other for other in lines if other.retracts == line.id]
    return Past(line, stands, None if stands or not against else max(against, key=lambda other: other.at))
