"""What a sidecar says about one document, before it is known which file that is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from testimonia.ingest.sidecars.csl import plain_text
from testimonia.model import Problem, Trouble

LARGEST_SIDECAR = 16 << 20
"""Bytes; a larger one is not a description that anybody wrote or exported."""

LONGEST_VALUE = 100_000
"""Code points of one value; what is longer is left out, with a Problem."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, record or item of a sidecar.

    Attributes:
        name: what to call it in a Problem ("row 3", a citation key).
        csl: what it says; a plain dictionary, which nobody changes once the entry is made.
        files: the files it names; for each of them the ways in which the path may be meant.
        stems: what a file's name may be like where it names none, best first: a key, then the title.
        repository: the institution that holds the original.
        shelfmark: its place there.
    """

    name: str
    csl: dict[str, Any]
    files: tuple[tuple[str, ...], ...] = ()
    stems: tuple[str, ...] = ()
    repository: str | None = None
    shelfmark: str | None = None


Found = tuple[tuple[Entry, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class SidecarFormat:
    """One way of describing documents.

    Attributes:
        name: as it is shown ("BibTeX").
        claims: whether a file of this path and beginning is one of this format.
        read: what a file of this path says; the text is decoded.
    """

    name: str
    claims: Callable[[str, str], bool]
    read: Callable[[str, str], Found]


def decoded(data: bytes) -> tuple[str, bool]:
    """The text of a sidecar, and whether its encoding had to be guessed.

    UTF-8 with or without a byte order mark, and UTF-16 with one, are certain; anything else is taken for
    Windows-1252, which spreadsheets write.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), False
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), True


def without_long_values(
    path: str, name: str, fields: dict[str, str]
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """``fields`` as plain text, without the empty ones and without those that are too long to be meant."""
    kept, problems = {}, []
    for key, value in fields.items():
        if len(value) > LONGEST_VALUE:
            message = (
                f"In {name}, “{shown(key)}” has more than {LONGEST_VALUE:,} characters; it was left out."
            )
            problems.append(Problem(path, message))
        elif text := plain_text(value):
            kept[key] = text
    return kept, tuple(problems)


def shown(value: str, length: int = 80) -> str:
    """A value on one line and not too long, for a sentence."""
    line = " ".join(plain_text(value).split())
    return line if len(line) <= length else line[: length - 1] + "…"


def notice(path: str, message: str) -> Problem:
    """A Problem that is none: something the reader should know."""
    return Problem(path, message, Trouble.NOTICE)
