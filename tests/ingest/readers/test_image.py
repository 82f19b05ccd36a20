"""Pictures of pages: how many a file has, and what is made of what was recognised on them."""

import struct
from collections.abc import Sequence

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits, UnreadableError
from testimonia.ingest.readers.image import pictures_in, read
from testimonia.model import Recognised, SeenLine, SeenWord, Trouble

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def tiff(pages: int, *, order: str = "<", last: int = 0, big: bool = False) -> bytes:
    """A TIFF of empty directories of one tag each, the last of which leads to ``last``."""
    head, size = (16, 8 + 20 + 8) if big else (8, 2 + 12 + 4)
    mark = b"II" if order == "<" else b"MM"
    out = mark + (struct.pack(f"{order}HHHQ", 43, 8, 0, head) if big else struct.pack(f"{order}HI", 42, head))
    count, width = ("Q", "Q") if big else ("H", "I")
    pieces = [out]
    for n in range(pages):
        after = head + size * (n + 1) if n + 1 < pages else last
        tag = bytes(20 if big else 12)
        pieces.append(struct.pack(f"{order}{count}", 1) + tag + struct.pack(f"{order}{width}", after))
    return b"".join(pieces)


COUNTS = [
    # one picture, whatever it is
    (PNG, 1, False),
    (b"GIF89a" + b"\0" * 20, 1, False),
    (b"II", 1, False),
    # TIFF, of both orders, and with places of eight bytes
    (tiff(1), 1, False),
    (tiff(7), 7, False),
    (tiff(7, order=">"), 7, False),
    (tiff(7, big=True), 7, False),
    # as many as are read, and more
    (tiff(20), 20, False),
    (tiff(100_000), 20, True),
    # the last leads to the first, to itself, beyond the end: those that are there are counted once
    (tiff(3, last=8), 3, False),
    (tiff(1, last=8), 1, False),
    (tiff(3, last=1 << 30), 3, False),
    # cut off in the third directory
    (tiff(5)[: 8 + 18 * 2 + 5], 2, False),
]


@pytest.mark.parametrize(("data", "count", "more"), COUNTS)
def test_how_many_pictures_a_file_has(data: bytes, count: int, more: bool) -> None:
    assert pictures_in(data, 20) == (count, more)


@pytest.mark.parametrize("data", [tiff(0), b"II*\0\xff\xff\xff\xff" + b"\0" * 20, b"MM\0*\0\0\0\0"])
def test_a_tiff_without_pictures_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        pictures_in(data, 20)


def seen(page: int, lines: Sequence[str], sure: float = 1.0) -> Recognised:
    """A page of 1000 by 1400 points with lines of 30, 50 apart."""
    made = []
    for n, text in enumerate(lines):
        top, bottom, right = (100 + 50 * n) / 1400, (130 + 50 * n) / 1400, (100 + 14 * len(text)) / 1000
        words, at = [], 0
        for word in text.split():
            left = (100 + 14 * at) / 1000
            words.append(SeenWord(word, (left, top, left + 14 * len(word) / 1000, bottom), sure))
            at += len(word) + 1
        made.append(SeenLine(tuple(words), (0.1, top, right, top, right, bottom, 0.1, bottom)))
    return Recognised(page, "x", "1", 1000, 1400, tuple(made))


LETTER = ("The ship came into the har-", "bour in the evening, and all", "went down to the quay.")


def test_before_it_is_recognised_a_picture_is_unread_and_says_what_to_do() -> None:
    found = ingest(File("a.png", PNG))
    assert (found.text, found.scans) == (None, (0,))
    (problem,) = found.problems
    assert problem.trouble is Trouble.UNREAD and "testimonia[ocr]" in problem.message
    (problem,) = ingest(File("a.tif", tiff(7))).problems
    assert "pages 1-7" in problem.message


def test_what_was_recognised_is_the_original_layer() -> None:
    found = ingest(File("a.png", PNG, recognised=(seen(0, LETTER),)))
    assert found.text is not None and not found.problems
    assert found.text.original == "\n".join(LETTER) + "\n"
    assert "into the harbour in the evening" in found.text.reading
    assert [word.span.of(found.text.original) for word in found.text.words] == " ".join(LETTER).split()
    assert [box.span.of(found.text.original) for box in found.text.boxes] == list(LETTER)
    assert all(word.page == 0 and word.confidence == 1 for word in found.text.words)


def test_pages_that_are_still_to_come_are_empty() -> None:
    found = ingest(File("a.tif", tiff(3), recognised=(seen(1, LETTER), seen(9, LETTER))))
    assert found.text is not None and found.scans == (0, 1, 2)
    assert [page.span.of(found.text.original).strip() != "" for page in found.text.pages] == [
        False,
        True,
        False,
    ]
    (problem,) = found.problems
    assert "pages 1 and 3" in problem.message


TROUBLES = [
    # what was seen of a page, how bad it is, and what is said
    (Recognised(0, "x", "1", 0, 0, failure="It is torn."), Trouble.UNREAD, "It is torn."),
    (Recognised(0, "x", "1", 100, 100), Trouble.NOTICE, "No words were found"),
    (seen(0, LETTER, 0.6), Trouble.DOUBTFUL, "doubtful"),
]


@pytest.mark.parametrize(("page", "trouble", "said"), TROUBLES)
def test_what_is_wrong_with_a_page_is_said(page: Recognised, trouble: Trouble, said: str) -> None:
    (problem,) = ingest(File("a.png", PNG, recognised=(page,))).problems
    assert problem.trouble is trouble and said in problem.message


def test_of_too_many_pictures_the_first_are_read() -> None:
    found = read(File("a.tif", tiff(30), Limits(pages=20)))
    assert len(found.scans) == 20
    assert any("more than is allowed" in problem.message for problem in found.problems)
