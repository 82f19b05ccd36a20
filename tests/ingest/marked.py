"""Documents with the right answer written into them, as the fixtures of ingest are.

A fixture is a document with two kinds of marks, which are taken out before it is read:

- ``‖`` where a paragraph is cut in two and must be joined;
- ``⟨kind; field=value⟩`` before a line: the line must belong to a section of that kind (several kinds may be
  right: ``imprint/cataloguing``) whose fields say so. Paratext must be the innermost section there; a part
  with a voice need only be around it. ``⟨any⟩`` is a line of which two people would not say the same.

What bears no mark is prose and may not be set aside.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"

_MARK = re.compile(r"‖|⟨([^⟩]*)⟩")


@dataclass(frozen=True, slots=True)
class Expected:
    """What must stand at one place.

    Attributes:
        at: offset in the document without marks.
        kinds: the kinds of section that are right.
        fields: attributes of the section and what they must say.
    """

    at: int
    kinds: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A document, and what is right for it."""

    text: str
    joins: tuple[int, ...]
    expected: tuple[Expected, ...]


def unmarked(marked: str) -> Marked:
    """Take the marks out of a document."""
    pieces: list[str] = []
    joins, expected = [], []
    at = length = 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark.group(1) is None:
            joins.append(length)
            continue
        kinds, *fields = (part.strip() for part in mark.group(1).split(";"))
        pairs = tuple((name, value) for name, _, value in (f.partition("=") for f in fields if f))
        expected.append(Expected(length, tuple(kinds.split("/")), pairs))
    pieces.append(marked[at:])
    return Marked("".join(pieces), tuple(joins), tuple(expected))


def fixtures() -> list[str]:
    """The names of all fixtures."""
    return sorted(path.name for path in FIXTURES.glob("*.txt"))


def fixture(name: str) -> Marked:
    """One fixture, without its marks."""
    return unmarked((FIXTURES / name).read_bytes().decode("utf-8"))
