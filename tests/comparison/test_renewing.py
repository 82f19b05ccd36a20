"""A comparison that is kept where nothing has changed: always exactly what comes of nothing."""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generated_base import World, document, world
from testimonia.comparison.compare import compare
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.findings.of_happening import in_order
from testimonia.comparison.identity.outlines import outline
from testimonia.comparison.parts import Part
from testimonia.comparison.renewing import Chains, Renewed, renewed
from testimonia.comparison.testimony import Appraised, Testimony, Told, Voice
from testimonia.model import (
    ChainIn,
    Compared,
    EntityKind,
    Rendition,
    RenditionKind,
    SectionKind,
    Span,
    Stretch,
    record_id,
)
from tests.comparison.building import chained, said, text

_WORLD = world(60)


def generated(known: World, number: int, version: int = 0) -> Testimony:
    """A made-up source; another version of it is another text at the same path."""
    it = document(known, number + 100 * version, 12)
    path = f"{number:02}.txt"
    source = record_id("source", path, version)
    voice = Voice(f"whole {source}", SectionKind.DOCUMENT, it.author)
    pairs = zip(it.read.statements, it.read.sentences, strict=True)
    told = tuple(Told(f"{source} {n}", source, said, voice, around) for n, (said, around) in enumerate(pairs))
    thought = tuple(Appraised(f"{source} a{n}", source, a, voice) for n, a in enumerate(it.read.appraisals))
    return Testimony(source, path, it.read.chains, told, thought)


@dataclass
class Shelf:
    """Sources, and a note of what was fetched of them."""

    sources: Sequence[Testimony]
    fetched: dict[str, set[int]] = field(default_factory=dict)

    def testimonies(self, about: Chains) -> list[Testimony]:
        for source, chains in about.items():
            self.fetched.setdefault(source, set()).update(chains)
        return [
            replace(
                each,
                told=tuple(t for t in each.told if t.statement.subject.chain in about[each.source]),
                appraised=tuple(a for a in each.appraised if a.appraisal.target.chain in about[each.source]),
            )
            for each in self.sources
            if each.source in about
        ]

    def counting(self, sources: Collection[str]) -> list[Testimony]:
        return [
            replace(each, told=tuple(t for t in each.told if t.statement.quantity is not None), appraised=())
            for each in self.sources
            if each.source in sources
        ]

    def opinions(self, source: str) -> Testimony:
        return next(replace(each, told=()) for each in self.sources if each.source == source)

    def subjects(self, statements: Collection[str]) -> Mapping[str, tuple[str, int]]:
        return {
            t.id: (t.source, t.statement.subject.chain)
            for each in self.sources
            for t in each.told
            if t.id in statements and t.statement.subject.chain is not None
        }


@dataclass
class Kept:
    """What was made of each subject so far, as a store would keep it."""

    parts: dict[str, Part] = field(default_factory=dict)

    def renew(
        self,
        sources: Sequence[Testimony],
        shared: Sequence[Copying] = (),
        decided: Decided = NOTHING,
        renditions: Sequence[Rendition] = (),
    ) -> tuple[Compared, Shelf]:
        """Compare again; what comes of it all, and what was fetched for it."""
        shelf = Shelf(sources)
        outlines = [outline(each, each.source) for each in sources]
        before = {subject: part.basis for subject, part in self.parts.items()}
        made = renewed(outlines, shared, shelf, before, decided, renditions=renditions)
        self.parts = {subject: self.parts[subject] for subject in made.kept} | {
            p.subject: p for p in made.made
        }
        return _together(made, self.parts), shelf


def _together(made: Renewed, parts: Mapping[str, Part]) -> Compared:
    row = [parts[each] for each in (*made.ids, *made.sources, "") if each in parts]
    happenings = tuple(each for part in row for each in part.happenings)
    findings = in_order(finding for part in row for finding in part.findings)
    return Compared(made.entities, happenings, tuple(findings), doubts=made.doubts)


def _copying(one: Testimony, other: Testimony, chance: random.Random) -> Copying:
    first, second = sorted((one, other), key=lambda each: each.path)
    at, to = chance.randrange(600), chance.randrange(600)
    pair = (Stretch(first.source, Span(at, at + 150)), Stretch(second.source, Span(to, to + 150)))
    return Copying(first.source, second.source, (pair,), 0.1, chance.choice((0.1, 0.6)))


