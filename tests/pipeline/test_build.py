"""A run does what is new, nothing else, and can be killed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from testimonia.model import Act
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.noting import PlaceError, note
from testimonia.pipeline.ingesting import SETTLED_NS
from testimonia.pipeline.places import FolderError, evidence_of, ledger_of
from testimonia.pipeline.run import Progress
from testimonia.reading.versions import READING
from testimonia.store import Store, ledger, search
from tests.store.digest import digest_of

WORDS = (
    "The ship came into the harbour on the second of May, and the people of the town went down to meet it."
)


def fill(folder: Path, documents: int) -> None:
    for number in range(documents):
        text = "\n\n".join(f"{WORDS} This is account {number}, part {part}." for part in range(3))
        (folder / f"account-{number:02}.txt").write_text(text, encoding="utf-8")


def digest(folder: Path) -> str:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return digest_of(store)


def worked_on(folder: Path, stage: str = "ingest") -> list[str | None]:
    seen: list[Progress] = []
    build(folder, report=seen.append)
    return [progress.path for progress in seen if progress.path and progress.stage == stage]


def test_what_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    assert worked_on(tmp_path)  # one batch, or more on a slow machine
    before = digest(tmp_path)
    assert worked_on(tmp_path) == []
    assert worked_on(tmp_path, "reading") == []
    assert digest(tmp_path) == before


def test_a_file_with_a_new_time_but_the_same_words_is_not_read_again(tmp_path: Path) -> None:
    fill(tmp_path, 2)
    build(tmp_path)
    os.utime(tmp_path / "account-00.txt", (1, 1))
    assert worked_on(tmp_path) == []


@pytest.mark.parametrize("settled", [False, True])
def test_files_of_one_size_and_time_that_change_places(tmp_path: Path, settled: bool) -> None:
    """As they come out of one archive: only the time that no program can set tells that they were moved."""
    for name, words in (("a.txt", "The ship sailed.\n"), ("b.txt", "The boat rested.\n")):
        (tmp_path / name).write_text(words[:17], encoding="utf-8")
        os.utime(tmp_path / name, (1_000_000_000, 1_000_000_000))
    if settled:
        time.sleep(SETTLED_NS / 1e9 + 0.1)
    build(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "c")
    (tmp_path / "b.txt").rename(tmp_path / "a.txt")
    (tmp_path / "c").rename(tmp_path / "b.txt")
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert "boat" in (store.original("a.txt") or "")
        assert "ship" in (store.original("b.txt") or "")


def test_a_change_within_one_tick_of_the_clock_is_seen(tmp_path: Path) -> None:
    """Clocks of file systems tick every few milliseconds, on some every two seconds."""
    file = tmp_path / "a.txt"
    file.write_text("The ship sailed.\n", encoding="utf-8")
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert store.known()["a.txt"].modified_ns == 0  # not trusted: the next run looks at the bytes
    os.utime(file)
    time.sleep(SETTLED_NS / 1e9 + 0.1)
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert store.known()["a.txt"].modified_ns == file.stat().st_ctime_ns


def test_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    """Every document in it was called damaged."""
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    folder.mkdir()
    (folder / "a.txt").write_text("The ship sailed.\n", encoding="utf-8")
    assert build(folder).read == 1


def test_a_changed_file_replaces_its_own_records_alone(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    build(tmp_path)
    (tmp_path / "account-01.txt").write_text(
        "Nothing came into any harbour on that day at all.", encoding="utf-8"
    )
    assert worked_on(tmp_path) == ["account-01.txt"]
    (tmp_path / "account-01.txt").write_text("Nothing came in at all.", encoding="utf-8")
    assert worked_on(tmp_path, "reading") == ["account-01.txt"]
    changed = digest(tmp_path)
    evidence_of(tmp_path).unlink()
    build(tmp_path)
    assert digest(tmp_path) == changed  # as if it had always been so


def test_a_removed_file_is_marked_and_its_judgements_are_kept(tmp_path: Path) -> None:
    fill(tmp_path, 2)
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        note(
            store,
            ledger_of(tmp_path),
            "account-00.txt",
            "Look at the log book.",
            quote="account 0, part 2",
            by="A",
        )
    (tmp_path / "account-00.txt").rename(tmp_path.parent / "away.txt")
    counts = build(tmp_path)
    assert (counts.read, counts.removed) == (1, 1)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        (judgement,) = store.judgements()
        assert judgement.waits
        assert any("Put it back" in problem.message for problem in store.problems())
    (tmp_path.parent / "away.txt").rename(tmp_path / "account-00.txt")
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        (judgement,) = store.judgements()
        assert not judgement.waits


def test_a_note_is_found_by_its_words(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        note(store, ledger_of(tmp_path), "account-00.txt", "Compare the lighthouse.", by="A")
        with pytest.raises(PlaceError, match="3 times"):
            note(store, ledger_of(tmp_path), "account-00.txt", "Which?", quote="came into the harbour")
        with pytest.raises(PlaceError, match="are not in"):
            note(store, ledger_of(tmp_path), "account-00.txt", "Where?", quote="came into the town")
        with pytest.raises(PlaceError, match="no document"):
            note(store, ledger_of(tmp_path), "account-99.txt", "What?")
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        found = search(store, "lighthouse")
        assert (found.notes, found.passages) == (1, 0)
        (judgement,) = store.judgements()
        assert judgement.act is Act.NOTE


def test_sidecars_describe_and_do_not_make_anything_be_read_again(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    build(tmp_path)
    (tmp_path / "sources.csv").write_text(
        "file,author,title\naccount-00.txt,Pell Jane,The Ship\n", encoding="utf-8"
    )
    assert worked_on(tmp_path) == []
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert store.unread_by(READING) == ()  # but its times were: a sidecar can give a letter its date
        (source,) = store.sources()
        assert source.description is not None
        assert source.description.csl["title"] == "The Ship"


def test_one_stage_alone(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    (tmp_path / "sources.csv").write_text("file,title\naccount-00.txt,The Ship\n", encoding="utf-8")
    build(tmp_path, only=("ingest",))
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert [source.description for source in store.sources()] == [None]


def test_there_has_to_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="There is no folder"):
        build(tmp_path / "nowhere")


@pytest.mark.slow
def test_killed_at_random_points_the_next_run_ends_as_if_undisturbed(tmp_path: Path) -> None:
    undisturbed, folder = tmp_path / "undisturbed", tmp_path / "killed"
    for place in (undisturbed, folder):
        place.mkdir()
        fill(place, 10)
        (place / "bad.pdf").write_bytes(b"%PDF-1.4 and nothing else")
    script = "import pathlib, sys; from testimonia.pipeline import build; "
    script += "build.build(pathlib.Path(sys.argv[1]))"
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", script, str(undisturbed)], check=True)
    whole = time.monotonic() - begun
    chance = random.Random(20)
    written = 0
    for number in range(4):
        if number == 2 and evidence_of(folder).exists():
            evidence_of(folder).unlink()  # begin again from nothing now and then
        if number % 2 == 0:
            (folder / f"account-{chance.randrange(10):02}.txt").touch()
        process = subprocess.Popen([sys.executable, "-c", script, str(folder)], start_new_session=True)
        time.sleep(chance.uniform(whole * 0.3, whole * 1.1))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if evidence_of(folder).exists():
            with Store.open(evidence_of(folder)) as store:
                if "account-00.txt" in store.hashes():
                    note(store, ledger_of(folder), "account-00.txt", f"note {number}", by="A")
                    written += 1
    build(folder)
    assert written  # or it was always killed too early to have a document
    judgements, problems = ledger.read(ledger_of(folder))
    assert (len(judgements), problems) == (written, ())
    ledger_of(folder).unlink()  # the other folder has no notes
    build(folder)
    assert digest(folder) == digest(undisturbed)
    with Store.open(evidence_of(folder), readonly=True) as store:
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_changed_while_it_was_read_is_read_again(tmp_path: Path) -> None:
    """Though its bytes are those that were read: only so does the Problem go that asks for another run."""
    fill(tmp_path, 2)
    file = tmp_path / "account-01.txt"

    def interfere(progress: Progress) -> None:
        if (progress.stage, progress.done) == ("ingest", 0):
            file.write_text(f"{WORDS} And more was said.", encoding="utf-8")

    def problems() -> list[str]:
        with Store.open(evidence_of(tmp_path), readonly=True) as store:
            return [problem.path for problem in store.problems()]

    build(tmp_path, report=interfere)
    assert problems() == [file.name]
    assert worked_on(tmp_path) == [file.name]
    assert problems() == []
    assert worked_on(tmp_path) == []
