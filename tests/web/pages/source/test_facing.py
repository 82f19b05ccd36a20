import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import LineBox, Page, Span, repaired
from testimonia.store import Store
from testimonia.web.pages.source.facing import light
from testimonia.web.pages.source.facing_views import Light
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Facing, Ways
from tests.store.samples import plain
from tests.web.pages.shelved import holding, page_at

TEXT = "One stands here.\n\nTwo begins here\nand goes on and on.\n\nLast of all."
PATH = "scan.pdf"


def pages() -> tuple[Page, ...]:
    """Two begins on the second page and runs over the third; the last stands on the fourth."""
    cuts = [0, TEXT.index("Two"), TEXT.index("and goes"), TEXT.index("Last"), len(TEXT)]
    return tuple(
        Page(n, str(n + 11), Span(first, last)) for n, (first, last) in enumerate(itertools.pairwise(cuts))
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    line = TEXT.index("Two begins here")
    boxes = (LineBox(Span(line, line + 15), 1, (0.1, 0.2, 0.4, 0.25)),)
    made = plain(PATH, TEXT)
    scan = replace(
        made, source=replace(made.source, format="pdf"), text=repaired(TEXT, pages=pages(), boxes=boxes)
    )
    with holding(tmp_path, (scan, plain("note.txt", TEXT))) as store:
        yield store


def opened(store: Store, path: str = PATH, at: Span | None = None) -> SourceView:
    view = source_view(store, Ways(store.source_id(path) or "", at, facing=Facing.BESIDE), folder="")
    assert view is not None
    return view


def test_each_paragraph_stands_beside_the_page_that_it_begins_on(store: Store) -> None:
    found = [
        ([image.label for image in each.images], [p.number for p in each.paragraphs])
        for each in opened(store).openings
    ]
    assert found == [(["11"], [0]), (["12", "13"], [1]), (["14"], [2])]


def test_words_are_lit_on_the_image(store: Store) -> None:
    start = TEXT.index("begins")
    lights = [
        each for o in opened(store, at=Span(start, start + 6)).openings for i in o.images for each in i.lights
    ]
    assert lights == [Light(180, 200, 120, 50, "here")]


def test_what_has_no_images_is_shown_without(store: Store) -> None:
    view = opened(store, "note.txt")
    assert [each.images for each in view.openings] == [()]
    assert "i" not in {choice.key for choice in view.choices}
    assert "i" in {choice.key for choice in opened(store).choices}


def test_the_page_has_images_that_keep_their_room(store: Store) -> None:
    page = page_at(store, f"/source/{store.source_id(PATH)}?images=beside")
    assert re.findall(r'<img src="([^"]+)" alt="([^"]+)" loading="lazy"', page) == [
        (f"/source/{store.source_id(PATH)}/page/{n}.png", f"Page {n + 11}") for n in range(4)
    ]


def test_of_a_line_from_the_right_all_is_lit() -> None:
    words = "\u05d0\u05d1\u05d2\u05d3"
    box = LineBox(Span(0, 4), 0, (0.5, -0.2, 1.4, 0.1))
    assert light(box, Span(1, 2), words, "here") == Light(500, 0, 500, 100, "here")
    assert light(box, Span(1, 2), "abcd", "here") == Light(725, 0, 225, 100, "here")
