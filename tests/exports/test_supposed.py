"""What would change, as a record and as lines."""

from pathlib import Path
from typing import Any

import pytest

from testimonia.comparison.lifespans import AlteredSpan, Lifespan
from testimonia.comparison.supposing import Altered, Supposed
from testimonia.exports.finding_choice import Choice
from testimonia.exports.selecting import wanted
from testimonia.exports.supposed import supposed_lines, supposed_record
from testimonia.model import FindingKind, Verdict
from testimonia.model.days import gregorian_day
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.disputed import BIRTH

ALL = Choice(frozenset(map(str, FindingKind)), frozenset(map(str, Verdict)))
ONE = Lifespan((gregorian_day(1790, 1, 1), gregorian_day(1795, 12, 31)))


@pytest.fixture
def changed(disputed_once: Path) -> dict[str, Any]:
    """The first finding gone, the second the other way round, and a life that is bounded otherwise."""
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        found = [held.finding for held in store.findings()]
        (ada,) = wanted(store, "Ada Lind").entities
        span = AlteredSpan(0, ONE, Lifespan(possible=False))
        supposed = Supposed((found[0],), (), (Altered(found[1], found[0]),))
        return supposed_record(store, supposed, ((ada, span),), ALL)


def test_the_record(changed: dict[str, Any], disputed_once: Path) -> None:
    assert [len(changed[key]) for key in ("gone", "new", "altered", "bounds")] == [1, 0, 1, 1]
    assert changed["bounds"][0]["before"]["birth"] == {"earliest": "1790-01-01", "latest": "1795-12-31"}
    assert changed["gone"][0]["sides"][0]["passages"][0]["path"].endswith(".txt")


def test_the_lines(changed: dict[str, Any]) -> None:
    lines = list(supposed_lines(changed, ["letter.txt", "Tom Moss"]))
    assert lines[0] == "Without “letter.txt” and “Tom Moss”:"
    assert "Findings that would be gone: 1" in lines
    assert "Findings that would be otherwise: 1" in lines
    assert "Ada Lind: born 1790 to 1795, died any time" in lines
    assert "  would be what is told of the life cannot all be true, and bounds nothing" in lines


def test_nothing_changes() -> None:
    nothing: dict[str, Any] = {"gone": [], "new": [], "altered": [], "bounds": []}
    assert list(supposed_lines(nothing, ["x"])) == ["Without “x”, all that is asked for would be as it is."]


def test_only_what_is_asked_for(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        found = tuple(held.finding for held in store.findings())
        mary = Choice(ALL.kinds, ALL.verdicts, wanted(store, "Mary Thorne"))
        agreements = Choice(frozenset({"agreement"}), ALL.verdicts)
        assert supposed_record(store, Supposed(found), (), mary)["gone"] == []
        kinds = {each["kind"] for each in supposed_record(store, Supposed(found), (), agreements)["gone"]}
        assert kinds == {"agreement"}
        assert BIRTH in {each.what for each in found}
