"""What was recognised is kept by page, engine and version, and preferred and forgotten by rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Ingested, Recognised, SeenLine, SeenWord, Source
from testimonia.store import Store
from tests.store.digest import digest_of

LINE = SeenLine((SeenWord("Words", (0.1, 0.1, 0.2, 0.2), 0.9),), (0.1, 0.1, 0.2, 0.1, 0.2, 0.2, 0.1, 0.2))
BOOK = Source("book.pdf", "b" * 64, 10, "pdf")


def seen(page: int, engine: str = "rapid", version: str = "1", failure: str = "") -> Recognised:
    return Recognised(page, engine, version, 100, 200, () if failure else (LINE,), failure)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "t.db") as opened:
        opened.replace(Ingested(BOOK, None, (), (), "pdf 2", (0, 2, 5)))
        opened.replace(Ingested(Source("a.txt", "a" * 64, 10, "text"), None, (), (), "plain text 1"))
        yield opened


def test_pages_are_unseen_until_they_are_kept(store: Store) -> None:
    ours = store.recognition("rapid", "1")
    assert [(page.path, page.format, page.page) for page in ours.unseen()] == [
        ("book.pdf", "pdf", page) for page in (0, 2, 5)
    ]
    ours.put(BOOK.sha256, seen(2))
    ours.put(BOOK.sha256, seen(5, failure="It is torn."))
    assert [page.page for page in ours.unseen()] == [0]
    assert ours.of(BOOK.sha256) == (seen(2), seen(5, failure="It is torn."))
    assert [page.page for page in store.recognition("rapid", "2").unseen()] == [0, 2, 5]


def test_the_present_engine_goes_before_others_and_others_before_nothing(store: Store) -> None:
    old, new = store.recognition("rapid", "1"), store.recognition("rapid", "2")
    for page in (0, 2):
        old.put(BOOK.sha256, seen(page))
    before = new.basis(BOOK.sha256)
    new.put(BOOK.sha256, seen(2, version="2"))
    assert [page.version for page in new.of(BOOK.sha256)] == ["1", "2"]
    assert [page.version for page in old.of(BOOK.sha256)] == ["1", "1"]
    assert new.basis(BOOK.sha256) != before == old.basis(BOOK.sha256)
    new.tidy()
    assert [page.version for page in old.of(BOOK.sha256)] == ["1", "2"]


def test_what_no_source_has_any_more_is_forgotten(store: Store) -> None:
    ours = store.recognition("rapid", "1")
    ours.put(BOOK.sha256, seen(0))
    store.mark_removed("book.pdf")
    ours.tidy()
    assert ours.of(BOOK.sha256) and not ours.unseen()  # it may come back
    store.replace(Ingested(Source("book.pdf", "c" * 64, 10, "pdf"), None, (), (), "pdf 2", (0,)))
    ours.tidy()
    assert not ours.of(BOOK.sha256) and [page.page for page in ours.unseen()] == [0]


def test_what_was_recognised_is_no_part_of_what_the_base_says(store: Store) -> None:
    before = digest_of(store)
    store.recognition("rapid", "1").put(BOOK.sha256, seen(0))
    assert digest_of(store) == before
