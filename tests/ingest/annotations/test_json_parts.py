"""Values of which nobody knows beforehand what kind they are."""

from typing import Any

import pytest

from testimonia.ingest.annotations.annotation import LONGEST_QUOTE
from testimonia.ingest.annotations.json_parts import listed, quote_of, types_of, words


@pytest.mark.parametrize(
    ("value", "expected"), [(None, []), ([], []), (["a"], ["a"]), ("a", ["a"]), ({}, [{}])]
)
def test_one_several_or_none(value: Any, expected: list[Any]) -> None:
    assert listed(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(" a\x00 ", "a"), (None, ""), (7, ""), (["a"], "")])
def test_words(value: Any, expected: str) -> None:
    assert words(value) == expected


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ({"type": "Annotation"}, {"Annotation"}),
        ({"@type": ["oa:Annotation", 7]}, {"Annotation"}),
        ({"type": "http://www.w3.org/ns/oa#Annotation"}, {"Annotation"}),
        ({}, set()),
    ],
)
def test_types(thing: dict[str, Any], expected: set[str]) -> None:
    assert types_of(thing) == expected


def test_words_beyond_all_measure_are_none_and_selectors_without_end_are_left() -> None:
    long = {"type": "TextQuoteSelector", "exact": "x" * (LONGEST_QUOTE + 1)}
    assert quote_of([long])[0] is None
    circle: dict[str, Any] = {"type": "FragmentSelector"}
    circle["refinedBy"] = circle
    assert quote_of([circle])[0] is None
