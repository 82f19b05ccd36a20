"""The images of the pages beside the text, and on them the words that are marked in it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from testimonia.model import LineBox, Span, Text
from testimonia.store import HeldParagraph, Store
from testimonia.web.pages.source.facing_views import Light, PageImage
from testimonia.web.pages.source.mending import original_of
from testimonia.web.pages.source.ways import link_to_image

FORMAT = "pdf"
"""What has images of its pages."""
_THOUSAND = 1000
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def has_images(store: Store, source_id: str) -> bool:
    """Whether the pages of a source can be shown as images."""
    held = store.originals.file(source_id)
    return held is not None and held.format == FORMAT


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
            for box in store.originals.boxes(source_id, part):
                lights.setdefault(box.page, []).append(light(box, part, text.original, tone))
    labels = {page.index: page.label for page in text.pages}
    return {
        index: PageImage(
            index,
            labels.get(index) or str(index + 1),
            link_to_image(source_id, index),
            tuple(dict.fromkeys(lights.get(index, ()))),
        )
        for index in pages
        if index in labels
    }


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
    edges = [round(_THOUSAND * min(max(edge, 0.0), 1.0)) for edge in (begins, top, ends, bottom)]
    return Light(edges[0], edges[1], max(edges[2] - edges[0], 1), max(edges[3] - edges[1], 1), tone)


def all_of(text: Text, paragraphs: Sequence[HeldParagraph]) -> Span:
    """The stretch of the original layer that some paragraphs are read from."""
    if not paragraphs:
        return Span(0, 0)
    return original_of(text, Span(paragraphs[0].span.start, paragraphs[-1].span.end))
