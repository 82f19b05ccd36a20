"""Statements with all that stands beside them: who corrected them, what they answer, what is doubted."""

import io
from dataclasses import replace
from pathlib import Path

from rdflib import RDF, RDFS, Dataset, Graph, Literal, Namespace, URIRef

from testimonia.exports.formats.rdf.claims import Told, statement_nodes
from testimonia.exports.formats.rdf.mapping import prefixes
from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.things import Cast
from testimonia.exports.references import references_of
from testimonia.model import Polarity
from testimonia.store import Store
from tests.exports.one_statement import statement, told

BASE = "https://example.org/"
CRM = Namespace("http://www.cidoc-crm.org/cidoc-crm/")
INF = Namespace("http://www.cidoc-crm.org/extensions/crminf/")
PROV = Namespace("http://www.w3.org/ns/prov#")


def claimed(folder: Path, by: str | None) -> tuple[Graph, URIRef]:
    """What stands in no named graph, and the address of the statement."""
    out, names = io.StringIO(), Names(BASE)
    path = told(folder, statement(polarity=Polarity.HEDGED, hedge="perhaps"))
    with Store.open(path, readonly=True) as store:
        (held,) = (each for each in store.sources())
        text = store.text(held.source.path)
        assert text is not None
        (said,) = store.statements(held.source.id)
        cast = Cast(names, held.source.id, references_of(store, held), {})
        made = (("prov:wasGeneratedBy", names.of("reading", "x")),)
        of = Told(names, held, text, cast, {}, made)
        out.write(prefixes() + "".join(statement_nodes(of, replace(said, by=by))))
    found = Dataset()
    found.parse(data=out.getvalue(), format="trig")
    return found.graph(found.default_graph.identifier), URIRef(f"{BASE}statement/{said.id}")


def test_what_the_program_read_was_made_by_it(tmp_path: Path) -> None:
    facts, at = claimed(tmp_path, None)
    assert facts.value(at, PROV["wasGeneratedBy"]) == URIRef(f"{BASE}reading/x")
    assert facts.value(at, PROV["wasAttributedTo"]) is None


def test_what_a_person_made_is_his(tmp_path: Path) -> None:
    facts, at = claimed(tmp_path, "Ada > Lind")
    person = facts.value(at, PROV["wasAttributedTo"])
    assert person == URIRef(f"{BASE}judge/Ada%20%3E%20Lind")
    assert (person, RDF.type, PROV["Person"]) in facts
    assert facts.value(at, PROV["wasGeneratedBy"]) is None


def test_a_doubt_is_kept_with_its_words(tmp_path: Path) -> None:
    facts, at = claimed(tmp_path, None)
    assert facts.value(at, INF["J5_holds_to_be"]) == Literal("Possibly true")
    assert facts.value(at, CRM["P3_has_note"]) == Literal("Words that make it less than certain: perhaps")
    assert facts.value(at, RDFS.label) == Literal("the author: Ann, joining")


def test_the_proposition_is_about_whom_it_names(tmp_path: Path) -> None:
    facts, at = claimed(tmp_path, None)
    proposition = facts.value(at, INF["J4_that"])
    assert str(facts.value(proposition, CRM["P129_is_about"])).startswith(f"{BASE}entity/")
    assert facts.value(at, PROV["wasDerivedFrom"]) is not None
