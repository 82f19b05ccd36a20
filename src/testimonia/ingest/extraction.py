"""What a reader is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from testimonia.model import LineBox, Marked, Page, Problem, Recognised, Repair, Section, Span, WordBox

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may cost before it is given up, so that no file can stop a run.

    The first four are enforced from outside, on the process that reads; the others by the readers, before
    they take anything in.

    Attributes:
        seconds: wall clock.
        cpu_seconds: processor time.
        memory: address space in bytes, on top of the size of the file itself.
        output: bytes of the answer.
        size: bytes of a file that is a package or a PDF.
        text_size: bytes of a file that is plain text, Markdown or HTML.
        characters: code points of the extracted text.
        pages: pages of a PDF, items of an EPUB's spine.
        members: files inside a package.
        unpacked: bytes of all files inside a package together.
        ratio: how many times larger a file inside a package may be than it is packed.
    """

    seconds: float = 60.0
    cpu_seconds: int = 50
    memory: int = 1024 * MIB
    output: int = 256 * MIB
    size: int = 512 * MIB
    text_size: int = 32 * MIB
    characters: int = 32_000_000
    pages: int = 20_000
    members: int = 20_000
    unpacked: int = 512 * MIB
    ratio: int = 200


@dataclass(frozen=True, slots=True)
class File:
    """One file to be read.

    Attributes:
        path: relative to the folder, with forward slashes; for Problems.
        data: all its bytes.
        limits: what reading may cost.
        recognised: what text recognition read on its pages, as far as it was asked, in order of page.
    """

    path: str
    data: bytes
    limits: Limits = Limits()
    recognised: tuple[Recognised, ...] = ()


class BlockKind(StrEnum):
    """What a block of text is, as far as repairs and sections care."""

    PROSE = "prose"
    HEADING = "heading"
    VERSE = "verse"
    QUOTATION = "quotation"
    LIST = "list"
    TABLE = "table"
    NOTE = "note"
    CODE = "code"
    SHORT = "short"
    """Too short to tell: a line of an address, a by-line, a caption."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the original layer, between blank lines, and what it is."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A note's mark in the running text, and the note: both spans of the original layer."""

    mark: Span
    note: Span


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a reader found in one file, before anything is repaired.

    All spans are of the original layer.

    Attributes:
        original: the characters, blocks separated by a blank line; never changed afterwards.
        sections: those that the format itself gives (headings, epub:type, styles).
        blocks: those whose kind the format itself gives; all others are judged by their look.
        pages: in order, side by side.
        boxes: in order.
        words: in order; of those formats and programs that read them off a picture.
        marked: names and dates that the document marks as such, in order.
        notes: marks that the format itself links to their notes.
        repairs: what the document's own editor reads otherwise than it stands there; they go before ours.
        unparted: the format marks no parts, or only headings, so that forewords, imprints and by-lines have
            to be known by their look, as in plain text.
        problems: what went wrong.
        scans: indexes of pages whose words can only be had from their picture, recognised or not.
    """

    original: str
    sections: tuple[Section, ...] = ()
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    boxes: tuple[LineBox, ...] = ()
    words: tuple[WordBox, ...] = ()
    marked: tuple[Marked, ...] = ()
    notes: tuple[NoteLink, ...] = ()
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()
    unparted: bool = False
    scans: tuple[int, ...] = ()


class UnreadableError(Exception):
    """Nothing of a file can be read; the message is one sentence for a historian."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One way of reading files.

    Attributes:
        name: as it is shown ("pdf"); its version stands in `versions.READERS`.
        formats: what `sniff.format_of` calls the files it reads.
        read: does it; raises `UnreadableError` where nothing can be had.
    """

    name: str
    formats: frozenset[str]
    read: Callable[[File], Extraction]
