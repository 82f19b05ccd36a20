"""What is in the folder: documents, sidecars, our own files, and what is none of these."""

import os
import stat
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.ingest.sidecars import HEAD, is_sidecar
from testimonia.ingest.sniff import is_data_file
from testimonia.model import Problem, Trouble
from testimonia.pipeline.picture_names import by_name
from testimonia.pipeline.places import is_another_ledger, is_ours

SIDECAR_SUFFIXES = frozenset({".csv", ".tsv", ".json", ".jsonld", ".bib", ".ris", ".rdf"})
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mht")
COMPANIONS = ("_files", "-Dateien", "_fichiers", "_archivos", "_bestanden")
"""Endings of the folders in which browsers put the pictures and scripts of a saved page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the folder.

    Attributes:
        path: relative to the folder, with forward slashes.
        file: where it is.
        size: in bytes.
        modified_ns: when it was last changed, in nanoseconds; see `changed_ns`.
    """

    path: str
    file: Path
    size: int
    modified_ns: int


_LEADS_OUT = "This link leads out of the folder; it was not followed. To have the file read, copy it here."
_ANOTHER_LEDGER = (
    "Another ledger, as a shared folder leaves it when two people decide at one time. What is decided in it "
    "is not followed: bring them in with “testimonia import”, then take this file out of the folder."
)
_NOTHING_THERE = "This link leads to nothing: the file that it names is gone. Put the file itself here."


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything in a folder, sorted by what it is.

    Attributes:
        documents: files to be read, in order of path.
        sidecars: files that describe others, in order of path.
        problems: what was passed over, and why.
        pictures: those that by their names belong to a document, by its path; they are no documents.
    """

    documents: tuple[Entry, ...]
    sidecars: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    pictures: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class _Found:
    documents: list[Entry] = field(default_factory=list)
    sidecars: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, path: str, sentence: str, trouble: Trouble = Trouble.NOTICE) -> None:
        self.problems.append(Problem(path, sentence, trouble))


def listed(folder: Path, ours: Collection[Path] = ()) -> Listing:
    """Look through a folder and the folders in it; hidden ones are passed over.

    Links are followed to files inside the folder only: neither a circle nor a stranger's file is read.

    Args:
        folder: where to look.
        ours: files to be passed over, whatever their names; whole paths with links followed.
    """
    found = _Found()
    root = folder.resolve()
    for entry in _walk(root, root, found):
        if entry.file not in ours:
            _sort(entry, found)
    by_path = {entry.path: entry for entry in sorted(found.documents, key=lambda e: e.path)}
    pictures = {path: tuple(by_path[each] for each in row) for path, row in by_name(by_path).items()}
    shown = {entry.path for row in pictures.values() for entry in row}
    documents = tuple(entry for path, entry in by_path.items() if path not in shown)
    sidecars = sorted(found.sidecars, key=lambda e: e.path)
    problems = tuple(sorted(found.problems, key=lambda p: p.path))
    return Listing(documents, tuple(sidecars), problems, pictures)


def _walk(root: Path, folder: Path, found: _Found) -> Iterator[Entry]:
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda e: e.name)
        except OSError as error:
            name = _relative(root, str(current)) or "."
            found.complain(name, f"This folder cannot be opened ({error.strerror}).", Trouble.UNREAD)
            continue
        pages = {Path(e.name).stem for e in entries if e.name.lower().endswith(PAGE_SUFFIXES)}
        for entry in entries:
            path = _relative(root, entry.path)
            if path is None:
                shown = os.fsencode(os.path.relpath(entry.path, root)).decode("utf-8", "backslashreplace")
                sentence = "The name of this file is not valid UTF-8, and it was not read. Rename it."
                found.complain(shown, sentence, Trouble.UNREAD)
            elif entry.name.startswith(".") or is_ours(entry.name):
                continue
            elif entry.is_dir(follow_symlinks=False):
                if _is_companion(entry.name, pages):
                    found.complain(path, "Pictures and scripts of a saved page; not read.")
                else:
                    waiting.append(Path(entry.path))
            else:
                yield from _file(root, entry, path, found)


def _is_companion(name: str, pages: set[str]) -> bool:
    return any(name == page + ending for page in pages for ending in COMPANIONS)


def _relative(root: Path, path: str) -> str | None:
    """The path inside the folder; None if its name is no text."""
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    try:
        relative.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return relative


def _file(root: Path, entry: "os.DirEntry[str]", path: str, found: _Found) -> Iterator[Entry]:
    try:
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(root):
            there = Path(entry.path).exists()
            found.complain(path, _LEADS_OUT if there else _NOTHING_THERE)
            return
        details = entry.stat()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "the link leads in a circle"
        dead = isinstance(error, FileNotFoundError) and entry.is_symlink()
        sentence = _NOTHING_THERE if dead else f"This file cannot be read ({reason})."
        found.complain(path, sentence, Trouble.UNREAD)
        return
    if stat.S_ISDIR(details.st_mode):
        found.complain(path, "This link leads to another folder; it was not followed.")
    elif not stat.S_ISREG(details.st_mode):
        found.complain(path, "This is not a file but a pipe, a socket or a device; it was not opened.")
    elif not os.access(entry.path, os.R_OK):
        sentence = "This file may not be read: ask its owner for permission."
        found.complain(path, sentence, Trouble.UNREAD)
    else:
        yield Entry(path, Path(entry.path), details.st_size, changed_ns(details))


def changed_ns(details: os.stat_result) -> int:
    """When a file, its name or its times were last changed, in nanoseconds.

    Of the two times that a file has, only the second cannot be set by a program: two files of one size that
    came out of one archive have the same first time, and once changed places unseen.
    """
    return max(details.st_mtime_ns, details.st_ctime_ns)


def _sort(entry: Entry, found: _Found) -> None:
    suffix = entry.file.suffix.lower()
    if suffix in SIDECAR_SUFFIXES and is_sidecar(entry.path, _head(entry.file)):
        found.sidecars.append(entry)
    elif is_another_ledger(entry.file.name):
        found.complain(entry.path, _ANOTHER_LEDGER, Trouble.UNREAD)
    elif is_data_file(entry.path):
        found.complain(entry.path, "A data file, not a document; it was not read.")
    else:
        found.documents.append(entry)


def _head(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(HEAD)
    except OSError:
        return b""
