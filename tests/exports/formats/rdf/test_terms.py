"""Pieces of TriG, read back by another program, whatever stands in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Literal, URIRef

from testimonia.exports.formats.rdf.terms import blank, graph, iri, node, typed, words

PREFIX = "@prefix ex: <https://example.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"


def read(text: str) -> Dataset:
    found = Dataset()
    found.parse(data=PREFIX + text, format="trig")
    return found


ADDRESSES = (
    ("https://example.org/a", "https://example.org/a"),
    # what would end the address, or the document's sense
    ("https://example.org/a> . <x", "https://example.org/a%3E%20.%20%3Cx"),
    ('https://example.org/"q"\\', "https://example.org/%22q%22%5C"),
    ("https://example.org/a\nb\tc\0", "https://example.org/a%0Ab%09c%00"),
    ("https://example.org/{x}|^`", "https://example.org/%7Bx%7D%7C%5E%60"),
    # what some programs take for an address, and others refuse
    ("https://example.org/[1]?50%", "https://example.org/%5B1%5D?50%25"),
    ("https://example.org/a%20b", "https://example.org/a%20b"),
    ("https://example.org/\ue000", "https://example.org/%EE%80%80"),
    # not ASCII is allowed; what nobody sees is not
    ("https://example.org/Ж", "https://example.org/Ж"),
    ("https://example.org/\u202ea", "https://example.org/%E2%80%AEa"),
    # half a character
    ("https://example.org/\ud800", "https://example.org/%3F"),
)


@pytest.mark.parametrize(("address", "made"), ADDRESSES)
def test_addresses(address: str, made: str) -> None:
    assert iri(address) == f"<{made}>"
    ((_, _, found, _),) = read(node("ex:a", (("ex:b", iri(address)),))).quads()
    assert found == URIRef(made)


@settings(max_examples=60)
@given(
    st.text(st.sampled_from('"\\\n\r\t<>{}.;@^\0\x85\u2028\x9b') | st.characters(exclude_categories=["Cs"]))
)
def test_every_text_comes_back(text: str) -> None:
    ((_, _, found, _),) = read(node("ex:a", (("ex:b", words(text)),))).quads()
    whole = "".join("\ufffd" if (c < " " and c not in "\t\n\r") or c in "\ufffe\uffff" else c for c in text)
    assert found == Literal(whole)


def test_half_a_character_becomes_the_sign_for_one() -> None:
    assert words("half \ud800") == '"half \ufffd"'


def test_what_something_is_comes_first() -> None:
    said = node("ex:a", (("ex:b", words("x")), ("a", "ex:C"), ("a", "ex:D")))
    assert said == 'ex:a a ex:C, ex:D ;\n  ex:b "x" .\n'
    assert node("ex:a", ()) == ""


def test_what_stands_in_a_graph_stands_in_no_other() -> None:
    text = graph("ex:g", (node("ex:a", (("ex:b", blank(("ex:c", typed("1", "xsd:integer")))),)),))
    assert {str(name) for *_, name in read(text).quads()} == {"https://example.org/g"}
