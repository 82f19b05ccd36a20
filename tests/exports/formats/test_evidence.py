"""The evidence export: its shape, and that every offset leads to the exact words."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from testimonia.exports.formats import evidence
from testimonia.model import Ingested, Repair, RepairKind, Replace, Span, repaired
from testimonia.store import Store
from tests.exports.samples import MEMOIR, build, source

CONTRACT = Path(__file__).parents[4] / "shared" / "contract" / "evidence.schema.json"
needs_contract = pytest.mark.skipif(
    not CONTRACT.is_file(), reason="../shared is not here, and with it the contract of the evidence export"
)


def exported(path: Path) -> tuple[str, dict[str, Any]]:
    with Store.open(path, readonly=True) as store:
        out = io.StringIO(newline="")
        evidence.write(store, out)
    return out.getvalue(), json.loads(out.getvalue())


@pytest.fixture
def data(tmp_path: Path) -> dict[str, Any]:
    return exported(build(tmp_path))[1]


def test_it_has_our_shape(data: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(evidence.schema())
    jsonschema.Draft202012Validator(evidence.schema()).validate(data)


@needs_contract
def test_it_has_the_shape_of_the_contract(data: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(json.loads(CONTRACT.read_text("utf-8"))).validate(data)


@needs_contract
def test_both_schemas_require_the_same_and_allow_the_same_words() -> None:
    theirs = dict(rules(json.loads(CONTRACT.read_text("utf-8"))))
    ours = dict(rules(evidence.schema()))
    assert len(theirs) > 100
    assert {place: ours.get(place) for place in theirs} == theirs


def rules(root: dict[str, Any]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """For each place of a document: what is required there, and what words are allowed."""
    waiting: list[tuple[str, dict[str, Any]]] = [("", root)]
    while waiting:
        place, node = waiting.pop()
        parts = list(merged(node, root))
        required = {name for part in parts for name in part.get("required", ())}
        allowed = [
            part["enum"] if "enum" in part else part["const"]
            for part in parts
            if "enum" in part or "const" in part
        ]
        limits = [part[name] for part in parts for name in ("minItems", "maxItems") if name in part]
        yield place, (sorted(required), allowed, limits)
        for part in parts:
            waiting.extend((f"{place}/{name}", inner) for name, inner in part.get("properties", {}).items())
            if "items" in part:
                waiting.append((f"{place}[]", part["items"]))


def merged(node: dict[str, Any], root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema and all that it refers to."""
    yield node
    for other in (*node.get("allOf", ()), node):
        if "$ref" in other:
            yield from merged(root["$defs"][other["$ref"].removeprefix("#/$defs/")], root)


def test_a_broken_export_is_found() -> None:
    """The schema can say no."""
    validator = jsonschema.Draft202012Validator(evidence.schema())
    assert not validator.is_valid({"format": "testimonia-evidence/1"})


def test_only_sources_that_are_there(data: dict[str, Any]) -> None:
    states = {source["path"]: source["state"] for source in data["sources"]}
    assert states == {"=cmd.txt": "read", "box 3/memoir.txt": "read", "damaged.pdf": "unread"}
    assert [source["path"] for source in data["sources"]] == sorted(states)


def test_a_source_is_cited_as_the_sidecar_says(data: dict[str, Any]) -> None:
    memoir = data["sources"][1]
    assert memoir["csl"] == {
        "id": "voss1834",
        "type": "book",
        "author": [{"family": "Voss", "given": "Henrik"}],
        "title": "The Quay",
        "issued": {"date-parts": [[1834]]},
        "language": "en",
    }
    assert (memoir["repository"], memoir["shelfmark"]) == ("Selmouth Town Archive", "Voss 4")
    assert memoir["characters"] == len(MEMOIR)
    assert data["sources"][2]["csl"] == {"id": "damaged.pdf", "type": "document"}


def test_sections_have_a_voice_and_say_where_they_have_it_from(data: dict[str, Any]) -> None:
    document, title_page, body, _, note, contributors = data["sections"]
    assert MEMOIR[document["stated"]["title"]["start"] : document["stated"]["title"]["end"]] == "THE QUAY"
    assert (document["author"], document["doubtful"]) == ("Henrik Voss", [])
    assert document["from_sidecar"] == ["author"]
    assert (document["published"]["edtf"], document["published"]["text"]) == ("1834", "1834")
    assert (body["written"]["edtf"], body["written"]["text"]) == (None, "in the winter")
    assert (body["author"], contributors["author"]) == ("Henrik Voss", None)
    assert [title_page["paratext"], body["paratext"]] == [True, False]
    assert MEMOIR[note["mark"]["start"] : note["mark"]["end"]] == "*"
    assert note["parent"] == body["id"]


def test_repairs_that_were_made_and_only_those(data: dict[str, Any]) -> None:
    made = {repair["kind"]: repair for repair in data["repairs"]}
    assert sorted(made) == ["footnote", "hyphenation", "page-break join"]
    for repair in made.values():
        assert MEMOIR[repair["start"] : repair["end"]] == repair["before"]
        assert repair["source"] == data["sources"][1]["id"]
        assert repair["why"]
    assert (made["hyphenation"]["before"], made["hyphenation"]["after"]) == ("-\n", "")


def test_times_stand_where_the_contract_has_them(data: dict[str, Any]) -> None:
    mended, until = data["times"]
    assert list(data).index("times") == list(data).index("statements") - 1
    assert (until["quote"], until["date"]["edtf"], until["source"]) == (
        *("until 1830", "../1830"),
        data["sources"][1]["id"],
    )
    assert mended["date"]["edtf"] is None


def test_without_the_ledger_it_still_has_our_shape(tmp_path: Path) -> None:
    _, data = exported(build(tmp_path, with_ledger=False))
    assert len(data["judgements"]) == 1
    jsonschema.Draft202012Validator(evidence.schema()).validate(data)


def test_problems_of_every_stage(data: dict[str, Any]) -> None:
    assert [(p["path"], p["page"]) for p in data["problems"]] == [
        ("", None),
        ("box 3/memoir.txt", "xii"),
        ("damaged.pdf", None),
        ("sources.csv", None),
    ]


def test_the_same_base_gives_the_same_bytes(tmp_path: Path) -> None:
    path = build(tmp_path)
    first, second = exported(path)[0], exported(path)[0]
    assert first == second
    assert first.endswith("}\n") and not first.endswith("\n\n")
    first.encode("utf-8")


def test_an_empty_base(tmp_path: Path) -> None:
    with Store.open(tmp_path / "testimonia.db"):
        pass
    _, data = exported(tmp_path / "testimonia.db")
    jsonschema.Draft202012Validator(evidence.schema()).validate(data)
    assert not any(data[name] for name in data if name != "format")


@pytest.mark.parametrize("kind", [RepairKind.SPELLING, RepairKind.EDITION])
def test_what_people_read_is_a_change_of_characters(kind: RepairKind, tmp_path: Path) -> None:
    repair = Repair(kind, (Replace(Span(0, 3), "true"),), "The edition corrects it.")
    with Store.open(tmp_path / "e.db") as store:
        store.replace(Ingested(source("a.xml", "tru"), repaired("tru", [repair]), (), (), "tei 1"))
        out = io.StringIO()
        evidence.write(store, out)
    (made,) = json.loads(out.getvalue())["repairs"]
    assert (made["kind"], made["before"], made["after"]) == ("character", "tru", "true")
