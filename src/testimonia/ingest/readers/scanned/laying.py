"""Pages that a program read off pictures, to an Extraction: the text, and in it pages, words, parts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import mean

from testimonia.ingest.extraction import Block, BlockKind, Extraction, File, UnreadableError
from testimonia.ingest.readers.pdf.layers import Layers, written
from testimonia.ingest.readers.pdf.problems import listed
from testimonia.ingest.readers.scanned.arranging import Arranged, Held, arranged, leaf
from testimonia.ingest.readers.scanned.sheets import Page, Part
from testimonia.model import Problem, Section, SectionKind, Span, Stated, Trouble, WordBox

DOUBTFUL = 0.7
"""A page whose words are believed less than this on the average is doubtful.

Programs mean different things by their confidence; pages that they read well have 0.9 and more, and below 0.7
about every fourth word has a wrong letter."""
FEWEST = 10
"""Words with a confidence from which on a page is judged by it."""
_APART = {Part.CAPTION: SectionKind.CAPTION, Part.MARGINAL: SectionKind.FOOTNOTE}
_KINDS = {Part.CAPTION: BlockKind.SHORT, Part.MARGINAL: BlockKind.NOTE}


def laid_out(pages: Sequence[Page], file: File, title: str | None = None) -> Extraction:
    """The text of pages in reading order, with all that is known of them.

    Args:
        pages: in order.
        file: that they come from, for limits and Problems.
        title: of the document, if the file gives one.

    Raises:
        UnreadableError: if there are no words on them.
    """
    taken, cut = _within(pages, file.limits.characters, file.limits.pages)
    leaves = [leaf(page) for page in taken]
    blocks, printed = arranged(leaves)
    labels = {n: page.label or printed.get(n) for n, page in enumerate(taken)}
    layers = written([[one.block for one in page] for page in blocks], labels)
    if not layers.original.strip():
        raise UnreadableError("This file names pages, but no words on them: nothing has been read off them.")
    every = [one for page in blocks for one in page]
    lines = [held for one in every for held in one.lines]
    placed = tuple(box for box, held in zip(layers.boxes, lines, strict=True) if held.placed)
    words = _words(layers, lines, [each.size for each in leaves])
    apart, kinds = _set_apart(layers, every)
    named = Stated(title, doubtful=True) if title else None
    whole = Section(Span(0, layers.length), SectionKind.DOCUMENT, title=named, language=_language(taken))
    problems = [*_doubts(file.path, layers, words), *_cut(file.path, len(taken), len(pages), cut)]
    return Extraction(
        layers.original,
        sections=(whole, *layers.sections, *apart),
        blocks=tuple(sorted((*layers.blocks, *kinds), key=lambda block: block.span)),
        pages=tuple(replace(p, picture=taken[p.index].picture) for p in layers.pages),
        boxes=placed,
        words=words,
        notes=tuple(layers.notes),
        problems=tuple(problems),
        unparted=True,
    )


def _within(pages: Sequence[Page], characters: int, most: int) -> tuple[list[Page], bool]:
    """The first pages that the limits allow, and whether there were more."""
    taken: list[Page] = []
    held = 0
    for page in pages[:most]:
        held += sum(len(line.text) + 2 for region in page.regions for line in region.lines)
        if held > characters:
            break
        taken.append(page)
    return taken, len(taken) < len(pages)


def _words(
    layers: Layers, lines: Sequence[Held], sizes: Sequence[tuple[float, float]]
) -> tuple[WordBox, ...]:
    """Every word of which the place is known, as fractions of its picture."""
    found = []
    for box, held in zip(layers.boxes, lines, strict=True):
        width, height = sizes[box.page]
        for word in held.line.words:
            left, top, right, bottom = word.box
            place = (left / width, top / height, right / width, bottom / height)
            found.append(WordBox(word.span.shifted(box.span.start), box.page, place, word.confidence))
    if not any(word.confidence for word in found):  # a program that writes 0 everywhere says nothing
        return tuple(replace(word, confidence=None) for word in found)
    return tuple(found)


def _set_apart(layers: Layers, blocks: Iterable[Arranged]) -> tuple[list[Section], list[Block]]:
    """Captions and notes beside the text, which pages of other formats do not name."""
    sections, kinds = [], []
    at = 0
    for one in blocks:
        span = Span(layers.boxes[at].span.start, layers.boxes[at + len(one.lines) - 1].span.end)
        at += len(one.lines)
        if one.part in _APART:
            sections.append(Section(span, _APART[one.part]))
            kinds.append(Block(span, _KINDS[one.part]))
    return sections, kinds


def _language(pages: Iterable[Page]) -> Stated | None:
    """The language that all regions have which have one; where they differ, the words tell it better."""
    said = Counter(region.language for page in pages for region in page.regions if region.language)
    return Stated(next(iter(said))) if len(said) == 1 else None


def _doubts(path: str, layers: Layers, words: Sequence[WordBox]) -> Iterable[Problem]:
    """A Problem for the pages that were read badly, with the first of them as its place."""
    sure: dict[int, list[float]] = {}
    for word in words:
        if word.confidence is not None:
            sure.setdefault(word.page, []).append(word.confidence)
    poor = [n for n, all_ in sorted(sure.items()) if len(all_) >= FEWEST and mean(all_) < DOUBTFUL]
    if poor:
        first = layers.pages[poor[0]]
        called = f", the first of them called “{first.label}”" if first.label else ""
        sentence = (
            f"The program that read the picture was unsure of {listed(poor)} of this file (counted from the "
            f"first{called}): compare the words with the picture before you rely on them."
        )
        yield Problem(path, sentence, Trouble.DOUBTFUL, first.label, first.span)


def _cut(path: str, done: int, count: int, cut: bool) -> Iterable[Problem]:
    if cut:
        sentence = (
            f"Only the first {done:,} of this file's {count:,} pages were read, because it is longer than is "
            "allowed for one document; divide it."
        )
        yield Problem(path, sentence, Trouble.UNREAD)
