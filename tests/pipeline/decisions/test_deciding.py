"""What lines of the ledger come to for a comparison."""

from dataclasses import replace
from pathlib import Path

from testimonia.comparison.supposing import ALL_COUNTS, LeftOut
from testimonia.model import Act, Judgement, Place
from testimonia.pipeline.build import build
from testimonia.pipeline.comparing import gathered
from testimonia.pipeline.decisions.deciding import Decisions, decisions, holder_left_out
from testimonia.pipeline.decisions.in_force import basis, in_force
from testimonia.pipeline.decisions.judging import take_back
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.disputed import LETTER

LIND = ("letter.txt:Ada Lind", "memoir.txt:Ada Lind")
ARRESTS = ("letter.txt:arrested in Lynn in 1830", "memoir.txt:arrested in Lynn in 1828")


def decided(folder: Path, act: Act, *about: str, by: str = "Ann") -> Judgement:
    with Store.open(evidence_of(folder), readonly=True) as store:
        (line,) = decide_on(store, ledger_of(folder), act, about, by)
    return line


def come_to(folder: Path) -> Decisions:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return decisions(store, in_force(ledger_of(folder)))


def left_out(folder: Path) -> LeftOut:
    with Store.open(evidence_of(folder), readonly=True) as store:
        testimonies, _ = gathered(store, lambda done, total, path: None)
        return decisions(store, in_force(ledger_of(folder))).left_out(testimonies)


def test_without_a_ledger_nothing_is_decided(disputed: Path) -> None:
    assert come_to(disputed) == Decisions()
    assert basis(()) == ""


def test_names_lead_to_chains(disputed: Path) -> None:
    decided(disputed, Act.DIFFERENT, *LIND)
    found = come_to(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        ids = [store.source_id(path) for path in ("letter.txt", "memoir.txt")]
        (pair,) = found.decided.different
        assert [chain.source for chain in pair] == ids
        named = [store.chains(chain.source)[chain.number].name for chain in pair]
    assert named == ["Ada Lind", "Ada Lind"]
    assert (found.decided.same, found.problems) == ((), ())


def test_passages_lead_to_statements(disputed: Path) -> None:
    decided(disputed, Act.SAME_HAPPENING, *ARRESTS)
    ((one, other),) = come_to(disputed).decided.same_happening
    with Store.open(evidence_of(disputed), readonly=True) as store:
        told = [store.statement(each) for each in (one, other)]
    assert [held.words for held in told if held] == [
        "Ada Lind was arrested in Lynn in 1830",
        "She was arrested in Lynn in 1828",
    ]


def test_who_writes_by_hand_may_leave_the_deciding_words_out(disputed: Path) -> None:
    line = decided(disputed, Act.SAME_HAPPENING, *ARRESTS)
    before = come_to(disputed).decided
    take_back(ledger_of(disputed), line.id)
    assert come_to(disputed) == Decisions()
    ledger.append(ledger_of(disputed), replace(line, on=line.on[:2], by="Joost"))
    assert come_to(disputed).decided == before


def test_the_basis_changes_with_every_decision(disputed: Path) -> None:
    file = ledger_of(disputed)
    seen = [basis(in_force(file))]
    first = decided(disputed, Act.DIFFERENT, *LIND)
    seen.append(basis(in_force(file)))
    decided(disputed, Act.SAME_HAPPENING, *ARRESTS)
    seen.append(basis(in_force(file)))
    take_back(file, first.id)
    seen.append(basis(in_force(file)))
    assert len(set(seen)) == 4
    note = Judgement("2026-01-01T00:00:00+00:00", "Ann", Act.NOTE, (Place("letter.txt", "0"),), "A note.")
    ledger.append(file, note)
    assert basis(in_force(file)) == seen[-1]  # a note makes no comparison another one


def test_lines_over_the_same_places_that_exclude_each_other_are_not_in_force(disputed: Path) -> None:
    line = decided(disputed, Act.DIFFERENT, *LIND)
    ledger.append(ledger_of(disputed), replace(line, act=Act.SAME, by="Joost"))
    assert in_force(ledger_of(disputed)) == ()


def test_a_decision_outlives_a_change_or_says_that_it_does_not(disputed: Path) -> None:
    decided(disputed, Act.DIFFERENT, *LIND)
    (disputed / "letter.txt").write_text("A letter.\n\n" + LETTER, encoding="utf-8")
    build(disputed)
    assert len(come_to(disputed).decided.different) == 1
    (disputed / "letter.txt").write_text(LETTER.replace("Ada Lind", "Ada Marlow"), encoding="utf-8")
    build(disputed)
    assert come_to(disputed).decided.different == ()
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert any("can no longer be found" in problem.message for problem in store.problems())


def test_words_that_are_no_longer_read_so_are_a_problem(disputed: Path) -> None:
    line = decided(disputed, Act.SAME_HAPPENING, *ARRESTS)
    take_back(ledger_of(disputed), line.id)
    ledger.append(ledger_of(disputed), replace(line, value="marriage", by="Joost"))
    found = come_to(disputed)
    assert found.decided.same_happening == ()
    (problem,) = found.problems
    assert "is not followed: not all that it is about (“Ada Lind was arrested" in problem.message
    build(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert problem in tuple(store.problems())


def test_what_is_set_aside(disputed: Path) -> None:
    assert left_out(disputed) == ALL_COUNTS
    decided(disputed, Act.SET_ASIDE, "report.txt")
    with Store.open(evidence_of(disputed), readonly=True) as store:
        letter, report = (store.source_id(path) or "" for path in ("letter.txt", "report.txt"))
    assert left_out(disputed) == LeftOut(sources=frozenset({report}))
    decided(disputed, Act.SET_ASIDE, "letter.txt:came to Cambridge")
    (stretch,) = left_out(disputed).stretches
    assert stretch.source == letter
    decided(disputed, Act.SET_ASIDE, "Tom Moss")
    found = left_out(disputed)
    assert "tom moss" in found.authors
    assert report in {chain.source for chain in found.holders}


def test_a_holder_without_an_entity_is_known_by_name_alone() -> None:
    assert holder_left_out("Tom Moss", None) == LeftOut(authors=frozenset({"tom moss"}))
