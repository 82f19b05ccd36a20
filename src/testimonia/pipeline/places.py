"""Where the evidence base and the ledger of a folder are."""

from pathlib import Path


class FolderError(Exception):
    """The folder cannot be worked with; the message is one sentence."""


EVIDENCE = "testimonia.db"
LEDGER = "testimonia.judgements.jsonl"
"""The same as `store.LEDGER_NAME`; written again, so that `--help` need not wait for SQLite."""
JOURNALS = ("-wal", "-shm", "-journal")
"""Endings of the files that SQLite keeps beside a base while it is written to."""


def no_folder(path: Path) -> str:
    """What is said where a folder was to be named, and none is there."""
    if path.is_file():
        return f"“{path}” is a file. Name the folder that it is in."
    return f"There is no folder “{path}”."


def evidence_of(folder: Path) -> Path:
    """The evidence base of a folder: it can be deleted and built again at any time."""
    return folder / EVIDENCE


def ledger_of(folder: Path) -> Path:
    """The ledger of a folder: it cannot be built again, and belongs to whoever wrote it."""
    return folder / LEDGER


def is_ours(name: str) -> bool:
    """Whether a file name is that of the evidence base (with its journals) or of the ledger."""
    return name == LEDGER or name in {EVIDENCE, *(EVIDENCE + ending for ending in JOURNALS)}


def is_another_ledger(name: str) -> bool:
    """Whether a file name is that of a second ledger: "testimonia.judgements (Ada's copy).jsonl"."""
    stem, _, ending = LEDGER.rpartition(".")
    return name != LEDGER and name.startswith(stem) and name.endswith(f".{ending}")


def files_of(evidence: Path) -> frozenset[Path]:
    """The files of an evidence base that may have any name and stand anywhere, links followed."""
    whole = evidence.resolve()
    return frozenset({whole, *(whole.with_name(whole.name + ending) for ending in JOURNALS)})
