"""Which full names of people, in the whole folder, are one name: spelt otherwise, or with parts left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from testimonia.comparison.names import PersonName, one_person, person_name, skeleton

_CROWD = 300
"""So many full names with one last name and one first letter are only compared letter for letter: it would
take too long, and what is alike among so many says nothing."""


def same_names(names: Iterable[str]) -> dict[str, int]:
    """The full names among ``names`` (as written), each with the number of the name that it is.

    The fullest form stands first. A shorter one belongs to it if it belongs to no other: "John Smith" stays
    apart where there are John A. and John B. Smith.
    """
    blocks: dict[tuple[str, str], list[tuple[PersonName, str]]] = defaultdict(list)
    for text in sorted(set(names)):
        name = person_name(text)
        if name is not None and name.full:
            blocks[_block(name)].append((name, text))
    numbers: dict[str, int] = {}
    fresh = count()
    for _, block in sorted(blocks.items()):
        _number(block, numbers, fresh)
    return numbers


def _block(name: PersonName) -> tuple[str, str]:
    first = skeleton(name.given[0])[:1] if name.given and not name.generation else name.generation
    return skeleton(name.last), first


def _number(block: list[tuple[PersonName, str]], numbers: dict[str, int], fresh: Iterator[int]) -> None:
    texts: dict[PersonName, list[str]] = defaultdict(list)
    for name, text in block:
        texts[name].append(text)
    fullest_first = sorted(texts, key=lambda name: (-_written_out(name), name.given, name.last))
    heads: list[tuple[PersonName, int]] = []
    for name in fullest_first:
        fitting = [] if len(texts) > _CROWD else [n for head, n in heads if one_person(head, name)]
        number = fitting[0] if len(fitting) == 1 else next(fresh)
        if len(fitting) != 1:
            heads.append((name, number))
        numbers.update(dict.fromkeys(texts[name], number))


def _written_out(name: PersonName) -> int:
    """How much of a name is said: an initial counts for less than a name."""
    return sum(1 if len(part) == 1 else 10 for part in name.given)
