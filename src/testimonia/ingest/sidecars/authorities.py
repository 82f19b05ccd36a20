"""``people.authorities.csv``: known people, one row each, with other names and ids in registers.

Columns: ``name``, ``variants`` (set apart by ``;`` or ``|``), and one for each register. It describes
no document; comparison takes it as evidence of who is who. For the person who writes it:
docs/reference/sidecars.md.
"""

import re
from collections.abc import Iterator, Sequence
from posixpath import basename

from testimonia.ingest.sidecars.csv_table import rows_of
from testimonia.ingest.sidecars.entry import notice, shown
from testimonia.knowledge.registers import REGISTERS, number_in
from testimonia.model import Authority, Problem, Trouble

FILE_NAMES = ("authorities.csv", "authorities.tsv")
NAME, VARIANTS = "name", "variants"
ALIASES = {
    "preferred_name": NAME,
    "label": NAME,
    "aliases": VARIANTS,
    "other_names": VARIANTS,
    "also_known_as": VARIANTS,
}
"""Other headings for the same columns, as tables that were reconciled with a register have them."""
COLUMNS = frozenset({NAME, VARIANTS, *ALIASES, *REGISTERS})
_BETWEEN = re.compile(r"[;|]")
_LONGEST = 200
"""Code points of a name; what is longer is none."""

Known = tuple[tuple[Authority, ...], tuple[Problem, ...]]


def is_authorities(path: str) -> bool:
    """Whether this is a file of known people: its name says so."""
    name = basename(path).casefold()
    return name in FILE_NAMES or name.endswith(tuple(f".{each}" for each in FILE_NAMES))


def read_authorities(path: str, text: str) -> Known:
    """The rows of such a file. The first line names the columns; their order is free."""
    rows = ((row, line) for row, line in rows_of(text, COLUMNS) if any(cell.strip() for cell in row))
    columns = _columns(next(rows, ([], 1))[0])
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


def _columns(cells: Sequence[str]) -> list[str]:
    """The columns that headings mean: "Wikidata ID" is ``wikidata``, where no other one is called so."""
    names = [re.sub(r"[\s\-]+", "_", cell.strip()).casefold() for cell in cells]
    meant = [ALIASES.get(name, re.sub(r"_(?:id|ids|uri|url|number|ark_id)$", "", name)) for name in names]
    return [
        other if other in COLUMNS and other not in names and meant.index(other) == at else name
        for at, (name, other) in enumerate(zip(names, meant, strict=True))
    ]


def _names(cells: dict[str, str]) -> Iterator[str]:
    for cell in (cells.get(NAME, ""), *_BETWEEN.split(cells.get(VARIANTS, ""))):
        name = " ".join(cell.split())
        if name and len(name) <= _LONGEST:
            yield name


def _ids(cells: dict[str, str]) -> Iterator[str]:
    for register in REGISTERS:
        number = number_in(register, cells.get(register, ""))
        if number is not None:
            yield f"{register}:{number}"


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
    for register in REGISTERS:
        written = cells.get(register, "")
        if written and number_in(register, written) is None:
            yield notice(
                path, f"On line {line} “{shown(written, 40)}” is no id of {register}; it was left out."
            )
