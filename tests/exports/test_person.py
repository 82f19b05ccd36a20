"""One person as the documents tell of him: in order of time, each happening with all its accounts."""

from pathlib import Path

import pytest

from testimonia.exports.person import Person, person
from testimonia.exports.person_lines import person_lines
from testimonia.pipeline.decisions.meaning import bearers
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.disputed import BIRTH


@pytest.fixture(scope="module")
def ada(disputed_once: Path) -> Person:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        (held,) = bearers(store, "Ada Lind")
        return person(store, held)


def test_a_life_is_in_order_and_accounts_of_one_happening_stand_together(ada: Person) -> None:
    told = [(lived["predicate"], len(lived["accounts"])) for lived in ada.life]
    assert told[0] == ("birth", 2)
    assert told[-1] == ("death", 3)
    arrests = [lived for lived in ada.life if lived["predicate"] == "arrest"]
    assert [len(lived["accounts"]) for lived in arrests][-1] == 2  # of 1834, in two documents
    assert arrests[-1]["happening"] is not None


def test_what_clashes(ada: Person) -> None:
    assert BIRTH in [finding["what"] for finding in ada.clashes]
    assert {finding["verdict"] for finding in ada.clashes} <= {"clash", "possible"}


def test_the_lines_say_who_says_what(ada: Person) -> None:
    lines = list(person_lines(ada))
    assert "Life in order:" in lines
    assert any(line.strip() == "Held by Tom Moss (“According to”)." for line in lines)
    assert any(line.startswith("What clashes: ") for line in lines)
    assert all(
        len(line) <= 60 for line in person_lines(ada, width=60) if "mention" not in line and ":" not in line
    )
