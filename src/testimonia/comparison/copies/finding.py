"""From fingerprints to copyings: candidates are aligned, weighed, and told with their share and direction."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from testimonia.comparison.copies.aligning import Aligned, aligned, joined
from testimonia.comparison.copies.direction import direction
from testimonia.comparison.copies.fingerprints import Fingerprint
from testimonia.comparison.copies.folding import Words, folded_words
from testimonia.comparison.copies.prose import Prose
from testimonia.comparison.copies.quoting import quoted
from testimonia.comparison.copies.sharing import Cluster, Run, clusters
from testimonia.comparison.copies.weighing import enough
from testimonia.comparison.copying import Copying
from testimonia.model import Span, Stretch

APART = 8
"""Stretches with no more words between, in both, are told as one."""
LARGE = 0.5
"""So much of either makes a copy of wording that stands in many Sources: many papers print one report."""
WHOLE = 0.8
"""So much of both is one document twice, whatever it quotes."""
KEPT_WORDS = 1_000_000
"""Words of texts that are kept at hand, so that a text with many candidates is not fetched for each."""


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    prose: Prose
    layer: str
    words: Words

    def span(self, words: tuple[int, int]) -> Span:
        return Span(int(self.words.starts[words[0]]), int(self.words.ends[words[1] - 1]))

    def quotes(self, words: tuple[int, int]) -> bool:
        return quoted(self.layer, self.prose.stretches, self.span(words))


@dataclass(slots=True)
class _Texts:
    """The texts looked at last, up to `KEPT_WORDS`."""

    fetch: Callable[[str], str]
    held: OrderedDict[str, _Text] = field(default_factory=OrderedDict)

    def of(self, prose: Prose) -> _Text:
        if prose.source in self.held:
            self.held.move_to_end(prose.source)
            return self.held[prose.source]
        layer = self.fetch(prose.source)
        text = _Text(prose, layer, folded_words(layer, prose.stretches))
        self.held[prose.source] = text
        while len(self.held) > 2 and sum(len(t.words) for t in self.held.values()) > KEPT_WORDS:
            self.held.popitem(last=False)
        return text


def copyings(fingerprints: Sequence[Fingerprint], words_of: Callable[[str], str]) -> tuple[Copying, ...]:
    """Which Sources share wording, in order of path; the order in which they are given does not matter.

    Args:
        fingerprints: of all Sources, each once.
        words_of: fetches the reading layer of a Source by its id, the same that its fingerprint was made of;
            asked for candidates only.
    """
    ordered = sorted(fingerprints, key=lambda f: (f.prose.path, f.prose.source))
    texts = _Texts(words_of)
    found: dict[tuple[int, int], Copying | None] = {}
    for one, other, gathered in chain(_twins(ordered), clusters(ordered)):
        if (one, other) not in found:
            sides = texts.of(ordered[one].prose), texts.of(ordered[other].prose)
            found[one, other] = _copying(*sides, gathered)
    return tuple(copying for _, copying in sorted(found.items(), key=_by_place) if copying)


def _by_place(found: tuple[tuple[int, int], Copying | None]) -> tuple[int, int]:
    return found[0]


def _twins(ordered: Sequence[Fingerprint]) -> Iterator[tuple[int, int, tuple[Cluster, ...]]]:
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
    marks = [(one.quotes(s.of_one), other.quotes(s.of_other)) for s in kept]
    third = all(here and there for here, there in marks) and min(share_of_one, share_of_other) < WHOLE
    if not kept or third:
        return None
    quoting = all(here for here, _ in marks), all(there for _, there in marks)
    copied_from, why = direction(one.prose, other.prose, *quoting)
    pairs = tuple(_pair(s, one, other) for s in kept)
    return Copying(
        one.prose.source, other.prose.source, pairs, share_of_one, share_of_other, copied_from, why
    )


def _kept(one: _Text, other: _Text, gathered: Sequence[Cluster]) -> list[Aligned]:
    """The stretches that say enough; those that stand everywhere only if they are a large part."""
    stretches = [s for cluster in gathered for s in aligned(cluster, one.words, other.words)]
    sides = (one.layer, one.words), (other.layer, other.words)
    kept = [s for s in joined(stretches, APART) if enough(s, *sides)]
    if max(_shares(kept, one, other)) >= LARGE:
        return kept
    return [s for s in kept if not s.everywhere]


def _shares(stretches: Sequence[Aligned], one: _Text, other: _Text) -> tuple[float, float]:
    return (
        _share([s.of_one for s in stretches], len(one.words)),
        _share([s.of_other for s in stretches], len(other.words)),
    )


def _share(stretches: Sequence[tuple[int, int]], words: int) -> float:
    """How much of the words stands in the stretches; what two of them hold counts once."""
    counted = until = 0
    for start, end in sorted(stretches):
        counted += max(0, end - max(start, until))
        until = max(until, end)
    return counted / words if words else 0.0


def _pair(stretch: Aligned, one: _Text, other: _Text) -> tuple[Stretch, Stretch]:
    return (
        Stretch(one.prose.source, one.span(stretch.of_one)),
        Stretch(other.prose.source, other.span(stretch.of_other)),
    )
