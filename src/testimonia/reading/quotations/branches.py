"""What belongs to a word of a sentence, and the stretches that it takes there."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from testimonia.model import Span
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.cues import Cue

_LEADING = frozenset(",;:—–-.…?!)]")
_TRAILING = frozenset(",;:—–-.([")
_PREDICATE = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "cop", "expl"})


@dataclass(frozen=True, slots=True)
class Governed:
    """Words that a verb gives to somebody.

    Attributes:
        content: numbers of the tokens that are his.
        cues: what the verb does here.
    """

    content: list[int]
    cues: frozenset[Cue]


def under(tree: Tree, at: int, without: Collection[int] = ()) -> list[int]:
    """A token and all that hangs on it, in the order of the sentence, without some branches."""
    found = [at]
    for each in found:  # grows while it is gone through
        found += [n for n in tree.children[each] if n not in without]
    return sorted(found)


def led_by(tree: Tree, at: int, *words: str) -> bool:
    """Whether a preposition or a conjunction among some words leads to a token."""
    return any(tree.words[n] in words for n in tree.of(at, ("case", "mark", "advmod")))


def is_verb(tree: Tree, at: int) -> bool:
    """Whether a token is a verb."""
    return tree.tokens[at].tag.startswith("VB")


def is_clause(tree: Tree, at: int) -> bool:
    """Whether a token is a predicate: a verb, or what "is" makes one."""
    return is_verb(tree, at) or tree.first(at, _PREDICATE) is not None


def is_mark(tree: Tree, at: int) -> bool:
    """Whether a token is a mark and no word."""
    return tree.tokens[at].relation == "punct" or tree.words[at] in _LEADING


def spans(tree: Tree, numbers: Collection[int]) -> tuple[Span, ...]:
    """The stretches that some tokens take, without the commas and stops around each.

    Marks between two of them are taken in; any other word between them parts a stretch in two.
    """
    runs: list[list[int]] = []
    for at in sorted(numbers):
        if runs and all(is_mark(tree, n) for n in range(runs[-1][-1] + 1, at)):
            runs[-1].append(at)
        else:
            runs.append([at])
    return tuple(_inner(tree, runs))


def _inner(tree: Tree, runs: list[list[int]]) -> Iterator[Span]:
    for run in runs:
        first, last = run[0], run[-1]
        while first <= last and tree.words[first] in _LEADING:
            first += 1
        while first <= last and tree.words[last] in _TRAILING:
            last -= 1
        if first <= last:
            yield tree.span(first, last)
