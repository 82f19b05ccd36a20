"""What the two pages show: frozen values, ready for the templates.

Nothing in them is escaped yet; the templates do that, everywhere.
"""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.web.pages.mention_views import EntryGroup, Marking, ShownMention
from testimonia.web.pages.statement_views import Telling, ToldBeside

NOTHING_TOLD = ToldBeside()


class Tone(StrEnum):
    """What a colour and its mark say; the names are those of the style sheet."""

    CLASH = "clash"
    """These cannot both be true."""
    DEPENDS = "depends"
    """They can, under some readings; or it is doubtful."""
    OTHERWISE = "otherwise"
    """They judge differently, and need not be wrong."""
    AGREES = "agrees"
    COPIED = "copied"

    @property
    def sign(self) -> str:
        """The mark that stands beside the colour, for those who do not see it."""
        return {"clash": "≠", "depends": "≟", "otherwise": "⇄", "agrees": "=", "copied": "≡"}[self.value]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a passage stands.

    Attributes:
        parts: section, voice, when written, document, page, file; those that are known.
        link: to the passage on the reading page.
    """

    parts: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with a few words around it.

    Attributes:
        before: words of its paragraph before it.
        pieces: the passage itself, with its deciding words marked.
        after: words of its paragraph after it.
        citation: where it stands.
    """

    before: str
    pieces: tuple[Piece, ...]
    after: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class ShownSide:
    """What one or several passages have, against the others."""

    value: str
    passages: tuple[ShownPassage, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: the act as the ledger has it, and in words."""

    act: str
    words: str


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding as it is read.

    Attributes:
        id: of the finding.
        number: in the order of the page, from 1.
        tone: what kind it is.
        heading: the question, with the rival values marked.
        sides: in order.
        pairs: for a copy, the passages of both sources row by row; empty otherwise.
        same: whether it is one happening, in words; empty where that is no question.
        why: the reason, for a historian.
        only_if: readings under which it disappears.
        told: accounts and witnesses.
        machine: how it was found, in small.
        decision: of a person, if there is one.
    """

    id: str
    number: int
    tone: Tone
    heading: tuple[Piece, ...]
    sides: tuple[ShownSide, ...]
    pairs: tuple[tuple[ShownPassage, ...], ...]
    same: str
    why: str
    only_if: tuple[str, ...]
    told: str
    machine: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one tone.

    Attributes:
        tone: theirs.
        title: what they have in common.
        findings: those that are shown.
        total: how many there are.
    """

    tone: Tone
    title: str
    findings: tuple[ShownFinding, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.findings)


@dataclass(frozen=True, slots=True)
class Document:
    """A document that can be read: its path, its length in words, and the address of its page."""

    path: str
    words: int
    link: str


@dataclass(frozen=True, slots=True)
class FindingsView:
    """The first page.

    Attributes:
        folder: its name.
        read: what was read, in a few words.
        groups: those that hold something.
        decided: how many of the findings are.
        total: how many findings there are.
        documents: those that can be read; not all, if there are very many.
        trouble: a sentence about documents that could not be read or are doubtful; empty if there is nothing.
    """

    folder: str
    read: str
    groups: tuple[Group, ...]
    decided: int
    total: int
    documents: tuple[Document, ...]
    trouble: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a paragraph that are set in one way.

    Attributes:
        text: the words.
        tone: that of the finding whose deciding words they are.
        here: whether they belong to the passage that was asked for.
        first: whether that passage begins here.
        opening: mentions that begin before the words, the outermost first.
        closing: mentions that end after them, the innermost first.
        note: anchor of the note on the statement that these words make; empty if they make none.
        anchors: of the words that make a statement, where they begin here.
    """

    text: str
    tone: Tone | None = None
    here: bool = False
    first: bool = False
    opening: tuple[ShownMention, ...] = ()
    closing: tuple[ShownMention, ...] = ()
    note: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rival:
    """What others have: a value, and who has it."""

    value: str
    who: str


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of the apparatus: lemma], what others have, who has it.

    Attributes:
        finding: id of the finding.
        tone: its tone.
        about: what happened, in a word; empty if it is about no happening.
        lemma: the words here.
        rivals: what others have.
    """

    finding: str
    tone: Tone
    about: str
    lemma: str
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph of the reading page.

    Attributes:
        number: order in the text.
        kind: "prose", "heading", or "paratext" for what else is set aside.
        segments: its words.
        language: its code, for hyphens and for voices that read aloud; empty if it is not known.
        notes: that stand beside it.
        more_notes: how many more findings it is in.
        told: what it asserts and thinks, beside it.
        folio: the label of the page that begins with it.
        voice: the section that begins with it and whose it is.
    """

    number: int
    kind: str
    segments: tuple[Segment, ...]
    language: str
    notes: tuple[Note, ...] = ()
    more_notes: int = 0
    told: ToldBeside = NOTHING_TOLD
    folio: str | None = None
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """The reading page.

    Attributes:
        id: of the source.
        folder: its name.
        title: of the document, or its path.
        path: of the file.
        about: author, dates, length.
        paragraphs: those that are shown.
        earlier: number of the paragraph at which the stretch before begins; None at the beginning.
        later: number of the paragraph at which the stretch after begins; None at the end.
        lost: whether a passage was asked for that is not in this text.
        marking: which mentions are marked.
        markings: how they can be marked, each with its address.
        index: who and what is mentioned in what is shown.
        telling: which statements stand in the margin.
        tellings: which of them can, each with its address.
        at_passage: whether a passage is marked.
    """

    id: str
    folder: str
    title: str
    path: str
    about: tuple[str, ...]
    paragraphs: tuple[ShownParagraph, ...]
    earlier: int | None
    later: int | None
    lost: bool = False
    marking: Marking = Marking.NONE
    markings: tuple[tuple[Marking, str], ...] = ()
    index: tuple[EntryGroup, ...] = ()
    telling: Telling = Telling.PASSAGE
    tellings: tuple[tuple[Telling, str], ...] = ()
    at_passage: bool = False
