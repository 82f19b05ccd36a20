"""What is said of a document beside its text: who and what it names, what it states, what was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from testimonia.exports.formats.tei.elements import NAMES, date_attributes, element, target, worded
from testimonia.exports.formats.tei.inline import Change, Wrap
from testimonia.exports.formats.xml_text import xml_text
from testimonia.exports.records import Record
from testimonia.exports.statement_words import Known, attribution, subject_in_words, told_in_words
from testimonia.model import Act, Chain, EntityKind, Span
from testimonia.store import HeldEntity, HeldFinding, HeldStatement

_LISTS = {
    EntityKind.PERSON: ("listPerson", "person"),
    EntityKind.ORGANISATION: ("listOrg", "org"),
    EntityKind.PLACE: ("listPlace", "place"),
    EntityKind.WORK: ("listBibl", "bibl"),
}


def chain_key(number: int, entity: str | None) -> str:
    """The id of an entity in a file; that of a chain which comparison has given to none."""
    return f"chain-{number}" if entity is None else f"entity-{entity[:16]}"


def registers(
    chains: Sequence[Chain], entities: Mapping[int, str], known: Mapping[str, HeldEntity]
) -> Iterator[str]:
    """Lists of those whom a source names, under all names that it has for them."""
    rows: dict[EntityKind, dict[str, tuple[list[str], tuple[str, ...]]]] = {}
    for chain in chains:
        entity = entities.get(chain.number)
        held = known.get(entity or "")
        kind = held.entity.kind if held is not None else chain.kind
        row = rows.setdefault(kind, {})
        first = [held.entity.name] if held is not None else []
        names, _ = row.setdefault(
            chain_key(chain.number, entity), (first, held.entity.authorities if held is not None else ())
        )
        names.extend(name.text for name in chain.names)
    for kind in EntityKind:
        if kind in rows:
            yield _register(kind, rows[kind]) + "\n"


def _register(kind: EntityKind, rows: Mapping[str, tuple[list[str], tuple[str, ...]]]) -> str:
    outer, inner = _LISTS.get(kind, ("list", "item"))
    written = []
    for key, (names, authorities) in rows.items():
        name = NAMES.get(kind, "name")
        said = [worded(name, each) for each in dict.fromkeys(" ".join(n.split()) for n in names)]
        said += [worded("idno", each, {"type": "authority"}) for each in authorities if inner != "item"]
        written.append(element(inner, {"xml:id": key}, *(said or [_nameless(name, inner)])))
    typed = {"type": kind.value} if inner == "item" else {}
    return element(outer, dict(typed), *written)


def _nameless(name: str, inner: str) -> str:
    return worded(name, "(not named)") if inner != "item" else "(not named)"


def statement_annotation(held: HeldStatement, record: Record, known: Known, keys: Mapping[str, str]) -> str:
    """A statement over its words: in a sentence, and part by part.

    Args:
        held: the statement.
        record: made by `testimonia.exports.statements.told_record`.
        known: names of entities.
        keys: ids in this file by the id of the entity.
    """
    span = held.statement.span
    sentence = f"{subject_in_words(record, known)}: {told_in_words(record, known)}."
    said = element(
        "note",
        {"type": "statement", "subtype": record["predicate"]},
        worded("p", " ".join((sentence, *attribution(record, known)))),
        element("list", None, *_parts(held, record, keys)),
    )
    attributes: dict[str, str | None] = {
        "xml:id": f"statement-{held.id[:16]}",
        "motivation": "describing",
        "target": target(span.start, span.end),
    }
    return element("annotation", attributes, said) + "\n"


def _parts(held: HeldStatement, record: Record, keys: Mapping[str, str]) -> Iterator[str]:
    """Labels and what stands for them, those only that are said."""
    told = held.statement
    yield from _row("subject", _party(record, "subject", keys))
    yield from _row("object", _party(record, "object", keys))
    yield from _row("place", _party(record, "place", keys))
    for label, date in (("happened", told.happened), ("said", told.said)):
        if date is not None:
            yield from _row(label, worded("date", date.text or date.edtf, date_attributes(date)))
    yield from _row("date of the story", "yes" if record["from_the_narrative"] else "")
    if record["quantity"]:
        yield from _row("quantity", xml_text(record["quantity"]["text"]))
    yield from _row("time", str(record["ordinal"]) if record["ordinal"] else "")
    yield from _row("negated", "yes" if record["negated"] else "no")
    yield from _row("polarity", record["polarity"])
    yield from _row("hedge", xml_text(record["hedge"] or ""))
    yield from _row("voice", xml_text(record["author"] or ""))
    for holder in record["holders"]:
        name = _named(holder["name"], keys.get(holder["entity"] or ""))
        cue = f" (“{xml_text(holder['cue'])}”)" if holder["cue"] else ""
        yield from _row("holder", name + cue)
    yield from _row("how it is known", record["epistemic"] or "")
    for each in record["evidence"]:
        yield from _row(f"evidence, {each['status']}", xml_text(each["quote"]))
    yield from _row("made or corrected by", xml_text(held.by or ""))
    answered = record["responds_to"]
    if answered:
        yield from _row("responds to", element("ptr", {"target": f"#statement-{answered[:16]}"}))


def _row(label: str, said: str) -> Iterable[str]:
    return (worded("label", label), element("item", None, said)) if said else ()


def _party(record: Record, role: str, keys: Mapping[str, str]) -> str:
    words = record[f"{role}_text"]
    return _named(words, keys.get(record[role] or "")) if words else ""


def _named(words: str, key: str | None) -> str:
    return worded("rs", words, {"ref": f"#{key}"}) if key else xml_text(words)


def finding_annotation(held: HeldFinding, files: Mapping[str, str], source: str, ruling: Act | None) -> str:
    """A finding, over its passages in this file and in the others.

    Args:
        held: the finding.
        files: names of the files of this export as pointers, by the id of the source.
        source: id of the source of this file.
        ruling: what a person decided on it; None if nobody did.
    """
    finding = held.finding
    sides = []
    for side in finding.sides:
        places = [_place(each.source, each.span, files, source) for each in side.passages]
        pointers = [element("ptr", {"target": place}) for place in places if place]
        sides.append(element("item", None, xml_text(side.value), *pointers))
    decided = ruling.value if ruling else "nobody has decided"
    why = f" {finding.why}" if finding.why else ""
    note = element(
        "note",
        {"type": "finding", "subtype": finding.kind.value.replace(" ", "-")},
        worded("p", f"{finding.what}{why}"),
        element(
            "list",
            None,
            *_row("verdict", finding.verdict.value),
            *_row("decision", xml_text(decided)),
            *(row for said in finding.only_if for row in _row("disappears if", xml_text(said))),
        ),
        element("list", {"type": "sides"}, *sides),
    )
    here = [target(p.span.start, p.span.end) for s in finding.sides for p in s.passages if p.source == source]
    attributes: dict[str, str | None] = {
        "xml:id": f"finding-{held.id[:16]}",
        "motivation": "linking",
        "target": " ".join(dict.fromkeys(here)),
    }
    return element("annotation", attributes, note) + "\n"


def _place(source: str, span: Span, files: Mapping[str, str], here: str) -> str | None:
    if source == here:
        return target(span.start, span.end)
    file = files.get(source)
    return None if file is None else target(span.start, span.end, file)


def crossing_annotations(wraps: Sequence[Wrap], changes: Sequence[Change], layer: str) -> Iterator[str]:
    """Names, dates and repairs that lie across others, and so cannot stand in the line."""
    for number, wrap in enumerate(wraps):
        words = xml_text(" ".join(wrap.span.of(layer).split()))
        said = element("note", {"type": "crossing"}, element("p", None, wrap.opening, words, wrap.closing))
        yield _crossing(f"crossing-{number}", wrap.span, said)
    for number, change in enumerate(changes):
        if len(change.span):
            was = f"The document has “{change.before}” here."
            said = element("note", {"type": "repair"}, worded("p", was))
            yield _crossing(f"repair-{number}", change.span, said)


def _crossing(key: str, span: Span, said: str) -> str:
    attributes: dict[str, str | None] = {"xml:id": key, "target": target(span.start, span.end)}
    return element("annotation", attributes, said) + "\n"
