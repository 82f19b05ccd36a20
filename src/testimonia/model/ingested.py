"""What ingest makes of one Source, ready for the store."""

from dataclasses import dataclass

from testimonia.model.problem import Problem
from testimonia.model.section import Section
from testimonia.model.source import Source
from testimonia.model.text import Text


@dataclass(frozen=True, slots=True)
class Ingested:
    """One document, read: a Text in two layers, its Sections, and what went wrong.

    Attributes:
        source: the file it came from.
        text: None if nothing of it could be read; then a Problem says why.
        sections: side by side or inside one another; spans of the original layer.
        problems: all that went wrong with this source.
        reader: name and version of the reader ("pdf 1"); the same gives the same again.
        scans: indexes of its pages, counted from 0, whose words can only be had from their picture, whether
            they were recognised by now or not.
    """

    source: Source
    text: Text | None
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    reader: str
    scans: tuple[int, ...] = ()
