"""Sentences in which the expressions of time are marked, and what the reader makes of them.

« and » enclose an expression with the words that tie it to its clause, ‹ and › inside them the time itself;
where the two are the same, « and » alone.
"""

import re
import time

from testimonia.model import Span, TimeExpression
from testimonia.reading.times import read_times

_MARKS = re.compile("[«»‹›]")


def unmarked(sentence: str) -> tuple[str, tuple[tuple[Span, Span], ...]]:
    """A sentence without its marks, and span and core of each expression that is marked in it."""
    at: dict[str, list[int]] = {mark: [] for mark in "«»‹›"}
    for number, found in enumerate(_MARKS.finditer(sentence)):
        at[found.group()].append(found.start() - number)
    spans = [Span(start, end) for start, end in zip(at["«"], at["»"], strict=True)]
    inner = [Span(start, end) for start, end in zip(at["‹"], at["›"], strict=True)]
    cores = [next((core for core in inner if span.contains(core)), span) for span in spans]
    return _MARKS.sub("", sentence), tuple(zip(spans, cores, strict=True))


def read_marked(sentence: str, written: str | None = None) -> tuple[TimeExpression, ...]:
    """What is read from a marked sentence; it is made sure that exactly the marked expressions are found."""
    text, expected = unmarked(sentence)
    found = read_times(text, written=written)
    assert [(one.span.of(text), one.core.of(text)) for one in found] == [
        (span.of(text), core.of(text)) for span, core in expected
    ]
    assert tuple((one.span, one.core) for one in found) == expected
    return found


def edtfs(text: str, written: str | None = None) -> dict[str, str | None]:
    """What each expression of a text comes to, by its words."""
    return {
        one.core.of(text): one.date.edtf if one.date else None for one in read_times(text, written=written)
    }


def seconds(piece: str, length: int, language: str) -> float:
    """How much processor time it takes to read ``piece`` over and over, to so many characters."""
    text = (piece * (length // len(piece) + 1))[:length]
    began = time.process_time()
    read_times(text, language=language)
    return time.process_time() - began
