"""What an export is: one format, and what can be asked of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from testimonia.model import Act
from testimonia.store import Store


@dataclass(frozen=True, slots=True)
class Options:
    """What can be asked of every export; each passes over what is not its own.

    Attributes:
        table: which one, for a format that has several; empty for the usual one.
        ledger: path of the ledger; None for the one beside the evidence base.
        base: beginning of the address of every record, for formats whose records have one; see
            `testimonia.exports.identifiers`.
        undecided: whether what is open, or was never looked at by a person, goes in where a format would
            state it as a fact.
        rulings: what people decided on findings, by id of the finding.
    """

    table: str = ""
    ledger: Path | None = None
    base: str = ""
    undecided: bool = False
    rulings: Mapping[str, Act] = field(default_factory=dict)


Write = Callable[[Store, TextIO, Options], None]
"""Writes all of one export to a stream that is opened as UTF-8 with ``newline=""``.

It raises a `ValueError` with one sentence if what is asked for is not there.
"""

Member = tuple[str, Iterable[bytes]]
"""A file of an export that is a folder: its path inside it, with forward slashes, and its bytes in pieces."""

Members = Callable[[Store, Options], Iterator[Member]]
"""Makes the files of an export one after another; each is written before the next is made."""


@dataclass(frozen=True, slots=True)
class Export:
    """One format.

    Attributes:
        name: as a person asks for it.
        suffix: of the file, with its dot; empty for a folder.
        write: writes it, if it is one file.
        members: makes its files, if it is a folder.
        tables: those among which ``table`` chooses, the usual one first; empty if the format has none.
        needs: a package without which it cannot be written, and which the extra of the format's name
            brings; None if testimonia alone writes it.
        addresses: whether its records have addresses, which ``base`` begins.
        facts: whether it states facts, and so leaves out what is open unless ``undecided`` asks for it.
    """

    name: str
    suffix: str
    write: Write | None = None
    members: Members | None = None
    tables: tuple[str, ...] = ()
    needs: str | None = None
    addresses: bool = False
    facts: bool = False


PLAIN = Options()
"""Nothing in particular asked for."""
