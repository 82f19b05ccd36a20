"""Sentences about pages."""

import pytest

from testimonia.ingest.readers.pdf.problems import listed, meaningless, of_pages
from testimonia.model import Trouble


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ([0], "page 1"),
        ([0, 1, 2], "pages 1-3"),
        ([4, 0, 1], "pages 1-2 and 5"),
        ([0, 2, 4], "pages 1, 3 and 5"),
        (list(range(0, 60, 2)), "pages 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21 and 19 more places"),
    ],
)
def test_pages_in_words(pages: list[int], words: str) -> None:
    assert listed(pages) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [("plain words", False), ("\ue000\ue001a", True), ("\x01\x02", True), ("word\ufffd", False), ("", False)],
)
def test_characters_that_mean_nothing(text: str, expected: bool) -> None:
    assert meaningless(text) is expected


def test_one_problem_for_each_kind_of_trouble() -> None:
    found = of_pages("a.pdf", {"scan": [3, 4], "lying": [1]}, {1: "x", 3: None})
    assert [(p.trouble, p.page) for p in found] == [(Trouble.UNREAD, None), (Trouble.DOUBTFUL, "x")]
    assert "pages 4-5" in found[0].message and "page 2" in found[1].message
