"""What people decided: every line of the ledger, with who wrote it, when, and on what."""

from collections.abc import Callable, Iterator

from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.sources import passage_node, passage_of
from testimonia.exports.formats.rdf.terms import Pair, node, words
from testimonia.exports.formats.rdf.time_spans import moment_span
from testimonia.exports.records import Record


def decision_nodes(names: Names, record: Record, source_at: Callable[[str], str | None]) -> Iterator[str]:
    """A line of the ledger.

    Args:
        names: gives addresses.
        record: made by `testimonia.exports.judgements.judgement_records`.
        source_at: finds the id of the document at a path.
    """
    person = names.person(record["by"])
    address = names.of("judgement", record["id"])
    pairs: list[Pair] = [
        ("a", "crm:E13_Attribute_Assignment, crminf:I1_Argumentation, prov:Activity"),
        names.type("act", record["act"]),
        names.type("stands", _WORDS[record["stands"]]),
        ("crm:P4_has_time-span", moment_span(record["at"])),
        ("crm:P14_carried_out_by", person),
        ("prov:wasAssociatedWith", person),
    ]
    pairs += [("crm:P3_has_note", words(record[part])) for part in ("value", "why") if record[part]]
    if record["retracts"]:
        pairs.append(("crm:P15_was_influenced_by", names.of("judgement", record["retracts"])))
    places = [(number, place, source_at(place["path"])) for number, place in enumerate(record["found"] or ())]
    passages = []
    for number, place, source in places:
        if source is not None:
            about, passage = _on(names, f"{record['id']}/{number}", source, place)
            pairs.append(("crm:P140_assigned_attribute_to", about))
            passages.append(passage)
    yield node(person, (("a", "crm:E21_Person, prov:Person"), ("rdfs:label", words(record["by"]))))
    yield node(address, pairs)
    yield from passages


def _on(names: Names, record: str, source: str, place: Record) -> tuple[str, str]:
    """What a decision is about, a passage or a whole document, and what has to be said of it."""
    if place["start"] is None or place["quote"] is None:
        return names.of("source", source), ""
    of = ("judgement", record)
    return passage_of(names, *of), passage_node(names, of, (source, place["path"]), {**place, "page": None})


_WORDS = {True: "yes", False: "no, it was taken back", None: "it takes another back"}
