"""A generated library: chapters of books, with passages of one put into the running prose of another.

The same 200 passages of 30 to 120 words are planted at the same places in five states, each a library of its
own: verbatim, with words changed, and with characters misread as a scan misreads them. A passage begins and
ends with any word, and stands in the middle of a paragraph between any two words, so that nothing but its
wording shows where it ends.

What counts, for each state:

- A plant is *found* if some reported pair of stretches holds at least half of it on both sides, in
  characters.
- A reported pair is *right* if at least half of it, on both sides, lies in one plant; so two halves of one
  plant are both right, and a stretch that drowns a plant is not.
- Any other pair is a *false alarm*. Left out are only pairs of chapters that share wording before anything is
  planted (`copies` lists them), and no passage is planted of which eight running words stand twice
  already: its copy would rightly be found there too.
- F1 is of recall (plants found, of all) and precision (right pairs, of all that are counted).
- *Tight* is how many of the characters reported in right pairs lie inside their plants, both sides together.
"""

import random
import time
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from testimonia.comparison.copies import Prose, copyings, fingerprint
from testimonia.comparison.copies.copying import Copying
from testimonia.model import Span

PLANTS = 200
SHORTEST, LONGEST = 30, 120
SEED = 8
ROW = 8
LARGE = 1_000
"""Words of a chapter that can give and take passages."""
Figure = tuple[str, str, str]
Text = tuple[Prose, str]
"""Where the prose of a reading layer stands, and the layer."""
State = Callable[[Sequence[str], random.Random, Sequence[str]], str]
"""Makes of the words of a passage, with words that may come in their place, what is planted."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A passage that stands in two chapters: where it was taken from, and where it was put."""

    donor: str
    host: str
    taken: Span
    put: Span

    def sides(self) -> tuple[tuple[str, Span], tuple[str, Span]]:
        """Both places."""
        return (self.donor, self.taken), (self.host, self.put)


@dataclass(frozen=True, slots=True)
class _Order:
    """A passage to be planted: its words in the donor, and before which code point of the host it comes."""

    donor: int
    host: int
    words: tuple[Span, ...]
    at: int


def verbatim(words: Sequence[str], chance: random.Random, others: Sequence[str]) -> str:
    """As it is."""
    return " ".join(words)


def changed(share: float) -> State:
    """So many of the words are replaced by others (six in ten), left out or put in (two in ten each)."""

    def state(words: Sequence[str], chance: random.Random, others: Sequence[str]) -> str:
        made: list[str] = []
        for word in words:
            if chance.random() >= share:
                made.append(word)
                continue
            what = chance.random()
            made += [] if what < 0.2 else [chance.choice(others)]
            made += [word] if what >= 0.8 else []
        return " ".join(made)

    return state


def noisy(share: float) -> State:
    """So many of the characters, spaces among them, are replaced (six in ten), lost or put in (two each)."""

    def state(words: Sequence[str], chance: random.Random, others: Sequence[str]) -> str:
        made: list[str] = []
        for character in " ".join(words):
            if chance.random() >= share:
                made.append(character)
                continue
            what = chance.random()
            made += [] if what < 0.2 else [chance.choice("abcdefghijklmnopqrstuvwxyz0123456789.,'|- ")]
            made += [character] if what >= 0.8 else []
        return "".join(made).strip()

    return state


STATES: tuple[tuple[str, State, int], ...] = (
    ("verbatim", verbatim, 99),
    ("15 % of the words changed", changed(0.15), 97),
    ("2 % of the characters misread", noisy(0.02), 98),
    ("5 % of the characters misread", noisy(0.05), 96),
    ("10 % of the characters misread", noisy(0.10), 93),
)
"""Each with the F1 that is wanted, in hundredths."""


