"""Texts cut into windows for the encoder: whole sentences, as many as fit."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from testimonia.model import Span
from testimonia.reading.encoder.shapes import Shape, shape_of
from testimonia.reading.tokens import tokens

LONGEST = 224
"""Pieces of words in a window, its two ends not counted."""
_LETTERS = 120
"""Code points of one token that are looked at."""
_MOST_OF_A_TOKEN = 12
"""Pieces of one token that are read; more is no word."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of text as the encoder takes it.

    Attributes:
        tokens: their places in the text, in order.
        sentences: for each token the number of its sentence, counted through the text.
        pieces: numbers of pieces of words, with the two ends.
        shapes: the shape of each piece's token.
        firsts: where in ``pieces`` each token begins.
    """

    tokens: tuple[Span, ...]
    sentences: tuple[int, ...]
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    firsts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A sentence, or a part of one that is too long: its tokens and their pieces."""

    number: int
    tokens: tuple[Span, ...]
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[Shape, ...]

    def __len__(self) -> int:
        return sum(map(len, self.pieces))


Cutting = Callable[[str, Span], tuple[Span, ...]]
"""From a text and a sentence of it to its tokens."""


def windows(
    layer: str, sentences: Sequence[Span], pieces: Tokenizer, cutting: Cutting = tokens
) -> Iterator[Window]:
    """Cut sentences of a text into windows.

    Args:
        layer: the text.
        sentences: in order; what lies outside them is not read.
        pieces: cuts tokens into pieces of words; its two ends are [CLS] and [SEP].
        cutting: cuts sentences into tokens; another than ours is for measuring.
    """
    held: list[_Cut] = []
    length = 0
    for cut in _cuts(layer, sentences, pieces, cutting):
        if held and length + len(cut) > LONGEST:
            yield _window(held)
            held, length = [], 0
        held.append(cut)
        length += len(cut)
    if held:
        yield _window(held)


_AT_ONCE = 256
"""Sentences handed to the tokenizer together."""


def _cuts(layer: str, sentences: Sequence[Span], pieces: Tokenizer, cutting: Cutting) -> Iterator[_Cut]:
    for start in range(0, len(sentences), _AT_ONCE):
        some = sentences[start : start + _AT_ONCE]
        cut = [cutting(layer, sentence) for sentence in some]
        words = [[layer[p.start : min(p.end, p.start + _LETTERS)] for p in places] for places in cut]
        encoded = pieces.encode_batch(words, is_pretokenized=True, add_special_tokens=False)
        for number, (places, encoding) in enumerate(zip(cut, encoded, strict=True), start):
            of = [list[int]() for _ in places]
            for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
                if word is not None:  # as it is for [CLS] and [SEP], which are not asked for here
                    of[word].append(piece)
            yield from _fitting(number, layer, places, of)


def _fitting(number: int, layer: str, places: tuple[Span, ...], of: list[list[int]]) -> Iterator[_Cut]:
    """One sentence, cut where it is longer than a window. Every token has a piece, if only an unknown one."""
    begin = length = 0
    kept = [tuple(ids[:_MOST_OF_A_TOKEN]) or (_UNKNOWN,) for ids in of]
    shapes = [shape_of(place.of(layer)) for place in places]
    for at, ids in enumerate(kept):
        if length + len(ids) > LONGEST:
            yield _Cut(number, places[begin:at], tuple(kept[begin:at]), tuple(shapes[begin:at]))
            begin, length = at, 0
        length += len(ids)
    if begin < len(kept):
        yield _Cut(number, places[begin:], tuple(kept[begin:]), tuple(shapes[begin:]))


_UNKNOWN, _BEGIN, _END = 100, 101, 102
"""[UNK], [CLS] and [SEP] in BERT's vocabulary."""


def _window(held: Sequence[_Cut]) -> Window:
    ids, shapes, firsts = [_BEGIN], [int(Shape.PAD)], []
    for cut in held:
        for token_pieces, shape in zip(cut.pieces, cut.shapes, strict=True):
            firsts.append(len(ids))
            ids += token_pieces
            shapes += [int(shape)] * len(token_pieces)
    return Window(
        tuple(place for cut in held for place in cut.tokens),
        tuple(cut.number for cut in held for _ in cut.tokens),
        (*ids, _END),
        (*shapes, int(Shape.PAD)),
        tuple(firsts),
    )
