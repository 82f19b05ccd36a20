"""Tropy's export: items, their photos, and templates of one's own."""

import json
from typing import Any

import pytest

from testimonia.ingest.sidecars import csl_date_text, is_sidecar, names_text, read_sidecars
from testimonia.ingest.sidecars.tropy import claims, read
from testimonia.model import Trouble

CONTEXT = {
    "@version": 1.1,
    "@vocab": "https://tropy.org/v1/tropy#",
    "template": {"@type": "@id"},
    "photo": {
        "@id": "https://tropy.org/v1/tropy#photo",
        "@container": "@list",
        "@context": {"note": {"@id": "https://tropy.org/v1/tropy#note", "@container": "@list"}},
    },
    "title": "http://purl.org/dc/elements/1.1/title",
    "creator": "http://purl.org/dc/elements/1.1/creator",
    "recipient": "http://purl.org/dc/terms/audience",
    "date": {"@id": "http://purl.org/dc/elements/1.1/date", "@type": "https://tropy.org/v1/tropy#date"},
    "kind": "http://purl.org/dc/elements/1.1/type",
    "archive": "http://purl.org/dc/elements/1.1/source",
}
ITEM = {
    "@type": "Item",
    "template": "https://tropy.org/v1/templates/generic",
    "title": "Letter on the loss of the mill",
    "creator": "Voss, Henrik",
    "recipient": "Thorne, Mary",
    "date": "1770-02-20",
    "kind": "Letter",
    "archive": "Selmouth Town Archive",
    "collection": "Thorne papers",
    "box": "3",
    "folder": "7",
    "tag": ["fire", "mills"],
    "photo": [
        {
            "@type": "Photo",
            "path": "scans/IMG_0001.jpg",
            "mimetype": "image/jpeg",
            "note": [{"@type": "Note", "html": {"@language": "en", "@value": "<p>Which mill?</p>"}}],
        },
        {"@type": "Photo", "path": "/Users/ada/Pictures/IMG_0002.jpg"},
    ],
}


def export(*items: dict[str, Any], **more: Any) -> str:
    return json.dumps({"@context": CONTEXT, "@graph": list(items), "version": "1.15.2", **more})


@pytest.mark.parametrize(
    ("path", "head", "claimed"),
    [
        ("mill.json", export(ITEM), True),
        ("mill.jsonld", export(ITEM)[:400], True),
        ("mill.txt", export(ITEM), False),
        ("a.json", '{"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": []}', False),
        ("a.json", "[]", False),
    ],
)
def test_it_is_known_by_its_vocabulary(path: str, head: str, claimed: bool) -> None:
    assert claims(path, head) is claimed
    assert is_sidecar(path, head.encode()) is claimed


def test_every_photo_is_described_as_its_item_is() -> None:
    documents = ("export/scans/IMG_0001.jpg", "photos/IMG_0002.jpg", "other.jpg")
    descriptions, problems = read_sidecars([("export/mill.json", export(ITEM).encode())], documents)
    assert not problems
    assert descriptions.keys() == set(documents[:2])
    found = descriptions[documents[0]]
    assert found.csl["type"] == "personal_communication"
    assert found.csl["title"] == ITEM["title"]
    assert names_text(found.csl["author"]) == "Henrik Voss"
    assert names_text(found.csl["recipient"]) == "Mary Thorne"
    assert csl_date_text(found.csl["issued"]) == "1770-02-20"
    assert (found.repository, found.shelfmark) == ("Selmouth Town Archive", "Thorne papers, box 3, folder 7")
    assert found.csl["keyword"] == "fire, mills"


SHAPES: tuple[tuple[Any, str | None], ...] = (
    # One item without a graph; a list; names written out in full, with JSON-LD's own values and lists.
    ({"@context": CONTEXT, **ITEM}, "Letter on the loss of the mill"),
    ([{"@context": CONTEXT, **ITEM}], "Letter on the loss of the mill"),
    (
        {
            "http://purl.org/dc/elements/1.1/title": [{"@value": "A"}],
            "https://tropy.org/v1/tropy#photo": [
                {"@list": [{"https://tropy.org/v1/tropy#path": [{"@value": "a.jpg"}]}]}
            ],
        },
        "A",
    ),
    # Things without photos are no items; neither is anything that is no object.
    ({"@graph": [{"title": "A"}, 1, None]}, None),
    ([], None),
    (1, None),
    # A template that names its title otherwise, in its context alone.
    ({"@context": [None, {"t": "urn:x#title"}], "t": "A", "photo": [{"path": "a.jpg"}]}, "A"),
)


@pytest.mark.parametrize(("content", "title"), SHAPES, ids=range(len(SHAPES)))
def test_shapes(content: Any, title: str | None) -> None:
    entries, problems = read("a.json", json.dumps(content))
    assert not problems
    assert [entry.csl.get("title") for entry in entries] == ([title] if title else [])


PARTS: tuple[tuple[dict[str, Any], str | None], ...] = (
    ({"collection": "Thorne papers", "box": "Box 3"}, "Thorne papers, Box 3"),
    ({"box": "XII", "folder": "7a"}, "box XII, folder 7a"),
    ({"identifier": "MS 12"}, "MS 12"),
    ({"collection": "Same", "series": "Same"}, "Same"),
    ({}, None),
)


@pytest.mark.parametrize(("fields", "shelfmark"), PARTS)
def test_a_shelfmark_is_put_together(fields: dict[str, Any], shelfmark: str | None) -> None:
    (entry,), _ = read("a.json", export({**fields, "photo": [{"path": "a.jpg"}]}))
    assert entry.shelfmark == shelfmark


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"photo":'])
def test_what_is_damaged_is_named(text: str) -> None:
    entries, (problem,) = read("a.json", text)
    assert not entries and problem.trouble is Trouble.UNREAD
