"""What stays open between two Entities, for a person to decide; that first which would change most."""

from collections.abc import Mapping

from testimonia.comparison.identity.identifying import Identifying
from testimonia.model import Doubt, Entity, entity_id

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
    found: dict[tuple[int, int], tuple[str, str]] = {}
    for each in it.questions:
        pair = _pair(it, each.one, each.other)
        if pair[0] != pair[1] and pair[0] in entities and pair[1] in entities:
            known = found.get(pair)
            if known is None and not it.joins.decided_apart(*pair):
                found[pair] = each.why_for, it.joins.objection(*pair) or each.why_against
    ranked = sorted(found, key=lambda pair: (-min(told[pair[0]], told[pair[1]]), pair))
    return tuple(
        Doubt(
            entity_id(entities[one]),
            entity_id(entities[other]),
            *map(_sentence, found[one, other]),
            min(told[one], told[other]),
        )
        for one, other in ranked[:MOST]
    )


def _pair(it: Identifying, one: int, other: int) -> tuple[int, int]:
    first, second = sorted((it.joins.group(one), it.joins.group(other)))
    return first, second


def _sentence(words: str) -> str:
    """With a capital and a stop."""
    return f"{words[:1].upper()}{words[1:]}." if words else ""
