"""The original text as it grows: characters in reading order, with the blocks and places in it."""

import re

from testimonia.ingest.extraction import Block, BlockKind
from testimonia.model import Span

_SPACES = re.compile(r"[ \t\n\r\f]+")
"""What a browser collapses to one space; a no-break space and its like are characters."""
_BLANKS = " \t\n\r\f"
_LINE_ENDS = re.compile(r"\r\n?")


class Writer:
    """Takes down words, lines, cells and blocks, and remembers where everything began.

    What separates two pieces of text is held back until the second one comes, so that no block begins or ends
    in white space. A *place* is a number for "the next character to be written".

    Attributes:
        kind: of the block that is begun next.
        length: code points written.
        full: whether the limit was reached; what came after it was dropped.
        blocks: finished ones, of every kind.
    """

    def __init__(self, limit: int) -> None:
        self.kind = BlockKind.PROSE
        self.length = 0
        self.full = False
        self.blocks: list[Block] = []
        self._limit = limit
        self._gap = ""
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._waiting: list[int] = []
        self._block: tuple[int, BlockKind] | None = None
        self._in_cell = False

    @property
    def original(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def place(self) -> int:
        """A number for where the next character will stand."""
        self._starts.append(self.length)
        if self._gap:
            self._waiting.append(len(self._starts) - 1)
        return len(self._starts) - 1

    def start(self, place: int) -> int:
        """The offset of a place; before its character is written, the end of the text."""
        return min(self._starts[place], self.length)

    def since(self, place: int) -> Span:
        """What was written from a place up to now."""
        return Span(self.start(place), self.length)

    def written_since(self, place: int) -> str:
        """The characters that were written from a place up to now."""
        start, begin = self.start(place), self.length
        tail: list[str] = []
        for piece in reversed(self._pieces):
            if begin <= start:
                break
            tail.append(piece)
            begin -= len(piece)
        return "".join(reversed(tail))[max(start - begin, 0) :]

    def excerpt(self, span: Span) -> str:
        """The words of a stretch near the end of what was written, tidied of white space."""
        tail: list[str] = []
        begin = self.length
        for piece in reversed(self._pieces):
            if begin <= span.start:
                break
            tail.append(piece)
            begin -= len(piece)
        words = "".join(reversed(tail))[max(span.start - begin, 0) : max(span.end - begin, 0)]
        return " ".join(words.split())

    def words(self, text: str | None) -> None:
        """Running text: white space collapses as in a browser."""
        if not text:
            return
        core = _SPACES.sub(" ", text)
        if core[0] == " " and self.length and not self._gap:
            self._gap = " "
        stripped = core.strip(" ")
        if stripped:
            self._put(stripped)
            self._gap = " " if core[-1] == " " else ""

    def verbatim(self, text: str | None) -> None:
        """Text whose spaces and line ends count."""
        if not text:
            return
        lines = _LINE_ENDS.sub("\n", text)
        if self._in_cell:
            lines = _SPACES.sub(" ", lines)
        if not self.length:
            lines = lines.lstrip(_BLANKS)
        core = lines.rstrip(_BLANKS)
        if core:
            self._put(core.lstrip("\n") if self._block is None else core)
        if self.length:
            self._gap += lines[len(core) :]

    def line(self) -> None:
        """End the line; two in a row end the block."""
        if self._in_cell:
            self._gap = self._gap or (" " if self.length else "")
        elif "\n" in self._gap:
            self.block()
        elif self.length:
            self._gap = "\n"

    def fresh_line(self) -> None:
        """See that what comes next stands on a line of its own."""
        if "\n" not in self._gap:
            self.line()

    def block(self) -> None:
        """End the block; inside a table's cell, only the word."""
        if self._in_cell:
            self._gap = self._gap or (" " if self.length else "")
            return
        if self._block is not None:
            start, kind = self._block
            self.blocks.append(Block(Span(start, self.length), kind))
            self._block = None
        self._gap = "\n\n" if self.length else ""

    def row(self) -> None:
        """Begin a row of a table."""
        self._in_cell = False
        self._gap = self._gap.rstrip("\t ")
        if self._block is not None and "\n" not in self._gap:
            self._gap = "\n"

    def cell(self, first: bool) -> None:
        """Begin a cell of a table; every one but the first of its row follows a tab."""
        self._in_cell = True
        if not first and self.length:
            self._gap = self._gap.rstrip(" ") + "\t"

    def leave_table(self) -> None:
        """Go on with running text."""
        self._in_cell = False
        self.block()

    def _put(self, text: str) -> None:
        room = self._limit - self.length - len(self._gap)
        if len(text) > room:
            self.full = True
            text = text[: max(room, 0)]
        if not text:
            return
        if self._gap:
            self._pieces.append(self._gap)
            self.length += len(self._gap)
            self._gap = ""
        for place in self._waiting:
            self._starts[place] = self.length
        self._waiting.clear()
        if self._block is None:
            self._block = (self.length, self.kind)
        self._pieces.append(text)
        self.length += len(text)
