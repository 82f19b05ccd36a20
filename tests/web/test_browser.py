"""The reading room as a person meets it: a real server, a real browser, a folder of examples."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "victor-serge"
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking")
WIDE, NARROW = 1280, 390

pytestmark = [
    pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium here"),
    pytest.mark.slow,
]


@dataclass
class Room:
    """A reading room that is open, and a page in it."""

    address: str
    folder: Path
    browser: Browser
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def page(self, *, width: int = WIDE, scripts: bool = True) -> Page:
        """Come in by the printed address."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts
        )
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda message: self.told.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.told.append(f"error: {error}"))
        page.on("request", lambda request: self.asked.append(urlsplit(request.url).netloc))
        page.goto(self.address)
        return page

    @property
    def ledger(self) -> Path:
        """Where decisions are kept."""
        return self.folder / "testimonia.judgements.jsonl"

    @property
    def decisions(self) -> list[tuple[str, bool]]:
        """What the ledger says: each act, and whether it takes another back."""
        lines = self.ledger.read_text("utf-8").splitlines() if self.ledger.exists() else []
        return [(line["act"], bool(line["retracts"])) for line in map(json.loads, lines)]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address that `testimonia open` prints, and the folder it was given."""
    folder = tmp_path_factory.mktemp("room") / "serge"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("testimonia.*"))
    command = [sys.executable, "-m", "testimonia", "open", str(folder), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        printed = (re.search(r"http://127\.0\.0\.1:\d+/\S+", line) for line in process.stdout)
        try:
            yield next(found[0] for found in printed if found), folder
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(OPTIONS))
        yield running
        running.close()


@pytest.fixture
def room(served: tuple[str, Path], browser: Browser) -> Iterator[Room]:
    address, folder = served
    opened = Room(address, folder, browser)
    yield opened
    for context in browser.contexts:
        context.close()
    if opened.ledger.is_dir():
        opened.ledger.rmdir()
    opened.ledger.unlink(missing_ok=True)
    assert opened.told == []
    assert set(opened.asked) == {urlsplit(address).netloc}


def mentions(page: Page) -> Locator:
    """The links that mark mentions."""
    return page.get_by_role("navigation", name="Who and what is mentioned")


def overflows(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_a_decision_is_saved_stays_and_can_be_taken_back(room: Room) -> None:
    page = room.page()
    first = page.locator("article.finding").first
    assert first.locator(".side").count() >= 2
    assert first.locator("blockquote mark").count() >= 2
    page.keyboard.press("y")
    expect(first.locator(".state")).to_contain_text("saved: real")
    expect(page.get_by_role("status")).to_contain_text("Saved: real")
    expect(page.locator("#decided")).to_have_text("1")
    assert room.decisions == [("real", False)]

    page.reload()
    expect(first.locator(".state")).to_contain_text("decided: real, by")
    expect(first.get_by_role("button", pressed=True)).to_have_text("yreal")
    expect(page.locator("article.finding").nth(1)).to_have_attribute("aria-current", "true")

    page.keyboard.press("k")
    page.keyboard.press("z")
    expect(first.locator(".state")).to_have_text("taken back")
    expect(first.get_by_role("button", pressed=True)).to_have_count(0)
    assert [taken_back for _, taken_back in room.decisions] == [False, True]
    page.reload()
    expect(first.locator(".state")).to_have_text("not yet decided")


def test_a_run_of_keys_decides_finding_after_finding(room: Room) -> None:
    page = room.page()
    for key in "ynu":
        page.keyboard.press(key)
    expect(page.locator("#decided")).to_have_text("3")
    assert sorted(room.decisions) == [("not-one", False), ("real", False), ("undecided", False)]
    page.keyboard.press("z")  # the last one, from wherever one is now
    expect(page.locator("article.finding").nth(2)).to_be_focused()
    expect(page.locator("#decided")).to_have_text("2")
    page.locator("#open-only").check()
    expect(page.locator("article.finding").first).to_be_hidden()
    expect(page.locator("article.finding").nth(2)).to_be_visible()


def test_another_decision_takes_the_place_of_the_first(room: Room) -> None:
    page = room.page()
    first = page.locator("article.finding").first
    first.get_by_role("button", name="real").click()
    first.get_by_role("button", name="not one").click()
    expect(first.locator(".state")).to_contain_text("saved: not one")
    expect(page.locator("#decided")).to_have_text("1")
    page.reload()
    expect(first.get_by_role("button", pressed=True)).to_have_text("nnot one")


def test_keys_leave_the_browsers_own_alone(room: Room) -> None:
    page = room.page()
    for keys in ("Control+y", "Alt+n", "Meta+u"):
        page.keyboard.press(keys)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("y")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("z")
    expect(page.get_by_role("status")).to_contain_text("Nothing was decided here")
    assert room.decisions == []


def test_an_address_that_names_no_finding_does_no_harm(room: Room) -> None:
    page = room.page()
    page.goto("about:blank")
    page.goto(f"{room.address.partition('?')[0]}#finding-%E0")
    page.keyboard.press("z")
    expect(page.get_by_role("status")).to_contain_text("Nothing was decided here")


def test_what_is_not_saved_is_never_called_saved(room: Room) -> None:
    page = room.page()
    state = page.locator("article.finding").first.locator(".state")
    room.ledger.mkdir()  # nothing can be written there
    page.keyboard.press("y")
    expect(state).to_contain_text("not saved: ")
    expect(page.get_by_role("status")).to_contain_text("Not saved: ")
    expect(page.locator("#decided")).to_have_text("0")
    room.ledger.rmdir()
    page.keyboard.press("k")
    page.keyboard.press("y")
    expect(state).to_contain_text("saved: real")
    room.told = [line for line in room.told if "503" not in line]  # the browser's own word on it


@pytest.mark.parametrize("key", ["o", "Enter"])
def test_a_citation_leads_to_the_passage_in_its_text(room: Room, key: str) -> None:
    page = room.page()
    words = page.locator("article.finding blockquote").first.locator("mark").first.inner_text()
    page.keyboard.press(key)
    page.wait_for_url("**/source/**")
    here = page.locator("#here")
    expect(here).to_be_in_viewport()
    assert words in "".join(page.locator(".here").all_inner_texts())
    page.locator("aside .note a").first.click()
    page.wait_for_url("**/#finding-*")
    expect(page.locator("article.finding:target")).to_have_attribute("aria-current", "true")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_nothing_is_wider_than_the_window(room: Room, width: int) -> None:
    page = room.page(width=width)
    for summary in page.locator("details > summary").all():
        if summary.is_visible():
            summary.click()
    assert not overflows(page)
    page.locator("a.cite").first.click()
    page.wait_for_url("**/source/**")
    assert not overflows(page)
    mentions(page).get_by_role("link", name="all", exact=True).click()
    expect(page.locator("#index")).to_be_attached()
    assert not overflows(page)


def test_mentions_are_marked_where_one_reads(room: Room) -> None:
    page = room.page()
    page.locator("a.cite").first.click()
    page.wait_for_url("**/source/**")
    assert page.locator(".mention").count() == 0
    page.locator(".paragraph").last.scroll_into_view_if_needed()
    page.keyboard.press("m")
    page.wait_for_url("**mentions=names**")
    assert page.locator(".mention.pronoun").count() == 0
    expect(page.locator(".paragraph").last).to_be_in_viewport()
    page.keyboard.press("m")
    page.wait_for_url("**mentions=all**")
    first = page.locator(".paragraph .who").first
    first.click()
    entry = page.locator(".entry:target")
    expect(entry).to_be_in_viewport()
    entry.locator(".wording a").first.click()
    expect(page.locator(".mention:target")).to_be_in_viewport()
    page.keyboard.press("m")
    expect(page.locator(".mention")).to_have_count(0)


def test_mentions_are_marked_without_scripts(room: Room) -> None:
    page = room.page(scripts=False)
    page.locator("a.cite").first.click()
    mentions(page).get_by_role("link", name="names").click()
    expect(page.locator("#here")).to_be_in_viewport()
    assert page.locator(".paragraph .mention.name").count() > 0
    mentions(page).get_by_role("link", name="off").click()
    expect(page.locator(".mention")).to_have_count(0)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_statements_stand_beside_their_words(room: Room, width: int) -> None:
    page = room.page(width=width)
    page.locator("a.cite").first.click()
    page.wait_for_url("**/source/**")
    few = page.locator(".note.told").count()
    assert few > 0
    page.keyboard.press("s")
    page.wait_for_url("**statements=all**")
    assert page.locator(".note.told").count() >= few
    assert not overflows(page)
    page.locator(".note.told a").first.click()
    words = page.locator(".tells:target")
    expect(words).to_be_in_viewport()
    words.click()
    expect(page.locator(".note.told:target")).to_be_in_viewport()


def test_statements_are_shown_without_scripts(room: Room) -> None:
    page = room.page(scripts=False)
    page.locator("a.cite").first.click()
    statements = page.get_by_role("navigation", name="Statements beside the text")
    statements.get_by_role("link", name="all").click()
    expect(page.locator("#here")).to_be_in_viewport()
    assert page.locator(".note.told").count() > 0


def test_everything_can_be_done_without_scripts(room: Room) -> None:
    page = room.page(scripts=False)
    first = page.locator("article.finding").first
    first.get_by_role("button", name="not one").click()
    expect(first.locator(".state")).to_contain_text("decided: not one, by")
    assert room.decisions == [("not-one", False)]
    first.get_by_role("button", name="undo").click()
    expect(first.locator(".state")).to_have_text("not yet decided")
    first.locator("a.cite").first.click()
    expect(page.locator("#here")).to_be_in_viewport()


def test_everything_can_be_reached_by_tab(room: Room) -> None:
    page = room.page()
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("(each => each.value || each.className || each.tagName)(document.activeElement)")
        )
    assert reached >= {"real", "not-one", "undecided", "cite", "SUMMARY"}
