"""Documents cut into windows, with what the heads should find there as numbers."""

import random
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from testimonia.model import Span
from testimonia.reading.encoder.heads import HEADS
from testimonia.reading.encoder.pairs import Mentions, Told, mentions_as_numbers
from testimonia.reading.encoder.shapes import Shape, shape_of
from testimonia.reading.encoder.spoken import spoken_in
from testimonia.reading.encoder.windows import Window, windows
from training.corpora import Document
from training.of_tokens import answers_of_tokens
from training.targets import Wanted, chained, wanted

Place = tuple[int, int, int]
"""Kind, first and last token of a stretch within its window."""


@dataclass(slots=True)
class Goal:
    """What one head should find in one window."""

    found: list[Place] = field(default_factory=list)
    unknown: list[Place] = field(default_factory=list)


@dataclass(slots=True)
class Example:
    """One window with its goals.

    Attributes:
        window: what the encoder sees.
        words: its tokens as written.
        goals: for each head that finds stretches.
        of_tokens: for each question about single tokens the answers; UNKNOWN where nobody has answered it.
    """

    window: Window
    words: tuple[str, ...]
    goals: dict[str, Goal]
    of_tokens: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be learned from.

    Attributes:
        name: of the document.
        corpus: its corpus.
        examples: its windows in order.
        asked: for each head the numbers of the kinds that the corpus is asked about.
        mentions: of which it is known whether they are of one, in order.
        at: for each of them the window, first and last token in it, and its chain.
    """

    name: str
    corpus: str
    examples: tuple[Example, ...]
    asked: dict[str, tuple[int, ...]]
    mentions: Mentions
    at: NDArray[np.int64]


class _Tokens:
    """The tokens of all windows of a document, to be found by their characters."""

    def __init__(self, cut: Sequence[Window]) -> None:
        self.all = [(w, t, place) for w, window in enumerate(cut) for t, place in enumerate(window.tokens)]
        self.starts = [place.start for _, _, place in self.all]
        self.ends = [place.end for _, _, place in self.all]

    def of(self, span: Span) -> tuple[int, int, int] | None:
        """Window, first and last token; None where the stretch is cut by tokens or windows otherwise."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.ends, span.end)
        if first >= len(self.all) or last >= len(self.all) or first > last:
            return None
        (w, one, a), (v, other, b) = self.all[first], self.all[last]
        return (w, one, other) if w == v and a.start == span.start and b.end == span.end else None


def prepared(document: Document, pieces: Tokenizer) -> Prepared:
    """Cut a document into windows and find its marks in them."""
    cut = tuple(windows(document.text, document.sentences, pieces))
    tokens = _Tokens(cut)
    goals = wanted(document)
    answers = answers_of_tokens(document, cut)
    examples = tuple(
        Example(w, tuple(t.of(document.text) for t in w.tokens), {n: Goal() for n in HEADS}, answered)
        for w, answered in zip(cut, answers, strict=True)
    )
    for name, kinds in HEADS.items():
        _fill(examples, name, kinds, goals[name], tokens)
    mentions, at = _mentions(document, tokens, cut)
    asked = {
        n: tuple(k for k, kind in enumerate(kinds) if kind in goals[n].kinds) for n, kinds in HEADS.items()
    }
    return Prepared(document.name, document.corpus, examples, asked, mentions, at)


def _fill(
    examples: Sequence[Example], name: str, kinds: Sequence[str], goal: Wanted, tokens: _Tokens
) -> None:
    for span, kind in goal.found:
        place = tokens.of(span)
        if place is None:
            continue
        window, first, last = place
        found = (kinds.index(kind), first, last)
        if found not in examples[window].goals[name].found:
            examples[window].goals[name].found.append(found)
        if goal.inside:
            _unknown(examples[window].goals[name], first, last, len(kinds), apart_from=(first, last))
    for span in goal.unknown:
        place = tokens.of(span)
        if place is not None:
            _unknown(examples[place[0]].goals[name], place[1], place[2], len(kinds))


def _unknown(
    goal: Goal, first: int, last: int, kinds: int, apart_from: tuple[int, int] | None = None
) -> None:
    """Nothing is known of any stretch from ``first`` to ``last``."""
    for one in range(first, last + 1):
        for other in range(one, last + 1):
            if (one, other) != apart_from:
                goal.unknown += [(kind, one, other) for kind in range(kinds)]


