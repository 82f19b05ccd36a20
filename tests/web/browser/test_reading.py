"""Reading: from a finding to the words it rests on and back, what is marked in a text, search, and paper."""

from io import BytesIO

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.opened import NARROW, WIDE, Room, overflow


def marks(page: Page, key: str, name: str) -> None:
    """Choose how something is marked, by its link."""
    page.locator(f'nav[data-key="{key}"]').get_by_role("link", name=name, exact=True).click()


def opened_source(room: Room, *, width: int = WIDE, scripts: bool = True) -> Page:
    """The page of the first passage of the first finding."""
    page = room.page("/findings", width=width, scripts=scripts)
    page.locator("article.finding a.cite").first.click()
    page.wait_for_url("**/source/**")
    return page


@pytest.mark.parametrize("key", ["o", "Enter"])
def test_a_key_leads_to_the_passage_in_its_text(room: Room, key: str) -> None:
    page = room.page("/findings")
    words = page.locator("article.finding blockquote").first.locator("mark").first.inner_text()
    page.keyboard.press(key)
    page.wait_for_url("**/source/**")
    expect(page.locator("#here")).to_be_in_viewport()
    assert words in "".join(page.locator(".here").all_inner_texts())


def test_a_finding_leads_to_both_its_sources_and_each_back_to_it(room: Room) -> None:
    page = room.page("/findings?tone=clash")
    finding = page.locator("article.finding").first.get_attribute("data-finding")
    address = f"{room.opened.origin}/finding/{finding}"
    page.goto(address)
    sides = page.locator("article.finding .side")
    assert sides.count() >= 2
    came_to = set()
    for number in range(2):
        page.goto(address)
        passage = page.locator("article.finding .side").nth(number).locator(".passage").first
        words = passage.locator("mark").first.inner_text()
        passage.locator("a.cite").click()
        page.wait_for_url("**/source/**")
        expect(page.locator("#here")).to_be_in_viewport()
        assert words in "".join(page.locator(".here").all_inner_texts())
        came_to.add(page.url.partition("?")[0])
        page.locator(f'a[href="/finding/{finding}"]').first.click()
        page.wait_for_url(f"**/finding/{finding}")
    assert len(came_to) == 2


def test_mentions_are_marked_where_one_reads(room: Room) -> None:
    page = opened_source(room)
    assert page.locator(".mention").count() == 0
    page.locator(".paragraph").last.scroll_into_view_if_needed()
    page.keyboard.press("m")
    page.wait_for_url("**mentions=names**")
    assert page.locator(".mention.pronoun").count() == 0
    expect(page.locator(".paragraph").last).to_be_in_viewport()
    page.keyboard.press("m")
    page.wait_for_url("**mentions=all**")
    page.locator(".paragraph .who").first.click()
    entry = page.locator(".entry:target")
    expect(entry).to_be_in_viewport()
    entry.locator(".wording a").first.click()
    expect(page.locator(".mention:target")).to_be_in_viewport()
    page.keyboard.press("m")
    expect(page.locator(".mention")).to_have_count(0)


def test_mentions_are_marked_without_scripts(room: Room) -> None:
    page = opened_source(room, scripts=False)
    marks(page, "m", "names")
    expect(page.locator("#here")).to_be_in_viewport()
    assert page.locator(".paragraph .mention.name").count() > 0
    marks(page, "m", "off")
    expect(page.locator(".mention")).to_have_count(0)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_statements_stand_beside_their_words(room: Room, width: int) -> None:
    page = opened_source(room, width=width)
    few = page.locator(".note.told").count()
    assert few > 0
    page.keyboard.press("s")
    page.wait_for_url("**statements=all**")
    assert page.locator(".note.told").count() >= few
    assert overflow(page) <= 0
    page.locator(".note.told a").first.click()
    words = page.locator(".tells:target")
    expect(words).to_be_in_viewport()
    words.click()
    expect(page.locator(".note.told:target")).to_be_in_viewport()


def test_statements_are_shown_without_scripts(room: Room) -> None:
    page = opened_source(room, scripts=False)
    marks(page, "s", "all")
    expect(page.locator("#here")).to_be_in_viewport()
    assert page.locator(".note.told").count() > 0


def test_search_as_one_types(room: Room) -> None:
    page = room.page("/search")
    field = page.locator("#q")
    field.press_sequentially("prison", delay=20)
    expect(page.locator("#hits mark").first).to_be_visible()
    assert "q=prison" in page.url
    field.fill("xyzzy")
    expect(page.locator("#hits mark")).to_have_count(0)
    field.fill('"')  # half a question is a sentence, and no mistake
    expect(page.locator("#hits")).not_to_have_text("")
    field.fill("prison")
    expect(page.locator("#hits mark").first).to_be_visible()
    page.locator("#hits a").filter(has=page.locator("mark")).or_(page.locator("#hits a.cite")).first.click()
    page.wait_for_url("**/source/**")
    expect(page.locator("#here")).to_be_in_viewport()


def test_search_without_scripts_from_every_page(room: Room) -> None:
    page = room.page("/findings", scripts=False)
    page.get_by_role("search").get_by_role("searchbox").first.fill("prison")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=prison")
    assert page.locator("#hits mark").count() > 0


def test_findings_can_be_printed(room: Room) -> None:
    """On paper stand the findings and their words, and nothing that can only be pressed."""
    page = room.page("/findings")
    heading = page.locator("article.finding h3").first.inner_text()
    quoted = page.locator("article.finding blockquote mark").first.inner_text()
    paper = pypdfium2.PdfDocument(BytesIO(page.pdf(format="A4")))
    words = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in paper).split())
    assert " ".join(heading.split()) in words
    assert quoted in words
    assert "not one" not in words
    assert len(paper) > 1


def test_what_is_told_of_a_person_can_be_printed(room: Room) -> None:
    page = room.page("/who")
    page.locator('main a[href^="/who/"]').first.click()
    name = page.locator("h1").inner_text()
    paper = pypdfium2.PdfDocument(BytesIO(page.pdf(format="A4")))
    assert name in " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in paper).split())
