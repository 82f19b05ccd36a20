"""The store as the shelf from which a comparison is renewed: only what a change touches is fetched.

Of each reading an outline, its voices and a fingerprint are kept. A text that has them is not gone through
again, and its statements are fetched only for subjects that have to be compared.
"""

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from testimonia.comparison.copies.finding import Looked, looked_at
from testimonia.comparison.copies.fingerprints import Fingerprint
from testimonia.comparison.copies.packing import packed as packed_fingerprint
from testimonia.comparison.copies.packing import unpacked as unpacked_fingerprint
from testimonia.comparison.decided import Decided
from testimonia.comparison.identity.outlines import Outline, outline, packed, unpacked
from testimonia.comparison.renewing import Chains, Renewed, renewed
from testimonia.comparison.testimony import Testimony
from testimonia.comparison.versions import COMPARISON
from testimonia.model import Chain
from testimonia.pipeline import testifying
from testimonia.pipeline.testifying import Speaking, fingerprint_of, testified, testimony
from testimonia.store import HeldAppraisal, HeldOutline, HeldSource, HeldStatement, Kept, State, Store

Report = Callable[[int, int, str | None], None]


@dataclass
class Shelf:
    """What the Sources say, fetched as it is asked for.

    Attributes:
        store: the evidence base.
        paths: of the Sources, by id.
        chains: of each, by the same.
        voices: of each, as they are kept.
        made: what was not kept yet.
        said: by the Sources of which nothing was kept: that is not fetched again.
    """

    store: Store
    paths: dict[str, str] = field(default_factory=dict)
    chains: Mapping[str, tuple[Chain, ...]] = field(default_factory=dict)
    voices: dict[str, str] = field(default_factory=dict)
    made: list[HeldOutline] = field(default_factory=list)
    said: dict[str, Testimony] = field(default_factory=dict)
    _speaking: dict[str, Speaking] = field(default_factory=dict)

    def testimonies(self, about: Chains) -> list[Testimony]:
        """What these Sources say of these chains."""
        rows = self.store.renewal
        return [
            self._testimony(source, rows.told_of(source, chains), rows.appraised(source, chains))
            if source not in self.said
            else _of(self.said[source], set(chains))
            for source, chains in about.items()
        ]

    def counting(self, sources: Collection[str]) -> list[Testimony]:
        """What these Sources say with a number."""
        return [
            self._testimony(source, self.store.renewal.counting(source), ())
            if source not in self.said
            else _counting(self.said[source])
            for source in sources
        ]

    def opinions(self, source: str) -> Testimony:
        """All that one Source thinks of anybody and anything."""
        if source in self.said:
            return replace(self.said[source], told=())
        return self._testimony(source, (), self.store.appraisals(source))

    def subjects(self, statements: Collection[str]) -> Mapping[str, tuple[str, int]]:
        """Of whom statements are told."""
        return self.store.renewal.subjects(statements)

    def _testimony(
        self, source: str, statements: Sequence[HeldStatement], appraisals: Sequence[HeldAppraisal]
    ) -> Testimony:
        it = self._speaking.get(source)
        if it is None:
            it = self._speaking[source] = testifying.unpacked(self.voices[source])
        return testimony(source, self.paths[source], self.chains.get(source, ()), it, statements, appraisals)


def _of(said: Testimony, chains: Collection[int]) -> Testimony:
    """What is told and thought of these chains."""
    told = (each for each in said.told if each.statement.subject.chain in chains)
    appraised = (each for each in said.appraised if each.appraisal.target.chain in chains)
    return replace(said, told=tuple(told), appraised=tuple(appraised))


def _counting(said: Testimony) -> Testimony:
    """What is told with a number."""
    told = (each for each in said.told if each.statement.quantity is not None)
    return replace(said, told=tuple(told), appraised=())


def renewed_over(store: Store, report: Report, decided: Decided) -> tuple[Renewed, Kept]:
    """Compare what has to be compared; what was made, and what is kept for the next time.

    Args:
        store: the evidence base, of one moment.
        report: is told of progress: of the texts that have to be gone through.
        decided: by people.
    """
    with _no_search_for_rings():
        return _renewed_over(store, report, decided)


@contextmanager
def _no_search_for_rings() -> Iterator[None]:
    """To look for rings of references in millions of values is a quarter of the time; there are none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _renewed_over(store: Store, report: Report, decided: Decided) -> tuple[Renewed, Kept]:
    shelf = Shelf(store, chains=store.renewal.chains())
    outlines: list[Outline] = []
    prints: list[Fingerprint] = []
    for each, fingerprint in _all(shelf, report):
        outlines.append(each)
        prints.append(fingerprint)
    over = {each.source: f"{COMPARISON} {each.over}" for each in outlines}
    looked = _looked(store, prints, over)
    shared = [each.copying for each in looked if each.copying]
    before = store.renewal.bases()
    report(len(shelf.made), len(shelf.made), None)
    known = store.authorities(), store.renditions()
    return renewed(outlines, shared, shelf, before, decided, *known), Kept(shelf.made, looked, over)


def _looked(store: Store, prints: Sequence[Fingerprint], over: Mapping[str, str]) -> tuple[Looked, ...]:
    """What Sources have from one another, with the pairs that have nothing and were looked at.

    What two of them share says less where others have it too. So a Source more can only take from what was
    found before, or add what it has in common with another itself; where one is gone, or is another text
    now, all are set against one another again. Of two texts that are what they were, and have the same places
    in question, the outcome is known.
    """
    then, listed = store.renewal.copied()
    same = {source for source, read in then.items() if over.get(source) == read}
    known = {(each.one, each.other): each for each in listed if {each.one, each.other} <= same}
    if then == over:
        found = known
    else:
        touching: set[str] | None = None
        if len(same) == len(then):
            sharing = {source for each in listed if each.copying for source in (each.one, each.other)}
            touching = sharing | (over.keys() - then.keys())
        looked = looked_at(prints, store.words, touching, known)
        found = {(each.one, each.other): each for each in looked}
        if touching is not None:  # of the others nothing is asked now: they had nothing, and have nothing
            found |= {pair: each for pair, each in known.items() if touching.isdisjoint(pair)}
    place = {each.prose.source: each.prose.path for each in prints}
    return tuple(sorted(found.values(), key=lambda each: (place[each.one], place[each.other])))


def _all(shelf: Shelf, report: Report) -> Iterator[tuple[Outline, Fingerprint]]:
    """The outlines and fingerprints of all texts: kept ones, or made now."""
    store = shelf.store
    known, readings = store.renewal.outlines(COMPARISON), store.renewal.readings()
    held = [each for each in store.sources() if each.state is State.READ]
    new = [each.source.id for each in held if each.source.id not in known]
    for each in held:
        record, path, over = each.source.id, each.source.path, readings.get(each.source.id, "")
        if record not in known:
            report(len(shelf.made), len(new), path)
            made, shelf.said[record] = _made(store, each)
            shelf.made.append(made)
        kept = known.get(record) or shelf.made[-1]
        shelf.paths[record], shelf.voices[record] = path, kept.voices
        chains = shelf.chains.get(record, ())
        yield unpacked(record, path, over, chains, kept.outline), unpacked_fingerprint(kept.fingerprint)


def _made(store: Store, held: HeldSource) -> tuple[HeldOutline, Testimony]:
    """What is kept of one reading, and what it says."""
    it, said = testified(store, held)
    print_of_it = packed_fingerprint(fingerprint_of(store, held, it))
    return HeldOutline(held.source.id, packed(outline(said)), testifying.packed(it), print_of_it), said
