"""Paragraphs, pages and passages of a Text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Page, Span, paragraphs, repaired
from testimonia.model.text import LONGEST_PARAGRAPH


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\ntwo", ["one\ntwo"]),
        ("one\r\n\r\ntwo\r\n", ["one", "two"]),  # Windows
        ("one\r\rtwo", ["one", "two"]),  # the old Macintosh
        ("one\n \t \n\n  two  ", ["one", "two"]),  # blank lines that are not quite empty
        ("one\ftwo", ["one", "two"]),  # a page ends
        ("\n\n\n", []),
        ("", []),
    ],
)
def test_paragraphs(layer: str, expected: list[str]) -> None:
    assert [span.of(layer) for span in paragraphs(layer)] == expected


@given(st.text(st.sampled_from("ab \n\r\f\u00a0"), max_size=60))
def test_no_word_is_outside_every_paragraph(layer: str) -> None:
    spans = list(paragraphs(layer))
    inside = "".join(span.of(layer) for span in spans)
    assert [c for c in inside if not c.isspace()] == [c for c in layer if not c.isspace()]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


def test_a_file_of_one_line_is_cut() -> None:
    spans = list(paragraphs("x" * (LONGEST_PARAGRAPH * 2 + 5)))
    assert [len(span) for span in spans] == [LONGEST_PARAGRAPH, LONGEST_PARAGRAPH, 5]


def test_there_is_no_passage_without_words() -> None:
    text = repaired("some words", pages=(Page(0, "xii", Span(0, 4)), Page(1, None, Span(4, 10))))
    for span in (Span(2, 2), Span(0, 11)):
        with pytest.raises(ValueError, match="no passage"):
            text.passage("source", span)
    found = text.page_at(3)
    assert found is not None
    assert found.label == "xii"
    assert text.page_at(10) is None
