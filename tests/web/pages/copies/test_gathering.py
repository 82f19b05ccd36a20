"""The pages of copies: who has words from whom, where they stand, and every word in which they differ."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from testimonia.model import Act, Finding, FindingKind, Verdict
from testimonia.pipeline.decisions.judging import decide
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.copies.gathering import copies_view, copy_view
from testimonia.web.pages.copies.views import CopyView
from testimonia.web.pages.findings.choosing import Ruled
from tests.web.pages.shelved import answer_at, found, holding, page_at, side
from tests.web.pages.test_pages import HOSTILE, parsed


@pytest.fixture
def store(copied_once: Path) -> Iterator[Store]:
    with Store.open(evidence_of(copied_once), readonly=True) as opened:
        yield opened


def the_copy(store: Store) -> CopyView:
    (held,) = store.together.of_kind("copy")
    view = copy_view(store, held, 1, Ruled())
    assert view is not None
    return view


def test_who_has_it_from_whom(store: Store) -> None:
    view = copies_view(store, 1, {})
    (copy,) = view.copies
    assert (view.total, view.documents) == (1, 2)
    assert {copy.one.title: copy.one.role, copy.other.title: copy.other.role} == {
        "Journal": "copied from",
        "A Review": "the copy",
    }
    assert copy.heading.startswith("“A Review” has ")
    assert copy.heading.endswith(" words in 1 place from “Journal”")
    assert "1830" in copy.why
    assert copy.decided == ""


def test_the_bars_are_drawn_to_scale(store: Store) -> None:
    (copy,) = copies_view(store, 1, {}).copies
    for party in (copy.one, copy.other):
        (block,) = party.blocks
        assert 0 < block.start < 500
        assert 300 < block.width < 1000
        assert block.start + block.width <= 1000
        assert 0.5 < party.share <= 1
    assert parsed(page_at(store, "/copies")).xpath("count(//*[local-name()='rect'][@class='block'])") == 2


def test_each_difference_has_a_number_and_leads_to_the_other(store: Store) -> None:
    ((_, pair),) = the_copy(store).pairs
    journal, review = (
        (pair.one, pair.other) if "two" in "".join(r.text for r in pair.one.runs) else (pair.other, pair.one)
    )
    marked = {(run.text, run.differs) for run in journal.runs if run.number}
    assert marked == {("two brothers", "other"), ("grey", "only"), ("lanterns", "slight")}
    assert [run.differs for run in review.runs if run.number] == ["other", "lacks", "slight"]
    page = parsed(page_at(store, the_copy(store).here))
    links = page.xpath("//a[contains(@class, 'differs')]/@href")
    assert len(links) == 6
    assert all(page.xpath(f"//*[@id='{link[1:]}']") for link in links)


def test_the_apparatus_has_what_matters_first(store: Store) -> None:
    ((_, pair),) = the_copy(store).pairs
    assert [each.slight for each in pair.readings] == [False, False, True]
    assert {each.one or each.other for each in pair.readings} >= {"grey"}


def test_words_are_given_as_they_stand(store: Store) -> None:
    ((_, pair),) = the_copy(store).pairs
    for stretch in (pair.one, pair.other):
        said = "".join(run.text for run in stretch.runs)
        assert any(said in store.words(source) for source, _ in store.together.paths())
        assert said.startswith("The boat came")


def test_a_decision_shows(copied_once: Path, store: Store, tmp_path: Path) -> None:
    (held,) = store.together.of_kind("copy")
    decide(store, ledger_of(tmp_path), held.id, Act.REAL, by="ann")
    page = parsed(page_at(store, "/copies", tmp_path))
    assert "decided: real, by ann" in page.text_content()
    (article,) = parsed(page_at(store, f"/copy/{held.id}", tmp_path)).xpath("//article")
    assert article.get("data-act") == "real"
    assert article.xpath(".//form[@class='deciding']//input[@name='back']/@value") == [f"/copy/{held.id}"]


def test_what_is_no_copy_has_no_such_page(store: Store) -> None:
    assert answer_at(store, "/copy/nothing") is None


def test_a_part_that_is_not_there_is_the_last(store: Store) -> None:
    (held,) = store.together.of_kind("copy")
    view = copy_view(store, held, 99, Ruled())
    assert view is not None
    assert view.leaf == 1


def test_a_folder_without_copies_says_so(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Nothing."}) as empty:
        assert "own words" in parsed(page_at(empty, "/copies")).text_content()


def copied(store: Store, words: str, *paths: str) -> Finding:
    sides = tuple(side(store, path, (path, words)) for path in paths)
    return Finding(FindingKind.COPY, Verdict.CONSISTENT, words, sides, why=words, question="copy")


def test_what_was_compared_from_nothing_shows_what_the_finding_has(tmp_path: Path) -> None:
    """Where something is set aside, no stretches are kept."""
    words = "the same words in both of them"
    with holding(tmp_path, {"a.txt": f"So: {words}.", "b.txt": f"{words}, and more."}) as bare:
        found(bare, copied(bare, words, "a.txt", "b.txt"))
        view = the_copy(bare)
    assert not view.kept
    assert [run.text for run in view.pairs[0][1].one.runs] == [words]


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_copy_becomes_markup(tmp_path: Path, words: str) -> None:
    name = f"{words.replace('/', '').replace(chr(10), '')}.txt"
    with holding(tmp_path, {name: f"{words} in 1928.", "b.txt": f"Then {words} in 1929."}) as hostile:
        found(hostile, copied(hostile, words, name, "b.txt"))
        (held,) = hostile.findings()
        pages = [page_at(hostile, "/copies"), page_at(hostile, f"/copy/{held.id}")]
    for page in pages:
        tree: html.HtmlElement = parsed(page)
        assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style]")
        assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
        assert len(tree.xpath("//h1")) == 1
