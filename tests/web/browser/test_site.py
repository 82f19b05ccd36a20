"""A site as it is opened from a stick: in a browser, from a disk, with nothing to ask."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.web.browser.opened import HEIGHT, NARROW, WIDE, Opened
from tests.web.browser.test_every_page import AXE, DEFECTS, seen, seen_plainly, violations
from tests.web.site.written import astray, written

FEW = ("index.html", "findings.html", "who.html", "search.html?q=stalin", "about.html")
SHOWN = "[...document.querySelectorAll('.found-words li')].map((each) => each.textContent)"


@dataclass
class Stick:
    """A site on a disk, and a browser that has no network.

    Attributes:
        to: where it lies.
        files: of it.
        context: the browser.
        told: what stood on the consoles of the pages; there is to be nothing.
        asked: what was asked for; there are to be only files.
    """

    to: Path
    files: list[str]
    context: BrowserContext
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def address(self, file: str) -> str:
        """Of a file."""
        return f"{self.to.as_uri()}/{file}"

    def page(self, file: str = "index.html") -> Page:
        """A page of it."""
        page = self.context.new_page()
        page.goto(self.address(file))
        return page

    def one_of_each(self) -> list[str]:
        """A file of each kind of page."""
        pages = [each for each in self.files if each.endswith(".html")]
        return list({each.partition("/")[0].partition("-")[0]: each for each in pages}.values())


def _stick(browser: Browser, opened: Opened, to: Path) -> Iterator[Stick]:
    context = browser.new_context(viewport={"width": WIDE, "height": HEIGHT}, offline=True)
    stick = Stick(to, written(opened.folder, to), context)
    context.on("console", lambda each: stick.told.append(each.text))
    context.on("weberror", lambda each: stick.told.append(str(each.error)))
    context.on("dialog", lambda each: stick.told.append(each.message))
    context.on("request", lambda each: stick.asked.append(each.url))
    yield stick
    context.close()
    assert stick.told == []
    assert [each for each in stick.asked if not each.startswith("file:")] == []


@pytest.fixture(scope="module")
def stick(browser: Browser, serge: Opened, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stick]:
    """Eight notices of one life."""
    yield from _stick(browser, serge, tmp_path_factory.mktemp("stick"))


@pytest.fixture(scope="module")
def poisoned(browser: Browser, hostile: Opened, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stick]:
    """Documents of which every word is out for harm."""
    yield from _stick(browser, hostile, tmp_path_factory.mktemp("poisoned"))


@pytest.mark.parametrize("which", ["stick", "poisoned"])
def test_every_link_leads_to_something_in_it(which: str, request: pytest.FixtureRequest) -> None:
    assert list(astray(request.getfixturevalue(which).to)) == []


@pytest.mark.parametrize("which", ["stick", "poisoned"])
def test_every_kind_of_page_is_whole(which: str, request: pytest.FixtureRequest) -> None:
    """One heading, a title, no id twice; it fits a wide window and a narrow one."""
    stick: Stick = request.getfixturevalue(which)
    page, kinds = stick.page(), stick.one_of_each()
    assert len(kinds) > 12
    assert [f"{each}: {what}" for each in kinds for what in seen(page, stick.address(each))] == []


def test_without_scripts_nothing_is_offered_that_does_nothing(stick: Stick, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page, found = context.new_page(), []
    for each in FEW:
        found += seen_plainly(page, stick.address(each))
    context.close()
    assert found == []


def test_axe_finds_nothing(stick: Stick, browser: Browser) -> None:
    viewport: ViewportSize = {"width": NARROW, "height": HEIGHT}
    context = browser.new_context(viewport=viewport, offline=True, bypass_csp=True)  # axe asks for the styles
    context.add_init_script(AXE)
    page, found = context.new_page(), []
    for each in FEW:
        page.goto(stick.address(each))
        found += [f"{each}: {what}" for what in violations(page)]
    context.close()
    assert found == []


SEARCHES = [
    # what is typed, words of the first passage that is found
    ("expelled", "expelled"),
    ("STALIN", "Stalin"),  # capitals
    ('"Communist Party"', "Communist Party"),  # in a row
    ('"Party Communist"', None),
    ("arrest*", "arrested"),  # the beginning of a word
    ("arres", None),  # and no beginning unasked
    ("serge 1933", "1933"),  # both in one paragraph
    ("(.*) \\", None),  # nothing of a pattern
    ("zzzz", None),
]


@pytest.mark.parametrize(("asked", "words"), SEARCHES)
def test_searching(stick: Stick, asked: str, words: str | None) -> None:
    page = stick.page()
    page.fill("[name=q]", asked)
    page.press("[name=q]", "Enter")
    page.wait_for_selector("#state[aria-busy=false]")
    shown: list[str] = page.evaluate(SHOWN)
    assert bool(shown) == (words is not None)
    assert words is None or words in shown[0]
    page.close()


def test_what_is_found_leads_to_its_words(stick: Stick) -> None:
    page = stick.page("search.html?q=%22Communist+Party%22")
    page.click(".found-words a")
    assert page.text_content("#here") == "Communist Party"
    assert page.evaluate("document.querySelector('#here').getBoundingClientRect().top < innerHeight")
    page.close()


def test_a_name_leads_to_its_page(stick: Stick) -> None:
    page = stick.page("search.html?q=victor+serge")
    page.click("#people a")
    assert "Serge" in (page.text_content("h1") or "")
    page.close()


def test_a_finding_leads_to_its_passage(stick: Stick) -> None:
    page = stick.page("findings.html")
    quote = page.text_content(".passage mark") or "?"
    page.click(".passage .cite")
    assert quote in (" ".join((page.text_content(".paragraph:has(#here)") or "").split()))
    assert page.text_content("#here")
    page.close()


def test_words_that_are_out_for_harm_are_found_as_words(poisoned: Stick) -> None:
    page = poisoned.page("search.html?q=watch")
    page.wait_for_selector(".found-words li")
    assert any("<script>alert(1)</script>" in each for each in page.evaluate(SHOWN))
    assert page.evaluate(DEFECTS) == []
    page.close()


def test_it_prints_without_what_is_only_for_the_screen(stick: Stick) -> None:
    page = stick.page("findings.html")
    page.emulate_media(media="print")
    assert not page.is_visible("header.top")
    assert page.is_visible("h1")
    assert page.is_visible(".copy-of")
    page.close()
