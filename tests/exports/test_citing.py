"""A passage is cited with whose voice it is, and in what."""

from pathlib import Path

import pytest

from testimonia.exports.citing import Citations, citation
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.disputed import MEMOIR

PASSAGE = {"source": "s1", "start": 5, "end": 22, "quote": "x", "page": "xii", "path": "memoir.txt"}

CASES = (
    # (author, title, page, what is printed)
    ("Tom Moss", "A Life", "xii", "[Tom Moss, “A Life”, memoir.txt, p. xii, 5–22]"),
    ("Tom Moss", None, None, "[Tom Moss, memoir.txt, 5–22]"),
    (None, None, None, "[memoir.txt, 5–22]"),
    # a title as long as a page is cut
    (None, "word " * 40, None, f"[“{('word ' * 14).rstrip()}…”, memoir.txt, 5–22]"),
)


@pytest.mark.parametrize(("author", "title", "page", "printed"), CASES)
def test_a_citation(author: str | None, title: str | None, page: str | None, printed: str) -> None:
    assert citation({**PASSAGE, "author": author, "title": title, "page": page}) == printed


def test_the_voice_is_that_of_the_part_around_it(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        start = MEMOIR.index("Ada Lind")
        source = store.source_id("memoir.txt")
        passage = {"source": source, "start": start, "end": start + 8, "quote": "Ada Lind", "page": None}
        found = Citations(store).cited(passage)
    assert (found["author"], found["title"], found["path"]) == ("Tom Moss", "RECOLLECTIONS", "memoir.txt")
    assert found["quote"] == "Ada Lind"


def test_a_source_that_is_gone_is_cited_by_its_id(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        found = Citations(store).cited({**PASSAGE, "source": "gone"})
    assert (found["path"], found["author"], found["title"]) == ("gone", None, None)
