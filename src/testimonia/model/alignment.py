"""The map between the two layers of a Text.

The reading layer is a row of pieces. Each piece is a stretch of the original, read as it stands or with other
characters in its place, and **every character of the original belongs to exactly one piece**. So nothing can
be lost, and either layer can be found from the other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from testimonia.model.repair import Edit, Move, Repair, Replace
from testimonia.model.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the original, and what is read in its place: None if it is read as it stands."""

    span: Span
    after: str | None = None

    def __len__(self) -> int:
        """Its length in the reading layer."""
        return len(self.span) if self.after is None else len(self.after)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pieces of a reading layer, in reading order, with what is needed to look them up fast.

    Attributes:
        pieces: in reading order; together they cover the original once.
        offsets: where each piece begins in the reading layer.
        by_original: numbers of the pieces, in the order of the original.
        starts: where each of those begins in the original.
    """

    pieces: tuple[Piece, ...]
    offsets: tuple[int, ...]
    by_original: tuple[int, ...]
    starts: tuple[int, ...]

    def to_original(self, span: Span) -> tuple[Span, ...]:
        """The stretches of the original that carry a stretch of the reading layer, in reading order.

        A replaced stretch is taken whole, however little of its replacement is asked for.

        Returns:
            No span at all if nothing was asked for; two or more where a repair lies inside.
        """
        found = []
        for number in self._pieces_at(self.offsets, span):
            piece, begins = self.pieces[number], self.offsets[number]
            low, high = max(span.start, begins), min(span.end, begins + len(piece))
            if low >= high:
                continue
            whole = piece.after is not None
            found.append(piece.span if whole else Span(low, high).shifted(piece.span.start - begins))
        return tuple(found)

    def to_reading(self, span: Span) -> tuple[Span, ...]:
        """The stretches of the reading layer in which a stretch of the original is read.

        Neighbours are joined. A stretch whose characters a repair took out (a hyphen at a line's end) is read
        nowhere, and the answer is empty.
        """
        found: list[Span] = []
        numbers = sorted(self.by_original[n] for n in self._pieces_at(self.starts, span))
        for number in numbers:
            piece, begins = self.pieces[number], self.offsets[number]
            if not piece.span.overlaps(span) or not len(piece):
                continue
            if piece.after is None:
                low, high = max(span.start, piece.span.start), min(span.end, piece.span.end)
                there = Span(low, high).shifted(begins - piece.span.start)
            else:
                there = Span(begins, begins + len(piece))
            if found and found[-1].end == there.start:
                there = Span(found.pop().start, there.end)
            found.append(there)
        return tuple(found)

    @staticmethod
    def _pieces_at(starts: tuple[int, ...], span: Span) -> range:
        """Numbers of the pieces that may touch ``span``, by where they start.

        Pieces of no length start where the next one does; they carry nothing and do no harm.
        """
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = bisect_right(starts, max(span.end - 1, span.start))
        return range(first, last)


def align(length: int, repairs: Iterable[Repair]) -> Alignment:
    """Lay out an original of ``length`` code points with those of ``repairs`` that are made.

    Raises:
        ValueError: if two repairs want the same characters; see `settled`.
    """
    edits = [edit for repair in repairs if not repair.proposed for edit in repair.edits]
    return arranged(_in_reading_order(length, edits))


def arranged(pieces: Iterable[Piece]) -> Alignment:
    """The Alignment of pieces that are already in reading order (as a store keeps them)."""
    row = tuple(pieces)
    offsets, at = [], 0
    for piece in row:
        offsets.append(at)
        at += len(piece)
    order = sorted(range(len(row)), key=lambda n: row[n].span.start)
    return Alignment(row, tuple(offsets), tuple(order), tuple(row[n].span.start for n in order))


def laid_out(original: str, alignment: Alignment) -> str:
    """The reading layer: the original, piece by piece."""
    return "".join(p.span.of(original) if p.after is None else p.after for p in alignment.pieces)


def _in_reading_order(length: int, edits: list[Edit]) -> list[Piece]:
    moves = sorted((e for e in edits if isinstance(e, Move)), key=lambda m: (m.to, m.span))
    stays = _pieces(length, edits, moves)
    starts = [p.span.start for p in stays]
    arriving: dict[int, list[Piece]] = {}
    away: set[int] = set()
    for move in moves:
        carried = stays[bisect_left(starts, move.span.start) : bisect_left(starts, move.span.end)]
        arriving.setdefault(move.to, []).extend(carried)
        away.update(p.span.start for p in carried)
    row: list[Piece] = []
    for piece in stays:
        row.extend(arriving.pop(piece.span.start, ()))
        if piece.span.start not in away:
            row.append(piece)
    row.extend(arriving.pop(length, ()))
    if arriving:
        raise ValueError("something is moved to the middle of what another repair changes")
    return _joined(row)


def _pieces(length: int, edits: list[Edit], moves: list[Move]) -> list[Piece]:
    """The original cut at every edge that an edit has, in its own order."""
    replaced = {e.span.start: e for e in edits if isinstance(e, Replace)}
    inside: set[int] = {0, length}
    for edit in edits:
        inside.update((edit.span.start, edit.span.end))
    inside.update(move.to for move in moves)
    cuts = sorted(inside)
    row, at = [], 0
    for start, end in pairwise(cuts):
        if start < at:
            raise ValueError(f"two repairs want the characters before {end}")
        change = replaced.get(start)
        at = change.span.end if change else end
        if at > length or (change and at != end):
            raise ValueError(f"two repairs want the characters from {start} to {at}")
        row.append(Piece(Span(start, at), change.after if change else None))
    return row


def _joined(row: list[Piece]) -> list[Piece]:
    """Pieces that are read as they stand and follow one another in both layers become one."""
    joined: list[Piece] = []
    for piece in row:
        last = joined[-1] if joined else None
        if last and last.after is None and piece.after is None and last.span.end == piece.span.start:
            joined[-1] = Piece(Span(last.span.start, piece.span.end))
        else:
            joined.append(piece)
    return joined
