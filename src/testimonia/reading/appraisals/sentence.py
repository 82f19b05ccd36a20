"""A sentence of which something may be judged: its tree, its phrases, and the clauses in it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.model import Chain, Reference, Span
from testimonia.reading.appraisals.lexicon import Lexicon
from testimonia.reading.clauses.lemmas import noun_lemma, verb_lemma
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Clause
from testimonia.reading.statements.words import Words

_HIGH = 30
"""Words from one to the root above it that are climbed, at most."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a tree, with what is known of its words; numbers are those of its tokens.

    Attributes:
        text: the reading layer.
        phrases: of its words.
        tree: how they hang together.
        clauses: by the number of the word that heads them.
        names: stretches that are names; what stands in them judges nothing.
        chains: of the Text, by number.
        lexicon: the words that judge.
        words: the words of statements.
        joined: for the head of a word with hyphens, its first and last token.
    """

    text: str
    phrases: Phrases
    tree: Tree
    clauses: Mapping[int, Clause]
    names: Sequence[Span]
    chains: Sequence[Chain]
    lexicon: Lexicon
    words: Words
    joined: Mapping[int, tuple[int, int]]
    _starts: Sequence[int] = field(repr=False)

    def word(self, token: int) -> str:
        """A word in small letters, one with hyphens whole; empty for a part of such a word, or a name."""
        first, last = self.joined.get(token, (token, token))
        if last < 0 or self.named(token):
            return ""
        if first == last:
            return self.tree.words[token]
        return self.tree.span(first, last).of(self.text).lower().replace("‑", "-")

    def noun(self, token: int) -> str:
        """A noun in the singular; with its hyphens, if it has any."""
        return noun_lemma(self.word(token) if token in self.joined else self.tree.words[token])

    def verb(self, token: int) -> str:
        """A verb as a dictionary has it."""
        return verb_lemma(self.tree.words[token])

    def tag(self, token: int) -> str:
        """The part of speech."""
        return self.tree.tokens[token].tag

    def relation(self, token: int) -> str:
        """How a word hangs on the one above it."""
        return self.tree.tokens[token].relation

    def named(self, token: int) -> bool:
        """Whether a word is part of a name."""
        span = self.tree.tokens[token].span
        return self.tag(token).startswith("NNP") or any(name.contains(span) for name in self.names)

    def top(self, token: int) -> int:
        """The first of those that a word is joined to by "and"."""
        for _ in range(_HIGH):
            head = self.tree.above(token)
            if self.relation(token) != "conj" or head is None:
                break
            token = head
        return token

    def over(self, token: int) -> int | None:
        """The number of the word that heads the clause which a word stands in."""
        at: int | None = token
        for _ in range(_HIGH):
            if at is None or (at in self.clauses and not self.clauses[at].noun):
                return at
            at = self.tree.above(at)
        return None

    def token_at(self, span: Span) -> int | None:
        """The token that begins where a stretch does."""
        number = bisect_left(self._starts, span.start)
        found = number < len(self._starts) and self._starts[number] == span.start
        return number if found else None

    def has_determiner(self, token: int, kind: str) -> bool:
        """Whether a noun has a determiner of a kind ("definite")."""
        words = (self.tree.words[at] for at in self.tree.of(token, ("det",)))
        return any(self.lexicon.has(f"grammar.{kind}", word) for word in words)

    def case(self, token: int) -> str:
        """The preposition that leads to a noun, or "as" to what somebody is held to be."""
        preposition = self.phrases.preposition(token)
        if preposition:
            return preposition
        mark = self.tree.first(token, ("mark", "case"))
        return "" if mark is None or mark > token else self.tree.words[mark]

    def before(self, token: int) -> Iterator[int]:
        """The words that say how, of a word: "very", "not"; nearest last."""
        for child in self.tree.children[token]:
            if child < token and self.relation(child) in ("advmod", "det", "cc:preconj"):
                yield child

    def denied_from_above(self, token: int) -> bool:
        """Whether a clause is negative only by what it belongs to: "denied that he was a coward"."""
        clause, turning = self.clauses.get(token), self.lexicon.sets["signs.turning"]
        own = any(self.tree.words[child] in turning for child in self.tree.children[token])
        return clause is not None and clause.negated and not own

    def rejected(self, token: int) -> bool:
        """Whether a clause is said to be untrue before it: "it is false that he was a coward"."""
        if self.relation(token) not in ("ccomp", "csubj", "acl"):
            return False
        start, end = (self.tree.tokens[at].span.start for at in (0, self.tree.firsts[token]))
        return self.words.rejects.search(self.text, start, max(start, end)) is not None

    def reference(self, token: int) -> Reference:
        """What the phrase around a word stands for."""
        return self.phrases.reference(token)


def joined_words(text: str, tree: Tree) -> dict[int, tuple[int, int]]:
    """The words with hyphens, by the part that hangs outside; their other parts stand for nothing (-1, -1).

    "self-made" is read as three tokens, and "made" says nothing of it.
    """
    found: dict[int, tuple[int, int]] = {}
    at, tokens = 0, tree.tokens
    while at + 2 < len(tokens):
        last = at
        while last + 2 < len(tokens) and _hyphen(text, tree, last + 1):
            last += 2
        if last == at:
            at += 1
            continue
        parts = range(at, last + 1)
        head = next((p for p in parts if tokens[p].head == p or not at <= tokens[p].head <= last), last)
        found.update(dict.fromkeys(parts, (-1, -1)))
        found[head] = (at, last)
        at = last + 1
    return found


def _hyphen(text: str, tree: Tree, at: int) -> bool:
    before, here, after = tree.tokens[at - 1].span, tree.tokens[at].span, tree.tokens[at + 1].span
    return text[here.start : here.end] in ("-", "‑") and before.end == here.start and here.end == after.start
