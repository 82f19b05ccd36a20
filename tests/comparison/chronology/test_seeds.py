"""The typed cases of the shared corpus: bounds to the day, choices, spans, ages and minimal conflicts."""

import json
from typing import Any

import pytest

from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Anniversary,
    Chronology,
    Constraint,
    Distance,
    Network,
    Option,
    Order,
    Plain,
    Within,
    solve,
)
from testimonia.model import Length
from testimonia.model.days import gregorian_name
from testimonia.model.edtf_bounds import bounds
from tests.conftest import ABSENT, SHARED

CASES = SHARED / "corpora" / "seeds" / "chronology.json"


def cases() -> list[Any]:
    """The cases; one that is skipped where they are absent."""
    if not CASES.is_file():
        return [pytest.param(None, marks=pytest.mark.skip(reason=ABSENT))]
    return [pytest.param(case, id=case["id"]) for case in json.loads(CASES.read_text("utf-8"))["cases"]]


def length(value: dict[str, int] | None) -> Length | None:
    return None if value is None else Length(**value)


def plain(item: dict[str, Any]) -> Plain:
    name, kind = item.get("id", ""), item["kind"]
    if kind == "within":
        within = bounds(item["edtf"])
        assert within is not None
        return Within(name, item["event"], within.earliest, within.latest)
    start, end = item["from"], item["to"]
    if kind == "order":
        return Order(name, start, end, item["strict"])
    if kind == "age":
        return Age(name, start, end, item["minimum"]["years"], item["maximum"]["years"])
    if kind == "anniversary":
        return Anniversary(name, start, end, item["minimum"]["years"])
    assert kind == "distance"
    return Distance(name, start, end, length(item["minimum"]), length(item["maximum"]), item["passage"])


def constraint(item: dict[str, Any]) -> Constraint:
    if item["kind"] != "alternative":
        return plain(item)
    options = (Option(o["label"], tuple(map(plain, o["constraints"]))) for o in item["options"])
    return Alternative(item["id"], tuple(options))


def network(case: dict[str, Any]) -> Network:
    return Network(tuple(map(constraint, case["constraints"])), tuple(case["events"]))


def day(number: int | None) -> str | None:
    return None if number is None else "{:04}-{:02}-{:02}".format(*gregorian_name(number))


def told(found: Any) -> dict[str, dict[str, str | None]]:
    return {e: {"earliest": day(b.earliest), "latest": day(b.latest)} for e, b in found.items()}


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    expected = case["expect"]
    found = solve(network(case))
    assert found.exact
    assert found.consistent is expected["consistent"]
    assert told(found.bounds) == expected["bounds"]
    conflicts = [list(conflict.ids) for conflict in found.conflicts]
    assert conflicts == ([expected["minimal_conflict"]] if expected["minimal_conflict"] else [])
    assert all(conflict.minimal for conflict in found.conflicts)
    check_queries(found, expected)


def check_queries(found: Chronology, expected: dict[str, Any]) -> None:
    for choice in expected.get("by_choice", ()):
        ((alternative, label),) = choice["choose"].items()
        chosen = found.chosen(alternative, label)
        assert chosen.consistent is choice["consistent"]
        assert told(chosen.bounds) == choice["bounds"]
        assert found.possible(alternative, label) is choice["consistent"]
    for span in expected.get("spans", ()):
        between = found.span(span["from"], span["to"])
        assert between is not None and between.exact
        assert (between.fewest, between.most) == (span["minimum_days"], span["maximum_days"])
    for age in expected.get("ages", ()):
        years = found.age(age["from"], age["to"])
        assert years is not None and years.exact
        assert (years.fewest, years.most) == (age["minimum_years"], age["maximum_years"])


@pytest.mark.parametrize("case", cases())
def test_incrementally(case: dict[str, Any]) -> None:
    """One constraint after another comes to the same."""
    whole = network(case)
    found = solve(Network((), whole.events))
    for one in whole.constraints:
        found = found.extended((one,))
    expected = case["expect"]
    assert found.consistent is expected["consistent"]
    assert told(found.bounds) == expected["bounds"]
    assert [list(c.ids) for c in found.conflicts] == [expected["minimal_conflict"]] * bool(found.conflicts)
    check_queries(found, expected)


@pytest.mark.parametrize("case", cases())
def test_supports(case: dict[str, Any]) -> None:
    """The constraints on which a bound rests give it by themselves."""
    found = solve(network(case))
    for event, within in found.bounds.items():
        support = found.support(event)
        assert (within.earliest is None) == (support.earliest == ())
        assert (within.latest is None) == (support.latest == ())
        if support.earliest:
            assert solve(Network(support.earliest)).bounds[event].earliest == within.earliest
        if support.latest:
            assert solve(Network(support.latest)).bounds[event].latest == within.latest
