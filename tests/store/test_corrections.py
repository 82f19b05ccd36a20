"""Corrections as rows, and readings that are out of date when they change."""

from pathlib import Path

import pytest

from testimonia.model import Correction, Read, Repair, RepairKind, Replace, Span
from testimonia.store import Store, repair_id
from tests.store.samples import plain

PATH = "letter.txt"
ONE = Correction("1", "2026", "Ann", True, "date=1833", (((Span(0, 3)),),), "So it is.")
OTHER = Correction("2", "2027", "Ben", False, "statement=none", ((Span(0, 9), Span(12, 14)), (Span(4, 6),)))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(tmp_path / "testimonia.db")
    made.replace(plain(PATH, "Ada Lind came to Ely."))
    return made


def test_what_goes_in_comes_out(store: Store) -> None:
    store.corrections.put({PATH: (ONE, OTHER), "gone.txt": (ONE,)})
    assert store.corrections.of(PATH) == (ONE, OTHER)
    store.corrections.put({PATH: (OTHER,)})
    assert store.corrections.of(PATH) == (OTHER,)
    assert store.corrections.of("gone.txt") == ()


def test_the_same_again_writes_nothing(store: Store) -> None:
    store.corrections.put({PATH: (ONE,)})
    before = store.connection.total_changes
    store.corrections.put({PATH: (ONE,)})
    assert store.connection.total_changes == before


def test_a_reading_is_out_of_date_when_its_corrections_are_others(store: Store) -> None:
    store.replace(plain("memoir.txt", "Tom Moss came too."))

    def unread() -> list[str]:
        found = [each.path for each in store.unread_by("r 1")]
        for path in found:
            store.put_reading(path, Read(), "r 1")
        return found

    assert unread() == [PATH, "memoir.txt"]
    before = store.readings()
    store.corrections.put({PATH: (ONE,)})
    assert (unread(), unread()) == ([PATH], [])
    assert store.readings() != before  # so that it is compared anew
    store.corrections.put({PATH: (OTHER,)})
    assert unread() == [PATH]
    store.corrections.put({})
    assert unread() == [PATH]
    assert store.readings() == before
    store.replace(plain(PATH, "Ada Lind came to Ely."), spelled="1")
    assert unread() == [PATH]
    assert store.readings() != before


def test_who_made_a_repair() -> None:
    machine = Repair(RepairKind.HYPHENATION, (Replace(Span(0, 1), "a"),), "why")
    person = Repair(RepairKind.HYPHENATION, (Replace(Span(0, 1), "a"),), "why", by="Ann")
    assert repair_id("s", machine) != repair_id("s", person)
    assert repair_id("s", machine) == "75ddf299237b271b884b"  # as ever, though persons came in later
