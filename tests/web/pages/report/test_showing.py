"""The room of reports: whom one can be about, the page of one, and its files."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from lxml import html

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Act, ChainIn, Compared, Entity, EntityKind, Name
from testimonia.model.finding import entity_id
from testimonia.pipeline.decisions.judging import decide
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.page import Media, Moved, Query
from testimonia.web.pages.report.showing import choices_of, file_name
from tests.pipeline.told import told_by_hand
from tests.web.pages.shelved import answer_at, page_at
from tests.web.pages.test_pages import HOSTILE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        yield store


def parsed(page: str) -> Any:
    """A page as a tree; what an expression finds in it has no one type."""
    return html.document_fromstring(page)


def ada(store: Store) -> str:
    return store.lives.bearing("Ada Lind", 2)[0]


def test_the_most_told_of_is_offered_with_what_is_told(store: Store) -> None:
    page = parsed(page_at(store, "/report"))
    (link,) = page.xpath("//ul[@class='offered']//a")
    assert link.get("href") == f"/report/{ada(store)}?name=Ada+Lind"
    assert "3 statements · 2 documents" in link.getparent().text_content()


def test_part_of_a_name_finds_and_what_nobody_is_called_is_said(store: Store) -> None:
    assert "Ada Lind" in page_at(store, "/report?words=lin")
    assert "No name has the words “<bdi>moss</bdi>”." in page_at(store, "/report?words=moss")


def test_each_mark_leads_to_a_note_and_each_note_to_its_words(store: Store) -> None:
    page = parsed(page_at(store, f"/report/{ada(store)}"))
    marks = page.xpath("//main//sup/a/@href")
    notes = page.xpath("//section[contains(@class, 'footnotes')]//li")
    assert marks == [f"#{note.get('id')}" for note in notes]
    assert len(notes) >= 8
    for note in notes:
        (quote_,) = note.xpath(".//a[@class='quote']")
        assert re.fullmatch(r"/source/\w+\?from=\d+&to=\d+#here", quote_.get("href"))
        assert quote_.text_content().startswith("“")


def test_the_ids_of_a_page_are_each_there_once(store: Store) -> None:
    ids = parsed(page_at(store, f"/report/{ada(store)}")).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_what_a_person_decided_is_set_otherwise_than_what_the_program_thinks(store: Store) -> None:
    decide(
        store, ledger_of(Path(store.path.parent)), store.findings()[0].id, Act.REAL, by="ben", why="The bell."
    )
    page = parsed(page_at(store, f"/report/{ada(store)}", store.path.parent))
    (line,) = page.xpath("//p[@class='by-person']")
    assert line.text_content().startswith("Decided by ben, ")
    assert "the finding holds. Reason given: The bell." in line.text_content()
    assert page.xpath("//p[@class='by-machine']/span[@class='label']")


@pytest.mark.parametrize(
    ("suffix", "kind", "begins"),
    [
        (".html", "text/html; charset=utf-8", b"<!doctype html>"),
        (".md", "text/markdown; charset=utf-8", b"# Ada Lind"),
        (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
    ],
)
def test_a_file_is_to_be_saved_and_never_shown(store: Store, suffix: str, kind: str, begins: bytes) -> None:
    answer = answer_at(store, f"/report/{ada(store)}{suffix}?name=Ada+Lind&quotes=long")
    assert isinstance(answer, Media)
    assert (answer.kind, answer.name) == (kind, f"dossier Ada Lind{suffix}")
    assert answer.content.startswith(begins)


def test_the_choices_go_with_the_files(store: Store) -> None:
    page = parsed(page_at(store, f"/report/{ada(store)}?without=opinions&only=dated"))
    assert page.xpath("//input[@type='checkbox'][@checked]/@value") == ["opinions", "dated"]
    for link in page.xpath("//a[@download]/@href"):
        assert "without=opinions&only=dated" in link
        assert "name=Ada+Lind" in link
    assert not page.xpath("//h2[@id='opinions']")


def test_choices_are_read_from_an_address() -> None:
    chosen = choices_of(Query([("only", "decided"), ("quotes", "long"), ("without", "nothing")]), 7)
    assert (chosen.opinions, chosen.decided_only, chosen.dated_only, chosen.long, chosen.most) == (
        True,
        True,
        False,
        True,
        7,
    )


def test_an_address_of_an_older_base_is_found_by_its_name(store: Store) -> None:
    assert answer_at(store, "/report/gone?name=Ada+Lind") == Moved(f"/report/{ada(store)}?name=Ada+Lind")
    assert answer_at(store, "/report/gone.md?name=Ada+Lind") == Moved(
        f"/report/{ada(store)}.md?name=Ada+Lind"
    )
    assert answer_at(store, "/report/gone?name=Tom+Moss") is None
    assert answer_at(store, "/report/gone") is None


@pytest.mark.parametrize("words", HOSTILE)
def test_no_name_becomes_markup_or_the_name_of_another_file(tmp_path: Path, words: str) -> None:
    with Store.open(evidence_of(told_by_hand(tmp_path))) as store:
        source = store.source_id("memoir.txt") or ""
        evil = Entity(EntityKind.PERSON, words, (Name(words, 1),), (ChainIn(source, 0),), words)
        store.put_comparison(Compared((evil,)), COMPARISON)
        record = entity_id(evil)
        for page in (page_at(store, f"/report/{record}"), page_at(store, f"/report?words={quote(words)}")):
            tree = parsed(page)
            assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style]")
            assert len(tree.xpath("//h1")) == 1
            assert not re.search("[\x1b\u202e\u2066\u2067]", page)
        saved = answer_at(store, f"/report/{record}.docx")
    assert isinstance(saved, Media)
    assert re.fullmatch(r"dossier[\w' -]*\.docx", saved.name)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ada Lind", "dossier Ada Lind"),
        ("../../etc/passwd", "dossier etc passwd"),
        ("…", "dossier"),
        ("x" * 500, "dossier " + "x" * 72),
    ],
)
def test_what_a_file_is_called(name: str, called: str) -> None:
    assert file_name(name) == called
