"""What a sitting remembers, and what it leaves behind."""

from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Act, Compared
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from testimonia.web.pages.page import Visit
from testimonia.web.sitting import Sitting
from tests.found import built


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return built(tmp_path)


@pytest.fixture
def finding(folder: Path) -> str:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return store.findings()[0].id


def test_at_the_end_the_base_knows_what_was_decided(folder: Path, finding: str) -> None:
    sitting = Sitting(folder, evidence_of(folder))
    sitting.decide(finding, Act.REAL)
    sitting.close()
    with Store.open(evidence_of(folder), readonly=True) as store:
        (line,) = store.judgements()
    assert (line.act, line.value, line.waits) == (Act.REAL, "date, arrest", False)
    assert [place.quote for place in line.places][-2:] == ["1928", "1929"]


def test_at_the_end_nothing_is_made_that_was_deleted(folder: Path, finding: str) -> None:
    sitting = Sitting(folder, evidence_of(folder))
    sitting.decide(finding, Act.REAL)
    evidence_of(folder).unlink()
    sitting.close()
    assert not evidence_of(folder).exists()


def test_where_nothing_was_decided_nothing_is_written(folder: Path) -> None:
    before = evidence_of(folder).read_bytes()
    sitting = Sitting(folder, evidence_of(folder))
    assert sitting.undo() is None
    sitting.close()
    assert evidence_of(folder).read_bytes() == before
    assert not ledger_of(folder).exists()


def test_what_somebody_else_took_back_is_passed_over(folder: Path, finding: str) -> None:
    """Undo goes on to the last decision that still stands."""
    sitting, other = (Sitting(folder, evidence_of(folder)) for _ in range(2))
    with sitting.store() as store:
        last = store.findings()[1].id
    sitting.decide(finding, Act.REAL)
    sitting.decide(last, Act.REAL)
    assert other.undo(last) is not None
    undone = sitting.undo()
    assert undone is not None
    assert (undone.about, undone.now) == (finding, None)
    assert len(ledger.read(ledger_of(folder))[0]) == 4


def test_a_folder_is_called_by_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        assert Visit(store, Path(), ledger_of(Path())).name == folder.name
        assert Visit(store, Path("/"), ledger_of(Path("/"))).name == "/"


def test_a_page_is_of_one_moment(folder: Path) -> None:
    """A build in another terminal must not leave a page half of the old findings and half of the new."""
    sitting = Sitting(folder, evidence_of(folder))
    with Store.open(evidence_of(folder)) as other, sitting.store() as store:
        before = store.findings()
        other.put_comparison(Compared(), COMPARISON)
        assert before and store.findings() == before
    with sitting.store() as store:
        assert store.findings() == ()


def test_to_decide_again_what_stands_is_no_decision_of_this_sitting(folder: Path, finding: str) -> None:
    earlier, later = (Sitting(folder, evidence_of(folder)) for _ in range(2))
    line = earlier.decide(finding, Act.REAL)
    assert later.decide(finding, Act.REAL) == line
    assert later.undo() is None
