"""RDF/XML, however its statements are written down."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.ingest.sidecars.rdf_graph import Graph, RdfError

DC = "{http://purl.org/dc/elements/1.1/}"
HEAD = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
)

SAME = (
    # Nested, beside it under its address, and beside it without an address of its own.
    "<dc:a><dc:rel><dc:b><dc:title>T</dc:title></dc:b></dc:rel></dc:a>",
    '<dc:a><dc:rel rdf:resource="#1"/></dc:a><dc:b rdf:about="#1"><dc:title> T </dc:title></dc:b>',
    '<dc:a><dc:rel rdf:resource="urn:x"/></dc:a><dc:b rdf:about="urn:x"><dc:title>T</dc:title></dc:b>',
    '<dc:a><dc:rel rdf:nodeID="n"/></dc:a><dc:b rdf:nodeID="n"><dc:title>T</dc:title></dc:b>',
    # Comments and processing instructions are no statements.
    "<dc:a><!-- x --><dc:rel><?x?><dc:b><dc:title>T</dc:title></dc:b></dc:rel></dc:a>",
)


@pytest.mark.parametrize("inside", SAME)
def test_one_statement_written_in_several_ways(inside: str) -> None:
    graph = Graph(f'<?xml version="1.0" encoding="ISO-8859-1"?>{HEAD}{inside}</rdf:RDF>')
    (found,) = graph.of(graph.things[0], f"{DC}rel")
    assert graph.text(found, f"{DC}title") == "T"
    assert graph.text(found, f"{DC}nothing") == ""


def test_the_members_of_a_list_stand_in_its_order() -> None:
    one, two = "<rdf:li><dc:b>1</dc:b></rdf:li>", '<rdf:li rdf:resource="#2"/>'
    text = f'{HEAD}<dc:a><dc:rel><rdf:Seq>{one}{two}</rdf:Seq></dc:rel></dc:a><dc:b rdf:about="#2">2</dc:b>'
    graph = Graph(f"{text}</rdf:RDF>")
    assert [each.text for each in graph.members(graph.things[0], f"{DC}rel")] == ["1", "2"]


def test_what_is_part_of_itself_does_not_go_on_for_ever() -> None:
    graph = Graph(f'{HEAD}<dc:a rdf:about="#1"><dc:rel rdf:resource="#1"/></dc:a></rdf:RDF>')
    assert list(graph.of(graph.things[0], f"{DC}rel")) == graph.things


HOSTILE = (
    "",
    "<rdf:RDF",
    "<other/>",
    f"{HEAD}<dc:a>",
    f"{HEAD}\x00</rdf:RDF>",
    HEAD + "<dc:a>" * 5000 + "</dc:a>" * 5000 + "</rdf:RDF>",
    # Entities that double: the parser's own limit, or nothing of them is resolved.
    "<!DOCTYPE r [" + "".join(f'<!ENTITY a{n + 1} "&a{n};&a{n};">' for n in range(30)) + "]><r>&a30;</r>",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_rdf_is_refused_at_once(text: str) -> None:
    begun = time.monotonic()
    with pytest.raises(RdfError):
        Graph(text)
    assert time.monotonic() - begun < 20


def test_no_file_is_opened_for_an_entity() -> None:
    text = f'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]>{HEAD}<dc:a>&e;</dc:a></rdf:RDF>'
    graph = Graph(text)
    assert not (graph.things[0].text or "").strip()


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        graph = Graph(f"{HEAD}<dc:a>{text}</dc:a></rdf:RDF>")
    except RdfError:
        return
    assert graph.things[0].tag == f"{DC}a"
