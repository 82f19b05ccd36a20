"""The whole evidence base as one TriG document: documents with what they say, then what was made of it."""

from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.rdf.claims import Told, appraisal_nodes, statement_nodes
from testimonia.exports.formats.rdf.decisions import decision_nodes
from testimonia.exports.formats.rdf.findings import finding_nodes, happening_nodes
from testimonia.exports.formats.rdf.mapping import prefixes
from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.sources import section_node, source_nodes
from testimonia.exports.formats.rdf.terms import Pair, node, words
from testimonia.exports.formats.rdf.things import Cast, entity_node
from testimonia.exports.judgements import judgement_records
from testimonia.exports.mention_lines import called
from testimonia.exports.records import described, held_sources, section_records, source_record
from testimonia.exports.references import references_of
from testimonia.model import Text
from testimonia.store import HeldSource, Store, bearing


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write the evidence base as TriG.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: the beginning of all addresses; where the ledger is; what people decided on findings.
    """
    names = Names(options.base)
    out.write(prefixes() + "\n")
    for piece in chain(
        _documents(store, names), _comparison(store, names, options), _ledger(store, names, options)
    ):
        out.write(piece)
    out.write(names.types())


def _documents(store: Store, names: Names) -> Iterator[str]:
    for held in held_sources(store):
        entities = dict.fromkeys(store.entity_of_chain(held.source.id).values())
        spoken_of = tuple(names.of("entity", each) for each in entities)
        yield from source_nodes(names, source_record(store, held), spoken_of)
        text = store.text(held.source.path)
        if text is not None:
            yield from _read(store, names, held, text)


def _read(store: Store, names: Names, held: HeldSource, text: Text) -> Iterator[str]:
    """All that was read from a document."""
    source = held.source.id
    of = _told(store, names, held, text)
    for record in section_records(store, held):
        author, described_too = of.cast.voice(record["id"], of.bearing.get(record["id"]))
        yield section_node(names, record, author)
        yield described_too
    version, _ = store.versions(source)
    if version is None:
        return
    yield from _made(names, "reading", source, version, (("prov:used", names.of("source", source)),))
    for statement in store.statements(source):
        yield from statement_nodes(of, statement)
    for appraisal in store.appraisals(source):
        yield from appraisal_nodes(of, appraisal)
    yield from of.cast.nameless_nodes()


def _told(store: Store, names: Names, held: HeldSource, text: Text) -> Told:
    source = held.source.id
    sections = described(store, held)
    by_id = {each.id: each for each in sections}
    words_of = called(text.reading, store.mentions(source))
    cast = Cast(names, source, references_of(store, held), words_of)
    voices = {each.id: bearing(each, by_id).id for each in sections}
    return Told(names, held, text, cast, voices, (_by(names, "reading", source),))


def _by(names: Names, kind: str, record: str) -> Pair:
    return "prov:wasGeneratedBy", names.of(kind, record)


def _made(names: Names, kind: str, record: str, version: str, more: tuple[Pair, ...] = ()) -> Iterator[str]:
    """A run of the program, and the version that ran."""
    program = names.program(version)
    yield node(names.of(kind, record), (("a", "prov:Activity"), ("prov:wasAssociatedWith", program), *more))
    yield node(program, (("a", "prov:SoftwareAgent"), ("rdfs:label", words(f"testimonia, {version}"))))


def _comparison(store: Store, names: Names, options: Options) -> Iterator[str]:
    """Who is who, what happened, and what was found."""
    _, version = store.versions("")
    if version is None:
        return
    made = (_by(names, "comparison", "whole"),)
    yield from _made(names, "comparison", "whole", version)
    for entity in store.entities():
        yield entity_node(names, entity, made)
    for happening in store.happenings():
        yield from happening_nodes(names, happening, made)
    logic = names.of("rules", version)
    yield node(logic, (("a", "crminf:I3_Inference_Logic"), ("rdfs:label", words(f"The rules of {version}"))))
    by = (("prov:wasAssociatedWith", names.program(version)),)
    yield from finding_nodes(names, store, options.rulings, by, logic)


def _ledger(store: Store, names: Names, options: Options) -> Iterator[str]:
    for record in judgement_records(store, options.ledger):
        yield from decision_nodes(names, record, store.source_id)
