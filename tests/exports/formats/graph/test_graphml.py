"""GraphML: read by networkx with its types, the same graph as the GEXF."""

import io
from collections.abc import Iterator

import networkx
import pytest
from lxml import etree

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.graph import gexf, graphml
from testimonia.store import Store
from tests.exports.network import GUILD, build

NS = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample."""
    with Store.open(build(tmp_path_factory.mktemp("network")), readonly=True) as store:
        yield store


def written(store: Store, options: Options = PLAIN) -> bytes:
    """The export."""
    out = io.StringIO(newline="")
    graphml.write(store, out, options)
    return out.getvalue().encode("utf-8")


def test_networkx_reads_it_with_its_types(store: Store) -> None:
    graph = networkx.read_graphml(io.BytesIO(written(store)))
    assert graph.is_directed() and graph.is_multigraph()
    guild = next(data for _, data in graph.nodes(data=True) if data["kind"] == "organisation")
    assert (guild["label"], guild["sources"], guild["identity_open"]) == (GUILD, 2, False)
    told = [data for *_, data in graph.edges(data=True) if data["tie"] == "told"]
    assert {type(data["weight"]) for data in told} == {int}
    assert {type(data["disputed"]) for data in told} == {bool}


def test_every_key_is_declared_and_every_id_is_one(store: Store) -> None:
    tree = etree.fromstring(written(store))
    keys = {key.get("id"): key.get("for") for key in tree.iter(f"{NS}key")}
    for of in ("node", "edge"):
        used = {data.get("key") for each in tree.iter(f"{NS}{of}") for data in each.iter(f"{NS}data")}
        assert used <= {key for key, target in keys.items() if target == of}
    ids = [each.get("id") for of in ("node", "edge") for each in tree.iter(f"{NS}{of}")]
    assert len(ids) == len(set(ids))
    assert all(str(each)[0].isalpha() and str(each).replace("-", "").isalnum() for each in ids)


@pytest.mark.parametrize("options", [Options(), Options(undecided=True), Options(table="people")])
def test_it_is_the_graph_of_the_gexf(store: Store, options: Options) -> None:
    out = io.StringIO(newline="")
    gexf.write(store, out, options)
    timed = networkx.read_gexf(io.BytesIO(out.getvalue().encode("utf-8")))
    plain = networkx.read_graphml(io.BytesIO(written(store, options)))
    assert {f"n{node}" for node in timed} == set(plain)
    assert {data["id"] for *_, data in timed.edges(data=True)} == {key for *_, key in plain.edges(keys=True)}
