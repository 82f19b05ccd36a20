"""A first look as lines for a terminal: short enough to be read at a glance."""

from collections.abc import Iterator, Sequence

from testimonia.exports.terminal import safe_line
from testimonia.exports.tour.step import Quoted, Step
from testimonia.exports.wrapping import WIDTH, wrapped

_INDENT = "   "
_VALUE = 24
"""Columns of the value of a side, at most."""
_LEAST = 24
"""Columns of its words, at least."""


def tour_lines(steps: Sequence[Step], *, width: int = WIDTH) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The title of each step, with its number, and the lines below it.

    Args:
        steps: made by `testimonia.exports.tour.telling.tour`.
        width: columns of a line.
    """
    for number, step in enumerate(steps, 1):
        yield f"{number}. {safe_line(step.title)}", tuple(_below(step, width))


def _below(step: Step, width: int) -> Iterator[str]:
    yield from wrapped(step.told, _INDENT, width=width)
    labels = [safe_line(each.value) for each in step.quoted]
    if step.before:
        labels = ["as it stands", *["as it is read"] * len(labels)]
        yield _line(labels[0], step.before, "", _column(labels), width)
        labels = labels[1:]
    column = _column([*labels, "as it stands"] if step.before else labels)
    for label, each in zip(labels, step.quoted, strict=True):
        yield _quotation(label, each, column, width)


def _column(labels: Sequence[str]) -> int:
    return min(max(map(len, labels), default=0), _VALUE)


def _quotation(label: str, shown: Quoted, column: int, width: int) -> str:
    room = _room(shown.path, column, width)
    return _line(label, _cut(shown, room), shown.path, column, width)


def _room(path: str, column: int, width: int) -> int:
    """Columns that are left for the words, with their quotation marks and what is around them."""
    return max(width - len(_INDENT) - (column + 2 if column else 0) - len(path) - 5, _LEAST)


def _line(label: str, words: str, path: str, column: int, width: int) -> str:
    room = _room(path, column, width)
    shown = safe_line(words)
    shown = shown if len(shown) <= room else f"{shown[: room - 2].rstrip()} …"
    value = f"{_shortened(label, column):<{column}}  " if column else ""
    return f"{_INDENT}{value}“{shown}”{f' [{safe_line(path)}]' if path else ''}"


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def _cut(shown: Quoted, room: int) -> str:
    """What of a passage is shown on a line: from its beginning, or from somewhat before what decides."""
    words, mark = shown.words, shown.mark
    if len(words) <= room or mark.end <= room - 2:
        return words
    start = max(min(mark.start - (room - len(mark)) // 2, len(words) - room + 2), 0)
    start = words.find(" ", start) + 1 if start else 0
    return f"… {words[start:]}" if start else words
