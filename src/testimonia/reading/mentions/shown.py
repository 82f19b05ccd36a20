"""Titles of works: set off by emphasis or quotation marks, or said to have been published."""

import re
from collections.abc import Iterator

from testimonia.model import Span

_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=([^\s*_][^*_]{0,120}[^\s*_])\1(?![\w*]))")
_QUOTED = re.compile(r"(?<!\w)([“\"‘])(?=([^”\"“’*]{4,90})[”\"’](?!\w))")
_PUBLISHED = re.compile(
    r"(?<![\w’'-])([A-Z][\w’'-]{0,30}(?: (?:an?|the|of|to|and|in|for|on|with|from|by|at|[A-Z][\w’'-]{0,30}))"
    r"{1,9}),?"
    r" (?:(?:was|were|had been|has been)(?: first| again| also)?"
    r" (?:published|printed|reprinted|republished|issued|reissued|seriali[sz]ed)\b|(appeared|came out)\b)"
)
_OWNER = re.compile(r"(?:His|Her|My|Their|Its|Our|.*\b[\w-]+[’']s|.*s’) (?=\S)")
_SMALL_WORD = re.compile(r" (?:an?|the|of|to|in|for|on|with|from|by|at) ")
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
    yield from _published(layer, sentence)


def _published(layer: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """A title that nothing sets off, known by small words and by what is said: A Tour of Ely was printed.

    Of a person too it can be said that he appeared, or came out; of what is somebody's own, not.
    """
    if not any(verb in layer[sentence.start : sentence.end] for verb in _VERBS):
        return
    for found in _PUBLISHED.finditer(layer, sentence.start, sentence.end):
        words = found.group(1)
        owner = _OWNER.match(words)
        first = owner.end() if owner else 0
        owned = owner is not None or layer[max(0, found.start() - 6) : found.start()].endswith(
            ("his ", "her ", "their ", "my ")
        )
        title = words[first:]
        small = _SMALL_WORD.search(title) is not None and title[:1].isupper()
        if small and title.split()[-1][0].isupper() and (owned or not found.group(2)):
            yield Span(found.start() + first, found.start() + len(words)), '"'


_VERBS = ("published", "printed", "issued", "serialised", "serialized", "appeared", "came out")


def _is_title(words: str) -> bool:
    """Whether words in quotation marks are a title: all that matter have capitals."""
    if not words[:1].isupper() or any(c in words for c in ".!?;,") or "\n\n" in words:
        return False
    every = _WORDS.findall(words)
    main = [w for w in every if len(w) > 3]
    return len(every) >= 3 and len(main) >= 1 and all(w[0].isupper() for w in main) and words != words.upper()
