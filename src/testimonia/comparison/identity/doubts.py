"""What stays open between two Entities, for a person to decide; that first which would change most."""

from collections.abc import Iterable, Mapping

from testimonia.comparison.identity.identifying import Identifying, Question
from testimonia.model import Doubt, Entity, entity_id

_NOTHING = "Nothing else joins them."
_REASONS = 2
MOST = 1000
"""Nobody decides more; those are left out that would change least."""


def doubts_of(it: Identifying, entities: Mapping[int, Entity]) -> tuple[Doubt, ...]:
    """The open questions of a folder, each pair of Entities once.

    Args:
        it: the folder, when all that can be told is told.
        entities: by the numbers of their groups.
    """
    told: dict[int, int] = {}
    for n, node in enumerate(it.nodes):
        group = it.joins.group(n)
        told[group] = told.get(group, 0) + node.told
    found: dict[tuple[int, int], list[Question]] = {}
    for each in it.questions:
        pair = _pair(it, each.one, each.other)
        two = pair[0] != pair[1] and all(group in entities for group in pair)
        if two and not it.joins.decided_apart(*pair):
            found.setdefault(pair, []).append(each)
    ranked = sorted(found, key=lambda pair: (-min(told[pair[0]], told[pair[1]]), pair))
    return tuple(
        Doubt(
            entity_id(entities[one]),
            entity_id(entities[other]),
            _sentence(each.why_for for each in found[one, other]),
            _sentence((it.joins.objection(one, other), *(each.why_against for each in found[one, other])))
            or _NOTHING,
            min(told[one], told[other]),
        )
        for one, other in ranked[:MOST]
    )


def _pair(it: Identifying, one: int, other: int) -> tuple[int, int]:
    first, second = sorted((it.joins.group(one), it.joins.group(other)))
    return first, second


def _sentence(reasons: Iterable[str]) -> str:
    """Some reasons, with a stop and, unless they begin with the path of a document, a capital."""
    words = "; ".join(list(dict.fromkeys(filter(None, reasons)))[:_REASONS])
    first = words.split(" ", 1)[0]
    begun = words if "/" in first or "." in first else f"{words[:1].upper()}{words[1:]}"
    return f"{begun}." if words else ""
