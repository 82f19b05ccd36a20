"""How fast people and statements are read, over whole books.

Each step by the time it takes of all cores; and the whole of it in two processes, by the clock and with all
the memory that they take, from starting Python to the last statement.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from benchmarks.watching import watched
from testimonia.model import Section, Text
from testimonia.pipeline.build import build
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.encoder.network import use_threads
from testimonia.reading.mentions import mentions_of
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations import quotations_of
from testimonia.reading.read import read
from testimonia.reading.statements import statements_of
from testimonia.reading.times.voices import times_of
from testimonia.store import Store

STEPS = (
    *("times", "sentences", "the network", "mentions and chains"),
    *("clauses", "quotations", "statements"),
)
T = TypeVar("T")
PROCESSES = 2
MEGABYTES = 2**20 / 10**6
"""In a mebibyte."""


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Words a second for each step of reading and for all of it; what came of it."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name) / "evidence.db"
        build(folder, base, only=("ingest",))
        texts = list(_texts(base))
        yield from _steps(texts)
        yield _whole(base, sum(len(text.reading.split()) for text, _ in texts))


def _steps(texts: Sequence[tuple[Text, tuple[Section, ...]]]) -> Iterator[tuple[str, str, str]]:
    """Words a second of processor time, step by step."""
    words = sum(len(text.reading.split()) for text, _ in texts)
    spent = dict.fromkeys(STEPS, 0.0)
    made: Counter[str] = Counter()
    for text, sections in texts:
        watch = _Watch(spent)
        times = watch.of("times", times_of(text, sections))
        prose = watch.of("sentences", prose_of(text, sections))
        seen = watch.of("the network", seen_in(text.reading, prose))
        mentioned = watch.of("mentions and chains", mentions_of(text, sections, prose, seen.marks))
        clauses = watch.of("clauses", clauses_of(text.reading, seen.syntax, mentioned))
        quotations = watch.of(
            "quotations", quotations_of(text.reading, prose, sections, mentioned, seen.syntax, clauses)
        )
        statements = watch.of(
            "statements", statements_of(text, sections, prose, mentioned, times, clauses, quotations)
        )
        made += Counter(
            mentions=len(mentioned.mentions),
            clauses=len(clauses),
            quotations=len(quotations),
            statements=len(statements),
        )
    for step, seconds in spent.items():
        yield f"reading, {step}", f"{words / seconds:,.0f} words/s", ""
    yield "reading, what came of it", ", ".join(f"{number:,} {what}" for what, number in made.items()), ""


class _Watch:
    """Processor time since the step before."""

    def __init__(self, spent: dict[str, float]) -> None:
        self._spent = spent
        self._since = time.process_time()

    def of(self, step: str, came: T) -> T:
        """Write the time down for the step that has just given ``came``."""
        now = time.process_time()
        self._spent[step] += now - self._since
        self._since = now
        return came


def _whole(base: Path, words: int) -> tuple[str, str, str]:
    """Words a second by the clock, and the most memory of all its processes together."""
    cost = watched((sys.executable, "-m", "benchmarks.reading_speed", str(base)))
    came_out = f"{words / cost.seconds:,.0f} words/s, {cost.mebibytes * MEGABYTES:,.0f} MB"
    return "reading, the whole of it", came_out, "4,500 words/s, aim 8,000; 800 MB"


def read_all(base: Path) -> int:
    """Statements in all texts of an evidence base, read in two processes at once."""
    with Store.open(base, readonly=True) as store:
        paths = tuple(store.known())
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(partial(_read_one, base), paths))


def _read_one(base: Path, path: str) -> int:
    use_threads(1)
    with Store.open(base, readonly=True) as store:
        text, sections = store.text(path), store.sections(path)
    return len(read(text, sections).statements) if text is not None else 0


def _texts(base: Path) -> Iterator[tuple[Text, tuple[Section, ...]]]:
    with Store.open(base, readonly=True) as store:
        for path, text in store.texts():
            yield text, store.sections(path)


if __name__ == "__main__":
    print(read_all(Path(sys.argv[1])))
