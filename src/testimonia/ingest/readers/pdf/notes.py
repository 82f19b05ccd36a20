"""Footnotes: where the text of a column ends and its notes begin, and where their marks stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.ingest.extraction import NoteLink
from testimonia.ingest.readers.pdf.lines import Line
from testimonia.model import Span

_MARK = re.compile(r"(\*{1,4}|[†‡§¶‖]{1,3}|[0-9]{1,3}(?![0-9])|\[[0-9]{1,3}\]|\([0-9]{1,3}\))[.)]?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its lines, and its mark as it stands before it; None if it goes on from another page."""

    lines: tuple[Line, ...]
    mark: str | None


def parted(
    lines: Sequence[Line], above: Sequence[Line], smaller: float, rules: Iterable[float]
) -> tuple[list[Line], list[Note]]:
    """The lines of a column without the notes at its foot, and those notes.

    Args:
        lines: of the column, from the top down.
        above: lines of the page that were read before.
        smaller: the largest type in which notes are set that stand under no rule.
        rules: heights of the horizontal rules that stand over the column, downwards.
    """
    start = _start(lines, above, smaller, list(rules))
    if start is None:
        return list(lines), []
    return list(lines[:start]), divided(lines[start:])


def _start(lines: Sequence[Line], above: Sequence[Line], smaller: float, rules: list[float]) -> int | None:
    """Number of the first line of the notes."""
    small = len(lines)
    while small and lines[small - 1].size <= smaller:
        small -= 1
    running = small > 0 or any(line.size > smaller for line in above)
    for n in range(1 if not above else 0, len(lines)):
        upper = lines[n - 1].y if n else max(line.y for line in above)
        ruled = any(upper - 1 < rule < lines[n].y for rule in rules)
        if ruled and running and (n >= small or marked(lines[n])):
            return n
    if not running:
        return None
    before = (*above, *lines[:small])
    for n in range(small, len(lines)):
        mark = marked(lines[n])
        if mark and (not mark.isdigit() or _is_raised(lines[n]) or _is_mentioned(mark, before)):
            return n
    return _set_off(lines, small)


def _set_off(lines: Sequence[Line], small: int) -> int | None:
    """Where a note in the size of the text begins: after a gap, with a mark that the text above has."""
    if small < len(lines):
        return None
    gaps = [lines[n].y - lines[n - 1].y for n in range(1, len(lines))]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    for n in range(len(lines) - 1, 0, -1):
        mark = marked(lines[n])
        if gaps[n - 1] > 1.3 * usual:
            return n if mark and _is_mentioned(mark, lines[:n]) else None
    return None


def marked(line: Line) -> str | None:
    """The mark with which a line begins, as it stands there without full stop."""
    if _is_raised(line):
        return line.text[: line.raised[0][1]].strip()
    found = _MARK.match(line.text)
    return found.group(1) if found else None


def _is_raised(line: Line) -> bool:
    return bool(line.raised) and line.raised[0][0] == 0 and line.raised[0][1] < len(line.text)


def _is_mentioned(mark: str, lines: Iterable[Line]) -> bool:
    attached = _attached(mark)
    return any(
        attached.search(line.text) or any(line.text[a:b] == mark for a, b in line.raised) for line in lines
    )


def _attached(mark: str) -> re.Pattern[str]:
    """The mark, set right after a word or its punctuation."""
    before = r"(?<=[^\W\d_])|(?<=[.,;:!?\"'”’»)\]])(?<!\d[.,])"
    return re.compile(f"(?:{before}){re.escape(mark)}(?![\\w*†‡])")


def divided(lines: Sequence[Line]) -> list[Note]:
    """The notes that lines hold, from the top down: one begins where a mark does that follows the last."""
    made: list[tuple[list[Line], str | None]] = []
    last = 0
    for line in lines:
        mark = marked(line)
        number = int(mark.strip("[]()")) if mark and mark.strip("[]()").isdigit() else None
        follows = number is None or last == 0 or number == last + 1
        if not made or (mark and follows):
            made.append(([], mark))
            last = number or last
        made[-1][0].append(line)
    return [Note(tuple(held), mark) for held, mark in made]


def links(
    original: str, prose: Iterable[Span], raised: Iterable[Span], notes: Iterable[tuple[str, Span]]
) -> list[NoteLink]:
    """Where the marks of a page's notes stand in its running text; a mark that is not found is left out.

    Args:
        original: the text.
        prose: the stretches of the page's running text, in order.
        raised: the stretches set small and high.
        notes: marks and stretches of the page's notes, in order.
    """
    stretches, high = list(prose), list(raised)
    found: list[NoteLink] = []
    taken: set[Span] = set()
    for mark, note in notes:
        attached = _attached(mark)
        places = [s for s in high if s.of(original) == mark]
        for stretch in stretches:
            inside = attached.finditer(original, stretch.start, stretch.end)
            places += [Span(*m.span()) for m in inside]
        place = next((p for p in places if p not in taken and any(s.contains(p) for s in stretches)), None)
        if place:
            taken.add(place)
            found.append(NoteLink(place, note))
    return found
