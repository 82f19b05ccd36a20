"""Where an export or a report is written to: what may be written over, and whole or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from testimonia.exports.formats import Member
    from testimonia.pipeline.folder import Entry
    from testimonia.store import Store


def may_be_written(output: Path, folder: Path, store: "Store") -> None:
    """Let nothing be overwritten that cannot be made again: an export to the wrong name once was the ledger.

    Raises:
        FolderError: if the output is the ledger, an evidence base, a document of the folder, a file that
            describes documents, or no file.
    """
    from testimonia.pipeline.folder import listed
    from testimonia.pipeline.places import FolderError, files_of, is_ours

    where, within = output.resolve(), folder.resolve()
    if is_ours(where.name) or where in files_of(store.path):
        raise FolderError(f"“{output}” is a file of testimonia's own. Give the export another name.")
    if where.is_file():
        there = listed(folder)  # what came since the last build is in no evidence base
        pictures = (picture for row in there.pictures.values() for picture in row)
        known = {(within / path).resolve() for path in store.hashes()}
        if where in known or _is_among(where, (*there.documents, *pictures)):
            raise FolderError(f"“{output}” is one of the documents. Give the export another name.")
        if _is_among(where, there.sidecars):
            raise FolderError(f"“{output}” describes documents of the folder. Give the export another name.")
    if output.is_dir():
        raise FolderError(f"“{output}” is a folder. Name a file in it for the export.")
    if not where.parent.is_dir():
        raise FolderError(f"There is no folder “{output.parent}” to write the export to.")


def _is_among(where: Path, entries: "Iterable[Entry]") -> bool:
    return any(where == entry.file.resolve() for entry in entries)


@contextmanager
def whole(output: Path) -> Iterator[TextIO]:
    """A stream into a file that is there wholly or not at all; pipes and devices are written to as they are.

    (To be put in place of `/dev/null` would be the end of it.) The unfinished file lies beside the output
    under a name of its own, for a name can be as long as it may be; where a link leads, the link stays.
    """
    where = output.resolve()
    if where.exists() and not where.is_file():
        with where.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    unfinished = where.with_name(f".testimonia-export.{os.getpid()}")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        unfinished.replace(where)
    finally:
        unfinished.unlink(missing_ok=True)


def folder_may_be_written(output: Path) -> None:
    """Let nothing be mixed with what is there: a folder of notes that somebody has gone on writing in, say.

    Raises:
        FolderError: if there is something of that name, other than an empty folder, or nowhere to put it.
    """
    from testimonia.pipeline.places import FolderError

    where = output.resolve()
    if where.exists() and not (where.is_dir() and not any(where.iterdir())):
        raise FolderError(f"There is something in “{output}” already. Name a new folder for the export.")
    if not where.parent.is_dir():
        raise FolderError(f"There is no folder “{output.parent}” to write the export to.")


def write_folder(output: Path, members: "Iterable[Member]") -> int:
    """Write the files of an export that is a folder, which is there wholly or not at all.

    Returns:
        How many files there are.

    Raises:
        ValueError: if the path of a file leads out of the folder: a mistake of ours, and never written.
    """
    where = output.resolve()
    unfinished = where.with_name(f".testimonia-export.{os.getpid()}")
    number = 0
    try:
        unfinished.mkdir()
        for path, pieces in members:
            file = unfinished / path
            if not file.resolve().is_relative_to(unfinished.resolve()):
                raise ValueError(f"a file of an export that would lie outside it: {path!r}")
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as stream:
                stream.writelines(pieces)
            number += 1
        if where.is_dir():
            where.rmdir()
        unfinished.replace(where)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return number
