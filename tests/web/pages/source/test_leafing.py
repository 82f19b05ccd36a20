from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Page, Section, SectionKind, Span, Stated, repaired
from testimonia.store import Store
from testimonia.web.pages.addresses import Marking
from testimonia.web.pages.source.leafing import (
    MOST_CHARACTERS,
    MOST_FACED,
    MOST_MARKED,
    MOST_PARAGRAPHS,
)
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Facing, Ways
from tests.store.samples import plain
from tests.web.pages.shelved import found, holding, stretch

BOOK = "\n\n".join(f"This is paragraph {number}." for number in range(1000))


def opened(
    store: Store, path: str = "book.txt", at: Span | None = None, paragraph: int | None = None
) -> SourceView:
    view = source_view(store, Ways(store.source_id(path) or "", at, paragraph), folder="")
    assert view is not None
    return view


def test_a_short_document_is_shown_whole(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": "One.\n\nTwo."}) as store:
        view = opened(store)
    assert ["".join(s.text for s in each.segments) for each in view.paragraphs] == ["One.", "Two."]
    assert (view.title, view.about, view.earlier, view.later) == ("book.txt", (), None, None)


def test_a_book_is_shown_around_the_passage(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": BOOK}) as store:
        view = opened(store, at=stretch(store, "book.txt", "paragraph 700").span)
    here = [each.number for each in view.paragraphs if any(s.here for s in each.segments)]
    assert here == [700]
    assert sum(s.first for each in view.paragraphs for s in each.segments) == 1
    assert view.paragraphs[0].number < 700
    assert len(view.paragraphs) <= MOST_PARAGRAPHS
    assert view.later is None
    assert view.earlier is not None


def test_leafing_on_leads_through_the_whole_book_once(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": BOOK}) as store:
        view = opened(store)
        numbers = [each.number for each in view.paragraphs]
        while view.later is not None:
            view = opened(store, paragraph=view.later)
            numbers += [each.number for each in view.paragraphs]
        assert numbers == list(range(1000))
        while view.earlier is not None:
            first = view.paragraphs[0].number
            view = opened(store, paragraph=view.earlier)
            assert {each.number for each in view.paragraphs} >= {first - 1}
    assert view.paragraphs[0].number == 0


def test_a_page_is_never_megabytes(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": "\n\n".join(["word " * 3900] * 60)}) as store:
        at = Span(3900 * 5 * 40, 3900 * 5 * 40 + 10)
        for view in (opened(store), opened(store, at=at), opened(store, paragraph=30)):
            shown = sum(len(s.text) for each in view.paragraphs for s in each.segments)
            assert 0 < shown <= MOST_CHARACTERS
        assert any(s.first for each in opened(store, at=at).paragraphs for s in each.segments)


# How much is shown at once, by what stands in the text and beside it.
WEIGHED = (
    (Marking.NONE, Facing.OFF, MOST_CHARACTERS),
    (Marking.NONE, Facing.BESIDE, MOST_FACED),
    (Marking.ALL, Facing.OFF, MOST_MARKED),
    (Marking.ALL, Facing.BESIDE, MOST_MARKED),
)


@pytest.mark.parametrize(("marking", "facing", "most"), WEIGHED)
def test_where_much_is_marked_less_is_shown(
    marking: Marking, facing: Facing, most: int, tmp_path: Path
) -> None:
    each = "word " * 1000
    with holding(tmp_path, {"book.txt": "\n\n".join([each] * 60)}) as store:
        ways = Ways(store.source_id("book.txt") or "", marking=marking, facing=facing)
        view = source_view(store, ways, folder="")
    assert view is not None
    shown = sum(len(s.text) for paragraph in view.paragraphs for s in paragraph.segments)
    assert most - len(each) < shown <= most


def test_what_does_not_exist_is_said(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": "One.\n\nTwo."}) as store:
        assert source_view(store, Ways("nothing"), folder="") is None
        lost = opened(store, at=Span(5, 900))
        assert lost.lost
        assert len(lost.paragraphs) == 2
        assert opened(store, paragraph=77).paragraphs[0].number == 0
        assert not opened(store, at=Span(3, 3)).paragraphs[0].segments[0].here


def test_sections_pages_and_paratext_are_told_apart(tmp_path: Path) -> None:
    text = "A BOOK\n\n12\n\nTHE FOREWORD\n\nIt begins.\n\nIt goes on.\n"

    def part(words: str, end: str, kind: SectionKind) -> Section:
        return Section(Span(text.index(words), text.index(end) + len(end)), kind)

    sections = (
        part("A BOOK", "goes on.", SectionKind.DOCUMENT),
        part("A BOOK", "A BOOK", SectionKind.TITLE_PAGE),
        part("12", "12", SectionKind.PAGE_NUMBER),
        replace(part("THE", "goes on.", SectionKind.FOREWORD), author=Stated("Ann Marlow")),
        part("THE", "FOREWORD", SectionKind.HEADING),
    )
    pages = (Page(0, "xi", Span(0, 8)), Page(1, "xii", Span(8, len(text))))
    book = replace(plain("book.txt", text), sections=sections, text=repaired(text, pages=pages))
    with holding(tmp_path, (book,)) as store:
        shown = opened(store).paragraphs
    assert [each.kind for each in shown] == ["paratext", "paratext", "heading", "prose", "prose"]
    assert [each.folio for each in shown] == ["xi", "xii", None, None, None]
    assert [each.voice for each in shown] == [None, None, "Foreword · Ann Marlow", None, None]


def test_a_document_of_nothing_has_an_empty_page(tmp_path: Path) -> None:
    with holding(tmp_path, {"book.txt": ""}) as store:
        found(store)
        assert opened(store).paragraphs == ()
