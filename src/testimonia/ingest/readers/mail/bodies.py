"""Which parts of a message are its words (RFC 2045 to 2049, 2183), and which hang on it."""

from dataclasses import dataclass, field
from email.message import Message
from enum import Enum

from testimonia.ingest.decoding import decoded
from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.mail.heads import encoding_of, words_of

MOST_PARTS = 10_000
"""Parts of one message that are looked at."""


class PartKind(Enum):
    """What a part is."""

    PLAIN = "plain text"
    PAGE = "a web page"
    MESSAGE = "another message"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a message that is read."""

    kind: PartKind
    message: "Message[str, str]"


@dataclass(slots=True)
class Parts:
    """What a message consists of.

    Attributes:
        read: in order.
        attached: the names of what hangs on it.
    """

    read: list[Part] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)


def parts_of(message: "Message[str, str]") -> Parts:
    """The parts of one message; of what is given in several forms, the plain one."""
    found = Parts()
    waiting = [message]
    looked_at = 0
    while waiting and looked_at < MOST_PARTS:
        part = waiting.pop()
        looked_at += 1
        kind = part.get_content_type()
        if part.is_multipart() and kind == "multipart/alternative":
            waiting.extend(_preferred(part))
        elif part.is_multipart() and kind != "message/rfc822":
            waiting.extend(reversed(_children(part)))
        else:
            _sort(part, kind, found)
    return found


def characters_of(part: "Message[str, str]") -> str:
    """The text of a part, in whatever encoding it says or shows that it has."""
    encoding = encoding_of(_said(part))
    data = bytes_of(part)
    if encoding is not None:
        return data.decode(encoding, "replace")
    try:
        return decoded(data).characters
    except UnreadableError:
        return data.decode("latin-1")


def bytes_of(part: "Message[str, str]") -> bytes:
    """The bytes of a part, its transfer encoding undone as far as it goes."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, TypeError, LookupError, AssertionError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _said(part: "Message[str, str]") -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _children(part: "Message[str, str]") -> list["Message[str, str]"]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _preferred(part: "Message[str, str]") -> list["Message[str, str]"]:
    """The plain form if it has words, else the last one: forms are given from the plainest to the richest."""
    children = _children(part)
    for child in children:
        if child.get_content_type() == "text/plain" and characters_of(child).strip():
            return [child]
    return children[-1:]


def _sort(part: "Message[str, str]", kind: str, found: Parts) -> None:
    name = _name(part)
    hangs_on = part.get_content_disposition() == "attachment" or (name and not kind.startswith("text/"))
    if hangs_on and (kind != "message/rfc822" or not _children(part)):
        found.attached.append(name or kind)
    elif kind == "message/rfc822":
        found.read.extend(Part(PartKind.MESSAGE, child) for child in _children(part)[:1])
    elif kind == "text/html":
        found.read.append(Part(PartKind.PAGE, part))
    elif kind.startswith("text/"):
        found.read.append(Part(PartKind.PLAIN, part))
    elif not part.get("Content-ID") and not kind.startswith("multipart/"):
        found.attached.append(name or kind)


def _name(part: "Message[str, str]") -> str:
    try:
        return words_of(part.get_filename() or "")[:100]
    except (ValueError, TypeError, LookupError, AttributeError):
        return ""
