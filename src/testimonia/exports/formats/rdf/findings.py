"""Happenings and findings: what the comparison concluded, from which statements, and how sure it is."""

from collections.abc import Iterator, Mapping, Sequence

from testimonia.exports.findings import records_of
from testimonia.exports.formats.rdf.mapping import crm, found_to_be
from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.sources import passage_node, passage_of
from testimonia.exports.formats.rdf.terms import Pair, graph, node, words
from testimonia.exports.formats.rdf.told import told_of
from testimonia.exports.records import Record
from testimonia.model import Act
from testimonia.store import HeldFinding, HeldHappening, Store

_RULED = {Act.REAL: "True", Act.NOT_ONE: "False"}
"""What people held a finding to be."""


def happening_nodes(names: Names, held: HeldHappening, made: Sequence[Pair]) -> Iterator[str]:
    """That the happenings of several statements are one; of one statement there is nothing to say."""
    happening = held.happening
    first, *others = (told_of(names, statement) for statement in happening.statements)
    if not others:
        return
    same = names.of("proposition", held.id)
    yield graph(same, (node(first, (("skos:exactMatch", other) for other in others)),))
    yield node(
        same, (("a", "crminf:I4_Proposition_Set"), ("rdfs:label", words(f"One {happening.predicate}")))
    )
    pairs: list[Pair] = [
        ("a", "crminf:I2_Belief, prov:Entity"),
        ("crminf:J4_that", same),
        ("crminf:J5_holds_to_be", words(crm()["holds"]["same"][happening.same.value])),
        *made,
    ]
    if happening.why:
        pairs.append(("crm:P3_has_note", words(happening.why)))
    yield node(names.of("happening", held.id), pairs)


def finding_nodes(
    names: Names, store: Store, rulings: Mapping[str, Act], by: Sequence[Pair], logic: str
) -> Iterator[str]:
    """All findings, in their order.

    Args:
        names: gives addresses.
        store: the evidence base.
        rulings: what people decided, by id of the finding.
        by: what found them.
        logic: address of the rules that were applied.
    """
    findings = {held.id: held for held in store.findings()}
    for record in records_of(store, tuple(findings.values())):
        yield from _finding(
            names, findings[record["id"]], record, rulings, (*by, ("crminf:J3_applied", logic))
        )
        yield from _passages(names, record, store)


def _finding(
    names: Names, held: HeldFinding, record: Record, rulings: Mapping[str, Act], by: Sequence[Pair]
) -> Iterator[str]:
    concluded, proposition = names.of("conclusion", held.id), names.of("proposition", held.id)
    statements = dict.fromkeys(each for side in record["sides"] for each in side["statements"])
    ruling = rulings.get(held.id)
    holds = _RULED[ruling] if ruling in _RULED else found_to_be(held.finding)
    pairs: list[Pair] = [
        ("a", "crminf:I5_Inference_Making, prov:Activity"),
        ("rdfs:label", words(record["what"])),
        names.type("finding", record["kind"]),
        names.type("verdict", record["verdict"]),
        *(("crminf:J1_used_as_premise", names.of("statement", each)) for each in statements),
        *(("crm:P3_has_note", words(note)) for note in _notes(record)),
        ("crminf:J2_concluded_that", concluded),
        *by,
    ]
    yield node(names.of("finding", held.id), pairs)
    believed: list[Pair] = [
        ("a", "crminf:I2_Belief"),
        ("crminf:J4_that", proposition),
        ("crminf:J5_holds_to_be", words(holds)),
    ]
    if ruling:
        believed.append(names.type("decided by a person", ruling.value))
    yield node(concluded, believed)
    yield from _proposition(names, held.id, record, proposition)


def _notes(record: Record) -> Iterator[str]:
    if record["why"]:
        yield record["why"]
    for each in record["only_if"]:
        yield f"It disappears if {each}."
    if record["accounts"]:
        yield f"Accounts: {record['accounts']}; independent witnesses: {record['witnesses']}."


def _proposition(names: Names, finding: str, record: Record, address: str) -> Iterator[str]:
    """The sentence that is concluded, and what each side has."""
    sides = [names.of("side", f"{finding}/{number}") for number, _ in enumerate(record["sides"])]
    about = (("crm:P129_is_about", names.of("entity", record["subject"])),) if record["subject"] else ()
    said = (("a", "crminf:I4_Proposition_Set"), ("rdfs:label", words(record["what"])), *about)
    yield node(address, (*said, *(("crm:P148_has_component", side) for side in sides)))
    for number, (side, told) in enumerate(zip(sides, record["sides"], strict=True)):
        pairs: list[Pair] = [
            ("a", "crminf:I4_Proposition_Set, prov:Entity"),
            ("rdfs:label", words(told["value"])),
        ]
        for place, _ in enumerate(told["passages"]):
            pairs.append(("prov:wasDerivedFrom", passage_of(names, "finding", f"{finding}/{number}/{place}")))
        yield node(side, pairs)


def _passages(names: Names, record: Record, store: Store) -> Iterator[str]:
    for number, side in enumerate(record["sides"]):
        for place, passage in enumerate(side["passages"]):
            path = store.path_of(passage["source"])
            if path is not None:
                of = ("finding", f"{record['id']}/{number}/{place}")
                yield passage_node(names, of, (passage["source"], path), passage)
