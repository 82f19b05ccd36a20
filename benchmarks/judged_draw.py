"""Places in the memoirs drawn by chance, at which clauses are judged by hand.

No parser has a say in it: words are drawn, uniformly over the running prose of the three books, and from each
one the annotator goes on to the next main verb. From this folder's parent, the places and their sentences:

    .venv/bin/python -m benchmarks.judged_draw
"""

import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Span
from testimonia.reading.prose import prose_of
from testimonia.reading.tokens import tokens

MEMOIRS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "memoirs"
SEED = 6
NUMBER = 300
"""200, and 100 in reserve for places from which no main verb follows in the sentence."""


@dataclass(frozen=True, slots=True)
class Place:
    """A word that was drawn.

    Attributes:
        number: counted from 1, in the order of drawing.
        file: within the folder of the memoirs.
        sha256: of the file.
        word: in the reading layer.
        sentence: around it.
        before: the sentences of its paragraph before that, and the paragraph before.
        reading: the reading layer.
    """

    number: int
    file: str
    sha256: str
    word: Span
    sentence: Span
    before: Span
    reading: str


def drawn(folder: Path, number: int = NUMBER, seed: int = SEED) -> Iterator[Place]:
    """As many places, none twice, in the order of drawing; the same seed gives the same."""
    sentences = list(_sentences(folder))
    ends = list(accumulate(len(one.words) for one in sentences))
    for n, at in enumerate(random.Random(seed).sample(range(ends[-1]), number), 1):
        here = bisect_right(ends, at)
        one = sentences[here]
        word = one.words[at - ends[here]]  # counted from the end of the sentence
        yield Place(n, one.file, one.sha256, word, one.sentence, one.before, one.reading)


@dataclass(frozen=True, slots=True)
class _Sentence:
    file: str
    sha256: str
    sentence: Span
    before: Span
    words: tuple[Span, ...]
    reading: str


def _sentences(folder: Path) -> Iterator[_Sentence]:
    """Those of the running prose, by the names of the files; words are tokens that begin with a letter."""
    for path in sorted(folder.rglob("*.xhtml")):
        each = ingest(File(path.name, path.read_bytes()))
        if each.text is None:
            continue
        file, reading = path.relative_to(folder).as_posix(), each.text.reading
        for n, paragraph in enumerate(prose := prose_of(each.text, each.sections)):
            before = prose[max(n - 1, 0)].span.start
            for sentence in () if paragraph.paratext else paragraph.sentences:
                words = tuple(t for t in tokens(reading, sentence) if reading[t.start].isalpha())
                yield _Sentence(
                    file, each.source.sha256, sentence, Span(before, sentence.start), words, reading
                )


def _main() -> None:
    for place in drawn(MEMOIRS):
        say = place.reading
        print(f"\n#{place.number} {place.file} {place.word.start}-{place.word.end}")
        print(f"   before: {place.before.of(say)[-600:]}")
        first, last = place.sentence.start, place.sentence.end
        print(f"   >>> {say[first : place.word.start]}[[{place.word.of(say)}]]{say[place.word.end : last]}")


if __name__ == "__main__":
    _main()
