"""Judging a statement of the sample from its page."""

from pathlib import Path

import pytest

from testimonia.model import Act
from testimonia.pipeline.decisions.judging import JudgingError
from testimonia.pipeline.decisions.sampling import drawn
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from testimonia.web.building import Building
from testimonia.web.deeds.sampling import MOST, NOT_UNDERSTOOD, TOO_LONG, judge_reading
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting


@pytest.fixture
def sitting(disputed: Path) -> Sitting:
    base = evidence_of(disputed)
    return Sitting(disputed, base, Building(disputed, base, ("true",)))


def first(sitting: Sitting) -> str:
    with Store.open(evidence_of(sitting.folder), readonly=True) as store:
        return drawn(store)[0].id


def test_what_is_judged_is_in_the_ledger_and_nothing_is_read_anew(sitting: Sitting) -> None:
    statement = first(sitting)
    done = judge_reading(sitting, {"statement": statement, "act": "not-one", "why": " the wrong year "})
    (line,), _ = ledger.read(ledger_of(sitting.folder))
    assert (line.act, line.why) == (Act.NOT_ONE, "the wrong year")
    assert done.back == "/sample"
    assert done.told is not None
    assert (done.told["id"], done.told["statement"], done.told["saved"]) == (line.id, statement, True)
    assert sitting.building.state.ended == 0
    assert sitting.building.state.running is False
    undone = sitting.undo(line.id)
    assert undone is not None
    assert undone.line == line


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, NOT_UNDERSTOOD),
        ({"statement": "x"}, NOT_UNDERSTOOD),
        ({"act": "real"}, NOT_UNDERSTOOD),
        ({"statement": "x", "act": "same"}, NOT_UNDERSTOOD),  # an act, and none for statements
        ({"statement": "x", "act": "real", "why": "a" * (MOST + 1)}, TOO_LONG),
    ],
)
def test_what_is_not_understood(sitting: Sitting, fields: dict[str, str], sentence: str) -> None:
    with pytest.raises(AskingError) as error:
        judge_reading(sitting, fields)
    assert str(error.value) == sentence


def test_a_statement_that_is_gone(sitting: Sitting) -> None:
    with pytest.raises(JudgingError):
        judge_reading(sitting, {"statement": "gone", "act": "real"})
