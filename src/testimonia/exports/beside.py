"""Two sources beside each other: as a record, and as lines for a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from testimonia.comparison.findings.side_by_side import Pairing, Relation
from testimonia.exports.finding_choice import cited
from testimonia.exports.finding_lines import finding_lines
from testimonia.exports.findings import records_of
from testimonia.exports.records import Record, held_sources
from testimonia.exports.references import entity_names, references_of
from testimonia.exports.statement_words import Known, attribution, told_in_words
from testimonia.exports.statements import statement_record
from testimonia.exports.wrapping import WIDTH, wrapped
from testimonia.exports.wrapping import cited as in_brackets
from testimonia.knowledge.predicates import predicates
from testimonia.store import HeldEntity, HeldFinding, Store

_INDENT = " " * 4
_MOST = 40
"""Names that both speak of and of whom they tell nothing together, at most."""
_SAID = {
    Relation.AGREE: "they agree",
    Relation.POSSIBLE: "they may contradict each other",
    Relation.CONTRADICT: "they contradict each other",
    Relation.APART: "not taken for one happening",
    Relation.UNCOMPARED: "not compared",
}


def beside_record(
    store: Store,
    paths: tuple[str, str],
    pairings: Sequence[Pairing],
    entities: Sequence[HeldEntity],
    shared: Sequence[HeldEntity],
    between: Sequence[HeldFinding],
) -> Record:
    """What two sources both speak of.

    Args:
        store: the evidence base.
        paths: of the two.
        pairings: what both tell, by the numbers of ``entities``.
        entities: of the whole folder.
        shared: whom both speak of.
        between: findings that set the two against each other and are about no happening of theirs.
    """
    wanted = {statement for each in pairings for statement in (*each.one, *each.other)}
    records = _statements(store, paths, wanted)
    told = [_pairing_record(each, entities[each.subject], records) for each in pairings]
    return {
        "one": paths[0],
        "other": paths[1],
        "told": told,
        "findings": cited(store, records_of(store, between)),
        "both_speak_of": [
            {"id": held.id, "kind": held.entity.kind.value, "name": held.entity.name} for held in shared
        ],
    }


def _pairing_record(pairing: Pairing, held: HeldEntity, records: Mapping[str, Record]) -> Record:
    return {
        "subject": held.id,
        "name": held.entity.name,
        "predicate": pairing.predicate,
        "relation": pairing.relation.value,
        "why": pairing.why,
        "one": [records[each] for each in pairing.one if each in records],
        "other": [records[each] for each in pairing.other if each in records],
    }


def _statements(store: Store, paths: tuple[str, str], wanted: set[str]) -> dict[str, Record]:
    """The records of the statements that are wanted, each with its path."""
    found = {}
    for source in (held for held in held_sources(store) if held.source.path in paths):
        path = source.source.path
        text = store.text(path)
        references = references_of(store, source)
        for held in store.statements(source.source.id):
            if held.id in wanted and text is not None:
                found[held.id] = {"path": path, **statement_record(held, text, references)}
    return found


def beside_lines(store: Store, record: Record, *, width: int = WIDTH) -> Iterator[str]:
    """What two sources both speak of, person by person, with an empty line between two matters.

    Args:
        store: the evidence base.
        record: made by `beside_record`.
        width: columns of a line.
    """
    known = Known(entity_names(store))
    for each in record["told"]:
        yield from _pairing_lines(each, known, width)
        yield ""
    for each in record["findings"]:
        yield from finding_lines(each, width=width)
        yield ""
    told = {each["subject"] for each in record["told"]}
    others = [each["name"] for each in record["both_speak_of"] if each["id"] not in told]
    if others:
        more = f" and {len(others) - _MOST:,} more" if len(others) > _MOST else ""
        yield from wrapped(
            f"Both speak of {', '.join(others[:_MOST])}{more}, and tell nothing of them that can be set "
            "side by side.",
            width=width,
        )


def _pairing_lines(record: Record, known: Known, width: int) -> Iterator[str]:
    noun = (
        predicates()[record["predicate"]].noun if record["predicate"] in predicates() else record["predicate"]
    )
    relation = _SAID[Relation(record["relation"])]
    yield from wrapped(f"{record['name']}, {noun}: {relation}", width=width, hanging="  ")
    for each in (*record["one"], *record["other"]):
        held = " ".join(("", *attribution(each, known)))
        yield from wrapped(f"{told_in_words(each, known)}.{held}", "  ", width=width, hanging=_INDENT)
        yield from wrapped(f"“{each['quote']}” {in_brackets(each, each['path'])}", _INDENT, width=width)
    if record["why"]:
        yield from wrapped(record["why"], "  ", width=width)
