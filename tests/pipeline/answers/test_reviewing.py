"""What a source says that it reviews."""

from pathlib import Path

from testimonia.pipeline import testifying
from testimonia.pipeline.build import build
from testimonia.store import Store

REVIEW = """THE SALT ROAD AGAIN

By Tom Moss

The Salt Road: A Journey in Three Parts
Ed: Anna Thorne
Dent £4.95

This is a book that everybody in Ely has read, and few have understood. It tells of the long way from the
salt pans to the sea, and of those who went it, year after year, with their mules and their songs.
"""


def test_a_review_names_its_book(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "review.txt").write_text(REVIEW, "utf-8")
    build(folder, tmp_path / "evidence.db")
    with Store.open(tmp_path / "evidence.db", readonly=True) as store:
        (held,) = store.sources()
        made = testifying.testimony_of(store, held)
        words = store.words(held.source.id)
    assert [review.words.splitlines()[0] for review in made.reviewed] == [
        "The Salt Road: A Journey in Three Parts"
    ]
    assert all(review.span.of(words) == review.words for review in made.reviewed)
