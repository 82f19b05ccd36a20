"""How the words of a Text belong together, and which of them tell what happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.model import Span
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.encoder.network import Output
from testimonia.reading.encoder.trees import tree
from testimonia.reading.encoder.windows import Window

_LEAN = np.float32(0.5)
"""Added to what the network says of events: it is rather too careful (the best of seven on LitBank's dev)."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark in its sentence.

    Attributes:
        span: in the reading layer.
        head: number, in the sentence, of the token that it belongs to; its own if it is the root.
        relation: to that token: one of RELATIONS.
        tag: part of speech: one of TAGS.
        event: how surely it tells of something that took place; above 0 if rather yes.
    """

    span: Span
    head: int
    relation: str
    tag: str
    event: float


@dataclass(frozen=True, slots=True, eq=False)
class Syntax:
    """The tokens of a Text, sentence by sentence, as columns of numbers.

    Attributes:
        starts: where the tokens begin, in the reading layer.
        ends: where they end.
        heads: number of each token's head, through the Text.
        relations: to the head, places in RELATIONS.
        tags: places in TAGS.
        events: above 0 for what is told to have taken place.
        cuts: number of the first token of each sentence, and behind them the number of tokens.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    heads: NDArray[np.int32]
    relations: NDArray[np.int8]
    tags: NDArray[np.int8]
    events: NDArray[np.float32]
    cuts: NDArray[np.int32]

    def __len__(self) -> int:
        """How many sentences there are."""
        return len(self.cuts) - 1

    def sentence(self, number: int) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        first, end = int(self.cuts[number]), int(self.cuts[number + 1])
        return tuple(
            Token(Span(start, stop), head - first, RELATIONS[relation], TAGS[tag], event)
            for start, stop, head, relation, tag, event in zip(
                self.starts[first:end].tolist(),
                self.ends[first:end].tolist(),
                self.heads[first:end].tolist(),
                self.relations[first:end].tolist(),
                self.tags[first:end].tolist(),
                self.events[first:end].tolist(),
                strict=True,
            )
        )

    def sentences(self) -> Iterator[tuple[Token, ...]]:
        """All sentences in order; one that is longer than a window comes in pieces."""
        for number in range(len(self)):
            yield self.sentence(number)


class Gathering:
    """Syntax that grows window by window."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._columns: list[tuple[NDArray[np.int32], ...]] = []
        self._events: list[NDArray[np.float32]] = []
        self._cuts = [0]

    def add(self, window: Window, said: Output) -> None:
        """What the network says of the next window."""
        before = self._cuts[-1]
        heads = _heads(said.arcs, window.sentences)
        self._cuts += [before + end for _, end in _pieces(window.sentences)]
        starts = np.array([place.start for place in window.tokens], np.int32)
        ends = np.array([place.end for place in window.tokens], np.int32)
        columns = (starts, ends, (heads + before).astype(np.int32), said.relations, said.tags)
        self._columns.append(tuple(column.astype(np.int32) for column in columns))
        self._events.append(said.events + _LEAN)

    def syntax(self) -> Syntax:
        """All of it."""
        if not self._columns:
            none, small = np.zeros(0, np.int32), np.zeros(0, np.int8)
            return Syntax(none, none, none, small, small, np.zeros(0, np.float32), np.zeros(1, np.int32))
        starts, ends, heads, relations, tags = (
            np.concatenate(column) for column in zip(*self._columns, strict=True)
        )
        return Syntax(
            starts,
            ends,
            heads,
            relations.astype(np.int8),
            tags.astype(np.int8),
            np.concatenate(self._events),
            np.array(self._cuts, np.int32),
        )


def _heads(arcs: NDArray[np.float32], sentences: Sequence[int]) -> NDArray[np.int64]:
    heads = np.zeros(len(sentences), np.int64)
    for first, end in _pieces(sentences):
        heads[first:end] = tree(arcs[first:end, first:end]) + first
    return heads


def _pieces(sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences of a window: first token, and the one behind the last."""
    cuts = [n for n in range(1, len(sentences)) if sentences[n] != sentences[n - 1]]
    yield from zip([0, *cuts], [*cuts, len(sentences)], strict=True)
