"""The page of a first look, and the invitation to it."""

from pathlib import Path

import pytest
from lxml import html

from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web import pages
from testimonia.web.building import BuildState
from testimonia.web.pages.folder.showing import folder_page
from testimonia.web.pages.page import Visit
from tests.web.pages.shelved import answer_at, holding, page_at
from tests.web.plain_pages import Room


def parsed(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


@pytest.fixture(params=["disputed_once", "copied_once"])
def steps(request: pytest.FixtureRequest) -> tuple[Path, list[html.HtmlElement]]:
    """The steps for a folder that disagrees, and for one with a copy."""
    folder: Path = request.getfixturevalue(request.param)
    with Store.open(evidence_of(folder), readonly=True) as store:
        page = parsed(page_at(store, "/tour", folder))
    return folder, page.xpath("//ol[@class='steps']/li")


def test_each_step_leads_to_a_page_that_is_there(steps: tuple[Path, list[html.HtmlElement]]) -> None:
    folder, shown = steps
    assert len(shown) >= 6
    for step in shown:
        assert step.xpath("count(h2)") == 1
        assert step.xpath("string(p[@class='told'])").strip()
        (link,) = step.xpath("p[@class='on']/a/@href")
        with Store.open(evidence_of(folder), readonly=True) as store:
            assert answer_at(store, link, folder) is not None


def test_a_clash_is_shown_with_what_decides_and_in_its_place(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        page = parsed(page_at(store, "/tour", disputed_once))
    (clash,) = page.xpath("//li[@id='clash']")
    assert len(clash.xpath(".//mark[@class='clash']")) >= 2
    assert all(link.endswith("#here") for link in clash.xpath(".//figcaption/a/@href"))


def test_a_copy_leads_to_it_word_by_word(copied_once: Path) -> None:
    with Store.open(evidence_of(copied_once), readonly=True) as store:
        page = parsed(page_at(store, "/tour", copied_once))
    assert page.xpath("//li[@id='copy']/p[@class='on']/a[starts-with(@href, '/copy/')]")
    assert "does not mean that there is nothing" in page.xpath("string(//li[@id='clash'])")


def test_where_nothing_was_read_that_is_said(tmp_path: Path) -> None:
    with holding(tmp_path, {}) as store:
        page = parsed(page_at(store, "/tour", tmp_path))
    assert "has been read yet" in page.text_content()
    assert not page.xpath("//ol[@class='steps']")


WHEN = [
    # whether the folder is new, whether it is still being read, whether it invites
    (True, False, True),
    (True, True, False),
    (False, False, False),
]


@pytest.mark.parametrize(("new", "running", "invites"), WHEN)
def test_a_new_folder_invites_when_it_is_read(
    disputed_once: Path, new: bool, running: bool, invites: bool
) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        build = BuildState(running=running)
        visit = Visit(store, disputed_once, ledger_of(disputed_once), build=build, welcoming=new)
        page = parsed(folder_page(visit))
    assert bool(page.xpath("//form[@action='/tour/away']")) is invites
    assert page.xpath("//main//a[@href='/tour']")


def test_the_invitation_is_put_away(disputed: Path) -> None:
    room = Room(disputed, pages)
    room.sitting.welcoming = True
    reader = room.reader()
    assert "/tour/away" in reader.get("/").text
    away = reader.ask("POST", "/tour/away", data={})
    assert (away.status_code, away.headers["location"]) == (303, "/")
    assert "/tour/away" not in reader.get("/").text
    assert not ledger_of(disputed).exists()
