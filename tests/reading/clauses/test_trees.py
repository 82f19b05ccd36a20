"""Trees: phrases, and what is no tree."""

import pytest

from testimonia.model import Span
from testimonia.reading.clauses import tree_of
from testimonia.reading.clauses.trees import edges
from testimonia.reading.encoder import Token
from tests.reading.clauses.made import syntax_of

# sentence, number of a word from 0, its phrase
PHRASES: tuple[tuple[str, int, str], ...] = (
    ("his/PRP$/nmod:poss/3 old/JJ/amod/3 father/NN/root/0", 2, "his old father"),
    # a preposition leads to the phrase, and is not of it; the one inside is
    ("in/IN/case/3 the/DT/det/3 house/NN/root/0 of/IN/case/5 Lind/NNP/nmod/3", 2, "the house of Lind"),
    # what is joined to it is another
    ("Lind/NNP/root/0 and/CC/cc/3 Berg/NNP/conj/1", 0, "Lind"),
    # inside, it is of it
    (
        "friends/NNS/root/0 of/IN/case/3 Lind/NNP/nmod/1 and/CC/cc/5 Berg/NNP/conj/3",
        0,
        "friends of Lind and Berg",
    ),
    # a relative clause, and all behind it
    ("the/DT/det/2 man/NN/root/0 who/WP/nsubj/4 fled/VBD/acl:relcl/2", 1, "the man"),
    ("work/NN/root/0 he/PRP/nsubj/3 did/VBD/acl:relcl/1 in/IN/case/5 Bern/NNP/nmod/1", 0, "work"),
    ("wife/NN/root/0 of/IN/case/3 Lind/NNP/nmod/1 who/WP/nsubj/5 fled/VBD/acl:relcl/3", 0, "wife of Lind"),
    # an apposition, and what a comma sets off
    ("Reede/NNP/root/0 ,/,/punct/4 a/DT/det/4 printer/NN/appos/1", 0, "Reede"),
    ("Reede/NNP/root/0 ,/,/punct/4 of/IN/case/4 Bern/NNP/nmod/1", 0, "Reede"),
    # of a predicate what stands in front of the verb is of the clause
    ("in/IN/case/2 1904/CD/nmod/6 he/PRP/nsubj/6 was/VBD/cop/6 a/DT/det/6 printer/NN/root/0", 5, "a printer"),
    # where trees cross, only the words right beside it
    ("the/DT/det/2 man/NN/nsubj/3 left/VBD/root/0 of/IN/case/5 Bern/NNP/nmod/2", 1, "the man"),
)


@pytest.mark.parametrize(("sentence", "number", "phrase"), PHRASES)
def test_phrases(sentence: str, number: int, phrase: str) -> None:
    layer, syntax = syntax_of(sentence)
    tree = tree_of(layer, syntax.sentence(0))
    assert tree.span(*tree.phrase(number)).of(layer) == phrase


def test_marks_at_the_edges_of_a_clause() -> None:
    layer, syntax = syntax_of(
        "He/PRP/nsubj/2 fled/VBD/root/0 ,/,/punct/6 and/CC/cc/6 she/PRP/nsubj/6 hid/VBD/conj/2 ././punct/2"
    )
    tree = tree_of(layer, syntax.sentence(0))
    assert tree.span(*edges(tree, 5)).of(layer) == "she hid"
    assert tree.span(*edges(tree, 1)).of(layer) == "He fled , and she hid"


def test_circles_are_left_out() -> None:
    """A tree of the network has none; whoever makes one by hand is not led round for ever."""
    tokens = [Token(Span(2 * n, 2 * n + 1), head, "dep", "NN", -1.0) for n, head in enumerate((1, 0, 2))]
    assert tree_of("a b c", tokens).order == (2,)


def test_a_long_chain() -> None:
    """Each word hangs on the one before: deeper than Python would recurse."""
    size = 5_000
    tokens = [Token(Span(n, n + 1), max(n - 1, 0), "nmod", "NN", -1.0) for n in range(size)]
    tree = tree_of("x" * size, tokens)
    assert (tree.firsts[0], tree.lasts[0]) == (0, size - 1)
    assert tree.phrase(0) == (0, size - 1)
