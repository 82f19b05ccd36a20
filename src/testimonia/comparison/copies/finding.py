"""From fingerprints to copyings: candidates are aligned, weighed, and told with their share and direction."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress, islice
from types import MappingProxyType

import numpy as np

from testimonia.comparison.copies.aligning import Aligned, aligned, joined
from testimonia.comparison.copies.copying import MOST_DIFFERENCES, Copying, Difference
from testimonia.comparison.copies.differing import differing
from testimonia.comparison.copies.direction import direction
from testimonia.comparison.copies.fingerprints import Fingerprint
from testimonia.comparison.copies.folding import Letters, folded_letters
from testimonia.comparison.copies.prose import Prose
from testimonia.comparison.copies.quoting import common_third, quotations_of, quoted
from testimonia.comparison.copies.reordering import with_pieces
from testimonia.comparison.copies.sharing import Candidate, Cluster, Run, clusters
from testimonia.comparison.copies.weighing import PIECE, enough, whole_words
from testimonia.model import Span, Stretch, record_id

APART = 40
"""Stretches with no more letters between, in both, are told as one."""
LARGE = 0.5
"""So much of either makes a copy of wording that stands in many Sources: many papers print one report."""
WHOLE = 0.8
"""So much of both is one document twice, whatever it quotes."""
KEPT_LETTERS = 12_000_000
"""Letters of texts that are kept at hand, so that a text with many candidates is not fetched for each."""


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    prose: Prose
    layer: str
    letters: Letters

    def span(self, letters: tuple[int, int]) -> Span:
        return whole_words(self.letters, letters)

    def quotations(self, letters: tuple[int, int]) -> tuple[list[Span], Span]:
        span = self.span(letters)
        return quotations_of(self.layer, self.prose.stretches, span), span


@dataclass(slots=True)
class _Texts:
    """The texts looked at last, up to `KEPT_LETTERS`."""

    fetch: Callable[[str], str]
    held: OrderedDict[str, _Text] = field(default_factory=OrderedDict)
    letters: int = 0

    def of(self, prose: Prose) -> _Text:
        if prose.source in self.held:
            self.held.move_to_end(prose.source)
            return self.held[prose.source]
        layer = self.fetch(prose.source)
        text = _Text(prose, layer, folded_letters(layer, prose.stretches))
        self.held[prose.source] = text
        self.letters += len(text.letters)
        while len(self.held) > 2 and self.letters > KEPT_LETTERS:
            self.letters -= len(self.held.popitem(last=False)[1].letters)
        return text


@dataclass(frozen=True, slots=True)
class Looked:
    """Two Sources that were looked at, and what came of it.

    Attributes:
        one: id of a Source.
        other: id of another; ``one < other`` in order of path.
        places: a hash of where they seemed to share wording.
        copying: None if it is not enough.
    """

    one: str
    other: str
    places: str
    copying: Copying | None


def copyings(
    fingerprints: Sequence[Fingerprint],
    words_of: Callable[[str], str],
    touching: Collection[str] | None = None,
) -> tuple[Copying, ...]:
    """Which Sources share wording, in order of path; the order in which they are given does not matter.

    Args:
        fingerprints: of all Sources, each once.
        words_of: fetches the reading layer of a Source by its id, the same that its fingerprint was made of;
            asked for candidates only.
        touching: ids of Sources, if only what they share with any other is asked for. These Copyings are the
            same as if all were asked for; a document more costs little.
    """
    looked = looked_at(fingerprints, words_of, touching)
    return tuple(each.copying for each in looked if each.copying)


def looked_at(
    fingerprints: Sequence[Fingerprint],
    words_of: Callable[[str], str],
    touching: Collection[str] | None = None,
    known: Mapping[tuple[str, str], Looked] = MappingProxyType({}),
) -> tuple[Looked, ...]:
    """Which Sources were looked at for `copyings`, with what they share, in order of path.

    Args:
        fingerprints: of all Sources, each once.
        words_of: fetches the reading layer of a Source by its id; asked for what is not known only.
        touching: ids of Sources, if only what they share with any other is asked for.
        known: what came of it before, by the ids of both, of texts that are still the same.
    """
    ordered = sorted(fingerprints, key=lambda f: (f.prose.path, f.prose.source))
    asked = None if touching is None else {n for n, f in enumerate(ordered) if f.prose.source in touching}
    texts = _Texts(words_of)
    found: dict[tuple[int, int], Looked] = {}
    for one, other, gathered in chain(_twins(ordered), _side_by_side(ordered, clusters(ordered, asked))):
        if (one, other) not in found and (asked is None or one in asked or other in asked):
            first, second = ordered[one].prose, ordered[other].prose
            places = _hash(gathered)
            before = known.get((first.source, second.source))
            if before is None or before.places != places:
                copying = _copying(texts.of(first), texts.of(second), gathered)
                before = Looked(first.source, second.source, places, copying)
            found[one, other] = before
    return tuple(found[pair] for pair in sorted(found))


def _hash(gathered: Sequence[Cluster]) -> str:
    runs = [[(r.one, r.other, r.length, r.hits, r.rare) for r in cluster] for cluster in gathered]
    return record_id("places", runs)


def _side_by_side(ordered: Sequence[Fingerprint], candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates in such an order that texts which are at hand are asked for again before others are."""
    shelf = (np.cumsum([f.length for f in ordered]) // (KEPT_LETTERS // 2)).tolist()
    return sorted(candidates, key=lambda each: (shelf[each[0]], shelf[each[1]]))


def _twins(ordered: Sequence[Fingerprint]) -> Iterator[Candidate]:
    """Texts that are the same, each with the next, as one run; what they repeat would hide it."""
    last: dict[tuple[int, int], int] = {}
    for number, each in enumerate(ordered):
        key = each.length, each.whole
        if each.length and key in last:
            yield last[key], number, ((Run(0, 0, each.length, each.length, each.length),),)
        last[key] = number


def _copying(one: _Text, other: _Text, gathered: Sequence[Cluster]) -> Copying | None:
    """What two texts share, if it is enough."""
    kept = _kept(one, other, gathered)
    share_of_one, share_of_other = _shares(kept, one, other)
    sides = [(one.quotations(s.of_one), other.quotations(s.of_other)) for s in kept]
    if min(share_of_one, share_of_other) < WHOLE and any(common_third(*each) for each in sides):
        own = [not each for each in _thirds(sides)]
        kept, sides = list(compress(kept, own)), list(compress(sides, own))
        share_of_one, share_of_other = _shares(kept, one, other)
    if not kept:
        return None
    quoting = all(quoted(*here) for here, _ in sides), all(quoted(*there) for _, there in sides)
    copied_from, why = direction(one.prose, other.prose, *quoting)
    pairs = tuple(_pair(s, one, other) for s in kept)
    known = (one.prose.source, other.prose.source, pairs, share_of_one, share_of_other, copied_from, why)
    return Copying(*known, tuple(islice(_differing(kept, one, other), MOST_DIFFERENCES)))


def _thirds(sides: Sequence[tuple[tuple[list[Span], Span], tuple[list[Span], Span]]]) -> list[bool]:
    """Which stretches are a third's: also what else is shared of a quotation that is."""
    found = [common_third(*each) for each in sides]
    known = {q for each, third in zip(sides, found, strict=True) if third for q in each[0][0]}
    return [
        third or (quoted(*here) and quoted(*there) and not known.isdisjoint(here[0]))
        for third, (here, there) in zip(found, sides, strict=True)
    ]


def _kept(one: _Text, other: _Text, gathered: Sequence[Cluster]) -> list[Aligned]:
    """The stretches that say enough; those that stand everywhere only if they are a large part."""
    stretches = [s for cluster in gathered for s in aligned(cluster, one.letters, other.letters)]
    sides = (one.layer, one.letters), (other.layer, other.letters)
    every = joined(stretches, APART)
    alone = [enough(s, *sides) for s in every]
    kept = list(compress(every, alone))
    if max(_shares(kept, one, other)) < LARGE:
        kept = [s for s in kept if not s.everywhere]
    pieces = [s for s, each in zip(every, alone, strict=True) if not each]
    return with_pieces(kept, pieces, lambda piece: enough(piece, *sides, PIECE)) if kept else []


def _shares(stretches: Sequence[Aligned], one: _Text, other: _Text) -> tuple[float, float]:
    return (
        _share([s.of_one for s in stretches], len(one.letters)),
        _share([s.of_other for s in stretches], len(other.letters)),
    )


def _share(stretches: Sequence[tuple[int, int]], letters: int) -> float:
    """How much of the letters stands in the stretches; what two of them hold counts once."""
    counted = until = 0
    for start, end in sorted(stretches):
        counted += max(0, end - max(start, until))
        until = max(until, end)
    return counted / letters if letters else 0.0


def _differing(kept: Iterable[Aligned], one: _Text, other: _Text) -> Iterator[Difference]:
    for stretch in kept:
        yield from differing(stretch.blocks, one.letters, other.letters)


def _pair(stretch: Aligned, one: _Text, other: _Text) -> tuple[Stretch, Stretch]:
    return (
        Stretch(one.prose.source, one.span(stretch.of_one)),
        Stretch(other.prose.source, other.span(stretch.of_other)),
    )
