"""Whose words they are, on trees written by hand."""

import pytest

from tests.reading.quotations.given import told
from tests.reading.quotations.test_indirect import she_was_ill

SPEAKERS: tuple[tuple[str, str, str], ...] = (
    # the whole phrase, without a clause about him
    ("The/DT/det/3 old/JJ/amod/3 weaver/NN/nsubj/{0}", "4", "The old weaver"),
    # what the clause is about
    ("Lind/NNP/root/0 ,/,/punct/4 who/WP/nsubj/{0}", "4", "Lind"),
    # nobody at all
    ("Nobody/NN/nsubj/{0}", "2", ""),
    ("No/DT/det/2 weaver/NN/nsubj/{0}", "3", ""),
    ("You/PRP/nsubj/{0}", "2", "You"),  # in the past one of those spoken to did say it
    # a parser may leave it astray
    ("Both/DT/advmod/{0}", "2", "Both"),
    # a thing says nothing
    ("This/DT/nsubj/{0}", "2", ""),
)


@pytest.mark.parametrize(("subject", "verb", "speaker"), SPEAKERS)
def test_subjects(subject: str, verb: str, speaker: str) -> None:
    number = int(verb)
    relation = "acl:relcl/1" if "root" in subject else "root/0"
    sentence = f"{subject.format(verb)} said/VBD/{relation} {she_was_ill(number + 1, number)}"
    assert told(sentence) == ([f"{speaker}: that she was ill"] if speaker else [])


def test_those_spoken_to_say_nothing_now() -> None:
    assert told("You/PRP/nsubj/3 might/MD/aux/3 say/VB/root/0 " + she_was_ill(4, 3)) == []


def test_the_nearer_of_two_subjects() -> None:
    """A parser that gives a verb two has taken one from another."""
    sentence = (
        "Thorne/NNP/nsubj/5 ,/,/punct/4 she/PRP/nsubj/4 said/VBD/root/0 left/VBD/ccomp/4 Lind/NNP/nsubj/4 "
    )
    assert told(sentence)[0].startswith("she:")


def test_a_letter_speaks_for_its_writer_and_a_report_for_itself() -> None:
    owned = "Lind/NNP/nmod:poss/3 's/POS/case/1 {0}/NN/nsubj/4 said/VBD/root/0 " + she_was_ill(5, 4)
    assert told(owned.format("diary")) == ["Lind: that she was ill"]
    assert told(owned.format("report")) == ["Lind 's report: that she was ill"]


def test_who_is_quoted_as_saying_says_it() -> None:
    sentence = "Lind/NNP/nsubj:pass/3 was/VBD/aux:pass/3 quoted/VBN/root/0 as/IN/mark/5 saying/VBG/advcl/3 "
    assert told(sentence + she_was_ill(6, 5)) == ["Lind: that she was ill"]
