"""GraphML (graphml.graphdrawing.org), with typed keys: for networkx, igraph, Cytoscape, yEd, R.

It is the graph of `testimonia.exports.formats.graph.gexf`, without its line of time: GraphML has none. The
days stand in the keys ``earliest`` and ``latest``.
"""

from collections.abc import Iterator, Mapping
from typing import TextIO

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.graph.gathering import (
    EDGE_TYPES,
    NODE_TYPES,
    Gathered,
    Value,
    gathered,
)
from testimonia.exports.formats.xml_text import xml_attribute, xml_text
from testimonia.store import Store

_TYPES = {"string": "string", "integer": "int", "boolean": "boolean"}
"""What GraphML calls the types."""
_HEAD = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">'
)


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write the graph as GraphML.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: ``table`` says of whom and what; ``undecided`` asks for what is denied as well.

    Raises:
        ValueError: if there is no graph of what is asked for.
    """
    for line in _lines(gathered(store, options)):
        out.write(line + "\n")


def _lines(graph: Gathered) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield _HEAD
    yield from _declared("node", {"label": "string", **NODE_TYPES})
    yield from _declared("edge", {"label": "string", "weight": "integer", **EDGE_TYPES})
    yield '<graph id="testimonia" edgedefault="directed">'
    for node in graph.nodes():
        yield f'<node id="n{node.id}">{_data("node", {"label": node.label, **node.values})}</node>'
    for edge in graph.edges():
        told = {"label": edge.label, "weight": edge.weight, **edge.values}
        ends = f'source="n{edge.one}" target="n{edge.other}"'
        yield f'<edge id="{edge.id}" {ends}>{_data("edge", told)}</edge>'
    yield "</graph>"
    yield "</graphml>"


def _declared(of: str, types: Mapping[str, str]) -> Iterator[str]:
    for name, kind in types.items():
        yield f'<key id="{of}_{name}" for="{of}" attr.name="{name}" attr.type="{_TYPES[kind]}"/>'


def _data(of: str, values: Mapping[str, Value]) -> str:
    return "".join(
        f"<data key={xml_attribute(f'{of}_{key}')}>{xml_text(_written(value))}</data>"
        for key, value in values.items()
    )


def _written(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
