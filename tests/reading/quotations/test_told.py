"""By whom a sentence says that words are said, on trees written by hand."""

import pytest

from tests.reading.quotations.spoken import on_trees

# the words quoted, as every case has them: five words and two marks, hung on the verb behind or before
SAW = "“/``/punct/3 I/PRP/nsubj/3 saw/VBD/{0}/{1} the/DT/det/5 boat/NN/obj/3 ,/,/punct/3 ”/''/punct/3"
QUOTED = "“ I saw the boat , ”"

CASES: tuple[tuple[str, list[str]], ...] = (
    # the verb behind, its subject before it or after it
    (
        SAW.format("ccomp", 9) + " Keck/NNP/nsubj/9 said/VBD/root/0 ././punct/9",
        [f"Keck [Keck said]: {QUOTED}"],
    ),
    (
        SAW.format("ccomp", 8) + " said/VBD/root/0 Keck/NNP/nsubj/8 ././punct/8",
        [f"Keck [said Keck]: {QUOTED}"],
    ),
    # a verb that is no verb of saying, right behind words that end with a comma
    (
        SAW.format("root", 0) + " trilled/VBD/parataxis/3 Keck/NNP/nsubj/8 ././punct/3",
        [f"Keck [trilled Keck]: {QUOTED}"],
    ),
    # a bad tree, that gives the verb no subject: whoever stands beside it
    (
        SAW.format("root", 0) + " said/VBD/parataxis/3 Keck/NNP/dep/3",
        [f"Keck [said Keck]: {QUOTED}"],
    ),
    # a tree that takes somebody inside the words for the one who says them
    (
        "“/``/punct/2 Keck/NNP/nsubj/6 ,/,/punct/2 come/VB/ccomp/6 ,/,/punct/4 ”/''/punct/4".replace(
            "/6", "/8"
        )
        + " he/PRP/dep/8 said/VBD/root/0 ././punct/8",
        ["he [he said]: “ Keck , come , ”"],
    ),
    # the verb before, with a comma or a colon
    (
        (
            "Keck/NNP/nsubj/2 said/VBD/root/0 ,/,/punct/2 “/``/punct/6 He/PRP/nsubj/6 ran/VBD/ccomp/2 "
            "to/IN/case/8 him/PRP/obl/6 ././punct/6 ”/''/punct/6"
        ),
        ["Keck [Keck said]: “ He ran to him . ”"],
    ),
    # of two verbs the subject is the first's
    (
        (
            "Keck/NNP/nsubj/2 rose/VBD/root/0 and/CC/cc/4 cried/VBD/conj/2 :/:/punct/4 “/``/punct/8 "
            "He/PRP/nsubj/8 "
            "ran/VBD/ccomp/4 to/IN/case/10 him/PRP/obl/8 ././punct/8 ”/''/punct/8"
        ),
        ["Keck [Keck rose and cried]: “ He ran to him . ”"],
    ),
    # some words worked into a sentence
    (
        (
            "what/WP/obj/3 Keck/NNP/nsubj/3 called/VBD/acl:relcl/0 “/``/punct/6 plain/JJ/amod/6 "
            "bliss/NN/xcomp/3 ”/''/punct/6"
        ),
        ["Keck [Keck called]: “ plain bliss ”"],
    ),
    (
        (
            "Keck/NNP/nsubj/2 wrote/VBD/root/0 that/IN/mark/10 the/DT/det/7 “/``/punct/7 cruel/JJ/amod/7 "
            "rising/NN/nsubj/10 ”/''/punct/7 had/VBD/aux/10 failed/VBN/ccomp/2"
        ),
        ["Keck [Keck wrote]: “ cruel rising ”"],
    ),
    # a noun for words, and whose they are
    (
        (
            "“/``/punct/3 cruel/JJ/amod/3 rising/NN/nsubj/8 ”/''/punct/3 was/VBD/cop/8 Keck/NNP/nmod:poss/8 "
            "'s/POS/case/6 word/NN/root/0 ././punct/8"
        ),
        ["Keck [Keck 's word]: “ cruel rising ”"],
    ),
    # held at arm's length: it is said of nobody that he says it
    (
        (
            "The/DT/det/4 “/``/punct/4 plain/JJ/amod/4 bliss/NN/nsubj/7 ”/''/punct/4 of/IN/case/7 "
            "Keck/NNP/nmod/4 "
            "ended/VBD/root/0"
        ),
        [],
    ),
    # a passive has no speaker for its subject
    (
        (
            "Poems/NNS/nsubj:pass/3 were/VBD/aux:pass/3 written/VBN/root/0 “/``/punct/7 for/IN/case/7 "
            "the/DT/det/7 "
            "drawer/NN/obl/3 ”/''/punct/7"
        ),
        [],
    ),
)


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_whose_they_are(sentence: str, expected: list[str]) -> None:
    assert on_trees(sentence) == expected


def test_a_sentence_of_its_own_is_no_cue() -> None:
    """Keck laughed after something that another may have said, and the paragraph is long before it."""
    before = "The/DT/det/2 mill/NN/nsubj/3 burned/VBD/root/0 ././punct/3"
    said = "“/``/punct/2 Run/VB/root/0 now/RB/advmod/2 !/./punct/2 ”/''/punct/2"
    (line,) = on_trees(*[before] * 12, said, "Keck/NNP/nsubj/2 laughed/VBD/root/0 ././punct/2")
    assert "[" not in line
