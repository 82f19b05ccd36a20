"""GEXF: read by networkx, shaped as the specification says, with its line of time."""

import io
from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
from lxml import etree

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.graph import gexf
from testimonia.exports.formats.graph.gathering import EDGE_TYPES, NODE_TYPES, TOGETHER, TOLD
from testimonia.model import Act
from testimonia.model.days import gregorian_day
from testimonia.store import Store
from tests.exports.network import GUILD, NOTE, build, clash_id, day, read, told

NS = "{http://gexf.net/1.3}"

GRAMMAR = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://gexf.net/1.3"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="gexf">
  <attribute name="version"><value>1.3</value></attribute>
  <element name="meta"><element name="creator"><text/></element>
    <element name="description"><text/></element></element>
  <element name="graph">
    <attribute name="mode"><value>dynamic</value></attribute>
    <attribute name="defaultedgetype"><value>directed</value></attribute>
    <attribute name="timeformat"><choice><value>date</value><value>double</value></choice></attribute>
    <oneOrMore><element name="attributes">
      <attribute name="class"><choice><value>node</value><value>edge</value></choice></attribute>
      <attribute name="mode"><value>static</value></attribute>
      <oneOrMore><element name="attribute"><attribute name="id"/><attribute name="title"/>
        <attribute name="type"><choice><value>string</value><value>integer</value><value>boolean</value>
        </choice></attribute></element></oneOrMore>
    </element></oneOrMore>
    <element name="nodes"><zeroOrMore><element name="node">
      <attribute name="id"/><attribute name="label"/><ref name="values"/>
    </element></zeroOrMore></element>
    <element name="edges"><zeroOrMore><element name="edge">
      <attribute name="id"/><attribute name="source"/><attribute name="target"/><attribute name="kind"/>
      <attribute name="label"/><attribute name="weight"><data type="double"/></attribute>
      <ref name="values"/>
      <optional><element name="spells"><element name="spell">
        <optional><attribute name="start"><ref name="time"/></attribute></optional>
        <optional><attribute name="end"><ref name="time"/></attribute></optional>
      </element></element></optional>
    </element></zeroOrMore></element>
  </element>
</element></start>
<define name="values"><element name="attvalues"><zeroOrMore><element name="attvalue">
  <attribute name="for"/><attribute name="value"/></element></zeroOrMore></element></define>
<define name="time"><choice><data type="date"/><data type="double"/></choice></define>
</grammar>
"""
"""What gexf.net/1.3 has for the elements that are used, as RELAX NG; its own schema is in no package."""


def schema() -> etree.RelaxNG:
    """The shape of the format."""
    return etree.RelaxNG(etree.fromstring(GRAMMAR))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample."""
    with Store.open(build(tmp_path_factory.mktemp("network")), readonly=True) as store:
        yield store


def written(store: Store, options: Options = PLAIN) -> bytes:
    """The export."""
    out = io.StringIO(newline="")
    gexf.write(store, out, options)
    return out.getvalue().encode("utf-8")


def edges(data: bytes) -> list[dict[str, str]]:
    """Every edge with its attributes, its label and its spell."""
    found = []
    for edge in etree.fromstring(data).iter(f"{NS}edge"):
        values = {str(v.get("for")): str(v.get("value")) for v in edge.iter(f"{NS}attvalue")}
        spell = edge.find(f"{NS}spells/{NS}spell")
        times = {} if spell is None else {str(key): str(value) for key, value in spell.attrib.items()}
        found.append({"label": str(edge.get("label")), "weight": str(edge.get("weight")), **values, **times})
    return found


def only(data: bytes, predicate: str, path: str = "letter.txt") -> dict[str, str]:
    """The one edge of a predicate that a source tells."""
    (edge,) = (e for e in edges(data) if e.get("predicate") == predicate and e["source"] == path)
    return edge


def test_it_is_shaped_as_the_specification_says(store: Store) -> None:
    tree = etree.fromstring(written(store))
    schema().assertValid(tree)
    declared = [(a.get("id"), a.get("type")) for a in tree.iter(f"{NS}attribute")]
    assert declared == [*NODE_TYPES.items(), *EDGE_TYPES.items()]
    used = {value.get("for") for value in tree.iter(f"{NS}attvalue")}
    assert used <= {name for name, _ in declared}


def test_the_shape_can_be_wrong(store: Store) -> None:
    broken = written(store).replace(b'end="1850-12-31"', b'end="31 December"', 1)
    assert not schema().validate(etree.fromstring(broken))


def test_networkx_reads_it(store: Store) -> None:
    graph = networkx.read_gexf(io.BytesIO(written(store)))
    assert graph.is_directed() and graph.is_multigraph()
    names = {data["label"] for _, data in graph.nodes(data=True)}
    assert names == {"Ada Moss", "Ben Moss", "Tom Reed", "Ely", "The Quay", " ".join(GUILD.split())}
    told = [data for *_, data in graph.edges(data=True) if data["tie"] == TOLD]
    assert all(isinstance(data["disputed"], bool) for data in told)
    assert {data.get("witnesses") for data in told if data["predicate"] == "joining"} == {2}


