"""Free indirect speech, on trees written by hand."""

from collections.abc import Sequence

import pytest

from testimonia.reading.clauses import clauses_of
from testimonia.reading.quotations.free import free
from testimonia.reading.quotations.indirect import indirect
from testimonia.reading.quotations.values import Quotation, Speech
from tests.reading.clauses.made import syntax_of
from tests.reading.quotations.given import one_paragraph, people, written

FELT = (
    "Lind/NNP/nsubj/2 felt/VBD/root/0 that/IN/mark/6 it/PRP/nsubj/6 was/VBD/cop/6 lost/JJ/ccomp/2 ././punct/2"
)
FEELS = FELT.replace("felt/VBD", "feels/VBZ")
BETTER = "Better/JJR/root/0 to/TO/mark/3 go/VB/xcomp/1 back/RB/advmod/3 ././punct/1"
BREAKING = "Hunger/NN/nsubj/3 was/VBD/aux/3 breaking/VBG/root/0 the/DT/det/5 men/NNS/obj/3 ././punct/3"
MEANT = "This/DT/nsubj/2 meant/VBD/root/0 leaving/VBG/xcomp/2 the/DT/det/5 town/NN/obj/3 ././punct/2"
NEVER = "They/PRP/nsubj/4 would/MD/aux/4 never/RB/advmod/4 win/VB/root/0 ././punct/4"


def went_on(*sentences: str) -> tuple[str, list[Quotation]]:
    """A layer and the free indirect speech in it."""
    layer, syntax = syntax_of(*sentences)
    mentioned, prose = people(layer, syntax), one_paragraph(layer, syntax)
    clauses = clauses_of(layer, syntax, mentioned)
    said = list(indirect(layer, prose, mentioned, syntax, clauses))
    return layer, list(free(layer, prose, mentioned, syntax, said))


GOES_ON: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    ((FELT, BETTER), ["Better to go back ."]),
    ((FELT, BREAKING), ["Hunger was breaking the men ."]),
    ((FELT, NEVER), ["They would never win ."]),
    # what a thing that was weighed comes to
    ((FELT, BETTER, MEANT), ["Better to go back .", "This meant leaving the town ."]),
    ((FELT, MEANT), []),
    # sentence after sentence
    ((FELT, BETTER, BREAKING), ["Better to go back .", "Hunger was breaking the men ."]),
    # a question
    (
        (FELT, "Who/WP/nsubj/2 cared/VBD/root/0 about/IN/case/4 them/PRP/obl/2 ?/./punct/2"),
        ["Who cared about them ?"],
    ),
    # what weighs something
    (
        (FELT, "The/DT/det/2 end/NN/nsubj/4 was/VBD/cop/4 inevitable/JJ/root/0 ././punct/4"),
        ["The end was inevitable ."],
    ),
)


@pytest.mark.parametrize(("sentences", "wanted"), GOES_ON)
def test_goes_on(sentences: Sequence[str], wanted: list[str]) -> None:
    layer, found = went_on(*sentences)
    assert [written(layer, one.parts) for one in found] == wanted
    assert all(one.speech is Speech.FREE and one.cue is None for one in found)
    assert all(one.speaker is not None and one.speaker.words == "Lind" for one in found)


RETURNS: tuple[tuple[str, ...], ...] = (
    # what happens
    (FELT, "The/DT/det/2 men/NNS/nsubj/3 left*/VBD/root/0 town/NN/obj/3 ././punct/3"),
    # somebody does something for a while
    (FELT, "He/PRP/nsubj/3 was/VBD/aux/3 walking/VBG/root/0 home/RB/advmod/3 ././punct/3"),
    # the author says what is so
    (FELT, "This/DT/nsubj/4 is/VBZ/cop/4 not/RB/advmod/4 so/RB/root/0 ././punct/4"),
    (FELT, "But/CC/cc/4 they/PRP/nsubj/4 would/MD/aux/4 win/VB/root/0 ././punct/4"),
    # or looks ahead
    (FELT, "They/PRP/nsubj/4 would/MD/aux/4 later/RB/advmod/4 win/VB/root/0 ././punct/4"),
    # or speaks of himself
    (FELT, "I/PRP/nsubj/4 would/MD/aux/4 not/RB/advmod/4 agree/VB/root/0 ././punct/4"),
    # a date
    (FELT, "It/PRP/nsubj/3 would/MD/aux/3 end/VB/root/0 in/IN/case/5 1921/CD/obl/3 ././punct/3"),
    # a heading, and no verb
    (FELT, "The/DT/det/3 great/JJ/amod/3 strike/NN/root/0 of/IN/case/6 the/DT/det/6 weavers/NNS/nmod/3"),
    # another speaker
    (
        FELT,
        "Thorne/NNP/nsubj/2 thought/VBD/root/0 they/PRP/nsubj/5 would/MD/aux/5 win/VB/ccomp/2 ././punct/2",
    ),
    # what he feels now, an author goes on to explain
    (FEELS, NEVER),
    # nobody feels anything
    (NEVER, BETTER),
)


@pytest.mark.parametrize("sentences", RETURNS)
def test_the_author_returns(sentences: Sequence[str]) -> None:
    assert went_on(*sentences)[1] == []


def test_not_in_another_paragraph() -> None:
    layer, syntax = syntax_of(FELT, BETTER)
    mentioned, whole = people(layer, syntax), one_paragraph(layer, syntax)[0]
    clauses = clauses_of(layer, syntax, mentioned)
    said = list(indirect(layer, (whole,), mentioned, syntax, clauses))
    first, second = (type(whole)(span, None, "en", False, (span,)) for span in whole.sentences)
    assert list(free(layer, (first, second), mentioned, syntax, said)) == []
