"""What a noun, an adjective or a phrase gives to somebody, on trees written by hand."""

from collections.abc import Sequence

import pytest

from tests.reading.quotations.given import told
from tests.reading.quotations.test_indirect import she_was_ill

NOUNS: tuple[tuple[str, list[str]], ...] = (
    (
        "Lind/NNP/nmod:poss/3 's/POS/case/1 claim/NN/nsubj/9 "
        + she_was_ill(4, 3, "acl")
        + " was/VBD/cop/9 false/JJ/root/0",
        ["Lind: that she was ill"],
    ),
    # a relative clause
    (
        (
            "The/DT/det/2 claim/NN/nsubj/7 that/WDT/obj/5 Lind/NNP/nsubj/5 made/VBD/acl:relcl/2 "
            "was/VBD/cop/7 false/JJ/root/0"
        ),
        [],
    ),
    (
        "It/PRP/expl/5 is/VBZ/cop/5 Lind/NNP/nmod:poss/5 's/POS/case/3 contention/NN/root/0 "
        + she_was_ill(6, 5, "csubj"),
        ["Lind: that she was ill"],
    ),
    # whichever word is the head of "is that"
    (
        (
            "Her/PRP$/nmod:poss/2 claim/NN/nsubj:outer/7 was/VBD/cop/7 that/IN/mark/7 "
            "she/PRP/nsubj/7 was/VBD/cop/7 "
            "ill/JJ/root/0"
        ),
        ["Her: that she was ill"],
    ),
    (
        "Her/PRP$/nmod:poss/2 claim/NN/nsubj/3 was/VBD/root/0 " + she_was_ill(4, 3),
        ["Her: that she was ill"],
    ),
    # who makes it, comes to it, rejects it
    (
        "Lind/NNP/nsubj/2 made/VBD/root/0 the/DT/det/4 claim/NN/obj/2 " + she_was_ill(5, 4, "acl"),
        ["Lind: that she was ill"],
    ),
    (
        "Lind/NNP/nsubj/2 came/VBD/root/0 to/IN/case/5 the/DT/det/5 conclusion/NN/obl/2 "
        + she_was_ill(6, 5, "acl"),
        ["Lind: that she was ill"],
    ),
    (
        "Lind/NNP/nsubj/2 rejected/VBD/root/0 the/DT/det/4 claim/NN/obj/2 " + she_was_ill(5, 4, "acl"),
        ["Lind denies: that she was ill"],
    ),
    (
        "Lind/NNP/nsubj/2 said/VBD/root/0 in/IN/case/5 a/DT/det/5 statement/NN/obl/2 "
        + she_was_ill(6, 5, "acl"),
        ["Lind: that she was ill"],
    ),
    # nobody's
    (
        "Legend/NN/nsubj/2 has/VBZ/root/0 it/PRP/obj/2 " + she_was_ill(4, 2),
        ["nobody: that she was ill"],
    ),
    (
        "A/DT/det/2 rumour/NN/nsubj/3 spread/VBD/root/0 " + she_was_ill(4, 2, "acl"),
        ["nobody: that she was ill"],
    ),
    # a thought of nobody's, a fact
    ("The/DT/det/2 thought/NN/nsubj/3 spread/VBD/root/0 " + she_was_ill(4, 2, "acl"), []),
    ("The/DT/det/2 fact/NN/nsubj/3 spread/VBD/root/0 " + she_was_ill(4, 2, "acl"), []),
)


@pytest.mark.parametrize(("sentence", "lines"), NOUNS)
def test_nouns(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines


ADJECTIVES: tuple[tuple[str, list[str]], ...] = (
    ("Lind/NNP/nsubj/3 was/VBD/cop/3 convinced/JJ/root/0 " + she_was_ill(4, 3), ["Lind: that she was ill"]),
    (
        "Lind/NNP/nsubj/3 was/VBD/cop/3 doubtful/JJ/root/0 " + she_was_ill(4, 3),
        ["Lind denies: that she was ill"],
    ),
    ("It/PRP/expl/3 was/VBD/cop/3 certain/JJ/root/0 " + she_was_ill(4, 3), []),
    (
        "Lind/NNP/nsubj/2 made/VBD/root/0 clear/JJ/xcomp/2 " + she_was_ill(4, 2),
        ["Lind: that she was ill"],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), ADJECTIVES)
def test_adjectives(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines


PHRASES: tuple[tuple[str, list[str]], ...] = (
    (
        (
            "According/VBG/case/3 to/IN/fixed/1 Lind/NNP/obl/7 ,/,/punct/3 she/PRP/nsubj/7 "
            "was/VBD/cop/7 ill/JJ/root/0"
        ),
        ["Lind: she was ill"],
    ),
    # as a verb of its own, as older parsers have it
    (
        (
            "She/PRP/nsubj/3 was/VBD/cop/3 ill/JJ/root/0 ,/,/punct/5 according/VBG/advcl/3 "
            "to/IN/case/7 Lind/NNP/obl/5"
        ),
        ["Lind: She was ill"],
    ),
    # no speaker
    (
        "According/VBG/case/3 to/IN/fixed/1 plan/NN/obl/6 ,/,/punct/3 she/PRP/nsubj/6 left/VBD/root/0",
        [],
    ),
    (
        (
            "In/IN/case/4 Lind/NNP/nmod:poss/4 's/POS/case/2 view/NN/obl/8 ,/,/punct/4 "
            "she/PRP/nsubj/8 was/VBD/cop/8 "
            "ill/JJ/root/0"
        ),
        ["Lind: she was ill"],
    ),
    # the words that are somebody's phrase, and no more
    (
        (
            "Lind/NNP/nsubj/2 saw/VBD/root/0 ,/,/punct/6 in/IN/case/6 his/PRP$/nmod:poss/6 "
            "phrase/NN/obl/2 ,/,/punct/9 "
            "the/DT/det/9 dawn/NN/obj/2"
        ),
        ["his: the dawn"],
    ),
    (
        (
            "Lind/NNP/nsubj/2 saw/VBD/root/0 ,/,/punct/6 in/IN/case/6 his/PRP$/nmod:poss/6 phrase/NN/obl/2 "
            ",/,/punct/9 the/DT/det/9 dawn/NN/appos/6"
        ),
        ["his: the dawn"],
    ),
    # not set off: what he sees
    (
        (
            "It/PRP/nsubj/2 rose/VBD/root/0 in/IN/case/5 the/DT/det/5 eyes/NNS/obl/2 of/IN/case/7 "
            "Lind/NNP/nmod/5"
        ),
        [],
    ),
    (
        (
            "In/IN/case/3 the/DT/det/3 words/NNS/obl/9 of/IN/case/5 Lind/NNP/nmod/3 ,/,/punct/3 "
            "she/PRP/nsubj/9 was/VBD/cop/9 ill/JJ/root/0"
        ),
        ["Lind: she was ill"],
    ),
    (
        "It/PRP/nsubj/2 rose/VBD/root/0 in/IN/case/6 Lind/NNP/nmod:poss/6 's/POS/case/4 eyes/NNS/obl/2",
        [],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), PHRASES)
def test_phrases(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines
