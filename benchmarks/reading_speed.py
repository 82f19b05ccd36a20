"""How fast people and statements are read: each step on one core, over whole books."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from testimonia.model import Section, Text
from testimonia.pipeline.build import build
from testimonia.reading.mentions import mentions_of
from testimonia.reading.prose import prose_of
from testimonia.reading.statements import statements_of
from testimonia.reading.times.voices import times_of
from testimonia.store import Store


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Words a second of processor time for each step of reading, and what came of it."""
    texts = list(_texts(folder))
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


def _texts(folder: Path) -> Iterator[tuple[Text, tuple[Section, ...]]]:
    with tempfile.TemporaryDirectory() as name:
        base = Path(name) / "evidence.db"
        build(folder, base, only=("ingest",))
        with Store.open(base, readonly=True) as store:
            for path, text in store.texts():
                yield text, store.sections(path)
