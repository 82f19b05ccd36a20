"""Ways of handing an evidence base on: one module, or one room, for each format.

Every export is written as it is read: memory holds one document at a time, however many there are. The same
evidence base always gives the same bytes. What each format holds and what it loses: docs/exports.md.
"""

from testimonia.exports.formats import csv_tables, evidence, jsonl
from testimonia.exports.formats.export import PLAIN, Export, Member, Options

EXPORTS = (
    Export("evidence", ".json", evidence.write),
    Export("csv", ".csv", csv_tables.write, tables=tuple(csv_tables.TABLES)),
    Export("jsonl", ".jsonl", jsonl.write),
)
"""All formats; the first is the one that holds everything."""

__all__ = ["EXPORTS", "PLAIN", "Export", "Member", "Options"]
