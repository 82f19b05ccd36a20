"""When the documents say they were written, as comparison keeps it for each voice."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import Date, restored
from testimonia.model.days import gregorian_name


@dataclass(frozen=True, slots=True)
class DatedVoice:
    """A document or a part of it that is dated.

    Attributes:
        source: id of the source.
        section: id of the section that says so.
        written: when it was written, or else published.
        sections: ids of all sections in that voice.
    """

    source: str
    section: str
    written: Date
    sections: tuple[str, ...]

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year that it can be, of the Gregorian calendar; None if a side is open.

        Taken by the likeliest reading: the others differ by days.
        """
        reading = self.written.readings[0]
        if reading.earliest is None or reading.latest is None:
            return None
        return gregorian_name(reading.earliest).year, gregorian_name(reading.latest).year


def dated_voices(connection: sqlite3.Connection) -> Iterator[DatedVoice]:
    """The voices that have a date with a place in time, in the order of their sources' paths."""
    rows = connection.execute(
        "SELECT outlines.source, outlines.voices FROM outlines JOIN sources ON sources.id = outlines.source "
        "WHERE instr(outlines.voices, ?) ORDER BY sources.path",
        ('"written":{',),
    )
    for source, packed in rows:
        yield from _dated(source, json.loads(packed))


def _dated(source: str, data: dict[str, object]) -> Iterator[DatedVoice]:
    sections, voices = data.get("sections"), data.get("voices")
    if not isinstance(sections, dict) or not isinstance(voices, list):
        return
    of_voice: defaultdict[object, list[str]] = defaultdict(list)
    for section, number in sections.items():
        of_voice[number].append(section)
    for number, voice in enumerate(voices):
        if voice["written"] is None:
            continue
        written = restored(Date, voice["written"])
        if written.placed:
            yield DatedVoice(source, voice["section"], written, tuple(of_voice[number]))
