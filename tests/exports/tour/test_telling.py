"""Which steps there are for a folder, and what they show."""

from pathlib import Path

from testimonia.exports.tour import Step, Stop, tour
from testimonia.model import FindingKind, Verdict
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.store.samples import plain


def steps_of(folder: Path, *decided: str) -> dict[Stop, Step]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return {step.stop: step for step in tour(store, decided)}


def test_nothing_is_said_of_a_folder_of_which_nothing_was_read(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        assert tour(store) == ()


def test_the_steps_of_a_folder_that_disagrees(disputed_once: Path) -> None:
    steps = steps_of(disputed_once)
    assert list(steps) == sorted(steps, key=list(Stop).index)
    assert {Stop.MENDED, Stop.CLASH, Stop.COPY, Stop.DECIDING, Stop.TAKING} <= set(steps)
    clash = steps[Stop.CLASH]
    assert {each.path for each in clash.quoted} <= {"memoir.txt", "letter.txt", "report.txt"}
    assert all(each.value and each.mark.of(each.words) for each in clash.quoted)
    assert steps[Stop.DECIDING].finding == clash.finding
    assert "Ada Lind" in steps[Stop.TAKING].told


def test_what_is_decided_gives_way_to_what_is_not(disputed_once: Path) -> None:
    first = steps_of(disputed_once)[Stop.CLASH].finding
    steps = steps_of(disputed_once, first)
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        clashes = [
            key
            for key in store.overview.findings()
            if key.kind is FindingKind.CONTRADICTION and key.verdict is Verdict.CLASH
        ]
    assert len(clashes) > 1
    assert steps[Stop.CLASH].finding in {key.id for key in clashes} - {first}
    assert "1 of" in steps[Stop.DECIDING].told


def test_a_copy_is_named(found_once: Path) -> None:
    copy = steps_of(found_once)[Stop.COPY]
    assert {each.path for each in copy.quoted} == {"memoir.txt", "letter.txt"}
    assert copy.told.startswith("The letter has the house in the same words.")


def test_silence_is_no_proof(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("note.txt", "The boat came in."))
        steps = tour(store)
    assert [step.stop for step in steps] == [Stop.MENDED, Stop.CLASH, Stop.COPY, Stop.TAKING]
    for step in steps[1:3]:
        assert not step.finding
        assert "does not mean that there is nothing" in step.told
