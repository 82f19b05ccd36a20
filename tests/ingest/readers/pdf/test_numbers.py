"""Page numbers in lines."""

import pytest

from testimonia.ingest.readers.pdf.numbers import numbers, stands_apart, without


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", [(12, "arabic")]),
        ("- 12 -", [(12, "arabic")]),
        ("[xiv]", [(14, "roman")]),
        ("XIV", [(14, "ROMAN")]),
        ("Page 3 of 20", [(3, "arabic"), (20, "arabic")]),
        ("A FORGOTTEN WITNESS\t41", [(41, "arabic")]),
        # in a long line only its ends count
        ("in the year 1914 we had all gone to the town", []),
        ("31 of us went out on that morning and did not return", [(31, "arabic")]),
        # no numbers: too long, mixed case, no numeral
        ("19141", []),
        ("Xiv", []),
        ("iiii", []),
        ("", []),
        ("—", []),
    ],
)
def test_numbers(text: str, found: list[tuple[int, str]]) -> None:
    made = numbers(text)
    assert [(n.value, n.script) for n in made] == found
    assert all(text[n.start : n.end].strip() for n in made)


@pytest.mark.parametrize(
    ("text", "rest", "apart"),
    [
        ("– 12 –", "", True),
        ("The Doors\t12", "the doors", True),
        ("12 | The Doors", "the doors", True),
        ("Chapter 12", "chapter", False),
        ("Page 12 of 300", "page of 300", False),
    ],
)
def test_what_stands_beside_a_number(text: str, rest: str, apart: bool) -> None:
    number = numbers(text)[0]
    assert without(text, number) == rest
    if rest:
        assert stands_apart(text, number) is apart
