"""Who hands on what another says."""

from collections.abc import Sequence

import pytest

from tests.reading.quotations.given import told

CASES: tuple[tuple[str, list[str]], ...] = (
    (
        (
            "According/IN/case/3 to/IN/fixed/1 Lind/NNP/obl/10 ,/,/punct/3 quoted/VBN/acl/3 by/IN/case/7 "
            "Thorne/NNP/obl:agent/5 ,/,/punct/3 he/PRP/nsubj/10 fled/VBD/root/0"
        ),
        ["Thorne: According to Lind , quoted by Thorne , he fled", "Lind: he fled"],
    ),
    # the parser gives it to the verb of what is said
    (
        (
            "According/IN/case/3 to/IN/fixed/1 Lind/NNP/obl/10 ,/,/punct/3 quoted/VBN/advcl/10 by/IN/case/7 "
            "Thorne/NNP/obl:agent/5 ,/,/punct/3 he/PRP/nsubj/10 fled/VBD/root/0"
        ),
        ["Thorne: According to Lind , quoted by Thorne , he fled", "Lind: he fled"],
    ),
    (
        (
            "Thorne/NNP/nsubj/2 quotes/VBZ/root/0 Lind/NNP/obj/2 as/IN/mark/5 saying/VBG/advcl/2 "
            "that/IN/mark/8 he/PRP/nsubj/8 fled/VBD/ccomp/5"
        ),
        ["Thorne: Lind as saying that he fled", "Lind: that he fled"],
    ),
    # what is said tells of another report
    (
        (
            "Lind/NNP/nsubj/2 said/VBD/root/0 that/IN/mark/9 he/PRP/nsubj/9 ,/,/punct/6 reported/VBN/acl/4 "
            "by/IN/case/8 Thorne/NNP/obl:agent/6 fled/VBD/ccomp/2"
        ),
        ["Lind: that he , reported by Thorne fled"],
    ),
    # turned round, and taken for the one who is spoken to
    (
        (
            "He/PRP/nsubj/2 fled/VBD/root/0 ,/,/punct/4 says/VBZ/parataxis/2 Lind/NNP/iobj/4 ,/,/punct/4 "
            "in/IN/case/8 May/NNP/obl/4"
        ),
        ["Lind: He fled / in May"],
    ),
    # in somebody's view, without a comma
    (
        ("In/IN/case/4 Lind/NNP/nmod:poss/4 's/POS/case/2 view/NN/obl/6 he/PRP/nsubj/6 fled/VBD/root/0"),
        ["Lind: he fled"],
    ),
    # in a book, not in somebody's view
    (
        ("In/IN/case/4 Lind/NNP/nmod:poss/4 's/POS/case/2 account/NN/obl/6 he/PRP/nsubj/6 fled/VBD/root/0"),
        [],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), CASES)
def test_chains_of_speakers(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines
