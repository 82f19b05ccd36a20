"""Which files are testimonia's own."""

from pathlib import Path

import pytest

from testimonia.pipeline.places import LEDGER, files_of, is_another_ledger, is_ours, no_folder
from testimonia.store import LEDGER_NAME


def test_the_ledger_has_one_name() -> None:
    assert LEDGER == LEDGER_NAME


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("testimonia.db", True),
        ("testimonia.db-wal", True),
        ("testimonia.db-shm", True),
        ("testimonia.db-journal", True),
        ("testimonia.judgements.jsonl", True),
        ("testimonia.db notes.txt", False),  # was passed over in silence
        ("testimonia.dbase.pdf", False),
        ("testimonia.judgements.jsonl.txt", False),
    ],
)
def test_is_ours(name: str, ours: bool) -> None:
    assert is_ours(name) is ours


@pytest.mark.parametrize(
    ("name", "another"),
    [
        # as Dropbox, Nextcloud and a browser name the second one
        ("testimonia.judgements (Ada's conflicted copy 2024-05-01).jsonl", True),
        ("testimonia.judgements (conflicted copy 2024-05-01 100000).jsonl", True),
        ("testimonia.judgements(1).jsonl", True),
        # ours, and what only begins or ends so
        ("testimonia.judgements.jsonl", False),
        ("testimonia.judgements.jsonl.txt", False),
        ("notes on testimonia.judgements.jsonl", False),
    ],
)
def test_is_another_ledger(name: str, another: bool) -> None:
    assert is_another_ledger(name) is another


def test_the_files_of_a_base_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.db").touch()
    (tmp_path / "link.db").symlink_to("real.db")
    assert {file.name for file in files_of(tmp_path / "link.db")} == {
        *("real.db", "real.db-wal", "real.db-shm", "real.db-journal")
    }


def test_who_names_a_file_hears_that_a_folder_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    assert "Name the folder that it is in" in no_folder(tmp_path / "letter.txt")
    assert "There is no folder" in no_folder(tmp_path / "nowhere")
