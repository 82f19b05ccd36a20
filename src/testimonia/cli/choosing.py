"""Options that choose among names, and documents that a person names."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from testimonia.store import Store


def among(named: Iterable[str] | None, known: Iterable[str], what: str) -> frozenset[str]:
    """Those that are named, or all that are known.

    Args:
        named: by a person; None or nothing for all.
        known: those that there are.
        what: what they are called: "kind".

    Raises:
        BadParameter: if one of them is unknown.
    """
    listed, wanted = tuple(known), tuple(named or ())
    unknown = [name for name in wanted if name not in listed]
    if unknown:
        raise typer.BadParameter(f"there is no {what} “{unknown[0]}”; there are {', '.join(listed)}.")
    return frozenset(wanted or listed)


def known_path(store: "Store", folder: Path, source: Path) -> str:
    """The path by which the base knows a document, which may be given as the folder or the shell has it.

    Raises:
        PlaceError: if it knows none.
    """
    from testimonia.pipeline.decisions.noting import PlaceError

    known, whole = store.hashes(), source.absolute()
    ways = [source.as_posix()]
    if whole.is_relative_to(folder.absolute()):
        ways.append(whole.relative_to(folder.absolute()).as_posix())
    path = next((way for way in ways if way in known), None)
    if path is None:
        raise PlaceError(f"There is no document “{source}” in the evidence base.")
    return path
