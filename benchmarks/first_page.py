"""How long a reader waits: from a folder that was never read to the first page of the reading room."""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path

GOAL = "15 s"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\S*")


def figures(folders: dict[str, Path]) -> Iterator[tuple[str, str, str]]:
    """The wait for each folder, by its name."""
    for name, folder in folders.items():
        seconds, size, again = waited(folder)
        shown = f"{seconds:.1f} s, {size / 1000:,.0f} kB; once more {again * 1000:.0f} ms"
        yield f"open, {name}, to the first page", shown, GOAL


def waited(folder: Path) -> tuple[float, int, float]:
    """Seconds until the first page of a copy of ``folder`` is there, its bytes, seconds for a second one."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "folder"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("testimonia.*"))
        command = (sys.executable, "-m", "testimonia", "open", str(copy), "--no-browser")
        begun = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as room:
            try:
                return _asked(_address(room), begun)
            finally:
                room.send_signal(signal.SIGINT)


def _address(room: "subprocess.Popen[str]") -> str:
    for line in room.stdout or ():
        found = _ADDRESS.search(line)
        if found:
            return found.group()
    raise RuntimeError("the reading room did not open")


def _asked(address: str, begun: float) -> tuple[float, int, float]:
    visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = visitor.open(address).read()
    seconds = time.perf_counter() - begun
    begun = time.perf_counter()
    visitor.open(address.split("?")[0]).read()
    return seconds, len(page), time.perf_counter() - begun
