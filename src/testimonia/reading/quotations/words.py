"""The words of a Text with their grammar, and who is mentioned by them: what speakers are looked for in."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.model import EntityKind, Mention, MentionForm, Reference, Span
from testimonia.reading.clauses.trees import Tree, tree_of
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.encoder.syntax import Syntax
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.quotes import Marked

_STEPS = 6
"""Verbs from one without a subject of its own up to the one whose subject it shares."""
_LONGEST = 40
"""Words of a mention, counted from its last, that are known to be of it."""
_HELD = 16
"""Sentences whose trees are kept."""
_NOBODY = frozenset({"who", "one", "nobody", "what", "which", "that"})
_RELATIVE = frozenset({"who", "which", "that"})
_SPEAKS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "CD", "DT", "JJ", "FW"})


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The tokens of a Text as columns, by number.

    Attributes:
        layer: the reading layer.
        syntax: of it.
        starts: where they begin.
        ends: where they end.
        heads: number of the token that each belongs to; its own if it is a root.
        relations: to it.
        tags: parts of speech.
        cuts: number of the first token of each sentence, and behind them the number of tokens.
        mentions: of the Text.
        owners: for a token the number of the shortest mention that holds it; absent for one in none.
        openers: for a token the number of the longest mention that begins with it.
        people: numbers of the chains of those who can speak.
        levels: of each token: 0 in the author's own words, 1 in what is quoted, 2 in what is quoted in that.
        trees: of the sentences that were asked for last, by number.
    """

    layer: str
    syntax: Syntax
    starts: Sequence[int]
    ends: Sequence[int]
    heads: Sequence[int]
    relations: Sequence[str]
    tags: Sequence[str]
    cuts: Sequence[int]
    mentions: Sequence[Mention]
    owners: Mapping[int, int]
    openers: Mapping[int, int]
    people: frozenset[int]
    levels: Sequence[int]
    trees: dict[int, Tree] = field(default_factory=dict)

    def word(self, token: int) -> str:
        """In small letters."""
        return self.layer[self.starts[token] : self.ends[token]].lower()

    def since(self, offset: int) -> int:
        """Number of the first token that begins there or later."""
        return bisect_left(self.starts, offset)

    def within(self, span: Span) -> range:
        """Numbers of the tokens that begin in a stretch."""
        return range(self.since(span.start), self.since(span.end))

    def is_verb(self, token: int) -> bool:
        """Whether it is a form of a verb."""
        return self.tags[token] in _VERBS

    def is_noun(self, token: int) -> bool:
        """Whether it is a noun, not a pronoun."""
        return self.tags[token] in ("NN", "NNS", "NNP", "NNPS")

    def tree(self, token: int) -> tuple[Tree, int]:
        """Its sentence as a tree, and the number of its first token."""
        number = bisect_right(self.cuts, token) - 1
        if number not in self.trees:
            if len(self.trees) >= _HELD:
                self.trees.clear()
            self.trees[number] = tree_of(self.layer, self.syntax.sentence(number))
        return self.trees[number], self.cuts[number]

    def is_passive(self, token: int) -> bool:
        """Whether a verb stands in the passive."""
        return any(self.relations[n] in ("aux:pass", "nsubj:pass") for n in self.children(token))

    def children(self, token: int) -> Iterator[int]:
        """The tokens that belong to it, in order."""
        tree, first = self.tree(token)
        return (first + child for child in tree.children[token - first])

    def subject(self, verb: int) -> int | None:
        """Who does it: its own subject, that of the verb it is joined to, or the noun that it describes."""
        at = verb
        for _ in range(_STEPS):
            found = next((n for n in self.children(at) if self.is_subject(n, at)), None)
            if found is not None and self.relations[found] == "nsubj:pass":
                return next((n for n in self.children(at) if self.relations[n] == "obl:agent"), None)
            if found is not None:
                return self._meant(self._whole(found), at)
            above, relation = self.heads[at], self.relations[at]
            heard = self._object(above) if relation in ("xcomp", "ccomp") and self._is_bare(at) else None
            if heard is not None:
                return heard
            if relation == "acl" and self.tags[at] in ("VBG", "TO", "VB"):
                return above
            bare = relation == "advcl" and self.tags[at] in ("VBG", "VBN", "VB")
            if above == at or not (bare or relation in ("conj", "xcomp")):
                return None
            at = above
        return None

    def _is_bare(self, verb: int) -> bool:
        """Whether a verb is what somebody is heard or seen to do: "heard him say", "saw her running"."""
        led = any(self.relations[n] in ("mark", "aux") for n in self.children(verb))
        return self.tags[verb] in ("VB", "VBG") and not led

    def _object(self, verb: int) -> int | None:
        return next((n for n in self.children(verb) if self.relations[n] == "obj"), None)

    def is_subject(self, token: int, verb: int) -> bool:
        """Whether a token is a verb's subject, and in the same voice: not a word of what is quoted."""
        return self.relations[token].startswith("nsubj") and self.levels[token] == self.levels[verb]

    def _whole(self, subject: int) -> int:
        """The noun behind "his", where a tree takes that for the subject."""
        return (
            self.heads[subject] if self.tags[subject] == "PRP$" and self.heads[subject] > subject else subject
        )

    def _meant(self, subject: int, verb: int) -> int:
        """The noun before a relative clause for its "who", unless it is known whom that means."""
        relative = self.relations[verb].startswith("acl") and self.word(subject) in _RELATIVE
        return self.heads[verb] if relative and subject not in self.owners else subject

    def mention(self, token: int) -> Mention | None:
        """The shortest mention that holds a token."""
        number = self.owners.get(token)
        return None if number is None else self.mentions[number]

    def head_of(self, span: Span) -> int:
        """The token of a stretch that the others belong to; its last if there are several."""
        inside = self.within(span)
        return next((n for n in inside if self.heads[n] not in inside or self.heads[n] == n), inside[-1])

    def reference(self, token: int) -> Reference | None:
        """Whom a noun or pronoun means; None for another word."""
        held = self._named_at(token) or self.mention(token)
        if held is not None:
            return Reference(held.span.of(self.layer), held.chain, held.span)
        if self.tags[token] not in _NOUNS or self.relations[token] == "expl" or self.word(token) in _NOBODY:
            return None
        span = self.phrase(token)
        return Reference(span.of(self.layer), None, span)

    def _named_at(self, token: int) -> Mention | None:
        """The name that stands right behind a description: "the poet Lind"."""
        number = self.openers.get(token + 1)
        behind = None if number is None else self.mentions[number]
        if behind is None or behind.form is not MentionForm.NAME or self.heads[token + 1] == token + 1:
            return None
        close = self.relations[token + 1] in ("appos", "flat", "compound", "nmod:desc", "nmod", "dep")
        return behind if close and self.is_noun(token) else None

    def phrase(self, token: int) -> Span:
        """A noun with what belongs to it; of a mention, the mention."""
        held = self.mention(token)
        if held is not None:
            return held.span
        tree, begin = self.tree(token)
        return tree.span(*tree.phrase(token - begin))


