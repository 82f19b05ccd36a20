"""People as lines for a terminal."""

from typing import Any

import pytest

from testimonia.exports.people_lines import bears, doubt_lines, entity_lines, told

RECORD: dict[str, Any] = {
    "name": "Søren Lund-Brånd",
    "kind": "person",
    "names": [{"text": "Søren Lund-Brånd", "count": 2}, {"text": "O’Hara", "count": 1}],
    "why": "One\nreason.",
    "authorities": ["wikidata:Q1"],
    "mentions": {"times": 3, "name": 3, "description": 0, "pronoun": 0},
    "sources": [
        {
            "path": f"{number}\x1b.txt",
            "names": [{"text": "O’Hara", "count": 1}],
            "mentions": {"times": 1, "name": 1, "description": 0, "pronoun": 0},
        }
        for number in range(3)
    ],
}


def test_an_entity_and_its_documents() -> None:
    assert list(entity_lines(RECORD, most=2)) == [
        "Søren Lund-Brånd (person): 3 mentions in 3 documents",
        "    0⟨U+001B⟩.txt: O’Hara 1",
        "    1⟨U+001B⟩.txt: O’Hara 1",
        "    and 1 more",
        "    Taken for one: One⟨U+000A⟩reason.",
        "    Known as wikidata:Q1",
    ]
    assert len(list(entity_lines(RECORD))) == 6


def test_a_pair_that_may_be_one() -> None:
    other = RECORD | {"name": "Lund", "sources": RECORD["sources"] * 2}
    doubt = {"one": RECORD, "other": other, "why_for": "It fits.", "why_against": "Others, too.", "weight": 2}
    assert list(doubt_lines(doubt)) == [
        "Søren Lund-Brånd = Lund? (person; 2 statements would come together)",
        "    For: It fits.",
        "    Against: Others, too.",
        "    Søren Lund-Brånd: 0⟨U+001B⟩.txt, 1⟨U+001B⟩.txt, 2⟨U+001B⟩.txt",
        "    Lund: 0⟨U+001B⟩.txt, 1⟨U+001B⟩.txt, 2⟨U+001B⟩.txt and 3 more",
    ]
    assert "(person; 1 statement would" in next(doubt_lines(doubt | {"weight": 1}))
    assert "(person)" in next(doubt_lines(doubt | {"weight": 0}))


@pytest.mark.parametrize(
    ("names", "counts", "line"),
    [
        ([("Ann", 1)], (1, 0, 0), "Ann 1"),
        ([("Ann", 0)], (0, 0, 4), "Ann · 4 by pronoun"),  # only the author's name, and "I"
        ([], (0, 2, 1), "2 by description · 1 by pronoun"),
        ([(f"Ann {n}", 1) for n in range(14)], (14, 0, 0), "2 more names"),
    ],
)
def test_names_and_numbers(names: list[tuple[str, int]], counts: tuple[int, int, int], line: str) -> None:
    name, description, pronoun = counts
    said = told(names, {"name": name, "description": description, "pronoun": pronoun})
    assert said == line if len(names) < 14 else said.endswith(line)


@pytest.mark.parametrize(
    ("wanted", "wanted_found"),
    [
        ("lund-brånd", True),
        ("LUND", True),  # before the hyphen
        ("brand", True),  # after it, without the accent
        ("hara", True),  # after the apostrophe
        ("søren lund", True),
        ("lund søren", True),  # in any order
        ("søren o’hara", False),  # of two names
        ("und", False),  # in the middle of a word
        ("", True),
    ],
)
def test_who_bears_a_name(wanted: str, wanted_found: bool) -> None:
    assert bears(RECORD, wanted) is wanted_found