def test_a_denial_is_left_out_unless_asked_for_and_then_says_so(store: Store) -> None:
    assert not {"arrest", "release"} & {edge.get("predicate") for edge in edges(written(store))}
    denied = only(written(store, Options(undecided=True)), "arrest")
    assert (denied["polarity"], "(denied)" in denied["label"]) == ("denied", True)


def test_a_hedge_and_a_holder_stand_in_the_label_and_in_attributes_of_their_own(store: Store) -> None:
    hedged, held = only(written(store), "leaving"), only(written(store), "residence")
    assert (hedged["polarity"], hedged["hedge"]) == ("hedged", "Perhaps")
    assert "hedged: Perhaps" in hedged["label"]
    assert (held["own_voice"], held["held_by"]) == ("false", "Tom Reed (“says”)")
    assert "according to Tom Reed" in held["label"]


@pytest.mark.parametrize(
    ("predicate", "spell"),
    [
        ("birth", ("1828-09-09", "1828-09-09")),  # 28 August Old Style
        ("imprisonment", ("1852-05-01", "1852-05-31")),  # a month
        ("position", (None, "1841-12-31")),  # until 1841: nobody knows from when
        ("kinship", (None, None)),  # not dated
    ],
)
def test_an_edge_is_there_from_the_first_possible_day_to_the_last(
    store: Store, predicate: str, spell: tuple[str | None, str | None]
) -> None:
    edge = only(written(store), predicate)
    assert (edge.get("start"), edge.get("end")) == spell
    assert (edge.get("earliest"), edge.get("latest")) == spell


def test_what_is_written_stays_beside_the_day(store: Store) -> None:
    born = only(written(store), "birth")
    assert (born["edtf"], born["as_written"], born["calendars"]) == ("1828-09-09", "1828-08-28", "julian")


@pytest.mark.parametrize(("rulings", "disputed"), [({}, "true"), ({"": Act.NOT_ONE}, "false")])
def test_a_contradiction_shows_until_it_is_ruled_out(
    store: Store, rulings: dict[str, Act], disputed: str
) -> None:
    ruled = dict.fromkeys((clash_id(store),) if rulings else (), Act.NOT_ONE)
    assert only(written(store, Options(rulings=ruled)), "imprisonment")["disputed"] == disputed


def test_those_named_in_the_same_paragraphs_are_tied_once_for_each_source(store: Store) -> None:
    together = [edge for edge in edges(written(store)) if edge["tie"] == TOGETHER]
    weights = sorted(edge["weight"] for edge in together if edge["source"] == '=cmd|"note.txt')
    assert weights == ["1", "1"]
    assert max(edge["weight"] for edge in together) == "3"
    assert all("start" not in edge for edge in together)


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("persons", {"Ada Moss", "Ben Moss", "Tom Reed"}),
        ("places", {"Ada Moss", "Ben Moss", "Tom Reed", "Ely"}),
        ("works", {"Ada Moss", "Ben Moss", "Tom Reed", "The Quay"}),
    ],
)
def test_a_graph_can_be_of_some_kinds_alone(store: Store, table: str, names: set[str]) -> None:
    graph = networkx.read_gexf(io.BytesIO(written(store, Options(table=table))))
    assert {data["label"] for _, data in graph.nodes(data=True)} == names


def test_what_there_is_no_graph_of_is_said(store: Store) -> None:
    with pytest.raises(ValueError, match="There is no graph of “ghosts”; there are all, people"):
        written(store, Options(table="ghosts"))


def test_a_graph_with_days_before_the_year_1_counts_in_years(tmp_path: Path) -> None:
    long_ago = day("44 BC", "-0043-03-15", gregorian_day(-43, 3, 15), gregorian_day(-43, 3, 15))
    said = told(
        *(NOTE, "Ada Moss joined the Guild in 1850", "joining", "joined"),
        subject=0,
        object=1,
        happened=long_ago,
    )
    with Store.open(build(tmp_path)) as store:
        store.put_reading('=cmd|"note.txt', read(NOTE, (said,)), "read 1")
        data = written(store)
    schema().assertValid(etree.fromstring(data))
    assert b'timeformat="double"' in data
    old = only(data, "joining", '=cmd|"note.txt')
    assert (old["start"], old["end"], old["earliest"]) == ("-42.8", "-42.8", "-0043-03-15")


@pytest.mark.parametrize(
    ("date", "number"),
    [((1, 1, 1), "1"), ((0, 1, 1), "0"), ((-43, 1, 1), "-43"), ((1933, 7, 2), "1933.4986")],
)
def test_years_are_counted_as_decimal_numbers(date: tuple[int, int, int], number: str) -> None:
    assert gexf.in_years(gregorian_day(*date)) == number
