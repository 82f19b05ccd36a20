"""The pages about the folder as HTML."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html

from testimonia.model import Problem, Trouble
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.building import BuildState
from testimonia.web.pages.folder.showing import DOCUMENTS, folder_page, fragment
from testimonia.web.pages.page import AskingError, Visit
from tests.store.samples import plain, unread
from tests.web.hostile import HOSTILE, UNWANTED, hostile_folder
from tests.web.pages.shelved import answer_at, holding, page_at


def parsed(page: str) -> html.HtmlElement:
    page.encode("utf-8")
    return html.document_fromstring(page)


def test_the_first_page_leads_to_the_words(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        first = store.findings()[0]
        page = parsed(page_at(store, "/", disputed))
    links = page.xpath("//main//a/@href")
    assert f"/finding/{first.id}" in links
    assert any(re.match("/source/.*#here", link) for link in links)
    assert any(link.startswith("/who/") for link in links)
    assert {"/findings", "/who", "/findings?decided=open"} <= set(links)
    assert page.xpath("//form[@action='/build'][@method='post']//button")
    assert "none decided" in page.text_content()
    assert not page.xpath("//noscript")
    assert [each.tag for each in page.xpath("//h1 | //h2 | //h3")][:3] == ["h1", "h2", "h3"]


def test_a_folder_that_is_being_read_for_the_first_time(tmp_path: Path) -> None:
    with holding(tmp_path, {}) as store:
        build = BuildState(running=True, stage="ingest", done=0, total=12)
        page = parsed(folder_page(Visit(store, tmp_path, ledger_of(tmp_path), build=build)))
    assert "It is being read for the first time." in page.text_content()
    assert page.xpath("//noscript/meta[@http-equiv='refresh']/@content") == ["2"]
    assert "0 of 12 documents" in page.xpath("string(//*[@id='progress'])")
    assert page.xpath("//form[@action='/build']/@hidden")
    assert not page.xpath("//article")


def test_a_folder_with_nothing_in_it(tmp_path: Path) -> None:
    with holding(tmp_path, {}) as store:
        page = parsed(page_at(store, "/", tmp_path))
    assert "Put documents into the folder" in page.text_content()
    assert not page.xpath("//form[@action='/build']/@hidden")


def test_what_is_done_appears_while_others_wait(tmp_path: Path) -> None:
    documents = tuple(plain(f"chapter-{n}.txt", "Some words.") for n in range(1, 61))
    with holding(tmp_path, documents) as store:
        build = BuildState(running=True, stage="ingest", done=60, total=90)
        page = fragment(Visit(store, tmp_path, ledger_of(tmp_path), build=build))
    assert "<html" not in page
    assert "60 of 90 documents" in page
    tree = html.fragment_fromstring(page, create_parent=True)
    assert [each.text for each in tree.xpath(".//p[@class='title']//bdi")][-1] == "chapter-60.txt"
    assert len(tree.xpath(".//li")) == 40
    assert "here the last 40" in page


def test_a_folder_without_findings_is_no_failure(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came."}) as store:
        page = parsed(page_at(store, "/", tmp_path))
    assert "Nothing has been found yet" in page.text_content()
    assert page.xpath("//main//a[starts-with(@href, '/source/')]")


def test_all_documents_are_listed_and_sought(tmp_path: Path) -> None:
    documents = (*(plain(f"chapter-{n}.txt", "Some words.") for n in range(DOCUMENTS)), unread("b.pdf"))
    with holding(tmp_path, documents) as store:
        first = parsed(page_at(store, "/documents"))
        second = parsed(page_at(store, "/documents?page=2"))
        sought = parsed(page_at(store, "/documents?words=CHAPTER-1&state="))
        lost = parsed(page_at(store, "/documents?state=unread"))
        with pytest.raises(AskingError):
            answer_at(store, "/documents?state=lost")
    assert len(first.xpath("//li[contains(@class, 'document')]")) == DOCUMENTS
    assert first.xpath("//nav[@class='pages']/a/@href") == ["/documents?page=2"]
    assert second.xpath("//li//bdi/text()")[0] == f"chapter-{DOCUMENTS - 1}.txt"
    assert "11 documents." in sought.xpath("string(//p[@class='shown'])")
    assert sought.xpath("//input[@name='words']/@value") == ["CHAPTER-1"]
    assert "Not read: The file is damaged; get another copy." in lost.text_content()


def test_all_problems_are_listed_by_document(tmp_path: Path) -> None:
    two = (Problem("a.txt", "A page is missing.", Trouble.DOUBTFUL, "iv"), Problem("a.txt", "A word is odd."))
    with holding(tmp_path, (plain("a.txt", "Some words.", *two), unread("b.pdf"))) as store:
        page = parsed(page_at(store, "/problems"))
        none = parsed(page_at(store, "/problems?page=7"))
    assert page.xpath("//h2/bdi/text()") == ["b.pdf", "a.txt"]
    assert "p. iv" in re.sub(r"\s+", " ", page.text_content())
    assert "3 problems." in page.text_content()
    assert len(none.xpath("//li[@class='problem']")) == 3


@pytest.mark.parametrize("words", HOSTILE[:4])
def test_nothing_that_is_sought_becomes_markup(tmp_path: Path, words: str) -> None:
    with holding(tmp_path, {"a.txt": "They came."}) as store:
        page = page_at(store, f"/documents?words={quote(words)}", Path(words))
    assert_harmless(page)


def test_nothing_in_a_hostile_folder_becomes_markup(tmp_path: Path) -> None:
    folder = hostile_folder(tmp_path)
    with Store.open(evidence_of(folder), readonly=True) as store:
        for address in ("/", "/documents", "/problems"):
            assert_harmless(page_at(store, address, folder))
        assert_harmless(f"<h1></h1>{page_at(store, '/folder/documents', folder)}")


def assert_harmless(page: str) -> None:
    tree = parsed(page)
    assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style] | //iframe")
    assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
    assert not [link for link in tree.xpath("//a/@href | //form/@action") if not link.startswith(("/", "#"))]
    assert len(tree.xpath("//h1")) == 1
    assert not re.search(f"[{UNWANTED}]", page)
    assert "1337" not in tree.text_content()
