"""A reading room that is open, as `testimonia open` opens it, and the browser that looks at it."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking")
WIDE, NARROW = 1280, 390
HEIGHT = 900
PATIENCE = 30_000
"""Milliseconds that something may take to come, before it is said not to."""

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\S+")
_READ = re.compile(r"\d+ documents?; .* s\.$")

Scheme = Literal["light", "dark"]


def copied(folder: Path, to: Path) -> Path:
    """A copy of the documents of a folder, without what testimonia keeps there."""
    return Path(shutil.copytree(folder, to, ignore=shutil.ignore_patterns("testimonia.*")))


class Opened:
    """`testimonia open FOLDER` while it runs; the folder is read when this has been made.

    Attributes:
        folder: of the documents.
        address: that lets in.
        hosts: by which it was known, each time that it was opened.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process: subprocess.Popen[str] | None = None
        self.address = ""
        self.hosts: set[str] = set()
        self.start()

    def start(self) -> None:
        """Open, and wait until the folder is read."""
        command = [sys.executable, "-m", "testimonia", "open", str(self.folder), "--no-browser"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._process = process
        said = []
        for line in process.stdout or ():
            said.append(line)
            found = _ADDRESS.search(line)
            self.address = found.group() if found else self.address
            if _READ.search(line.rstrip()):
                self.hosts.add(urlsplit(self.address).netloc)
                return
        raise AssertionError("".join(said))

    def stop(self) -> None:
        """Close it."""
        if self._process is not None:
            self._process.terminate()
            self._process.communicate(timeout=20)
            self._process = None

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return self.address.partition("/?")[0]


@contextmanager
def opened(folder: Path) -> Iterator[Opened]:
    """A reading room on a folder."""
    room = Opened(folder)
    try:
        yield room
    finally:
        room.stop()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's chromium, without a screen."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(OPTIONS))
        try:
            yield running
        finally:
            running.close()


@dataclass
class Room:
    """An open reading room, and all that a browser had to say of its pages.

    Attributes:
        opened: the program that runs.
        browser: that looks.
        told: what stood on the consoles of the pages; there is to be nothing.
        asked: whom the pages asked for something; there is to be nobody but the room.
    """

    opened: Opened
    browser: Browser
    told: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    _contexts: list[BrowserContext] = field(default_factory=list)

    def context(self, *, width: int = WIDE, scripts: bool = True, scheme: Scheme = "light") -> BrowserContext:
        """A browser of one's own, that has come in; what goes wrong in it is kept."""
        context = self.browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=scripts,
            color_scheme=scheme,
        )
        context.set_default_timeout(PATIENCE)
        context.on("console", lambda each: self._hear(f"{each.type}: {each.text} [{self._of(each.page)}]"))
        context.on("weberror", lambda each: self._hear(f"error: {each.error}"))
        context.on("dialog", self._refuse)
        context.on("request", lambda each: self._note(each.url))
        context.request.get(self.opened.address)  # with the token one gets the cookie
        self._contexts.append(context)
        return context

    def page(
        self, address: str = "/", *, width: int = WIDE, scripts: bool = True, scheme: Scheme = "light"
    ) -> Page:
        """A page of the room, in a browser of its own."""
        page = self.context(width=width, scripts=scripts, scheme=scheme).new_page()
        page.goto(self.opened.origin + address)
        return page

    def expect_trouble(self, words: str) -> None:
        """What the browser itself says of an answer that is no success was meant to be said."""
        assert any(words in line for line in self.told), self.told
        self.told = [line for line in self.told if words not in line]

    def leave(self) -> None:
        """Close all windows, and see that nothing went wrong in any, and that nobody else was asked."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()
        told, self.told = self.told, []
        asked, self.asked = self.asked, set()
        assert told == []
        assert asked <= self.opened.hosts

    @property
    def folder(self) -> Path:
        """Of the documents."""
        return self.opened.folder

    @property
    def ledger(self) -> Path:
        """Where decisions are kept."""
        return self.folder / "testimonia.judgements.jsonl"

    @property
    def decisions(self) -> list[tuple[str, bool]]:
        """What the ledger says: each act, and whether it takes another back."""
        lines = self.ledger.read_text("utf-8").splitlines() if self.ledger.exists() else []
        return [(line["act"], bool(line["retracts"])) for line in map(json.loads, lines)]

    def _hear(self, words: str) -> None:
        self.told.append(words)

    def _refuse(self, dialog: Dialog) -> None:
        """No page of ours opens a window of the browser's own."""
        self.told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note(self, url: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws", "wss", "ftp"):
            self.asked.add(urlsplit(url).netloc)

    def _of(self, page: Page | None) -> str:
        return page.url.removeprefix(self.opened.origin) if page else ""


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
