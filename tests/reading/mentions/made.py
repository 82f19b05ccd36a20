"""Mentions made by hand: what is asked of grammar and of bounds must not hang on what the network sees."""

from collections.abc import Iterable, Sequence

import numpy as np

from testimonia.model import MentionForm, Span, repaired
from testimonia.reading.encoder import Mark
from testimonia.reading.mentions.items import Item
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.sentences import sentences

NOWHERE = np.zeros(4, np.float32)
FORMS = {"n": MentionForm.NAME, "d": MentionForm.DESCRIPTION, "p": MentionForm.PRONOUN}


def prose(layer: str, language: str = "en") -> tuple[Paragraph, ...]:
    """The paragraphs of a text without sections."""
    return prose_of(repaired(layer), (), language)


def mark(layer: str, words: str, kind: str, score: float = 9.0, after: int = 0) -> Mark:
    """A mark over some words, where they stand first after an offset."""
    start = layer.index(words, after)
    inside = [n for n, s in enumerate(sentences(layer, Span(0, len(layer)))) if s.start <= start]
    return Mark(
        Span(start, start + len(words)), kind, score, max(inside, default=0), start, start + 1, (NOWHERE,) * 2
    )


def items(layer: str, told: Iterable[str]) -> list[Item]:
    """Items from a line each: "n Anna Lind", "d the painter", "p him"; in order, the longer first.

    After the form may stand a kind: "n:ORG". Each is looked for from where the one before begins; the same
    words once more, after it.
    """
    made: list[Item] = []
    at = 0
    for line in told:
        how, _, words = line.partition(" ")
        form, _, kind = how.partition(":")
        again = any(item.span.of(layer) == words and item.span.start == at for item in made)
        found = mark(layer, words, kind or "PER", after=at + again)
        at = found.span.start
        made.append(Item(found.span, FORMS[form], found.kind, found))
    return made


def pairs(layer: str, made: Sequence[Item], numbers: Iterable[tuple[int, int]]) -> list[tuple[str, str]]:
    """Pairs of numbers in words."""
    return [(made[a].span.of(layer), made[b].span.of(layer)) for a, b in numbers]
