"""A comparison made anew where something has changed, and kept elsewhere.

The invariant: whatever came, went or changed since the last comparison, the outcome is exactly that of a
comparison from nothing. Who is who is asked of all outlines each time; what is told of a subject is fetched
and compared only if its basis is not what it was.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.bases import Basis, gathered, hashed, kin
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.disagreements import disagreements
from testimonia.comparison.findings.copies_found import copies_found
from testimonia.comparison.identity import identified
from testimonia.comparison.identity.outlines import Outline, has_events
from testimonia.comparison.parts import Part, parts
from testimonia.comparison.testimony import Testimony, Told
from testimonia.comparison.versions import COMPARISON
from testimonia.model import Authority, Doubt, Entity, Rendition, entity_id, record_id

Chains = Mapping[str, Collection[int]]
"""Numbers of chains, by the id of their Source."""


class Shelf(Protocol):
    """Where statements are fetched that the outlines have left away."""

    def testimonies(self, about: Chains) -> Sequence[Testimony]:
        """What these Sources say of these chains: statements of which one is the subject, and appraisals."""

    def counting(self, sources: Collection[str]) -> Sequence[Testimony]:
        """What these Sources say with a number."""

    def opinions(self, source: str) -> Testimony:
        """All that one Source thinks of anybody and anything; none of its statements."""

    def subjects(self, statements: Collection[str]) -> Mapping[str, tuple[str, int]]:
        """Of whom statements are told: Source and chain by the id of the statement."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The outcome.

    Attributes:
        entities: all, in the order in which they are first met.
        ids: of the entities, in the same order.
        made: the parts that were made now.
        kept: subjects whose parts are what they were, with their bases.
        doubts: pairs of entities that may be one.
        sources: ids of all Sources, in order of path; each has a part of its own, for what it tells of
            disagreements.
    """

    entities: tuple[Entity, ...]
    ids: tuple[str, ...]
    made: tuple[Part, ...]
    kept: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()
    sources: tuple[str, ...] = ()


def renewed(
    outlines: Sequence[Outline],
    copyings: Sequence[Copying],
    shelf: Shelf,
    before: Mapping[str, str],
    decided: Decided = NOTHING,
    authorities: Sequence[Authority] = (),
    renditions: Sequence[Rendition] = (),
) -> Renewed:
    """Compare what has to be compared.

    Args:
        outlines: of all Sources, each once.
        copyings: what Sources have from one another.
        shelf: has what the Sources say.
        before: the bases of the parts that are there, by subject.
        decided: by people; it always wins.
        authorities: from files of known names.
        renditions: which Sources are one text in several forms.
    """
    known = sorted(outlines, key=lambda each: each.path)
    paths = {each.source: each.path for each in known}
    shared = [c for c in copyings if c.one in paths and c.other in paths]
    who = identified(known, decided, authorities)
    people = who.entities
    ids = tuple(map(entity_id, people))
    names = Names(known, people)
    bases = gathered(known, names, shared, renditions)
    loose = _loose(known, names, bases, shelf)
    _enter_decided(bases, names, decided, shelf)
    now = hashed(bases, names, ids)
    wanted = {number: basis for number, basis in now.items() if before.get(ids[number]) != basis}
    related = kin(known, names)
    needed = {*wanted, *(other for number in wanted for other in related.get(number, ()))}
    told = _united([*shelf.testimonies(_chains(needed, people)), *loose], known) if wanted else []
    copies = Copies(shared, paths, renditions)
    made = list(parts(told, names, ids, copies, decided, wanted).values())
    opinions = {each.source: _opinions_basis(each, names, ids) for each in known if each.opinions}
    copied = record_id("copies", COMPARISON, *shared, *sorted(renditions))
    others = {**opinions, "": copied}
    kept = {ids[number]: basis for number, basis in now.items() if number not in wanted}
    kept |= {key: basis for key, basis in others.items() if before.get(key) == basis}
    for source in (source for source in opinions if source not in kept):
        found = disagreements(shelf.opinions(source), names, ids, copies)
        made.append(Part(source, opinions[source], (), tuple(found)))
    if "" not in kept:
        made.append(Part("", copied, (), tuple(copies_found(shared, paths, renditions))))
    return Renewed(people, ids, tuple(made), kept, who.doubts, tuple(paths))


def _opinions_basis(outline: Outline, names: Names, ids: Sequence[str]) -> str:
    """What is made of the opinions in one Source is made from them, and from who is who in it.

    Of those who think, and of what is only named, it matters which are one and what they are called.
    """
    chains = (names.of_chain(outline.source, chain.number) for chain in outline.chains)
    numbers = [*chains, *(names.person(author) for author in outline.authors)]
    labels = {number: label for label, number in enumerate(dict.fromkeys(numbers))}
    called = [None if number is None else names.entities[number].name for number in labels]
    targets = (names.of_chain(outline.source, chain) for chain in outline.appraised)
    about = [None if number is None else ids[number] for number in targets]
    who = [labels[number] for number in numbers]
    return record_id("opinions", COMPARISON, outline.path, outline.over, who, called, about)


def _loose(
    outlines: Sequence[Outline], names: Names, bases: dict[int, Basis], shelf: Shelf
) -> Sequence[Testimony]:
    """Statements that may belong to another subject than the words name, entered where they belong.

    Which event a number is of depends on what others tell of events, so these are looked at each time.
    """
    if not has_events(outlines):
        return ()
    over = {each.source: each.over for each in outlines}
    events = {n for n, entity in enumerate(names.entities) if entity.kind.value == "event"}
    found = _united(
        [
            *shelf.testimonies(_chains(events, names.entities)),
            *shelf.counting([each.source for each in outlines if each.counting]),
        ],
        outlines,
    )
    for account in accounts(found, names):
        told = account.told
        own = names.entity(told.source, told.statement.subject)
        if account.subject == own:
            continue
        basis = bases.setdefault(account.subject, Basis())
        basis.sources[told.source] = over[told.source]
        basis.more.append(f"{told.id} {account.assumed}")
        basis.chains += ((told.source, number) for number in _named(told))
        if told.voice.author:
            basis.authors.add(told.voice.author)
        if own is not None:
            bases[own].more.append(f"{told.id} is told of another")
    return found


def _named(told: Told) -> list[int]:
    statement = told.statement
    others = (statement.object, statement.place, *(holder.who for holder in statement.holders[:1]))
    return [other.chain for other in others if other is not None and other.chain is not None]


def _enter_decided(bases: dict[int, Basis], names: Names, decided: Decided, shelf: Shelf) -> None:
    """Enter what is decided on statements where they are told; of chains it shows in who is who."""
    pairs = (("same", decided.same_happening), ("different", decided.different_happenings))
    statements = {each for _, listed in pairs for pair in listed for each in pair}
    told = shelf.subjects(statements) if statements else {}
    for what, listed in pairs:
        for pair in listed:
            for each in (each for each in pair if each in told):
                number = names.of_chain(*told[each])
                if number in bases:
                    bases[number].more.append(f"{what} {pair[0]} {pair[1]}")


def _chains(numbers: Collection[int], people: Sequence[Entity]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for each in chain.from_iterable(people[number].chains for number in sorted(numbers)):
        found.setdefault(each.source, []).append(each.number)
    return found


def _united(found: Sequence[Testimony], outlines: Sequence[Outline]) -> list[Testimony]:
    """One Testimony of each Source, with each statement once, in order of path."""
    by_source: dict[str, list[Testimony]] = {}
    for each in found:
        by_source.setdefault(each.source, []).append(each)
    return [_one(by_source[each.source]) for each in outlines if each.source in by_source]


def _one(found: Sequence[Testimony]) -> Testimony:
    first = found[0]
    if len(found) == 1:
        return first
    told = {each.id: each for testimony in found for each in testimony.told}
    appraised = {each.id: each for testimony in found for each in testimony.appraised}
    return Testimony(
        first.source,
        first.path,
        first.chains,
        tuple(sorted(told.values(), key=lambda each: each.statement.span)),
        tuple(sorted(appraised.values(), key=lambda each: each.appraisal.span)),
        first.ages,
        first.reviewed,
        first.voices,
        first.rights,
    )
