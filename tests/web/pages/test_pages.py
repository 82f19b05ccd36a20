"""Whole pages, of ordinary documents and of hostile ones."""

import re
from pathlib import Path

import pytest
from lxml import html

from testimonia.model import (
    Act,
    Chain,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Mention,
    MentionForm,
    Name,
    Read,
    Span,
    Verdict,
)
from testimonia.pipeline.decisions.judging import decide
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages import trouble_page
from testimonia.web.pages.findings.asking import ACTS
from tests.mentioned import read_by_hand
from tests.web.pages.shelved import answer_at, clash, found, holding, page_at, side

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</blockquote></article><h1>Saved</h1>",
    "&lt;b&gt; {{ 7 * 7 }} {% raw %}",
    "invoice\u202efdp.exe \u2066\u2067",
    "one\ntwo\r\nthree\x1b[31m",
]


def two_years(store: Store, words: str = "came") -> Finding:
    return clash(
        side(store, "1928", ("a.txt", f"{words} in 1928")), side(store, "1929", ("b.txt", f"{words} in 1929"))
    )


def parsed(page: str) -> html.HtmlElement:
    page.encode("utf-8")
    return html.document_fromstring(page)


def test_the_first_page_has_what_a_person_needs(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came in 1928.", "b.txt": "They came in 1929."}) as store:
        found(store, two_years(store))
        (held,) = store.findings()
        decide(store, ledger_of(tmp_path), held.id, Act.REAL, by="ann")
        page = parsed(page_at(store, "/findings", tmp_path))
    (article,) = page.xpath("//article[@class='finding clash']")
    assert article.get("id") == f"finding-{held.id}"
    assert len(article.xpath(".//blockquote")) == 2
    assert [mark.text for mark in article.xpath(".//blockquote//mark")] == ["1928", "1929"]
    assert all(link.endswith("#here") for link in article.xpath(".//figure//a/@href"))
    assert article.xpath(".//button[@name='act']/@value") == list(ACTS)
    assert article.xpath(".//button[@aria-pressed='true']/@value") == ["real"]
    assert article.xpath(".//form/@action") == ["/judgements", "/notes"]
    assert article.xpath(".//button/@formaction") == ["/judgements/undo"]
    assert "decided: real, by ann, " in article.text_content()


def test_a_folder_without_findings_says_what_is_looked_for(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came in 1928."}) as store:
        page = parsed(page_at(store, "/findings"))
    assert "Nothing has been found" in page.text_content()
    assert "births, deaths" in page.text_content()
    assert page.xpath("//main//a[@href='/documents']")  # they can be read all the same


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_document_becomes_markup(tmp_path: Path, words: str) -> None:
    name = f"{words.replace('/', '').replace(chr(10), '')}.txt"
    documents = {"a.txt": f"{words} in 1928.", "b.txt": f"{words} in 1929.", name: "Nothing."}
    with holding(tmp_path, documents) as store:
        finding = two_years(store, words)
        copied = Finding(
            FindingKind.COPY, Verdict.CONSISTENT, words, (side(store, words, ("a.txt", words)),), why=words
        )
        found(store, finding, copied)
        folder = tmp_path / name
        folder.mkdir()
        decide(store, ledger_of(folder), store.findings()[0].id, Act.REAL, by=words, why=words)
        pages = [
            page_at(store, "/findings", folder),
            page_at(store, "/", folder),
            page_at(store, f"/source/{store.source_id('a.txt')}?from=0&to=3", folder),
            page_at(store, f"/source/{store.source_id(name)}", folder),
            trouble_page(404, words),
        ]
    for page in pages:
        tree = parsed(page)
        assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style]")
        assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
        assert len(tree.xpath("//h1")) == 1
        assert not re.search("[\x1b\u202e\u2066\u2067]", page)
        assert " 49 " not in tree.text_content()


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_mention_becomes_markup(tmp_path: Path, words: str) -> None:
    """Words of a document as a name in the text, in the index, in what is said of a mark, and as a path."""
    name = f"{words.replace('/', '').replace(chr(10), '')}.txt"
    with holding(tmp_path, {"a.txt": f"{words} came.", name: f"{words} came."}) as store:
        chain = Chain(0, EntityKind.PERSON, (Name(words, 1),))
        spans = (Span(0, len(words) + 5), Span(0, len(words)))
        mentions = tuple(Mention(span, MentionForm.NAME, 0) for span in spans)
        sources = [store.source_id(path) or "" for path in ("a.txt", name)]
        for path in ("a.txt", name):
            store.put_reading(path, Read((), (chain,), mentions), "reading 1")
        joined = tuple(ChainIn(source, 0) for source in sources)
        store.put_comparison(
            Compared((Entity(EntityKind.PERSON, words, chain.names, joined),)), "comparison 1"
        )
        page = page_at(store, f"/source/{sources[0]}?mentions=all", Path(words))
    tree = parsed(page)
    assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style]")
    assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
    assert len(tree.xpath("//h1")) == 1
    assert not re.search("[\x1b\u202e\u2066\u2067]", page)
    assert len(tree.xpath("//a[@class='who']")) == 2
    assert all(tree.xpath(f"//*[@id='{link[1:]}']") for link in tree.xpath("//a/@href[starts-with(., '#')]"))


