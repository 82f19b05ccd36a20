"""Which statements are found when somebody asks by person, holder and time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.selecting import Asked, Selected, in_order_of_time, selected, wanted
from testimonia.knowledge.predicates import predicates
from testimonia.model.days import gregorian_day
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.stated import LETTERS, stated_by_hand

ALL = frozenset(predicates())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        yield store


def told(found: Selected) -> list[str]:
    return [f"{record['predicate']} {record['polarity']}" for _, record in found.records]


ARREST, DENIAL, DEATH, ARRIVAL = "arrest hedged", "arrest denied", "death asserted", "arrival asserted"

# name, whom it means, what is found
PEOPLE: tuple[tuple[str, list[str], list[str]], ...] = (
    ("Ada Lind", ["Ada Lind"], [ARREST, DENIAL, DEATH]),
    ("lind", ["Ada Lind", "Peter Lind"], [ARRIVAL, ARREST, DENIAL, DEATH]),
    # any name of the entity; one in full goes before those that only have it in them
    ("Moss", ["Tom Moss"], []),
    # an object that is words only
    ("the watch", [], [ARREST]),
    ("nobody", [], []),
)


@pytest.mark.parametrize(("name", "people", "statements"), PEOPLE)
def test_by_who_takes_part(store: Store, name: str, people: list[str], statements: list[str]) -> None:
    about = wanted(store, name)
    assert [held.entity.name for held in about.entities] == people
    assert told(selected(store, Asked(ALL, about))) == statements


# the author holds what nobody else does; of a chain of holders every one does
HOLDERS = (
    ("Tom Moss", [ARREST]),
    ("Moss", [ARREST]),
    ("Mary Thorne", [DENIAL, DEATH]),
    ("thorne", [DENIAL, DEATH]),
    ("Ada Lind", [ARRIVAL]),
)


@pytest.mark.parametrize(("name", "statements"), HOLDERS)
def test_by_who_holds_it(store: Store, name: str, statements: list[str]) -> None:
    assert told(selected(store, Asked(ALL, holder=wanted(store, name)))) == statements


def test_the_documents_own_voice(store: Store) -> None:
    assert told(selected(store, Asked(ALL, own_voice=True))) == [ARRIVAL, DENIAL, DEATH]


def year(number: int) -> tuple[int, int]:
    return gregorian_day(number, 1, 1), gregorian_day(number, 12, 31)


# from, to, found; the other two have no date
TIMES: tuple[tuple[int | None, int | None, list[str]], ...] = (
    (1833, 1833, [ARREST]),
    (1833, None, [ARREST, DEATH]),
    (None, 1839, [ARREST]),
    (1834, 1839, []),
    (1840, 1850, [DEATH]),
)


@pytest.mark.parametrize(("since", "until", "statements"), TIMES)
def test_by_time(store: Store, since: int | None, until: int | None, statements: list[str]) -> None:
    asked = Asked(ALL, since=year(since)[0] if since else None, until=year(until)[1] if until else None)
    found = selected(store, asked)
    assert told(found) == statements
    assert found.undated == 2


def test_without_a_time_nothing_is_left_out(store: Store) -> None:
    assert selected(store, Asked(ALL)).undated == 0


def test_by_predicate_and_document(store: Store) -> None:
    assert told(selected(store, Asked(frozenset({"death"})))) == [DEATH]
    assert told(selected(store, Asked(ALL), LETTERS)) == [ARREST, DENIAL, DEATH]


def test_what_is_responded_to_comes_along(store: Store) -> None:
    found = selected(store, Asked(frozenset({"arrest"}), own_voice=True))
    ((_, denial),) = found.records
    assert denial["responds_to"] in found.others
    assert found.others[denial["responds_to"]]["holders"][0]["name"] == "Tom Moss"


def test_in_order_of_time(store: Store) -> None:
    found = selected(store, Asked(ALL))
    found.records.reverse()
    assert [record["predicate"] for _, record in in_order_of_time(found.records)][:2] == ["arrest", "death"]


def test_years_before_the_first_come_before_it() -> None:
    def record(first: str | None, last: str | None) -> tuple[str, dict[str, object]]:
        return ("", {"happened": {"earliest": first, "latest": last}})

    ancient, old, late = record("-0043-03-15", None), record(None, "0014-08-19"), record("1833-03-01", None)
    never: tuple[str, dict[str, object]] = ("", {"happened": None})
    assert in_order_of_time([never, late, old, ancient]) == [ancient, old, late, never]
