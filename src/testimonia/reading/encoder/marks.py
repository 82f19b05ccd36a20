"""What the network takes for mentions in a Text: stretches with kinds, and a vector for each end of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.model import Span
from testimonia.reading.encoder.heads import HEADS, PRONOUNS
from testimonia.reading.encoder.network import Output, read_through, tokenizer
from testimonia.reading.encoder.shapes import WITH_CAPITALS
from testimonia.reading.encoder.syntax import Gathering, Syntax
from testimonia.reading.encoder.windows import Window, windows
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import READ_IN

_READ = ("nested", "named")
_LETTER = re.compile(r"[^\W\d_]")
_ENDLESS = 1_000
"""Code points from which a sentence without a letter is a table of figures, that mentions nobody."""
_KINDS = tuple((head, kind) for head, kinds in HEADS.items() for kind in kinds)


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A stretch that the network takes for a mention.

    Attributes:
        span: in the reading layer.
        kind: among the kinds of the head that found it.
        score: above 0; how sure it is.
        sentence: number of its sentence among those that were read.
        first: number of its first token among those that were read.
        end: number of the token after its last.
        ends: vectors of its first and last token.
    """

    span: Span
    kind: str
    score: float
    sentence: int
    first: int
    end: int
    ends: tuple[NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True, slots=True, eq=False)
class Capitals:
    """The tokens with capitals, names to the network or not: so what rules find has a place among its tokens.

    Attributes:
        starts: where they begin, in the reading layer; in order.
        ends: where they end.
        tokens: their numbers among those that were read.
        sentences: numbers of their sentences.
        vectors: in half precision.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    tokens: Sequence[int]
    sentences: Sequence[int]
    vectors: NDArray[np.float16]

    def mark(self, span: Span, kind: str) -> Mark | None:
        """A stretch whose first and last token have capitals; None for any other, or one of two sentences."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.ends, span.end)
        if last >= len(self.ends) or first > last:
            return None
        there = self.starts[first] == span.start and self.ends[last] == span.end
        if not there or self.sentences[first] != self.sentences[last]:
            return None
        one, other = self.vectors[first].astype(np.float32), self.vectors[last].astype(np.float32)
        tokens = self.tokens[first], self.tokens[last] + 1
        return Mark(span, kind, 0.0, self.sentences[first], *tokens, (one, other))


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything that the network has found in a Text, head by head, in order.

    Attributes:
        nested: names and descriptions, of the kinds of NESTED; none crosses another.
        named: names, of the kinds of NAMED; likewise.
        pronouns: of the kinds of PRONOUNS.
        capitals: tokens with capitals.
    """

    nested: tuple[Mark, ...]
    named: tuple[Mark, ...]
    pronouns: tuple[Mark, ...]
    capitals: Capitals


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that the network says of a Text.

    Attributes:
        marks: mentions.
        syntax: of its words.
    """

    marks: Marks
    syntax: Syntax


def seen_in(layer: str, prose: Sequence[Paragraph]) -> Seen:
    """What the network says of the paragraphs that are in the language that is read."""
    read = (s for paragraph in prose if paragraph.language == READ_IN for s in paragraph.sentences)
    sentences = [s for s in read if len(s) < _ENDLESS or _LETTER.search(layer, s.start, s.end)]
    found: dict[str, list[Mark]] = {head: [] for head in (*_READ, "pronouns")}
    held: list[tuple[int, int, int, int]] = []
    vectors: list[NDArray[np.float16]] = []
    token, gathering = 0, Gathering()
    for window, said in read_through(windows(layer, sentences, tokenizer())):
        for head, mark in _marks(layer, window, said, token):
            found[head].append(mark)
        able = _with_capitals(window)
        held += [(*_ends(window.tokens[at]), token + at, window.sentences[at]) for at in able]
        vectors.append(said.vectors[able].astype(np.float16))
        token += len(window.tokens)
        gathering.add(window, said)
    starts, ends, tokens, numbers = zip(*held, strict=True) if held else ((), (), (), ())
    all_vectors = np.concatenate(vectors) if vectors else np.zeros((0, 0), np.float16)
    capitals = Capitals(starts, ends, tokens, numbers, all_vectors)
    kept = {head: tuple(_uncrossed(found[head], alone=head == "named")) for head in _READ}
    marks = Marks(kept["nested"], kept["named"], tuple(found["pronouns"]), capitals)
    return Seen(marks, gathering.syntax())


def _with_capitals(window: Window) -> list[int]:
    return [at for at, first in enumerate(window.firsts) if window.shapes[first] in WITH_CAPITALS]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _marks(layer: str, window: Window, said: Output, offset: int) -> Iterator[tuple[str, Mark]]:
    for (number, first, last), score in zip(said.found.tolist(), said.scores.tolist(), strict=True):
        head, kind = _KINDS[number]
        if head in _READ and _holds_together(layer, window, first, last):
            yield head, _mark(window, said, offset, first, last, kind, score)
    for at in np.flatnonzero(said.pronouns).tolist():
        kind = PRONOUNS[said.pronouns[at] - 1]
        yield "pronouns", _mark(window, said, offset, at, at, kind, 1.0)


def _holds_together(layer: str, window: Window, first: int, last: int) -> bool:
    """Whether a stretch lies in one sentence, or in two that only a stop parts: it may be that of "O. C."."""
    if window.sentences[first] == window.sentences[last]:
        return True
    return "\n" not in layer[window.tokens[first].start : window.tokens[last].end]


def _mark(window: Window, said: Output, offset: int, first: int, last: int, kind: str, score: float) -> Mark:
    span = Span(window.tokens[first].start, window.tokens[last].end)
    ends = said.vectors[first].copy(), said.vectors[last].copy()
    return Mark(span, kind, score, window.sentences[first], offset + first, offset + last + 1, ends)


def _uncrossed(found: Sequence[Mark], alone: bool) -> Iterator[Mark]:
    """The surest of those that are equal or cross; one inside another stays.

    If ``alone``, not inside one of its own kind: no "Ada" in "Ada Lind", no "A. L" in "A. L.".
    """
    for group in _overlapping(sorted(found, key=lambda m: (m.span.start, -m.span.end))):
        kept: list[Mark] = []
        for mark in sorted(group, key=lambda m: -m.score):
            if not any(
                _cross(mark.span, other.span) or (alone and _same_kind(mark, other)) for other in kept
            ):
                kept.append(mark)
        yield from sorted(kept, key=lambda m: (m.span.start, -m.span.end))


def _same_kind(one: Mark, other: Mark) -> bool:
    """Whether two of one kind touch."""
    return one.kind == other.kind and one.span.start < other.span.end and other.span.start < one.span.end


def _overlapping(ordered: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Marks in groups, of which none touches the next."""
    group: list[Mark] = []
    end = 0
    for mark in ordered:
        if group and mark.span.start >= end:
            yield group
            group = []
        group.append(mark)
        end = max(end, mark.span.end)
    if group:
        yield group


def _cross(one: Span, other: Span) -> bool:
    return (
        one == other
        or one.start < other.start < one.end < other.end
        or other.start < one.start < other.end < one.end
    )
