"""Which document an entry of a sidecar describes, and what holds where several describe one.

The rule: a path that is exactly right comes before a bare file name, both before a spelling that differs in
case only, and a file's own name before nothing at all. **What is not unique is not applied**: a wrong
description is worse than none.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from posixpath import basename, dirname, join, normpath, splitext
from typing import Any
from urllib.parse import unquote

from testimonia.ingest.sidecars.csl import csl_date_text, name_text
from testimonia.ingest.sidecars.entry import Entry, notice, shown
from testimonia.model import Description, Problem

_NOT_COMPARED = frozenset(("id", "citation-key"))
"""What each sidecar is free to call an entry."""

_NAMED_AT_MOST = 10
Paths = Mapping[str, tuple[str, ...]]
Said = tuple[str, Entry]
"""An entry, and the sidecar it stands in."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The entries of one sidecar, with its path."""

    path: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a folder, by the names they can be called.

    Attributes:
        paths: all of them, by the same path in composed characters (as no file system agrees on them).
        names: by bare file name.
        folded_paths: by path, whatever the case.
        folded_names: by bare file name, whatever the case.
        stems: by file name with and without its extension.
        folded_stems: the same, whatever the case.
    """

    paths: Paths
    names: Paths
    folded_paths: Paths
    folded_names: Paths
    stems: Paths
    folded_stems: Paths


def documents_by_name(paths: Collection[str]) -> Documents:
    """The documents of a folder, ready to be looked up."""
    composed = [(_composed(path), path) for path in sorted(set(paths))]
    names = [(basename(name), path) for name, path in composed]
    stems = [(splitext(name)[0], path) for name, path in names] + names
    return Documents(
        _grouped(composed),
        _grouped(names),
        _grouped(_folded(composed)),
        _grouped(_folded(names)),
        _grouped(stems),
        _grouped(_folded(stems)),
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> Paths:
    groups: dict[str, dict[str, None]] = {}
    for name, path in pairs:
        groups.setdefault(name, {})[path] = None
    return {name: tuple(found) for name, found in groups.items()}


def _folded(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name.casefold(), path) for name, path in pairs]


def _composed(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def named(documents: Documents, folder: str, ways: Iterable[str]) -> tuple[str, ...]:
    """The documents that a file named in a sidecar may be: one if it is clear, none if it is not there.

    Args:
        documents: of the folder.
        folder: that of the sidecar; paths count from there, or from the folder as a whole.
        ways: in which the path may be meant.
    """
    spelled = [spelling for way in ways for spelling in _spellings(way)]
    whole = [normpath(join(folder, spelling)) for spelling in spelled] + [normpath(s) for s in spelled]
    for path in whole:
        if path in documents.paths:
            return documents.paths[path]
    names = [basename(spelling) for spelling in spelled]
    for table, keys in (
        (documents.names, names),
        (documents.folded_paths, [path.casefold() for path in whole]),
        (documents.folded_names, [name.casefold() for name in names]),
    ):
        if found := _all(table, keys):
            return found
    return ()


def _all(table: Paths, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for key in keys if key for path in table.get(key, ())))


def _spellings(way: str) -> tuple[str, ...]:
    """A path as it stands, with Windows' separators turned, and as a URL would be read."""
    path = re.sub(
        r"^(?:file://(?:localhost)?|internal-pdf://)", "", _composed(way.strip()), flags=re.IGNORECASE
    )
    turned = path.replace("\\", "/")
    return tuple(dict.fromkeys((path, turned, _composed(unquote(turned)))))


def called(documents: Documents, stems: Iterable[str]) -> tuple[str, ...]:
    """The documents whose file name is one of ``stems``, the first that is found."""
    for stem in map(_composed, stems):
        if found := documents.stems.get(stem):
            return found
        found = documents.folded_stems.get(stem.casefold(), ())
        if len(found) == 1:
            return found
    return ()


def matched(
    sidecars: Sequence[Sidecar], documents: Documents
) -> tuple[dict[str, Description], tuple[Problem, ...]]:
    """What the sidecars say about each document. They come in the order in which they win."""
    said: dict[str, list[Said]] = {}
    problems: list[Problem] = []
    for sidecar in sidecars:
        unused: list[Entry] = []
        for entry in sidecar.entries:
            paths, unclear = _documents_of(entry, sidecar.path, documents)
            problems.extend(unclear)
            if not paths and not unclear:
                unused.append(entry)
            for path in paths:
                said.setdefault(path, []).append((sidecar.path, entry))
        if unused:
            problems.append(_nothing_found(sidecar.path, unused, len(sidecar.entries)))
    descriptions: dict[str, Description] = {}
    for path in sorted(said):
        descriptions[path], disagreements = _merged(path, said[path])
        problems.extend(disagreements)
    return descriptions, tuple(problems)


