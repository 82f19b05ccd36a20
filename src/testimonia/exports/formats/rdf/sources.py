"""Documents and their sections: texts, the files that hold them, who made them and when."""

import re
from collections.abc import Iterator, Sequence

from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.terms import Pair, blank, iri, node, typed, words
from testimonia.exports.formats.rdf.time_spans import time_span
from testimonia.exports.records import Record
from testimonia.ingest.sidecars.csl import csl_date_text
from testimonia.model import Date

_LANGUAGE = re.compile("[a-z]{2}")
_REGISTER = "http://id.loc.gov/vocabulary/iso639-1/"


def source_nodes(names: Names, record: Record, spoken_of: tuple[str, ...]) -> Iterator[str]:
    """A document.

    Args:
        names: gives addresses.
        record: made by `testimonia.exports.records.source_record`.
        spoken_of: addresses of whom and what it speaks of.
    """
    text, csl = names.of("source", record["id"]), record["csl"]
    issued = csl_date_text(csl.get("issued"))
    yield node(text, _text_pairs(names, record, spoken_of))
    yield node(
        names.of("file", record["sha256"]),
        (
            ("a", "crm:E73_Information_Object, prov:Entity"),
            ("rdfs:label", words(record["path"])),
            identified(names, "SHA-256", record["sha256"]),
            ("crm:P165_incorporates", text),
        ),
    )
    if record["repository"] or record["shelfmark"]:
        yield node(names.of("original", record["id"]), _original_pairs(names, record, text))
    if issued:
        yield node(text, (("crm:P3_has_note", words(f"Published: {issued}.")),))


def _text_pairs(names: Names, record: Record, spoken_of: tuple[str, ...]) -> Iterator[Pair]:
    title = record["csl"].get("title")
    yield "a", "crm:E31_Document, crm:E33_Linguistic_Object, prov:Entity"
    yield "rdfs:label", words(title if isinstance(title, str) and title else record["path"])
    if isinstance(title, str) and title:
        yield titled(title)
    yield identified(names, "path", record["path"])
    yield names.type("state", record["state"])
    for address in spoken_of:
        yield "crm:P67_refers_to", address


def _original_pairs(names: Names, record: Record, text: str) -> Iterator[Pair]:
    yield "a", "crm:E22_Human-Made_Object"
    yield "rdfs:label", words(", ".join(filter(None, (record["repository"], record["shelfmark"]))))
    yield "crm:P128_carries", text
    if record["shelfmark"]:
        yield identified(names, "shelfmark", record["shelfmark"])
    if record["repository"]:
        keeper = (("a", "crm:E74_Group"), ("rdfs:label", words(record["repository"])))
        yield "crm:P50_has_current_keeper", blank(*keeper)


def section_node(names: Names, record: Record, author: str) -> str:
    """A part of a document.

    Args:
        names: gives addresses.
        record: made by `testimonia.exports.records.section_records`.
        author: address of whose voice it is.
    """
    around = (
        names.of("section", record["parent"]) if record["parent"] else names.of("source", record["source"])
    )
    pairs: list[Pair] = [
        ("a", "crm:E33_Linguistic_Object, prov:Entity"),
        ("rdfs:label", words(record["title"] or record["kind"])),
        names.type("section", record["kind"]),
        ("crm:P106i_forms_part_of", around),
    ]
    if record["author"] or record["written"]:
        pairs.append(("crm:P94i_was_created_by", _creation(record, author)))
    if record["title"]:
        pairs.append(titled(record["title"]))
    if record["language"] and _LANGUAGE.fullmatch(record["language"]):
        pairs.append(("crm:P72_has_language", iri(_REGISTER + record["language"])))
    if record["published"]:
        pairs.append(("crm:P3_has_note", words(f"Published: {record['published']['text']}.")))
    return node(names.of("section", record["id"]), pairs)


def _creation(record: Record, author: str) -> str:
    pairs: list[Pair] = [("a", "crm:E65_Creation"), ("crm:P14_carried_out_by", author)]
    if record["written"]:
        pairs.append(("crm:P4_has_time-span", time_span(Date(record["written"]["text"]))))
    return blank(*pairs)


def passage_node(names: Names, of: tuple[str, str], source: tuple[str, str], passage: Record) -> str:
    """The words of a record, where they stand in the document.

    Args:
        names: gives addresses.
        of: kind and id of the record whose passage it is.
        source: id and path of the document.
        passage: made by `testimonia.exports.passages.paged_record`; its places are of the original.
    """
    text = names.of("source", source[0])
    page = f", p. {passage['page']}" if passage["page"] else ""
    label = f"{source[1]}{page}, {passage['start']}–{passage['end']}"
    pairs: list[Pair] = [
        ("a", "crm:E33_Linguistic_Object, prov:Entity"),
        ("rdfs:label", words(label)),
        ("crm:P106i_forms_part_of", text),
        ("crm:P190_has_symbolic_content", words(passage["quote"])),
        *(_of_parts(passage["parts"], text) if "parts" in passage else _selected(passage, text)),
    ]
    return node(passage_of(names, *of), pairs)


def passage_of(names: Names, kind: str, record: str) -> str:
    """The address of the words of a record."""
    return names.of("passage", f"{kind}/{record}")


def _of_parts(parts: Sequence[Record], text: str) -> Iterator[Pair]:
    """The stretches of the original layer that carry a passage: several selectors of one would be as many
    ways to find the same words (Web Annotation Data Model, 4.2).
    """
    for part in parts:
        own = (("a", "crm:E33_Linguistic_Object"), ("crm:P190_has_symbolic_content", words(part["quote"])))
        yield "crm:P106_is_composed_of", blank(*own, *_selected(part, text))


def _selected(part: Record, text: str) -> Iterator[Pair]:
    """One stretch of a text."""
    selector = (
        ("a", "oa:TextPositionSelector"),
        ("oa:start", typed(str(part["start"]), "xsd:nonNegativeInteger")),
        ("oa:end", typed(str(part["end"]), "xsd:nonNegativeInteger")),
    )
    yield "a", "oa:SpecificResource"
    yield "oa:hasSource", text
    yield "oa:hasSelector", blank(*selector)


def titled(title: str) -> Pair:
    """That something is called so."""
    called = (("a", "crm:E35_Title"), ("crm:P190_has_symbolic_content", words(title)))
    return "crm:P102_has_title", blank(*called)


def identified(names: Names, by: str, content: str) -> Pair:
    """That something has a name by which a list, a shelf or a program knows it."""
    known = (("a", "crm:E42_Identifier"), names.type("identifier", by))
    return "crm:P1_is_identified_by", blank(*known, ("crm:P190_has_symbolic_content", words(content)))
