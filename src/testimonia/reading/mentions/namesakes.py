"""Two people of one full name in one Text: kept apart where the Text itself shows that they are two.

The signs are years of another life in brackets after the name ("Lind, Ada (1798-1867)", later "Lind, Ada
(1830-1901)"), and words that bring in another of the name ("his nephew, also called Tom Lind"; "not to be
confused with the poet Ada Lind"; "the poet Ada Lind, who was no relation").
"""

import re
from collections.abc import Sequence

from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.forms import Named
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import phrases

_LIFE = re.compile(
    r"\.?[”\"*]{0,2},?\s*\(?(?:born |b\. ?|c\. ?|ca\. ?)?(\d{4})\s?[–—-]\s?(?:died |d\. ?|c\. ?)?(\d{4})\b"
)


def _any_of(name: str) -> str:
    return "|".join(map(re.escape, phrases(name)))


_ANOTHER = re.compile(rf"\b(?:{_any_of('namesake_before')})\s+$", re.IGNORECASE)
_YOUNGER = re.compile(r",? the (?:younger|elder)\b|,? (?:junior|senior)\b")
_UNRELATED = re.compile(
    r"(?:[^.\n]{0,120}[.;]\s|,[^.;\n]{1,80},\s|[,\s(]{1,2})"
    rf"(?:(?:he|she|who|and)\s+)?(?:(?:was|is|were|bore|had)\s+)?(?:{_any_of('no_kin')})\b",
    re.IGNORECASE,
)
"""Behind a name: "Lind, who lived in Ely. She was no relation"."""
_CONFUSED = re.compile(
    rf"\b(?:{_any_of('confused_with')})\s+(?:(?:the|a|an|another|his|her)\s+)?(?:\w+\s+){{0,3}}$",
    re.IGNORECASE,
)
_CONFUSED_BACK = 70
"""Code points before a name in which "not to be confused with the poet" stands."""
_BEFORE = 24
"""Code points before a name that are looked at."""
_A_LIFE = range(15, 116)
"""Years between birth and death."""
_ERR = 3
"""Years by which a Text may err in both dates of one life."""

Life = tuple[int, int]


def part_namesakes(
    layer: str,
    names: Sequence[Named],
    assigned: Assigned,
    prose: Sequence[Paragraph],
    kin: Sequence[str],
) -> None:
    """Give those who only share their name with somebody nodes of their own.

    A name with a life that opens a paragraph heads an entry: what follows is of him, up to the next head.
    Anywhere else it is he in that place alone.

    Args:
        layer: the reading layer.
        names: in order.
        assigned: the node of each; is set right.
        prose: the paragraphs.
        kin: for each name the gender of a word of kinship right before it, or nothing.
    """
    known: dict[int, list[tuple[Life, int]]] = {}
    current: dict[int, int] = {}
    head: tuple[str, int] | None = None
    for number, name in enumerate(names):
        node = assigned.of[number]
        if not assigned.nodes.people[node]:
            continue
        life, opens = _life(layer, name), _opens(layer, name, prose)
        if life is None and opens and "," in layer[name.start : name.end]:
            head = name.parts[-1], node  # "LIND, Ada. Botanist": turned round, as at the head of an entry
        elif life is not None:
            own = _own(known.setdefault(node, []), life, node, assigned)
            if opens:
                current[node] = own
                head = name.parts[-1], own
            assigned.of[number] = own
        elif head is not None and name.parts == head[:1] and not name.title and not kin[number]:
            assigned.of[number] = head[1]  # the last name alone, under a head
        elif len(name.parts) > 1 and node in known and _is_another(layer, name, kin[number]):
            assigned.of[number] = assigned.nodes.new(True, assigned.nodes.genders[node])
        else:
            known.setdefault(node, [])
            assigned.of[number] = current.get(node, node)


def _opens(layer: str, name: Named, prose: Sequence[Paragraph]) -> bool:
    """Whether a name opens its paragraph."""
    return layer[prose[name.paragraph].span.start : name.start].strip(" \t*#") == ""


def _own(known: list[tuple[Life, int]], life: Life, node: int, assigned: Assigned) -> int:
    """The node of the bearer who had this life; the first of whom one is told keeps the old node."""
    for other, own in known:
        if not _two_lives(life, other):
            return own
    own = assigned.nodes.new(True, assigned.nodes.genders[node]) if known else node
    known.append((life, own))
    return own


def _life(layer: str, name: Named) -> Life | None:
    found = _LIFE.match(layer, name.end) if len(name.parts) > 1 else None
    if found is None:
        return None
    born, died = int(found[1]), int(found[2])
    return (born, died) if died - born in _A_LIFE else None


def _two_lives(one: Life, other: Life) -> bool:
    """Whether both ends lie so far apart that it is no slip of the pen."""
    return min(abs(one[0] - other[0]), abs(one[1] - other[1])) > _ERR


def _is_another(layer: str, name: Named, kin: str) -> bool:
    if _ANOTHER.search(layer, max(0, name.start - _BEFORE), name.start):
        return True
    if _CONFUSED.search(layer, max(0, name.start - _CONFUSED_BACK), name.start):
        return True
    if _UNRELATED.match(layer, name.end):
        return True
    return bool(kin) and _YOUNGER.match(layer, name.end) is not None
