"""Descriptions that are of the bearer of a name beside them: "Anna Lind, the painter", "Lind was a painter".

The scorer of pairs was taught by a corpus that counts them as another relation; here they are of one chain.
"""

import re
from collections.abc import Iterator, Sequence

from testimonia.model import EntityKind, MentionForm
from testimonia.reading.mentions.items import Item
from testimonia.reading.words import words_of

_BETWEEN = re.compile(r"(?: \([^()]*\)){0,3},\s")
_LIFE = re.compile(r"(?: \([^()]*\)){1,3},\s$")
"""Years after the name: "Lind (1788-1872), a weaver"."""
_LONGEST_LIFE = 80
_DETERMINER = re.compile(r"(?:(?:the|an?|his|her|their|our|my|its)|[A-Z][\w-]*[’']s)\s", re.IGNORECASE)
_COPULA = re.compile(
    r"(?:\s(?:of|de|von)\s[A-Z][\w’'-]+)?(?:\s\([^()]*\)){0,3},?\s(?:was|is|became|remained)\s(?:then\s|once\s|also\s)?"
)
"""Between a name and what its bearer is said to be: "Lind (1788-1872) was a weaver"."""
_GOES_ON = re.compile(r",\s(?:who|whom|whose|the|an?|his|her|then|former|one)\s|,\s[A-Z][\w-]*[’']s\s|\s\(")
"""What follows a name inside a phrase of which it is the head: "Lind, the weaver of Ely"."""
_LONGEST_COPULA = 240
_ENDS = re.compile(r"\s?[,.;:)—–]|\s+(?:who|which|was|were|is|had|has)\b|\s*$")
_LISTED = re.compile(r",?\s+(?:and|or)\b|,\s+(?:the|an?|his|her|their|our|my)\s")
"""What follows in a list: "Lind, the baker and the smith"."""


def apposed(layer: str, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers: a description, and the name beside it whose bearer it describes.

    Args:
        layer: the reading layer.
        items: in order, of which one may lie inside another.
    """
    named = {item.span.end: n for n, item in enumerate(items) if item.form is MentionForm.NAME}
    begins = {item.mark.span.start: n for n, item in enumerate(items) if item.form is MentionForm.NAME}
    heads = {item.span.start: n for n, item in enumerate(items) if item.form is MentionForm.NAME}
    for number, item in enumerate(items):
        if item.form is not MentionForm.DESCRIPTION:
            continue
        head = heads.get(item.span.start)
        if head is not None and _heads(layer, items[head], item):
            yield number, head
            continue
        if (said := _said_to_be(layer, items, number)) is not None:
            yield number, said
            continue
        if _DETERMINER.match(layer, item.span.start) is None:
            continue
        life = _LIFE.search(layer, max(0, item.span.start - _LONGEST_LIFE), item.span.start)
        before = named.get(life.start() if life else item.span.start - 2)
        after = begins.get(item.span.end + 2)
        if before is not None and _beside(layer, items[before], item) and _closed(layer, item):
            yield number, before
        elif (close := begins.get(item.span.end + 1)) is not None and _touching(layer, item, items[close]):
            yield number, close
        elif after is not None and _beside(layer, item, items[after]) and _closed(layer, items[after]):
            yield number, after


def _heads(layer: str, name: Item, phrase: Item) -> bool:
    """Whether a name begins a phrase about its bearer: "Lind, the weaver of Ely"."""
    same = name.entity_kind is phrase.entity_kind and not name.several
    return same and _GOES_ON.match(layer, name.span.end, phrase.span.end) is not None


def _said_to_be(layer: str, items: Sequence[Item], number: int) -> int | None:
    """The name of whom a description says what he is: "Lind was a weaver"."""
    item = items[number]
    for at in range(number - 1, max(number - _FEW, -1), -1):
        name = items[at]
        gap = item.span.start - name.span.end
        if name.form is MentionForm.NAME and 0 < gap <= _LONGEST_COPULA:
            person = name.entity_kind is item.entity_kind is EntityKind.PERSON and not name.several
            if person and _COPULA.fullmatch(layer, name.span.end, item.span.start) is not None:
                return at if _single(layer, item) else None
    return None


def _single(layer: str, item: Item) -> bool:
    """Whether a description is of one: "a weaver", "one of the weavers"."""
    return _ONE.match(layer, item.span.start) is not None


_ONE = re.compile(r"(?:an?|one|the|his|her)\s", re.IGNORECASE)
_FEW = 12
"""Mentions between a name and what is said of its bearer: dates and places in brackets."""


def openers(layer: str, items: Sequence[Item]) -> Iterator[int]:
    """Descriptions that begin a sentence about one who is only then spoken of: "A poet at heart, he wrote".

    Nothing is said of "a poet"; whoever "he" is has been spoken of before.
    """
    for number, item in enumerate(items):
        if item.form is not MentionForm.DESCRIPTION or _INDEFINITE.match(layer, item.span.start) is None:
            continue
        before = layer[max(0, item.span.start - 3) : item.span.start].strip()
        if before and before[-1] not in '.!?”"’':
            continue
        main = _MAIN.match(layer, item.span.end, item.span.end + _CLAUSE)
        if main is not None:
            yield number
            yield from _inside(items, number, main.start("who"))


def _inside(items: Sequence[Item], number: int, end: int) -> Iterator[int]:
    """Descriptions within another: in "the son of a merchant, he was" the merchant is not meant either."""
    for n in range(number + 1, len(items)):
        if items[n].span.start >= end:
            return
        if items[n].form is MentionForm.DESCRIPTION:
            yield n


_KIN = "|".join(sorted(words_of("kin_male") | words_of("kin_female") | {"child"}))
_INDEFINITE = re.compile(rf"(?:An?|Once an?|One|The (?:[a-z]+ ){{0,2}}(?:{_KIN}))\s")
_MAIN = re.compile(r"[^.;:!?\n]*?,\s+(?P<who>he|she|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+[a-z]+")
_CLAUSE = 160
"""Code points in which the one of whom it is said has to follow."""


def _beside(layer: str, one: Item, other: Item) -> bool:
    gap = layer[one.span.end : other.span.start]
    return one.entity_kind is other.entity_kind and _BETWEEN.fullmatch(gap) is not None


def _touching(layer: str, one: Item, other: Item) -> bool:
    """ "his sister Ada": nothing but a space between."""
    return one.entity_kind is other.entity_kind and layer[one.span.end : other.span.start] == " "


def _closed(layer: str, item: Item) -> bool:
    """Whether no list goes on after it."""
    end = item.span.end
    return _LISTED.match(layer, end) is None and _ENDS.match(layer, end, end + 12) is not None
