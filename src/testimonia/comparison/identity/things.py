"""Works, places, organisations and events: by the very same name; places also by what is known of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from testimonia.comparison.identity.identifying import Identifying
from testimonia.knowledge.place_areas import Area
from testimonia.knowledge.place_names import folded
from testimonia.knowledge.place_relations import candidates
from testimonia.knowledge.place_towns import Town
from testimonia.knowledge.places import is_place, same_place
from testimonia.model import EntityKind
from testimonia.model.comparing import Reply


def join_things(it: Identifying) -> None:
    """Join what is called the same. A work by no single word: many a book is called "Memoirs"."""
    joins, first = it.joins, dict[tuple[EntityKind, str], int]()
    joined: dict[tuple[EntityKind, str, tuple[str, ...]], int] = {}
    for n, node in enumerate(it.nodes):
        kind = node.chain.kind
        if kind is EntityKind.PERSON or (kind is EntityKind.OTHER and joins.reasons(n)):
            continue
        key = kind, node.name, node.forms
        alone = joins.untouched(n)
        if alone and key in joined:  # the third that is called so brings no reason and no name
            joins.add(joined[key], n)
            continue
        heads = [first.setdefault((kind, each), n) for each in _called(kind, node.forms)]
        for head in heads:
            joins.join(head, n, f"“{node.name}” is the name in each")
        groups = {joins.group(each) for each in (*heads, n)}
        if alone and len(groups) == 1 and n not in groups:
            joined[key] = n


def _called(kind: EntityKind, forms: Iterable[str]) -> Iterator[str]:
    for each in (each.removeprefix("the ").removeprefix("a ") for each in forms):
        if kind is not EntityKind.WORK or " " in each:
            yield each


def join_renamed_places(it: Identifying) -> None:
    """Join places that are known to be one under two names: Petrograd and Leningrad."""
    bearers: dict[Town | Area, dict[str, int]] = defaultdict(dict)
    met: set[str] = set()
    for n, node in enumerate(it.nodes):
        if node.chain.kind is EntityKind.PLACE:
            for name in node.chain.names:
                if name.text in met:
                    continue
                met.add(name.text)
                known = _known(name.text)
                if known is not None:
                    bearers[known].setdefault(name.text, n)
    for called in bearers.values():
        (text, first), *rest = called.items()
        for other, n in rest:
            if it.joins.group(first) != it.joins.group(n):
                one = same_place(text, other)
                if one.answer is Reply.YES:
                    it.joins.join(first, n, one.sentence.rstrip("."))


def _known(name: str) -> Town | Area | None:
    """The town or country that a name stands for, whoever writes it; None if it can be another's.

    A name that another town bears today is that town's: York, which was once the name of Toronto.
    """
    found = candidates(name) if is_place(name) else ()
    if not found or not found[0].whole:
        return None
    best = found[0].place
    if isinstance(best, Area) and not best.country:
        return None  # of regions and former states the names are not quite the same
    if folded(best.name) != folded(name) and any(folded(each.place.name) == folded(name) for each in found):
        return None
    return best
