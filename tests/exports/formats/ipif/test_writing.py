"""IPIF, held to a schema made from its specification (prosopogrAPhI.yaml, and what the IPIF Hub takes in)."""

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from testimonia.exports.formats import Options
from testimonia.exports.formats.ipif import writing
from testimonia.model import (
    NEW_STYLE,
    OLD_STYLE,
    Date,
    Holder,
    Polarity,
    Reading,
    Reference,
    Span,
)
from testimonia.model.days import gregorian_day
from testimonia.store import Store
from tests.exports.one_statement import TEXT, YEAR, statement, told
from tests.exports.samples import build

BASE = "https://example.org/voss/"
URI = {"type": "string", "format": "uri", "pattern": '^(https?://|urn:uuid:)[^\\s<>"]+$'}
METADATA = {
    "@id": URI,
    "createdBy": {"type": "string", "minLength": 1},
    "createdWhen": {"type": "string", "format": "date"},
    "modifiedBy": {"type": "string", "minLength": 1},
    "modifiedWhen": {"type": "string", "format": "date"},
}
LABELLED = {
    "type": "object",
    "properties": {"uri": URI, "label": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
    "minProperties": 1,
}
REF = {"type": "object", "required": ["@id"], "properties": {"@id": URI}, "additionalProperties": False}


def object_of(more: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [*METADATA, *required],
        "properties": {**METADATA, **more},
        "additionalProperties": False,
    }


DESCRIBED = object_of({"label": {"type": "string"}, "uris": {"type": "array", "items": URI}}, "label", "uris")
STATEMENT = object_of(
    {
        "statementType": LABELLED,
        "name": {"type": "string"},
        "role": LABELLED,
        "date": {
            "type": "object",
            "properties": {"sortdate": {"type": "string", "format": "date"}, "label": {"type": "string"}},
            "additionalProperties": False,
        },
        "places": {"type": "array", "items": LABELLED},
        "relatesToPersons": {"type": "array", "items": LABELLED},
        "memberOf": LABELLED,
        "statementText": {"type": "string"},
    }
)
FACTOID = object_of(
    {"person-ref": REF, "source-ref": REF, "statement-refs": {"type": "array", "items": REF, "minItems": 1}},
    *("person-ref", "source-ref", "statement-refs"),
)
SCHEMA = {
    "type": "object",
    "required": ["persons", "sources", "statements", "factoids"],
    "properties": {
        "persons": {"type": "array", "items": DESCRIBED},
        "sources": {"type": "array", "items": DESCRIBED},
        "statements": {"type": "array", "items": STATEMENT},
        "factoids": {"type": "array", "items": FACTOID},
    },
    "additionalProperties": False,
}


def exported(path: Path, base: str = BASE) -> dict[str, list[dict[str, Any]]]:
    out = io.StringIO(newline="")
    with Store.open(path, readonly=True) as store:
        writing.write(store, out, Options(base=base))
    found: dict[str, list[dict[str, Any]]] = json.loads(out.getvalue())
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(found)
    for factoid in found["factoids"]:
        assert factoid["person-ref"]["@id"] in {each["@id"] for each in found["persons"]}
        assert factoid["source-ref"]["@id"] in {each["@id"] for each in found["sources"]}
        for ref in factoid["statement-refs"]:
            assert ref["@id"] in {each["@id"] for each in found["statements"]}
    ids = [each["@id"] for records in found.values() for each in records]
    assert len(set(ids)) == len(ids)
    return found


def only(path: Path) -> dict[str, Any]:
    """The one statement that is no name, without metadata."""
    (found,) = (each for each in exported(path)["statements"] if "name" not in each)
    return {key: value for key, value in found.items() if key not in METADATA}


def test_a_statement_with_all_that_it_can_have(tmp_path: Path) -> None:
    found = only(
        told(
            tmp_path,
            statement(
                object=Reference("the Guild", 1),
                place=Reference("Ely", 2),
                happened=YEAR,
                dated_by=Span(21, 28),
            ),
        )
    )
    assert found["statementType"] == {
        "label": "joining",
        "uri": "http://www.cidoc-crm.org/cidoc-crm/E85_Joining",
    }
    assert found["date"] == {"label": "in 1830 (EDTF 1830)", "sortdate": "1830-01-01"}
    assert found["statementText"] == "Ann joined the Guild in 1830"
    assert found["memberOf"]["label"] == "Guild" and found["memberOf"]["uri"].startswith(BASE + "entity/")
    assert found["places"][0]["label"] == "Ely" and found["places"][0]["uri"].startswith(BASE + "entity/")


QUALIFIED = (
    # a denial, a doubt, a report: never counted as what it denies, doubts, reports
    ({"negated": True}, "denied: joining", ""),
    ({"polarity": Polarity.DENIED}, "denied: joining", " [Denied by the author.]"),
    ({"polarity": Polarity.HEDGED, "hedge": "perhaps"}, "uncertain: joining", " [Hedged: “perhaps”.]"),
    (
        {"holders": (Holder(Reference("a neighbour"), "said"),)},
        "reported: joining",
        " [Held by a neighbour (“said”).]",
    ),
)


@pytest.mark.parametrize(
    ("more", "label", "said"), QUALIFIED, ids=lambda each: each if isinstance(each, str) else ""
)
def test_what_is_not_simply_asserted_says_so(
    tmp_path: Path, more: dict[str, Any], label: str, said: str
) -> None:
    found = only(told(tmp_path, statement(**more)))
    assert found["statementType"] == {"label": label}
    assert found["statementText"].startswith("Ann joined the Guild in 1830")
    assert found["statementText"].removeprefix("Ann joined the Guild in 1830")[:30] == said[:30]


OBJECTS = (
    ("kinship", Reference("Tom", 3), "relatesToPersons"),
    ("position", Reference("warden"), "role"),
    ("position", Reference("the Guild", 1), "memberOf"),
    # an organisation by which one is arrested is none of which one is a member; and no role
    ("arrest", Reference("the Guild", 1), None),
    ("arrest", Reference("the watch"), None),
)


@pytest.mark.parametrize(("predicate", "other", "field"), OBJECTS)
def test_the_other_party(tmp_path: Path, predicate: str, other: Reference, field: str | None) -> None:
    found = only(told(tmp_path, statement(predicate=predicate, object=other)))
    assert {"relatesToPersons", "memberOf", "role"} & set(found) == ({field} if field else set())


def of(first: int | None, last: int | None) -> Date:
    return Date("then", (Reading(NEW_STYLE, "1830", None, first, last),))


DATES = (
    (of(gregorian_day(1830, 5, 1), None), "1830-05-01"),
    (of(None, gregorian_day(1830, 5, 1)), "1830-05-01"),
    # no day that the format can write; no day at all
    (of(gregorian_day(-43, 3, 15), None), None),
    (of(gregorian_day(10000, 1, 1), None), None),
    (Date("in the winter"), None),
)


def test_a_date_of_the_story_and_another_calendar_are_said(tmp_path: Path) -> None:
    day = gregorian_day(1830, 5, 1)
    readings = (
        Reading(NEW_STYLE, "1830-05-01", None, day, day),
        Reading(OLD_STYLE, "1830-05-13", None, day, day),
    )
    found = only(told(tmp_path, statement(happened=Date("1 May", readings))))
    words = "1 May (EDTF 1830-05-01; calendar of the words: gregorian or julian; from the story)"
    assert found["date"] == {"label": words, "sortdate": "1830-05-01"}


@pytest.mark.parametrize(("date", "day"), DATES)
def test_days_to_sort_by(tmp_path: Path, date: Date, day: str | None) -> None:
    assert only(told(tmp_path, statement(happened=date)))["date"].get("sortdate") == day


def test_every_name_is_a_statement_and_persons_alone_are_persons(tmp_path: Path) -> None:
    found = exported(told(tmp_path, statement()))
    assert sorted(each["label"] for each in found["persons"]) == ["Ann", "Tom"]
    assert [each["name"] for each in found["statements"] if "name" in each] == ["Ann", "Tom"]
    assert found["persons"][0]["uris"] == ["http://www.wikidata.org/entity/Q7251"]
    assert {each["createdBy"] for each in found["statements"]} == {"testimonia, reading 9"}


def test_sources_are_labelled_for_people(tmp_path: Path) -> None:
    labels = [each["label"] for each in exported(build(tmp_path))["sources"]]
    assert labels[1] == "Henrik Voss, “The Quay”, 1834, Selmouth Town Archive, Voss 4 [box 3/memoir.txt]"


HOSTILE = 'a> <b "c" \\ {d}\n=1+1 \0\x9b\u2028 <script>alert(1)</script>'


@pytest.mark.parametrize("base", [BASE, ""])
def test_hostile_names_are_words(tmp_path: Path, base: str) -> None:
    path = told(tmp_path, statement(place=Reference(HOSTILE)), text=TEXT + HOSTILE, name=HOSTILE)
    found = exported(path, base)
    assert HOSTILE in {each["label"] for each in found["persons"]}
    assert HOSTILE in {each.get("name") for each in found["statements"]}