def _documents_of(entry: Entry, sidecar: str, documents: Documents) -> tuple[tuple[str, ...], list[Problem]]:
    paths: dict[str, None] = {}
    unclear: list[Problem] = []
    for ways in entry.files:
        found = named(documents, dirname(sidecar), ways)
        if len(found) == 1:
            paths[found[0]] = None
        elif found:
            unclear.append(_unclear(sidecar, entry, ways[0], found))
    if not paths and not unclear:
        found = called(documents, entry.stems)
        if len(found) == 1:
            paths[found[0]] = None
        elif found:
            unclear.append(_unclear(sidecar, entry, splitext(basename(found[0]))[0], found))
    return tuple(paths), unclear


def _unclear(sidecar: str, entry: Entry, words: str, found: tuple[str, ...]) -> Problem:
    places = ", ".join(f"“{shown(path)}”" for path in found[:_NAMED_AT_MOST])
    message = (
        f"The file “{shown(words)}” of {entry.name} could be any of {places}; the description was not used."
        " Give the whole path."
    )
    return Problem(sidecar, message)


def _nothing_found(sidecar: str, unused: list[Entry], of: int) -> Problem:
    names = "; ".join(
        f"{entry.name}: “{shown(entry.files[0][0])}”" if entry.files else entry.name
        for entry in unused[:_NAMED_AT_MOST]
    )
    more = " and others" if len(unused) > _NAMED_AT_MOST else ""
    count = f"{len(unused)} of {of} entries describe" if of > 1 else "Its only entry describes"
    return notice(sidecar, f"{count} no document of this folder: {names}{more}.")


def _merged(path: str, said: list[Said]) -> tuple[Description, list[Problem]]:
    """One description out of several: each field from the first that has it."""
    first = said[0][1]
    csl = dict(first.csl)
    repository, shelfmark = first.repository, first.shelfmark
    says = dict.fromkeys(_flat(csl), said[0])
    problems: list[Problem] = []
    for sidecar, entry in said[1:]:
        before, after = _flat(csl), _flat(entry.csl)
        problems.extend(
            _disagreement(path, key, (says[key], before[key]), ((sidecar, entry), after[key]))
            for key in sorted(before.keys() & after.keys() - _NOT_COMPARED)
            if not _agree(before[key], after[key])
        )
        custom = {**entry.csl.get("custom", {}), **csl.get("custom", {})}
        csl = {**entry.csl, **csl} | ({"custom": custom} if custom else {})
        says = dict.fromkeys(after, (sidecar, entry)) | says
        repository, shelfmark = repository or entry.repository, shelfmark or entry.shelfmark
    csl.setdefault("type", "document")
    said_in = ", ".join(dict.fromkeys(sidecar for sidecar, _ in said))
    return Description(csl, repository, shelfmark, said_in), problems


def _flat(csl: Mapping[str, Any]) -> dict[str, str]:
    """The fields of an item as words that can be set side by side."""
    custom = csl.get("custom", {})
    values = {**custom, **{key: value for key, value in csl.items() if key != "custom"}}
    return {key: _words(value) for key, value in values.items()}


def _words(value: Any) -> str:
    if isinstance(value, Mapping):
        return csl_date_text(value) or ""
    if isinstance(value, list):
        return "; ".join(name_text(item) if isinstance(item, Mapping) else str(item) for item in value)
    return str(value)


def _agree(one: str, other: str) -> bool:
    """Whether two values say the same, or one only says less ("1976" and "1976-06", "en" and "en-GB")."""
    a, b = (" ".join(_composed(value).casefold().split()) for value in (one, other))
    return a == b or a.startswith(f"{b}-") or b.startswith(f"{a}-")


def _disagreement(path: str, key: str, used: tuple[Said, str], other: tuple[Said, str]) -> Problem:
    one, two = (
        f"“{shown(value)}” in {shown(sidecar)}, {entry.name}" for (sidecar, entry), value in (used, other)
    )
    message = (
        f"Two descriptions of this document disagree about “{shown(key, 40)}”: {one}, and {two};"
        " the first was used."
    )
    return Problem(path, message)
