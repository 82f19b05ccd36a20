"""The paragraphs of a reading text as they are set: cut where anything is marked, with what stands beside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.model import Mention, SectionKind
from testimonia.store import HeldParagraph, HeldSection
from testimonia.web.pages.cutting import NO_MENTIONS, Marked, segments
from testimonia.web.pages.shelf import Held
from testimonia.web.pages.source.apparatus import Beside
from testimonia.web.pages.source.apparatus_views import CopiedBeside
from testimonia.web.pages.source.leafing import Leaf
from testimonia.web.pages.source.margin import margin_of
from testimonia.web.pages.source.mention_views import ShownMention
from testimonia.web.pages.source.note_views import PersonNote
from testimonia.web.pages.source.repair_views import Mended
from testimonia.web.pages.source.statement_views import ToldBeside
from testimonia.web.pages.source.unsure_views import UnsureWord
from testimonia.web.pages.source.views import NOTHING_TOLD, ShownParagraph
from testimonia.web.pages.source.ways import link_to_acting

_NOTHING = Beside((), 0)


@dataclass(frozen=True, slots=True)
class Margins:
    """What is marked in paragraphs and stands beside them; all by number of the paragraph.

    Attributes:
        marks: deciding words of findings.
        notes: the apparatus.
        copies: the copies that they are in.
        spoken: mentions.
        told: statements and appraisals.
        by_hand: what a person wrote.
        mended: repairs.
        unsure: words that were read off a picture with doubt.
    """

    marks: Mapping[int, Sequence[Marked]] = field(default_factory=dict)
    notes: Mapping[int, Beside] = field(default_factory=dict)
    copies: Mapping[int, tuple[CopiedBeside, ...]] = field(default_factory=dict)
    spoken: Mapping[int, Mapping[Mention, ShownMention]] = field(default_factory=dict)
    told: Mapping[int, ToldBeside] = field(default_factory=dict)
    by_hand: Mapping[int, tuple[PersonNote, ...]] = field(default_factory=dict)
    mended: Mapping[int, Sequence[Mended]] = field(default_factory=dict)
    unsure: Mapping[int, Sequence[UnsureWord]] = field(default_factory=dict)


def shown_paragraphs(held: Held, leaf: Leaf, margins: Margins) -> Iterator[ShownParagraph]:
    """The paragraphs of a leaf, each with its margins; a section and a page are named where they begin."""
    part, page = None, None
    for each in leaf.leaves.paragraphs:
        kind = _kind(held, each)
        own = held.part(each.section) if kind != "paratext" else part
        voice = _voice(held, own) if own is not None and own != part else None
        folio = each.page if each.page != page else None
        yield _set(held, leaf, margins, each, kind, folio, voice)
        part, page = own, each.page


def _set(
    held: Held,
    leaf: Leaf,
    margins: Margins,
    each: HeldParagraph,
    kind: str,
    folio: str | None,
    voice: str | None,
) -> ShownParagraph:
    number, start = each.number, each.span.start
    beside, told = margins.notes.get(number, _NOTHING), margins.told.get(number, NOTHING_TOLD)
    mended = margins.mended.get(number, ())
    cut = segments(
        each.words,
        start,
        margins.marks.get(number, ()),
        leaf.here,
        margins.spoken.get(number, NO_MENTIONS),
        told.triggers,
        mended,
        margins.unsure.get(number, ()),
    )
    proposed = tuple(dict.fromkeys(mark.repair for mark in mended if mark.repair.proposed))
    copied, written = margins.copies.get(number, ()), margins.by_hand.get(number, ())
    begins = [copy for copy in copied if copy.begins]
    return ShownParagraph(
        number=number,
        start=start,
        kind=kind,
        segments=cut,
        language=held.language(each.section),
        notes=beside.notes,
        more_notes=beside.more,
        told=told,
        folio=folio,
        voice=voice,
        copied=copied,
        by_hand=written,
        proposed=proposed,
        margin=margin_of(len(each.span), beside.notes, told, written, proposed, begins, start),
        act=link_to_acting(held.id, each.span),
    )


def _kind(held: Held, paragraph: HeldParagraph) -> str:
    if not paragraph.paratext:
        return "prose"
    section = held.sections.get(paragraph.section) if paragraph.section else None
    return "heading" if section and section.section.kind is SectionKind.HEADING else "paratext"


def _voice(held: Held, part: HeldSection) -> str | None:
    """What begins here and whose voice it is; nothing for a plain chapter, whose heading says it."""
    section = part.section
    if section.kind is SectionKind.CHAPTER and not section.author and not section.written:
        return None
    said = (section.kind.value.capitalize(), held.voice(part.id), held.when(part.id))
    return " · ".join(each for each in said if each)
