"""Judging a sample: the line in the ledger, how it stands to what is read, and the rate that comes of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Act, Judgement, Place
from testimonia.model.rate import Rate
from testimonia.pipeline.build import build
from testimonia.pipeline.corrections.correcting import correct
from testimonia.pipeline.decisions.bearing import on_statement
from testimonia.pipeline.decisions.judging import JudgingError, decide, decisions, take_back
from testimonia.pipeline.decisions.sampling import (
    JudgedStatement,
    Standing,
    counted,
    drawn,
    judge_statement,
    judged,
    tally,
    value_of,
)
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import AsRead, Store, ledger

CLAUSE = "She was arrested in Lynn in 1828"


@pytest.fixture
def store(disputed_once: Path) -> Iterator[Store]:
    with Store.open(evidence_of(disputed_once), readonly=True) as opened:
        yield opened


def told(store: Store, words: str = CLAUSE) -> str:
    """The id of the statement with some words."""
    return next(lot.id for lot in drawn(store) if lot.words[1] == words)


def stands(store: Store, file: Path) -> list[Standing]:
    return [each.standing for each in judged(store, file)]


def test_all_are_drawn_once_and_always_in_one_order(store: Store) -> None:
    first = drawn(store)
    assert first == drawn(store)
    assert sorted(lot.id for lot in first) == sorted(lot.id for lot in store.drawing.lots())
    assert [lot.id for lot in first] != [lot.id for lot in store.drawing.lots()]


def test_what_is_drawn_stays_when_documents_are_added(disputed_once: Path, tmp_path: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        before = [lot.words for lot in drawn(store)]
    smaller = Path(shutil.copytree(disputed_once, tmp_path / "smaller"))
    with Store.open(evidence_of(smaller)) as store:
        store.mark_removed("letter.txt")
        letter = store.drawing.number()
        after = [lot.words for lot in drawn(store)]
    assert 0 < letter < len(before)
    assert [words for words in before if words in after] == after


# what was read, and the value of its line
VALUES = [
    (AsRead("death", "Ada", None, None, None, None, None, False, "asserted", None), "death, of Ada"),
    (
        AsRead("arrest", "Ada", "Tom", "Ely", "two", "1833-03", 2, True, "denied", "Ann"),
        "arrest, of Ada, with Tom, in 1833-03, at Ely, number two, time 2, held by Ann, denied, negated",
    ),
    (AsRead("other", "a\nb", None, None, None, None, None, False, "hedged", None), "other, of a b, hedged"),
]


@pytest.mark.parametrize(("read", "value"), VALUES)
def test_what_was_read_stands_in_the_line(read: AsRead, value: str) -> None:
    assert value_of(read) == f"statement, {value}"


def test_a_judgement_is_of_the_clause_its_verb_and_what_was_read(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ledger"
    line = judge_statement(store, file, told(store), Act.NOT_ONE, "ann", "it was the sister")
    assert ledger.read(file)[0] == (line,)
    assert (line.act, line.by, line.why) == (Act.NOT_ONE, "ann", "it was the sister")
    assert line.value == "statement, arrest, of Ada Lind, in 1828, at Lynn"
    assert [place.anchors[0].exact for place in line.on] == [CLAUSE, "arrested"]
    assert on_statement(line)
    (each,) = judged(store, file)
    assert each == JudgedStatement(line, Standing.AS_READ, (told(store),))
    assert (each.predicate, each.counts) == ("arrest", True)


@pytest.mark.parametrize("act", [Act.REAL, Act.NOT_ONE, Act.UNDECIDED])
def test_to_judge_again_takes_the_former_back(store: Store, tmp_path: Path, act: Act) -> None:
    file = tmp_path / "ledger"
    for before in (Act.UNDECIDED, Act.NOT_ONE, act):
        judge_statement(store, file, told(store), before, "ann")
    judge_statement(store, file, told(store), act, "ann")  # says nothing new
    (each,) = judged(store, file)
    assert each.line.act is act
    take_back(file, each.line.id, "ann")
    before = Act.NOT_ONE if act is not Act.NOT_ONE else Act.UNDECIDED
    assert [each.line.act for each in judged(store, file)] == [before]


def test_what_cannot_be_judged(store: Store, tmp_path: Path) -> None:
    with pytest.raises(JudgingError, match="no longer read so"):
        judge_statement(store, tmp_path / "ledger", "none", Act.REAL)
    with pytest.raises(ValueError, match="says nothing of a statement"):
        judge_statement(store, tmp_path / "ledger", told(store), Act.SAME)
    assert not (tmp_path / "ledger").exists()


def test_a_judgement_on_a_statement_decides_no_finding(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ledger"
    for lot in drawn(store):
        judge_statement(store, file, lot.id, Act.NOT_ONE, "ann")
    assert decisions(store, file) == {}
    held = store.findings()[0]
    decide(store, file, held.id, Act.REAL, "ann")
    assert set(decisions(store, file)) == {held.id}
    assert set(stands(store, file)) == {Standing.AS_READ}


def written(store: Store, file: Path, value: str, path: str = "memoir.txt") -> Judgement:
    """A line as it was written when something else was read."""
    line = judge_statement(store, file, told(store), Act.REAL, "ann")
    ledger.append(file, ledger.retraction(line, at=line.at, by="ann"))
    on = tuple(Place(path, place.sha256 if path == "memoir.txt" else "0", place.anchors) for place in line.on)
    old = Judgement(line.at, "ann", Act.REAL, on, value)
    ledger.append(file, old)
    return old


def test_what_is_read_otherwise_counts_no_more(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ledger"
    old = written(store, file, "statement, death, of Ada Lind, in 1828")
    (each,) = judged(store, file)
    assert each == JudgedStatement(old, Standing.OTHERWISE, (told(store),))
    assert tally((each,)).judged == 0


def test_what_is_not_found_any_more_waits(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ledger"
    written(store, file, "statement, arrest, of Ada Lind, in 1828, at Lynn", "gone.txt")
    assert stands(store, file) == [Standing.WAITS]


def test_what_a_person_has_corrected_counts_as_it_was_judged(disputed: Path) -> None:
    """A new reading from end to end: the statement that was left out is gone, its judgement is not."""
    file = ledger_of(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        wrong, right = told(store), told(store, "Ada Lind was born in Ely in 1790")
        judge_statement(store, file, wrong, Act.NOT_ONE, "ann")
        judge_statement(store, file, right, Act.REAL, "ann")
        held = store.statement(wrong)
        assert held is not None
        correct(store, file, held.source, held.statement.span, "not-statement", wrong, by="ann")
    build(disputed, only=("ingest", "reading"))
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert wrong not in {lot.id for lot in drawn(store)}
        assert stands(store, file) == [Standing.CORRECTED, Standing.AS_READ]
        assert tally(judged(store, file)).rate == Rate(1, 2)


def line_of(
    act: Act, by: str = "ann", *, value: str = "statement, arrest, of Ada", path: str = "a"
) -> Judgement:
    return Judgement("2026-11-23T00:00:00", by, act, (Place(path, "0"),), value)


def as_read(line: Judgement, statement: str = "s") -> JudgedStatement:
    return JudgedStatement(line, Standing.AS_READ, (statement,))


def test_the_rate_leaves_out_what_could_not_be_told() -> None:
    those = [as_read(line_of(act, path=str(n)), str(n)) for n, act in enumerate(
        [Act.REAL, Act.REAL, Act.NOT_ONE, Act.UNDECIDED]
    )]  # fmt: skip
    death = as_read(line_of(Act.REAL, value="statement, death, of Ada", path="d"), "d")
    result = tally([*those, death])
    assert (result.right, result.wrong, result.open, result.judged) == (3, 1, 1, 5)
    assert result.rate == Rate(3, 4)
    assert result.by_predicate == (("arrest", Rate(2, 3)), ("death", Rate(1, 1)))
    assert tally([]).rate is None


# what two people say of one statement, and what counts
TWO = [
    (Act.REAL, Act.REAL, [Act.REAL]),
    (Act.REAL, Act.NOT_ONE, []),
    (Act.NOT_ONE, Act.UNDECIDED, [Act.NOT_ONE]),
    (Act.UNDECIDED, Act.NOT_ONE, [Act.NOT_ONE]),
]


@pytest.mark.parametrize(("first", "second", "counts"), TWO)
def test_of_two_people_who_judge_one_statement_one_counts(first: Act, second: Act, counts: list[Act]) -> None:
    both = (as_read(line_of(first, "ann")), as_read(line_of(second, "tom")))
    assert [each.line.act for each in counted(both)] == counts
