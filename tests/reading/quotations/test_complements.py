"""The clause that a verb governs, where the tree is not as it should be."""

from collections.abc import Sequence

import pytest

from testimonia.reading.quotations.complements import is_backshifted
from tests.reading.quotations.given import told, tree

CLAUSES: tuple[tuple[str, list[str]], ...] = (
    # "that" behind the verb tells what belongs to it, wherever the parser hangs it
    (
        "Lind/NNP/nsubj/2 said/VBD/root/0 that/IN/mark/6 she/PRP/nsubj/6 was/VBD/cop/6 ill/JJ/conj/2",
        ["Lind: that she was ill"],
    ),
    (
        (
            "Lind/NNP/nsubj/2 claimed/VBD/root/0 ,/,/punct/4 too/RB/advmod/2 ,/,/punct/4 that/IN/mark/9 "
            "she/PRP/nsubj/9 was/VBD/cop/9 ill/JJ/dep/2"
        ),
        ["Lind: that she was ill"],
    ),
    # that A, and that B, whichever the second is joined to
    (
        (
            "Lind/NNP/nsubj/2 swore/VBD/root/0 that/IN/mark/5 she/PRP/nsubj/5 fled/VBD/ccomp/2 and/CC/cc/9 "
            "that/IN/mark/9 he/PRP/nsubj/9 stayed/VBD/conj/2"
        ),
        ["Lind: that she fled and that he stayed"],
    ),
    # behind a colon
    (
        "Lind/NNP/nsubj/2 wrote/VBD/root/0 :/:/punct/6 she/PRP/nsubj/6 was/VBD/cop/6 ill/JJ/parataxis/2",
        ["Lind: she was ill"],
    ),
    # behind a semicolon the author may have the word
    (
        "Lind/NNP/nsubj/2 wrote/VBD/root/0 ;/:/punct/6 she/PRP/nsubj/6 was/VBD/cop/6 ill/JJ/parataxis/2",
        [],
    ),
    # an estimate that commas set off
    (
        (
            "It/PRP/nsubj:pass/3 is/VBZ/aux:pass/3 estimated/VBN/root/0 ,/,/punct/6 thousands/NNS/nsubj/6 "
            "died/VBD/advcl/3"
        ),
        ["nobody: thousands died"],
    ),
    # "No" is said, and denies
    (
        (
            "No/UH/discourse/4 ,/,/punct/1 she/PRP/nsubj/4 said/VBD/root/0 ,/,/punct/9 "
            "she/PRP/nsubj/9 did/VBD/aux/9 "
            "not/RB/advmod/9 know/VB/ccomp/4"
        ),
        ["she denies: No / she did not know"],
    ),
    # no words at all
    ("Lind/NNP/nsubj/2 said/VBD/root/0 so/RB/ccomp/2", []),
)


@pytest.mark.parametrize(("sentence", "lines"), CLAUSES)
def test_clauses(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines


def test_tenses_of_reported_speech() -> None:
    assert is_backshifted(tree("she/PRP/nsubj/3 had/VBD/aux/3 come/VBN/root/0"), 2)
    assert not is_backshifted(tree("she/PRP/nsubj/3 has/VBZ/aux/3 come/VBN/root/0"), 2)
