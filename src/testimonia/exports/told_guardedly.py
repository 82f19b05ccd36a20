"""A statement in one line that nobody takes for more than it is, for formats that show a line and no more."""

from testimonia.exports.records import Record
from testimonia.exports.statement_words import Known, holders_in_words, told_in_words


def told_guardedly(record: Record, known: Known) -> str:
    """What is told, with its hedge and with who holds it: "arrest, 1833 (hedged: perhaps)".

    Args:
        record: of the statement, made by `testimonia.exports.statements.statement_record`.
        known: names, to put it into words.
    """
    doubt = f" (hedged: {record['hedge'] or record['polarity']})" if record["polarity"] == "hedged" else ""
    held = f", according to {holders_in_words(record)}" if record["holders"] else ""
    return f"{told_in_words(record, known)}{doubt}{held}"
