"""A verb governs something in one way at most, and only if it is a verb of speech or thought."""

from testimonia.reading.quotations.cues import Cue
from testimonia.reading.quotations.governing import governed
from tests.reading.quotations.given import tree
from tests.reading.quotations.test_indirect import she_was_ill

POINTED = "Lind/NNP/nsubj/2 pointed/VBD/root/0 out/RP/compound:prt/2 " + she_was_ill(4, 2)
SAID = "Lind/NNP/nsubj/2 said/VBD/root/0 " + she_was_ill(3, 2)


def test_a_particle_makes_a_verb_of_speech() -> None:
    found = governed(tree(POINTED), 1, passive=False)
    assert found is not None and found.content == [3, 4, 5, 6] and Cue.SAYS in found.cues
    assert governed(tree(POINTED.replace("out/", "up/")), 1, passive=False) is None


def test_a_clause_comes_before_an_object() -> None:
    found = governed(tree(SAID + " a/DT/det/8 lie/NN/obj/2"), 1, passive=False)
    assert found is not None and found.content == [2, 3, 4, 5]


def test_no_verb_governs_nothing() -> None:
    assert governed(tree(SAID), 0, passive=False) is None
    assert governed(tree(SAID.replace("said/VBD", "claim/NN")), 1, passive=False) is None
    assert governed(tree(SAID.replace("said/", "left/")), 1, passive=False) is None
