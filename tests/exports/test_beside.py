"""Two documents beside each other, as lines and as a record."""

from pathlib import Path
from typing import Any

import pytest

from testimonia.exports.beside import beside_lines, beside_record
from testimonia.pipeline.answers.pairing import set_beside
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store


@pytest.fixture
def record(disputed_once: Path) -> dict[str, Any]:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        found = set_beside(store, "letter.txt", "memoir.txt")
        between = [found.findings[n] for n in found.between]
        paths = (found.one, found.other)
        return beside_record(store, paths, found.pairings, found.entities, found.shared, between)


def test_each_matter_has_the_statements_of_both(record: dict[str, Any]) -> None:
    assert record["told"]
    for told in record["told"]:
        assert {each["path"] for each in told["one"]} == {"letter.txt"}
        assert {each["path"] for each in told["other"]} == {"memoir.txt"}
        assert told["why"]


def test_the_lines(record: dict[str, Any], disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        lines = list(beside_lines(store, record))
    assert lines[:5] == [
        "Ada Lind, birth: they contradict each other",
        "  birth, 1795, Ely.",
        "    “Ada Lind was born in Ely in 1795” [letter.txt, 28–60]",
        "  birth, 1790, Ely.",
        "    “Ada Lind was born in Ely in 1790” [Tom Moss, memoir.txt, 28–60]",
    ]
    assert any(line.startswith("Both speak of ") for line in lines)
