"""The images of the pages beside the text, and on them the words that are marked in it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.model import LineBox, Span, Text, WordBox
from testimonia.store import HeldParagraph, Store
from testimonia.web.pages.source.facing_views import Light, PageImage
from testimonia.web.pages.source.mending import original_of
from testimonia.web.pages.source.ways import link_to_image, link_to_picture

FORMATS = ("pdf", "image")
"""What has images of its pages."""
MOST_LOOSE = 100
"""Pictures of a document of which it is not known which page they show, at the most."""
_THOUSAND = 1000
_NEXT = 0.05
"""Words of one line stand no further apart than this part of the width; columns do."""
_UNDERLINE = 4
"""Thousandths of the height."""
Box = tuple[float, float, float, float]
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def has_images(store: Store, source_id: str) -> bool:
    """Whether the pages of a source can be shown as images."""
    held = store.originals.file(source_id)
    return held is not None and (held.format in FORMATS or bool(store.pictures.of(source_id)))


def openings(
    paragraphs: Sequence[HeldParagraph], page_of: Mapping[int, int], text: Text
) -> list[tuple[range, list[HeldParagraph]]]:
    """Paragraphs by the page that they begin on, each with the pages up to the one of the next.

    A page on which no paragraph begins goes with the one before it. Paragraphs without a page stay with those
    that they follow.
    """
    groups: list[tuple[int, list[HeldParagraph]]] = []
    for each in paragraphs:
        page = page_of.get(each.number, groups[-1][0] if groups else 0)
        if not groups or page > groups[-1][0]:
            groups.append((page, []))
        groups[-1][1].append(each)
    last = max((page.index for page in text.pages), default=0)
    nexts = [page for page, _ in groups[1:]]
    ends = [*nexts, min(groups[-1][0] + 1, last + 1)] if groups else []
    return [(range(page, end), those) for (page, those), end in zip(groups, ends, strict=True)]


def images(
    store: Store, source_id: str, text: Text, pages: range, marked: Iterable[tuple[Span, str]]
) -> dict[int, PageImage]:
    """The images of some pages, with what is marked on them, by index.

    A text without pages is one page.

    Args:
        store: the evidence base.
        source_id: of the source.
        text: its layers.
        pages: which.
        marked: stretches of the reading layer and their tones.
    """
    lights: dict[int, list[Light]] = {}
    for span, tone in marked:
        for part in text.alignment.to_original(span):
            for page, lit in _lights(store, source_id, part, text.original, tone):
                lights.setdefault(page, []).append(lit)
    labels = {page.index: page.label for page in text.pages} or {0: None}
    addresses = _addresses(store, source_id, labels)
    return {
        index: PageImage(
            index,
            labels[index] or str(index + 1),
            addresses[index],
            tuple(dict.fromkeys(lights.get(index, ()))),
        )
        for index in pages
        if index in addresses
    }


def _addresses(store: Store, source_id: str, pages: Iterable[int]) -> dict[int, str]:
    """The addresses of the images of those pages that have one, by index."""
    held = store.originals.file(source_id)
    own = held is not None and held.format in FORMATS
    found = {page: link_to_image(source_id, page) for page in pages} if own else {}
    known = set(pages)
    for each in store.pictures.of(source_id):
        if each.page in known:
            found[each.page] = link_to_picture(source_id, each.number)
    return found


def loose_images(store: Store, source_id: str) -> tuple[PageImage, ...]:
    """The pictures of a source of which it is not known which page they show."""
    loose = [each for each in store.pictures.of(source_id) if each.page is None]
    return tuple(
        PageImage(each.number, str(each.number + 1), link_to_picture(source_id, each.number), loose=True)
        for each in loose[:MOST_LOOSE]
    )


def _lights(
    store: Store, source_id: str, part: Span, original: str, tone: str
) -> Iterator[tuple[int, Light]]:
    """Where a stretch of the original stands: word by word, or about, where only its lines are known."""
    words = store.originals.words(source_id, part)
    if words:
        yield from ((page, _rectangle(box, tone)) for page, box in runs(words))
        return
    for box in store.originals.boxes(source_id, part):
        yield box.page, light(box, part, original, tone)


def runs(words: Iterable[WordBox]) -> list[tuple[int, Box]]:
    """The boxes of words, those that follow one another on a line made one."""
    found: list[tuple[int, Box]] = []
    for word in words:
        left, top, right, bottom = word.box
        if found and found[-1][0] == word.page:
            a, b, c, d = found[-1][1]
            shared = min(d, bottom) - max(b, top)
            if 2 * shared > min(d - b, bottom - top) and min(abs(left - c), abs(a - right)) < _NEXT:
                found[-1] = (word.page, (min(a, left), min(b, top), max(c, right), max(d, bottom)))
                continue
        found.append((word.page, word.box))
    return found


def unsure_lights(words: Iterable[WordBox]) -> dict[int, list[Light]]:
    """A line under each word that was read with doubt, by page."""
    found: dict[int, list[Light]] = {}
    for word in words:
        box = _rectangle(word.box, "unsure")
        found.setdefault(word.page, []).append(replace(box, top=box.top + box.height, height=_UNDERLINE))
    return found


def _rectangle(box: Box, tone: str) -> Light:
    left, top, right, bottom = (round(_THOUSAND * min(max(edge, 0.0), 1.0)) for edge in box)
    return Light(left, top, max(right - left, 1), max(bottom - top, 1), tone)


def light(box: LineBox, part: Span, original: str, tone: str) -> Light:
    """Where words stand in the box of their line, about: as if all its characters were of one width.

    Of a line that is written from the right all is lit.
    """
    left, top, right, bottom = box.box
    whole = bool(_FROM_THE_RIGHT.search(box.span.of(original))) or not len(box.span)
    first, last = max(part.start, box.span.start), min(part.end, box.span.end)
    wide = (right - left) / max(len(box.span), 1)
    begins = left if whole else left + wide * (first - box.span.start)
    ends = right if whole else left + wide * (last - box.span.start)
    return _rectangle((begins, top, ends, bottom), tone)


def all_of(text: Text, paragraphs: Sequence[HeldParagraph]) -> Span:
    """The stretch of the original layer that some paragraphs are read from."""
    if not paragraphs:
        return Span(0, 0)
    return original_of(text, Span(paragraphs[0].span.start, paragraphs[-1].span.end))
