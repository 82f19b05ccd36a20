"""A sentence as a tree: who hangs on whom, and how far each phrase reaches."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from testimonia.model import Span
from testimonia.reading.encoder import Token

_LOOSE = frozenset(
    {
        *("acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis", "list", "discourse", "vocative"),
        *("dislocated", "orphan", "reparandum", "punct", "dep", "root"),
    }
)
"""What may hang on a word without being of its phrase: relative clauses, appositions, asides."""
_OF_THE_PHRASE = frozenset(
    {
        *("det", "det:predet", "amod", "compound", "flat", "nummod", "fixed", "goeswith"),
        *("nmod", "nmod:poss", "nmod:desc", "nmod:unmarked"),
    }
)
"""What belongs to a noun; all else may belong to the clause of which the noun is the predicate."""

_INSIDE = frozenset({"nmod", "flat", "compound", "nmod:desc", "nummod", "conj"})
"""How what stands at the end of a noun phrase hangs on what stands before."""
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


class Change(NamedTuple):
    """Where a token belongs in truth."""

    token: int
    head: int
    relation: str


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """An analysed sentence, or a piece of one.

    Attributes:
        tokens: in order.
        words: the same in small letters, as written.
        children: for each token the numbers of those that hang on it, in order.
        order: numbers of the tokens, each after the one that it hangs on; what hangs on no root is left out.
        firsts: for each token the first token of all that hangs on it, itself included, directly or not.
        lasts: the last.
        narrow: the same two of its phrase alone, without relative clauses, appositions and asides.
        crossed: tokens among whose own words others stand: the tree is not to be trusted there.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    narrow: tuple[tuple[int, int], ...]
    crossed: frozenset[int]

    def __len__(self) -> int:
        return len(self.tokens)

    def of(self, token: int, relations: Collection[str]) -> Iterator[int]:
        """What hangs on a token by one of some relations."""
        tokens = self.tokens
        return (child for child in self.children[token] if tokens[child].relation in relations)

    def first(self, token: int, relations: Collection[str]) -> int | None:
        """The first that hangs on a token by one of some relations."""
        for child in self.children[token]:
            if self.tokens[child].relation in relations:
                return child
        return None

    def above(self, token: int) -> int | None:
        """The token that one hangs on; None for a root."""
        head = self.tokens[token].head
        return None if head == token else head

    def phrase(self, token: int) -> tuple[int, int]:
        """First and last token of what a noun stands for; no preposition, nothing joined to it by "and"."""
        if token in self.crossed:
            return self.narrow[token]
        first = last = token
        copula = self.first(token, ("cop",))
        for child in self.children[token]:
            relation = self.tokens[child].relation
            if copula is not None and child < copula:
                continue  # "in 1904 he was a printer"
            close = relation == "appos" and self.narrow[child][0] == last + 1  # "the painter Paul Lind"
            if (relation in _OF_THE_PHRASE or close) and not self._set_off(token, child):
                first, last = min(first, self.narrow[child][0]), max(last, self.narrow[child][1])
            elif child > token and relation != "punct":
                break  # what comes after a relative clause would take it along
        return first, last

    def span(self, first: int, last: int) -> Span:
        """From one token to another."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def _set_off(self, token: int, child: int) -> bool:
        """Whether a comma, a dash or a bracket stands between a noun and what follows it."""
        if child < token:
            return False
        return any(self.tokens[at].relation == "punct" for at in self.children[child] if at < child)


def tree_of(layer: str, tokens: Sequence[Token]) -> Tree:
    """The tree of a sentence of a layer; heads that go in circles are left out, with what hangs on them."""
    words = [layer[token.span.start : token.span.end].lower() for token in tokens]
    return _tree([_as_root(number, token) for number, token in enumerate(tokens)], tuple(words))


def rebuilt(tree: Tree, tokens: Sequence[Token]) -> Tree:
    """The tree over the same words with other heads and relations."""
    return _tree([_as_root(number, token) for number, token in enumerate(tokens)], tree.words)


def _tree(tokens: Sequence[Token], words: tuple[str, ...]) -> Tree:
    children: list[list[int]] = [[] for _ in tokens]
    order = []
    for number, token in enumerate(tokens):
        if token.head == number:
            order.append(number)
        elif 0 <= token.head < len(tokens):
            children[token.head].append(number)
    for number in order:  # grows while it is gone through
        order += children[number]
    whole, narrow, crossed = _reaches(tokens, children, order)
    return Tree(
        tuple(tokens),
        words,
        tuple(map(tuple, children)),
        tuple(order),
        tuple(first for first, _ in whole),
        tuple(last for _, last in whole),
        tuple(narrow),
        frozenset(crossed),
    )


def _as_root(number: int, token: Token) -> Token:
    """What hangs on nothing is a root, whatever it is called: it has no antecedent and completes nothing."""
    return replace(token, relation="root") if token.head == number and token.relation != "root" else token


def _reaches(
    tokens: Sequence[Token], children: Sequence[Sequence[int]], order: Sequence[int]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[int]]:
    """How far each token reaches, in all and without what is loose, and which are crossed."""
    whole = [(number, number) for number in range(len(tokens))]
    narrow = list(whole)
    sizes, crossed = [1] * len(tokens), []
    for number in reversed(order):
        below = children[number]
        if not below:
            continue
        first = min(number, *[whole[child][0] for child in below])
        last = max(number, *[whole[child][1] for child in below])
        sizes[number] += sum([sizes[child] for child in below])
        whole[number] = first, last
        if last - first < sizes[number]:
            narrow[number] = _narrow(tokens, below, number, narrow)
        else:
            crossed.append(number)
            narrow[number] = _beside(tokens, number)
    return whole, narrow, crossed


def _narrow(
    tokens: Sequence[Token], below: Sequence[int], number: int, narrow: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    first = last = number
    for child in below:
        relation = tokens[child].relation
        if relation not in _LOOSE:
            first, last = min(first, narrow[child][0]), max(last, narrow[child][1])
        elif child > number and relation != "punct":
            break  # behind a relative clause nothing belongs to the phrase any more
    return first, last


def _beside(tokens: Sequence[Token], number: int) -> tuple[int, int]:
    """A token with the words right beside it that hang on it."""
    first = last = number
    while first > 0 and tokens[first - 1].head == number and tokens[first - 1].relation in _OF_THE_PHRASE:
        first -= 1
    end = len(tokens) - 1
    while last < end and tokens[last + 1].head == number and tokens[last + 1].relation in _OF_THE_PHRASE:
        last += 1
    return first, last


def edges(tree: Tree, token: int) -> tuple[int, int]:
    """First and last word of all that hangs on a token, without marks and "and" at the ends."""
    first, last = tree.firsts[token], tree.lasts[token]
    while first < token and tree.tokens[first].relation in ("punct", "cc"):
        first += 1
    while last > token and tree.tokens[last].relation == "punct":
        last -= 1
    return first, last


def head_of_phrase(tree: Tree, end: int) -> int | None:
    """The head of the noun phrase that ends with a token; None if there is none, or a preposition."""
    at = end
    while at >= 0 and tree.tokens[at].head < at and tree.tokens[at].relation in _INSIDE:
        at = tree.tokens[at].head
    if (
        at < 0
        or tree.tokens[at].tag not in _NOUN_TAGS
        or (at not in tree.crossed and tree.narrow[at][1] != end)
    ):
        return None
    return None if tree.first(at, ("case", "mark")) is not None else at
