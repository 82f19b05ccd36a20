"""How long a reader waits: from a folder that was never read to a page of it, and until all of it is read."""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path

GOAL = "2 s for a page; 15 s for the folder"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\S*")
_READ = re.compile(r"^[\d,]+ documents?[;,]")
"""The line that says that the folder is read."""


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds until there is a page, until all is read, and for the page of what was read; its bytes."""

    page: float
    read: float
    again: float
    size: int


def figures(folders: dict[str, Path]) -> Iterator[tuple[str, str, str]]:
    """The wait for each folder, by its name."""
    for name, folder in folders.items():
        took = waited(folder)
        shown = (
            f"a page {took.page:.1f} s; all read {took.read:.1f} s; then {took.again * 1000:.0f} ms, "
            f"{took.size / 1000:,.0f} kB"
        )
        yield f"open, {name}", shown, GOAL


def waited(folder: Path) -> Waited:
    """What a reader waits for of a copy of ``folder``."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "folder"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("testimonia.*"))
        command = (sys.executable, "-m", "testimonia", "open", str(copy), "--no-browser")
        begun = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as room:
            try:
                return _asked(room, begun)
            finally:
                room.send_signal(signal.SIGINT)


def _asked(room: "subprocess.Popen[str]", begun: float) -> Waited:
    visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    address = _told(room, _ADDRESS)
    visitor.open(address).read()
    page = time.perf_counter() - begun
    _told(room, _READ)
    read, asked = time.perf_counter() - begun, time.perf_counter()
    size = len(visitor.open(address.split("?")[0]).read())
    return Waited(page, read, time.perf_counter() - asked, size)


def _told(room: "subprocess.Popen[str]", wanted: re.Pattern[str]) -> str:
    for line in room.stdout or ():
        found = wanted.search(line)
        if found:
            return found.group()
    raise RuntimeError("the reading room did not open")
