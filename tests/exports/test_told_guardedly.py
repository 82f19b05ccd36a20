"""A statement in one line: nothing that makes it less than a fact is left out."""

from pathlib import Path

import pytest

from testimonia.exports.records import held_sources
from testimonia.exports.statement_words import Known
from testimonia.exports.statements import statement_records
from testimonia.exports.told_guardedly import told_guardedly
from testimonia.store import Store
from tests.exports.network import build


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the letter tells, by predicate."""
    folder: Path = tmp_path_factory.mktemp("network")
    with Store.open(build(folder), readonly=True) as store:
        held = next(each for each in held_sources(store) if each.source.path == "letter.txt")
        return {r["predicate"]: told_guardedly(r, Known()) for r in statement_records(store, held)}


@pytest.mark.parametrize(
    ("predicate", "line"),
    [
        ("joining", "joining, Guild, 1850"),
        ("leaving", "leaving, Guild, 1860 (hedged: Perhaps)"),
        ("arrest", "arrest (denied), 1851, Ely"),
        ("release", "no release"),
        ("residence", "residence, 1853, Ely, according to Tom Reed (“says”)"),
    ],
)
def test_what_makes_it_less_than_a_fact_is_said(lines: dict[str, str], predicate: str, line: str) -> None:
    assert lines[predicate] == line