def figures(
    chapters: Sequence[Text], known: Collection[tuple[str, str]], seed: int = SEED
) -> Iterator[Figure]:
    """What was measured, what came out, what it should be.

    Args:
        chapters: with their layers; each comes from the book that its path begins with.
        known: pairs of chapters that share wording already.
        seed: of the places and of the changes.
    """
    orders = _orders(chapters, random.Random(seed))
    for name, state, wanted in STATES:
        library, plants = _planted(chapters, orders, state, random.Random(seed))
        begun = time.perf_counter()
        found = copied(library)
        took = time.perf_counter() - begun
        score = Score.of(plants, [c for c in found if (c.one, c.other) not in known])
        yield f"  {PLANTS} passages, {name}", f"{score}, {took:.2f} s", f"F1 {wanted}, 95 % inside, 15 s"


def copied(library: Sequence[Text]) -> tuple[Copying, ...]:
    """From the texts to the copyings: all the steps."""
    layers = {prose.source: layer for prose, layer in library}
    return copyings([fingerprint(*text) for text in library], layers.__getitem__)


@dataclass(frozen=True, slots=True)
class Score:
    """How well plants are found.

    Attributes:
        plants: how many there are.
        found: how many of them are found.
        reported: pairs of stretches.
        right: how many of them are pieces of plants.
        characters: on both sides of the right ones.
        inside: how many of them lie in the plants.
    """

    plants: int
    found: int
    reported: int
    right: int
    characters: int
    inside: int

    @classmethod
    def of(cls, plants: Sequence[Plant], copyings: Sequence[Copying]) -> "Score":
        """Of what was reported."""
        found: set[int] = set()
        reported = right = characters = inside = 0
        for copying in copyings:
            for one, other in copying.pairs:
                reported += 1
                pair = {one.source: one.span, other.source: other.span}
                number, shared = max(
                    ((n, _shared(plant, pair)) for n, plant in enumerate(plants)),
                    key=lambda each: sum(each[1]),
                )
                if all(
                    2 * s >= len(span) for s, (_, span) in zip(shared, plants[number].sides(), strict=True)
                ):
                    found.add(number)
                sizes = [len(pair[source]) for source, _ in plants[number].sides() if source in pair]
                if len(sizes) == 2 and all(2 * s >= size for s, size in zip(shared, sizes, strict=True)):
                    right, characters, inside = right + 1, characters + sum(sizes), inside + sum(shared)
        return cls(len(plants), len(found), reported, right, characters, inside)

    @property
    def f1(self) -> float:
        """Of recall and precision, from 0 to 1."""
        recall = self.found / max(self.plants, 1)
        precision = self.right / max(self.reported, 1)
        return 2 * recall * precision / max(recall + precision, 1e-9)

    def __str__(self) -> str:
        inside = self.inside / max(self.characters, 1)
        return (
            f"F1 {100 * self.f1:.1f}: {self.found} of {self.plants} found, {self.reported - self.right} of "
            f"{self.reported} pairs false, {inside:.1%} inside"
        )


def _shared(plant: Plant, pair: Mapping[str, Span]) -> tuple[int, int]:
    """Characters of a reported pair that lie in the plant, on the donor's side and on the host's."""
    if {plant.donor, plant.host} != set(pair):
        return 0, 0
    here, there = (
        max(0, min(span.end, pair[source].end) - max(span.start, pair[source].start))
        for source, span in plant.sides()
    )
    return (here, there) if here and there else (0, 0)


def _orders(chapters: Sequence[Text], chance: random.Random) -> list[_Order]:
    """What is planted where: no word taken twice, and nothing put into what is taken."""
    words = [list(_words(*chapter)) for chapter in chapters]
    twice = _twice(chapters, words)
    large = [n for n, row in enumerate(words) if len(row) > LARGE]
    used: dict[int, list[Span]] = {n: [] for n in large}
    made: list[_Order] = []
    while len(made) < PLANTS:
        host, donor = chance.sample(large, 2)
        length = chance.randint(SHORTEST, LONGEST)
        first = chance.randrange(len(words[donor]) - length)
        passage = tuple(words[donor][first : first + length])
        taken = Span(passage[0].start, passage[-1].end)
        before, after = (at := chance.randrange(1, len(words[host]))) - 1, at
        place = Span(words[host][before].end, words[host][after].start)
        if (
            _book(chapters[host]) == _book(chapters[donor])
            or _within(chapters[host][0], place) is None
            or any(span.overlaps(taken) for span in used[donor])
            or not twice.isdisjoint(_rows(chapters[donor][1], passage))
            or any(span.start <= place.end and place.start <= span.end for span in used[host])
        ):
            continue
        used[donor].append(taken)
        used[host].append(Span(place.start, place.end))
        made.append(_Order(donor, host, passage, words[host][after].start))
    return made


