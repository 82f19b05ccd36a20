"""Kin and company: who is told of as a relative, and who is named beside one most often."""

from collections.abc import Iterator, Mapping, Sequence

from testimonia.model import ChainIn, EntityKind
from testimonia.store import HeldStatement, Store
from testimonia.store.asked.lives import Beside, ToldOf
from testimonia.web.pages.addresses import link_to, link_to_entity
from testimonia.web.pages.who.views import Linked
from testimonia.web.pages.words import counted, shortened

_KIN = frozenset({"kinship", "marriage"})
_MOST_KIN = 24
_MOST_BESIDE = 14
_LONGEST = 90


def kin_of(store: Store, entity: str, told: Sequence[ToldOf]) -> tuple[Linked, ...]:
    """Relatives: each with the words that say so, and the name of who is meant where it is known."""
    lives = store.lives
    wanted = [each.id for each in told if each.predicate in _KIN]
    held = lives.statements(wanted[: _MOST_KIN * 3])
    chains = [chain for each in held.values() for chain in _parties(each)]
    names = lives.names_of(chains)
    found: dict[tuple[str, str], Linked] = {}
    for each in held.values():
        words = shortened(" ".join(each.words.split()), _LONGEST)
        other = next((names[c] for c in _parties(each) if c in names and names[c][0] != entity), None)
        key = (other[0] if other else "", "" if other else words.casefold())
        link = link_to(each.source, each.statement.span)
        if other is not None:
            found.setdefault(key, Linked(other[1], link_to_entity(*other), f"“{words}”"))
        else:
            found.setdefault(key, Linked(f"“{words}”", link))
    known = sorted(found.values(), key=lambda linked: linked.words.startswith("“"))
    return tuple(known[:_MOST_KIN])


def _parties(held: HeldStatement) -> Iterator[ChainIn]:
    for each in (held.statement.subject, held.statement.object):
        if each is not None and each.chain is not None:
            yield ChainIn(held.source, each.chain)


def company_of(
    store: Store, entity: str, told: Sequence[ToldOf]
) -> tuple[tuple[Linked, ...], tuple[Linked, ...]]:
    """Who is named beside it most often: people, and all else; with what is told of both together."""
    beside = store.lives.company(entity)
    shared = _shared(store, entity, told)
    people = [each for each in beside if each.kind is EntityKind.PERSON]
    others = [each for each in beside if each.kind is not EntityKind.PERSON]
    return tuple(_listed(people, shared)), tuple(_listed(others, shared))


def _listed(beside: Sequence[Beside], shared: Mapping[str, int]) -> Iterator[Linked]:
    ranked = sorted(beside, key=lambda each: (-shared.get(each.id, 0), -each.times, each.name))
    for each in ranked[:_MOST_BESIDE]:
        together = shared.get(each.id, 0)
        both = f", {counted(together, 'statement')} about both" if together else ""
        yield Linked(
            shortened(each.name, _LONGEST),
            link_to_entity(each.id, each.name),
            f"{counted(each.times, 'time')}{both}",
        )


def _shared(store: Store, entity: str, told: Sequence[ToldOf]) -> dict[str, int]:
    """In how many statements each other takes part together with it, by id."""
    found: dict[str, int] = {}
    for other in store.lives.others_in([each.id for each in told]):
        if other != entity:
            found[other] = found.get(other, 0) + 1
    return found
