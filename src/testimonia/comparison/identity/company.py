"""Namesakes told apart by their company: who stands beside them in other Texts."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from testimonia.comparison.identity.identifying import Identifying, Waiting
from testimonia.model import EntityKind

_ENOUGH = 2
"""So many have to stand beside the one, and none beside any other."""
_FEW = 3
"""Whoever stands in no more Texts is company, however small the folder."""
_RARE = 0.05
"""Of a large folder, whoever stands in more of its Texts than this share is company to all."""


@dataclass(slots=True)
class _Company:
    """Who stands where.

    Attributes:
        there: groups of people with full names, and of works, by Source.
        where: ids of Sources, by group.
        name: of each group, a full one if there is one.
        sources: how many there are.
    """

    there: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    where: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    name: dict[int, str] = field(default_factory=dict)
    sources: int = 0

    def rare(self, group: int) -> bool:
        """Whether somebody stands beside few."""
        return len(self.where[group]) <= max(_FEW, _RARE * self.sources)

    def meet(self, one: int, other: int) -> bool:
        """Whether two are spoken of in one Text."""
        return not self.where[one].isdisjoint(self.where[other])


def settle_by_company(it: Identifying) -> None:
    """Join those whose name fits several to the one who keeps the same company; the rest stay open."""
    if not it.waiting:
        return
    company = _company(it)
    for waiting in it.waiting:
        candidates = {it.joins.group(each): each for each in waiting.candidates}
        own = it.joins.group(waiting.node)
        if own not in candidates and not _settled(it, waiting, candidates, company):
            _ask(it, waiting, candidates, company)


def _company(it: Identifying) -> _Company:
    found = _Company()
    for n, node in enumerate(it.nodes):
        group = it.joins.group(n)
        found.where[group].add(node.source)
        if node.full or node.chain.kind is EntityKind.WORK:
            found.there[node.source].add(group)
            found.name.setdefault(group, node.full[0][1] if node.full else node.name)
    found.sources = len({node.source for node in it.nodes})
    return found


def _settled(it: Identifying, waiting: Waiting, candidates: Mapping[int, int], company: _Company) -> bool:
    """Whether the company tells who it is. A Text that names one of them beside him holds the two apart."""
    source = it.nodes[waiting.node].source
    if any(source in company.where[group] for group in candidates):
        return False
    beside = company.there[source] - candidates.keys() - {it.joins.group(waiting.node)}
    known = [other for other in sorted(beside) if company.rare(other)]
    shared = {group: [other for other in known if company.meet(other, group)] for group in candidates}
    best = max(shared, key=lambda group: (len(shared[group]), -group))
    others = sum(len(found) for group, found in shared.items() if group != best)
    if len(shared[best]) < _ENOUGH or others:
        return False
    names = " and ".join(f"“{company.name[other]}”" for other in shared[best][:_ENOUGH])
    reason = f"{names} stand beside each who is called “{waiting.name}”"
    return it.joins.join(candidates[best], waiting.node, reason)


def _ask(it: Identifying, waiting: Waiting, candidates: Mapping[int, int], company: _Company) -> None:
    called = {group: company.name.get(group, it.nodes[n].name) for group, n in candidates.items()}
    for group, candidate in candidates.items():
        rest = dict.fromkeys(f"“{name}”" for other, name in called.items() if other != group)
        against = waiting.why_against or f"the name fits {' and '.join(rest)} as well"
        it.ask(candidate, waiting.node, f"“{waiting.name}” can be the name of {called[group]}", against)


class Beside:
    """Who stands beside two groups in different Texts, and beside few others."""

    def __init__(self, it: Identifying) -> None:
        self._it = it
        self._company: _Company | None = None

    def both(self, one: int, other: int) -> list[str]:
        """The names of those who stand beside both, as the groups were when it was first asked."""
        if self._company is None:
            self._company = _company(self._it)
        company, group = self._company, self._it.joins.group
        near = [
            {group(each) for source in company.where[number] for each in company.there.get(source, ())}
            for number in (one, other)
        ]
        shared = sorted((near[0] & near[1]) - {group(one), group(other)})
        return [company.name[each] for each in shared if each in company.name and company.rare(each)]
