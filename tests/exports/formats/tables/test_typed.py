"""Rows as values of their kinds."""

from datetime import date
from pathlib import Path

import pytest

from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Kind
from testimonia.exports.formats.tables.typed import rows
from testimonia.model import NEW_STYLE, Date, Read, Reading, TimeExpression, TimeKind
from testimonia.model.days import gregorian_day
from testimonia.store import Store
from tests.exports.samples import at, build, memoir

PYTHON = {Kind.WORDS: str, Kind.COUNT: int, Kind.AMOUNT: float, Kind.YES_NO: bool, Kind.DAY: date}


@pytest.mark.parametrize("name", TABLES)
def test_every_value_is_of_its_kind(tmp_path: Path, name: str) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        found = list(rows(store, name))
    assert found
    for row in found:
        for column, value in zip(TABLES[name].columns, row, strict=True):
            assert value is None or type(value) is PYTHON[column.kind], column


DAYS = (
    # a day, and the same as a value
    (gregorian_day(1830, 1, 31), date(1830, 1, 31)),
    (gregorian_day(1, 1, 1), date(1, 1, 1)),
    # before the year 1 and after 9999 `date` knows no day
    (gregorian_day(-43, 3, 15), None),
    (gregorian_day(10000, 1, 1), None),
    # open
    (None, None),
)


@pytest.mark.parametrize(("day", "value"), DAYS)
def test_days(tmp_path: Path, day: int | None, value: date | None) -> None:
    spoken = at("until 1830", memoir().text.reading)  # type: ignore[union-attr]
    when = Date("then", (Reading(NEW_STYLE, "1830", None, day, None),))
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(memoir())
        store.put_reading(
            "box 3/memoir.txt", Read((TimeExpression(spoken, spoken, TimeKind.DATE, when),)), "1"
        )
        (row,) = rows(store, "times")
    assert row[TABLES["times"].names.index("first day")] == value


def test_no_apostrophe_stands_before_a_formula(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        assert "=cmd.txt" in {row[0] for row in rows(store, "sources")}
