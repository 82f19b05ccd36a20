"""From the groups and control words of an RTF file to paragraphs (RTF 1.9.1, Microsoft 2008).

What a word means depends on the groups around it, so their states are kept on a stack. A group that begins
with a word for another place (a note, a header, the table of fonts) is a *destination*; one that begins with
an asterisk and a word that is not known is passed over, as the standard asks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.rtf import charsets
from testimonia.ingest.readers.rtf.streams import Content, End, Piece, Sign, Stream
from testimonia.ingest.readers.rtf.stylesheet import Entry, outline_level, style_of
from testimonia.ingest.readers.rtf.tokens import Kind, Token, tokens
from testimonia.ingest.readers.styled import Style

MOST_GROUPS = 2_000
"""Groups inside one another; Word itself stops at a few hundred."""


_DOT = "•"
"""What a sign of a font of symbols is before an item."""

_NO_STAND_INS = frozenset(("u", "uc", "par", "pard", "cell", "row", "sect"))
"""Words that never stand for a character, although the standard lets any word do so: where a program forgot
the letter that stands in, they would be lost."""


class Place(Enum):
    """Where the words of a group belong."""

    TEXT = "text"
    NOWHERE = "nowhere"
    FONTS = "the table of fonts"
    STYLES = "the style sheet"
    INFO = "the properties"
    WORDS = "words about the document or one of its parts"
    TWOFOLD = "a text that is given twice"
    SHAPE = "a drawing"


@dataclass(slots=True)
class State:
    """What holds in a group.

    Attributes:
        place: where its words belong.
        stream: which flow of paragraphs, if they are text.
        words: what they are gathered in, if they are not.
        encoding: of its letters.
        stand_ins: letters after a Unicode character that stand for it in old programs.
        hidden: whether its words are not shown, or were deleted.
        style: the number of the paragraph's style.
        outline: the paragraph's own outline level.
        listed: whether the paragraph is an item of a list.
        label: whether these are the number or the dot of an item, which no hand wrote.
        tabled: whether it stands in a table.
        closing: what is done when this group ends.
    """

    place: Place
    stream: Stream
    words: list[str]
    encoding: str = charsets.DEFAULT
    stand_ins: int = 1
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    outline: int | None = None
    listed: bool = False
    label: bool = False
    tabled: bool = False
    closing: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What control words do.

    Attributes:
        destinations: those at the beginning of a group that say where its words belong.
        words: all others that do something.
        symbols: those that are no word, and the letter that each stands for.
    """

    destinations: "Mapping[str, Callable[[Interpreter, Token], None]]"
    words: "Mapping[str, Callable[[Interpreter, Token], None]]"
    symbols: Mapping[str, str]


