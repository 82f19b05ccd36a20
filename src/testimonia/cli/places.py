"""Finding the evidence base that a command is about."""

from pathlib import Path
from typing import Annotated

import typer

from testimonia.pipeline.places import EVIDENCE, FolderError, evidence_of, no_folder

Folder = Annotated[Path, typer.Argument(help="The folder with the documents.", show_default=False)]
Document = Annotated[
    Path, typer.Argument(help="A document in a folder that has been built.", show_default=False)
]
Evidence = Annotated[
    Path | None,
    typer.Option("--evidence", help=f"The evidence base, if it is not {EVIDENCE} in the folder."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


def base_of(folder: Path, evidence: Path | None) -> Path:
    """The evidence base of a folder.

    Raises:
        FolderError: if there is none yet.
    """
    base = evidence or evidence_of(folder)
    if base.is_file():
        return base
    if not folder.is_dir():
        raise FolderError(no_folder(folder))
    raise FolderError(f"Nothing has been read yet. Run first: testimonia build {folder}")


def base_and_path(document: Path, evidence: Path | None) -> tuple[Path, Path, str]:
    """The folder that a document belongs to, its evidence base, and the document's path in it.

    The folder is the nearest one above the document that has an evidence base. With ``evidence``, which may
    stand anywhere, it is the topmost one from which the base knows the document.

    Raises:
        FolderError: if no folder above it has been built.
        StoreError: if ``evidence`` cannot be used.
    """
    whole = document.absolute()
    if evidence is not None:
        folder = _folder_known_to(evidence, whole)
        return folder, evidence, whole.relative_to(folder).as_posix()
    for folder in whole.parents:
        base = evidence_of(folder)
        if base.is_file():
            return folder, base, whole.relative_to(folder).as_posix()
    raise FolderError(f"No folder around “{document}” has been built. Run first: testimonia build FOLDER")


def _folder_known_to(evidence: Path, whole: Path) -> Path:
    """The topmost folder above ``whole`` from which the base knows it; the nearest if it does not.

    Topmost, because a short path can be known by chance: `a.txt` when `letters/a.txt` is meant. The folder
    that the base stands in says nothing: a note once went to a ledger beside the base.
    """
    from testimonia.store import Store

    with Store.open(evidence, readonly=True) as store:
        known = store.hashes()
    above = reversed(whole.parents)
    return next((f for f in above if whole.relative_to(f).as_posix() in known), whole.parent)
