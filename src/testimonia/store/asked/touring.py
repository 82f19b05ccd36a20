"""What a first look at a folder shows of it: one repair, and one date whose style is stated."""

import sqlite3
from dataclasses import dataclass

from testimonia.model import Span
from testimonia.store import records
from testimonia.store.held import HeldRepair


@dataclass(frozen=True, slots=True)
class Styled:
    """A date of which its document says in which style it is written.

    Attributes:
        source: id of the source.
        span: of the date itself, in the reading layer.
        text: the words.
        edtf: the day, in the Gregorian calendar.
        reason: why it is read so, a clause without a full stop.
    """

    source: str
    span: Span
    text: str
    edtf: str
    reason: str


_MENDED = """SELECT sources.id, repairs.id, path, text_before, text_after, kind, edits, why, proposed,
    decided_by FROM repairs JOIN sources ON sources.id = source WHERE NOT proposed AND decided_by IS NULL
ORDER BY CASE kind WHEN 'page-break join' THEN 0 WHEN 'footnote' THEN 1 WHEN 'encoding' THEN 2
    WHEN 'hyphenation' THEN 3 ELSE 4 END, length(text_before), path, number LIMIT 1"""
_FIRST = "json_extract(value, '$.date.readings[0].{}')"
_STYLED = f"""SELECT source, core_starts, core_ends, text, edtf, {_FIRST.format("reason")} AS reason
FROM times WHERE kind = 'date' AND calendars IN ('julian', 'gregorian') AND edtf IS NOT NULL AND reason <> ''
    AND (calendars = 'julian' OR reason LIKE '%styles%')
ORDER BY reason LIKE '%styles%' DESC, source, number LIMIT 1"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Touring:
    """The questions; each is asked of the base when it is called."""

    connection: sqlite3.Connection

    def mended(self) -> tuple[str, HeldRepair] | None:
        """A repair that shows what one is, with the id of its source; None if nothing was mended."""
        row = self.connection.execute(_MENDED).fetchone()
        if row is None:
            return None
        source, record, path, before, after, *repair = row
        return source, HeldRepair(record, path, records.repair_of(*repair), before, after)

    def styled(self) -> Styled | None:
        """A date that is given in both styles, or else one that is said to be Old Style; None if none is."""
        row = self.connection.execute(_STYLED).fetchone()
        if row is None:
            return None
        source, starts, ends, text, edtf, reason = row
        return Styled(source, Span(starts, ends), text, edtf, reason)
