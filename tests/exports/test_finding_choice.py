"""Findings that somebody asks for."""

from pathlib import Path

import pytest

from testimonia.exports.finding_choice import Choice
from testimonia.exports.selecting import wanted
from testimonia.model import FindingKind, Verdict
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

KINDS, VERDICTS = frozenset(map(str, FindingKind)), frozenset(map(str, Verdict))


@pytest.mark.parametrize(
    ("kinds", "verdicts"),
    [
        (KINDS, VERDICTS),
        (frozenset({"contradiction"}), VERDICTS),
        (frozenset({"agreement"}), VERDICTS),
        (KINDS, frozenset({"clash"})),
        (frozenset({"agreement"}), frozenset({"clash"})),
    ],
)
def test_kinds_and_verdicts(disputed_once: Path, kinds: frozenset[str], verdicts: frozenset[str]) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        chosen = Choice(kinds, verdicts).chosen(store)
        expected = [
            held.id
            for held in store.findings()
            if held.finding.kind.value in kinds and held.finding.verdict.value in verdicts
        ]
    assert [record["id"] for record in chosen] == expected
    assert all(p["path"] for record in chosen for side in record["sides"] for p in side["passages"])


@pytest.mark.parametrize(("name", "some"), [("Ada Lind", True), ("Mary Thorne", False), ("Marlow", False)])
def test_about_whom(disputed_once: Path, name: str, some: bool) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        found = Choice(KINDS, VERDICTS, wanted(store, name)).chosen(store)
    assert bool(found) is some
