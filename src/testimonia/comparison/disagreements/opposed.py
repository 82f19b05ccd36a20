"""Praise of one against blame of another: of the same thing, in the same respect."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from testimonia.comparison.about import About
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.disagreements.aspects import CHARACTER, VIEWS, WORTH, is_common, measures
from testimonia.comparison.disagreements.opinions import Opinion, folder_of, opinions
from testimonia.comparison.disagreements.telling import Part, capital, told
from testimonia.comparison.findings.excerpts import MOST_SIDES
from testimonia.model import EntityKind, Finding, Stance, hull

_BESIDE = 40
"""Code points of a clause beside what is judged and how, from which on a claim stands there."""
_HEARD = 40
"""So many of each side are asked whether they clash."""
_MEASURED = {
    CHARACTER: "character",
    "art": "how it is made",
    "understanding": "understanding",
    "politics": "politics",
    WORTH: "worth",
}


def opposed(about: About) -> Iterator[Finding]:
    """What is thought of one subject: a finding for each respect in which some praise and others blame it.

    Args:
        about: all that the folder says of it.
    """
    paths = {testimony.source: testimony.path for testimony in about.heard.values()}
    found = opinions((one for one in about.appraised if one.source in paths), paths, about.names)
    if is_common(about.subject.name):
        return  # one "Government" may be another
    person = about.subject.kind is EntityKind.PERSON
    for group in by_target(one for one in found if not of_one_claim(one)):
        yield from findings(group, person and not group[0].target.aspect, about.subject.id, about.copies)


def by_target(found: Iterable[Opinion]) -> Iterator[list[Opinion]]:
    """Those of one thing in one respect, where there is praise and blame of it, and not by one alone."""
    groups: dict[tuple[str, ...], list[Opinion]] = defaultdict(list)
    for one in found:
        if _is_somebody(one) and one.stance in (Stance.PRAISE, Stance.BLAME):
            groups[one.target.key].append(one)
    for group in groups.values():
        if len({one.stance for one in group}) > 1 and len({one.who.key for one in group}) > 1:
            yield group


def _is_somebody(one: Opinion) -> bool:
    """Whether it is an author's, or somebody's with a name: "a journalist" may be another each time."""
    return one.who.known and (one.who.author or one.who.key[0] == "person" or _is_name(one.who.name))


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() for word in words.split()[:2])


def of_one_claim(one: Opinion) -> bool:
    """Whether it is of one claim, which stands beside it, and not of what somebody thinks in general."""
    if one.target.aspect != VIEWS:
        return False
    target = one.appraised.appraisal.target
    least = one.words if target.span is None else hull([one.words, target.span])
    return len(one.span) - len(least) > _BESIDE or target.words.lower().startswith(("to ", "those "))


def findings(
    group: Sequence[Opinion], person: bool, subject: str | None, copies: Copies
) -> Iterator[Finding]:
    """One for each measure; a person is measured, and not praised for one deed and blamed for another.

    Args:
        group: of one thing in one respect.
        person: whether they are of somebody as a whole.
        subject: id of the Entity; None if it has no name.
        copies: by which witnesses are counted.
    """
    by_measure: dict[str, list[Opinion]] = defaultdict(list)
    for one in group:
        for measure in _measures(one, person=person):
            by_measure[measure].append(one)
    done: set[str] = set()
    for measure, of_it in sorted(by_measure.items()):
        fresh = [one for one in of_it if one.appraised.id not in done]
        finding = _finding(fresh, measure, subject, copies) if measure else None
        if finding is not None:
            done |= {one.appraised.id for one in fresh}
            yield finding
    rest = [one for one in group if one.appraised.id not in done]
    finding = None if person else _finding(rest, WORTH, subject, copies)
    if finding is not None and len(by_measure) > 1:
        yield finding


def _measures(one: Opinion, *, person: bool) -> frozenset[str]:
    """By what it judges; a book or a treaty has no character, only worth."""
    found = measures(one.said)
    if person:
        return found or frozenset({""})
    return frozenset(WORTH if measure == CHARACTER else measure for measure in found) or frozenset({WORTH})


def _finding(group: Sequence[Opinion], measure: str, subject: str | None, copies: Copies) -> Finding | None:
    by_who = _taken_together(group)
    sides = {stance: _of_stance(by_who, stance) for stance in (Stance.PRAISE, Stance.BLAME)}
    shown = [one for own in (*sides[Stance.PRAISE], *sides[Stance.BLAME]) for one in own]
    told_apart = any(_apart(p[0], b[0]) for p, b in product(sides[Stance.PRAISE], sides[Stance.BLAME]))
    if not all(sides.values()) or not told_apart or not any(measures(one.said) for one in shown):
        return None
    parts = _parts(sides)
    first = group[0].target
    pairs = product(sides[Stance.PRAISE][:_HEARD], sides[Stance.BLAME][:_HEARD])
    clash = any(
        praise[0].firm and blame[0].firm and _alike(praise, blame, measure) for praise, blame in pairs
    )
    return told(first.name, parts, copies, subject, clash=clash, why=_why(parts, measure, clash, group))


def _apart(one: Opinion, other: Opinion) -> bool:
    """Whether they are two: two documents of nobody may be one author's, and so may the parts of a book."""
    book = folder_of(one.path) if folder_of(one.path) == folder_of(other.path) else ""
    authors = one.who.author and other.who.author
    unsigned = not (one.who.named and other.who.named)
    return (one.who.named or other.who.named) and not (authors and unsigned and bool(book))


def _alike(praise: Sequence[Opinion], blame: Sequence[Opinion], measure: str) -> bool:
    """Whether both speak by one measure; two views of somebody may be of two matters."""
    if praise[0].target.aspect == VIEWS and praise[0].target.noun != blame[0].target.noun:
        return False
    return measure != WORTH or all(
        measures(one.said) and measures(one.said) <= {WORTH, CHARACTER} for one in (praise[0], blame[0])
    )


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
    speak = "speak" if " and " in praising else "speaks"
    said = capital(f"{praising} {speak} for it and {blaming} against it{how}.")
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
