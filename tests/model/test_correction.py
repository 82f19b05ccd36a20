"""What the value of a line says that corrects something."""

import pytest

from testimonia.model import Act, Answer, Corrected, Judgement, Place, Polarity, answer_of, respells
from testimonia.model.correction import Meant, parts_of

SPELLING, DATE, MENTION, STATEMENT = (
    Corrected.SPELLING,
    Corrected.DATE,
    Corrected.MENTION,
    Corrected.STATEMENT,
)
ASSERTED, DENIED, HEDGED = Polarity.ASSERTED, Polarity.DENIED, Polarity.HEDGED


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        ("spelling=Lind", Answer(SPELLING, "Lind")),
        ("spelling=a = b, c ", Answer(SPELLING, "a = b, c ")),  # words are taken as they are
        ("date=1833-05", Answer(DATE, "1833-05")),
        ("date=[1833,1835]", Answer(DATE, "[1833,1835]")),  # EDTF has commas of its own
        ("date=none", Answer(DATE, "none")),
        ("mention=person", Answer(MENTION, "person")),
        ("statement=arrest, subject,date", Answer(STATEMENT, "arrest", ("subject", "date"))),
        ("statement=none", Answer(STATEMENT, "none")),
        ("polarity=denied", Answer(Corrected.POLARITY, "denied")),
        ("colour=red", None),
        ("date", None),
        ("", None),
        (None, None),
    ],
)
def test_what_is_said(value: str | None, answer: Answer | None) -> None:
    assert answer_of(value) == answer


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("statement=arrest, subject", Meant(("subject",), ASSERTED, False)),
        (
            "statement=arrest, subject, place, date, denied",
            Meant(("subject", "place", "date"), DENIED, False),
        ),
        ("statement=arrest, subject, negated, hedged", Meant(("subject",), HEDGED, True)),
        ("statement=arrest, subject, subject", None),  # one and the same twice
        ("statement=arrest, hedged, denied", None),
        ("statement=arrest, colour", None),
    ],
)
def test_the_parts_of_a_statement(value: str, meant: Meant | None) -> None:
    answer = answer_of(value)
    assert answer is not None
    assert parts_of(answer) == meant


@pytest.mark.parametrize(
    ("act", "value", "does"),
    [
        (Act.CORRECT, "spelling=Lind", True),
        (Act.CORRECT, "date=1833", False),
        (Act.ADD, "spelling=Lind", False),
        (Act.NOTE, "spelling=Lind", False),
        (Act.CORRECT, None, False),
    ],
)
def test_whether_a_line_respells(act: Act, value: str | None, does: bool) -> None:
    assert respells(Judgement("2020", "Ann", act, (Place("a.txt", "0"),), value)) == does
