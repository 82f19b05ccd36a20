"""Words that people say name somebody or something, or nobody, among the mentions that were read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from testimonia.model import NONE, Chain, Correction, EntityKind, Mention, MentionForm, Name, Span
from testimonia.pipeline.corrections.pointed import mention_meant
from testimonia.reading.mentions import Mentioned

Placed = tuple[Correction, Span]
"""A correction, and where its words stand in the reading layer."""
Fail = Callable[[Correction, str, Span | None], None]
"""Is told which correction cannot be followed, why, and where."""


def amended_mentions(
    layer: str, mentioned: Mentioned, placed: Sequence[Placed], fail: Fail
) -> tuple[Mentioned, dict[Mention, str]]:
    """Who and what is spoken of, with what people say of it; and who said it of which mention.

    Added words join the one chain of this Text that is of their kind and bears that very name, or make a
    chain of their own. A mention that is of another kind goes over to such a chain; if there is none, all of
    its chain is of that kind: it is one and the same that is spoken of.

    Args:
        layer: the reading layer.
        mentioned: as it was read.
        placed: the corrections, in order of time.
        fail: is told which cannot be followed.
    """
    state = _State(layer, list(mentioned.mentions), list(mentioned.chains))
    before = {mention.chain for mention in state.mentions}
    for each, words in _agreed([pair for pair in placed if pair[0].added], fail):
        kind = _kind(each)
        if kind is None:
            fail(each, f"“{each.instead}” is nothing that words can name", words)
        else:
            state.add(words, kind, each.by)
    targets: dict[Mention, list[Placed]] = {}
    for each, words in placed:
        meant = None if each.added else mention_meant(state.mentions, words)
        if meant is not None:
            targets.setdefault(meant, []).append((each, words))
        elif not each.added:
            fail(each, "nobody and nothing is read to be named there", words)
    for mention, those in targets.items():
        for each, words in _agreed(those, fail)[:1]:
            _correct(state, mention, each, words, fail)
    return state.settled(mentioned, before)


def _correct(state: "_State", mention: Mention, each: Correction, words: Span, fail: Fail) -> None:
    kind = _kind(each)
    if each.instead == NONE:
        state.take_out(mention)
    elif kind is None:
        fail(each, f"“{each.instead}” is nothing that words can name", words)
    elif not state.turn(mention, kind, each.by):
        fail(each, "another decision says that this one is of another kind", words)


def _agreed(placed: Sequence[Placed], fail: Fail) -> list[Placed]:
    """Those that nobody else gainsays: over words of another, but not the same."""
    kept = []
    for each, words in placed:
        others = [o for o, there in placed if there.overlaps(words) and o.instead != each.instead]
        crossed = [o for o, there in placed if there.overlaps(words) and there != words]
        if others or crossed:
            fail(each, "another decision says something else of these words", words)
        else:
            kept.append((each, words))
    return kept


def _kind(correction: Correction) -> EntityKind | None:
    said = correction.instead
    return EntityKind(said) if said in list(EntityKind) else None


@dataclass
class _State:
    """Mentions and chains while they are corrected."""

    layer: str
    mentions: list[Mention]
    chains: list[Chain]
    by: dict[Mention, str] = field(default_factory=dict)
    turned: dict[int, EntityKind] = field(default_factory=dict)

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.layer).split())

    def add(self, span: Span, kind: EntityKind, by: str) -> None:
        """One mention more; names that lie in it, or across it, give way."""
        same = next((each for each in self.mentions if each.span == span), None)
        if same is not None:
            if self.chains[same.chain].kind is kind:
                self.by[same] = by
            else:
                self._move(same, self._bearer(span, kind), by)
            return
        for other in [each for each in self.mentions if self._gives_way(each, span)]:
            self.take_out(other)
        named = any(character.isupper() for character in span.of(self.layer))
        form = MentionForm.NAME if named else MentionForm.DESCRIPTION
        self._put(Mention(span, form, self._bearer(span, kind)), by)

    def _gives_way(self, mention: Mention, span: Span) -> bool:
        within = span.contains(mention.span) and mention.form is MentionForm.NAME
        across = mention.span.overlaps(span) and not (
            span.contains(mention.span) or mention.span.contains(span)
        )
        return within or across

    def _bearer(self, span: Span, kind: EntityKind) -> int:
        """The chain of a kind that bears a name, if there is exactly one; else a new one."""
        words = self.words(span)
        found = [
            chain.number
            for chain in self.chains
            if chain.kind is kind and any(name.text == words for name in chain.names)
        ]
        if len(found) == 1:
            return found[0]
        self.chains.append(Chain(len(self.chains), kind, ()))
        return len(self.chains) - 1

    def _put(self, mention: Mention, by: str) -> None:
        self.mentions.append(mention)
        self.by[mention] = by
        if mention.form is MentionForm.NAME:
            self._count(mention.chain, self.words(mention.span), 1)

    def _move(self, mention: Mention, chain: int, by: str) -> None:
        self.take_out(mention)
        self._put(replace(mention, chain=chain), by)

    def turn(self, mention: Mention, kind: EntityKind, by: str) -> bool:
        """Let a mention be of a kind; False if its chain was just said to be of another."""
        chain = self.chains[mention.chain]
        words = self.words(mention.span)
        others = [c for c in self.chains if c.kind is kind and any(n.text == words for n in c.names)]
        if mention.chain in self.turned and self.turned[mention.chain] is not kind:
            return False
        if chain.kind is kind:
            self.by[mention] = by
        elif len(others) == 1 and mention.form is MentionForm.NAME:
            self._move(mention, others[0].number, by)
        else:
            self.chains[mention.chain] = replace(chain, kind=kind)
            self.turned[mention.chain] = kind
            self.by[mention] = by
        return True

    def take_out(self, mention: Mention) -> None:
        self.mentions.remove(mention)
        self.by.pop(mention, None)
        if mention.form is MentionForm.NAME:
            self._count(mention.chain, self.words(mention.span), -1)

    def _count(self, number: int, words: str, more: int) -> None:
        """Count a form of a name once more, or once less; what nobody writes any more is no form of it."""
        chain = self.chains[number]
        counts = {name.text: name.count for name in chain.names}
        counts[words] = counts.get(words, 0) + more
        names = tuple(Name(text, count) for text, count in counts.items() if text != words or count > 0)
        self.chains[number] = replace(chain, names=names)

    def settled(self, before: Mentioned, spoken_of: Iterable[int]) -> tuple[Mentioned, dict[Mention, str]]:
        """All of it in order; chains of which nothing is left go, and the others close the gap."""
        there = {mention.chain for mention in self.mentions} | set(before.voices.values())
        new = range(len(before.chains), len(self.chains))
        gone = (set(spoken_of) | set(new)) - there
        kept = [chain.number for chain in self.chains if chain.number not in gone]
        numbers = {old: number for number, old in enumerate(kept)}
        chains = tuple(
            replace(
                self.chains[old],
                number=number,
                supposed=tuple(
                    replace(each, other=numbers[each.other])
                    for each in self.chains[old].supposed
                    if each.other in numbers
                ),
            )
            for old, number in numbers.items()
        )
        moved = {each: replace(each, chain=numbers[each.chain]) for each in self.mentions}
        ordered = sorted(moved.values(), key=lambda each: (each.span.start, -each.span.end))
        voices = {section: numbers[chain] for section, chain in before.voices.items()}
        return Mentioned(tuple(ordered), chains, voices), {
            moved[each]: by for each, by in self.by.items() if each in moved
        }
