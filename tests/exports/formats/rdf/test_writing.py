"""The whole document: read by rdflib, held to its shapes by pySHACL, and to the vocabularies it uses."""

import io
import re
from collections import Counter
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, RDFS, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from testimonia.exports.formats import Options
from testimonia.exports.formats.rdf import writing
from testimonia.exports.formats.rdf.mapping import crm
from testimonia.model import (
    Act,
    Appraisal,
    Chain,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Polarity,
    Read,
    Reference,
    Span,
    Stance,
    Statement,
    entity_id,
)
from testimonia.store import LEDGER_NAME, Store, ledger
from tests.exports.formats.rdf.hierarchy import ABOVE, all_above
from tests.exports.samples import NOTE, build, memoir, plain

BASE = "https://example.org/voss/"
CRM = Namespace("http://www.cidoc-crm.org/cidoc-crm/")
INF = Namespace("http://www.cidoc-crm.org/extensions/crminf/")
PROV = Namespace("http://www.w3.org/ns/prov#")
ROOM = Path(writing.__file__).parent
DOCS = (Path(__file__).parents[4] / "docs" / "reference" / "exports" / "rdf.md").read_text("utf-8")
REGISTERS = ("http://id.loc.gov/", "http://www.wikidata.org/")
"""Addresses that others explain."""
PREFIXES: dict[str, str] = dict(crm()["prefixes"])


def written(store: Store, options: Options) -> Dataset:
    out = io.StringIO(newline="")
    writing.write(store, out, options)
    found = Dataset()
    found.parse(data=out.getvalue(), format="trig")
    return found


def exported(path: Path, options: Options | None = None) -> Dataset:
    with Store.open(path, readonly=True) as store:
        return written(store, options or Options(base=BASE))


def union(found: Dataset) -> Graph:
    """All graphs laid together, as the shapes are asked of them."""
    whole = Graph()
    for subject, name, what, _ in found.quads():
        whole.add((subject, name, what))
    return whole


def facts(found: Dataset) -> Graph:
    """What stands in no named graph."""
    return found.graph(found.default_graph.identifier)


def within(found: Dataset, name: Node | None) -> Graph:
    """What stands in a named graph."""
    assert isinstance(name, URIRef)
    return found.graph(name)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("rdf"))


@pytest.fixture(scope="module")
def found(base: Path) -> Dataset:
    return exported(base)


def full(name: str) -> URIRef:
    prefix, local = name.split(":")
    return URIRef(PREFIXES[prefix] + local)


def problems(whole: Graph) -> str:
    """What the shapes do not allow; empty if nothing."""
    conforms, _, text = pyshacl.validate(whole, shacl_graph=str(ROOM / "shapes.ttl"), advanced=False)
    return "" if conforms else text


def test_it_keeps_to_its_shapes(found: Dataset) -> None:
    assert problems(union(found)) == ""


BROKEN = (
    # a belief about nothing; a time without words; a passage without a place; something made by nobody
    ("DELETE { ?a crminf:J4_that ?b } WHERE { ?a crminf:J4_that ?b }", "one set of propositions"),
    ("DELETE { ?a rdfs:label ?b } WHERE { ?a a crm:E52_Time-Span ; rdfs:label ?b }", "words are never lost"),
    ("DELETE { ?a oa:hasSelector ?b } WHERE { ?a oa:hasSelector ?b }", "Less than 1 values"),
    (
        "DELETE { ?a prov:wasAssociatedWith ?b } WHERE { ?a prov:wasAssociatedWith ?b }",
        "by a program or by a",
    ),
)


@pytest.mark.parametrize(("change", "said"), BROKEN)
def test_the_shapes_see_what_is_wrong(found: Dataset, change: str, said: str) -> None:
    whole = union(found)
    whole.update(change, initNs=PREFIXES)
    assert said in problems(whole)


def misfits(whole: Graph) -> set[tuple[str, str, str]]:
    """Properties that stand with what they may not, and names that the mapping does not know."""
    above = {str(full(name)): {str(full(each)) for each in all_above(name)} for name in ABOVE}
    kinds: dict[Node, set[str]] = {}
    for subject, kind in whole.subject_objects(RDF.type):
        kinds.setdefault(subject, set()).update(above.get(str(kind), {"unknown"}))
    known = {str(full(name)): (str(full(a)), str(full(b))) for name, (a, b) in crm()["properties"].items()}
    wrong = {("class", str(kind), "") for kind in whole.objects(None, RDF.type) if str(kind) not in above}
    for subject, name, what in whole:
        if name == RDF.type:
            continue
        domain, range_ = known.get(str(name), ("unknown", "unknown"))
        if name != RDFS.label and domain not in kinds.get(subject, ()):
            wrong.add(("before", str(name), str(kinds.get(subject))))
        if range_ == str(RDFS.Literal):
            if not isinstance(what, Literal):
                wrong.add(("behind", str(name), str(what)))
        elif what in kinds and range_ not in kinds[what]:
            wrong.add(("behind", str(name), str(kinds[what])))
        elif what not in kinds and not str(what).startswith(REGISTERS):
            wrong.add(("nobody says what it is", str(name), str(what)))
    return wrong


