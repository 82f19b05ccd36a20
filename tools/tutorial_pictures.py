"""`python tools/tutorial_pictures.py`: the pictures of docs/tutorial.md, into docs/screenshots/tutorial.

The tutorial's example is copied, read and opened, and gone through as the tutorial goes. It needs Chromium.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.web.browser.opened import EXAMPLES, Room, chromium, copied, opened  # noqa: E402
from tools.screenshots import shoot  # noqa: E402

TO = ROOT / "docs" / "screenshots" / "tutorial"
EXAMPLE = "printing-house"
READER = "A. Reader"
"""Who decides on the pictures."""


def _linked(room: Room, page: str, begins: str) -> Page:
    """The page that a link leads to: the first on a page whose address begins so and that is in sight."""
    there = room.page(page)
    address = there.locator(f'main a[href^="{begins}"]').first.get_attribute("href")
    return room.page(str(address))


def _finding(room: Room, words: str) -> Page:
    there = room.page("/findings")
    heading = there.locator("article", has_text=words).first
    return room.page(str(heading.locator('a[href^="/finding/"]').first.get_attribute("href")))


def _decided(room: Room) -> Page:
    page = _finding(room, "The arrest of Martin Keller")
    page.keyboard.press("y")
    page.wait_for_timeout(2500)
    page.locator('button[aria-pressed="true"]').first.evaluate("it => it.scrollIntoView({block: 'center'})")
    return page


def _person(room: Room) -> Page:
    there = room.page("/who")
    return room.page(str(there.get_by_role("link", name="Vera Lindholm").first.get_attribute("href")))


def _report(room: Room) -> Page:
    there = room.page("/who")
    who = str(there.get_by_role("link", name="Martin Keller").first.get_attribute("href"))
    page = room.page(who.replace("/who/", "/report/"))
    page.get_by_role("heading", name="What cannot all be true").first.evaluate("it => it.scrollIntoView()")
    return page


PICTURES: tuple[tuple[str, Callable[[Room], Page]], ...] = (
    ("folder", lambda room: room.page("/")),
    ("clash", lambda room: _finding(room, "The arrest of Martin Keller")),
    ("copy", lambda room: _linked(room, "/copies", "/copy/")),
    ("date", lambda room: _finding(room, "The death of Johann Keller")),
    ("person", _person),
    ("decided", _decided),
    ("report", _report),
)
"""Name of the picture, and how one comes to what is seen on it; in the order of the tutorial."""


def main() -> int:
    """Make all pictures."""
    TO.mkdir(parents=True, exist_ok=True)
    os.environ["LOGNAME"] = READER
    with tempfile.TemporaryDirectory() as name:
        copy = copied(EXAMPLES / EXAMPLE, Path(name) / EXAMPLE)
        with opened(copy) as running, chromium() as browser:
            room = Room(running, browser)
            for picture, shown in PICTURES:
                shoot(shown(room), TO / f"{picture}.png")
            room.leave()
    total = sum(file.stat().st_size for file in TO.glob("*.png"))
    print(f"{len(PICTURES)} pictures, {total / 1000:,.0f} kB, in {TO.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
