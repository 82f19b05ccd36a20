"""Pairs of names that are labelled as one person's or two people's: how many are told rightly, and how fast.

The pairs are nomenklatura's `name_bench` (MIT), made for the checking of customers against lists. They are a
test set: nothing is trained on them, and the rules were written before they were first read. Its README tells
what the columns mean. Counted as one are the names of which `one_name` says yes, or that it leaves undecided
with a likeness of at least `LIKELY`.
"""

import csv
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from testimonia.comparison.people.names import form
from testimonia.comparison.people.naming import same_names
from testimonia.comparison.people.one_name import LIKELY, one_name
from testimonia.knowledge.person_names import common_last_names, first_names
from testimonia.model.comparing import Reply

CASES = Path(__file__).resolve().parents[2] / "shared" / "data" / "name-pairs" / "cases.csv"
GENERATED = 40_000
CROWD = 100_000
_THRESHOLDS = tuple(n / 100 for n in range(50, 100))

Figure = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two names, and whether they are labelled as one person's."""

    one: str
    other: str
    match: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How many pairs were rightly told to be one, wrongly, and missed."""

    hit: int
    false: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hit / max(1, 2 * self.hit + self.false + self.missed)

    def line(self) -> str:
        """Precision, recall and F1, with the counts."""
        precision = self.hit / max(1, self.hit + self.false)
        recall = self.hit / max(1, self.hit + self.missed)
        counts = f"{self.hit} hits, {self.false} false, {self.missed} missed"
        return f"P {precision:.3f}, R {recall:.3f}, F1 {self.f1:.3f} ({counts})"


def figures() -> Iterator[Figure]:
    """The figures of the labelled pairs, and the speed on generated names."""
    if CASES.is_file():
        pairs = tuple(people(CASES))
        yield "names, yes or likely", score(pairs, likely).line(), "F1 0.80; nomenklatura's own results 0.743"
        yield "names, yes alone", score(pairs, certain).line(), ""
        best = max((score(pairs, _weighted(least)) for least in _THRESHOLDS), key=lambda s: s.f1)
        yield "names, rapidfuzz WRatio, best", best.line(), ""
    yield from speed()


def people(path: Path) -> Iterator[Labelled]:
    """The pairs that are names of people."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["schema"] == "Person":
                yield Labelled(row["name1"], row["name2"], row["is_match"] == "true")


def score(pairs: tuple[Labelled, ...], is_one: Callable[[str, str], bool]) -> Score:
    """What ``is_one`` makes of the pairs."""
    told = [(is_one(pair.one, pair.other), pair.match) for pair in pairs]
    return Score(told.count((True, True)), told.count((True, False)), told.count((False, True)))


def likely(one: str, other: str) -> bool:
    """Whether two names are rather one person's than two people's."""
    found = one_name(one, other)
    return found.answer is Reply.YES or (found.answer is Reply.UNDECIDED and found.likeness >= LIKELY)


def certain(one: str, other: str) -> bool:
    """Whether two names speak for themselves."""
    return one_name(one, other).answer is Reply.YES


def speed() -> Iterator[Figure]:
    """Generated pairs, each met once; and as many names put together by what is one."""
    one_name("Ada Lind", "Ada Lynd")  # reads the data
    pairs = list(_generated(GENERATED))
    begun = time.process_time()
    for pair in pairs:
        one_name(pair.one, pair.other)
    seconds = time.process_time() - begun
    yield "names, pairs never met before", f"{len(pairs) / seconds:,.0f} pairs/s", "20,000 pairs/s"
    begun = time.process_time()
    for pair in pairs:
        one_name(pair.one, pair.other)
    seconds = time.process_time() - begun
    yield "names, the same again", f"{len(pairs) / seconds:,.0f} pairs/s", ""
    names = [name for pair in _generated(CROWD // 2) for name in (pair.one, pair.other)]
    begun = time.process_time()
    groups = len(set(same_names(names).values()))
    seconds = time.process_time() - begun
    yield "names put together", f"{len(names):,} names, {groups:,} groups in {seconds:.1f} s", ""


def _weighted(least: float) -> Callable[[str, str], bool]:
    return lambda one, other: fuzz.WRatio(form(one), form(other)) >= least * 100


def _generated(number: int) -> Iterator[Labelled]:
    """Names with first names of the data and last names of syllables; every second pair spelt otherwise."""
    chance = random.Random(1)
    known = sorted(name for name in first_names() if len(name) > 3)
    common = sorted(common_last_names())
    for n in range(number):
        first, last = chance.choice(known).capitalize(), _last_name(chance)
        if n % 5 == 0:
            last = chance.choice(common).capitalize()
        middle = f" {chance.choice(known).capitalize()}" if n % 3 == 0 else ""
        whole = f"{first}{middle} {last}"
        if n % 2:
            yield Labelled(whole, f"{chance.choice(known).capitalize()} {_last_name(chance)}", False)
        else:
            yield Labelled(whole, f"{first} {last.replace('k', 'ck').replace('v', 'w')}", True)


def _last_name(chance: random.Random) -> str:
    length = chance.randint(2, 3)
    middle = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(length))
    return (middle + chance.choice(("n", "r", "sky", "ov", "mann", "son", ""))).capitalize()
