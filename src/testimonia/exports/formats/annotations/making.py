"""One annotation for each statement, for each side of a finding, and for each note.

What the program reads and concludes is created by a Software, what a person wrote or corrected by a Person
(Web Annotation Data Model, section 3.3.1), so that nobody takes the one for the other.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from testimonia.exports.finding_lines import marked
from testimonia.exports.findings import finding_records
from testimonia.exports.formats.annotations.targets import Targets
from testimonia.exports.identifiers import Identifiers
from testimonia.exports.judgements import judgement_records
from testimonia.exports.records import Record, held_sources
from testimonia.exports.references import entity_names
from testimonia.exports.statement_words import (
    Known,
    attribution,
    subject_in_words,
    told_in_words,
    voice_in_words,
)
from testimonia.exports.statements import statement_records
from testimonia.model import Act, Anchor, Span
from testimonia.store import Store

SOFTWARE: Record = {"type": "Software", "name": "testimonia"}
_DECIDED = {
    Act.REAL: "A person has decided that it is so.",
    Act.UNDECIDED: "A person has looked at it and left it undecided.",
}
_OPEN = "Found by machine; nobody has decided on it yet."


def statement_annotations(store: Store, targets: Targets, identifiers: Identifiers) -> Iterator[Record]:
    """What the documents assert: in words, with who holds it, and by the entity that it is told of."""
    names = entity_names(store)
    for held in held_sources(store):
        by = {each.id: each.by for each in store.statements(held.source.id)}
        records = list(statement_records(store, held))
        known = Known(names, {record["id"]: record for record in records if record["responds_to"]})
        for record in records:
            found = targets.of_passage(held.source.path, record)
            if not found:  # an annotation of nothing is none
                continue
            yield {
                "id": identifiers.of("annotation", f"statement-{record['id']}"),
                "type": "Annotation",
                "motivation": "describing",
                "creator": _creator(by.get(record["id"])),
                "body": list(_statement_bodies(record, known, identifiers)),
                "target": found,
            }


def _creator(person: str | None) -> Record:
    return {"type": "Person", "name": person} if person else SOFTWARE


def _statement_bodies(record: Record, known: Known, identifiers: Identifiers) -> Iterator[Record]:
    said = list(attribution(record, known))
    if not record["holders"]:
        said.append(f"Held by {voice_in_words(record)}.")
    told = f"{subject_in_words(record, known)}: {told_in_words(record, known)}."
    body = {"id": identifiers.of("statement", record["id"]), **_text(" ".join((told, *said)), "describing")}
    happened = record["happened"]
    if happened and happened["edtf"]:
        body["dcterms:temporal"] = happened["edtf"]
    yield body
    if record["subject"]:
        address = identifiers.of("entity", record["subject"])
        yield {"type": "SpecificResource", "purpose": "identifying", "source": address}
    yield _tag(record["predicate"])
    yield _tag(record["polarity"])
    if record["negated"]:
        yield _tag("negated")


def _text(value: str, purpose: str) -> Record:
    return {
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": "en",
        "purpose": purpose,
    }


def _tag(value: str) -> Record:
    return {"type": "TextualBody", "value": value, "purpose": "tagging"}


def finding_annotations(
    store: Store, targets: Targets, identifiers: Identifiers, rulings: Mapping[str, Act]
) -> Iterator[Record]:
    """Each side of a finding, with what it is set against; but of those that a person decided are none."""
    for record in finding_records(store):
        ruling = rulings.get(record["id"])
        if ruling is Act.NOT_ONE:
            continue
        for number, side in enumerate(record["sides"]):
            found = [
                target
                for passage in side["passages"]
                if (path := store.path_of(passage["source"])) is not None
                for target in targets.of_passage(path, passage)
            ]
            if found:
                yield {
                    "id": _side(identifiers, record, number),
                    "type": "Annotation",
                    "motivation": ["assessing", "linking"],
                    "creator": SOFTWARE,
                    "body": list(_side_bodies(record, number, ruling, identifiers)),
                    "target": found,
                }


def _side(identifiers: Identifiers, record: Record, number: int) -> str:
    return identifiers.of("annotation", f"finding-{record['id']}-{number + 1}")


def _side_bodies(
    record: Record, number: int, ruling: Act | None, identifiers: Identifiers
) -> Iterator[Record]:
    others = [each for each in range(len(record["sides"])) if each != number]
    values = [record["sides"][each]["value"] for each in (number, *others)]
    parts = [
        f"{marked(record)}: {record['what']}",
        f"Here: {values[0]}" if values[0] else "",
        f"Elsewhere: {'; '.join(value for value in values[1:] if value)}" if any(values[1:]) else "",
        record["why"],
        " ".join(record["only_if"]),
        _DECIDED.get(ruling, _OPEN) if ruling else _OPEN,
    ]
    yield _text(" ".join(_ended(part) for part in parts if part), "assessing")
    yield {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": identifiers.of("finding", record["id"]),
    }
    for each in others:
        yield {
            "type": "SpecificResource",
            "purpose": "linking",
            "source": _side(identifiers, record, each),
        }


def _ended(words: str) -> str:
    return words if words.rstrip("”").endswith((".", "?", "!")) else f"{words}."


def note_annotations(
    store: Store, targets: Targets, identifiers: Identifiers, ledger: Path | None
) -> Iterator[Record]:
    """What people noted, as long as nobody took it back; `testimonia import` puts it where it was."""
    for record in judgement_records(store, ledger):
        if record["act"] != Act.NOTE.value or record["stands"] is not True:
            continue
        found = list(_note_targets(record, targets))
        if found:
            yield {
                "id": identifiers.of("annotation", f"note-{record['id']}"),
                "type": "Annotation",
                "motivation": "commenting",
                "creator": {"type": "Person", "name": record["by"]},
                "created": record["at"].replace("+00:00", "Z"),
                "body": {
                    "type": "TextualBody",
                    "value": record["value"] or "",
                    "format": "text/plain",
                    "purpose": "commenting",
                },
                "target": found,
            }


def _note_targets(record: Record, targets: Targets) -> Iterator[Record]:
    """Where the words of a note stand now; as they were written down, where that is not known."""
    found = record["found"]
    if found and all(place["waits"] is False for place in found):
        for place in found:
            if place["start"] is None:
                yield targets.source(place["path"])
            else:
                yield from targets.of_spans(place["path"], [Span(place["start"], place["end"])])
        return
    for place in record["on"]:
        anchors = [_anchor(anchor) for anchor in place.get("anchors", ())]
        yield from targets.of_anchors(place["path"], anchors) or [targets.source(place["path"])]


def _anchor(written: Record) -> Anchor:
    span = Span(written["start"], written["end"])
    return Anchor(span, written["exact"], written["prefix"], written["suffix"])
