"""Praise of one against blame of another: of the same thing, in the same respect."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from testimonia.comparison.disagreements.aspects import WORTH, measures
from testimonia.comparison.disagreements.opinions import Opinion
from testimonia.comparison.disagreements.telling import Part, told
from testimonia.comparison.excerpts import MOST_SIDES
from testimonia.comparison.references import Names
from testimonia.comparison.witnesses import Copies
from testimonia.model import EntityKind, Finding, Stance

_MEASURED = {
    "character": "character",
    "art": "how it is made",
    "understanding": "understanding",
    "politics": "politics",
    WORTH: "worth",
}


def opposed(found: Iterable[Opinion], names: Names, copies: Copies) -> Iterator[Finding]:
    """One finding for each thing, and respect of it, that some praise and others blame."""
    by_target: dict[tuple[str, ...], list[Opinion]] = defaultdict(list)
    for one in found:
        if one.who.known and one.stance in (Stance.PRAISE, Stance.BLAME):
            by_target[one.target.key].append(one)
    for group in by_target.values():
        if len({one.stance for one in group}) > 1 and len({one.who.key for one in group}) > 1:
            yield from _findings(group, names, copies)


def _findings(group: Sequence[Opinion], names: Names, copies: Copies) -> Iterator[Finding]:
    """For each measure; a person is measured, and not praised for one deed and blamed for another."""
    entity = group[0].target.entity
    person = entity is not None and names.entities[entity].kind is EntityKind.PERSON
    person = person and not group[0].target.aspect
    by_measure: dict[str, list[Opinion]] = defaultdict(list)
    for one in group:
        for measure in measures(one.said) or ({""} if person else {WORTH}):
            by_measure[measure].append(one)
    done: set[str] = set()
    for measure, of_it in sorted(by_measure.items()):
        fresh = [one for one in of_it if one.appraised.id not in done]
        finding = _finding(fresh, measure, names, copies) if measure else None
        if finding is not None:
            done |= {one.appraised.id for one in fresh}
            yield finding
    rest = [one for one in group if one.appraised.id not in done]
    finding = None if person else _finding(rest, WORTH, names, copies)
    if finding is not None and len(by_measure) > 1:
        yield finding


def _finding(group: Sequence[Opinion], measure: str, names: Names, copies: Copies) -> Finding | None:
    by_who = _taken_together(group)
    sides = {stance: _of_stance(by_who, stance) for stance in (Stance.PRAISE, Stance.BLAME)}
    if not all(sides.values()):
        return None
    parts = _parts(sides)
    first = group[0].target
    entity = None if first.entity is None else names.entities[first.entity]
    pairs = product(sides[Stance.PRAISE], sides[Stance.BLAME])
    clash = any(
        all(one.firm for one in (*praise[:1], *blame[:1])) and _alike(praise, blame, measure)
        for praise, blame in pairs
    )
    return told(first.name, parts, copies, entity, clash=clash, why=_why(parts, measure, clash, group))


def _alike(praise: Sequence[Opinion], blame: Sequence[Opinion], measure: str) -> bool:
    """Whether both speak by one measure."""
    return measure != WORTH or all(measures(one.said) <= {WORTH} for one in (praise[0], blame[0]))


def _taken_together(group: Iterable[Opinion]) -> Mapping[tuple[str, ...], list[Opinion]]:
    by_who: dict[tuple[str, ...], list[Opinion]] = defaultdict(list)
    for one in group:
        by_who[one.who.key].append(one)
    return by_who


def _of_stance(by_who: Mapping[tuple[str, ...], list[Opinion]], stance: Stance) -> list[list[Opinion]]:
    """What each thinks who thinks so throughout, but for what he only grants."""
    found = []
    for own in by_who.values():
        firm = [one for one in own if one.firm] or own
        if {one.stance for one in firm} == {stance}:
            found.append(sorted(firm, key=lambda one: one.order))
    return sorted(found, key=lambda own: own[0].order)


def _parts(sides: Mapping[Stance, list[list[Opinion]]]) -> list[Part]:
    """Some of each side, so that both are heard."""
    half = MOST_SIDES // 2
    praise, blame = sides[Stance.PRAISE], sides[Stance.BLAME]
    kept = [
        *praise[: max(half, MOST_SIDES - len(blame))],
        *blame[: max(half, MOST_SIDES - len(praise))],
    ]
    return [Part(own[0].who, tuple(own), own[0].stance.value) for own in kept]


def _why(parts: Sequence[Part], measure: str, clash: bool, group: Sequence[Opinion]) -> str:
    praising = _listed([part.who.name for part in parts if part.verb == "praise"])
    blaming = _listed([part.who.name for part in parts if part.verb == "blame"])
    how = "" if measure == WORTH else f", both by {_MEASURED[measure]}"
    said = f"{praising} speaks for it and {blaming} against it{how}."
    shown = {one.appraised.id for part in parts for one in part.opinions}
    granted = [
        one
        for one in group
        if one.appraised.id not in shown and any(part.who.key == one.who.key for part in parts)
    ]
    also = "".join(f" {one.who.name} also grants “{one.said}”." for one in granted[:2])
    return said + also + ("" if clash else " Not both say so firmly, and by one measure.")


def _listed(names: Sequence[str]) -> str:
    return " and ".join(dict.fromkeys(names))
