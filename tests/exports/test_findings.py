"""Entities, happenings and findings as records."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.findings import entity_records, finding_records, happening_records
from testimonia.model import Act, Compared, Finding, FindingKind, Side, Span, Stretch, Verdict
from testimonia.store import Store
from tests.exports.samples import MEMOIR, build, memoir


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(build(tmp_path)) as store:
        yield store


def test_what_leads_to_what(store: Store) -> None:
    (entity,), (happening,) = entity_records(store), happening_records(store)
    clash, copy = finding_records(store)
    assert (entity["name"], entity["names"]) == ("Anna Lind", [{"text": "Anna Lind", "count": 1}])
    assert happening["subject"] == clash["subject"] == entity["id"]
    assert clash["happening"] == happening["id"]
    assert clash["sides"][0]["statements"] == happening["statements"][:1]
    assert (copy["same"], copy["subject"]) == (None, None)


@pytest.mark.parametrize("ruling", [Act.REAL, Act.NOT_ONE, Act.UNDECIDED, None])
def test_a_finding_says_what_was_decided_on_it(store: Store, ruling: Act | None) -> None:
    clash, copy = (record["id"] for record in finding_records(store))
    records = finding_records(store, {} if ruling is None else {clash: ruling})
    said = {record["id"]: record["decided"] for record in records}
    assert said == {clash: ruling and ruling.value, copy: None}


def test_a_side_has_its_value_and_its_words(store: Store) -> None:
    clash, _ = finding_records(store)
    first, second = clash["sides"]
    assert (first["value"], second["value"]) == ("1830", "1829")
    assert "marks" not in first
    (passage,) = first["passages"]
    for part in passage["parts"]:
        assert MEMOIR[part["start"] : part["end"]] == part["quote"]
    assert passage["page"] == "xii"


def test_a_source_that_has_gone_takes_its_passages_along(store: Store) -> None:
    """Between the removal of a file and the next comparison, an export has no passage without words."""
    store.mark_removed(memoir().source.path)
    assert [record["sides"] for record in finding_records(store)] == []


def test_findings_come_in_the_order_of_looking(store: Store) -> None:
    stretch = Stretch(memoir().source.id, Span(0, 8))
    found = tuple(
        Finding(FindingKind.COPY, Verdict.CONSISTENT, f"{n}", (Side("", (stretch,)),)) for n in range(12)
    )
    store.put_comparison(Compared(findings=found), "comparison 2")
    assert [record["what"] for record in finding_records(store)] == [f"{n}" for n in range(12)]
