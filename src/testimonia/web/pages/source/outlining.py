"""The parts of a document, to find one's way: an outline, what comes before and after, its neighbours."""

import re
from collections.abc import Mapping

from testimonia.model import SectionKind
from testimonia.store import HeldSection, Store
from testimonia.web.pages.shelf import Held
from testimonia.web.pages.source.outline_views import Neighbour, Outline, Part
from testimonia.web.pages.source.ways import Ways
from testimonia.web.pages.words import shortened

MOST_PARTS = 150
_LONGEST_TITLE = 90
_LEFT_OUT = frozenset({SectionKind.DOCUMENT, SectionKind.BODY, SectionKind.FOOTNOTE, SectionKind.CAPTION})
_DIGITS = re.compile(r"(\d+)")


def outline(store: Store, held: Held, ways: Ways, here: int) -> Outline:
    """The outline of a document, for whoever is at a paragraph.

    Args:
        store: the evidence base.
        held: the document.
        ways: how it is read.
        here: number of the paragraph that one is at.
    """
    firsts = _firsts(held.sections, store.originals.first_paragraphs(held.id))
    those = [
        each
        for each in held.sections.values()
        if each.id in firsts and not each.section.paratext and each.section.kind not in _LEFT_OUT
    ]
    those.sort(key=lambda each: (firsts[each.id], -len(each.section.span)))
    at = max((firsts[each.id] for each in those if firsts[each.id] <= here), default=-1)
    parts = [_part(held, each, ways, firsts, at) for each in those]
    before = [part for part in parts if part.paragraph < at]
    after = [part for part in parts if part.paragraph > at]
    near = _neighbours(store, held, ways)
    shown = _about(parts, at)
    return Outline(
        shown,
        len(parts) - len(shown),
        Neighbour(before[-1].title, before[-1].link) if before else near[0],
        Neighbour(after[0].title, after[0].link) if after else near[1],
    )


def _about(parts: list[Part], at: int) -> tuple[Part, ...]:
    """As many parts as are shown: those about the one that one is in."""
    number = sum(part.paragraph <= at for part in parts)
    first = max(min(number - MOST_PARTS // 2, len(parts) - MOST_PARTS), 0)
    return tuple(parts[first : first + MOST_PARTS])


def _firsts(sections: Mapping[str, HeldSection], found: Mapping[str, int]) -> dict[str, int]:
    """The first paragraph of each section, those of the sections in it counted too."""
    firsts = dict(found)
    for record, number in found.items():
        held = sections.get(record)
        while held and held.parent:
            firsts[held.parent] = min(firsts.get(held.parent, number), number)
            held = sections.get(held.parent)
    return firsts


def _part(held: Held, each: HeldSection, ways: Ways, firsts: Mapping[str, int], at: int) -> Part:
    section, number = each.section, firsts[each.id]
    kind = section.kind.value.capitalize()
    title = shortened(" ".join(section.title.value.split()), _LONGEST_TITLE) if section.title else ""
    voice = held.voice(each.id) if section.author or section.kind is not SectionKind.CHAPTER else ""
    said = ("" if not title or section.kind is SectionKind.CHAPTER else kind, voice, _when(held, each))
    link = f"{ways.opened_at(number or None).address}#paragraph-{number}"
    about = tuple(part for part in dict.fromkeys(said) if part)
    return Part(title or kind, about, link, number, _depth(held, each), number == at)


def _when(held: Held, each: HeldSection) -> str:
    """When it was written, where it says so itself."""
    return held.when(each.id) if each.section.written or each.section.published else ""


def _depth(held: Held, each: HeldSection) -> int:
    depth, parent = 0, held.sections.get(each.parent) if each.parent else None
    while parent:
        depth += parent.section.kind not in _LEFT_OUT
        parent = held.sections.get(parent.parent) if parent.parent else None
    return min(depth, 3)


def _neighbours(store: Store, held: Held, ways: Ways) -> tuple[Neighbour | None, Neighbour | None]:
    """The documents before and after this one in its folder, numbers in their names counted as numbers."""
    near = sorted(store.originals.beside(held.id), key=lambda each: _natural(each[1]))
    number = next((n for n, each in enumerate(near) if each[0] == held.id), None)
    if number is None:
        return None, None
    around = (near[number - 1] if number else None, near[number + 1] if number + 1 < len(near) else None)
    before, after = (
        Neighbour(each[1].rpartition("/")[2], ways.opened_at(None).but(source=each[0]).address)
        if each
        else None
        for each in around
    )
    return before, after


def _natural(path: str) -> list[tuple[int, str]]:
    return [
        (int(each), "") if each.isdigit() and len(each) < 20 else (-1, each) for each in _DIGITS.split(path)
    ]
