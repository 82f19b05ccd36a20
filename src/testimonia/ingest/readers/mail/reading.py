"""Messages as letters: who wrote to whom, when and of what, and whose words they quote."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import Message

from testimonia.ingest.extraction import MIB, BlockKind, Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers import html
from testimonia.ingest.readers.mail.bodies import PartKind, bytes_of, characters_of, parts_of
from testimonia.ingest.readers.mail.heads import Head, Person, head_of
from testimonia.ingest.readers.mail.plain_body import paragraphs_of
from testimonia.ingest.readers.mail.quoting import MOST_DEPTH, Passage, quoted
from testimonia.ingest.readers.markup import walked
from testimonia.ingest.readers.markup_tree import tree_of
from testimonia.ingest.readers.notes import kinds_given
from testimonia.ingest.readers.writer import Writer
from testimonia.ingest.sections.nesting import nested
from testimonia.model import Problem, Section, SectionKind, Span, Stated, Trouble

MOST_INSIDE = 20
"""Messages inside one another that are read."""
_SHOWN = 20
"""Attachments, or messages, that a Problem names."""
_COUNT = re.compile(rb"\s*(\d{1,12})[ \t]*\r?\n")
_ENVELOPE = re.compile(
    rb"(?:\A|\r?\n)From [^\n]{1,200}\n(?=[!-9;-~]+[ \t]*:)",
)
_STUFFED = re.compile(rb"^>(>*From )", re.MULTILINE)
_OF_A_PAGE = frozenset({SectionKind.BODY, SectionKind.CHAPTER, SectionKind.LETTER})
_TOO_DEEP = "The message nests too many parts in one another; it may be built to do harm."


@dataclass(slots=True)
class _Sheet:
    """What is written down so far."""

    writer: Writer
    sections: list[Section] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def read_message(file: File) -> Extraction:
    """Read one message.

    Raises:
        UnreadableError: if it is too large, built to do harm, or has no text.
    """
    data = _within_size(file)
    count = _COUNT.match(data)
    data = data[count.end() : count.end() + int(count[1])] if count else data
    sheet = _Sheet(Writer(file.limits.characters))
    letter = _letter(_parsed(data), sheet)
    if letter is None:
        raise UnreadableError("The message has no text.")
    whole = replace(letter, kind=SectionKind.DOCUMENT)
    return _extraction(file, sheet, whole)


def read_mailbox(file: File) -> Extraction:
    """Read a file of many messages (mbox, RFC 4155); one that is damaged does not keep the others from it.

    Raises:
        UnreadableError: if it is too large, or no message in it has text.
    """
    data = _within_size(file)
    sheet = _Sheet(Writer(file.limits.characters))
    for number, message in enumerate(_messages(data), 1):
        if sheet.writer.full:
            break
        try:
            letter = _letter(_parsed(message), sheet)
        except UnreadableError:
            letter = None
        if letter is None:
            sheet.lost.append(str(number))
    if not sheet.writer.length:
        raise UnreadableError("No message in the file has text.")
    return _extraction(file, sheet, Section(Span(0, sheet.writer.length), SectionKind.DOCUMENT))


def read_web_archive(file: File) -> Extraction:
    """Read a page that was saved with all its files as one message (RFC 2557).

    Raises:
        UnreadableError: if it is too large, or holds no page.
    """
    for part in parts_of(_parsed(_within_size(file))).read:
        if part.kind is PartKind.PAGE:
            page = characters_of(part.message).encode("utf-8") if part.message.get_content_charset() else None
            return html.read(
                File(file.path, b"\xef\xbb\xbf" + page if page else bytes_of(part.message), file.limits)
            )
    raise UnreadableError("The web archive holds no page. Save the page again, as it is shown.")


MAIL = Reader("mail", frozenset({"mail"}), read_message)
MAILBOX = Reader("mailbox", frozenset({"mailbox"}), read_mailbox)
WEB_ARCHIVE = Reader("web archive", frozenset({"web archive"}), read_web_archive)


def _within_size(file: File) -> bytes:
    if len(file.data) > file.limits.size:
        raise UnreadableError(f"The file is larger than {file.limits.size // MIB} MiB, more than is read.")
    return file.data.removeprefix(b"\xef\xbb\xbf")


def _parsed(data: bytes) -> "Message[str, str]":
    try:
        return message_from_bytes(data)
    except RecursionError as error:
        raise UnreadableError(_TOO_DEEP) from error


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox, with what was put before "From " at the beginning of a line taken away."""
    begun = None
    for envelope in _ENVELOPE.finditer(data):
        if begun is not None:
            yield _STUFFED.sub(rb"\1", data[begun : envelope.start()])
        begun = envelope.end()
    if begun is not None:
        yield _STUFFED.sub(rb"\1", data[begun:])


