"""Footnotes get their numbers, in the order of the report, and their citations: full, then short."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.exports.headline import headline
from testimonia.exports.report.chicago import entry, first_note, later_note, sorting
from testimonia.exports.report.manners import short_title_of, text
from testimonia.exports.report.names import in_short, leading, read_names
from testimonia.exports.report.setting import short_title
from testimonia.exports.report.values import (
    Footnote,
    Line,
    Locator,
    Mark,
    Note,
    Piece,
    Report,
    Words,
    Work,
    plain_words,
)


def numbered(report: Report) -> Report:
    """The same report with marks in place of footnotes, with the notes, and with what is cited in them."""
    works = _works(report)
    alike = _alike(works.values())
    notes: list[Note] = []
    seen: set[object] = set()

    def marked(line: Line) -> Line:
        return replace(line, pieces=tuple(_mark(piece) for piece in line.pieces))

    def _mark(piece: Piece) -> Piece:
        if not isinstance(piece, Footnote):
            return piece
        number = len(notes) + 1
        first = piece.work.key not in seen
        seen.add(piece.work.key)
        words = _citation(piece.work, piece.where, first=first, whole=_short_of(piece.work) in alike)
        notes.append(Note(number, words, piece.quote, piece.remarks, piece.work.source, piece.span))
        return Mark(number)

    chapters = tuple(
        replace(
            chapter,
            items=tuple(replace(item, lines=tuple(map(marked, item.lines))) for item in chapter.items),
        )
        for chapter in report.chapters
    )
    whole = {each.key: each for each in map(_listed, works.values())}
    listed = tuple(entry(work) for work in sorted(whole.values(), key=lambda w: (*sorting(w), w.path)))
    return replace(report, chapters=chapters, notes=tuple(notes), bibliography=listed)


def _listed(work: Work) -> Work:
    """A work as a bibliography has it: what nobody signed stands under the whole."""
    part = work.part
    return work.whole if part is not None and not part.author and not part.recipient else work


def _works(report: Report) -> dict[object, Work]:
    """What is cited, each once."""
    return {piece.work.key: piece.work for piece in _footnotes(report)}


def _footnotes(report: Report) -> Iterator[Footnote]:
    for line in report.lines():
        yield from (piece for piece in line.pieces if isinstance(piece, Footnote))


def _citation(work: Work, where: Locator, *, first: bool, whole: bool) -> Words:
    return first_note(work, where) if first else later_note(work, where, whole=whole)


def _alike(works: Iterable[Work]) -> set[tuple[str, str]]:
    """Short forms that would mean more than one of the works cited."""
    counted = Counter(_short_of(work) for work in works)
    return {short for short, count in counted.items() if count > 1}


def _short_of(work: Work) -> tuple[str, str]:
    """The names and the short title under which a work is cited again."""
    if work.part is not None:
        part = work.part
        title = short_title(headline(part.title)) if part.title else plain_words(short_title_of(work.whole))
        return in_short(read_names(part.author)), f"{part.kind if not part.title else ''}{title}"
    names, _ = leading(work.csl)
    return in_short(names), plain_words(short_title_of(work)) or text(work.csl, "title")
