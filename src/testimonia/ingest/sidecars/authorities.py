"""``people.authorities.csv``: known people, one row each, with other names and ids in registers.

Columns: ``name``, ``variants`` (set apart by ``;`` or ``|``), ``wikidata``, ``viaf``. It describes no
document; comparison takes it as evidence of who is who. For the person who writes it: docs/sidecars.md.
"""

import re
from collections.abc import Iterator, Sequence
from posixpath import basename

from testimonia.ingest.sidecars.csv_table import rows_of
from testimonia.ingest.sidecars.entry import notice, shown
from testimonia.model import Authority, Problem, Trouble

FILE_NAME, SUFFIX = "authorities.csv", ".authorities.csv"
NAME, VARIANTS = "name", "variants"
REGISTERS = {
    "wikidata": re.compile(
        r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d{0,11})", re.IGNORECASE
    ),
    "viaf": re.compile(r"(?:https?://(?:www\.)?viaf\.org/viaf/)?(\d{1,22})/?"),
}
"""Columns of ids, and what such an id looks like; also as an address."""
COLUMNS = frozenset({NAME, VARIANTS, *REGISTERS})
_BETWEEN = re.compile(r"[;|]")
_LONGEST = 200
"""Code points of a name; what is longer is none."""

Known = tuple[tuple[Authority, ...], tuple[Problem, ...]]


def is_authorities(path: str) -> bool:
    """Whether this is a file of known people: its name says so."""
    name = basename(path).casefold()
    return name == FILE_NAME or name.endswith(SUFFIX)


def read_authorities(path: str, text: str) -> Known:
    """The rows of such a file. The first line names the columns; their order is free."""
    rows = ((row, line) for row, line in rows_of(text, COLUMNS) if any(cell.strip() for cell in row))
    columns = [cell.strip().casefold() for cell in next(rows, ([], 1))[0]]
    if NAME not in columns:
        message = "The table has no column “name”, so nothing in it could be used; add one."
        return (), (Problem(path, message, Trouble.UNREAD),)
    found: list[Authority] = []
    problems: list[Problem] = []
    for row, line in rows:
        cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False) if cell.strip()}
        problems.extend(_problems(path, line, columns, row, cells))
        names = tuple(dict.fromkeys(_names(cells)))
        if names and cells.get(NAME):
            found.append(Authority(path, line, names, tuple(_ids(cells))))
    return tuple(found), tuple(problems)


def _names(cells: dict[str, str]) -> Iterator[str]:
    for cell in (cells.get(NAME, ""), *_BETWEEN.split(cells.get(VARIANTS, ""))):
        name = " ".join(cell.split())
        if name and len(name) <= _LONGEST:
            yield name


def _ids(cells: dict[str, str]) -> Iterator[str]:
    for register, pattern in REGISTERS.items():
        known = pattern.fullmatch(cells.get(register, ""))
        if known is not None:
            yield f"{register}:{known[1].upper()}"


def _problems(
    path: str, line: int, columns: Sequence[str], row: Sequence[str], cells: dict[str, str]
) -> Iterator[Problem]:
    if not cells.get(NAME):
        yield Problem(path, f"On line {line} there is no name, so the row could not be used.")
    if any(cell.strip() for cell in row[len(columns) :]):
        sentence = (
            f"On line {line} there are more cells than columns; the last were left out. Is a comma unquoted?"
        )
        yield Problem(path, sentence)
    for register, pattern in REGISTERS.items():
        written = cells.get(register, "")
        if written and pattern.fullmatch(written) is None:
            yield notice(
                path, f"On line {line} “{shown(written, 40)}” is no id of {register}; it was left out."
            )
