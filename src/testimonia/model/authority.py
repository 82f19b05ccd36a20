"""Somebody or something as a file of known names has it: a row of a CSV that a person put in the folder."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """One row: names of one person or thing. It is evidence, not truth.

    Attributes:
        path: of the file, relative to the folder.
        line: in it, from 1.
        names: the preferred form first.
        ids: each with its register in front: "wikidata:Q7251", "viaf:2463541".
    """

    path: str
    line: int
    names: tuple[str, ...]
    ids: tuple[str, ...] = ()
