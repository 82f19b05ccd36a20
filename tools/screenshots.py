"""`python tools/screenshots.py [FOLDER]`: a picture of each page of the reading room, into docs/screenshots.

FOLDER is copied, read and opened; without one it is ../shared/corpora/seeds, or the example of eight notices
of one life. It needs Chromium.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.web.browser.opened import EXAMPLES, Room, chromium, copied, opened  # noqa: E402
from tests.web.walking import Walk, kind, links  # noqa: E402

SEEDS = ROOT.parent / "shared" / "corpora" / "seeds"
TO = ROOT / "docs" / "screenshots"
COLOURS = 64
"""Of a picture, so that files stay small."""
WORDS = "prison"
"""What is searched for in the picture of the search."""
TOUR = "printing-house"
"""The example of which the picture of the first look is made: the readme shows it."""
PAGES = (
    ("tour", "/tour#clash", "A first look: a few steps through what was found"),
    ("folder", "/", "The folder: what was read, what stands out, who is spoken of most"),
    ("findings", "/findings", "Findings, side by side, with what decides marked"),
    ("finding", "/finding/{finding}", "One finding: why, what was decided, and how to cite it"),
    ("person", "/who/{entity}?name", "A person: names, findings, a life to scale"),
    ("synopsis", "/who/{entity}?name#synopsis", "The synopsis: what each voice tells, in its own words"),
    ("source", "/source/{source}?from&to", "A source, with what others say in its margin"),
    ("compare", "/compare?with", "Two accounts beside each other"),
    ("time", "/time", "All happenings on one line"),
    ("copy", "/copy/{finding}", "A copy beside what it was copied from"),
    ("search", f"/search?q={WORDS}", "Search, as one types"),
    ("what-if", "/what-if?without", "What changes without a document"),
    ("report", "/report/{entity}?name", "A report, with its notes"),
)
"""Name of the picture, the kind of page that is shown (and a place on it), and what is seen there."""


def addresses(room: Room) -> dict[str, str]:
    """An address for each kind of page that links lead to: of the longest page of its kind."""
    page, walk, found = room.page(), Walk(each=4, most=40), dict[str, tuple[int, str]]()
    for address in walk:
        answer = page.request.get(room.opened.origin + address.partition("#")[0])
        is_page = answer.headers.get("content-type", "").startswith("text/html")
        if answer.ok and is_page and "content-disposition" not in answer.headers:
            words = answer.text()
            walk.see(address, list(links(words, address)))
            there = address if "#here" in address else address.partition("#")[0]
            found[kind(address)] = max(found.get(kind(address), (0, "")), (len(words), there))
    return {each: address for each, (_, address) in found.items()}


def shoot(page: Page, file: Path) -> None:
    """One picture of what is in sight, small."""
    page.wait_for_timeout(400)
    page.screenshot(path=file, animations="disabled")
    with Image.open(file) as whole:
        few = whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def pictures(folder: Path, wanted: Sequence[str]) -> list[str]:
    """Make the pictures that are wanted of a folder, by name; gives those for which it has a page."""
    shown = []
    with tempfile.TemporaryDirectory() as name:
        copy = copied(folder, Path(name) / folder.name)
        with opened(copy) as running, chromium() as browser:
            room = Room(running, browser)
            held = addresses(room)
            for picture, of, _ in PAGES:
                page_of, _, part = of.partition("#")
                address = of if "=" in of else held.get(page_of)
                if picture in wanted and address:
                    shoot(room.page(f"{address}#{part}" if part else address), TO / f"{picture}.png")
                    shown.append(picture)
            if "findings" in wanted:
                shoot(room.page("/findings", scheme="dark"), TO / "findings-dark.png")
            room.leave()
    return shown


def main(folder: Path) -> int:
    """Make all pictures, and the page that shows them; what the folder has not, an example has."""
    shown = pictures(EXAMPLES / TOUR, ["tour"])
    shown += pictures(folder, [name for name, _, _ in PAGES if name not in shown])
    left = [name for name, _, _ in PAGES if name not in shown]
    shown += pictures(EXAMPLES / "peterloo", left) if left else []
    for file in TO.glob("*.png"):  # older ones; those of the tutorial lie below
        if file.stem not in {*shown, "findings-dark"}:
            file.unlink()
    parts = [f"## {title}\n\n![{title}]({name}.png)\n" for name, _, title in PAGES if name in shown]
    head = "# The reading room in pictures\n\nMade with `python tools/screenshots.py`.\n"
    dark = "## Findings, in the dark\n\n![Findings, in the dark](findings-dark.png)\n"
    (TO / "README.md").write_text("\n".join([head, *parts, dark]), encoding="utf-8")
    total = sum(file.stat().st_size for file in TO.glob("*.png"))
    print(f"{len(shown) + 1} pictures, {total / 1000:,.0f} kB, in {TO.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    example = SEEDS if SEEDS.is_dir() else EXAMPLES / "victor-serge"
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else example))
