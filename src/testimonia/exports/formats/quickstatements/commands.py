"""The commands for one statement: item, property, value, then qualifiers and one reference.

Everything that a command says stands in the passage that it quotes: a date that is only that of the running
story is left out, and so is a command whose value would be such a date.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from testimonia.exports.formats.quickstatements.cells import (
    date_cell,
    line_of,
    number_cell,
    text_cell,
    words_cell,
)
from testimonia.exports.formats.quickstatements.mapping import Rule, rules, terms
from testimonia.exports.plain_dates import PlainDate, Point, plain_date
from testimonia.exports.records import Record
from testimonia.exports.settled import Settled, is_told
from testimonia.exports.web_addresses import web_address
from testimonia.model import Calendar, Date, EntityKind, Statement

_DEAD = "dead"
Cells = list[str]


@dataclass(frozen=True, slots=True)
class Item:
    """An entity that is known to Wikidata: the number of its item, and its kind."""

    number: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class About:
    """What is known beside a statement.

    Attributes:
        items: by id of the entity.
        findings: what the findings say.
        undecided: whether what is hedged, somebody else's or disputed goes in, and says so.
        document: the record of the source.
        language: of its words.
    """

    items: Mapping[str, Item]
    findings: Settled
    undecided: bool
    document: Record
    language: str | None


def commands(record: Record, statement: Statement, about: About) -> Iterator[str]:
    """The commands for a statement, each a line without its end; none where it may not be stated.

    Args:
        record: of the statement, made by `testimonia.exports.statements.statement_record`.
        statement: the same as it is held.
        about: what is known beside it.
    """
    fine = is_told(record) if about.undecided else about.findings.is_plain(record)
    if not fine:
        return
    date = None if record["from_the_narrative"] else statement.happened
    for rule in _fitting(record):
        item, found = about.items.get(record[rule.on] or ""), _valued(rule, record, statement, date, about)
        if item is not None and found is not None:
            value, qualifiers = found
            where = about.items.get(record["place"] or "") if rule.where else None
            placed = [rule.where, where.number] if where else []
            doubts = _circumstances(record, about.findings)
            cells = [item.number, rule.property, value, *qualifiers, *placed, *doubts]
            yield line_of([*cells, *_reference(record, about)])


def _fitting(record: Record) -> Iterator[Rule]:
    """The rules for a statement, of those with one property the first whose words stand there."""
    told = frozenset(record["trigger"].lower().split())
    written = set()
    for rule in rules().get(record["predicate"], ()):
        if (not rule.words or rule.words & told) and rule.property not in written:
            written.add(rule.property)
            yield rule


def _valued(
    rule: Rule, record: Record, statement: Statement, date: Date | None, about: About
) -> tuple[str, Cells] | None:
    """The value of a line with the qualifiers that belong to it; None where it cannot be said."""
    of = about.items.get(record[rule.on] or "")
    if rule.value in ("date", "quantity"):
        if of is None or (rule.kinds and of.kind not in rule.kinds):
            return None
        return _dated(date, about) if rule.value == "date" else _counted(statement)
    value = about.items.get(record[rule.value] or "")
    if value is None or value == of or (rule.kinds and value.kind not in rule.kinds):
        return None
    return value.number, _when(date, rule.when, about) if rule.when else []


def _dated(date: Date | None, about: About) -> tuple[str, Cells] | None:
    """A date as the value: as a value that is not known, between two, where it is one of several days."""
    read, julian = _read(date)
    if read is None or read.lasted or (read.doubted and not about.undecided):
        return None
    if read.point is not None:
        return date_cell(read.point, julian=julian), _marks(read)
    return "somevalue", [*_between(read, julian=julian), *_marks(read)]


def _counted(statement: Statement) -> tuple[str, Cells] | None:
    """A number of dead as the value; a bound, a part or "about so many" is none."""
    counted = statement.quantity
    if counted is None or counted.counted != _DEAD or counted.portion or counted.about:
        return None
    if counted.least is None or counted.least != counted.most:
        return None
    return number_cell(counted.least), []


def _when(date: Date | None, qualifier: str, about: About) -> Cells:
    """A date as a qualifier, or as the two between which it was; what lasted is no date of a beginning."""
    read, julian = _read(date)
    if read is None or read.lasted or (read.doubted and not about.undecided):
        return []
    if read.point is not None:
        return [qualifier, date_cell(read.point, julian=julian), *_marks(read)]
    return [*_between(read, julian=julian), *_marks(read)]


def _between(read: PlainDate, *, julian: bool) -> Cells:
    """The earliest and the latest that it can have been, as far as they are known."""
    ends = ((terms()["earliest"], read.begins), (terms()["latest"], read.ends))
    return [cell for name, at in ends if at for cell in (name, date_cell(at, julian=julian))]


def _marks(read: PlainDate) -> Cells:
    """That it is about then, or that the document is unsure."""
    marks = [name for name, there in (("circa", read.about), ("presumably", read.doubted)) if there]
    return [cell for name in marks for cell in (terms()["circumstances"], terms()[name])]


def _read(date: Date | None) -> tuple[PlainDate | None, bool]:
    """A date in plain terms, and whether it is one of the Julian calendar, as the document has it."""
    if date is not None and date.calendars == (Calendar.JULIAN,):
        written = plain_date(date, as_written=True)
        if written is not None:
            return written, True
    return plain_date(date), False


def _circumstances(record: Record, findings: Settled) -> Cells:
    """What makes it less than a fact; nothing of what is said flatly and stands alone."""
    parties = (record["subject"], record["object"], record["place"])
    found = (
        ("presumably", record["polarity"] != "asserted" or bool(record["hedge"])),
        ("allegedly", bool(record["holders"])),
        ("disputed", record["id"] in findings.disputed),
        ("possibly", not findings.doubted.isdisjoint(parties)),
    )
    return [cell for name, there in found if there for cell in (terms()["circumstances"], terms()[name])]


def _reference(record: Record, about: About) -> Cells:
    """Where it is told: address or title of the document, the page, the words, the day it was fetched."""
    csl = about.document["csl"]
    address, fetched = web_address(csl.get("URL")), _fetched(csl.get("accessed"))
    title = str(csl.get("title") or "") or ("" if address else _held(about.document))
    return [
        *([terms()["address"], words_cell(address)] if address else []),
        *([terms()["title"], text_cell(title, csl.get("language") or about.language)] if title else []),
        *([terms()["page"], words_cell(record["page"])] if record["page"] else []),
        *(terms()["quotation"], text_cell(record["quote"], about.language)),
        *([terms()["retrieved"], date_cell(fetched)] if fetched else []),
    ]


def _held(document: Record) -> str:
    """Where a document without title or address is held: the archive and its shelfmark, or else its file."""
    return ", ".join(filter(None, (document["repository"], document["shelfmark"]))) or str(document["path"])


def _fetched(accessed: object) -> Point | None:
    """The day on which somebody fetched the document, where a sidecar says it."""
    parts = accessed.get("date-parts") if isinstance(accessed, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list) or len(first) != 3 or not all(str(each).isdigit() for each in first):
        return None
    return Point(*(int(each) for each in first))