def words_in(layer: str, syntax: Syntax, mentioned: Mentioned, quoted: Sequence[Marked]) -> Words:
    """The words of a Text.

    Args:
        layer: the reading layer.
        syntax: of it.
        mentioned: who and what it speaks of.
        quoted: what stands in quotation marks, an outer stretch before those inside it.
    """
    starts, ends = syntax.starts.tolist(), syntax.ends.tolist()
    return Words(
        layer,
        syntax,
        starts,
        ends,
        syntax.heads.tolist(),
        [RELATIONS[number] for number in syntax.relations.tolist()],
        [TAGS[number] for number in syntax.tags.tolist()],
        syntax.cuts.tolist(),
        mentioned.mentions,
        _owners(starts, ends, mentioned.mentions),
        {bisect_left(starts, each.span.start): n for n, each in reversed([*enumerate(mentioned.mentions)])},
        frozenset(chain.number for chain in mentioned.chains if chain.kind in _SPEAKS),
        _levels(starts, quoted),
    )


def _levels(starts: Sequence[int], quoted: Sequence[Marked]) -> bytearray:
    levels = bytearray(len(starts))
    for one in quoted:
        first, end = bisect_left(starts, one.span.start), bisect_left(starts, one.span.end)
        levels[first:end] = bytes([min(one.depth, 255)]) * (end - first)
    return levels


def _owners(starts: Sequence[int], ends: Sequence[int], mentions: Sequence[Mention]) -> dict[int, int]:
    owners: dict[int, int] = {}
    for number in sorted(range(len(mentions)), key=lambda n: -len(mentions[n].span)):
        span = mentions[number].span
        end = bisect_left(starts, span.end)
        for token in range(max(bisect_right(ends, span.start), end - _LONGEST), end):
            owners[token] = number
    return owners
