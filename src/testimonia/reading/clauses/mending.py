"""Typical mistakes of the network, mended where the words themselves say how they belong together.

Each rule is a truth of English grammar that a tree goes against. On the development part of GUM none does
more harm than good.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.misplaced_nouns import (
    attributive,
    before_verb,
    joined_backwards,
    noun_before,
    object_behind,
    whose,
)
from testimonia.reading.clauses.misplaced_verbs import (
    absolute,
    behind_noun,
    beside_noun,
    first_of_two,
    in_series,
    like_with_like,
    second_root,
    undergone,
    verb_as_preposition,
)
from testimonia.reading.clauses.trees import Change, Tree, rebuilt

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NO_HEADS = frozenset({"advmod", "amod", "case", "compound", "cc", "fixed", "flat"})

Rule = Callable[[Tree, int], Iterator[Change]]
"""What is to be changed about a token."""


def mended(tree: Tree) -> Tree:
    """The same tree, or a better one."""
    changes: dict[int, Change] = {}
    for token in tree.order:
        for rule in _rules(tree, token):
            for change in rule(tree, token):
                changes.setdefault(change.token, change)
    if not changes:
        return tree
    tokens = list(tree.tokens)
    for token, head, relation in changes.values():
        tokens[token] = replace(tokens[token], head=head, relation=relation)
    better = rebuilt(tree, tokens)
    # two changes together could make a circle, which would be worse than any mistake
    return better if len(better.order) == len(tree.order) else tree


def _rules(tree: Tree, token: int) -> Iterator[Rule]:
    """The rules that may have to do with a token."""
    value = tree.tokens[token]
    if value.tag in _NOUNS:
        yield from _of_nouns(tree, token)
    elif value.tag.startswith("VB") or value.tag == "MD":
        yield from _of_verbs(tree, token)
    elif tree.words[token] in word_set("pronouns", "plain_objects"):
        yield object_behind
    elif tree.words[token] == "whose":
        yield whose
    if value.relation in _HELPING:
        yield attributive


def _of_nouns(tree: Tree, token: int) -> Iterator[Rule]:
    value = tree.tokens[token]
    if value.relation in ("obj", "conj", "root"):
        yield object_behind
    if value.relation in ("obj", "obl:unmarked"):
        yield before_verb
    if value.relation == "conj" and value.head > token:
        yield joined_backwards


def _of_verbs(tree: Tree, token: int) -> Iterator[Rule]:
    relation, tag = tree.tokens[token].relation, tree.tokens[token].tag
    if relation not in _NO_HEADS:
        yield noun_before
    if relation in ("case", "mark") and tag == "VBG":
        yield verb_as_preposition
    if relation == "root" and tag in _TENSED:
        yield second_root
    if relation == "conj":
        yield like_with_like
    if tag in ("VBN", "VBG", "VBD"):
        yield from _of_participles(tree, token)


def _of_participles(tree: Tree, token: int) -> Iterator[Rule]:
    """Past forms among them: they look the same."""
    relation = tree.tokens[token].relation
    if relation in ("acl", "dep", "parataxis"):
        yield in_series
    if relation == "acl":
        yield beside_noun
    elif relation == "advcl":
        yield absolute
        yield undergone
    if tree.above(token) is None:
        yield first_of_two
    else:
        yield behind_noun
