"""Somebody who goes by several names."""

from pathlib import Path

import pytest

from testimonia.exports.tour.naming import forms, least_alike, under_several_names
from testimonia.model import Entity, EntityKind, Name
from testimonia.store import Store

CASES = [
    # names, the preferred one first; the one least like it; the forms that tell something new
    (["Ada Lind"], "", ["Ada Lind"]),
    (["Ada Lind", "LIND, Ada", "Miss Lind", "Ada"], "", ["Ada Lind"]),
    (["Ada Lind", "A. Lind", "Captain Lind"], "", ["Ada Lind"]),
    (["Ada Lind", "Peter Wren", "Mr Wren"], "Peter Wren", ["Ada Lind", "Peter Wren"]),
    (["Ada Lind", "Ada Moss", "Peter Wren"], "Peter Wren", ["Ada Lind", "Ada Moss", "Peter Wren"]),
    (["Ada Lind", "Ada Moss", "Moss"], "Ada Moss", ["Ada Lind", "Ada Moss"]),
    (["Ада Линд", "Пётр Крапивин"], "Пётр Крапивин", ["Ада Линд", "Пётр Крапивин"]),
]


@pytest.mark.parametrize(("names", "other", "shown"), CASES)
def test_which_names_are_told(names: list[str], other: str, shown: list[str]) -> None:
    entity = Entity(EntityKind.PERSON, names[0], tuple(Name(each, 1) for each in names), ())
    assert least_alike(entity) == other
    assert list(forms(entity)) == shown


def test_nobody_is_shown_where_nobody_is_told_of(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        assert under_several_names(store) is None
