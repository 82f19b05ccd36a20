"""Where the evidence base and the ledger of a folder are."""

from pathlib import Path


class FolderError(Exception):
    """The folder cannot be worked with; the message is one sentence."""


EVIDENCE = "testimonia.db"
LEDGER = "testimonia.judgements.jsonl"


def evidence_of(folder: Path) -> Path:
    """The evidence base of a folder: it can be deleted and built again at any time."""
    return folder / EVIDENCE


def ledger_of(folder: Path) -> Path:
    """The ledger of a folder: it cannot be built again, and belongs to whoever wrote it."""
    return folder / LEDGER


def is_ours(name: str) -> bool:
    """Whether a file name is that of the evidence base (with its journals) or of the ledger."""
    return name.startswith(EVIDENCE) or name == LEDGER
