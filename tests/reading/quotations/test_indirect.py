"""Indirect speech and thought, on trees written by hand."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import hull
from testimonia.reading.quotations.values import Speech
from tests.reading.quotations.given import quotations, told


def she_was_ill(first: int, head: int, relation: str = "ccomp") -> str:
    """The clause "that she was ill", its first word at a number, hung on another."""
    ill = first + 3
    return f"that/IN/mark/{ill} she/PRP/nsubj/{ill} was/VBD/cop/{ill} ill/JJ/{relation}/{head}"


CLAUSES: tuple[tuple[str, list[str]], ...] = (
    ("Lind/NNP/nsubj/2 said/VBD/root/0 " + she_was_ill(3, 2), ["Lind: that she was ill"]),
    # without "that"
    (
        "Lind/NNP/nsubj/2 thought/VBD/root/0 she/PRP/nsubj/5 was/VBD/cop/5 ill/JJ/ccomp/2 ././punct/2",
        ["Lind: she was ill"],
    ),
    ("Lind/NNP/nsubj/2 denied/VBD/root/0 " + she_was_ill(3, 2), ["Lind denies: that she was ill"]),
    # a thought that he has not is a denial; words that he has not said are none
    (
        "Lind/NNP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 believe/VB/root/0 " + she_was_ill(5, 4),
        ["Lind denies: that she was ill"],
    ),
    ("Lind/NNP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 say/VB/root/0 " + she_was_ill(5, 4), []),
    ("Lind/NNP/nsubj/3 never/RB/advmod/3 denied/VBD/root/0 " + she_was_ill(4, 3), []),
    # the subject stands with another verb
    (
        "Lind/NNP/nsubj/2 came/VBD/root/0 to/TO/mark/4 feel/VB/xcomp/2 " + she_was_ill(5, 4),
        ["Lind: that she was ill"],
    ),
    (
        "Lind/NNP/nsubj/2 rose/VBD/root/0 and/CC/cc/4 declared/VBD/conj/2 " + she_was_ill(5, 4),
        ["Lind: that she was ill"],
    ),
    # two verbs with one content are one quotation
    (
        "Lind/NNP/nsubj/2 said/VBD/root/0 and/CC/cc/4 wrote/VBD/conj/2 " + she_was_ill(5, 2),
        ["Lind: that she was ill"],
    ),
    # a question
    (
        "Lind/NNP/nsubj/2 asked/VBD/root/0 whether/IN/mark/6 she/PRP/nsubj/6 was/VBD/cop/6 ill/JJ/ccomp/2",
        ["Lind: whether she was ill"],
    ),
    # nobody in particular
    ("It/PRP/expl/3 is/VBZ/aux:pass/3 said/VBN/root/0 " + she_was_ill(4, 3), ["nobody: that she was ill"]),
    ("One/PRP/nsubj/3 might/MD/aux/3 say/VB/root/0 " + she_was_ill(4, 3), []),
    ("They/PRP/nsubj/2 heard/VBD/root/0 " + she_was_ill(3, 2), ["nobody: that she was ill"]),
    (
        "It/PRP/expl/3 is/VBZ/aux:pass/3 asserted/VBN/root/0 by/IN/case/5 Lind/NNP/obl:agent/3 "
        + she_was_ill(6, 3, "csubj:pass"),
        ["Lind: that she was ill"],
    ),
    # what the author has heard is nobody's in particular, too
    ("I/PRP/nsubj/2 heard/VBD/root/0 " + she_was_ill(3, 2), ["nobody: that she was ill"]),
    # a condition tells of no saying
    (
        (
            "If/IN/mark/3 Lind/NNP/nsubj/3 says/VBZ/advcl/9 that/IN/mark/7 she/PRP/nsubj/7 was/VBD/cop/7 "
            "ill/JJ/ccomp/3 we/PRP/nsubj/9 wait/VBP/root/0"
        ),
        [],
    ),
    # what he saw for himself is told by the author
    ("Lind/NNP/nsubj/2 saw/VBD/root/0 " + she_was_ill(3, 2), []),
    # a report speaks, a fact does not
    (
        "The/DT/det/2 report/NN/nsubj/3 showed/VBD/root/0 " + she_was_ill(4, 3),
        ["The report: that she was ill"],
    ),
    ("The/DT/det/2 pallor/NN/nsubj/3 showed/VBD/root/0 " + she_was_ill(4, 3), []),
    # whoever wrote the letter says what it says
    (
        "Lind/NNP/nmod:poss/3 's/POS/case/1 letter/NN/nsubj/4 said/VBD/root/0 " + she_was_ill(5, 4),
        ["Lind: that she was ill"],
    ),
    # the passive of what one man does to another
    (
        "Lind/NNP/nsubj:pass/3 was/VBD/aux:pass/3 told/VBN/root/0 " + she_was_ill(4, 3),
        ["nobody: that she was ill"],
    ),
    (
        "Lind/NNP/nsubj:pass/3 was/VBD/aux:pass/3 told/VBN/root/0 by/IN/case/5 Thorne/NNP/obl:agent/3 "
        + she_was_ill(6, 3),
        ["Thorne: that she was ill"],
    ),
    # a semicolon, and on in the same tense
    (
        (
            "Lind/NNP/nsubj/2 said/VBD/root/0 she/PRP/nsubj/5 was/VBD/cop/5 ill/JJ/ccomp/2 "
            ";/:/punct/9 she/PRP/nsubj/9 "
            "had/VBD/aux/9 fallen/VBN/parataxis/2 ././punct/2"
        ),
        ["Lind: she was ill ; she had fallen"],
    ),
    # after a lone dash the author has the word
    (
        (
            "Lind/NNP/nsubj/2 said/VBD/root/0 she/PRP/nsubj/5 was/VBD/cop/5 ill/JJ/ccomp/2 "
            "—/,/punct/9 a/DT/det/9 "
            "plain/JJ/amod/9 lie/NN/appos/5"
        ),
        ["Lind: she was ill"],
    ),
)


@pytest.mark.parametrize(("sentence", "lines"), CLAUSES)
def test_clauses_under_a_verb(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence) == lines


def test_what_lies_in_another_is_one_deeper() -> None:
    sentence = "Lind/NNP/nsubj/2 said/VBD/root/0 Thorne/NNP/nsubj/4 believed/VBD/ccomp/2 " + she_was_ill(5, 4)
    _, found = quotations(sentence)
    assert [one.depth for one in found] == [1, 2]
    assert all(one.speech is Speech.INDIRECT for one in found)


def test_the_cue_is_the_verb_with_its_subject() -> None:
    layer, found = quotations("Lind/NNP/nsubj/3 had/VBD/aux/3 said/VBN/root/0 " + she_was_ill(4, 3))
    assert [one.cue.of(layer) for one in found if one.cue] == ["Lind had said"]


OWN: tuple[tuple[str, list[str]], ...] = (
    # now, he says it himself
    ("I/PRP/nsubj/2 think/VBP/root/0 " + she_was_ill(3, 2), []),
    # what he thought then is still told by him
    ("I/PRP/nsubj/2 thought/VBD/root/0 " + she_was_ill(3, 2), []),
    # what he said then is quoted
    ("I/PRP/nsubj/2 wrote/VBD/root/0 " + she_was_ill(3, 2), ["I: that she was ill"]),
    # under his name
    ("Lind/NNP/nsubj/2 thinks/VBZ/root/0 " + she_was_ill(3, 2), []),
)


@pytest.mark.parametrize(("sentence", "lines"), OWN)
def test_the_author_does_not_quote_himself_but_of_another_time(sentence: str, lines: Sequence[str]) -> None:
    assert told(sentence, author=sentence.split("/")[0]) == lines


def test_a_sentence_with_endless_sayings_is_none() -> None:
    """Each verb governs the next: only so many are looked at, and nothing is said of the rest."""
    count = 400
    verbs = (f"he/PRP/nsubj/{2 * n + 2} said/VBD/{'ccomp' if n else 'root'}/{2 * n}" for n in range(count))
    _, found = quotations(" ".join(verbs))
    assert 0 < len(found) < 100


_WORDS = (
    "said/VBD",
    "he/PRP",
    "claim/NN",
    "that/IN",
    "according/VBG",
    "to/TO",
    "Lind/NNP",
    ",/,",
    "sure/JJ",
    "—/,",
)
_RELATIONS = (
    "nsubj",
    "ccomp",
    "parataxis",
    "advcl",
    "xcomp",
    "obj",
    "obl",
    "mark",
    "case",
    "punct",
    "acl",
    "expl",
)
_FIELD = st.tuples(st.sampled_from(_WORDS), st.sampled_from(_RELATIONS), st.integers(0, 1000))


@given(st.lists(_FIELD, min_size=1, max_size=40))
def test_any_tree_is_read(fields: list[tuple[str, str, int]]) -> None:
    """Whatever the parser makes of a sentence, what is found lies in it, and its parts in its span."""
    rest = (f"{word}/{relation}/{head % at + 1}" for at, (word, relation, head) in enumerate(fields[1:], 1))
    layer, found = quotations(" ".join((f"{fields[0][0]}/root/0", *rest)))
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(layer)
        assert one.span == hull(one.parts)
        assert list(one.parts) == sorted(one.parts)
        assert one.depth >= 1