def _mentions(
    document: Document, tokens: _Tokens, cut: Sequence[Window]
) -> tuple[Mentions, NDArray[np.int64]]:
    spoken = spoken_in(document.text)
    offsets = np.cumsum([0, *(len(w.tokens) for w in cut)])
    told: list[Told] = []
    at: list[tuple[int, int, int, int]] = []
    chains: dict[str, int] = {}
    for mark in sorted(set(chained(document)), key=lambda m: (m.span.start, -m.span.end)):
        place = tokens.of(mark.span)
        if place is None:
            continue
        window, first, last = place
        start, end = int(offsets[window]) + first, int(offsets[window]) + last + 1
        sentence = cut[window].sentences[first]
        words = mark.span.of(document.text)
        told.append(Told(words, mark.kind, mark.form, sentence, start, end, spoken(mark.span.start)))
        at.append((window, first, last, chains.setdefault(mark.chain or "", len(chains))))
    return mentions_as_numbers(told), np.array(at, np.int64).reshape(-1, 4)


def together(documents: Sequence[Prepared]) -> Prepared:
    """Documents of one corpus without chains as one, so that no step is spent on a few words."""
    first = documents[0]
    examples = tuple(example for document in documents for example in document.examples)
    return Prepared(first.corpus, first.corpus, examples, first.asked, first.mentions, first.at)


_MISREAD = {
    "e": "c",
    "c": "e",
    "l": "1",
    "i": "l",
    "h": "b",
    "n": "u",
    "u": "n",
    "m": "rn",
    "o": "0",
    "s": "f",
    "t": "l",
}
_MARRED, _MARRED_TOKENS, _SHOUTED = 0.15, 0.06, 0.02
"""Windows of a bad scan, tokens misread in them, windows all in capitals."""


def disturbed(example: Example, pieces: Tokenizer, chance: random.Random) -> Window:
    """The window as a bad scan may give it, now and then; as it is, mostly."""
    window = example.window
    if chance.random() < _SHOUTED:
        shapes = tuple(int(Shape.CAPITALS) if s in (Shape.SMALL, Shape.TITLE) else s for s in window.shapes)
        return Window(window.tokens, window.sentences, window.pieces, shapes, window.firsts)
    if chance.random() >= _MARRED:
        return window
    ends = (*window.firsts[1:], len(window.pieces) - 1)
    ids, shapes, firsts = [window.pieces[0]], [0], []
    for word, first, end in zip(example.words, window.firsts, ends, strict=True):
        firsts.append(len(ids))
        if chance.random() < _MARRED_TOKENS and word.isalpha() and len(ids) < 400:
            marred = misread(word, chance)
            new = pieces.encode([marred], is_pretokenized=True, add_special_tokens=False).ids[:12]
            ids += new
            shapes += [int(shape_of(marred))] * len(new)
        else:
            ids += window.pieces[first:end]
            shapes += window.shapes[first:end]
    return Window(window.tokens, window.sentences, (*ids, window.pieces[-1]), (*shapes, 0), tuple(firsts))


def misread(word: str, chance: random.Random) -> str:
    """A word with one letter taken for another, or lost.

    >>> misread("house", random.Random(1)) != "house"
    True
    """
    able = [n for n, letter in enumerate(word) if letter.lower() in _MISREAD]
    if not able:
        return word
    at = chance.choice(able)
    other = "" if chance.random() < 0.2 and len(word) > 2 else _MISREAD[word[at].lower()]
    return word[:at] + other + word[at + 1 :]


SELDOM = {"docred": 0.5, "wikigold": 0.5, "uner": 0.5}
"""Corpora that teach names alone, in flat text: how much of them an epoch takes."""


def chunks(documents: Iterable[Prepared], chance: random.Random) -> list[tuple[Prepared, int, int]]:
    """Neighbouring windows to be learned from together, in an order of chance: mostly four, or twelve."""
    out: list[tuple[Prepared, int, int]] = []
    for document in documents:
        size = 12 if document.corpus == "litbank" and chance.random() < 0.25 else 4
        start = 0
        first = chance.randint(1, size)  # so that the cuts are not the same every time
        while start < len(document.examples):
            end = min(start + (size if start else first), len(document.examples))
            if chance.random() < SELDOM.get(document.corpus, 1.0):
                out.append((document, start, end))
            start = end
    chance.shuffle(out)
    return out
