"""Messages that a mail program saved, and letters that somebody typed."""

import pytest

from testimonia.ingest.message_heads import message_kind
from testimonia.ingest.sniff import format_of

ENVELOPE = b"From ann@example.org Mon May  3 14:22:01 2004\n"
HEAD = b"Received: by x;\n\tMon\nFrom: Ann <a@example.org>\nSubject: Quay\n"
SAVED = b"From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\nSubject: y\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (HEAD + b"\nWords.", "mail"),
        (HEAD.replace(b"\n", b"\r\n") + b"\r\nWords.", "mail"),
        # Apple Mail counts the bytes first
        (b"1234\n" + HEAD + b"\nWords.", "mail"),
        # what was looked at ends among the header lines
        (HEAD + b"X-Long: " + b"a" * 100, "mail"),
        (ENVELOPE + HEAD + b"\nWords.", "mailbox"),
        # an envelope is a line of a machine, and old mailboxes have no other
        (ENVELOPE + b"From: Ann Lind\nDate: 3 May 2004\nSubject: Quay\n\nWords.", "mailbox"),
        (ENVELOPE + b"From: Ann Lind\n\nWords.", None),
        (SAVED + b"Content-Type: multipart/related; boundary=b\n\n", "web archive"),
        # typed letters have no line of a machine
        (b"From: Ann Lind\nTo: Henrik Voss\nDate: 3 May 1904\nSubject: Quay\n\nDear Henrik,", None),
        (b"From Monday to Friday he was at sea.\nMessage-ID: <1>\nFrom: x\n\n", None),
        (b"From ann Mon May  3 14:22:01 2004\nHe came home.\n\n", None),
        # prose that speaks of header lines; lines of a machine alone
        (b"The header was:\nMessage-ID: <1>\nFrom: Ann\n\n", None),
        (b"Message-ID: <1>\nReceived: x\n\nWords", None),
        (b"", None),
        (b"\n\n", None),
    ],
)
def test_what_begins_as_a_message(text: bytes, kind: str | None) -> None:
    assert message_kind(text) == kind
    assert text == b"" or not text.strip() or format_of(text, "a.txt") == (kind or "text")


def test_a_message_with_a_page_in_it_is_a_message() -> None:
    assert format_of(HEAD + b"Content-Type: text/html\n\n<html><body>x", "a.eml") == "mail"
