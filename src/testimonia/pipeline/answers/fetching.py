"""The shelf of a built folder: what some Sources say of some chains, without going through the texts."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from testimonia.comparison.testimony import Testimony, Voice
from testimonia.comparison.versions import COMPARISON
from testimonia.model import Reference, Statement
from testimonia.pipeline.renewing import Shelf
from testimonia.pipeline.testifying import testimony_of, unpacked
from testimonia.store import HeldEntity, HeldSource, State, Store


def shelf_of(store: Store, sources: Collection[str]) -> Shelf:
    """Where the statements of these Sources are fetched.

    Who speaks in them is taken from what comparison keeps. A Source of which it keeps nothing, as after a
    comparison that was made from nothing, is gone through. The chains are not at hand yet.

    Args:
        store: the evidence base; only read.
        sources: by id.
    """
    shelf = Shelf(store)
    unkept = set()
    for source in sources:
        shelf.paths[source] = store.path_of(source) or ""
        kept = store.together.voices(source, COMPARISON)
        if kept is None:
            unkept.add(source)
        else:
            shelf.voices[source] = kept
    for held in _held(store, unkept):
        shelf.said[held.source.id] = testimony_of(store, held)
    return shelf


def _held(store: Store, sources: Collection[str]) -> Iterable[HeldSource]:
    if not sources:
        return ()
    return (each for each in store.sources() if each.source.id in sources and each.state is State.READ)


def told_of(store: Store, shelf: Shelf, entities: Collection[str], *, counting: bool) -> dict[str, Testimony]:
    """What the sources of a shelf say of some entities, by source; those that say nothing are left out.

    Args:
        store: the evidence base; only read.
        shelf: made by `shelf_of`.
        entities: their ids.
        counting: whether all that is told with a number is wanted too.
    """
    chains: dict[str, list[int]] = {}
    for source, chain in store.together.chains(entities):
        if source in shelf.paths:
            chains.setdefault(source, []).append(chain)
    found = {each.source: each for each in shelf.testimonies(chains)}
    wanted = [each for each in store.together.counting() if each in shelf.paths] if counting else []
    for each in shelf.counting(wanted):
        there = found.get(each.source, each)
        told = {one.id: one for one in (*there.told, *each.told)}
        ordered = sorted(told.values(), key=lambda one: one.statement.span)
        found[each.source] = replace(there, told=tuple(ordered))
    return {source: _with_chains(store, each) for source, each in found.items()}


def _with_chains(store: Store, testimony: Testimony) -> Testimony:
    """The same with the chains that its statements and appraisals name."""
    return replace(testimony, chains=tuple(store.together.chains_in(testimony.source, _named(testimony))))


def _named(testimony: Testimony) -> set[int]:
    chains = {chain for told in testimony.told for chain in _chains(told.statement)}
    for appraised in testimony.appraised:
        said = appraised.appraisal
        chains |= _numbers((said.target, *(holder.who for holder in said.holders)))
    return chains


def named_in(store: Store, testimonies: Sequence[Testimony], also: Iterable[str] = ()) -> list[HeldEntity]:
    """The entities that statements and appraisals name, by kind and name.

    Args:
        store: the evidence base; only read.
        testimonies: with the statements.
        also: ids of others that are wanted.
    """
    wanted = set(also)
    for each in testimonies:
        entity_of = store.entity_of_chain(each.source)
        wanted |= {entity_of[chain] for chain in _named(each) if chain in entity_of}
    return store.together.entities(wanted)


def _chains(said: Statement) -> set[int]:
    return _numbers((said.subject, said.object, said.place, *(holder.who for holder in said.holders)))


def _numbers(references: Iterable[Reference | None]) -> set[int]:
    return {each.chain for each in references if each is not None and each.chain is not None}


def voices_in(shelf: Shelf, source: str) -> tuple[Voice, ...]:
    """All voices of a source of a shelf, that of each section."""
    if source in shelf.said:
        return shelf.said[source].voices
    return tuple(unpacked(shelf.voices[source]).voices.values())
