"""Which engines there are, whether one is installed, and how one is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from testimonia.ingest.versions import RECOGNITION
from testimonia.model import SeenLine

Pixels = Any
"""A picture as NumPy has it: rows, columns, and red, green and blue, each from 0 to 255."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that recognises text.

    Attributes:
        name: as it is kept beside what it read.
        version: of it, and of what is done with its answers: another may read the same picture otherwise.
    """

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """An engine that may be installed: its name, the package it comes in, and how it is asked."""

    name: str
    package: str
    lines: Callable[[], Callable[[Pixels], tuple[SeenLine, ...]]]


def _rapid() -> Callable[[Pixels], tuple[SeenLine, ...]]:
    from testimonia.ingest.recognition.rapid import lines_of

    return lines_of


ENGINES = (_Kind("rapidocr", "rapidocr", _rapid),)
"""Every engine that is known, the preferred one first."""


def engine() -> Engine | None:
    """The engine that is used; None if none is installed. Nothing is imported for it."""
    for kind in ENGINES:
        try:
            return Engine(kind.name, f"{metadata.version(kind.package)}; {RECOGNITION}")
        except metadata.PackageNotFoundError:
            continue
    return None


def lines_on(picture: Pixels, name: str) -> tuple[SeenLine, ...]:
    """What the engine called ``name`` reads on a picture, in its own order.

    Raises:
        ImportError: if it is not installed, or something that it needs is not.
    """
    kind = next(each for each in ENGINES if each.name == name)
    return kind.lines()(picture)
