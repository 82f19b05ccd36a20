"""Rich Text files: body, notes, comments and running heads (RTF 1.9.1, Microsoft 2008)."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from testimonia.ingest.extraction import MIB, BlockKind, Extraction, File, NoteLink, Reader, UnreadableError
from testimonia.ingest.readers.grid import Grid
from testimonia.ingest.readers.rtf.interpreting import Interpreter
from testimonia.ingest.readers.rtf.languages import language_of
from testimonia.ingest.readers.rtf.streams import Content, End, Paragraph, Sign, Stream
from testimonia.ingest.readers.rtf.words import VOCABULARY
from testimonia.ingest.readers.styled import Said, Styled, block_kind, extraction_of, roman
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Problem, Section, SectionKind, Span, Stated, Trouble


def read(file: File) -> Extraction:
    """Read one file.

    Raises:
        UnreadableError: if it is too large, nests too deeply, or has no text.
    """
    if len(file.data) > file.limits.size:
        raise UnreadableError(f"The file is larger than {file.limits.size // MIB} MiB, more than is read.")
    start = max(file.data.find(b"{\\rtf"), 0)
    content = Interpreter(file.limits.characters, VOCABULARY).run(file.data[start:])
    writer = Writer(file.limits.characters)
    laying = _Laying(writer, content.notes)
    laying.flow(_all(content.body))
    area = Span(0, writer.length)
    notes = laying.notes()
    after = [*notes, *_remarks(content.remarks, laying), *_heads(content.heads, laying)]
    if not writer.length:
        raise UnreadableError("The document has no text.")
    problems = tuple(_problems(file.path, content, writer))
    said = Said(
        content.said.get("title"),
        content.said.get("author"),
        content.said.get("created"),
        usual=language_of(content.language),
    )
    return extraction_of(writer, laying.found, area, after, laying.links, said, problems)


RTF = Reader("rtf", frozenset({"rtf"}), read)


class _Laying:
    """Writes paragraphs down, and the notes that are marked in them at the end."""

    def __init__(self, writer: Writer, notes: Sequence[Stream]) -> None:
        self.found = Styled()
        self.links: list[NoteLink] = []
        self.writer = writer
        self._notes = notes
        self._names = _names(notes)
        self._marks: dict[int, Span] = {}
        self._grid = Grid(writer)
        self._plain = BlockKind.PROSE
        self._own_mark = ""

    def flow(self, paragraphs: Iterable[Paragraph], plain: BlockKind = BlockKind.PROSE) -> None:
        """Write down paragraphs, with their tables.

        Args:
            paragraphs: in order.
            plain: the kind of blocks whose style says nothing.
        """
        self._plain = self.writer.kind = plain
        for tabled, some in groupby(paragraphs, key=lambda p: p.tabled):
            if tabled:
                self._table(tuple(some))
            else:
                for paragraph in some:
                    self._write(paragraph)
        self.writer.block()
        self.writer.kind = BlockKind.PROSE

    def notes(self) -> list[Section]:
        """Write the notes at the end, in the order of their marks."""
        region, sections = self.writer.place(), []
        for number, stream in enumerate(self._notes):
            place, mark = self.writer.place(), self._marks.get(number)
            self._own_mark = self._names[number]
            self.flow(_all(stream), BlockKind.NOTE)
            span = self.writer.since(place)
            if len(span) and mark is not None and len(mark):
                sections.append(Section(span, SectionKind.FOOTNOTE, mark=mark))
                self.links.append(NoteLink(mark, span))
            elif len(span):
                sections.append(Section(span, SectionKind.FOOTNOTE))
        return region_of(sections, self.writer.since(region))

    def _table(self, paragraphs: Sequence[Paragraph]) -> None:
        self._grid.open(_arranges(paragraphs))
        fresh_row = fresh_cell = True
        for paragraph in paragraphs:
            if fresh_row:
                self._grid.row()
            if (fresh_cell or fresh_row) and (paragraph.end is not End.ROW or paragraph.worded):
                self._grid.cell()
            self._write(paragraph)
            fresh_row, fresh_cell = paragraph.end is End.ROW, paragraph.end is End.CELL
        self._grid.close()

    def _write(self, paragraph: Paragraph) -> None:
        self.writer.block()
        if not self._grid.in_data:
            kind = block_kind(paragraph.style)
            self.writer.kind = self._plain if kind is BlockKind.PROSE else kind
        place = self.writer.place()
        own = False
        for piece in paragraph.pieces:
            if piece.sign is None:
                # Some programs set a note's words off from its mark by their indent alone.
                gap = " " if own and not piece.text[:1].isspace() else ""
                self.writer.verbatim(gap + piece.text)
            else:
                self._sign(piece.sign, piece.number)
            own = piece.sign is Sign.OWN_MARK
        span = self.writer.since(place)
        if len(span):
            self.found.say(paragraph.style, span, self.writer.excerpt(span))
        self.writer.block()

    def _sign(self, sign: Sign, number: int) -> None:
        if sign is Sign.LINE:
            self.writer.line()
        elif sign is Sign.PAGE:
            self.found.breaks.append(self.writer.place())
        elif sign is Sign.OWN_MARK:
            self.writer.verbatim(self._own_mark)
        else:
            place = self.writer.place()
            self.writer.verbatim(self._names[number])
            self._marks.setdefault(number, self.writer.since(place))


def region_of(sections: Sequence[Section], region: Span) -> list[Section]:
    """Notes with the part of the document that holds them; nothing if there are none."""
    return [Section(region, SectionKind.NOTES), *sections] if sections else []


def _all(stream: Stream) -> list[Paragraph]:
    return [*stream.paragraphs, *stream.waiting]


def _names(notes: Sequence[Stream]) -> list[str]:
    """The marks of notes, as Word counts them: endnotes in Roman figures."""
    names, feet, ends = [], 0, 0
    for stream in notes:
        ends += stream.endnote
        feet += not stream.endnote
        names.append(f"[{roman(ends)}]" if stream.endnote else f"[{feet}]")
    return names


def _arranges(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a table only arranges a page: with more than one paragraph of words in a cell."""
    worded = 0
    for paragraph in paragraphs:
        worded += paragraph.worded
        if worded > 1:
            return True
        if paragraph.end is not End.PARAGRAPH:
            worded = 0
    return False


