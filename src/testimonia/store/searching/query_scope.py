"""In what part of a folder something is looked for: which documents, which kinds of section, written when."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date

from testimonia.model import SectionKind
from testimonia.store.asked.dated_voices import dated_voices

_LAST_YEAR = date.max.year
_FIRST_YEAR = -_LAST_YEAR


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look; by default everywhere.

    Attributes:
        within: what the path of a document begins with: a folder, or the document itself.
        kind: of the section that a paragraph belongs to; None for any.
        paratext: True for what is set aside from the running prose only, False for none of it; None for both.
        first: the year from which on it was written; None for any. What has no date is left out if a year
            is asked for.
        last: the year until which it was written.
    """

    within: str = ""
    kind: SectionKind | None = None
    paratext: bool | None = None
    first: int | None = None
    last: int | None = None

    @property
    def everywhere(self) -> bool:
        """Whether nothing is left out."""
        return self == Scope()


def condition(connection: sqlite3.Connection, scope: Scope) -> tuple[str, tuple[object, ...]]:
    """A scope as a condition over ``paragraphs`` and ``sources``, which begins with AND; and its values."""
    said: list[str] = []
    values: list[object] = []
    if scope.within:
        said.append("substr(sources.path, 1, ?) = ?")
        values += [len(scope.within), scope.within]
    if scope.kind is not None:
        said.append("paragraphs.section IN (SELECT id FROM sections WHERE kind = ?)")
        values.append(scope.kind.value)
    if scope.paratext is not None:
        said.append("paragraphs.paratext = ?")
        values.append(int(scope.paratext))
    if scope.first is not None or scope.last is not None:
        said.append("paragraphs.section IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(_written(connection, scope)))
    return "".join(f" AND {each}" for each in said), tuple(values)


def _written(connection: sqlite3.Connection, scope: Scope) -> list[str]:
    """The ids of the sections that may have been written in the years asked for."""
    first = _FIRST_YEAR if scope.first is None else scope.first
    last = _LAST_YEAR if scope.last is None else scope.last
    found: list[str] = []
    for voice in dated_voices(connection):
        years = voice.years
        if years is not None and years[0] <= last and years[1] >= first:
            found += voice.sections
    return found
