"""Documents for the tests: invented people, invented words."""

from collections.abc import Mapping
from random import Random

from testimonia.comparison.copies import Prose, copyings, fingerprint
from testimonia.comparison.copies.copying import Copying
from testimonia.model import Date
from testimonia.model.text import paragraphs

ACCOUNT = (
    "The strikers left the upper mill shortly before noon and walked in silence along the frozen canal, "
    "carrying the body of the young weaver on a door that somebody had lifted from its hinges."
)
"""Thirty-four words that two writers would not find by themselves."""
FRAMES = (
    "Nothing in the minutes of the parish council speaks about that winter, which was long.",
    "My grandmother kept bees behind the house, and every autumn she sold honey to the doctor.",
    "Prices of coal had doubled since harvest, so most families burned furniture or went to bed early.",
    "Later historians, who trusted the bailiff far too much, reckoned with perhaps forty marchers.",
)


def read(texts: Mapping[str, str], written: Mapping[str, Date] | None = None) -> tuple[Copying, ...]:
    """The copyings among texts that are known by their paths."""
    dates = written or {}
    prints = [
        fingerprint(Prose(path, path, "en", dates.get(path), tuple(paragraphs(text))), text)
        for path, text in texts.items()
    ]
    return copyings(prints, texts.__getitem__)


def pairs(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """The words of all stretches that are paired."""
    return [(a.span.of(texts[c.one]), b.span.of(texts[c.other])) for c in read(texts) for a, b in c.pairs]


def made_up(number: int, seed: int) -> list[str]:
    """Words that nobody ever wrote, of four to nine letters."""
    chance = Random(seed)
    return ["".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(4, 9))) for _ in range(number)]
