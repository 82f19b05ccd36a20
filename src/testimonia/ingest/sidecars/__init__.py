"""Sidecars: files in the folder that describe the others, or name people who are known.

What each format says of documents is brought to CSL-JSON, then tied to the documents by the file names it
gives. For the person who writes them: docs/reference/sidecars.md.
"""

from codecs import getincrementaldecoder
from collections.abc import Collection, Iterable, Iterator

from testimonia.ingest.sidecars import bibtex, csl_json, csv_table, ris, tropy, zotero_rdf
from testimonia.ingest.sidecars.authorities import is_authorities, read_authorities
from testimonia.ingest.sidecars.csl import csl_date_text, names_text, published_text, written_text
from testimonia.ingest.sidecars.entry import LARGEST_SIDECAR, Entry, SidecarFormat, decoded, notice
from testimonia.ingest.sidecars.file_names import with_file_names
from testimonia.ingest.sidecars.matching import Sidecar, documents_by_name, matched
from testimonia.model import Authority, Description, Problem, Trouble

SIDECARS = (
    SidecarFormat("sources.csv", csv_table.claims, csv_table.read),
    SidecarFormat("CSL-JSON", csl_json.claims, csl_json.read),
    SidecarFormat("Zotero RDF", zotero_rdf.claims, zotero_rdf.read),
    SidecarFormat("BibTeX", bibtex.claims, bibtex.read),
    SidecarFormat("RIS", ris.claims, ris.read),
    SidecarFormat("Tropy", tropy.claims, tropy.read),
)
"""In the order in which they win where they disagree: what is written by hand before what is exported, and
what loses least in the export first."""

HEAD = 1 << 16
"""Bytes, or characters, by which a sidecar is known."""

__all__ = [
    "HEAD",
    "SIDECARS",
    "Entry",
    "SidecarFormat",
    "csl_date_text",
    "is_sidecar",
    "names_text",
    "published_text",
    "read_known_people",
    "read_sidecars",
    "written_text",
]


def is_sidecar(path: str, head: bytes) -> bool:
    """Whether a file describes others, or names people who are known, and so is no document itself.

    Args:
        path: of the file.
        head: its first bytes, `HEAD` of them if it has so many.
    """
    try:
        # The last character may be cut in two, which is no reason to doubt the encoding.
        text = getincrementaldecoder("utf-8-sig")().decode(head[:HEAD])
    except UnicodeDecodeError:
        text, _ = decoded(head[:HEAD])
    return (is_authorities(path) and "\0" not in text) or _format_of(path, text) is not None


def _format_of(path: str, text: str) -> int | None:
    """Number of the first format that claims the file."""
    head = text[:HEAD]
    return next((n for n, sidecar in enumerate(SIDECARS) if sidecar.claims(path, head)), None)


def read_sidecars(
    files: Iterable[tuple[str, bytes]], documents: Collection[str]
) -> tuple[dict[str, Description], tuple[Problem, ...]]:
    """What the sidecars of a folder say about its documents.

    Args:
        files: path and bytes of each sidecar.
        documents: paths of the documents, relative to the folder, with forward slashes.

    Returns:
        A description for each document that has one, by its path, and what went wrong. The CSL of a
        description always has a ``type``.
    """
    found: list[tuple[int, Sidecar]] = []
    problems: list[Problem] = []
    for path, data in files:
        if is_authorities(path):
            continue
        order, entries, troubles = _read(path, data)
        problems.extend(troubles)
        found.append((order, Sidecar(path, entries)))
    found.sort(key=lambda pair: (pair[0], pair[1].path))
    descriptions, unclear = matched([sidecar for _, sidecar in found], documents_by_name(documents))
    return descriptions, (*problems, *unclear)


def _read(path: str, data: bytes) -> tuple[int, tuple[Entry, ...], tuple[Problem, ...]]:
    if len(data) > LARGEST_SIDECAR:
        return 0, (), (_too_large(path),)
    text, guessed = decoded(data)
    order = _format_of(path, text)
    if order is None:
        names = ", ".join(sidecar.name for sidecar in SIDECARS[:-1])
        message = f"It is no description that can be read; these are {names} and {SIDECARS[-1].name}."
        return 0, (), (Problem(path, message, Trouble.UNREAD),)
    entries, problems = SIDECARS[order].read(path, text)
    return order, with_file_names(entries), (*_guessed(path, guessed), *problems)


def read_known_people(
    files: Iterable[tuple[str, bytes]],
) -> tuple[tuple[Authority, ...], tuple[Problem, ...]]:
    """What the files of known people among the sidecars say, in the order of their paths and lines."""
    found: list[Authority] = []
    problems: list[Problem] = []
    for path, data in sorted(file for file in files if is_authorities(file[0])):
        if len(data) > LARGEST_SIDECAR:
            problems.append(_too_large(path))
            continue
        text, guessed = decoded(data)
        rows, troubles = read_authorities(path, text)
        found.extend(rows)
        problems.extend((*_guessed(path, guessed), *troubles))
    return tuple(found), tuple(problems)


def _too_large(path: str) -> Problem:
    message = f"It is larger than {LARGEST_SIDECAR >> 20} MiB, too large for a description; split it."
    return Problem(path, message, Trouble.UNREAD)


def _guessed(path: str, guessed: bool) -> Iterator[Problem]:
    if guessed:
        yield notice(
            path,
            "It is not in UTF-8, so it was taken for Windows-1252; if names look wrong, save it as UTF-8.",
        )
