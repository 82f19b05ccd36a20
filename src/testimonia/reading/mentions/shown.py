"""Titles of works that are set off by emphasis or quotation marks, and what is spoken in quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from testimonia.model import Span

_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=([^\s*_][^*_]{0,120}[^\s*_])\1(?![\w*]))")
_QUOTED = re.compile(r"(?<!\w)([“\"‘])(?=([^”\"“’*]{4,90})[”\"’](?!\w))")
_OPEN_CLOSE = re.compile(r"[“”\"]|(?<!\w)‘(?=\w)|(?<=[\w,.!?…])’(?!\w)")
_MAIN = re.compile(r"[^\W\d_][^\W\d_'’]{3,}")
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def titles_in(layer: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """Stretches set off that look like titles of works, without what sets them off, and by what they are."""
    if "*" in layer[sentence.start : sentence.end] or "_" in layer[sentence.start : sentence.end]:
        for found in _EMPHASIS.finditer(layer, sentence.start, sentence.end):
            span = Span(*found.span(2))
            if span.end < sentence.end + 1 and layer[span.start].isupper():
                yield span, "*"
    for found in _QUOTED.finditer(layer, sentence.start, sentence.end):
        span = Span(*found.span(2))
        words = found.group(2).rstrip(",")
        if span.end <= sentence.end and _is_title(words):
            yield Span(span.start, span.start + len(words)), '"'


def _is_title(words: str) -> bool:
    """Whether words in quotation marks are a title: all that matter have capitals."""
    if not words[:1].isupper() or any(c in words for c in ".!?;,") or "\n\n" in words:
        return False
    every = _WORDS.findall(words)
    main = [w for w in every if len(w) > 3]
    return len(every) >= 3 and len(main) >= 1 and all(w[0].isupper() for w in main) and words != words.upper()


def spoken(layer: str, paragraph: Span) -> tuple[Span, ...]:
    """The stretches of a paragraph within quotation marks, in order; one left open runs to its end."""
    out: list[Span] = []
    opened, by = -1, ""
    for found in _OPEN_CLOSE.finditer(layer, paragraph.start, paragraph.end):
        mark = found.group()
        if opened < 0:
            if mark in '“‘"':
                opened, by = found.start(), mark
        elif mark == {"“": "”", "‘": "’", '"': '"'}[by]:
            out.append(Span(opened, found.end()))
            opened = -1
    if opened >= 0 and by != "‘":
        out.append(Span(opened, paragraph.end))
    return tuple(out)


def within(spans: Sequence[Span], starts: Sequence[int], offset: int) -> bool:
    """Whether a character lies in one of ``spans``."""
    number = bisect_right(starts, offset) - 1
    return number >= 0 and offset < spans[number].end
