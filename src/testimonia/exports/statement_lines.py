"""Statements and appraisals as lines for a terminal: readable sentences, each with its citation."""

from collections import Counter
from collections.abc import Iterator, Sequence

from testimonia.exports.records import Record
from testimonia.exports.statement_words import (
    Known,
    attribution,
    holders_in_words,
    quoted,
    subject_in_words,
    told_in_words,
    voice_in_words,
)
from testimonia.exports.wrapping import WIDTH, cited, wrapped

_INDENT = " " * 4
_STANCES = ("praise", "blame", "mixed", "undecided")


def statement_lines(record: Record, path: str, known: Known, *, width: int = WIDTH) -> Iterator[str]:
    """A statement: what is told of whom; who holds it and why; the words, and where they stand.

    Args:
        record: made by `testimonia.exports.statements.statement_records`.
        path: of its source.
        known: names, and what is responded to.
        width: columns of a line.
    """
    head = f"{subject_in_words(record, known)}: {told_in_words(record, known)}"
    yield from wrapped(head, width=width, hanging=_INDENT)
    held = " ".join(attribution(record, known))
    if held:
        yield from wrapped(held, _INDENT, width=width)
    yield from wrapped(f"“{record['quote']}” {cited(record, path)}", _INDENT, width=width)


def target_lines(name: str, kind: str, records: Sequence[Record], *, width: int = WIDTH) -> Iterator[str]:
    """What is thought of one person or thing, in one line: how it is divided, and among how many voices.

    Args:
        name: of the target.
        kind: what it is; empty if that is not known.
        records: made by `testimonia.exports.appraisals.appraisal_records`.
        width: columns of a line.
    """
    counts = Counter(record["stance"] for record in records)
    divided = ", ".join(f"{counts[stance]} {stance}" for stance in _STANCES if counts[stance])
    voices = len({voice_in_words(record) for record in records})
    of_voices = f"; {voices} voices" if voices > 1 else ""
    line = f"{name}{f' ({kind})' if kind else ''}: {divided}{of_voices}"
    yield from wrapped(line, width=width, hanging=_INDENT)


def appraisal_lines(record: Record, path: str, *, width: int = WIDTH) -> Iterator[str]:
    """An appraisal: stance, the words that carry it and whose they are; the clause, and where it stands."""
    who = holders_in_words(record) if record["holders"] else record["author"] or "the author"
    head = f"{record['stance']}: {quoted(record['words'])}, {who}"
    yield from wrapped(head, "  ", width=width, hanging=_INDENT)
    yield from wrapped(f"“{record['quote']}” {cited(record, path)}", _INDENT, width=width)
