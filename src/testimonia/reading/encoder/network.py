"""The weights, and what they say of windows."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from testimonia.reading.encoder.windows import Window

_WEIGHTS = files("testimonia.reading.encoder") / "weights"
LONGEST = 60
"""Tokens of a mention, at most. Of longer stretches the network has been taught nothing."""


@dataclass(frozen=True, slots=True)
class Output:
    """What the network says of one window.

    Attributes:
        found: for each stretch that it takes for a mention the kind (over all heads), first and last token.
        scores: of each stretch, above 0.
        pronouns: for each token 0, or 1 and more for the kinds of PRONOUNS.
        vectors: of each token.
        arcs: for each token (row) the score of each other (column) to be what it belongs to; of itself if it
            is the root of its sentence.
        relations: of each token to the best of them, as places in RELATIONS.
        tags: of each token, as places in TAGS.
        events: for each token above 0 if it tells of something that took place.
    """

    found: NDArray[np.int64]
    scores: NDArray[np.float32]
    pronouns: NDArray[np.int64]
    vectors: NDArray[np.float32]
    arcs: NDArray[np.float32]
    relations: NDArray[np.int64]
    tags: NDArray[np.int64]
    events: NDArray[np.float32]


@cache
def tokenizer() -> Tokenizer:
    """What cuts tokens into pieces of words."""
    made = Tokenizer.from_str((_WEIGHTS / "tokenizer.json").read_text("utf-8"))
    made.no_truncation()
    made.no_padding()
    return made


def use_threads(number: int) -> None:
    """Run the network in so many threads from now on; it uses every core until then."""
    if number != _threads[0]:
        _threads[0] = number
        _session.cache_clear()


_threads = [os.cpu_count() or 1]


@cache
def _session() -> onnxruntime.InferenceSession:
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _threads[0]
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # it would keep the largest window's memory for ever
    return onnxruntime.InferenceSession(
        (_WEIGHTS / "reader.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )


def read_through(cut: Iterable[Window]) -> Iterator[tuple[Window, Output]]:
    """What the network says of each window, in order.

    One at a time: several together are no faster, and in eight bits each would change a little with its
    neighbours, since the scale of all is set by the largest number of any.
    """
    for window in cut:
        yield window, _run(window)


def _run(window: Window) -> Output:
    where, scores, *of_tokens = _session().run(
        None,
        {
            "pieces": np.array([window.pieces], np.int64),
            "shapes": np.array([window.shapes], np.int64),
            "firsts": np.array([window.firsts], np.int64),
            "sentences": np.array([window.sentences], np.int64),
        },
    )
    short = where[:, 3] - where[:, 2] < LONGEST
    return Output(where[short, 1:], scores[short], *(column[0] for column in of_tokens))
