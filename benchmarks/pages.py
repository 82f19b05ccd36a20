"""The reading room on three books and three documents: how long each kind of page takes, and how large it is.

The pages are found by their links, some of each kind, and the largest source and whoever is spoken of most
are added. Times are those of the server on this machine, one request after another, the median of several.
"""

import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from playwright.sync_api import Browser

from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.addresses import link_to, link_to_entity
from tests.web.browser.opened import CHROMIUM, Opened, Room, chromium, copied, opened
from tests.web.walking import Walk, kind, links

Figure = tuple[str, str, str]

ASKED = 5
"""How often each page is asked for."""
EACH = 8
"""How many pages of a kind."""
MOST = 12
"""How many of those spoken of most."""
SERVER, LARGEST_SOURCE, SEARCH = 100, 300, 50
"""Milliseconds that are wanted."""
PAINT, MEGABYTE = 500, 1_000_000
WORDS = (
    *(
        "revolution",
        "prison*",
        "party AND NOT congress",
        '"central committee"',
        "letter NEAR moscow",
        "the",
        "in",
    ),
    *("xyzzy", "revol", "r", "arrest* 1928", "victor serge"),
)
"""What is searched for: one word and several, rare and frequent, with operators, and as one types."""

SHIFTS = """
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) shifted += each.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"


@dataclass(frozen=True, slots=True)
class Taken:
    """What one page took.

    Attributes:
        address: of the page.
        milliseconds: the median.
        size: in bytes.
        html: its words; empty if it is no page, or one to be saved.
    """

    address: str
    milliseconds: float
    size: int
    html: str


class Reader:
    """Asks for pages over one connection, with the cookie of the room."""

    def __init__(self, room: Opened) -> None:
        self._connection = HTTPConnection(urlsplit(room.origin).netloc)
        self._connection.request("GET", room.address.removeprefix(room.origin))
        answer = self._connection.getresponse()
        answer.read()
        self._cookie = (answer.getheader("Set-Cookie") or "").partition(";")[0]

    def ask(self, address: str, times: int = ASKED) -> Taken | None:
        """What a page takes; None if the answer is no success."""
        taken = []
        for _ in range(times):
            begun = time.perf_counter()
            self._connection.request("GET", quote(address, "/?&=#%:+"), headers={"Cookie": self._cookie})
            answer = self._connection.getresponse()
            body = answer.read()
            taken.append((time.perf_counter() - begun) * 1000)
            if answer.status != 200:
                return None
        kept = answer.getheader("Content-Disposition") is not None
        is_page = not kept and (answer.getheader("Content-Type") or "").startswith("text/html")
        return Taken(address, statistics.median(taken), len(body), body.decode() if is_page else "")


def figures(*folders: Path) -> Iterator[Figure]:
    """Build a copy of the folders, open it, and go through it.

    Args:
        folders: of documents, all put into one.
    """
    with tempfile.TemporaryDirectory() as name:
        for folder in folders:
            copied(folder, Path(name) / "folder" / folder.name)
        with opened(Path(name) / "folder") as room:
            yield from figures_of(room)


def figures_of(room: Opened) -> Iterator[Figure]:
    """All figures of a room that is open."""
    reader = Reader(room)
    extremes = {
        "the largest source": largest_source(room.folder),
        "those spoken of most": most_spoken(room.folder),
    }
    taken = walked(reader)
    for each, pages in sorted(taken.items()):
        yield _line(each, pages, SERVER)
    for name, addresses in extremes.items():
        asked = [page for address in addresses if (page := reader.ask(address))]
        yield _line(name, asked, LARGEST_SOURCE if name == "the largest source" else SERVER)
    searches = [page for words in WORDS if (page := reader.ask(f"/search?{urlencode({'q': words})}"))]
    yield _line("searches", searches, SEARCH)
    if CHROMIUM.exists():
        shown = [pages[0].address for pages in taken.values() if pages[0].html]
        with chromium() as browser:
            yield from seen(
                room, browser, [*shown, *(each for some in extremes.values() for each in some[:2])]
            )


def walked(reader: Reader) -> dict[str, list[Taken]]:
    """What each page took, some of each kind."""
    walk, taken = Walk(("/", "/progress"), EACH), defaultdict[str, list[Taken]](list)
    for address in walk:
        page = reader.ask(address.partition("#")[0])
        if page is not None:
            taken[f"{kind(page.address)}{'' if page.html else ', as a file'}"].append(page)
            walk.see(page.address, list(links(page.html, page.address)) if page.html else [])
    return dict(taken)


def seen(room: Opened, browser: Browser, addresses: Sequence[str]) -> Iterator[Figure]:
    """When the first words are seen, and whether anything moves afterwards."""
    looking = Room(room, browser)
    context = looking.context()
    context.add_init_script(SHIFTS)
    page = context.new_page()
    paints, shifts = dict[str, float](), dict[str, float]()
    for address in addresses:
        times = []
        for _ in range(3):
            page.goto(room.origin + address)
            page.wait_for_timeout(150)
            times.append(float(page.evaluate(PAINTED)))
            shifts[address] = max(shifts.get(address, 0.0), float(page.evaluate("shifted")))
        paints[address] = statistics.median(times)
    worst = max(paints, key=paints.__getitem__)
    middle = statistics.median(paints.values())
    came_out = f"{middle:.0f} ms, worst {paints[worst]:.0f} ms ({worst})"
    yield "first contentful paint", came_out + _missed(paints[worst], PAINT), f"{PAINT} ms"
    moved = max(shifts, key=shifts.__getitem__)
    at = f" ({moved})" if shifts[moved] else ""
    yield "cumulative layout shift", f"worst {shifts[moved]:.3f}{at}{_missed(shifts[moved], 0)}", "0"
    looking.leave()


def largest_source(folder: Path) -> list[str]:
    """The source with most words, at its beginning and with everything marked."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = max(store.sources(), key=lambda each: each.words)
        address = link_to(held.source.id)
    return [
        address,
        f"{address}?mentions=all",
        f"{address}?statements=all",
        f"{address}?mentions=all&statements=all",
    ]


def most_spoken(folder: Path) -> list[str]:
    """The pages of those with most names found."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = sorted(store.entities(), key=lambda each: -sum(name.count for name in each.entity.names))
    return [link_to_entity(each.id, each.entity.name) for each in held[:MOST]]


def _line(name: str, pages: Sequence[Taken], wanted: int) -> Figure:
    if not pages:
        return name, "no such page", ""
    worst = max(pages, key=lambda each: each.milliseconds)
    middle, largest = statistics.median(each.milliseconds for each in pages), max(each.size for each in pages)
    times = f"{middle:.0f} ms, worst of {len(pages)} {worst.milliseconds:.0f} ms, to {largest / 1000:,.0f} kB"
    missed = _missed(worst.milliseconds, wanted, worst.address) + _missed(largest, MEGABYTE)
    return name, times + missed, f"{wanted} ms, {MEGABYTE / 1000:,.0f} kB"


def _missed(value: float, wanted: float, where: str = "") -> str:
    return f" MISSED{f' at {where}' if where else ''}" if value > wanted else ""
