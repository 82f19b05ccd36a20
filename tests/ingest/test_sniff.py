import pytest

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.sniff import format_of, is_data_file

FORMATS = [
    (b"Plain words.", "a.txt", "text"),
    (b"Plain words.", "a", "text"),
    # what it is decides, not what it is called
    (b"%PDF-1.7\n", "a.txt", "pdf"),
    (b"<!DOCTYPE html><p>Words", "a.txt", "html"),
    (b"# Words", "a.md", "markdown"),
    ("Wörter".encode("utf-16"), "a.txt", "text"),
    (b"\xef\xbb\xbfWords", "a.txt", "text"),
    # letters that are also signatures
    (b"BM was a printer in Leeds.", "a.txt", "text"),
    (b"MZ was a printer in Leeds.", "a.txt", "text"),
    # a stray NUL is only dirt
    (b"Words and more words. " * 20 + b"\x00", "a.txt", "text"),
]


@pytest.mark.parametrize(("head", "name", "kind"), FORMATS)
def test_what_a_file_is(head: bytes, name: str, kind: str) -> None:
    assert format_of(head, name) == kind


UNREAD = [
    (b"", "a.txt"),
    (b"\x89PNG\r\n\x1a\n", "a.txt"),
    (b"{\\rtf1", "a.rtf"),
    (b"\x00\x01\x02\x03" * 50, "a.txt"),
    (b'{"a": 1}', "a.json"),
]


@pytest.mark.parametrize(("head", "name"), UNREAD)
def test_what_no_reader_takes_is_said_in_a_sentence(head: bytes, name: str) -> None:
    with pytest.raises(UnreadableError, match=r"[A-Z].*\.$"):
        format_of(head, name)


def test_data_files_are_known_by_name() -> None:
    assert is_data_file("Notes.JSON") and not is_data_file("Notes.txt")
