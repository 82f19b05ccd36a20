"""What is given to somebody in passing, on trees written by hand."""

from collections.abc import Sequence

import pytest

from tests.reading.quotations.given import told

ASIDES: tuple[tuple[str, list[str]], ...] = (
    # in the middle
    (
        (
            "It/PRP/nsubj/7 was/VBD/cop/7 ,/,/punct/5 he/PRP/nsubj/5 felt/VBD/parataxis/7 ,/,/punct/5 "
            "late/JJ/root/0 ././punct/7"
        ),
        ["he: It was / late"],
    ),
    # the same where the parser takes it for the whole sentence
    (
        (
            "It/PRP/nsubj/5 was/VBD/cop/5 ,/,/punct/5 he/PRP/nsubj/5 felt/VBD/root/0 "
            ",/,/punct/7 late/JJ/xcomp/5"
        ),
        ["he: It was / late"],
    ),
    # at the end, with the one who is spoken to
    (
        (
            "It/PRP/nsubj/3 was/VBD/cop/3 late/JJ/root/0 ,/,/punct/6 Lind/NNP/nsubj/6 told/VBD/parataxis/3 "
            "a/DT/det/8 friend/NN/obj/6 ././punct/3"
        ),
        ["Lind: It was late"],
    ),
    # inverted
    (
        (
            "It/PRP/nsubj/3 was/VBD/cop/3 late/JJ/root/0 ,/,/punct/5 said/VBD/parataxis/3 Lind/NNP/nsubj/5 "
            "././punct/3"
        ),
        ["Lind: It was late"],
    ),
    (
        (
            "As/IN/mark/3 Lind/NNP/nsubj/3 tells/VBZ/advcl/8 us/PRP/iobj/3 ,/,/punct/3 "
            "it/PRP/nsubj/8 was/VBD/cop/8 "
            "late/JJ/root/0"
        ),
        ["Lind: it was late"],
    ),
    # nobody in particular
    (
        (
            "It/PRP/nsubj/8 was/VBD/cop/8 ,/,/punct/6 we/PRP/nsubj:pass/6 are/VBP/aux:pass/6 "
            "told/VBN/parataxis/8 ,/,/punct/6 late/JJ/root/0"
        ),
        ["nobody: It was / late"],
    ),
    (
        (
            "It/PRP/nsubj/3 was/VBD/cop/3 late/JJ/root/0 ,/,/punct/7 as/IN/mark/7 was/VBD/aux:pass/7 "
            "reported/VBN/advcl/3"
        ),
        ["nobody: It was late"],
    ),
    # what comes as expected does come
    (
        (
            "It/PRP/nsubj/3 was/VBD/cop/3 late/JJ/root/0 ,/,/punct/7 as/IN/mark/7 was/VBD/aux:pass/7 "
            "expected/VBN/advcl/3"
        ),
        [],
    ),
    # time, and no saying
    (
        (
            "As/RB/advmod/3 soon/RB/advmod/5 as/IN/mark/5 Lind/NNP/nsubj/5 spoke/VBD/advcl/8 ,/,/punct/5 "
            "they/PRP/nsubj/8 left/VBD/root/0"
        ),
        [],
    ),
    # it has an object: something else is said
    (
        (
            "As/IN/mark/3 Lind/NNP/nsubj/3 said/VBD/advcl/7 this/DT/obj/3 ,/,/punct/3 "
            "she/PRP/nsubj/7 left/VBD/root/0"
        ),
        [],
    ),
    # no commas: a comparison
    (
        (
            "She/PRP/nsubj/2 left/VBD/root/0 earlier/RBR/advmod/2 than/IN/mark/6 "
            "Lind/NNP/nsubj/6 said/VBD/advcl/3"
        ),
        [],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), ASIDES)
def test_asides(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines
