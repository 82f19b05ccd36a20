"""Columns of numbers, back to tokens in their sentences."""

import numpy as np

from testimonia.model import repaired
from testimonia.reading.encoder import seen_in
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.encoder.network import Output
from testimonia.reading.encoder.syntax import Gathering
from testimonia.reading.encoder.windows import Window
from testimonia.reading.prose import prose_of
from tests.reading.encoder.cut import cut, prose

TWO = "Anna slept. Paul Orlik left Ghent."


def said_of(window: Window, heads: list[int], relations: list[str]) -> Output:
    """What a network would say that is sure of these heads and relations."""
    size = len(window.tokens)
    arcs = np.zeros((size, size), np.float32)
    arcs[np.arange(size), heads] = 9.0
    none = np.zeros(size, np.int64)
    events = np.linspace(-1, 1, size).astype(np.float32)
    places = np.array([RELATIONS.index(relation) for relation in relations])
    nothing = np.zeros((0, 3), np.int64)
    vectors = np.zeros((size, 4), np.float32)
    return Output(
        nothing, np.zeros(0, np.float32), none, vectors, arcs, places, none + TAGS.index("NN"), events
    )


def test_heads_are_counted_in_their_sentence() -> None:
    (window,) = cut(TWO)
    relations = ["nsubj", "root", "punct", "nsubj", "flat", "root", "obj", "punct"]
    gathering = Gathering()
    for _ in range(2):  # two windows with the same words
        gathering.add(window, said_of(window, [1, 1, 1, 5, 3, 5, 5, 5], relations))
    syntax = gathering.syntax()
    assert len(syntax) == 4
    first, second, third, fourth = syntax.sentences()
    assert [token.head for token in second] == [2, 0, 2, 2, 2]
    assert [token.relation for token in first] == ["nsubj", "root", "punct"]
    assert (third, fourth) == (first, second)
    assert [token.span.of(TWO) for token in second] == ["Paul", "Orlik", "left", "Ghent", "."]
    assert first[0].event < 0 < second[-1].event


def test_nothing_read_is_no_sentence() -> None:
    syntax = seen_in("", ()).syntax
    assert (len(syntax), list(syntax.sentences())) == (0, [])


def test_every_token_of_the_prose_is_there_in_order() -> None:
    words = (
        "Anna Lind left.\n\n" + "Paul Orlik, who knew her, stayed in Ghent and wrote; " * 40 + "then he left."
    )
    syntax = seen_in(words, prose(words)).syntax
    spans = [token.span for sentence in syntax.sentences() for token in sentence]
    assert spans == sorted(spans)
    assert "".join(span.of(words) for span in spans) == "".join(words.split())
    for sentence in syntax.sentences():
        assert sum(token.head == at for at, token in enumerate(sentence)) == 1
        assert all(0 <= token.head < len(sentence) for token in sentence)


def test_a_plain_sentence_is_read() -> None:
    words = "The police arrested Anna Lind in May."
    (sentence,) = seen_in(words, prose_of(repaired(words), ())).syntax.sentences()
    told = {token.span.of(words): (sentence[token.head].span.of(words), token.relation) for token in sentence}
    assert told["arrested"] == ("arrested", "root")
    assert told["police"] == ("arrested", "nsubj")
    assert told["May"][0] == "arrested"
    assert next(t for t in sentence if t.relation == "root").event > 0
