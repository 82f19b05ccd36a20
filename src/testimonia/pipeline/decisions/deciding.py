"""What the decisions of the ledger come to for a comparison: who is one, what one happening, who is left out.

The comparison is made anew when they change, and a decision always wins. What contradicts others is not
followed, and neither are they.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import TYPE_CHECKING

from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.people.names import form
from testimonia.comparison.supposing import ALL_COUNTS, LeftOut
from testimonia.model import (
    Act,
    ChainIn,
    Entity,
    Judgement,
    Problem,
    Span,
    Stretch,
)
from testimonia.pipeline.decisions.in_force import DOCUMENT, HOLDER, PART
from testimonia.pipeline.decisions.opposing import Pair, about, consistent, said
from testimonia.pipeline.decisions.pointing import Pointing
from testimonia.store import LEDGER_NAME, Located, LocatedPlace, Store, locate

if TYPE_CHECKING:
    from testimonia.comparison.testimony import Testimony

_PEOPLE = (Act.SAME, Act.DIFFERENT)
_HAPPENINGS = (Act.SAME_HAPPENING, Act.DIFFERENT_HAPPENINGS)


@dataclass(frozen=True, slots=True)
class SetAside:
    """One thing that is set aside, where it is now.

    Attributes:
        source: id of the source.
        what: `DOCUMENT`, `PART` or `HOLDER`.
        stretch: of a part.
        chain: of a holder, where the words that name him are read as somebody's name.
        name: of a holder.
    """

    source: str
    what: str
    stretch: Stretch | None = None
    chain: ChainIn | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is decided, led to what was read.

    Attributes:
        decided: who is one and who is not, and the same of happenings.
        problems: decisions that are not followed, and why.
        aside: what is set aside.
    """

    decided: Decided = NOTHING
    problems: tuple[Problem, ...] = ()
    aside: tuple[SetAside, ...] = ()

    def left_out(self, testimonies: Sequence["Testimony"]) -> LeftOut:
        """What is set aside; a holder under all the names that he has in these Testimonies.

        Who is the same elsewhere is asked of the rules, and not of the last comparison: that may have been
        made over other readings.
        """
        from testimonia.comparison.identity import entities

        if not self.aside:
            return ALL_COUNTS
        wanted = {each.chain for each in self.aside if each.chain is not None}
        known = entities(testimonies, self.decided) if wanted else ()
        of_chain = {chain: entity for entity in known for chain in entity.chains if chain in wanted}
        found = ALL_COUNTS
        for each in self.aside:
            found |= _left_out(each, of_chain.get(each.chain) if each.chain else None)
        return found


def _left_out(each: SetAside, entity: Entity | None) -> LeftOut:
    if each.what == DOCUMENT:
        return LeftOut(sources=frozenset({each.source}))
    if each.stretch is not None:
        return LeftOut(stretches=(each.stretch,))
    return holder_left_out(each.name, entity)


def holder_left_out(name: str, entity: Entity | None) -> LeftOut:
    """Somebody as a witness: what he says, and what he wrote under any name of two words or more."""
    names = (name, *(each.text for each in entity.names if len(each.text.split()) > 1)) if entity else (name,)
    chains = frozenset(entity.chains) if entity else frozenset()
    return LeftOut(holders=chains, authors=frozenset(map(form, names)))


def decisions(store: Store, lines: Sequence[Judgement]) -> Decisions:
    """What lines of a ledger come to over the readings that are there.

    Args:
        store: the evidence base; only read.
        lines: made by `in_force`.
    """
    if not lines:
        return Decisions()
    located, _ = locate(lines, store.hashes(), store.original)
    read = _Lines(Pointing(store))
    for each in located:
        if not each.waits:  # what waits has its Problem already
            read.take(each)
    people = consistent(*(read.chains[act] for act in _PEOPLE))
    happenings = consistent(*(read.statements[act] for act in _HAPPENINGS))
    decided = Decided(people.same, people.different, happenings.same, happenings.different)
    return Decisions(decided, (*read.problems, *people.problems, *happenings.problems), tuple(read.aside))


@dataclass
class _Lines:
    """Lines taken one by one, and led to what they are about."""

    pointing: Pointing
    chains: dict[Act, list[Pair[ChainIn]]] = field(default_factory=lambda: {act: [] for act in _PEOPLE})
    statements: dict[Act, list[Pair[str]]] = field(default_factory=lambda: {act: [] for act in _HAPPENINGS})
    aside: list[SetAside] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, located: Located) -> None:
        line, places = located.judgement, located.places
        if line.act is Act.SET_ASIDE:
            set_aside = [self._set_aside(place, line.value or DOCUMENT) for place in places]
            self.aside += (each for each in set_aside if each is not None)
            lost = None in set_aside
        elif line.act in _PEOPLE:
            chains = [self.pointing.chain(place) for place in places]
            known = [chain for chain in chains if chain is not None]
            self.chains[line.act] += (Pair(line, *pair) for pair in combinations(known, 2))
            lost = len(known) < max(len(chains), 2)
        else:
            told = [self.pointing.statements(*each, line.value or "") for each in _clauses(places)]
            for one, other in combinations(told, 2):
                self.statements[line.act] += (Pair(line, *pair) for pair in product(one, other))
            lost = len(told) < 2 or not all(told)
        if lost:
            self.problems.append(_lost(line))

    def _set_aside(self, place: LocatedPlace, value: str) -> SetAside | None:
        what, _, name = value.partition(", ")
        source = self.pointing.source(place)
        if source is None:
            return None
        if what == PART:
            stretch = self.pointing.part(place, name)
            return SetAside(source, what, stretch) if stretch is not None else None
        if what == HOLDER:
            return SetAside(source, what, None, self.pointing.chain(place), name)
        return SetAside(source, what) if what == DOCUMENT else None


def _clauses(places: Sequence[LocatedPlace]) -> Iterator[tuple[LocatedPlace, LocatedPlace | None]]:
    """Each clause with its deciding words, a second row; who writes by hand may leave that out."""
    half = len(places) // 2
    clauses, marks = places[:half], places[half:]
    if len(clauses) == len(marks) and all(map(_lies_in, marks, clauses)):
        yield from zip(clauses, marks, strict=True)
    else:
        yield from ((place, None) for place in places)


def _lies_in(inner: LocatedPlace, outer: LocatedPlace) -> bool:
    around: tuple[Span, ...] = outer.spans or ()
    inside = inner.spans or ()
    return inner.path == outer.path and all(any(o.contains(i) for o in around) for i in inside)


def _lost(line: Judgement) -> Problem:
    message = (
        f"The decision {said(line)} is not followed: not all that it is about ({about(line.on)}) is read as "
        "it was then. Decide again, or take it back."
    )
    return Problem(LEDGER_NAME, message)
