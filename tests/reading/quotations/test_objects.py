"""What is said of an object, on trees written by hand."""

from collections.abc import Sequence

import pytest

from tests.reading.quotations.given import told

OBJECTS: tuple[tuple[str, list[str]], ...] = (
    (
        "Lind/NNP/nsubj/2 claimed/VBD/root/0 to/TO/mark/5 have/VB/aux/5 fled/VBN/xcomp/2",
        ["Lind: to have fled"],
    ),
    # nobody in particular says it, of him
    (
        "He/PRP/nsubj:pass/3 is/VBZ/aux:pass/3 said/VBN/root/0 to/TO/mark/6 have/VB/aux/6 fled/VBN/xcomp/3",
        ["nobody: He / to have fled"],
    ),
    # a duty, and no rumour
    (
        "He/PRP/nsubj:pass/3 was/VBD/aux:pass/3 supposed/VBN/root/0 to/TO/mark/5 pay/VB/xcomp/3",
        [],
    ),
    (
        (
            "He/PRP/nsubj:pass/3 was/VBD/aux:pass/3 supposed/VBN/root/0 to/TO/mark/6 "
            "have/VB/aux/6 paid/VBN/xcomp/3"
        ),
        ["nobody: He / to have paid"],
    ),
    ("He/PRP/nsubj:pass/3 was/VBD/aux:pass/3 ordered/VBN/root/0 to/TO/mark/5 pay/VB/xcomp/3", []),
    (
        "Lind/NNP/nsubj/2 believed/VBD/root/0 her/PRP/obj/2 to/TO/mark/6 be/VB/cop/6 dead/JJ/xcomp/2",
        ["Lind: her to be dead"],
    ),
    (
        "Lind/NNP/nsubj/2 called/VBD/root/0 the/DT/det/4 plan/NN/obj/2 mad/JJ/xcomp/2",
        ["Lind: the plan mad"],
    ),
    # a name is no judgement
    ("Lind/NNP/nsubj/2 called/VBD/root/0 the/DT/det/4 dog/NN/obj/2 Rex/NNP/xcomp/2", []),
    (
        (
            "Lind/NNP/nsubj/2 dismissed/VBD/root/0 the/DT/det/4 report/NN/obj/2 as/IN/case/7 "
            "a/DT/det/7 fable/NN/obl/2"
        ),
        ["Lind: the report as a fable"],
    ),
    # he compares
    (
        (
            "Lind/NNP/nsubj/2 described/VBD/root/0 it/PRP/obj/2 as/IN/mark/6 she/PRP/nsubj/6 "
            "saw/VBD/advcl/2 it/PRP/obj/6"
        ),
        [],
    ),
    # nobody says who
    ("She/PRP/nsubj:pass/3 was/VBD/aux:pass/3 described/VBN/root/0 as/IN/case/5 tall/JJ/advcl/3", []),
    (
        "Lind/NNP/nsubj/2 accused/VBD/root/0 her/PRP/obj/2 of/IN/case/5 theft/NN/obl/2",
        ["Lind: her of theft"],
    ),
    (
        "She/PRP/nsubj:pass/3 was/VBD/aux:pass/3 accused/VBN/root/0 of/IN/case/5 theft/NN/obl/3",
        ["nobody: She / of theft"],
    ),
    (
        "Lind/NNP/nsubj/2 denied/VBD/root/0 the/DT/det/4 allegation/NN/obj/2 of/IN/case/6 theft/NN/nmod/4",
        ["Lind denies: the allegation of theft"],
    ),
    (
        "Lind/NNP/nsubj/2 shares/VBZ/root/0 her/PRP$/nmod:poss/4 view/NN/obj/2",
        [],  # that tells nothing
    ),
    (
        "Lind/NNP/nsubj/2 told/VBD/root/0 her/PRP/obj/2 to/TO/mark/5 go/VB/xcomp/2",
        ["Lind: to go"],
    ),
    (
        "Lind/NNP/nsubj/2 announced/VBD/root/0 his/PRP$/nmod:poss/4 resignation/NN/obj/2",
        ["Lind: his resignation"],
    ),
    # somebody, or too little to be told
    ("Lind/NNP/nsubj/2 admitted/VBD/root/0 Thorne/NNP/obj/2", []),
    ("Lind/NNP/nsubj/2 demanded/VBD/root/0 money/NN/obj/2", []),
    # no claim
    ("Lind/NNP/nsubj/2 denied/VBD/root/0 her/PRP/iobj/2 the/DT/det/5 money/NN/obj/2", []),
    # an action cannot promise
    ("The/DT/det/2 storm/NN/nsubj/3 threatened/VBD/root/0 to/TO/mark/5 break/VB/xcomp/3", []),
)


@pytest.mark.parametrize(("sentence", "lines"), OBJECTS)
def test_what_is_said_of_objects(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines
