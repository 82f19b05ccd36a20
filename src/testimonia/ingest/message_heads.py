"""Whether a text begins as an electronic message does: header lines, and some that only a machine writes.

A letter that somebody typed may well begin "From:", "To:", "Subject:"; it stays plain text. A message that a
mail program saved has a line beside them that no hand writes (RFC 5322, section 3.6; RFC 2045, section 4).
"""

import re

_LINE = re.compile(rb"[!-9;-~]+[ \t]*:|[ \t]")
_NAME = re.compile(rb"^([!-9;-~]+)[ \t]*:", re.MULTILINE)
_ENVELOPE = re.compile(rb"From (?:\S+ {1,3}|[^\n]{1,120}? )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [^\n]{8,60}\n")
"""The line before each message of an mbox (RFC 4155, appendix A)."""
_COUNT = re.compile(rb"\d{1,12}[ \t]*\n")
"""Apple Mail writes the length of the message in a line of its own before it."""
_OF_MACHINES = frozenset(
    (
        *(b"message-id", b"received", b"mime-version", b"return-path", b"dkim-signature", b"delivered-to"),
        *(b"x-mailer", b"content-transfer-encoding", b"x-mozilla-status", b"x-gm-thrid", b"user-agent"),
    )
)
_OF_LETTERS = frozenset((b"from", b"to", b"sender", b"cc", b"bcc", b"subject", b"date", b"reply-to"))
_OF_PAGES = (b"snapshot-content-location", b"x-maf-information")
_SAVED = re.compile(rb"^From:[ \t]*<Saved by ", re.MULTILINE | re.IGNORECASE)


def message_kind(text: bytes) -> str | None:
    """ "mail", "mailbox" or "web archive"; None if the text begins as none of these do.

    Args:
        text: the beginning of a file, as bytes in which ASCII can be looked for.
    """
    lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    envelope = _ENVELOPE.match(lines)
    if envelope is not None:
        return "mailbox" if _is_head(lines[envelope.end() :], enveloped=True) else None
    count = _COUNT.match(lines)
    lines = lines[count.end() :] if count else lines
    if not _is_head(lines):
        return None
    names = _names(lines)
    saved = bool(_SAVED.search(_head(lines))) or any(name in names for name in _OF_PAGES)
    return "web archive" if saved and b"multipart/related" in _head(lines).lower() else "mail"


def _is_head(lines: bytes, *, enveloped: bool = False) -> bool:
    """Whether header lines of a machine begin here; the line of an envelope before them is one itself.

    Archives of lists and old programs keep no other line of a machine.
    """
    names = _names(lines)
    if enveloped and b"from" in names and len(names & _OF_LETTERS) > 1:
        return True
    return bool(names & _OF_MACHINES) and bool(names & _OF_LETTERS)


def _names(lines: bytes) -> frozenset[bytes]:
    return frozenset(name.lower() for name in _NAME.findall(_head(lines)))


def _head(lines: bytes) -> bytes:
    """The header lines, up to the blank line after them; none if another line stands among them."""
    head, blank, _ = lines.lstrip(b"\n").partition(b"\n\n")
    rows = head.split(b"\n")
    whole = rows if blank else rows[:-1]  # the last line of what was looked at may be cut off
    return head if whole and all(_LINE.match(row) for row in whole) else b""
