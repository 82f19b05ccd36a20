"""What an opened PDF says about itself."""

import pytest

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.pdf.document import Bookmark, bookmarks, leaf, opened, page_label, said
from tests.pdf_writer import Mark, Sheet, Words, pdf

TWO = [Sheet((Words(50, 500, "one"),)), Sheet((Words(50, 500, "two"),))]


def test_labels_bookmarks_and_metadata() -> None:
    data = pdf(
        TWO,
        labels=b"0 << /S /r /St 4 >>",
        outline=[Mark("Zwei – 2", 1), Mark("One", 0)],
        info={"Title": "A  B"},
    )
    with opened(data) as document:
        assert [page_label(document, n) for n in range(2)] == ["iv", "v"]
        assert bookmarks(document) == [Bookmark("One", 0), Bookmark("Zwei – 2", 1)]
        assert said(document, "Title") == "A B"
        assert said(document, "Author") is None


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("Title", "The Doors: 1931 to 1933", True),
        ("Title", "Microsoft Word - doors.doc", False),
        ("Title", "doors_final.indd", False),
        ("Title", "Untitled-2", False),
        ("Title", "0000123", False),
        ("Author", "Example, M.", True),
        ("Author", "HP_Administrator", False),
        ("Author", "scanner01", False),
        ("Author", "someone@example.org", False),
    ],
)
def test_what_programs_fill_in_is_not_said(key: str, value: str, kept: bool) -> None:
    with opened(pdf(TWO, info={key: value})) as document:
        assert said(document, key) == (value if kept else None)


def test_a_file_without_its_end_is_opened() -> None:
    data = pdf(TWO)
    with opened(data[: data.rfind(b"xref\n0")]) as document:
        assert len(document) == 2
        assert "".join(g.text for g in leaf(document, 1).characters) == "two"


def test_locked_files_say_so() -> None:
    with pytest.raises(UnreadableError, match="password"), opened(pdf(TWO, encrypted=True)):
        pass
