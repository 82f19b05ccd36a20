"""GEXF 1.3 (gexf.net), the format of Gephi: a graph that changes with time.

An edge is there from the first day to the last on which what it tells can have been; a bound that is open is
left out, and an edge without a date is there always. Days are written as ``xs:date`` of the Gregorian
calendar. That type has no agreed year before 1 (XSD 1.0 has no year 0, 1.1 has), and Gephi reads none: where
anything is told of such a day, the whole graph counts time in years, as decimal numbers, 0 being 1 BC.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TextIO

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.graph.gathering import (
    EDGE_TYPES,
    NODE_TYPES,
    Edge,
    Gathered,
    Node,
    Value,
    gathered,
)
from testimonia.exports.formats.xml_text import xml_attribute, xml_text
from testimonia.exports.records import held_sources
from testimonia.model.days import gregorian_day, gregorian_name
from testimonia.store import Store, iso_day

_ABOUT = (
    "Who stands with whom, as the documents tell it: claims, each with who holds it, not facts. "
    "Made by testimonia."
)
_FIRST_DATE = gregorian_day(1)
_LAST_DATE = gregorian_day(9999, 12, 31)

Times = Callable[[int], str]


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write the graph as GEXF.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: ``table`` says of whom and what; ``undecided`` asks for what is denied as well.

    Raises:
        ValueError: if there is no graph of what is asked for.
    """
    graph = gathered(store, options)
    dates = _has_dates_alone(store)
    for line in _lines(graph, "date" if dates else "double", iso_day if dates else in_years):
        out.write(line + "\n")


def _lines(graph: Gathered, timeformat: str, time: Times) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
    yield f"<meta><creator>testimonia</creator><description>{xml_text(_ABOUT)}</description></meta>"
    yield f'<graph mode="dynamic" defaultedgetype="directed" timeformat="{timeformat}">'
    yield from _declared("node", NODE_TYPES)
    yield from _declared("edge", EDGE_TYPES)
    yield "<nodes>"
    yield from map(_node, graph.nodes())
    yield "</nodes>"
    yield "<edges>"
    for edge in graph.edges():
        yield _edge(edge, time)
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _declared(of: str, types: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{of}" mode="static">'
    for name, kind in types.items():
        yield f'<attribute id="{name}" title="{name}" type="{kind}"/>'
    yield "</attributes>"


def _node(node: Node) -> str:
    return f'<node id="{node.id}" label={xml_attribute(node.label)}>{_values(node.values)}</node>'


def _edge(edge: Edge, time: Times) -> str:
    """An edge; ``kind`` keeps a program that joins parallel edges from joining an arrest with a birth."""
    kind = xml_attribute(str(edge.values.get("predicate") or edge.values["tie"]))
    begins = "" if edge.earliest is None else f' start="{time(edge.earliest)}"'
    ends = "" if edge.latest is None else f' end="{time(edge.latest)}"'
    spells = f"<spells><spell{begins}{ends}/></spells>" if begins or ends else ""
    return (
        f'<edge id="{edge.id}" source="{edge.one}" target="{edge.other}" kind={kind} '
        f'label={xml_attribute(edge.label)} weight="{edge.weight}">{_values(edge.values)}{spells}</edge>'
    )


def _values(values: Mapping[str, Value]) -> str:
    told = (f"<attvalue for={xml_attribute(key)} value={_value(value)}/>" for key, value in values.items())
    return f"<attvalues>{''.join(told)}</attvalues>"


def _value(value: Value) -> str:
    return xml_attribute(str(value).lower() if isinstance(value, bool) else str(value))


def in_years(day: int) -> str:
    """A day number as a year of the Gregorian calendar and the part of it that has passed; 0 is 1 BC.

    >>> in_years(1), in_years(-365)
    ('1', '0')
    """
    year = gregorian_name(day).year
    first, next_first = gregorian_day(year), gregorian_day(year + 1)
    return f"{year + (day - first) / (next_first - first):.4f}".rstrip("0").rstrip(".")


def _has_dates_alone(store: Store) -> bool:
    """Whether all that is told happened on days that a date of four digits can name."""
    for held in held_sources(store):
        for each in store.statements(held.source.id):
            date = each.statement.happened
            bounds = (date.earliest, date.latest) if date else ()
            if any(day is not None and not _FIRST_DATE <= day <= _LAST_DATE for day in bounds):
                return False
    return True
