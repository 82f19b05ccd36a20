"""Words that were read off a picture with doubt, in the text, on the image and in the list."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Page, Repair, RepairKind, Replace, Span, WordBox, repaired
from testimonia.model.word_places import UNSURE
from testimonia.store import HeldPicture, Store
from testimonia.web.pages.source.facing import runs, unsure_lights
from testimonia.web.pages.source.facing_views import Light
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.unsure import unsure_words
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Facing, Ways
from tests.store.samples import plain
from tests.web.pages.shelved import holding, page_at

TEXT = "The bo-\nat was late."
PATH = "page.xml"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


WORDS = (
    WordBox(at("The"), 0, (0.1, 0.1, 0.2, 0.15), 0.95),
    WordBox(at("bo-"), 0, (0.22, 0.1, 0.3, 0.15), 0.5),
    WordBox(at("at"), 0, (0.1, 0.2, 0.14, 0.25), 0.3),
    WordBox(at("was"), 0, (0.16, 0.2, 0.2, 0.25), UNSURE),
    WordBox(at("late."), 0, (0.22, 0.2, 0.3, 0.25), None),
)
MENDED = Repair(RepairKind.HYPHENATION, (Replace(at("-\n"), ""),), "The word is cut by a line's end.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = plain(PATH, TEXT)
    pages = (Page(0, "7", Span(0, len(TEXT)), "7.tif"),)
    page = replace(made, text=repaired(TEXT, (MENDED,), pages, words=WORDS))
    with holding(tmp_path, (page, plain("letter.txt", "Dear friend."), plain("many.txt", "Words."))) as store:
        store.pictures.put(
            (
                HeldPicture(store.source_id(PATH) or "", 0, 0, "7.jpg", 9, named=True),
                HeldPicture(store.source_id("letter.txt") or "", 0, 0, "letter.jpg", 9),
                HeldPicture(store.source_id("many.txt") or "", 0, None, "many-1.jpg", 9),
                HeldPicture(store.source_id("many.txt") or "", 1, None, "many-2.jpg", 9),
            )
        )
        yield store


def opened(store: Store, path: str = PATH, here: Span | None = None) -> SourceView:
    view = source_view(store, Ways(store.source_id(path) or "", here, facing=Facing.BESIDE), folder="")
    assert view is not None
    return view


def test_halves_of_a_word_are_one_as_sure_as_the_less_sure(store: Store) -> None:
    assert [(w.words, w.percent, w.page) for w in opened(store).unsure] == [("boat", 30, "7")]


def test_they_are_underlined_in_the_text_and_listed_for_who_has_no_mouse(store: Store) -> None:
    page = page_at(store, f"/source/{store.source_id(PATH)}?images=beside")
    said = "read from the picture with doubt: 30 % sure"
    assert re.findall(r'<span class="unsure" title="([^"]+)">([^<]+)</span>', page) == [(said, "boat")]
    assert re.search(r'<a href="/source/[^"]+"><bdi>boat</bdi></a> <span class="by">30 % sure, page', page)
    assert "unsure" not in page_at(store, f"/source/{store.source_id(PATH)}")  # only beside the picture


def test_who_opens_a_document_hears_that_a_program_read_it_off_pictures(store: Store) -> None:
    page = page_at(store, f"/source/{store.source_id(PATH)}")
    (said,) = re.findall(r"A program read the words of ([^<]+?) off a picture", page)
    assert said == "1 page" == f"{opened(store).off_pictures} page"


def test_words_are_lit_by_their_own_boxes(store: Store) -> None:
    (image,) = opened(store, here=Span(4, 8)).openings[0].images  # "boat", on two lines
    assert [each for each in image.lights if each.tone == "here"] == [
        Light(220, 100, 80, 50, "here"),
        Light(100, 200, 40, 50, "here"),
    ]
    assert [(each.left, each.top) for each in image.lights if each.tone == "unsure"] == [
        (220, 150),
        (100, 250),
    ]


def test_pictures_stand_beside_the_text_that_they_belong_to(store: Store) -> None:
    found = {
        path: [
            (image.address.rpartition("/picture/")[2], image.loose)
            for image in opened(store, path).openings[0].images
        ]
        for path in (PATH, "letter.txt", "many.txt")
    }
    assert found == {
        PATH: [("0", False)],
        "letter.txt": [("0", False)],
        "many.txt": [("0", True), ("1", True)],
    }
    page = page_at(store, f"/source/{store.source_id('many.txt')}?images=beside")
    assert re.findall(r'alt="([^"]+)"', page) == ["Picture 1", "Picture 2"]


def test_words_of_one_line_are_one_run_and_those_of_another_column_are_not() -> None:
    def box(left: float, top: float) -> WordBox:
        return WordBox(Span(0, 1), 0, (left, top, left + 0.1, top + 0.02))

    found = runs([box(0.1, 0.1), box(0.21, 0.101), box(0.6, 0.1), box(0.1, 0.2)])
    assert [tuple(round(side, 3) for side in each) for _, each in found] == [
        (0.1, 0.1, 0.31, 0.121),
        (0.6, 0.1, 0.7, 0.12),
        (0.1, 0.2, 0.2, 0.22),
    ]


def test_the_threshold_itself_is_sure_enough(store: Store) -> None:
    found = store.originals.words(store.source_id(PATH) or "", Span(0, len(TEXT)), UNSURE)
    assert found == WORDS[1:3]
    assert {page: len(lines) for page, lines in unsure_lights(found).items()} == {0: 2}


def test_what_is_not_read_any_more_is_not_underlined() -> None:
    gone = Repair(RepairKind.CHARACTER, (Replace(at("bo-\nat "), ""),), "Dirt.")
    assert unsure_words(WORDS[1:3], repaired(TEXT, [gone]), Ways("s")) == ()
