"""All steps by which a folder is identified, the surest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.identity.authorities import join_authorities
from testimonia.comparison.identity.company import settle_by_company
from testimonia.comparison.identity.doubts import doubts_of
from testimonia.comparison.identity.entity import entity_of
from testimonia.comparison.identity.facts import join_by_facts
from testimonia.comparison.identity.full_names import join_full_names, part_namesakes
from testimonia.comparison.identity.identifying import Identifying
from testimonia.comparison.identity.joining import Joins
from testimonia.comparison.identity.many_names import join_many_names
from testimonia.comparison.identity.nodes import nodes_of
from testimonia.comparison.identity.outlines import Outline
from testimonia.comparison.identity.part_names import join_double_names, join_part_names, join_unknown_kinds
from testimonia.comparison.identity.supposed import ask_what_is_supposed
from testimonia.comparison.identity.things import join_renamed_places, join_things
from testimonia.comparison.testimony import Testimony
from testimonia.model import Authority, ChainIn, Doubt, Entity

STEPS = (
    join_full_names,
    join_many_names,
    join_double_names,
    join_part_names,
    join_unknown_kinds,
    join_things,
    join_renamed_places,
    join_by_facts,
    ask_what_is_supposed,
    settle_by_company,
)
"""After decisions and authorities, in this order."""


@dataclass(frozen=True, slots=True)
class Identified:
    """Who and what a folder speaks of.

    Attributes:
        entities: in the order in which they are first met.
        doubts: pairs of them that may be one, that first which would change most.
    """

    entities: tuple[Entity, ...]
    doubts: tuple[Doubt, ...] = ()


def entities(testimonies: Sequence[Testimony | Outline], decided: Decided = NOTHING) -> tuple[Entity, ...]:
    """The Entities of a folder, in the order in which they are first met."""
    return identified(testimonies, decided).entities


def identified(
    testimonies: Sequence[Testimony | Outline],
    decided: Decided = NOTHING,
    authorities: Sequence[Authority] = (),
) -> Identified:
    """The Entities of a folder, and what stays open, whatever the order in which it is given.

    A chain without a name (one who is only described) is no Entity, unless it is decided whose it is.

    Args:
        testimonies: one of each Source; an outline is enough.
        decided: by people; it always wins. A pair that is decided in both ways is decided in neither.
        authorities: from files of known names.
    """
    it = _begun(testimonies, decided)
    part_namesakes(it)
    known = join_authorities(it, authorities)
    for step in STEPS:
        step(it)
    found: dict[int, Entity] = {}
    for first, group in it.joins.groups():
        nodes = [it.nodes[n] for n in group]
        if any(node.chain.names for node in nodes):
            of_rows = dict.fromkeys(each for n in group if n in known for each in known[n].ids)
            found[first] = entity_of(nodes, it.joins.reasons(first), tuple(of_rows))
    return Identified(tuple(found.values()), doubts_of(it, found))


def _begun(testimonies: Sequence[Testimony | Outline], decided: Decided) -> Identifying:
    """The nodes, with what is decided of them."""
    same, different = {_pair(pair) for pair in decided.same}, {_pair(pair) for pair in decided.different}
    nodes = nodes_of(testimonies, {chain for pair in same - different for chain in pair})
    numbers = {node.key: n for n, node in enumerate(nodes)} if same or different else {}
    joins = Joins([node.life for node in nodes], _numbered(different - same, numbers))
    for one, other in sorted(_numbered(same - different, numbers)):
        joins.decide(one, other, "It was decided that they are one")
    return Identifying(nodes, [n for n, node in enumerate(nodes) if node.person], joins)


def _pair(pair: tuple[ChainIn, ChainIn]) -> tuple[ChainIn, ChainIn]:
    one, other = sorted(pair, key=lambda chain: (chain.source, chain.number))
    return one, other


def _numbered(
    pairs: Iterable[tuple[ChainIn, ChainIn]], numbers: Mapping[ChainIn, int]
) -> list[tuple[int, int]]:
    """Pairs of chains as pairs of nodes; those of which one is no longer there are left out."""
    return [(numbers[one], numbers[other]) for one, other in pairs if one in numbers and other in numbers]
