"""The page of time."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from lxml import html

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Compared, Finding, FindingKind, Happening, Same, Side, Verdict
from testimonia.model.finding import happening_id
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.page import AskingError
from tests.stated import LETTER, LETTERS, stated_by_hand
from tests.store.asked.test_dated_voices import put, written
from tests.web.hostile import HOSTILE, UNWANTED
from tests.web.pages.picking import picked, text, texts
from tests.web.pages.shelved import holding, page_at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        yield store


def parsed(store: Store, address: str) -> html.HtmlElement:
    page = page_at(store, address)
    page.encode("utf-8")
    assert not set(page) & set(UNWANTED)
    return html.document_fromstring(page)


def test_all_of_a_folder(store: Store) -> None:
    page = parsed(store, "/time")
    assert texts(page, "h1") == ["1833 to 1840"]
    assert texts(page, ".lede")[0] == "In sight: 2 single statements with a date. 2 statements have no date."
    assert texts(page, ".entry-of-time .told") == [
        "Ada Lind: arrest by the watch, Ely",
        "Ada Lind: death, Lynn",
    ]
    assert texts(page, ".entry-of-time > .when") == ["March 1833", "1840"]
    assert texts(page, "mark.dated") == ["March 1833", "1840"]
    assert "as He has it, not said for certain" in texts(page, ".entry-of-time .held")
    assert [text(each.getparent()) for each in picked(page, "svg a text")]
    assert set(texts(page, "svg a text")) == {"arrest, Ada Lind", "death, Ada Lind"}


def test_each_leads_to_its_words(store: Store) -> None:
    page = parsed(store, "/time")
    start = LETTER.index("Ada Lind died")
    link = picked(page, ".entry-of-time .cite")[1].get("href")
    assert link == f"/source/{store.source_id(LETTERS)}?from={start}&to={start + 30}#here"
    anchors = {f"#{row.get('id')}" for row in picked(page, ".entry-of-time")}
    assert {mark.get("href") for mark in picked(page, "svg a.mark")} == anchors
    assert {each.get("tabindex") for each in picked(page, "svg a")} == {"-1"}  # the list is for the keyboard
    assert picked(page, "svg")[0].get("aria-hidden") == "true"


def test_nearer_and_farther(store: Store) -> None:
    page = parsed(store, "/time?from=1833&to=1834&kind=arrest")
    ways = {each.get("data-key"): each.get("href") for each in picked(page, ".zoom a")}
    assert set(ways) == {"ArrowLeft", "ArrowRight", "+", "-", "0"}
    for link in ways.values():
        assert "kind=arrest" in link
        assert parsed(store, link) is not None
    assert texts(parsed(store, "/time?from=1840&to=1840"), ".lede")[0].startswith(
        "In sight: 1 single statement"
    )
    assert "Outside: 1 earlier, 0 later." in texts(parsed(store, "/time?from=1840&to=1840"), ".lede")[0]
    assert "Nothing is told of this time." in text(parsed(store, "/time?from=1850&to=1859"))
    assert "+" not in {
        each.get("data-key") for each in picked(parsed(store, "/time?from=1840-02&to=1840-02"), ".zoom a")
    }


def test_filters(store: Store) -> None:
    # address, what is told, who is meant
    cases = [
        ("/time?who=Ada+Lind", 2, "Meant: Ada Lind."),
        ("/time?who=lind", 2, "Meant: Ada Lind, Peter Lind."),
        ("/time?who=Tom+Moss", 0, "Meant: Tom Moss."),
        ("/time?who=Nobody", 0, "Nobody and nothing here is called Nobody."),
        ("/time?kind=death", 1, ""),
        ("/time?in=box/", 0, ""),
        ("/time?in=letter", 2, ""),
    ]
    for address, number, meant in cases:
        page = parsed(store, address)
        assert len(picked(page, ".entry-of-time")) == number, address
        assert "".join(texts(page, ".meant")) == meant


def test_the_line_of_one_alone_does_not_say_his_name_at_each_mark(store: Store) -> None:
    assert set(texts(parsed(store, "/time?who=Ada+Lind"), "svg a text")) == {"arrest", "death"}
    assert "arrest, Ada Lind" in texts(parsed(store, "/time?who=lind"), "svg a text")


def test_rivals_stand_together_in_red(store: Store) -> None:
    source = store.source_id(LETTERS)
    assert source is not None
    ids = [held.id for held in store.statements(source) if held.statement.happened]
    happening = Happening(None, "arrest", tuple(ids), Same.PROBABLE)
    clash = Finding(
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        "1833 or 1840?",
        (Side("x", ()),),
        question="date",
        happening=happening_id(happening),
    )
    store.put_comparison(Compared((), (happening,), (clash,)), COMPARISON)
    page = parsed(store, "/time")
    (row,) = picked(page, ".entry-of-time.clash")
    assert texts(row, ".when mark.clash") == ["March 1833", "1840"]
    (link,) = picked(row, ".found-of")
    assert link.get("href").startswith("/finding/")
    assert text(link) == "≠ cannot all be true"
    (mark,) = picked(page, "svg a.mark.rival.clash")
    assert len(picked(mark, "rect")) == 2
    assert "1 happening told more than once" in texts(page, ".lede")[0]


def test_when_documents_were_written(store: Store) -> None:
    section = store.held_sections(LETTERS)[0].id
    with store.batch():
        store.connection.execute("PRAGMA defer_foreign_keys = ON")
    put(
        store,
        "box/diary.txt",
        [{"section": section, "written": written("1836", "1836", 1836, 1836)}],
        {section: 0},
    )
    page = parsed(store, "/time?from=1830&to=1840")
    assert len(picked(page, "svg .written a")) == 1
    (item,) = picked(page, ".written-list li")
    assert text(item).startswith("1836")
    assert picked(item, "a")[0].get("href") == f"/source/{store.source_id('box/diary.txt')}"
    assert not picked(parsed(store, "/time?from=1837&to=1840"), ".written-list")


def test_a_folder_without_dates(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        page = parsed(store, "/time")
        assert texts(page, ".lede")[0] == "Nothing here has a date."
        assert picked(page, "svg")


@pytest.mark.parametrize("words", [*HOSTILE, "", "-1", "9999", "1905-13", "\ud800", "a\0b", "NEAR("])
def test_an_address_of_any_kind_is_answered(store: Store, words: str) -> None:
    for name in ("from", "to", "who", "in", "kind", "page"):
        try:
            page = page_at(store, f"/time?{name}={quote_plus(words, errors='surrogatepass')}")
        except AskingError as told:
            assert name in ("from", "to", "page")
            assert str(told).endswith(".")
        else:
            assert "<script>alert" not in page
            assert "<img" not in page
            assert not set(page) & set(UNWANTED)
