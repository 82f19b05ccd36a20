"""What an RTF file says, as paragraphs: the values between its groups and the text that is written down."""

from dataclasses import dataclass, field
from enum import Enum

from testimonia.ingest.readers.styled import PLAIN, Style


class Sign(Enum):
    """What stands in a paragraph beside its letters."""

    LINE = "end of a line"
    PAGE = "end of a page"
    NOTE = "the mark of a note"
    OWN_MARK = "a note's own mark, in the note"


class End(Enum):
    """With what a paragraph ends."""

    PARAGRAPH = "paragraph"
    CELL = "cell of a table"
    ROW = "row of a table"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters, or a sign.

    Attributes:
        text: the letters.
        sign: what it is, if it is no run of letters.
        number: which note.
    """

    text: str = ""
    sign: Sign | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or the content of a cell."""

    pieces: tuple[Piece, ...]
    style: Style = PLAIN
    end: End = End.PARAGRAPH
    tabled: bool = False

    @property
    def worded(self) -> bool:
        """Whether there is anything to read in it."""
        return any(piece.text.strip() for piece in self.pieces)


@dataclass(slots=True)
class Stream:
    """A flow of paragraphs: the body, a note, a comment, a running head, a box.

    Attributes:
        paragraphs: that are finished.
        pieces: of the paragraph that is not.
        waiting: the text of boxes that hang on it.
        endnote: of a note, whether it stands at the end of the document.
        author: of a comment.
        written: when a comment was made.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    waiting: list[Paragraph] = field(default_factory=list)
    endnote: bool = False
    author: str = ""
    written: str = ""

    def finish(self, style: Style, end: End, tabled: bool) -> None:
        """End the paragraph; boxes that hang on a table come after all of it."""
        self.paragraphs.append(Paragraph(tuple(self.pieces), style, end, tabled))
        self.pieces.clear()
        if not tabled:
            self.paragraphs.extend(self.waiting)
            self.waiting.clear()


@dataclass(slots=True)
class Content:
    """All of a file.

    Attributes:
        body: the running text.
        notes: in the order of their marks.
        remarks: comments, in order.
        heads: running heads and feet.
        said: what the properties say, by the name of the group ("title", "author", "creatim").
        language: Windows' number of the default language.
        deleted: whether tracked changes took something out.
        doubtful: how many characters may be shown wrongly.
        cut_off: whether the file ends inside a group.
    """

    body: Stream = field(default_factory=Stream)
    notes: list[Stream] = field(default_factory=list)
    remarks: list[Stream] = field(default_factory=list)
    heads: list[Stream] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    language: int | None = None
    deleted: bool = False
    doubtful: int = 0
    cut_off: bool = False
