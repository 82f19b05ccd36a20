"""What a statement tells, in its graph: by which properties those who take part belong to it."""

import io
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, RDFS, Dataset, Graph, Literal, Namespace, URIRef

from testimonia.exports.formats import Options
from testimonia.exports.formats.rdf import writing
from testimonia.model import Quantity, Reference, Span
from testimonia.store import Store
from tests.exports.one_statement import TEXT, YEAR, statement, told

BASE = "https://example.org/"
CRM = Namespace("http://www.cidoc-crm.org/cidoc-crm/")
INF = Namespace("http://www.cidoc-crm.org/extensions/crminf/")


def tells(folder: Path, text: str = TEXT, **more: Any) -> tuple[Graph, URIRef]:
    """The graph of the one statement, and the address of what happened in it."""
    out, found = io.StringIO(newline=""), Dataset()
    with Store.open(told(folder, statement(**more), text=text), readonly=True) as store:
        writing.write(store, out, Options(base=BASE))
    found.parse(data=out.getvalue(), format="trig")
    (name,) = {str(graph) for *_, graph in found.quads() if "/proposition/" in str(graph)}
    return found.graph(URIRef(name)), URIRef(name.replace("/proposition/", "/told/"))


GUILD, ELY, TOM = Reference("the Guild", 1), Reference("Ely", 2), Reference("Tom", 3)
PART = (
    # whom it happened to
    ({"predicate": "birth"}, {"P98"}, {"E67"}),
    ({"predicate": "death"}, {"P100"}, {"E69"}),
    ({"predicate": "arrest"}, {"P11"}, {"E7"}),
    ({"predicate": "position"}, {"P14"}, {"E7"}),
    # and the other party
    ({"predicate": "joining", "object": GUILD}, {"P143", "P144"}, {"E85"}),
    ({"predicate": "expulsion", "object": GUILD}, {"P145", "P146"}, {"E86"}),
    ({"predicate": "marriage", "object": TOM}, {"P11"}, {"E7"}),
    ({"predicate": "kinship", "object": TOM}, {"P140", "P141"}, {"E13"}),
    # a group is not born of a person's property
    ({"predicate": "departure", "subject": GUILD}, {"P11"}, {"E9"}),
    # where, whither, whence: who is led somewhere is moved
    ({"predicate": "arrest", "place": ELY}, {"P11", "P7"}, {"E7"}),
    ({"predicate": "arrival", "place": ELY}, {"P25", "P26"}, {"E9"}),
    ({"predicate": "departure", "place": ELY}, {"P25", "P27"}, {"E9"}),
    ({"predicate": "exile", "place": ELY}, {"P11", "P25", "P26"}, {"E7", "E9"}),
    # what is no place is none at which something took place
    ({"predicate": "arrest", "place": GUILD}, {"P11"}, {"E7"}),
    # words alone: the kind that the predicate allows, or the least that can be said
    ({"predicate": "birth", "subject": Reference("he")}, {"P98"}, {"E67"}),
    ({"predicate": "joining", "subject": Reference("they")}, {"P143"}, {"E85"}),
    ({"predicate": "joining", "object": Reference("the club")}, {"P143", "P12"}, {"E85"}),
    ({"predicate": "arrest", "place": Reference("a barn")}, {"P11", "P7"}, {"E7"}),
)


@pytest.mark.parametrize(("more", "properties", "kinds"), PART)
def test_who_takes_part(tmp_path: Path, more: dict[str, Any], properties: set[str], kinds: set[str]) -> None:
    graph, happened = tells(tmp_path, **more)
    names = {str(name).rsplit("/", 1)[-1].split("_")[0] for name in graph.predicates(happened)}
    assert {name for name in names if name.startswith("P") and name != "P2"} == properties
    assert {str(k).rsplit("/", 1)[-1].split("_")[0] for k in graph.objects(happened, RDF.type)} == kinds


def test_a_post_is_a_type(tmp_path: Path) -> None:
    graph, happened = tells(tmp_path, predicate="position", object=Reference("warden of\nthe quay"))
    labels = {str(graph.value(each, RDFS.label)) for each in graph.objects(happened, CRM["P2_has_type"])}
    assert "warden of the quay" in labels


QUANTITIES = (
    (Quantity("no fewer than 11", Span(0, 3), 11, None, "people"), ("11", None, "people")),
    (Quantity("two and a half", Span(0, 3), 2.5, 2.5), ("2.5", "2.5", None)),
    (Quantity("at most ten", Span(0, 3), None, 10), (None, "10", None)),
)


@pytest.mark.parametrize(("quantity", "said"), QUANTITIES)
def test_numbers_with_their_bounds(
    tmp_path: Path, quantity: Quantity, said: tuple[str | None, str | None, str | None]
) -> None:
    graph, _ = tells(tmp_path, predicate="casualties", quantity=quantity)
    (number,) = graph.subjects(RDF.type, CRM["E54_Dimension"])
    assert graph.value(number, RDFS.label) == Literal(quantity.words)
    least, most, unit = said
    assert _words(graph.value(number, CRM["P90a_has_lower_value_limit"])) == least
    assert _words(graph.value(number, CRM["P90b_has_upper_value_limit"])) == most
    unit_node = graph.value(number, CRM["P91_has_unit"])
    assert (_words(graph.value(unit_node, RDFS.label)) if unit_node else None) == unit


def _words(found: object) -> str | None:
    return None if found is None else str(found)


WHITHER = (
    ("Ann joined the Guild in 1830", "P26"),  # nothing stands before the place: what the predicate says
    ("Ann came out of Ely, she said", "P27"),
)


@pytest.mark.parametrize(("text", "where"), WHITHER)
def test_the_words_say_whether_one_goes_there_or_comes_from_there(
    tmp_path: Path, text: str, where: str
) -> None:
    graph, happened = tells(tmp_path, text=text, predicate="arrival", place=ELY)
    names = {str(name).rsplit("/", 1)[-1].split("_")[0] for name in graph.predicates(happened)}
    assert names & {"P7", "P26", "P27"} == {where}


def test_a_date_of_the_story_is_noted(tmp_path: Path) -> None:
    for number, (words, noted) in enumerate(((None, 1), (Span(21, 28), 0))):
        (tmp_path / str(number)).mkdir()
        graph, happened = tells(tmp_path / str(number), happened=YEAR, dated_by=words)
        span = graph.value(happened, CRM["P4_has_time-span"])
        assert len(list(graph.objects(span, CRM["P3_has_note"]))) == noted


def test_when_and_for_which_time(tmp_path: Path) -> None:
    graph, happened = tells(tmp_path, happened=YEAR, ordinal=2)
    span = graph.value(happened, CRM["P4_has_time-span"])
    assert str(graph.value(span, CRM["P82a_begin_of_the_begin"])) == "1830-01-01T00:00:00"
    types = {str(each) for each in graph.objects(happened, CRM["P2_has_type"])}
    assert types == {f"{BASE}type/predicate/joining", f"{BASE}type/ordinal/2"}