def _letter(message: "Message[str, str]", sheet: _Sheet, depth: int = 0) -> Section | None:
    """Write one message down; None if there is nothing in it."""
    place, at = sheet.writer.place(), len(sheet.sections)
    head = head_of(message)
    stated = _write_head(head, sheet)
    found = parts_of(message)
    sheet.attached.extend(found.attached)
    for part in found.read:
        if part.kind is PartKind.PLAIN:
            _write_plain(part.message, sheet)
        elif part.kind is PartKind.PAGE:
            _write_page(part.message, sheet)
        elif depth < MOST_INSIDE:
            _letter(part.message, sheet, depth + 1)
        else:
            sheet.attached.append("a message")
    span = sheet.writer.since(place)
    if not len(span):
        return None
    letter = Section(
        span,
        SectionKind.LETTER,
        stated.get("Subject"),
        stated.get("From"),
        written=stated.get("Date"),
        recipient=stated.get("To"),
    )
    sheet.sections.insert(at, letter)
    return letter


def _write_head(head: Head, sheet: _Sheet) -> dict[str, Stated]:
    """Write the lines that tell who writes to whom, each with what it says."""
    writer, stated = sheet.writer, dict[str, Stated]()
    writer.block()
    writer.kind = BlockKind.SHORT
    lines = (
        ("From", _shown(head.authors), head.authors[0].name if head.authors else "", SectionKind.BYLINE),
        ("To", _shown(head.recipients), _names(head.recipients), SectionKind.BYLINE),
        ("Cc", _shown(head.copied), "", SectionKind.BYLINE),
        ("Date", head.date, head.date, SectionKind.DATELINE),
        ("Subject", head.subject, head.subject, SectionKind.HEADING),
    )
    for label, words, value, kind in lines:
        if not words:
            continue
        place = writer.place()
        writer.verbatim(f"{label}: {words}")
        line = writer.since(place)
        writer.line()
        sheet.sections.append(Section(line, kind))
        if value:
            begin = line.start + len(label) + 2
            whole = words.startswith(value) and begin + len(value) <= line.end
            stated[label] = Stated(value, Span(begin, begin + len(value)) if whole else line)
    writer.block()
    writer.kind = BlockKind.PROSE
    if head.date and not head.dated:
        sheet.undated.append(head.date[:60])
        stated["Date"] = replace(stated["Date"], doubtful=True)
    return stated


def _shown(people: tuple[Person, ...]) -> str:
    return ", ".join(person.shown for person in people)


def _names(people: tuple[Person, ...]) -> str:
    """Whom the line names; a group without members ("undisclosed-recipients:;") names nobody."""
    return "; ".join(person.name for person in people if not person.name.endswith(":;"))


def _write_plain(part: "Message[str, str]", sheet: _Sheet) -> None:
    writer = sheet.writer
    passages = []
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    joined = str(part.get_param("delsp") or "").lower() == "yes"
    for depth, words in paragraphs_of(characters_of(part).replace("\0", ""), flowed, joined):
        writer.block()
        place = writer.place()
        writer.verbatim(words)
        span = writer.since(place)
        if len(span):
            passages.append(Passage(span, words if len(words) == len(span) else words.strip(), depth))
    writer.block()
    sheet.sections.extend(quoted(passages))


def _write_page(part: "Message[str, str]", sheet: _Sheet) -> None:
    writer = sheet.writer
    writer.block()
    at, place = len(writer.blocks), writer.place()
    try:
        tree = tree_of(characters_of(part).replace("\0", "\ufffd"))
    except UnreadableError:
        return
    found = walked(tree.root, writer)
    sheet.sections.extend(section for section in found.marked if section.kind not in _OF_A_PAGE)
    words, start = writer.written_since(place), writer.start(place)
    begins, ends = sorted(q.start for q in found.quotes), sorted(q.end for q in found.quotes)
    passages = []
    for block in writer.blocks[at:]:
        inside = bisect_right(begins, block.span.start) - bisect_right(ends, block.span.start)
        depth = min(max(inside, int(block.kind is BlockKind.QUOTATION)), MOST_DEPTH)
        passages.append(Passage(block.span, block.span.shifted(-start).of(words), depth))
    sheet.sections.extend(quoted(passages))


def _extraction(file: File, sheet: _Sheet, whole: Section) -> Extraction:
    writer = sheet.writer
    return Extraction(
        writer.original,
        sections=nested([whole, *sheet.sections]),
        blocks=kinds_given(writer.blocks, ()),
        problems=tuple(_problems(file.path, sheet)),
    )


def _problems(path: str, sheet: _Sheet) -> Iterator[Problem]:
    if sheet.attached:
        names = _listed([f"“{name}”" for name in sheet.attached])
        message = f"What is attached was not read: {names}. Save it into the folder if it should be."
        yield Problem(path, message, Trouble.NOTICE)
    if sheet.undated:
        dates = _listed([f"“{date}”" for date in sheet.undated])
        yield Problem(path, f"The date of a message cannot be read: {dates}.", Trouble.DOUBTFUL)
    if sheet.lost:
        numbers = _listed(sheet.lost)
        message = f"Messages without text, or damaged, were left out: number {numbers}. Try another copy."
        yield Problem(path, message, Trouble.UNREAD)
    if sheet.writer.full:
        yield Problem(path, f"Only the first {sheet.writer.length:,} characters were read.", Trouble.UNREAD)


def _listed(words: list[str]) -> str:
    more = len(words) - _SHOWN
    return ", ".join(words[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")