def test_mentions_stand_in_one_another_and_lead_to_the_index(tmp_path: Path) -> None:
    with Store.open(evidence_of(read_by_hand(tmp_path)), readonly=True) as store:
        source = store.source_id("diary.txt") or ""
        plain = parsed(page_at(store, f"/source/{source}"))
        page = parsed(page_at(store, f"/source/{source}?mentions=all"))
    assert not plain.xpath("//*[contains(@class, 'mention')]")
    assert plain.xpath("//nav[@data-key='m']/a[@aria-current]/text()") == ["off"]
    assert page.xpath("//nav[@data-key='m']/a[@aria-current]/text()") == ["all"]
    paragraph = page.xpath("//div[@id='paragraph-1']/p")[0]
    (outer,) = paragraph.xpath("./span[contains(., 'Jonas')]")
    assert outer.get("class") == "mention description"
    assert [each.get("class") for each in outer.xpath(".//span")] == [
        *("mention description", "mention pronoun", "mention name")
    ]
    assert outer.xpath("./a/text()") == ["P1"]
    assert not page.xpath("//a//a")
    targets = set(page.xpath("//*/@id"))
    links = page.xpath("//main//a/@href[starts-with(., '#')]")
    assert len(links) > 20
    assert {link[1:] for link in links} <= targets
    ids = page.xpath("//*/@id")
    assert len(ids) == len(set(ids))


def test_half_a_character_can_be_shown(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came."}) as store:
        parsed(page_at(store, "/findings", Path("broken\udc80name")))


def test_the_reading_page_marks_what_was_asked_for(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "First.\n\nThey came in 1928.", "b.txt": "They came in 1929."}) as store:
        found(store, two_years(store))
        source = store.source_id("a.txt") or ""
        page = parsed(page_at(store, f"/source/{source}?from=8&to=26"))
        assert answer_at(store, "/source/nothing") is None
    assert "".join(page.xpath("//*[contains(@class, 'here')]//text()")) == "They came in 1928."
    assert len(page.xpath("//*[@id='here']")) == 1
    assert page.xpath("//aside//a/@href")[0].startswith("/finding/")


def test_a_page_of_very_many_findings_stays_small(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came in 1928.", "b.txt": "They came in 1929."}) as store:
        sides = two_years(store).sides
        found(store, *(clash(*sides, number=number) for number in range(1, 2001)))
        page = page_at(store, "/findings")
    assert page.count("<article") == 30
    assert len(page) < 300_000
    assert "1 to 30 of 2,000 findings" in page


def test_trouble_is_one_sentence_and_a_way_back() -> None:
    page = parsed(trouble_page(404, "There is no such page."))
    assert page.xpath("//h1/text()") == ["There is no such page."]
    assert "/" in page.xpath("//a/@href")
