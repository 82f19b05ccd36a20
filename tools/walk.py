"""`python tools/walk.py`: does a sentence really go the way that docs/architecture.md tells?

A copy of the example is built with every call noted, in this process alone; then the two pages at the end of
the way are made. What docs/architecture.md names on the way, and nobody calls, is printed. It takes half a
minute, so it is no part of `./run check`: follow the way again when a step was moved.
"""

import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from types import FrameType
from typing import Any

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.findings.showing import findings_page
from testimonia.web.pages.page import Query, Visit
from testimonia.web.pages.source.showing import source_page

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE, DOCUMENT = ROOT / "examples" / "victor-serge", "01-secondsale.txt"
PAGE = ROOT / "docs" / "architecture.md"
NAME = re.compile(r"`(testimonia(?:\.\w+)+)`")
BEGINS, ENDS = "## One sentence", "`y` on the finding"
ELSEWHERE = frozenset(
    {
        "testimonia.cli.making.open_",  # a person at a terminal, and a browser
        "testimonia.cli.opening.reading_room",
        "testimonia.web.serving.serve",
        "testimonia.web.app.application",
        "testimonia.comparison.compare.compare",  # named as what the way comes to the same as
    }
)
"""What the page names and this does not go through."""


def named(page: str) -> list[str]:
    """The functions on the way, as the page has them; modules, classes and tables are not called."""
    way = page[page.index(BEGINS) : page.index(ENDS)]
    return [name for name in dict.fromkeys(NAME.findall(way)) if code_of(name) is not None]


def code_of(name: str) -> Any:
    """The code of a function; None of what is no function."""
    found = resolve_name(name)
    return getattr(getattr(found, "__wrapped__", found), "__code__", None)


def called(does: Callable[[], object]) -> set[Any]:
    """The code of all functions that are called meanwhile, in any thread."""
    seen: set[Any] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(frame.f_code)

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        does()
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return seen


def go(folder: Path) -> None:
    """From the file to the page."""
    ingest(File(DOCUMENT, (folder / DOCUMENT).read_bytes()))  # a build has it done in another process
    build(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id(DOCUMENT) or ""
        ledger = ledger_of(folder)
        findings_page(Visit(store, folder, ledger))
        source_page(Visit(store, folder, ledger, {"source": source}, Query([("from", "274"), ("to", "371")])))


def main() -> int:
    """Print what is named and not called; the exit status is 1 if there is anything."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / EXAMPLE.name
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("README*", "testimonia.*"))
        seen = called(lambda: go(folder))
    way = named(PAGE.read_text(encoding="utf-8"))
    missed = [name for name in way if code_of(name) not in seen and name not in ELSEWHERE]
    print(
        "\n".join(f"{name} is not called" for name in missed) or f"{len(way)} functions, as the page has them"
    )
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
