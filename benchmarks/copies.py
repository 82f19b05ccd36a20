"""Copies planted in books, with noise: which of them are found, what else is found, and how fast.

Passages of one book are put into chapters of the others, each chapter being a Source of its own, and no
passage twice. What is found between chapters where nothing was planted is a false alarm.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.copied_library import figures as library
from testimonia.comparison.copies import Fingerprint, Prose, copyings, fingerprint
from testimonia.comparison.copies.copying import Copying
from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Span
from testimonia.model.layout import lay_out
from testimonia.model.text import paragraphs

Figure = tuple[str, str, str]
LENGTHS = (20, 40, 80, 200)
PLANTS = 100
LARGE = 1_000
"""Words of a chapter that can give and take passages."""
CLAUSE = 8
PIECE = (8, 14)
_LOOK_ALIKE = dict(zip("elhcoiuntsbrafg", "c1bcoln uhzlnotq".replace(" ", ""), strict=True))


@dataclass(frozen=True, slots=True)
class Document:
    """A text and where its prose is."""

    prose: Prose
    words: str


Noise = Callable[[list[str], random.Random, Sequence[str]], list[str]]


def substituted(share: float) -> Noise:
    """So many of the words are others."""

    def noise(words: list[str], chance: random.Random, others: Sequence[str]) -> list[str]:
        return [chance.choice(others) if chance.random() < share else word for word in words]

    return noise


def misread(share: float) -> Noise:
    """So many of the letters are read as others that look like them."""

    def noise(words: list[str], chance: random.Random, others: Sequence[str]) -> list[str]:
        return ["".join(_LOOK_ALIKE.get(c, "i") if chance.random() < share else c for c in w) for w in words]

    return noise


def inserted(words: list[str], chance: random.Random, others: Sequence[str]) -> list[str]:
    """A clause is put into the middle third."""
    at = chance.randrange(len(words) // 3, 2 * len(words) // 3 + 1)
    return [*words[:at], *chance.choices(others, k=CLAUSE), *words[at:]]


def reordered(words: list[str], chance: random.Random, others: Sequence[str]) -> list[str]:
    """Pieces of 8 to 14 words change places."""
    pieces: list[list[str]] = []
    while words:
        length = chance.randint(*PIECE)
        pieces.append(words[:length])
        words = words[length:]
    chance.shuffle(pieces)
    return [word for piece in pieces for word in piece]


NOISES: tuple[tuple[str, Noise], ...] = (
    ("as it is", substituted(0)),
    ("1 word in 20 another", substituted(0.05)),
    ("1 word in 10 another", substituted(0.10)),
    ("1 word in 5 another", substituted(0.20)),
    ("1 letter in 50 misread", misread(0.02)),
    ("1 letter in 20 misread", misread(0.05)),
    (f"a clause of {CLAUSE} words put in", inserted),
    ("pieces of 8 to 14 words in another order", reordered),
)


def figures(folder: Path) -> Iterator[Figure]:
    """What was measured, what came out, what it should be."""
    if folder.is_dir():
        yield from _in_books(list(documents(folder)))
    else:
        yield "copies in books", "not measured: ../shared is absent", ""
    yield from _speeds("1,000 texts of 3,000 words", list(_made_up(1_000, 3_000)))
    yield from _speeds("100 versions of 3,000 words", list(_versions(100, 3_000)))
    for name, texts in hostile():
        yield from _speeds(name, texts)


def _in_books(chapters: Sequence[Document]) -> Iterator[Figure]:
    prints = [fingerprint(d.prose, d.words) for d in chapters]
    yield from _speeds("three books", chapters)
    among = found(prints, chapters)
    yield "  copies among their chapters", "; ".join(_named(c) for c in among) or "none", "none"
    known = {(c.one, c.other) for c in among}
    yield from library([(d.prose, d.words) for d in chapters], known)
    for name, noise in NOISES:
        for length in LENGTHS:
            hits, false, exact = planted(chapters, length, noise, known)
            shown = f"{hits}/{PLANTS} found, {exact:.2f} of their words, {false} false"
            yield f"  {length:3} words, {name}", shown, ""


def documents(folder: Path) -> Iterator[Document]:
    """The chapters of the books in ``folder``."""
    for path in sorted(folder.glob("*/*.xhtml")):
        name = path.relative_to(folder).as_posix()
        read = ingest(File(name, path.read_bytes()))
        if read.text is not None:
            layout = lay_out(read.sections)
            owners = (
                (p, layout.owner(read.text.alignment.to_original(p))) for p in paragraphs(read.text.reading)
            )
            prose = tuple(p for p, owner in owners if owner is None or not read.sections[owner].paratext)
            yield Document(Prose(name, name, "en", None, prose), read.text.reading)


def found(prints: Sequence[Fingerprint], chapters: Sequence[Document]) -> tuple[Copying, ...]:
    """The copyings among documents."""
    words = {d.prose.source: d.words for d in chapters}
    return copyings(prints, words.__getitem__)


def planted(
    chapters: Sequence[Document], length: int, noise: Noise, known: set[tuple[str, str]]
) -> tuple[int, int, float]:
    """How many planted passages were found, how many other copyings, and how much of the found passages.

    A passage is found if half of it stands in a stretch that is paired with the chapter it was taken from.
    """
    chance = random.Random(length)
    texts, plants = _plant(chapters, length, noise, chance)
    made = found([fingerprint(d.prose, d.words) for d in texts], texts)
    hits, covered, false = 0, 0.0, 0
    for donor, host, span in plants:
        inside = _covered(made, donor, host, span) / len(span)
        hits += inside >= 0.5
        covered += inside if inside >= 0.5 else 0
    wanted = {tuple(sorted((donor, host))) for donor, host, _ in plants}
    false = sum((c.one, c.other) not in known and tuple(sorted((c.one, c.other))) not in wanted for c in made)
    return hits, false, covered / max(hits, 1)


def _plant(
    chapters: Sequence[Document], length: int, noise: Noise, chance: random.Random
) -> tuple[list[Document], list[tuple[str, str, Span]]]:
    large = [d for d in chapters if len(_running(d)) > LARGE]
    vocabulary = [word for d in large[:20] for word in d.words.split()]
    changed = {d.prose.source: d for d in chapters}
    plants: list[tuple[str, str, Span]] = []
    taken: set[tuple[str, int]] = set()
    for host in chance.sample(large, PLANTS):
        donor, start = _untaken(host, large, length, taken, chance)
        words = noise(_running(donor)[start : start + length], chance, vocabulary)
        passage = " ".join(words)
        at = chance.choice(host.prose.stretches).start
        span = Span(at, at + len(passage))
        moved = tuple(s if s.start < at else s.shifted(len(passage) + 2) for s in host.prose.stretches)
        prose = replace(host.prose, stretches=tuple(sorted((*moved, span))))
        layer = f"{host.words[:at]}{passage}\n\n{host.words[at:]}"
        changed[host.prose.source] = Document(prose, layer)
        plants.append((donor.prose.source, host.prose.source, span))
    return list(changed.values()), plants


def _book(document: Document) -> str:
    return document.prose.path.split("/")[0]


def _untaken(
    host: Document, large: Sequence[Document], length: int, taken: set[tuple[str, int]], chance: random.Random
) -> tuple[Document, int]:
    """A document of another book, and a place in it of which nothing was taken yet."""
    others = [d for d in large if _book(d) != _book(host)]
    while True:
        donor = chance.choice(others)
        place = chance.randrange(len(_running(donor)) // length)
        if (donor.prose.source, place) not in taken:
            taken.add((donor.prose.source, place))
            return donor, place * length


def _running(document: Document) -> list[str]:
    return [word for s in document.prose.stretches for word in s.of(document.words).split()]


def _covered(made: Sequence[Copying], donor: str, host: str, span: Span) -> int:
    """Characters of the planted passage that stand in stretches paired with its donor."""
    sides = [
        side.span
        for copying in made
        if {copying.one, copying.other} == {donor, host}
        for pair in copying.pairs
        for side in pair
        if side.source == host
    ]
    return sum(max(0, min(s.end, span.end) - max(s.start, span.start)) for s in sides)


def _named(copying: Copying) -> str:
    return f"{copying.one} with {copying.other}"


def _speeds(name: str, texts: Sequence[Document]) -> Iterator[Figure]:
    begun = time.perf_counter()
    prints = [fingerprint(d.prose, d.words) for d in texts]
    between = time.perf_counter()
    made = found(prints, texts)
    ended = time.perf_counter()
    number = sum(d.words.count(" ") + 1 for d in texts)
    size = sum(p.seeds.nbytes + p.steps.nbytes for p in prints) / 2**20
    took = f"{between - begun:.2f} s ({number / (between - begun):,.0f} words/s), {size:.1f} MiB"
    yield f"{name}, fingerprints", took, "1,500,000 words/s"
    yield f"{name}, copies", f"{ended - between:.2f} s, {len(made)} found", ""


def _made_up(number: int, length: int) -> Iterator[Document]:
    """Texts of made-up words that are as often as words are, one in twenty with a copied passage."""
    chance = random.Random(1)
    vocabulary = [
        "".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(2, 9))) for _ in range(20_000)
    ]
    often = [1 / (rank + 3) for rank in range(len(vocabulary))]
    before: list[str] = []
    for count in range(number):
        words = chance.choices(vocabulary, often, k=length)
        if count % 20 == 0 and before:
            words[500:600] = before[500:600]
        before = words
        yield _plain(f"text-{count:05}", " ".join(words))


def _versions(number: int, length: int) -> Iterator[Document]:
    """One text many times, each time with other words in one place of fifty."""
    chance = random.Random(2)
    vocabulary = ["".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(2, 9))) for _ in range(5_000)]
    words = chance.choices(vocabulary, k=length)
    for count in range(number):
        yield _plain(f"version-{count:03}", " ".join(substituted(0.02)(words, chance, vocabulary)))


def _plain(name: str, words: str) -> Document:
    return Document(Prose(name, name, None, None, tuple(paragraphs(words))), words)


def hostile() -> Iterator[tuple[str, list[Document]]]:
    """Texts made to be slow, each beside a copy that is not quite the same."""
    for name, words in (
        ("one word a million times", "again " * 1_000_000),
        ("500,000 lines alike", "Item, one candle for the altar.\n" * 500_000),
        ("a million of one letter", "x" * 1_000_000),
        ("200,000 paragraphs alike", "Nothing to report from any post.\n\n" * 200_000),
        ("a row of 50 words 20,000 times", " ".join(f"word{n}" for n in range(50)) * 20_000),
    ):
        yield name, [_plain("one", words), _plain("other", f"{words} and the end of it")]
