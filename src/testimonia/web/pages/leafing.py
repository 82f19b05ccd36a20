"""The reading page: a stretch of one source, with its sections, its pages and its margin."""

from collections.abc import Iterator, Mapping, Sequence

from testimonia.model import Mention, SectionKind, Span, Stretch, hull
from testimonia.store import HeldParagraph, HeldSection, Store
from testimonia.web.pages.apparatus import Beside, marks_in, notes_beside
from testimonia.web.pages.cutting import NO_MENTIONS, segments
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.mention_views import Marking, ShownMention
from testimonia.web.pages.mentioning import Mentions
from testimonia.web.pages.shelf import Held, Shelf, link_to
from testimonia.web.pages.statement_views import Telling, ToldBeside
from testimonia.web.pages.telling import told_beside
from testimonia.web.pages.views import NOTHING_TOLD, ShownParagraph, SourceView

MOST_PARAGRAPHS = 400
MOST_CHARACTERS = 250_000
"""Code points shown at once, at least one paragraph: a paragraph may have 20,000."""

_NOTHING = Beside((), 0)
_BEFORE = 60
"""Paragraphs that are shown before a passage that was asked for, at most."""


def source_view(
    store: Store,
    source_id: str,
    at: Span | None,
    *,
    folder: str,
    paragraph: int | None = None,
    who: int | None = None,
    marking: Marking = Marking.NONE,
    telling: Telling = Telling.PASSAGE,
) -> SourceView | None:
    """What the reading page shows of a source; None if there is no such source, or nothing was read of it.

    Args:
        store: the evidence base.
        source_id: of the source.
        at: a passage of the reading layer that is to be marked.
        folder: its name.
        paragraph: number of the paragraph to begin with; where it is not given, some before the passage.
        who: number of a chain; where no passage is asked for, its first mention is.
        marking: which mentions are marked.
        telling: which statements stand in the margin.
    """
    shelf = Shelf(store)
    held = shelf.held(source_id)
    if held is None or store.original(held.path) is None:
        return None
    if at is None and who is not None:
        at = store.first_mention(source_id, who)
    target = shelf.desk.placed(Stretch(source_id, at)) if at and len(at) else None
    here = at if target else None
    first = _first(store, source_id, paragraph, target.paragraphs if target else ())
    shown = _within(store.paragraphs(source_id, first, first + MOST_PARAGRAPHS))
    last = first + len(shown)
    leaves, mentions = Leaves(shown), Mentions(shelf, source_id, marking, telling)
    spoken = mentions.on(leaves)
    told = told_beside(shelf, held, leaves, here, telling)
    begins = first or None
    return SourceView(
        id=source_id,
        folder=folder,
        title=held.title,
        path=held.path,
        about=_about(held),
        paragraphs=tuple(_shown(shelf, held, leaves, here, spoken, told)),
        earlier=_back(store, source_id, first) if first else None,
        later=last if store.paragraphs(source_id, last, last + 1) else None,
        lost=at is not None and target is None,
        marking=marking,
        markings=tuple(
            (each, link_to(source_id, here, paragraph=begins, marking=each, telling=telling))
            for each in Marking
        ),
        index=mentions.index(spoken, hull(each.span for each in shown)) if spoken else (),
        telling=telling,
        tellings=tuple(
            (each, link_to(source_id, here, paragraph=begins, marking=marking, telling=each))
            for each in Telling
        ),
        at_passage=here is not None,
    )


def _about(held: Held) -> tuple[str, ...]:
    path = held.path if held.title != held.path else ""
    return tuple(part for part in (held.author, held.written, path) if part)


def _first(store: Store, source_id: str, asked: int | None, target: Sequence[HeldParagraph]) -> int:
    """The number of the first paragraph that is shown."""
    if asked is not None:
        return asked if asked > 0 and store.paragraphs(source_id, asked, asked + 1) else 0
    if not target:
        return 0
    number = target[0].number
    return _back(store, source_id, number, paragraphs=_BEFORE, characters=MOST_CHARACTERS // 4)


def _back(
    store: Store,
    source_id: str,
    number: int,
    *,
    paragraphs: int = MOST_PARAGRAPHS,
    characters: int = MOST_CHARACTERS,
) -> int:
    """Where a stretch begins that ends before a paragraph."""
    before = store.paragraphs(source_id, max(number - paragraphs, 0), number)
    return number - len(_within(before[::-1], characters))


def _within(
    paragraphs: Sequence[HeldParagraph], characters: int = MOST_CHARACTERS
) -> tuple[HeldParagraph, ...]:
    """The first of ``paragraphs``, as many as hold no more than ``characters``; but at least one."""
    found: list[HeldParagraph] = []
    total = 0
    for each in paragraphs:
        total += len(each.span)
        if found and total > characters:
            break
        found.append(each)
    return tuple(found)


def _shown(
    shelf: Shelf,
    held: Held,
    leaves: Leaves,
    here: Span | None,
    spoken: Mapping[int, Mapping[Mention, ShownMention]],
    told: Mapping[int, ToldBeside],
) -> Iterator[ShownParagraph]:
    findings = shelf.store.findings_in(held.id)
    marks = marks_in(leaves, findings, held.id)
    beside = notes_beside(shelf, leaves, findings, held.id)
    part, page = None, None
    for each in leaves.paragraphs:
        margin, said = beside.get(each.number, _NOTHING), told.get(each.number, NOTHING_TOLD)
        kind = _kind(held, each)
        own = held.part(each.section) if kind != "paratext" else part
        yield ShownParagraph(
            number=each.number,
            kind=kind,
            segments=segments(
                each.words,
                each.span.start,
                marks.get(each.number, ()),
                here,
                spoken.get(each.number, NO_MENTIONS),
                said.triggers,
            ),
            language=held.language(each.section),
            notes=margin.notes,
            more_notes=margin.more,
            told=said,
            folio=each.page if each.page != page else None,
            voice=_voice(held, own) if own is not None and own != part else None,
        )
        part, page = own, each.page


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
