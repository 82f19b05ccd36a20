"""People of many first names: given in another order, or called by one that is not the first.

"Anna Maria Luise Lind" is "Maria Anna Louise Lind", and, where nobody else bears the last name, "Maria Lind".
Of two first names this cannot be said: brothers share one, and sons have their fathers'.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from testimonia.comparison.identity.identifying import Identifying
from testimonia.comparison.people.names import PersonName, skeleton, sound

_MANY = 3
"""First names, written out."""
_SHORTEST = 3
"""Letters of a name that stand for the whole: "Max" for "Maximilian"."""
_CROWD = 200
"""So many with one last name are left as they are."""


def join_many_names(it: Identifying) -> None:
    """Join people with many first names, however they are ordered, and whoever is called by one of them."""
    blocks: dict[str, list[tuple[int, PersonName, str]]] = defaultdict(list)
    for n in it.people:
        for name, text in it.nodes[n].full:
            if name.given and not name.generation:
                blocks[skeleton(name.last)].append((n, name, text))
    for _, block in sorted(blocks.items()):
        many = [each for each in block if len(_written_out(each[1])) >= _MANY]
        if many and len(block) <= _CROWD:
            _join_in_any_order(it, many)
            _join_by_one_of_them(it, block, many)


def _written_out(name: PersonName) -> list[str]:
    return [part for part in name.given if len(part) > 1]


def _join_in_any_order(it: Identifying, many: Sequence[tuple[int, PersonName, str]]) -> None:
    for at, (one, name, text) in enumerate(many):
        for other, like, written in many[at + 1 :]:
            if it.joins.group(one) != it.joins.group(other) and _same_in_any_order(name, like):
                count = min(len(_written_out(name)), len(_written_out(like)))
                reason = f"“{text}” and “{written}” share {count} first names in another order"
                it.joins.join(one, other, reason)


def _same_in_any_order(one: PersonName, other: PersonName) -> bool:
    shorter, longer = sorted((_written_out(one), _written_out(other)), key=len)
    left = list(longer)
    for part in shorter:
        found = next((like for like in left if _one_given(part, like)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _one_given(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return sound(one) == sound(other) or (len(shorter) >= _SHORTEST and longer.startswith(shorter))


def _join_by_one_of_them(
    it: Identifying,
    block: Sequence[tuple[int, PersonName, str]],
    many: Sequence[tuple[int, PersonName, str]],
) -> None:
    """ "Maria Lind", where no other Lind is known than Anna Maria Luise."""
    for n, name, text in block:
        group = it.joins.group(n)
        fitting = {
            it.joins.group(m): full
            for m, like, full in many
            if it.joins.group(m) != group and sound(like.last) == sound(name.last) and _called_by(name, like)
        }
        others = set(_bearers(it, block, name)) - {group, *fitting}
        if len(fitting) != 1 or others:
            continue
        ((known, full),) = fitting.items()
        reason = f"“{text}” is called by one of the names of “{full}”, and no other of the last name is known"
        if _named_together(it, n, known, block):
            it.ask(n, known, reason, "one document names both")
        else:
            it.joins.join(known, n, reason)


def _called_by(name: PersonName, full: PersonName) -> bool:
    """Whether somebody with many names can be called by these: one or two of them, in order."""
    if not 0 < len(name.given) < _MANY or not all(len(part) > 1 for part in name.given):
        return False
    rest: Iterator[str] = iter(full.given)
    return all(any(sound(part) == sound(like) for like in rest) for part in name.given)


def _bearers(
    it: Identifying, block: Sequence[tuple[int, PersonName, str]], name: PersonName
) -> Iterator[int]:
    """Groups of those of the same last name."""
    for n, like, _ in block:
        if sound(like.last) == sound(name.last):
            yield it.joins.group(n)


def _named_together(
    it: Identifying, n: int, known: int, block: Sequence[tuple[int, PersonName, str]]
) -> bool:
    """Whether one Text has both under names of their own: it would know if they were one."""
    mine = {it.nodes[m].source for m, _, _ in block if it.joins.group(m) == it.joins.group(n)}
    return any(it.nodes[m].source in mine for m, _, _ in block if it.joins.group(m) == known)
