"""Two sources set beside each other, on everything they both speak of."""

from dataclasses import dataclass

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.findings.side_by_side import Pairing, Results, pairings, uncompared
from testimonia.comparison.testimony import Testimony
from testimonia.exports.records import described, held_sources
from testimonia.model import SectionKind
from testimonia.pipeline.noting import PlaceError
from testimonia.pipeline.testifying import testimony_of
from testimonia.store import HeldEntity, HeldFinding, HeldSource, State, Store

_LISTED = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """What two sources both speak of.

    Attributes:
        one: path of the one.
        other: path of the other.
        shared: people and things that both speak of, those first of whom both tell something.
        pairings: what both tell of one matter, by subject; the numbers are those of ``entities``.
        entities: of the whole folder.
        findings: of the whole folder.
        between: numbers of findings that set passages of the two against each other and are about no
            happening that both tell: what they think of somebody, copies, documents and their dates.
    """

    one: str
    other: str
    shared: tuple[HeldEntity, ...]
    pairings: tuple[Pairing, ...]
    entities: tuple[HeldEntity, ...]
    findings: tuple[HeldFinding, ...]
    between: tuple[int, ...]


def source_meant(store: Store, words: str) -> HeldSource:
    """The source of a path, or of one that begins so, or with such a title.

    Raises:
        PlaceError: if there is none, or more than one.
    """
    held = [each for each in held_sources(store) if each.state is State.READ]
    for fits in (_is_path, _begins_path, _has_title):
        found = [each for each in held if fits(store, each, words)]
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(each.source.path for each in found[:_LISTED])
            raise PlaceError(f"“{words}” can be any of {len(found)} documents: {listed}.")
    raise PlaceError(f"There is no document “{words}” that was read: no path begins so, and no title has it.")


def _is_path(store: Store, held: HeldSource, words: str) -> bool:
    return held.source.path == words


def _begins_path(store: Store, held: HeldSource, words: str) -> bool:
    path = held.source.path
    return path.startswith(words) or path.rsplit("/", 1)[-1].startswith(words)


def _has_title(store: Store, held: HeldSource, words: str) -> bool:
    whole = (s.section for s in described(store, held) if s.section.kind is SectionKind.DOCUMENT)
    titles = (section.title.value for section in whole if section.title)
    return any(words.casefold() in " ".join(title.split()).casefold() for title in titles)


def set_beside(store: Store, one: str, other: str) -> Beside:
    """Two sources on everything they both speak of.

    Args:
        store: the evidence base; only read.
        one: path, beginning of a path, or title.
        other: the same of another.

    Raises:
        PlaceError: if it cannot be told which are meant, or both are one.
    """
    first, second = source_meant(store, one), source_meant(store, other)
    if first.source.id == second.source.id:
        raise PlaceError(f"“{one}” and “{other}” are one document: {first.source.path}.")
    entities = tuple(store.entities())
    testimonies = _said(store, first), _said(store, second)
    names = Names(testimonies, [held.entity for held in entities])
    findings = store.findings()
    results = Results([held.happening for held in store.happenings()], [held.finding for held in findings])
    mine, theirs = (accounts([testimony], names) for testimony in testimonies)
    found = pairings(mine, theirs, results)
    found += uncompared(*testimonies, names, (*mine, *theirs))
    ids = {first.source.id, second.source.id}
    told = {each.finding for each in found}
    between = tuple(
        n
        for n, held in enumerate(findings)
        if n not in told and held.finding.happening is None and ids <= _sources(held)
    )
    shared = _shared(entities, testimonies, {each.subject for each in found})
    return Beside(first.source.path, second.source.path, shared, found, entities, findings, between)


def _said(store: Store, held: HeldSource) -> Testimony:
    return testimony_of(store, held)


def _sources(held: HeldFinding) -> set[str]:
    return {stretch.source for side in held.finding.sides for stretch in side.passages}


def _shared(
    entities: tuple[HeldEntity, ...], testimonies: tuple[Testimony, Testimony], told: set[int]
) -> tuple[HeldEntity, ...]:
    """Entities with chains in both."""
    one, other = (testimony.source for testimony in testimonies)
    there = [
        (n not in told, held)
        for n, held in enumerate(entities)
        if {one, other} <= {chain.source for chain in held.entity.chains}
    ]
    return tuple(
        held
        for _, held in sorted(
            there, key=lambda pair: (pair[0], pair[1].entity.kind.value, pair[1].entity.name)
        )
    )