class Interpreter:
    """Takes tokens one after the other, and keeps what they say in `content`.

    Attributes:
        content: what was said so far.
        state: of the innermost group.
        stack: the states of the groups around it.
        fonts: the encoding of each font, by its number.
        font: the number of the font that is being described.
        usual_font: the number of the font of plain text.
        page: the encoding of the file.
        entry: the style that is being described.
        entries: the styles by their numbers.
        author: of the comment that comes next.
    """

    def __init__(self, limit: int, vocabulary: Vocabulary) -> None:
        self.content = Content()
        self.state = State(Place.TEXT, self.content.body, [])
        self.stack: list[State] = []
        self.fonts: dict[int, str] = {}
        self.font = self.usual_font = 0
        self.page = charsets.DEFAULT
        self.entry = Entry()
        self.entries: dict[int, Entry] = {}
        self.author = ""
        self._known = vocabulary
        self._left = limit
        self._bytes = bytearray()
        self._skip = self._high = 0
        self._opening = self._starred = False

    def run(self, data: bytes) -> Content:
        """Take a whole file.

        Raises:
            UnreadableError: if its groups are too deep.
        """
        for token in tokens(data):
            self._take(token)
            if token.kind is Kind.CLOSE and not self.stack:
                break
        self._flush()
        self.content.cut_off = bool(self.stack)
        while self.stack:
            self._close()
        if self.content.body.pieces:
            self.end_paragraph(End.PARAGRAPH)
        return self.content

    def _take(self, token: Token) -> None:
        if token.kind is Kind.BYTES or token.kind is Kind.CODE:
            self._opening = False
            self._letters(token.data)
        elif token.kind is Kind.OPEN:
            self._flush()
            self._open()
        elif token.kind is Kind.CLOSE:
            self._flush()
            self._close()
        elif self._skip and token.name not in _NO_STAND_INS:
            self._skip -= 1
        elif token.kind is Kind.SYMBOL:
            self._symbol(token.name)
        else:
            self._word(token)

    def _open(self) -> None:
        if len(self.stack) >= MOST_GROUPS:
            raise UnreadableError(
                f"The file nests more than {MOST_GROUPS:,} groups in one another; it may be built to do harm."
            )
        self.stack.append(self.state)
        self.state = replace(self.state, closing=None)
        self._opening, self._starred, self._skip = True, False, 0
        if self._in_sheet():
            self.entry = Entry()

    def _in_sheet(self) -> bool:
        """Whether this group is an entry of the style sheet, and no group inside one."""
        return self.state.place is Place.STYLES and self.stack[-1].closing is not None

    def _close(self) -> None:
        self._opening, self._skip, self._high = False, 0, 0
        if self.state.closing is not None:
            self.state.closing()
        elif self.stack and self._in_sheet():
            self.entry.name = "".join(self.state.words).strip().rstrip(";")
            self.entries.setdefault(self.entry.number, self.entry)
            self.state.words.clear()
        if self.stack:
            self.state = self.stack.pop()

    def _word(self, token: Token) -> None:
        opening, starred = self._opening, self._starred
        self._opening, self._starred, self._skip = False, False, 0
        if token.name == "u" and self.state.place is not Place.NOWHERE:
            self._flush()
            self._unicode(token.number or 0)
            return
        self._flush()
        begin = self._known.destinations.get(token.name) if opening else None
        if begin is not None:
            begin(self, token)
        elif opening and starred:
            self.state.place = Place.NOWHERE
        elif (act := self._known.words.get(token.name)) is not None:
            act(self, token)

    def _symbol(self, name: str) -> None:
        if name == "*" and self._opening:
            self._starred = True
            return
        self._opening = False
        if name in "{}\\":
            self._letters(name.encode("ascii"))
            return
        self._flush()
        if name in "\r\n":
            self.end_paragraph(End.PARAGRAPH)
        else:
            self.write(self._known.symbols.get(name, ""))

    def _letters(self, data: bytes) -> None:
        if self._skip:
            passed = min(self._skip, len(data))
            self._skip -= passed
            data = data[passed:]
        if data and self.state.place is not Place.NOWHERE:
            self._bytes += data

    def _flush(self) -> None:
        if not self._bytes:
            return
        text, doubtful = charsets.letters(bytes(self._bytes), self.state.encoding)
        self._bytes.clear()
        if self.state.label and self.state.encoding == charsets.SYMBOLS:
            text, doubtful = _DOT, 0
        if self.state.place is Place.TEXT:
            self.content.doubtful += doubtful
        self.write(text.replace("\0", ""))

    def _unicode(self, number: int) -> None:
        """A character by its number: signed, of 16 bits, and in two halves beyond that."""
        code = number + 0x10000 if number < 0 else number
        self._skip = self.state.stand_ins
        high, self._high = self._high, 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        if self.state.label and 0xF000 <= code < 0xF100:
            code = ord(_DOT)
        unknown = 0xD800 <= code < 0xE000 or not 0 <= code < 0x110000
        if self.state.place is Place.TEXT:
            self.content.doubtful += unknown or 0xF000 <= code < 0xF100
        if unknown or code > 31:
            self.write("\ufffd" if unknown else chr(code))

    def write(self, text: str) -> None:
        """Take words up where they belong."""
        place = self.state.place
        if not text or self._left < 0 or place in (Place.NOWHERE, Place.FONTS, Place.SHAPE, Place.TWOFOLD):
            return
        self._left -= len(text)
        if place is not Place.TEXT:
            self.state.words.append(text)
        elif self.state.deleted:
            self.content.deleted = True
        elif not self.state.hidden and not (self.state.label and self._is_empty(text)):
            self.state.stream.pieces.append(Piece(text))

    def _is_empty(self, text: str) -> bool:
        """Whether this is the label of an item that has none: some programs give headings a bare tab."""
        return not text.strip() and not self.state.stream.pieces

    def sign(self, sign: Sign, number: int = 0) -> None:
        """Take up what stands between the letters."""
        shown = not (self.state.hidden or self.state.deleted)
        if self.state.place is Place.TEXT and shown:
            self.state.stream.pieces.append(Piece(sign=sign, number=number))

    def end_paragraph(self, end: End) -> None:
        """End the paragraph with what holds at its end."""
        if self.state.place is not Place.TEXT:
            return
        tabled = self.state.tabled or end is not End.PARAGRAPH
        self.state.stream.finish(self.style(), end, tabled)

    def style(self) -> Style:
        """What the paragraph is, by its style and its own properties."""
        found = style_of(self.state.style, self.entries)
        level = outline_level(self.state.outline) or found.level
        return replace(found, level=level, numbered=self.state.listed)
