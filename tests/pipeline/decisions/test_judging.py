"""What deciding writes to the ledger, and what it leaves there."""

from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Act, Judgement, standing
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import JudgingError, decide, decisions, mirror, take_back
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.found import LETTER, LETTER_ARRESTS, MEMOIR, find, years


@pytest.fixture
def arrest(folder: Path) -> str:
    """The finding about the first arrest."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        return store.findings()[0].id


def decided(folder: Path, finding: str, act: Act, by: str = "A. Reader") -> Judgement:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return decide(store, ledger_of(folder), finding, act, by)


def stands(folder: Path) -> dict[str, Act]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return {finding: held.act for finding, held in decisions(store, ledger_of(folder)).items()}


def lines(folder: Path) -> tuple[Judgement, ...]:
    found, problems = ledger.read(ledger_of(folder))
    assert problems == ()
    return found


def test_a_line_names_the_passages_and_the_deciding_words(folder: Path, arrest: str) -> None:
    line = decided(folder, arrest, Act.REAL)
    assert lines(folder) == (line,)
    assert (line.act, line.value, line.by) == (Act.REAL, "date, arrest", "A. Reader")
    quoted = [(place.path, [anchor.exact for anchor in place.anchors]) for place in line.on]
    assert quoted == [
        # the passage is read across a mended line end, and is carried by two stretches of the original
        ("memoir.txt", ["The govern", "ment had Verhagen arrested in 1928 and again in 1933."]),
        ("letter.txt", [LETTER_ARRESTS]),
        ("memoir.txt", ["1928"]),
        ("letter.txt", ["1929"]),
    ]
    texts = {"memoir.txt": MEMOIR, "letter.txt": LETTER}
    assert all(a.position.of(texts[place.path]) == a.exact for place in line.on for a in place.anchors)


def test_a_decision_takes_the_place_of_the_one_before(folder: Path, arrest: str) -> None:
    first = decided(folder, arrest, Act.REAL, "Ann")
    second = decided(folder, arrest, Act.NOT_ONE, "Joost")
    assert standing(lines(folder)) == (second,)
    retraction = next(line for line in lines(folder) if line.retracts)
    assert (retraction.retracts, retraction.by) == (first.id, "Joost")
    assert stands(folder) == {arrest: Act.NOT_ONE}


def test_to_decide_again_what_one_has_decided_writes_nothing(folder: Path, arrest: str) -> None:
    first = decided(folder, arrest, Act.REAL)
    assert decided(folder, arrest, Act.REAL) == first
    assert lines(folder) == (first,)
    assert decided(folder, arrest, Act.REAL, "Joost") != first  # another person's word is another line


def test_taking_back_brings_back_what_was_replaced(folder: Path, arrest: str) -> None:
    for act in (Act.REAL, Act.NOT_ONE, Act.UNDECIDED):
        decided(folder, arrest, act)
    seen = []
    while standing(lines(folder)):
        (line,) = standing(lines(folder))
        seen.append(line.act)
        assert take_back(ledger_of(folder), line.id, "A. Reader") == line
    assert seen == [Act.UNDECIDED, Act.NOT_ONE, Act.REAL]
    assert stands(folder) == {}
    assert take_back(ledger_of(folder), line.id) is None
    assert take_back(ledger_of(folder), "0" * 20) is None


def test_what_was_taken_back_can_be_decided_again_at_once(folder: Path, arrest: str) -> None:
    """The same words within one millisecond would be the same line, and so one that does not stand."""
    for _ in range(20):
        line = decided(folder, arrest, Act.REAL)
        assert stands(folder) == {arrest: Act.REAL}
        take_back(ledger_of(folder), line.id)
        assert stands(folder) == {}


def test_what_cannot_be_decided(folder: Path, arrest: str) -> None:
    with pytest.raises(JudgingError):
        decided(folder, "0" * 20, Act.REAL)
    with pytest.raises(ValueError, match="note"):
        decided(folder, arrest, Act.NOTE)
    (folder / "letter.txt").unlink()
    build(folder, only=("ingest",))
    with pytest.raises(JudgingError):
        decided(folder, arrest, Act.REAL)
    assert lines(folder) == ()


def test_a_decision_outlives_a_change_of_the_document(folder: Path, arrest: str) -> None:
    """Other words are put before and after; the source has another id, and so has the finding."""
    decided(folder, arrest, Act.REAL)
    (folder / "letter.txt").write_text("A letter.\n\n" + LETTER + "\nPostscript.\n", encoding="utf-8")
    build(folder, only=("ingest", "sidecars", "reading"))
    with Store.open(evidence_of(folder)) as store:
        (later,) = find(store, years(store, "1928", "1929"))
    assert later != arrest
    assert stands(folder) == {later: Act.REAL}
    (folder / "letter.txt").write_text(LETTER.replace("Verhagen.", "V."), encoding="utf-8")
    build(folder, only=("ingest", "sidecars", "reading"))
    with Store.open(evidence_of(folder)) as store:
        find(store, years(store, "1928", "1929"))
    assert stands(folder) == {}  # it waits: the sentence is the same, but not what stands before it


@pytest.mark.parametrize(
    ("first", "second", "followed"),
    [
        (Act.REAL, Act.REAL, Act.REAL),
        (Act.REAL, Act.NOT_ONE, None),  # neither is obeyed
        (Act.REAL, Act.UNDECIDED, Act.REAL),  # who has not decided opposes nobody
        (Act.UNDECIDED, Act.UNDECIDED, Act.UNDECIDED),
    ],
)
def test_two_ledgers_that_were_united(
    folder: Path, arrest: str, first: Act, second: Act, followed: Act | None
) -> None:
    line = decided(folder, arrest, first, "Ann")
    ledger.append(ledger_of(folder), replace(line, act=second, by="Joost"))
    assert stands(folder) == ({arrest: followed} if followed else {})
    decided(folder, arrest, Act.NOT_ONE)  # settles it
    assert stands(folder) == {arrest: Act.NOT_ONE}
    assert len(standing(lines(folder))) == 1


def test_notes_and_other_decisions_are_none_on_a_finding(folder: Path, arrest: str) -> None:
    line = decided(folder, arrest, Act.REAL)
    take_back(ledger_of(folder), line.id)
    for other in (
        replace(line, act=Act.NOTE),
        replace(line, act=Act.UNDECIDED, value="identity"),
        replace(line, value=None),
    ):
        ledger.append(ledger_of(folder), other)
    assert stands(folder) == {}


def test_the_store_can_be_told(folder: Path, arrest: str) -> None:
    line = decided(folder, arrest, Act.REAL)
    with Store.open(evidence_of(folder)) as store:
        mirror(store, ledger_of(folder))
        assert [held.id for held in store.judgements()] == [line.id]
