"""Values survive the way through JSON; anything else is refused."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import (
    Move,
    Problem,
    Repair,
    RepairKind,
    Replace,
    Section,
    SectionKind,
    Span,
    Stated,
    Trouble,
    canonical_json,
    plain,
    record_id,
    restored,
)

VALUES = [
    Span(3, 5),
    Problem("a.txt", "It is torn.", Trouble.UNREAD, "xii", Span(0, 4)),
    Repair(RepairKind.FOOTNOTE, (Move(Span(1, 2), 5), Replace(Span(2, 3), " ")), "why"),
    Section(Span(0, 9), SectionKind.LETTER, author=Stated("Pell", Span(1, 5), doubtful=True)),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_there_and_back(value: Any) -> None:
    assert restored(type(value), plain(value)) == value


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Span, {"start": 1}),  # a field is missing
        (Span, {"start": "1", "end": 2}),  # of the wrong type
        (Span, {"start": 5, "end": 2}),  # the value refuses it
        (Problem, {"path": None, "message": "", "trouble": "unread", "page": None, "span": None}),
        (
            Problem,
            {"path": "a", "message": "", "trouble": "worse", "page": None, "span": None},
        ),  # no such enum
        (Span, [1, 2]),
        (tuple[Span, ...], {"start": 1}),
    ],
)
def test_what_is_refused(kind: Any, data: Any) -> None:
    with pytest.raises(ValueError):
        restored(kind, data)


@given(st.dictionaries(st.text(max_size=4), st.integers() | st.text(max_size=4), max_size=5))
def test_one_value_has_one_text_and_one_id(value: dict[str, object]) -> None:
    turned = dict(reversed(list(value.items())))
    assert canonical_json(value) == canonical_json(turned)
    assert record_id("test", value) == record_id("test", turned)
    assert record_id("test", value) != record_id("other", value)