def _rows(layer: str, words: Sequence[Span]) -> Iterator[str]:
    """Every eight running words, as letters."""
    plain = ["".join(filter(str.isalnum, word.of(layer))).casefold() for word in words]
    return (" ".join(plain[n : n + ROW]) for n in range(len(plain) - ROW + 1))


def _twice(chapters: Sequence[Text], words: Sequence[Sequence[Span]]) -> set[str]:
    """The eight running words that stand more than once."""
    once: set[str] = set()
    twice: set[str] = set()
    for (_, layer), row in zip(chapters, words, strict=True):
        for eight in _rows(layer, row):
            (twice if eight in once else once).add(eight)
    return twice


def _words(prose: Prose, layer: str) -> Iterator[Span]:
    """The words of the running prose, parted by white space."""
    for stretch in prose.stretches:
        at = stretch.start
        for word in stretch.of(layer).split():
            at = layer.index(word, at)
            yield Span(at, at + len(word))
            at += len(word)


def _book(chapter: Text) -> str:
    return chapter[0].path.split("/")[0]


def _within(prose: Prose, place: Span) -> Span | None:
    """The paragraph that holds both words at whose border a place is."""
    return next((s for s in prose.stretches if s.start < place.start and place.end < s.end), None)


def _planted(
    chapters: Sequence[Text], orders: Sequence[_Order], state: State, chance: random.Random
) -> tuple[list[Text], list[Plant]]:
    """The library in one state, and where its plants stand."""
    others = [word for prose, layer in chapters[:20] for s in prose.stretches for word in s.of(layer).split()]
    passages = [
        state([word.of(chapters[order.donor][1]) for word in order.words], chance, others) for order in orders
    ]
    put = {n: sorted((o.at, i) for i, o in enumerate(orders) if o.host == n) for n in range(len(chapters))}
    library = [_with(chapter, [(at, passages[i]) for at, i in put[n]]) for n, chapter in enumerate(chapters)]
    plants = []
    for number, order in enumerate(orders):
        taken = _moved(
            Span(order.words[0].start, order.words[-1].end),
            [(at, len(passages[i]) + 1) for at, i in put[order.donor]],
        )
        earlier = sum(len(passages[i]) + 1 for at, i in put[order.host] if at < order.at)
        start = order.at + earlier
        names = chapters[order.donor][0].source, chapters[order.host][0].source
        plants.append(Plant(*names, taken, Span(start, start + len(passages[number]))))
    return library, plants


def _with(chapter: Text, insertions: Sequence[tuple[int, str]]) -> Text:
    """A chapter with passages put in, each with a space after it."""
    prose, layer = chapter
    cuts = [0, *(at for at, _ in insertions), len(layer)]
    pieces = [layer[a:b] for a, b in pairwise(cuts)]
    text = "".join(f"{piece}{passage} " for piece, (_, passage) in zip(pieces, insertions, strict=False))
    sizes = [(at, len(passage) + 1) for at, passage in insertions]
    stretches = tuple(_moved(s, sizes) for s in prose.stretches)
    return replace(prose, stretches=stretches), text + pieces[-1]


def _moved(span: Span, insertions: Sequence[tuple[int, int]]) -> Span:
    """Where a span is after so many characters were put in at each place."""
    places = [at for at, _ in insertions]
    before = [0, *accumulate(size for _, size in insertions)]
    start, end = bisect_right(places, span.start), bisect_right(places, span.end - 1)
    return Span(span.start + before[start], span.end + before[end])
