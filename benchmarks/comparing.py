"""How fast a whole folder is compared, and one document more: 100,000 statements in 2,000 made-up sources.

Each figure is a process of its own, so that nothing is at hand from the one before; the base is made once.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generated_base import Document, World, document, documents, world
from benchmarks.watching import watched
from testimonia.pipeline.comparing import compare_texts
from testimonia.store import Store

SOURCES, EACH = 2_000, 50
"""Sources, and statements in each, about."""
PEOPLE_PER_SOURCE = 2.5
MORE = 3
"""Documents added, one at a time."""


def figures(sources: int = SOURCES) -> Iterator[tuple[str, str, str]]:
    """What was measured, what came out, what it should be; for so many sources, and twice as many."""
    first = 0.0
    for times in (1, 2):
        with tempfile.TemporaryDirectory() as name:
            base = Path(name) / "e.db"
            _run("make", base, sources * times)
            cost, said = _run("compare", base, sources * times)
            goal = "60 s, 1,500 MiB" if times == 1 else f"{2.3 * first:.1f} s (2.3 times)"
            first = first or float(said)
            yield f"{sources * times:,} sources, from nothing", f"{said} s, {cost:.0f} MiB", goal
            if times == 1:
                _, said = _run("compare", base, sources)
                yield "the same, nothing changed", f"{said} s", ""
                for number in range(MORE):
                    cost, said = _run("add", base, sources, str(sources * 10 + number))
                    yield "one document more", f"{said} s, {cost:.0f} MiB", "2 s"


def _run(what: str, base: Path, sources: int, *more: str) -> tuple[float, str]:
    """Do one thing in a process of its own: its memory in MiB, and the seconds that the stage took."""
    told = base.with_suffix(".txt")
    cost = watched((sys.executable, "-m", "benchmarks.comparing", what, str(base), str(sources), *more))
    return cost.mebibytes, told.read_text(encoding="utf-8")


def _known(sources: int) -> World:
    return world(int(sources * PEOPLE_PER_SOURCE))


def _put(store: Store, it: Document) -> None:
    store.replace(it.ingested)
    store.put_reading(it.path, it.read, "generated 1")


def _seconds(store: Store) -> float:
    begun = time.perf_counter()
    compare_texts(store, lambda done, total, path: None)
    return time.perf_counter() - begun


def main(what: str, base: Path, sources: int, number: int = 0) -> None:
    """Make a base, compare it, or add a document to it and compare again; the seconds go into a file."""
    seconds = 0.0
    with Store.open(base) as store:
        if what == "make":
            with store.batch():
                for each in documents(_known(sources), sources, sources * EACH):
                    _put(store, each)
        elif what == "add":
            _put(store, document(_known(sources), number, EACH))
        if what != "make":
            seconds = _seconds(store)
    base.with_suffix(".txt").write_text(f"{seconds:.2f}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:]))