def _remarks(remarks: Sequence[Stream], laying: _Laying) -> list[Section]:
    """Write the comments at the end: each is a note by whoever made it."""
    region, sections = laying.writer.place(), []
    for stream in remarks:
        place = laying.writer.place()
        laying.flow(_all(stream), BlockKind.NOTE)
        span = laying.writer.since(place)
        if len(span):
            by = Stated(stream.author) if stream.author else None
            on = Stated(stream.written) if stream.written else None
            sections.append(Section(span, SectionKind.FOOTNOTE, author=by, written=on))
    return region_of(sections, laying.writer.since(region))


def _heads(heads: Sequence[Stream], laying: _Laying) -> list[Section]:
    """Write running heads and feet at the end, each wording once."""
    seen: set[str] = set()
    sections = []
    for stream in heads:
        words = " ".join("".join(x.text for p in stream.paragraphs for x in p.pieces).split())
        if not words or words in seen:
            continue
        seen.add(words)
        place = laying.writer.place()
        laying.flow(_all(stream))
        sections.append(Section(laying.writer.since(place), SectionKind.PAGE_HEADER))
    return [s for s in sections if len(s.span)]


def _problems(path: str, content: Content, writer: Writer) -> Iterable[Problem]:
    if content.deleted:
        yield Problem(
            path,
            "The document holds tracked changes; it was read as if all were accepted, without the deletions.",
            Trouble.NOTICE,
        )
    if content.remarks:
        yield Problem(
            path,
            "The comments in the margin were read as notes by those who made them, after the text.",
            Trouble.NOTICE,
        )
    if content.doubtful:
        message = f"{content.doubtful} characters stand in a font of symbols or in an unknown encoding"
        yield Problem(path, f"{message}, and may be shown wrongly.", Trouble.DOUBTFUL)
    if content.cut_off:
        yield Problem(path, "The file is cut off: its end is missing. Try another copy.", Trouble.DOUBTFUL)
    if writer.full:
        yield Problem(path, f"Only the first {writer.length:,} characters were read.", Trouble.UNREAD)