def test_every_property_stands_where_the_vocabulary_allows(found: Dataset) -> None:
    assert misfits(union(found)) == set()


def test_what_is_told_is_no_fact(found: Dataset) -> None:
    """Outside the named graphs nobody is born or moved, or holds what somebody else says that he holds."""
    told = {kind for kind in facts(found).objects(None, RDF.type) if "_" in str(kind)}
    assert not {CRM["E9_Move"], CRM["E67_Birth"]} & told
    assert (None, CRM["P25_moved"], None) in union(found)
    assert (None, CRM["P25_moved"], None) not in facts(found)
    assert (None, INF["J5_holds_to_be"], Literal("Possibly false")) not in facts(found)


def test_who_holds_it_stands_inside_who_passes_it_on(found: Dataset) -> None:
    """The author says that a neighbour says that Anna Lind said, and she hedges a denial."""
    outside = facts(found)
    passed_on = outside.subjects(INF["J14_adopted_interpretation_of"], None)
    (statement,) = (each for each in passed_on if str(each).startswith(BASE + "statement/"))
    chain, set_ = [], outside.value(statement, INF["J4_that"])
    (act,) = outside.subjects(INF["J13_adopted_interpretation"], statement)
    chain.append(
        (outside.value(act, CRM["P14_carried_out_by"]), outside.value(statement, INF["J5_holds_to_be"]))
    )
    for concluded in ("J13_adopted_interpretation", "J2_concluded_that"):
        report = within(found, set_)
        (act,) = report.subjects(INF[concluded], None)
        belief = report.value(act, INF[concluded])
        holder = report.value(act, CRM["P14_carried_out_by"])
        chain.append((holder, report.value(belief, INF["J5_holds_to_be"])))
        set_ = report.value(belief, INF["J4_that"])
    labels = union(found)
    assert [(str(labels.value(who, RDFS.label)), str(holds)) for who, holds in chain] == [
        ("Henrik Voss", "True"),
        ("a neighbour", "True"),
        ("Anna Lind", "Possibly false"),
    ]
    assert (None, RDF.type, CRM["E9_Move"]) in within(found, set_)


def queries() -> list[str]:
    return re.findall(r"```sparql\n(.*?)```", DOCS, re.DOTALL)


def asked(found: Dataset, query: str) -> set[tuple[str, ...]]:
    return {tuple(map(str, row)) for row in found.query(query) if isinstance(row, tuple)}


def test_the_queries_of_the_documentation_find_who_says_what(found: Dataset) -> None:
    own, reported = (asked(found, query) for query in queries())
    assert ("the author, who is not named", "True", "predicate: birth") in own
    assert ("Henrik Voss", "True", "stance: undecided") in own
    assert ("Anna Lind", "Possibly false", "predicate: arrival") in reported
    assert not {row for row in own if row[0] == "Anna Lind"}


def test_findings_conclude_from_statements(found: Dataset) -> None:
    outside = facts(found)
    premises = Counter(
        (
            str(outside.value(finding, RDFS.label)),
            len(list(outside.objects(finding, INF["J1_used_as_premise"]))),
        )
        for finding in outside.subjects(RDF.type, INF["I5_Inference_Making"])
        if (finding, INF["J3_applied"], None) in outside
    )
    assert premises == {("1829 or 1830?", 2): 1, ("Ten words.", 0): 1}
    sides = {
        str(outside.value(side, RDFS.label)) for side in outside.objects(None, CRM["P148_has_component"])
    }
    assert sides == {"1830", "1829", "x"}


RULED = (
    (None, "Possibly true"),
    (Act.REAL, "True"),
    (Act.NOT_ONE, "False"),
    (Act.UNDECIDED, "Possibly true"),
)


@pytest.mark.parametrize(("act", "held"), RULED)
def test_what_people_decided_on_a_finding(base: Path, act: Act | None, held: str) -> None:
    with Store.open(base, readonly=True) as store:
        (clash,) = (each.id for each in store.findings() if each.finding.what == "1829 or 1830?")
        outside = facts(written(store, Options(base=BASE, rulings={clash: act} if act else {})))
    conclusion = URIRef(f"{BASE}conclusion/{clash}")
    assert str(outside.value(conclusion, INF["J5_holds_to_be"])) == held
    assert ((conclusion, CRM["P2_has_type"], None) in outside) is (act is not None)


