"""From records to the values of the library; the records are those that every export is made of."""

from datetime import date

from testimonia.exports.records import Record
from testimonia.exports.statement_words import Known, attribution, told_in_words
from testimonia.ingest.sidecars import names_text
from testimonia.library.values import Entity, Finding, Passage, Side, Source, Statement, When
from testimonia.model import hull
from testimonia.pipeline.decisions.judging import HeldDecision
from testimonia.store import HeldEntity, PassageHit


def source(record: Record) -> Source:
    """A document, from its record."""
    csl = record["csl"]
    return Source(
        id=record["id"],
        path=record["path"],
        format=record["format"],
        title=csl.get("title"),
        author=names_text(csl.get("author")),
        words=record["words"] or 0,
        pages=record["pages"] or 0,
        csl=csl,
    )


def entity(held: HeldEntity) -> Entity:
    """A person or thing."""
    names = (held.entity.name, *(name.text for name in held.entity.names))
    return Entity(
        id=held.id,
        kind=held.entity.kind.value,
        name=held.entity.name,
        names=tuple(dict.fromkeys(names)),
        why=held.entity.why,
        authorities=tuple(held.entity.authorities),
    )


def statement(path: str, record: Record, known: Known) -> Statement:
    """A statement, from its record.

    Args:
        path: of its document.
        record: made by `testimonia.exports.statements.statement_record`.
        known: the names of entities, and the statements that others respond to.
    """
    quantity = record["quantity"]
    return Statement(
        id=record["id"],
        predicate=record["predicate"],
        subject=known.names.get(record["subject"] or "") or record["subject_name"] or record["subject_text"],
        subject_id=record["subject"],
        object=record["object_name"],
        object_id=record["object"],
        place=record["place_text"],
        happened=when(record["happened"]) if record["happened"] else None,
        quantity=quantity["text"] if quantity else None,
        negated=record["negated"],
        polarity=record["polarity"],
        holders=tuple(holder["name"] for holder in record["holders"]),
        told=told_in_words(record, known),
        attribution=" ".join(attribution(record, known)),
        passage=passage({**record, "path": path}),
    )


def passage(record: Record) -> Passage:
    """A passage, from a record that has the path of its document."""
    return Passage(
        path=record["path"],
        quote=record["quote"],
        page=record.get("page"),
        start=record["start"],
        end=record["end"],
        author=record.get("author"),
        title=record.get("title"),
    )


def hit(found: PassageHit) -> Passage:
    """A paragraph in which a query was found, with the words around the first match."""
    whole = hull(found.original)
    return Passage(
        path=found.path, quote=found.excerpt.text, page=found.page, start=whole.start, end=whole.end
    )


def when(record: Record) -> When:
    """A date, from its record."""
    return When(
        text=record["text"],
        edtf=record["edtf"],
        earliest=_day(record["earliest"]),
        latest=_day(record["latest"]),
        calendars=tuple(record["calendars"]),
    )


def finding(record: Record, decision: HeldDecision | None) -> Finding:
    """A finding, from its record with citations, and what a person decided of it."""
    return Finding(
        id=record["id"],
        kind=record["kind"],
        verdict=record["verdict"],
        same=record["same"],
        what=record["what"],
        why=record["why"],
        only_if=tuple(record["only_if"]),
        accounts=record["accounts"],
        witnesses=record["witnesses"],
        sides=tuple(_side(side) for side in record["sides"]),
        decision=decision.act.value if decision else None,
        decided_by=decision.by if decision else None,
    )


def _side(record: Record) -> Side:
    return Side(record["value"], tuple(passage(each) for each in record["passages"]))


def _day(iso: str | None) -> date | None:
    """A day; None if it is open, or lies outside the years 1 to 9999, which are all that `date` has."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
