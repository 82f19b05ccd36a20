"""Every page that links lead to: whole, readable at every width, without scripts, and clean to axe-core."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browser.opened import HEIGHT, NARROW, WIDE, Opened, Room, overflow
from tests.web.walking import Walk, links, page_of, unreached

BEGINNING = ("/", "/search", "/documents")
"""Where one begins; the list of documents is linked where they are many."""
NO_LINKS = {"/progress", "/folder/documents", "/search/hits", "/statement/{statement}"} | {
    "/source/{source}/picture/{number}"
}
"""What only scripts ask for, what is kept in exports, and pictures, which no folder here has."""
FOLDERS = ("serge", "hostile")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

DEFECTS = """() => {
  const found = [];
  const all = (what) => [...document.querySelectorAll(what)];
  const words = (each) => each.textContent.trim().slice(0, 40);
  if (all("h1").length !== 1) found.push(`${all("h1").length} h1`);
  if (!document.title.trim()) found.push("no title");
  if (all("main").length !== 1 || !words(all("main")[0])) found.push("nothing in it");
  const ids = all("[id]").map((each) => each.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) found.push(`twice: #${id}`);
  for (const link of all('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (!ids.includes(id)) found.push(`nowhere: #${id} (${words(link)})`);
  }
  for (const each of all("[aria-labelledby], [aria-describedby], [aria-controls], label[for]")) {
    for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
      for (const id of (each.getAttribute(name) ?? "").split(/\\s+/)) {
        if (id && !ids.includes(id)) found.push(`${name} names no #${id}`);
      }
    }
  }
  return found;
}"""
"""What is wrong with a page, as it stands in the browser."""

DEAD = """() => [...document.querySelectorAll("button")]
  .filter((each) => each.checkVisibility() && (each.type === "button" || !each.form))
  .map((each) => `a button that needs scripts: ${each.innerText.slice(0, 40)}`)"""
"""What is offered without scripts and does nothing."""


@dataclass
class Walked:
    """What one came by.

    Attributes:
        pages: the addresses that were looked at, in order, without fragments.
        files: those at which there is no page.
        defects: each with its address.
    """

    pages: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)

    def one_of_each(self) -> list[str]:
        """An address of each page of ours, the first that led there."""
        return list({page_of(address): address for address in reversed(self.pages)}.values())


def walk(room: Room) -> Walked:
    """Follow links from the first page, to a page of each kind; what is wrong is kept.

    Each of our pages is looked at once without scripts, whatever names stand in its query.
    """
    walked, ways, ids = Walked(), Walk(BEGINNING, each=1, most=6), dict[str, set[str]]()
    page, plain = room.page(), room.page(scripts=False)
    for address in ways:
        clean = address.partition("#")[0]
        answer = page.request.get(room.opened.origin + clean)
        if not answer.ok:
            walked.defects.append(f"{clean}: {answer.status}")
        kept = "content-disposition" in answer.headers
        if not answer.ok or kept or not answer.headers["content-type"].startswith("text/html"):
            walked.files.append(clean)
            continue
        walked.pages.append(clean)
        walked.defects += [f"{clean}: {each}" for each in seen(page, room.opened.origin + address)]
        if page_of(clean) not in map(page_of, walked.pages[:-1]):
            walked.defects += [
                f"{clean}: {each}" for each in seen_plainly(plain, room.opened.origin + address)
            ]
        html = page.content()
        ids[clean] = set(page.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)"))
        ways.see(clean, list(links(html, clean)))
    for at, address in ways.linked:
        clean, _, fragment = address.partition("#")
        if fragment and clean in ids and fragment not in ids[clean]:
            walked.defects.append(f"{at}: {address} leads to no place on that page")
    return walked


def seen(page: Page, address: str) -> list[str]:
    """What is wrong with a page, in a wide window and in a narrow one."""
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    page.goto(address)
    found: list[str] = page.evaluate(DEFECTS)
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        if (by := overflow(page)) > 0:
            found.append(f"{by} px too wide at {width}")
    return found


def seen_plainly(page: Page, address: str) -> list[str]:
    """What is wrong with a page without scripts."""
    page.goto(address)
    found: list[str] = page.evaluate(DEFECTS)
    return [f"without scripts: {each}" for each in (*found, *page.evaluate(DEAD))]


@pytest.fixture(scope="package")
def walks(request: pytest.FixtureRequest, browser: Browser) -> Iterator[dict[str, Walked]]:
    """What one came by in each folder, when it was gone through first."""
    yield {}


def walked_in(
    folder: str, request: pytest.FixtureRequest, browser: Browser, walks: dict[str, Walked]
) -> Iterator[tuple[Room, Walked]]:
    """The room on a folder, and what one came by in it; gone through if nobody was here before."""
    opened: Opened = request.getfixturevalue(folder)
    room = Room(opened, browser)
    if folder not in walks:
        walks[folder] = walk(room)
    yield room, walks[folder]
    room.leave()


@pytest.fixture
def in_folder(
    request: pytest.FixtureRequest, browser: Browser, walks: dict[str, Walked]
) -> Iterator[tuple[Room, Walked]]:
    """The room on a folder, and what one came by in it."""
    yield from walked_in(request.param, request, browser, walks)


@pytest.mark.parametrize("in_folder", FOLDERS, indirect=True)
def test_every_page_is_whole(in_folder: tuple[Room, Walked]) -> None:
    """One heading, a title, no id twice, no link to nowhere, no dead button; it fits the window."""
    _, walked = in_folder
    assert len(walked.pages) > 10
    assert walked.defects == []


def test_every_page_is_linked(
    request: pytest.FixtureRequest, browser: Browser, walks: dict[str, Walked]
) -> None:
    for folder in FOLDERS:  # the ones before this may have been tried in another process
        for _ in walked_in(folder, request, browser, walks):
            pass
    seen_somewhere = [address for each in walks.values() for address in (*each.pages, *each.files)]
    assert unreached(seen_somewhere) - NO_LINKS == set()


LOOKS = ({"scheme": "light", "width": WIDE}, {"scheme": "dark", "width": NARROW})


def violations(page: Page) -> list[str]:
    """What axe-core finds on a page."""
    run = "() => axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations)"
    found: list[dict[str, Any]] = page.evaluate(run)
    return [
        f"{each['id']} ({each['impact']}) {len(each['nodes'])} times: {node['target']} "
        f"{node['failureSummary']}"
        for each in found
        for node in each["nodes"][:2]
    ]


@pytest.mark.parametrize("look", LOOKS, ids=["light", "dark and narrow"])
@pytest.mark.parametrize("in_folder", ["serge"], indirect=True)
def test_axe_finds_nothing(in_folder: tuple[Room, Walked], look: dict[str, Any]) -> None:
    """Rules of WCAG and good practice, on each of our pages, by day and, in a narrow window, by night."""
    room, walked = in_folder
    context = room.context(**look)
    context.add_init_script(AXE)
    page = context.new_page()
    found = []
    for address in walked.one_of_each():
        page.goto(room.opened.origin + address)
        found += [f"{address}: {each}" for each in violations(page)]
    assert found == []
