"""How fast people and statements are read, over whole books.

Each step on one core; and the first half of the model (mentions and their chains) by itself in two processes,
by the clock and with all the memory that they take, from starting Python to the last mention.
"""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks import first_half
from benchmarks.watching import watched
from testimonia.model import Section, Text
from testimonia.pipeline.build import build
from testimonia.reading.encoder.network import use_threads
from testimonia.reading.mentions import mentions_of
from testimonia.reading.prose import prose_of
from testimonia.reading.statements import statements_of
from testimonia.reading.times.voices import times_of
from testimonia.store import Store

PROCESSES = 2
MEGABYTES = 2**20 / 10**6
"""In a mebibyte."""


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Words a second for each step of reading and for the first half of the model; what came of it."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name) / "evidence.db"
        build(folder, base, only=("ingest",))
        texts = list(_texts(base))
        yield from _steps(texts)
        yield _first_half(base, sum(len(text.reading.split()) for text, _ in texts))


def _steps(texts: Sequence[tuple[Text, tuple[Section, ...]]]) -> Iterator[tuple[str, str, str]]:
    """Words a second of processor time, step by step."""
    words = sum(len(text.reading.split()) for text, _ in texts)
    spent = dict.fromkeys(("times", "sentences", "names and pronouns", "statements"), 0.0)
    mentions = statements = 0
    for text, sections in texts:
        marks = [time.process_time()]
        times = times_of(text, sections)
        marks.append(time.process_time())
        prose = prose_of(text, sections)
        marks.append(time.process_time())
        mentioned = mentions_of(text, sections, prose)
        marks.append(time.process_time())
        statements += len(statements_of(text, sections, prose, mentioned, times))
        marks.append(time.process_time())
        mentions += len(mentioned.mentions)
        for step, begun, ended in zip(spent, marks, marks[1:], strict=False):
            spent[step] += ended - begun
    for step, seconds in spent.items():
        yield f"reading, {step}", f"{words / seconds:,.0f} words/s", ""
    yield "reading, what came of it", f"{mentions:,} mentions, {statements:,} statements", ""


def _first_half(base: Path, words: int) -> tuple[str, str, str]:
    """Words a second by the clock, and the most memory of all its processes together."""
    cost = watched((sys.executable, "-m", "benchmarks.reading_speed", str(base)))
    came_out = f"{words / cost.seconds:,.0f} words/s, {cost.mebibytes * MEGABYTES:,.0f} MB"
    return "reading, mentions and chains", came_out, "6,000 words/s, aim 9,000; 700 MB"


def read_all(base: Path) -> int:
    """Mentions in all texts of an evidence base, found in two processes at once."""
    with Store.open(base, readonly=True) as store:
        paths = tuple(store.known())
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(partial(_read_one, base), paths))


def _read_one(base: Path, path: str) -> int:
    use_threads(1)
    with Store.open(base, readonly=True) as store:
        text, sections = store.text(path), store.sections(path)
    return first_half.read(text.reading, prose_of(text, sections)) if text is not None else 0


def _texts(base: Path) -> Iterator[tuple[Text, tuple[Section, ...]]]:
    with Store.open(base, readonly=True) as store:
        for path, text in store.texts():
            yield text, store.sections(path)


if __name__ == "__main__":
    print(read_all(Path(sys.argv[1])))
