"""What is told of a happening without a clause, on trees written by hand."""

from collections.abc import Sequence

import pytest

from tests.reading.quotations.given import told

CASES: tuple[tuple[str, list[str]], ...] = (
    # what one has lived through
    (
        "Lind/NNP/nsubj/2 described/VBD/root/0 coming/VBG/xcomp/2 back/RB/advmod/3 ././punct/2",
        ["Lind: coming back"],
    ),
    (
        "Lind/NNP/nsubj/2 recalled/VBD/root/0 being/VBG/aux:pass/4 arrested/VBN/xcomp/2 ././punct/2",
        ["Lind: being arrested"],
    ),
    ("Lind/NNP/nsubj/2 recalled/VBD/root/0 her/PRP$/nmod:poss/4 arrest/NN/obj/2", ["Lind: her arrest"]),
    # a thing is described, and nothing told
    ("Lind/NNP/nsubj/2 described/VBD/root/0 her/PRP$/nmod:poss/4 house/NN/obj/2", []),
    (
        "Lind/NNP/nsubj/2 denied/VBD/root/0 being/VBG/aux:pass/4 arrested/VBN/xcomp/2",
        ["Lind denies: being arrested"],
    ),
    # put at a time, or a number
    (
        (
            "Lind/NNP/nsubj/2 puts/VBZ/root/0 her/PRP$/nmod:poss/4 birth/NN/obj/2 in/IN/case/6 "
            "1801/CD/obl/2 ././punct/2"
        ),
        ["Lind: puts her birth in 1801"],
    ),
    (
        "Accounts/NNS/nsubj/2 put/VBD/root/0 the/DT/det/4 dead/NN/obj/2 at/IN/case/6 nine/CD/obl/2",
        ["Accounts: put the dead at nine"],
    ),
    # a thing is put somewhere
    (
        (
            "Lind/NNP/nsubj/2 put/VBD/root/0 the/DT/det/4 book/NN/obj/2 in/IN/case/7 her/PRP$/nmod:poss/7 "
            "bag/NN/obl/2"
        ),
        [],
    ),
    (
        "It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 estimated/VBN/root/0 at/IN/case/5 nine/CD/obl/3",
        ["nobody: It / estimated at nine"],
    ),
    # counted
    (
        "Lind/NNP/nsubj/2 counted/VBD/root/0 nine/CD/nummod/4 wounded/NN/obj/2",
        ["Lind: counted nine wounded"],
    ),
    # what a document gives
    (
        (
            "The/DT/det/2 register/NN/nsubj/3 gives/VBZ/root/0 her/PRP$/nmod:poss/5 birth/NN/obj/3 "
            "as/IN/case/7 1801/CD/obl/3"
        ),
        ["The register: gives her birth as 1801"],
    ),
    ("Other/JJ/amod/2 sources/NNS/nsubj/3 had/VBD/root/0 500/CD/obj/3", ["Other sources: had 500"]),
    # somebody gives other things
    ("Lind/NNP/nsubj/2 gave/VBD/root/0 her/PRP/iobj/2 500/CD/obj/2", []),
    # what one is taken for
    (
        "Others/NNS/nsubj/2 took/VBD/root/0 him/PRP/obj/2 for/IN/case/6 a/DT/det/6 spy/NN/obl/2",
        ["Others: took him for a spy"],
    ),
    (
        "Others/NNS/nsubj/2 took/VBD/root/0 him/PRP/obj/2 for/IN/case/6 a/DT/det/6 walk/NN/obl/2",
        [],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), CASES)
def test_without_a_clause(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines


AUTHORS: tuple[tuple[str, list[str]], ...] = (
    # the author says it himself
    (
        (
            "It/PRP/expl/4 must/MD/aux/4 be/VB/aux:pass/4 said/VBN/root/0 that/IN/mark/8 she/PRP/nsubj/8 "
            "was/VBD/cop/8 ill/JJ/ccomp/4"
        ),
        [],
    ),
    # what could not be thought was so
    (
        (
            "Lind/NNP/nsubj/5 could/MD/aux/5 not/RB/advmod/5 have/VB/aux/5 imagined/VBN/root/0 "
            "that/IN/mark/9 she/PRP/nsubj/9 was/VBD/cop/9 ill/JJ/ccomp/5"
        ),
        [],
    ),
    # he found it out
    (
        ("He/PRP/nsubj/2 found/VBD/root/0 that/IN/mark/6 she/PRP/nsubj/6 was/VBD/cop/6 ill/JJ/ccomp/2"),
        [],
    ),
    # at somebody's wish it came about
    (
        (
            "It/PRP/expl/5 was/VBD/cop/5 at/IN/case/5 her/PRP$/nmod:poss/5 suggestion/NN/root/0 "
            "that/IN/mark/8 he/PRP/nsubj/8 fled/VBD/acl/5"
        ),
        [],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), AUTHORS)
def test_what_the_author_tells_himself(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines


MISTAKEN: tuple[tuple[str, list[str]], ...] = (
    # verbs that a tagger has taken for something else
    (
        ("Lind/NNP/nsubj/2 suspects/NNS/root/0 that/IN/mark/6 she/PRP/nsubj/6 was/VBD/cop/6 ill/JJ/ccomp/2"),
        ["Lind: that she was ill"],
    ),
    (
        (
            "It/PRP/expl/3 is/VBZ/cop/3 rumoured/JJ/root/0 that/IN/mark/7 she/PRP/nsubj/7 was/VBD/cop/7 "
            "ill/JJ/ccomp/3"
        ),
        ["nobody: that she was ill"],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), MISTAKEN)
def test_verbs_taken_for_something_else(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines
