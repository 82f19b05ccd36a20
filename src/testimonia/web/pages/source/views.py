"""What the page of a source shows; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.web.pages.source.about_views import About
from testimonia.web.pages.source.apparatus_views import CopiedBeside, Note
from testimonia.web.pages.source.facing_views import PageImage
from testimonia.web.pages.source.margin_views import Margin
from testimonia.web.pages.source.mention_views import EntryGroup, ShownMention
from testimonia.web.pages.source.note_views import ByHand, PersonNote
from testimonia.web.pages.source.outline_views import Outline
from testimonia.web.pages.source.repair_views import Mended, Repairs, ShownRepair
from testimonia.web.pages.source.statement_views import ToldBeside
from testimonia.web.pages.source.unsure_views import UnsureWord
from testimonia.web.pages.source.ways import Ways
from testimonia.web.pages.views import Tone

NOTHING_TOLD = ToldBeside()
NOTHING_BESIDE = Margin()


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
        repair: that made these words what they are.
        gone: what stood before them and is not read any more.
        unsure: that they were read off a picture with doubt, and how sure they are; empty if not.
    """

    text: str
    tone: Tone | None = None
    here: bool = False
    first: bool = False
    opening: tuple[ShownMention, ...] = ()
    closing: tuple[ShownMention, ...] = ()
    note: str = ""
    anchors: tuple[str, ...] = ()
    repair: ShownRepair | None = None
    gone: tuple[Mended, ...] = ()
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph of the reading page.

    Attributes:
        number: order in the text.
        start: where it begins in its layer.
        kind: "prose", "heading", or "paratext" for what else is set aside.
        segments: its words.
        language: its code, for hyphens and for voices that read aloud; empty if it is not known.
        notes: that stand beside it.
        more_notes: how many more findings it is in.
        told: what it asserts and thinks, beside it.
        margin: all that stands beside it, in its place.
        folio: the label of the page that begins with it.
        voice: the section that begins with it and whose it is.
        copied: the copies that it is in.
        by_hand: what a person wrote beside it.
        proposed: repairs that are proposed in it.
        act: address of the page on which something is done with it; empty where nothing can be.
    """

    number: int
    start: int
    kind: str
    segments: tuple[Segment, ...]
    language: str
    notes: tuple[Note, ...] = ()
    more_notes: int = 0
    told: ToldBeside = NOTHING_TOLD
    folio: str | None = None
    voice: str | None = None
    copied: tuple[CopiedBeside, ...] = ()
    by_hand: tuple[PersonNote, ...] = ()
    proposed: tuple[ShownRepair, ...] = ()
    act: str = ""
    margin: Margin = NOTHING_BESIDE


@dataclass(frozen=True, slots=True)
class Opening:
    """Paragraphs, with the images of the pages that they begin on, where they are shown."""

    images: tuple[PageImage, ...]
    paragraphs: tuple[ShownParagraph, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be shown in several ways.

    Attributes:
        key: of the keyboard.
        name: what it is.
        about: the same for who does not see the page.
        ways: words, address, and whether it is so now.
    """

    key: str
    name: str
    about: str
    ways: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """The reading page.

    Attributes:
        ways: how the source is read.
        folder: its name.
        title: of the document, or its path.
        path: of the file.
        about: author, dates, length.
        openings: what is shown.
        earlier: number of the paragraph at which the stretch before begins; None at the beginning.
        later: number of the paragraph at which the stretch after begins; None at the end.
        choices: what can be shown in several ways.
        described: what the document is.
        outline: its parts and its neighbours.
        by_hand: what a person wrote of it.
        repairs: of the reading text.
        lost: whether a passage was asked for that is not in this text.
        index: who and what is mentioned in what is shown.
        unsure: words in what is shown that were read off a picture with doubt.
        off_pictures: on how many pages the words were read off a picture.
    """

    ways: Ways
    folder: str
    title: str
    path: str
    about: tuple[str, ...]
    openings: tuple[Opening, ...]
    earlier: int | None
    later: int | None
    choices: tuple[Choice, ...]
    described: About
    outline: Outline
    by_hand: ByHand
    repairs: Repairs
    lost: bool = False
    index: tuple[EntryGroup, ...] = ()
    unsure: tuple[UnsureWord, ...] = ()
    off_pictures: int = 0

    @property
    def paragraphs(self) -> tuple[ShownParagraph, ...]:
        """All that is shown, in order."""
        return tuple(each for opening in self.openings for each in opening.paragraphs)

    def from_paragraph(self, number: int | None) -> str:
        """The address of the page from a paragraph on."""
        return self.ways.opened_at(number or None).address
