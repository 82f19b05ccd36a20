"""Two sources set beside each other, on everything they both speak of."""

from dataclasses import dataclass

from testimonia.comparison.findings.side_by_side import Pairing, Results, pairings, uncompared
from testimonia.exports.records import described, held_sources
from testimonia.model import SectionKind
from testimonia.pipeline.answers.columns import Heard, ground_of
from testimonia.pipeline.decisions.noting import PlaceError
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
        entities: whom they tell of together, and those that are named in it.
        findings: that have passages of both.
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
    ids = (first.source.id, second.source.id)
    both = set.intersection(*(store.together.in_sources((each,)) for each in ids))
    ground = ground_of(store, ((Heard(ids[0]),), (Heard(ids[1]),)), both)
    results = Results(
        [held.happening for held in ground.happenings], [held.finding for held in ground.findings]
    )
    mine, theirs = ground.accounts
    (here,), (there,) = ground.said
    found = pairings(mine, theirs, results)
    found += uncompared(here, there, ground.names, (*mine, *theirs))
    told = {each.finding for each in found}
    between = tuple(
        n
        for n, held in enumerate(ground.findings)
        if n not in told and held.finding.happening is None and set(ids) <= _sources(held)
    )
    subjects = {ground.entities[each.subject].id for each in found}
    shared = sorted(
        store.together.entities(both),
        key=lambda held: (held.id not in subjects, held.entity.kind.value, held.entity.name),
    )
    return Beside(
        first.source.path, second.source.path, tuple(shared), found, ground.entities, ground.findings, between
    )


def _sources(held: HeldFinding) -> set[str]:
    return {stretch.source for side in held.finding.sides for stretch in side.passages}
