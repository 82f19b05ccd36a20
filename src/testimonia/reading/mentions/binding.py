"""What grammar and the build of a text say of pronouns, before they are compared with what went before."""

import re
from collections.abc import Iterator, Sequence

from testimonia.model import EntityKind, MentionForm
from testimonia.reading.encoder.pairs import HE, SHE
from testimonia.reading.mentions.forms import is_kin
from testimonia.reading.mentions.items import Item, is_possessive
from testimonia.reading.mentions.letters import owns
from testimonia.reading.words import words_of

_OBJECTS = frozenset({"him", "them"})
_SUBJECTS = frozenset({"he", "she", "they"})
_ALONG = re.compile(
    r"(?:^|[.;:!?”\"—]\s*)(?:With|Without|Like|Unlike|Against|Beside|Besides|Alongside|Behind)\s+$",
    re.IGNORECASE,
)
"""What leads, at the beginning of a clause, to somebody else than its subject."""
_LEADING = 14
"""Code points in which that stands."""
_CLAUSE = re.compile(rf"[,;:.!?—–()“”\"]|\b(?:{'|'.join(sorted(words_of('clause_openers')))})\b")
_LONGEST = 120
"""Code points; a longer clause is rather two."""


def struck_by(layer: str, items: Sequence[Item]) -> dict[int, int]:
    """For pronouns the mention before them that they cannot mean by their place in the clause.

    That is for "him" and "them" who begins it ("Lind struck him"), and for "he" and "they" who goes along
    with them ("With Lind he fled"). (Principles B and C of binding: Chomsky 1981.)
    """
    apart: dict[int, int] = {}
    for number, item in enumerate(items):
        word = item.span.of(layer).lower() if item.form is MentionForm.PRONOUN else ""
        if word in _OBJECTS:
            other = _first_of_clause(layer, items, number)
        else:
            other = _along_with(layer, items, number) if word in _SUBJECTS else None
        if other is not None:
            apart[number] = other
    return apart


def _along_with(layer: str, items: Sequence[Item], number: int) -> int | None:
    """The one before a pronoun whom "with" or the like leads to, at the beginning of their clause."""
    at = items[number].span.start
    for before in range(number - 1, max(number - 4, -1), -1):
        span = items[before].span
        beside = layer[span.end : at] in (" ", ", ")
        if beside and _ALONG.search(layer, max(span.start - _LEADING, 0), span.start) is not None:
            return before
    return None


def _first_of_clause(layer: str, items: Sequence[Item], number: int) -> int | None:
    found = None
    at = items[number].span.start
    for before in range(number - 1, max(number - 8, -1), -1):
        item = items[before]
        gap = layer[item.span.end : at]
        if item.mark.sentence != items[number].mark.sentence or at - item.span.start > _LONGEST:
            break
        if item.span.end <= at and _CLAUSE.search(gap) is None and not _owns(layer, item):
            found = before
    return found


def _owns(layer: str, item: Item) -> bool:
    return is_possessive(layer, item) or owns(layer, item.span.end)


def opening(layer: str, items: Sequence[Item], paragraphs: Sequence[int]) -> Iterator[int]:
    """Numbers of "he" and "she" before which nobody is spoken of in their paragraph.

    Args:
        layer: the reading layer.
        items: in order.
        paragraphs: the paragraph of each.
    """
    spoken_of = -1
    for number, item in enumerate(items):
        if item.entity_kind is not EntityKind.PERSON or paragraphs[number] == spoken_of:
            continue
        if item.form is MentionForm.PRONOUN and item.span.of(layer).lower() in HE | SHE:
            yield number
        spoken_of = paragraphs[number]


_NEW = re.compile(r"(?:an?|another|one|some|every|each|any|no|several|many|two|three)\s", re.IGNORECASE)
_POSSESSED = re.compile(r"(?:my|your|his|her|their|our)\s+(?:\w+\s+){0,2}?(\w+)$", re.IGNORECASE)


def beginning(layer: str, items: Sequence[Item]) -> tuple[frozenset[int], frozenset[int]]:
    """Numbers of descriptions that refer back to nothing ("a man"), and of those by kinship ("his wife").

    Whoever is brought in by "a" is new; a wife is her husband's in the words that tell of both, and never he.
    """
    fresh, kin = set[int](), set[int]()
    for number, item in enumerate(items):
        if item.form is not MentionForm.DESCRIPTION:
            continue
        words = item.span.of(layer)
        possessed = _POSSESSED.match(words)
        if _NEW.match(words) is not None:
            fresh.add(number)
        elif possessed is not None and is_kin(possessed.group(1).lower()):
            kin.add(number)
    return frozenset(fresh), frozenset(kin)