def test_the_ledger_is_the_work_of_people(found: Dataset) -> None:
    outside = facts(found)
    lines = list(outside.subjects(RDF.type, CRM["E13_Attribute_Assignment"]))
    assert len(lines) == 3
    for line in lines:
        person = outside.value(line, PROV["wasAssociatedWith"])
        assert str(outside.value(person, RDFS.label)) == "a reader"
        assert (person, RDF.type, CRM["E21_Person"]) in outside
    assert (None, CRM["P3_has_note"], Literal("=1+1 is no sum")) in outside


def test_what_was_made_leads_to_what_made_it(found: Dataset) -> None:
    outside = facts(found)
    made = {
        str(outside.value(outside.value(run, PROV["wasAssociatedWith"]), RDFS.label))
        for run in outside.objects(None, PROV["wasGeneratedBy"])
    }
    assert made == {"testimonia, times 1", "testimonia, comparison 1"}


def test_every_form_of_a_name(found: Dataset) -> None:
    (anna,) = facts(found).subjects(RDFS.label, Literal("Anna Lind"))
    names = facts(found).objects(anna, CRM["P1_is_identified_by"])
    assert {str(facts(found).value(each, CRM["P190_has_symbolic_content"])) for each in names} == {
        "Anna Lind"
    }


def test_without_a_base_addresses_are_names(base: Path) -> None:
    outside = facts(exported(base, Options()))
    addresses = {str(each) for each in outside.subjects() if isinstance(each, URIRef)}
    assert addresses and all(each.startswith("urn:uuid:") for each in addresses)


HOSTILE = 'a> . <urn:x:evil> <urn:x:is> "here" } \\" \n\r\t\0\x1b[31m\u202e\u2028'
"""What would end an address, a text or a graph, if it were taken as it stands."""


def hostile(folder: Path) -> Path:
    """A base in which everything is called so: a document, a person, a work, words, a holder, a reader."""
    text = plain(f"{HOSTILE.replace(chr(0), '')}.txt", HOSTILE + " wrote it. " + HOSTILE)
    reading = text.text.reading  # type: ignore[union-attr]
    whole = Span(0, len(reading))
    who, what = Reference(HOSTILE, 0, whole), Reference(HOSTILE)
    said = Statement(whole, whole, "writing", who, what, what, polarity=Polarity.DENIED, hedge=HOSTILE)
    chain = Chain(0, EntityKind.PERSON, (Name(HOSTILE, 1),))
    thought = Appraisal(whole, what, whole, Stance.BLAME)
    read = Read((), (chain,), (Mention(whole, MentionForm.NAME, 0),), (said,), (whole,), (thought,))
    source = text.source.id
    named = (f"wikidata:Q1> . <{HOSTILE}", "wikidata:Q7251")
    entity = Entity(EntityKind.PERSON, HOSTILE, (Name(HOSTILE, 1),), (ChainIn(source, 0),), HOSTILE, named)
    with Store.open(folder / "testimonia.db") as store:
        store.replace(text)
        store.put_reading(text.source.path, read, HOSTILE)
        store.put_comparison(Compared((entity,)), "1")
        assert entity_id(entity)
    line = type(NOTE)(NOTE.at, HOSTILE, Act.NOTE, NOTE.on, HOSTILE, HOSTILE)
    ledger.append(folder / LEDGER_NAME, line)
    return folder / "testimonia.db"


@pytest.mark.parametrize("address", [BASE, f"https://example.org/{HOSTILE}/", ""])
def test_hostile_words_are_words(tmp_path: Path, address: str) -> None:
    found = exported(hostile(tmp_path), Options(base=address))
    whole = union(found)
    assert URIRef("urn:x:is") not in set(whole.predicates())
    assert URIRef("urn:x:evil") not in set(whole.subjects())
    assert misfits(whole) == set()
    assert problems(whole) == ""
    seen = HOSTILE.replace("\0", "\ufffd").replace("\x1b", "\ufffd")
    assert (None, None, Literal(seen)) in whole
    assert (None, None, URIRef("http://www.wikidata.org/entity/Q7251")) in whole
    assert (None, RDF.type, CRM["E65_Creation"]) not in facts(found)


def test_a_document_that_was_not_read_is_there(found: Dataset) -> None:
    assert (None, CRM["P190_has_symbolic_content"], Literal("damaged.pdf")) in facts(found)
    assert memoir().source.id in {str(each).rsplit("/", 1)[-1] for each in facts(found).subjects()}
