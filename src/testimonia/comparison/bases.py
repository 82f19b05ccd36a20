"""What the part of each subject is made from, as a hash: while that is the same, it need not be made again.

A basis holds the Entity with its chains; what each Source with one of them was read as; who the others are
that its statements name, as far as that can be seen from this subject: which of them are one, what they are
and what they are called, but not what is told of them elsewhere; what the Sources have copied from one
another; and what people have decided. Entities come in by what they are made of, never by a running number.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.identity.outlines import Outline
from testimonia.comparison.versions import COMPARISON
from testimonia.model import Rendition, families, record_id


@dataclass
class Basis:
    """What one subject's part is made from, while it is gathered.

    Attributes:
        sources: by id, what each was made over.
        chains: named by the statements, with the Source.
        authors: in whose voice they are told.
        more: all else: copies, decisions, statements that come from another subject.
    """

    sources: dict[str, str] = field(default_factory=dict)
    chains: list[tuple[str, int]] = field(default_factory=list)
    authors: set[str] = field(default_factory=set)
    more: list[str] = field(default_factory=list)


def gathered(
    outlines: Iterable[Outline],
    names: Names,
    copyings: Iterable[Copying],
    renditions: Iterable[Rendition] = (),
) -> dict[int, Basis]:
    """What the part of each subject is made from, by number of the Entity, but for what is decided."""
    found: dict[int, Basis] = defaultdict(Basis)
    in_source: dict[str, set[int]] = {}
    by_source = {each.source: each for each in outlines}
    for each in by_source.values():
        in_source[each.source] = _take(each, names, found)
    for each in by_source.values():
        for author in each.authors:
            person = names.person(author)
            if person in found:
                found[person].sources[each.source] = each.over
    _enter_shared(found, in_source, copyings)
    _enter_rendered(found, {each.path: in_source[each.source] for each in by_source.values()}, renditions)
    spoken_of = {number: sorted(basis.sources.items()) for number, basis in found.items()}
    for number, others in kin(by_source.values(), names).items():
        if number in found:
            found[number].more += (record_id("kin", spoken_of.get(other)) for other in sorted(others))
    return dict(found)


def _enter_shared(
    found: Mapping[int, Basis], in_source: Mapping[str, set[int]], copyings: Iterable[Copying]
) -> None:
    """Enter what two Sources have from one another with all the subjects of which both speak."""
    for copying in copyings:
        both = in_source.get(copying.one, set()) & in_source.get(copying.other, set())
        said = record_id("copying", copying) if both else ""
        for number in both:
            found[number].more.append(said)


def _enter_rendered(
    found: Mapping[int, Basis], at_path: Mapping[str, set[int]], renditions: Iterable[Rendition]
) -> None:
    """Enter the forms of a text with all the subjects of which one of them speaks."""
    for path, together in families(renditions).items():
        said = record_id("renditions", *together)
        for number in at_path.get(path, ()):
            found[number].more.append(said)


def kin(outlines: Iterable[Outline], names: Names) -> dict[int, set[int]]:
    """Those whose kin each is said to be, by number of the Entity: their times bear on its own."""
    found: dict[int, set[int]] = defaultdict(set)
    for each in outlines:
        for chain, others in each.kin.items():
            number = names.of_chain(each.source, chain)
            if number is not None:
                of_them = (names.of_chain(each.source, other) for other in others)
                found[number].update(other for other in of_them if other not in (None, number))
    return dict(found)


def _take(each: Outline, names: Names, found: dict[int, Basis]) -> set[int]:
    """Enter one Source with all the subjects that it speaks of; their numbers."""
    touched: set[int] = set()
    for chain in each.subjects:
        number = names.of_chain(each.source, chain)
        if number is None:
            continue
        basis = found[number]
        basis.sources[each.source] = each.over
        basis.chains += ((each.source, other) for other in each.named.get(chain, ()))
        basis.authors.update(each.voices.get(chain, ()))
        touched.add(number)
    return touched


def hashed(bases: Mapping[int, Basis], names: Names, ids: Sequence[str]) -> dict[int, str]:
    """The hash of each basis, by number of the Entity."""
    shown: dict[int, tuple[str, str]] = {}
    return {number: _hash(number, basis, names, ids, shown) for number, basis in bases.items()}


def _hash(
    number: int, basis: Basis, names: Names, ids: Sequence[str], shown: dict[int, tuple[str, str]]
) -> str:
    labels: dict[int | None, int] = {None: -1, number: 0}
    who: list[int] = []
    called: list[tuple[str, str]] = []

    def enter(other: int | None) -> None:
        if other not in labels:
            labels[other] = len(labels) - 1
            if other is not None:
                if other not in shown:
                    entity = names.entities[other]
                    shown[other] = (entity.kind.value, entity.name)
                called.append(shown[other])
        who.append(labels[other])

    for source, chain in sorted(basis.chains):
        enter(names.of_chain(source, chain))
    for author in sorted(basis.authors):
        enter(names.person(author))
    return record_id(
        "basis", COMPARISON, ids[number], sorted(basis.sources.items()), who, called, sorted(basis.more)
    )
