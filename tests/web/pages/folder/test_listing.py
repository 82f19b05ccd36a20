"""The documents of a folder, and what is wrong with some of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Description, Problem, Section, SectionKind, Span, Stated, Trouble
from testimonia.store import State
from testimonia.web.pages.folder.listing import by_document, paging, shown_documents, shown_troubles
from testimonia.web.pages.folder.views import Paging
from testimonia.web.pages.page import AskingError, Query
from testimonia.web.pages.shelf import Shelf
from tests.store.samples import LETTER, letter, plain, unread
from tests.web.pages.shelved import holding


def test_a_document_says_whose_it_is_and_how_much_was_read(tmp_path: Path) -> None:
    whole = Section(Span(0, 12), SectionKind.DOCUMENT, Stated("A Life"), Stated("Ada Lind"))
    foreword = Section(Span(0, 4), SectionKind.FOREWORD, author=Stated("Tom Moss"))
    book = replace(
        plain("book.txt", "One. Two."), sections=(replace(whole, published=Stated("1850")), foreword)
    )
    bare = plain("bare.txt", "Some words.", Problem("bare.txt", "A page is missing."))
    with holding(tmp_path, (book, bare, unread("c.pdf"))) as store:
        first, second, third = shown_documents(Shelf(store), store.overview.documents())
    assert (first.path, first.title, first.voices, first.trouble) == ("bare.txt", "", "", "1 problem")
    assert (second.title, second.voices, second.written) == ("A Life", "Ada Lind and Tom Moss", "1850")
    assert second.link.startswith("/source/")
    assert second.told == "2 words; people and statements are not read yet"
    assert (third.state, third.link, third.told) == (State.UNREAD, "", "")
    assert third.trouble == "The file is damaged; get another copy."


def test_what_a_sidecar_says_goes_first(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Some words."}) as store:
        csl = {"title": "A Letter", "author": [{"literal": "Ada Lind"}]}
        store.describe({"a.txt": Description(csl)})
        (shown,) = shown_documents(Shelf(store), store.overview.documents())
    assert (shown.title, shown.voices) == ("A Letter", "Ada Lind")


def test_a_problem_leads_to_its_place(tmp_path: Path) -> None:
    at = LETTER.index("pier")
    there = Problem("letter.txt", "A word is doubtful.", Trouble.DOUBTFUL, "12", Span(at, at + 4))
    with holding(tmp_path, (replace(letter("letter.txt"), problems=(there,)), unread("b.pdf"))) as store:
        store.record_problems("ledger", [Problem("gone.txt", "It waits.")])
        unread_, waits, doubtful = shown_troubles(store, store.overview.problems())
        source = store.source_id("letter.txt") or ""
        start = store.words(source).index("pier")
    assert (unread_.how, unread_.link) == ("not read", "")
    assert (waits.path, waits.link) == ("gone.txt", "")
    assert doubtful.link == f"/source/{source}?from={start}&to={start + 4}#here"
    assert (doubtful.how, doubtful.page, doubtful.sentence) == ("doubtful", "12", "A word is doubtful.")
    assert [each.path for each in by_document((unread_, waits, doubtful))] == [
        "b.pdf",
        "gone.txt",
        "letter.txt",
    ]


@pytest.mark.parametrize(
    ("asked", "total", "expected"),
    [
        ("", 0, Paging(0, 0, 0, ())),
        ("", 60, Paging(1, 60, 60, ())),
        ("", 61, Paging(1, 60, 61, ((1, ""), (2, "/documents?words=x&page=2")))),
        ("2", 61, Paging(61, 61, 61, ((1, "/documents?words=x"), (2, "")))),
        ("9", 61, Paging(61, 61, 61, ((1, "/documents?words=x"), (2, "")))),
    ],
)
def test_many_are_paged(asked: str, total: int, expected: Paging) -> None:
    assert paging(Query([("words", "x"), ("page", asked)]), "/documents", total, 60) == expected


def test_a_page_that_is_no_number_is_refused() -> None:
    with pytest.raises(AskingError):
        paging(Query([("page", "two")]), "/documents", 5, 60)
