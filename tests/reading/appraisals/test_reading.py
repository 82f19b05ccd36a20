"""What is thought of whom."""

import pytest

from testimonia.model import Stance
from tests.reading.appraisals.judged import judged, read_judged

PREDICATES = [
    # what somebody is said to be
    ("{P0:Lind} was a brilliant novelist.", ["praise Lind#0: brilliant novelist"]),
    ("{P0:Lind} seemed arrogant.", ["blame Lind#0: arrogant"]),
    ("{P0:Lind} was open-minded.", ["praise Lind#0: open-minded"]),
    ("{P0:Lind}, a cowardly man, fled to {L1:Ely}.", ["blame Lind#0: cowardly man"]),
    ("A brilliant orator, {P0:Lind} won the day.", ["praise Lind#0: brilliant orator"]),
    ("{P0:Lind} was a man of integrity.", ["praise Lind#0: integrity"]),
    ("{P0:Lind} was both courageous and cruel.", ["mixed Lind#0: both courageous and cruel"]),
    ("{P0:Lind} was responsible for the war.", ["undecided Lind#0: responsible"]),
    ("{P0:Lind} was to blame.", ["blame Lind#0: blame"]),
    # of each his own
    ("{P0:Lind} was honest and {P1:Moss} cruel.", ["praise Lind#0: honest", "blame Moss#1: cruel"]),
    # what stands for somebody, and what is no person
    ("{P0:His} prose is tedious.", ["blame His prose#0: tedious"]),
    ("The play is dull, and {P0:Lind} was foolish.", ["blame The play: dull", "blame Lind#0: foolish"]),
    ("The revolution turned into a disaster.", ["blame The revolution: a disaster"]),
    ("The strike ended in disaster.", ["blame The strike: disaster"]),
    # a claim
    (
        "It was absurd to claim that {P0:Lind} wrote the book.",
        ["blame claim that Lind wrote the book: absurd"],
    ),
    # part of another word, or of a manner of speaking
    ("{P0:Lind} was self-made.", []),
    ("{P0:Lind} was in the best of health.", []),
    ("{P0:Lind} was kind of tired and free of debt.", []),
]

TURNED = [
    ("{P0:Lind} was not a great poet.", ["undecided Lind#0: great poet"]),
    ("{P0:Lind} was no coward.", ["praise Lind#0: no coward"]),
    ("{P0:Lind} was hardly convincing.", ["blame Lind#0: hardly convincing"]),
    ("{P0:Lind} was not merely selfish.", ["blame Lind#0: not merely selfish"]),
    ("But {P0:Lind} was not honest.", ["blame Lind#0: not honest"]),
    ("{P1:Moss} could not but admire {P0:Lind}.", ["praise Lind#0: admire by Moss#1"]),
    ("{P0:Lind} was far from honest.", ["blame Lind#0: honest"]),
    ("{P0:Lind} lacked courage.", ["blame Lind#0: courage"]),
    ("The lack of courage of {P0:Lind} was plain.", ["blame Lind#0: courage"]),
    ("{P1:Moss} denied that {P0:Lind} was a coward.", ["praise Lind#0: a coward by Moss#1"]),
]

DESCRIBED = [
    ("The brilliant {P0:Lind} came to {L1:Ely}.", ["praise The brilliant Lind#0: brilliant"]),
    ("The disastrous war ruined the country.", ["blame The disastrous war: disastrous"]),
    ("The traitor {P0:Moss} came to {L1:Ely}.", ["blame The traitor Moss#0: The traitor"]),
    # no appraisal of anybody: kin, places, ships, sums, dinners, titles
    ("His great uncle {P0:Lind} came to {L1:Great Britain}.", []),
    ("{P0:Lind} paid a fine of five pounds for the good ship.", []),
    ("The dinner was excellent, and the weather was fine.", []),
    ("{W0:A Brilliant Fool} was printed in {L1:Ely}.", []),
]

POSSESSED = [
    ("{P0:Lind}'s courage is beyond doubt.", ["praise Lind#0: courage"]),
    ("The folly of {P0:Lind} cost many lives.", ["blame Lind#0: The folly"]),
    ("{P0:Lind} showed great courage at {L1:Ely}.", ["praise Lind#0: courage"]),
    ("{P0:Lind} fought with courage.", ["praise Lind#0: courage"]),
    ("{P0:Lind} had no understanding of politics.", ["blame Lind#0: no understanding"]),
    ("The blame lies with {P0:Lind}.", ["blame Lind#0: blame lies"]),
]

