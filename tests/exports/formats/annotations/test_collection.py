"""The whole evidence base as Web Annotations, held to the model."""

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rdflib import RDF, Graph, URIRef

from testimonia.exports.formats import PLAIN, Options
from testimonia.exports.formats.annotations.collection import write
from testimonia.ingest.annotations import read_annotations
from testimonia.model import Act, Judgement, Place
from testimonia.store import LEDGER_NAME, Store, ledger
from tests.exports.formats.annotations.model import CONTEXT, DCTERMS, OA, SCHEMA
from tests.exports.formats.bibliographies.shelf import HOSTILE
from tests.exports.samples import MEMOIR, build, plain


def exported(store: Store, options: Options = PLAIN) -> dict[str, Any]:
    out = io.StringIO(newline="")
    write(store, out, options)
    found: dict[str, Any] = json.loads(out.getvalue())
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return found


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with Store.open(build(tmp_path_factory.mktemp("annotations")), readonly=True) as store:
        return exported(store)


def of(collection: dict[str, Any], motivation: object) -> list[dict[str, Any]]:
    return [each for each in collection["first"]["items"] if each["motivation"] == motivation]


def test_it_counts_what_it_holds_and_no_address_stands_twice(collection: dict[str, Any]) -> None:
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == 6
    assert collection["first"]["partOf"] == collection["id"]
    assert len({item["id"] for item in items}) == len(items)


def test_every_stretch_is_that_of_the_original(collection: dict[str, Any]) -> None:
    seen = 0
    for item in collection["first"]["items"]:
        for target in item["target"]:
            assert target["source"]["label"] == "box 3/memoir.txt"
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert MEMOIR[start:end] == quote["exact"]
            assert MEMOIR[:start].endswith(quote["prefix"]) and MEMOIR[end:].startswith(quote["suffix"])
            seen += 1
    assert seen > 6  # a passage over a repair has several


def test_a_statement_says_who_holds_it_and_how_firmly(collection: dict[str, Any]) -> None:
    full, bare = of(collection, "describing")
    told, entity, *tags = full["body"]
    assert told["value"].startswith("Anna Lind: no arrival, the mill, 1830, to Selmouth")
    assert "Held by Anna Lind (“said”), as told by a neighbour" in told["value"]
    assert "hedged: “=perhaps”" in told["value"] and told["dcterms:temporal"] == "1830"
    assert entity["purpose"] == "identifying"
    assert [tag["value"] for tag in tags] == ["arrival", "hedged", "negated"]
    assert full["creator"] == {"type": "Software", "name": "testimonia"}
    assert bare["body"][0]["value"] == "“he”: birth. Held by the author."


def test_the_sides_of_a_finding_name_one_another(collection: dict[str, Any]) -> None:
    one, other, copy = of(collection, ["assessing", "linking"])
    assert one["body"][0]["value"].startswith("clash: 1829 or 1830? Here: 1830. Elsewhere: 1829.")
    assert one["body"][0]["value"].endswith("Found by machine; nobody has decided on it yet.")
    linked = [body["source"] for body in one["body"][1:]]
    assert other["id"] in linked and [body["source"] for body in other["body"][1:]] == [linked[0], one["id"]]
    assert "Elsewhere" not in copy["body"][0]["value"]


def test_a_note_is_a_persons_and_one_taken_back_is_gone(collection: dict[str, Any]) -> None:
    (note,) = of(collection, "commenting")
    assert note["creator"] == {"type": "Person", "name": "a reader"}
    assert (note["body"]["value"], note["created"]) == ("=1+1 is no sum", "2026-01-02T03:04:05Z")
    assert note["target"][0]["selector"][0]["exact"] == "fire"


@pytest.mark.parametrize(
    ("ruling", "sides", "words"),
    [
        (Act.REAL, 2, "A person has decided that it is so."),
        (Act.UNDECIDED, 2, "left it undecided"),
        (Act.NOT_ONE, 0, ""),
    ],
)
def test_what_people_decided_is_followed(tmp_path: Path, ruling: Act, sides: int, words: str) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        clash = store.findings()[0].id
        found = exported(store, Options(rulings={clash: ruling}))
    about = [
        item["body"][0]["value"]
        for item in of(found, ["assessing", "linking"])
        if item["body"][0]["value"].startswith("clash")
    ]
    assert len(about) == sides and all(words in value for value in about)


def test_addresses_have_the_beginning_that_is_asked_for(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        found = exported(store, Options(base="https://example.org/voss/"))
        source = store.source_id("box 3/memoir.txt")
    assert found["id"] == "https://example.org/voss/annotations/all"
    assert (
        found["first"]["items"][0]["target"][0]["source"]["id"] == f"https://example.org/voss/source/{source}"
    )


def test_as_linked_data_every_annotation_has_its_targets_and_every_target_its_source(
    collection: dict[str, Any],
) -> None:
    graph = Graph().parse(data=json.dumps(collection | {"@context": CONTEXT}), format="json-ld")
    annotations = set(graph.subjects(RDF.type, URIRef(OA + "Annotation")))
    assert {str(each) for each in annotations} == {item["id"] for item in collection["first"]["items"]}
    assert annotations == set(graph.subjects(URIRef(OA + "hasTarget")))
    assert annotations == set(graph.subjects(URIRef(OA + "motivatedBy")))
    for specific in graph.subjects(RDF.type, URIRef(OA + "SpecificResource")):
        assert len(list(graph.objects(specific, URIRef(OA + "hasSource")))) == 1
    for selector in graph.subjects(RDF.type, URIRef(OA + "TextQuoteSelector")):
        assert len(list(graph.objects(selector, URIRef(OA + "exact")))) == 1
    assert [str(date) for date in graph.objects(None, URIRef(DCTERMS + "temporal"))] == ["1830"]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_words(tmp_path: Path, words: str) -> None:
    path = f"{words.replace('/', '').replace(chr(0), '')}.txt"
    text = f"Before. {words} After."
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(plain(path, text))
        whole = Place(path, store.hashes()[path])
        ledger.append(
            tmp_path / LEDGER_NAME, Judgement("2026-01-02T03:04:05Z", words, Act.NOTE, (whole,), words)
        )
        found = exported(store)
    (note,) = found["first"]["items"]
    assert note["body"]["value"] == words and note["target"][0]["label"] == path
    (annotation,), problems = read_annotations("a.jsonld", json.dumps(found).encode())
    assert not problems and annotation.targets[0].ways[0] == path.strip("\x1b").replace("\x1b", "")


def test_an_empty_base_is_an_empty_collection(tmp_path: Path) -> None:
    with Store.open(tmp_path / "testimonia.db") as store:
        found = exported(store)
    assert found["total"] == 0 and "first" not in found
    assert read_annotations("a.jsonld", json.dumps(found).encode()) == ((), ())
