"""Names that a document marks, among those that were read in it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name
from testimonia.reading.marked.placing import Placed
from testimonia.reading.mentions import Mentioned

_POSSESSIVES = ("'s", "’s")
_Group = tuple[EntityKind, str]
"""What is marked with one reference is one."""


def marked_names(layer: str, mentioned: Mentioned, marks: Sequence[Placed]) -> Mentioned:
    """Who and what is spoken of, as the document marks it.

    Marked words are a mention, and of the kind that the mark says. Those with one reference are one chain,
    those with two are two. A chain that was read goes to the reference that most of its marked mentions
    have, with all that refers to it by pronoun or description; a marked name without reference stays in its
    chain, or joins the one of its kind that bears that very name.

    Args:
        layer: the reading layer.
        mentioned: as it was read.
        marks: of names, in order, side by side.
    """
    if not marks:
        return mentioned
    state = _State(layer, mentioned)
    state.match(marks)
    state.allot()
    for each in marks:
        state.place(each)
    return state.settled()


@dataclass
class _State:
    """Mentions and chains while the marks are followed; chains by number, new ones at the end."""

    layer: str
    before: Mentioned
    met: dict[Placed, Mention] = field(default_factory=dict)
    gone: set[Mention] = field(default_factory=set)
    kinds: dict[int, EntityKind] = field(default_factory=dict)
    counts: dict[int, Counter[str]] = field(default_factory=dict)
    groups: dict[_Group, int] = field(default_factory=dict)
    into: dict[int, int] = field(default_factory=dict)
    made: list[Mention] = field(default_factory=list)
    bearers: dict[_Group, int] = field(default_factory=dict)
    fresh: int = 0

    def match(self, marks: Sequence[Placed]) -> None:
        """Find the mention that each mark is over, and those that give way to it."""
        starts = [each.span.start for each in marks]
        for mention in self.before.mentions:
            number = max(bisect_right(starts, mention.span.start) - 1, 0)
            while number < len(marks) and marks[number].span.start < mention.span.end:
                if marks[number].span.overlaps(mention.span):
                    self._meet(mention, marks[number])
                number += 1

    def _meet(self, mention: Mention, each: Placed) -> None:
        same = mention.span == each.span
        named = mention.form is MentionForm.NAME
        around = mention.span.contains(each.span)
        alike = self.before.chains[mention.chain].kind.value == each.mark.kind.value
        if same or (around and named and alike):  # "Mr Voss", of which only "Voss" is marked
            if each not in self.met or same:
                self.met[each] = mention
        elif not around and (named or not each.span.contains(mention.span)):
            self.gone.add(mention)

    def allot(self) -> None:
        """Decide to which reference each chain that was read belongs."""
        votes: dict[int, Counter[_Group]] = {}
        for each, mention in self.met.items():
            if each.mark.value:
                votes.setdefault(mention.chain, Counter())[_group(each)] += 1
        self.fresh = len(self.before.chains)
        for chain in self.before.chains:
            self.kinds[chain.number] = chain.kind
            self.counts[chain.number] = Counter({name.text: name.count for name in chain.names})
            self.into[chain.number] = chain.number
            if chain.number in votes:
                group = votes[chain.number].most_common(1)[0][0]
                self.into[chain.number] = self.groups.setdefault(group, chain.number)
                self.kinds[self.groups[group]] = group[0]
        for old, new in self.into.items():
            if old != new:
                self.counts[new].update(self.counts.pop(old))
        for number, counts in self.counts.items():
            for words in counts:
                self.bearers.setdefault((self.kinds[number], words), number)

    def place(self, each: Placed) -> None:
        """Make sure that marked words are a mention of the right chain."""
        mention = self.met.get(each)
        kind = EntityKind(each.mark.kind.value)
        words = self._words(mention if mention is not None else each)
        if each.mark.value:
            chain = self._begun(self.groups, _group(each))
        elif mention is not None:
            chain = self.into[mention.chain]
            if chain not in self.groups.values():
                self.kinds[chain] = kind
        else:
            chain = self._begun(self.bearers, (kind, words))
        if mention is not None and self.into[mention.chain] == chain and mention not in self.gone:
            return
        form = MentionForm.NAME if any(map(str.isupper, words)) else MentionForm.DESCRIPTION
        if mention is not None:
            self.gone.add(mention)
            form = mention.form
            if form is MentionForm.NAME:
                self.counts[self.into[mention.chain]][words] -= 1
        self.made.append(Mention(mention.span if mention is not None else each.span, form, chain))
        if form is MentionForm.NAME:
            self.counts[chain][words] += 1
            self.bearers.setdefault((self.kinds[chain], words), chain)

    def _begun(self, among: dict[_Group, int], key: _Group) -> int:
        """The chain of a reference or a name; a new one if there is none yet."""
        if key not in among:
            among[key] = self.fresh
            self.kinds[self.fresh], self.counts[self.fresh] = key[0], Counter()
            self.fresh += 1
        return among[key]

    def _words(self, at: Mention | Placed) -> str:
        words = " ".join(at.span.of(self.layer).split())
        return words[:-2] if words.endswith(_POSSESSIVES) and len(words) > 2 else words

    def settled(self) -> Mentioned:
        """All of it in order; chains of which nothing is left go, and the others close the gap."""
        kept = [m for m in self.before.mentions if m not in self.gone]
        for mention in self.gone - set(self.met.values()):
            if mention.form is MentionForm.NAME:
                self.counts[self.into[mention.chain]][self._words(mention)] -= 1
        moved = [replace(m, chain=self.into[m.chain]) for m in kept] + self.made
        voices = {section: self.into[chain] for section, chain in self.before.voices.items()}
        spoken = {self.into[m.chain] for m in self.before.mentions}
        there = {m.chain for m in moved} | set(voices.values())
        numbers = {
            old: new
            for new, old in enumerate(n for n in sorted(self.counts) if n in there or n not in spoken)
        }
        mentions = sorted(
            (replace(m, chain=numbers[m.chain]) for m in moved), key=lambda m: (m.span.start, -m.span.end)
        )
        merged: dict[int, list[Chain]] = {}
        for chain in self.before.chains:
            merged.setdefault(self.into[chain.number], []).append(chain)
        chains = tuple(self._chain(old, merged.get(old, []), numbers) for old in numbers)
        return Mentioned(tuple(mentions), chains, {s: numbers[c] for s, c in voices.items()})

    def _chain(self, old: int, merged: Sequence[Chain], numbers: Mapping[int, int]) -> Chain:
        first = {name.text: name.count for chain in merged for name in chain.names}
        counts = {text: n for text, n in self.counts[old].items() if n > 0 or first.get(text) == 0}
        names = tuple(Name(text, max(counts[text], 0)) for text in self._in_order(merged, counts))
        supposed = tuple(
            replace(each, other=numbers[self.into[each.other]])
            for chain in merged
            for each in chain.supposed
            if self.into[each.other] in numbers and self.into[each.other] != old
        )
        return Chain(numbers[old], self.kinds[old], names, tuple(dict.fromkeys(supposed)))

    @staticmethod
    def _in_order(merged: Sequence[Chain], counts: Mapping[str, int]) -> list[str]:
        """The fullest form first; what was read keeps its order where nothing has come to it."""
        known = [name.text for name in merged[0].names] if len(merged) == 1 else []
        if set(known) == set(counts):
            return known
        return sorted(counts, key=lambda text: (-len(text.split()), -len(text), text))


def _group(each: Placed) -> _Group:
    return EntityKind(each.mark.kind.value), each.mark.value or ""