def _decided(sources: Sequence[Testimony], chance: random.Random) -> Decided:
    told = [each for source in sources for each in source.told]
    chains = [ChainIn(source.source, chain.number) for source in sources for chain in source.chains]
    if len(told) < 2:
        return NOTHING
    one, other = (each.id for each in chance.sample(told, 2))
    first, second = chance.sample(chains, 2)
    apart = ((first, second),)
    if chance.random() < 0.5:
        return Decided(different=apart, same_happening=((one, other),))
    return Decided(different=apart, different_happenings=((one, other),))


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_step_by_step_is_as_from_nothing(chance: random.Random) -> None:
    """Sources come, change and go one by one, with what they copy and what is decided."""
    there: dict[int, int] = dict.fromkeys(range(3), 0)
    kept, decided = Kept(), NOTHING
    for _ in range(6):
        number = chance.randrange(8)
        if number in there and chance.random() < 0.4:
            del there[number]
        else:
            there[number] = chance.randrange(3)
        sources = [generated(_WORLD, *each) for each in sorted(there.items())]
        shared, rendered = [], []
        if len(sources) > 1:
            one, other = chance.sample(sources, 2)
            shared = [_copying(one, other, chance)]
            if chance.random() < 0.5:
                rendered = [Rendition(one.path, chance.choice(list(RenditionKind)), other.path)]
        if chance.random() < 0.5:
            decided = _decided(sources, chance)
        compared, _ = kept.renew(sources, shared, decided, rendered)
        assert compared == compare(sources, shared, decided, renditions=rendered)


_ADA = (
    text("a.txt", said("arrest", "Ada Lind", "1901", "Ely"), said("death", "Tom Moss", "1920")),
    text("b.txt", said("arrest", "Ada Lind", "1902", "Ely"), said("birth", "Tom Moss", "1860")),
    text("c.txt", said("marriage", "Ruth Pell", "1888", "Lynn")),
)


def test_nothing_is_fetched_where_nothing_has_changed() -> None:
    kept = Kept()
    kept.renew(_ADA)
    _, shelf = kept.renew(_ADA)
    assert shelf.fetched == {}


def test_only_those_are_fetched_whom_a_new_source_speaks_of() -> None:
    """Of Tom Moss nothing is fetched, though every other source speaks of him."""
    kept = Kept()
    kept.renew(_ADA)
    _, shelf = kept.renew([*_ADA, text("d.txt", said("arrest", "Ada Lind", "1903", "Ely"))])
    assert shelf.fetched == {"id of a.txt": {0}, "id of b.txt": {0}, "id of d.txt": {0}}


def test_another_source_for_a_town_is_nothing_to_those_who_were_there() -> None:
    kept = Kept()
    kept.renew(_ADA)
    _, shelf = kept.renew([*_ADA, text("d.txt", said("arrest", "Jane Orr", "1903", "Ely"))])
    assert set(shelf.fetched) == {"id of d.txt"}


_FAR_AWAY = {
    # what is told of Tom Moss; and what a source more says that does not name him, but changes who is who
    "two towns turn out to be one": (
        (
            text("a.txt", said("birth", "Tom Moss", "1860", "Arvik")),
            text("b.txt", said("birth", "Tom Moss", "1860", "Torvik")),
        ),
        (chained("c.txt", ("Arvik", "Torvik"), kind=EntityKind.PLACE),),
    ),
    "the author turns out to be one of two": (
        (
            text("a.txt", said("arrest", "Tom Moss", "1901", "Ely", author="Ruth Pell")),
            text("b.txt", said("arrest", "Tom Moss", "1901", "Ely", author="Jane Orr")),
        ),
        (
            chained("c.txt", ("Ruth Pell", "Jane Orr")),
            text("d.txt", said("birth", "Ruth Pell", "1700"), said("death", "Ruth Pell", "1760")),
            text("e.txt", said("birth", "Ruth Pell", "1860"), said("death", "Ruth Pell", "1930")),
        ),
    ),
    "the one who is quoted turns out to be the author of another": (
        (
            text("a.txt", said("arrest", "Tom Moss", "1901", "Ely", by="Ruth Pell")),
            text("b.txt", said("arrest", "Tom Moss", "1901", "Ely", author="Jane Orr")),
        ),
        (chained("c.txt", ("Ruth Pell", "Jane Orr")),),
    ),
}


@pytest.mark.parametrize("name", _FAR_AWAY)
def test_who_is_who_can_change_from_afar(name: str) -> None:
    first, more = _FAR_AWAY[name]
    kept, sources = Kept(), list(first)
    before = kept.renew(sources)[0].findings
    changed = False
    for each in more:
        sources.append(each)
        after = kept.renew(sources)[0]
        assert after == compare(sources, ())
        changed = changed or after.findings != before
    assert changed