DONE = [
    ("{P0:Lind} betrayed the strike.", ["blame Lind#0: betrayed"]),
    ("{P0:Lind} exaggerates his part in it.", ["blame Lind#0: exaggerates"]),
    ("{P0:Lind} fails to explain the strike.", ["undecided Lind#0: fails"]),
    ("{P0:Lind} failed to arrive.", []),
    ("{P0:Lind} made a mistake.", ["blame Lind#0: made a mistake"]),
    ("{P0:Lind} never understood the strike.", ["blame Lind#0: never understood"]),
    ("{P0:Lind} does not mention the strike.", ["undecided Lind#0: not mention"]),
    ("{P1:Moss} misses the point.", ["blame Moss#1: misses the point"]),
    ("{P0:Lind} deserves praise.", ["praise Lind#0: deserves praise"]),
    ("{P0:Lind} should have known better.", ["blame Lind#0: should have known"]),
    ("I should have gone if I had known.", []),
    ("{P0:Lind} rightly argues that the strike was lost.", ["praise Lind#0: rightly argues"]),
]

THOUGHT = [
    # the one who thinks so holds it
    ("{P0:Lind} admired {P1:Moss}.", ["praise Moss#1: admired by Lind#0"]),
    ("{P1:Moss} was praised by {P0:Lind}.", ["praise Moss#1: praised by Lind#0"]),
    ("{P1:Moss} was widely admired.", ["praise Moss#1: widely admired by unnamed speaker"]),
    ("{P0:Lind} called {P1:Moss} a coward.", ["blame Moss#1: a coward by Lind#0"]),
    ("{P0:Lind} regarded {P1:Moss} as a genius.", ["praise Moss#1: as a genius by Lind#0"]),
    ("{P0:Lind} portrayed {P1:Moss} as a bird.", ["undecided Moss#1: as a bird by Lind#0"]),
    ("{P0:Lind} rejected {P1:Moss}'s argument.", ["blame Moss's argument#1: rejected by Lind#0"]),
    ("{P0:Lind} was an admirer of {P1:Moss}.", ["praise Moss#1: an admirer by Lind#0"]),
    (
        "An outspoken critic of the war, {P0:Lind} was arrested in 1833.",
        ["praise Lind#0: outspoken critic", "blame the war: critic by Lind#0"],
    ),
    ("{P0:Lind} felt nothing but contempt for {P1:Moss}.", ["blame Moss#1: contempt by Lind#0"]),
    # who does not admire need not blame
    ("{P0:Lind} did not admire {P1:Moss}.", ["undecided Moss#1: not admire by Lind#0"]),
    # the author himself is no holder
    ("I admired {P1:Moss}.", ["praise Moss#1: admired"]),
    # nobody is condemned to death by opinion
    ("{P0:Lind} condemned {P1:Moss} to death.", []),
    ("“{P0:Lind} was a coward,” {P1:Moss} wrote.", ["blame Lind#0: a coward by Moss#1"]),
    ("According to {P1:Moss}, {P0:Lind} was a tyrant.", ["blame Lind#0: a tyrant by Moss#1"]),
]

OPEN = ["Was {P0:Lind} a coward?", "If {P0:Lind} were a coward, he would flee."]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [*PREDICATES, *TURNED, *DESCRIBED, *POSSESSED, *DONE, *THOUGHT],
)
def test_appraisals(marked: str, expected: list[str]) -> None:
    assert judged(marked) == expected


@pytest.mark.parametrize("marked", OPEN)
def test_what_is_asked_or_supposed_is_no_appraisal(marked: str) -> None:
    assert judged(marked) == []


def test_the_author_who_is_named_is_no_holder() -> None:
    assert judged("{P0:I} admired {P1:Moss}.", voice=0) == ["praise Moss#1: admired"]


def test_the_passage_holds_the_words_and_the_target() -> None:
    plain, found = read_judged("{P0:Lind}, who came to {L1:Ely} in 1833, was a brilliant, honest man.")
    assert found
    for one in found:
        assert one.span.contains(one.words)
        assert one.target.span is not None
        assert one.span.contains(one.target.span)
        assert one.target.span.of(plain) == one.target.words
        assert one.stance is Stance.PRAISE


def test_an_empty_text_judges_nothing() -> None:
    assert judged("") == []
