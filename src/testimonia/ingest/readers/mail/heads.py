"""What the header lines of a message say (RFC 5322), however long or badly made they are."""

import codecs
import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_tz

from testimonia.ingest.decoding import decoded
from testimonia.ingest.extraction import UnreadableError

LONGEST = 4_000
"""Characters of a header line that are looked at; some readers of headers take time by the square of it."""
MOST_NAMES = 40
"""Addressees that are named."""
_UNPRINTED = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a header line names.

    Attributes:
        name: as the line has it; the address where it has no name.
        address: the address; empty if there is none.
    """

    name: str
    address: str = ""

    @property
    def shown(self) -> str:
        """Name and address, as a mail program shows them."""
        return f"{self.name} <{self.address}>" if self.address and self.address != self.name else self.name


@dataclass(frozen=True, slots=True)
class Head:
    """What is read of the header.

    Attributes:
        authors: who wrote it.
        recipients: to whom it goes.
        copied: who gets a copy.
        date: as it is written; empty if the line is missing.
        dated: whether `date` is one.
        subject: empty if it has none.
    """

    authors: tuple[Person, ...] = ()
    recipients: tuple[Person, ...] = ()
    copied: tuple[Person, ...] = ()
    date: str = ""
    dated: bool = False
    subject: str = ""


def head_of(message: "Message[str, str]") -> Head:
    """Read the header of one message."""
    lines: dict[str, str] = {}
    for name, value in message.raw_items():
        lines.setdefault(name.lower(), str(value)[:LONGEST])
    date = _tidy(_characters(lines.get("date", "")))
    return Head(
        _people(lines.get("from", "") or lines.get("sender", "")),
        _people(lines.get("to", "")),
        _people(lines.get("cc", "")),
        date,
        _is_date(date),
        words_of(lines.get("subject", "")),
    )


def words_of(value: str) -> str:
    """A header line as words: RFC 2047 undone, tidied of white space."""
    text = _characters(value)
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError, AssertionError):
        return _tidy(text)
    return _tidy("".join(_piece(words, charset) for words, charset in pieces))


def encoding_of(charset: str | None) -> str | None:
    """The codec of a character set that a message names; None if there is no such thing."""
    try:
        found = codecs.lookup(charset or "")
        return found.name if isinstance(b"a".decode(found.name), str) else None
    except (LookupError, ValueError, TypeError, AttributeError):
        return None


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    return words.decode(encoding_of(charset) or ("latin-1" if charset is None else "utf-8"), "replace")


def _characters(value: str) -> str:
    """A header line whose letters were not encoded as they should be: as UTF-8, or as is likeliest."""
    if value.isascii():
        return value
    try:
        return decoded(value.encode("utf-8", "surrogateescape")).characters
    except (UnicodeError, UnreadableError):
        return value.encode("utf-8", "replace").decode("utf-8")


def _people(value: str) -> tuple[Person, ...]:
    text = " ".join(_characters(value).split())
    if not text:
        return ()
    try:
        pairs = getaddresses([text])
    except (RecursionError, ValueError, IndexError, AttributeError):
        pairs = []
    people = (_person(name, address) for name, address in pairs[:MOST_NAMES])
    found = tuple(person for person in people if person.name)
    return found or (Person(words_of(text)),)


def _person(name: str, address: str) -> Person:
    where = _tidy(address)
    return Person(words_of(name).strip("\"' ") or where, where)


def _is_date(text: str) -> bool:
    try:
        return parsedate_tz(text) is not None
    except (ValueError, TypeError, IndexError, OverflowError):
        return False


def _tidy(words: str) -> str:
    return " ".join(_UNPRINTED.sub(" ", words).split())
