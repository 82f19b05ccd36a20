"""The store as the shelf from which a comparison is renewed: only what a change touches is fetched.

Of each reading an outline, its voices and a fingerprint are kept. A text that has them is not gone through
again, and its statements are fetched only for subjects that have to be compared.
"""

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from testimonia.comparison.copies import copyings
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.copies.fingerprints import Fingerprint
from testimonia.comparison.copies.packing import packed as packed_fingerprint
from testimonia.comparison.copies.packing import unpacked as unpacked_fingerprint
from testimonia.comparison.decided import Decided
from testimonia.comparison.outlines import Outline, outline, packed, unpacked
from testimonia.comparison.renewing import Chains, Renewed, renewed
from testimonia.comparison.testimony import Testimony
from testimonia.comparison.versions import COMPARISON
from testimonia.model import Chain
from testimonia.pipeline import testifying
from testimonia.pipeline.testifying import Speaking, fingerprint_of, speaking, testimony, testimony_of
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
    """

    store: Store
    paths: dict[str, str] = field(default_factory=dict)
    chains: Mapping[str, tuple[Chain, ...]] = field(default_factory=dict)
    voices: dict[str, str] = field(default_factory=dict)
    made: list[HeldOutline] = field(default_factory=list)
    _speaking: dict[str, Speaking] = field(default_factory=dict)

    def testimonies(self, about: Chains) -> list[Testimony]:
        """What these Sources say of these chains."""
        rows = self.store.renewal
        return [
            self._testimony(source, rows.told_of(source, chains), rows.appraised(source, chains))
            for source, chains in about.items()
        ]

    def counting(self, sources: Collection[str]) -> list[Testimony]:
        """What these Sources say with a number."""
        return [self._testimony(source, self.store.renewal.counting(source), ()) for source in sources]

    def opinions(self, source: str) -> Testimony:
        """All that one Source thinks of anybody and anything."""
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
    shared = _shared(store, prints, over)
    before = store.renewal.bases()
    report(len(shelf.made), len(shelf.made), None)
    return renewed(outlines, shared, shelf, before, decided, store.authorities()), Kept(
        shelf.made, shared, over
    )


def _shared(store: Store, prints: Sequence[Fingerprint], over: Mapping[str, str]) -> tuple[Copying, ...]:
    """What Sources have from one another.

    What two of them share says less where others have it too. So a Source more can only take from what was
    found before, or add what it has in common with another itself; where one is gone, or is another text
    now, all are set against one another again.
    """
    then, known = store.renewal.copied()
    if then == over:
        place = {each.prose.source: each.prose.path for each in prints}
        return tuple(sorted(known, key=lambda each: (place[each.one], place[each.other])))
    if not then.items() <= over.items():
        return copyings(prints, store.words)
    sharing = {source for each in known for source in (each.one, each.other)}
    return copyings(prints, store.words, sharing | (over.keys() - then.keys()))


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
            shelf.made.append(_made(store, each))
        kept = known.get(record) or shelf.made[-1]
        shelf.paths[record], shelf.voices[record] = path, kept.voices
        chains = shelf.chains.get(record, ())
        yield unpacked(record, path, over, chains, kept.outline), unpacked_fingerprint(kept.fingerprint)


def _made(store: Store, held: HeldSource) -> HeldOutline:
    """What is kept of one reading."""
    it = speaking(store, held)
    said = packed(outline(testimony_of(store, held, it)))
    print_of_it = packed_fingerprint(fingerprint_of(store, held, it))
    return HeldOutline(held.source.id, said, testifying.packed(it), print_of_it)
