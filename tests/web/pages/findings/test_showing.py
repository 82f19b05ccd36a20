"""The pages of findings as HTML."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from lxml import html

from testimonia.model import Act, Compared
from testimonia.pipeline.decisions.judging import decide
from testimonia.pipeline.decisions.notes import note_on
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.page import Moved
from tests.web.hostile import HOSTILE, UNWANTED
from tests.web.pages.shelved import answer_at, clash, found, holding, page_at, side


def parsed(page: str) -> html.HtmlElement:
    page.encode("utf-8")
    return html.document_fromstring(page)


def test_each_card_has_what_a_person_needs_without_scripts(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        held = store.findings()[0]
        note_on(store, ledger_of(disputed), held.id, "Ask the archive. #Ely", by="ann")
        (line,) = decide_on(store, ledger_of(disputed), Act.DIFFERENT_HAPPENINGS, (held.id,), by="ann")
        page = parsed(page_at(store, "/findings?who=Lind", disputed))
    article = page.get_element_by_id(f"finding-{held.id}")
    back = f"/findings?who=Lind#finding-{held.id}"
    assert {form.get("action") for form in article.xpath(".//form")} == {
        "/judgements",
        "/judgements/undo",
        "/notes",
    }
    assert set(article.xpath(".//form//input[@name='back']/@value")) == {back}
    assert article.xpath(".//button[@name='act']/@value") == [
        *("real", "not-one", "undecided", "same-happening", "different-happenings")
    ]
    assert article.xpath(".//button[@aria-pressed='true']/@value") == ["different-happenings"]
    assert article.xpath(".//div[@class='ruling']//input[@name='line']/@value") == [line.id]
    assert article.xpath(".//a[@class='tag']/@href") == ["/findings?tag=Ely"]
    assert article.xpath("string(.//div[@class='remark']//textarea)") == "Ask the archive. #Ely"
    assert article.xpath(".//a[@class='own']/@href") == [f"/finding/{held.id}?who=Lind"]
    assert page.xpath("//article[not(.//textarea)]") == []
    assert len(page.xpath("//*/@id")) == len(set(page.xpath("//*/@id")))


def test_a_form_with_empty_fields_leads_to_an_address_to_keep(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        answer = answer_at(store, "/findings?tone=&who=Ada+Lind&kind=&since=&tag=", disputed)
        assert answer == Moved("/findings?who=Ada+Lind")
        page = parsed(page_at(store, "/findings?who=Ada+Lind&decided=open&verdict=clash", disputed))
    chosen = {each.getparent().get("name"): each.get("value") for each in page.xpath("//option[@selected]")}
    assert (chosen["decided"], chosen["verdict"], chosen["tone"]) == ("open", "clash", "")
    assert page.xpath("//input[@name='who']/@value") == ["Ada Lind"]
    assert page.xpath("//form[@class='choosing']//details/@open")


def test_none_that_is_asked_for_is_said(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        total = len(store.findings())
        page = parsed(page_at(store, "/findings?who=Nobody", disputed))
    assert f"None of the {total} findings" in page.xpath("string(//p[@class='shown'])")
    assert not page.xpath("//article")


def test_the_page_is_not_loaded_again_under_the_reader(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        held = store.findings()[0]
        for address in ("/findings", f"/finding/{held.id}"):
            page = parsed(page_at(store, address, disputed))
            assert page.xpath("//body/@data-renews")
            (anew,) = page.xpath("//*[@id='renewed'][@hidden]//a/@href")
            assert anew.partition("?")[0] == address


def test_one_finding_has_all_its_sides_and_its_past(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        held = store.findings()[0]
        decide(store, ledger_of(disputed), held.id, Act.REAL, "ann", "both are exact")
        page = parsed(page_at(store, f"/finding/{held.id}", disputed))
        assert answer_at(store, "/finding/gone", disputed) is None
    passages = sum(len(each.passages) for each in held.finding.sides)
    assert len(page.xpath("//article[@id]//figure")) == passages
    assert len(page.xpath("//h1")) == 1
    (past,) = page.xpath("//ol[@class='past']/li")
    assert past.text_content().endswith(", ann: real, because: both are exact")
    assert page.xpath("//section//a[starts-with(@href, '/who/')]")
    assert held.id in page.xpath("string(//p[@id='citation'])")
    assert page.xpath("//nav[@class='steps']/a/@rel") == ["next"]


def test_very_many_passages_of_one_side_stay_a_small_page(tmp_path: Path) -> None:
    lines = [
        f"They came in 1928, said the clerk for the {n}th time, and nobody believed him." for n in range(99)
    ]
    with holding(tmp_path, {"a.txt": "\n\n".join(lines), "b.txt": "They came in 1929."}) as store:
        first = side(store, "1928", *(("a.txt", line) for line in lines))
        found(store, *(clash(first, side(store, "1929", ("b.txt", "in 1929")), number=n) for n in range(40)))
        page = page_at(store, "/findings")
    assert page.count("<article") == 30
    assert len(page) < 600_000


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_that_people_write_becomes_markup(tmp_path: Path, words: str) -> None:
    with holding(tmp_path, {"a.txt": f"{words} came in 1928.", "b.txt": "They came in 1929."}) as store:
        sides = (
            side(store, "1928", ("a.txt", "came in 1928")),
            side(store, "1929", ("b.txt", "came in 1929")),
        )
        found(store, clash(*sides))
        (held,) = store.findings()
        file = ledger_of(tmp_path)
        note_on(store, file, held.id, f"{words} #{words}", by=words, why=words)
        decide(store, file, held.id, Act.REAL, words, words)
        pages = [
            page_at(store, "/findings", tmp_path),
            page_at(store, f"/finding/{held.id}", tmp_path),
            page_at(store, f"/findings?{_asked(words)}", tmp_path),
        ]
    for page in pages:
        tree = parsed(page)
        assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style] | //iframe")
        assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
        assert not [
            link for link in tree.xpath("//a/@href | //form/@action") if not link.startswith(("/", "#"))
        ]
        assert len(tree.xpath("//h1")) == 1
        assert not re.search(f"[{UNWANTED}]", page)
        assert "1337" not in tree.text_content()


def _asked(words: str) -> str:
    return urlencode([("who", words), ("source", words), ("tag", words)])


def test_where_nothing_is_compared_yet_it_is_said(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "They came."}) as store:
        store.put_comparison(Compared(), "comparison 1")
        page = parsed(page_at(store, "/findings"))
    assert "Nothing has been found" in page.text_content()
    assert not page.xpath("//form[@class='choosing']")
