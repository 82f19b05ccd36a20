"""Mentions and statements as records: exact words, entities, and who holds them."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from testimonia.exports.formats import evidence
from testimonia.exports.records import held_sources
from testimonia.exports.statements import mention_records, statement_records
from testimonia.model import entity_id
from testimonia.pipeline.places import evidence_of
from testimonia.store import HeldSource, Store
from tests.exports.samples import MEMOIR, build, compared, memoir
from tests.mentioned import DIARY, read_by_hand

ANNA = entity_id(compared(memoir().source.id).entities[0])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(build(tmp_path), readonly=True) as store:
        yield store


def memoir_in(store: Store) -> HeldSource:
    return next(held for held in held_sources(store) if held.source.path == memoir().source.path)


def test_every_stretch_of_the_original_is_its_quote(store: Store) -> None:
    held = memoir_in(store)
    records = [*mention_records(store, held), *statement_records(store, held)]
    assert len(records) == 4
    for record in records:
        for part in record.get("parts", [record]):
            assert MEMOIR[part["start"] : part["end"]] == part["quote"]


def test_a_mention_leads_to_its_chain_and_entity(store: Store) -> None:
    described, named = mention_records(store, memoir_in(store))
    assert (described["form"], described["quote"]) == ("description", "the warden")
    assert described["parts"][0]["quote"] == "the war"  # a hyphen was taken out in the middle
    assert named["chain"] == described["chain"]
    assert named["entity"] == ANNA


def test_mentions_that_lie_in_one_another_are_records_of_their_own(tmp_path: Path) -> None:
    with Store.open(evidence_of(read_by_hand(tmp_path)), readonly=True) as store:
        diary = next(held for held in held_sources(store) if held.source.path == "diary.txt")
        records = list(mention_records(store, diary))
        out = io.StringIO()
        evidence.write(store, out)
    jsonschema.Draft202012Validator(evidence.schema()).validate(json.loads(out.getvalue()))
    assert all(DIARY[each["start"] : each["end"]] == each["quote"] for each in records)
    family = records[2:6]
    assert [(each["quote"], each["form"]) for each in family] == [
        ("Her brother, Jonas Reede", "description"),
        ("Her brother", "description"),
        ("Her", "pronoun"),
        ("Jonas Reede", "name"),
    ]
    assert len({each["entity"] for each in family if each["form"] != "pronoun"}) == 1
    captain = next(each for each in records if each["quote"] == "a captain of police")
    assert (captain["kind"], captain["entity"]) == ("person", None)  # never named, and still a person
    assert captain["chain"] not in {each["chain"] for each in records if each is not captain}


def test_all_that_a_statement_can_say(store: Store) -> None:
    full: dict[str, Any] = next(iter(statement_records(store, memoir_in(store))))
    expected = {
        "subject": ANNA,
        "subject_text": "Anna Lind",
        "predicate": "arrival",
        "object": None,
        "object_text": "the mill",
        "place_text": "Selmouth",
        "ordinal": 2,
        "negated": True,
        "polarity": "hedged",
        "hedge": "=perhaps",
        "from_the_narrative": False,
        "page": "xii",
    }
    assert {name: full[name] for name in expected} == expected
    assert full["happened"]["edtf"] == "1830"


def test_how_many_when_said_how_known_and_what_it_answers(store: Store) -> None:
    full, bare = statement_records(store, memoir_in(store))
    assert full["quantity"] == {
        "text": "no fewer than 11",
        "minimum": 11,
        "maximum": None,
        "unit": "people",
    }
    assert (full["said"]["edtf"], full["said"]["in_words"], full["epistemic"]) == ("1830", "1830", "heard")
    assert (full["responds_to"], bare["responds_to"]) == (bare["id"], None)
    assert (full["trigger"], full["author"]) == ("lived", "Henrik Voss")
    nothing = {name: bare[name] for name in ("quantity", "said", "epistemic", "evidence", "author")}
    assert nothing == {"quantity": None, "said": None, "epistemic": None, "evidence": [], "author": None}


def test_evidence_leads_to_its_words(store: Store) -> None:
    full = next(iter(statement_records(store, memoir_in(store))))
    cited, missing = full["evidence"]
    assert [(each["quote"], each["status"]) for each in (cited, missing)] == [
        ("the warden", "cited"),
        ("wall", "missing"),
    ]
    assert MEMOIR[missing["start"] : missing["end"]] == "wall"
    assert [part["quote"] for part in cited["parts"]] == ["the war", "den"]  # a hyphen stood in the middle


def test_a_holder_has_his_name_and_not_his_pronoun(store: Store) -> None:
    full = next(iter(statement_records(store, memoir_in(store))))
    assert full["holders"] == [
        {"name": "Anna Lind", "entity": ANNA, "cue": "said"},
        {"name": "a neighbour", "entity": None, "cue": None},
    ]


def test_a_statement_that_says_next_to_nothing(store: Store) -> None:
    _, bare = statement_records(store, memoir_in(store))
    assert (bare["subject"], bare["subject_text"], bare["happened"]) == (None, "he", None)
    assert (bare["place_text"], bare["holders"], bare["from_the_narrative"]) == (None, [], False)
