"""What the network marks in a text, and where."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from testimonia.model import Section, SectionKind, Span, Stated, repaired
from testimonia.reading.encoder import Mark, seen_in
from testimonia.reading.encoder.heads import NAMED, NESTED, PRONOUNS
from testimonia.reading.encoder.network import LONGEST, read_through
from testimonia.reading.prose import prose_of
from testimonia.reading.tokens import tokens
from tests.reading.encoder.cut import cut, marked, prose

LAYER = "Anna Lind met the old captain. He knew Paul Orlik, and Paul Orlik knew her brother."


def at(words: str, layer: str = LAYER) -> Span:
    """Where some words stand first."""
    start = layer.index(words)
    return Span(start, start + len(words))


def test_names_are_marked_with_their_kinds() -> None:
    found = [(m.span.of(LAYER), m.kind) for m in marked(LAYER).named]
    assert found == [("Anna Lind", "person"), ("Paul Orlik", "person"), ("Paul Orlik", "person")]


def test_descriptions_and_pronouns_are_marked() -> None:
    found = marked(LAYER)
    assert ("the old captain", "PER") in [(m.span.of(LAYER), m.kind) for m in found.nested]
    assert [(m.span.of(LAYER), m.kind) for m in found.pronouns] == [("He", "person"), ("her", "person")]


def test_tokens_are_counted_through_all_windows() -> None:
    # many sentences, so that there are many windows, and one of another language in between
    english = "Anna Lind met Paul Orlik, and he left. " * 30
    layer = f"{english.strip()}\n\nEr schlief.\n\n{english.strip()}"
    half = layer.index("Er")
    german = Section(Span(half, half + 11), SectionKind.BODY, language=Stated("de"))
    read = prose_of(repaired(layer), (german,))
    sentences = [s for p in read if p.language == "en" for s in p.sentences]
    flat = [t for s in sentences for t in tokens(layer, s)]
    found = seen_in(layer, read).marks
    assert len(found.named) == 2 * len(sentences)
    for mark in (*found.nested, *found.named, *found.pronouns):
        assert Span(flat[mark.first].start, flat[mark.end - 1].end) == mark.span
        assert sentences[mark.sentence].start <= mark.span.start < sentences[mark.sentence].end
    assert not any(half <= m.span.start < half + 11 for m in found.named)


PIECES = """Anna Lind Paul Orlik Mr. of the The He who her brother old captain ( ) “ ” ’s , . ; — Орлик 1917
University Torvek and I O. C. Étienne"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n", ". . .", "a\u0301", "😀"])


def kept_apart(marks: tuple[Mark, ...]) -> None:
    """In order, and none across another."""
    places = [(m.span.start, -m.span.end) for m in marks]
    assert places == sorted(set(places))
    around: list[int] = []
    for mark in marks:
        while around and around[-1] <= mark.span.start:
            around.pop()
        assert not around or mark.span.end <= around[-1]
        around.append(mark.span.end)


# where the network's own stretches lie across one another
@example("University in The Lind in the mill , brother.")
@example("wife Orlik mayor at C. brother mill her and captain.")
@example("O. his brother her Paul mill and Anna the mayor Torvek C. and wife old Mr. Anna Orlik.")
@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=150))
def test_marks_lie_inside_the_text_and_never_cross(layer: str) -> None:
    found = marked(layer)
    heads = ((found.nested, NESTED), (found.named, NAMED))
    for marks, kinds in (*heads, (found.pronouns, PRONOUNS)):
        kept_apart(marks)
        for mark in marks:
            assert 0 <= mark.span.start < mark.span.end <= len(layer)
            assert mark.kind in kinds
            assert mark.score > 0
            assert 0 < mark.end - mark.first <= LONGEST
    assert list(found.capitals.starts) == sorted(found.capitals.starts)
    # no name has one of its own kind inside it
    for one in found.named:
        inside = [m for m in found.named if m is not one and m.kind == one.kind]
        assert not any(one.span.start <= m.span.start and m.span.end <= one.span.end for m in inside)


PLACED = [
    # a name of several words, and of one
    "Paul Orlik",
    "Anna",
    # small words may stand between, for a rule may see more than the network
    "Orlik, and Paul",
    # a pronoun too has a capital where it begins a sentence
    "He",
]


@pytest.mark.parametrize("words", PLACED)
def test_what_rules_find_is_placed(words: str) -> None:
    mark = marked(LAYER).capitals.mark(at(words), "PER")
    assert mark is not None
    flat = [t for s in prose(LAYER)[0].sentences for t in tokens(LAYER, s)]
    assert (mark.span, mark.kind, mark.score) == (at(words), "PER", 0.0)
    assert Span(flat[mark.first].start, flat[mark.end - 1].end) == mark.span
    assert mark.sentence == (0 if words == "Anna" else 1)
    # with the vectors of its two ends, if in half precision
    vectors = np.concatenate([said.vectors for _, said in read_through(cut(LAYER))])
    assert np.allclose(mark.ends[0], vectors[mark.first], atol=0.01)
    assert np.allclose(mark.ends[1], vectors[mark.end - 1], atol=0.01)


NOT_PLACED = [
    # a small word begins it, or ends it
    "the old captain",
    "met",
    "Orlik knew",
    # a part of a token
    "Ann",
    "nna",
    "Paul Orli",
    # from one sentence to the next
    "Lind met the old captain. He",
    # no letters at all
    ".",
]


@pytest.mark.parametrize("words", NOT_PLACED)
def test_what_has_no_capitals_at_its_ends_is_not_placed(words: str) -> None:
    assert marked(LAYER).capitals.mark(at(words), "PER") is None


def test_past_the_end_nothing_is_placed() -> None:
    assert marked(LAYER).capitals.mark(Span(len(LAYER), len(LAYER) + 4), "PER") is None


@pytest.mark.parametrize(("layer", "language"), [("Anna Lind schlief.", "de"), ("", "en"), (" \n\n ", "en")])
def test_where_nothing_is_read_nothing_is_found(layer: str, language: str) -> None:
    found = seen_in(layer, prose(layer, language)).marks
    assert (found.nested, found.named, found.pronouns) == ((), (), ())
    assert found.capitals.mark(Span(0, 4), "PER") is None
