"""Findings and statements as lines: every word safe, every reason said."""

from typing import Any

import pytest

from testimonia.exports.finding_lines import finding_lines
from testimonia.exports.wrapping import WIDTH

PATHS = {"s1": "box 3/memoir.txt"}


def passage(quote: str = "She came in 1830.", page: str | None = "xii") -> dict[str, Any]:
    return {"source": "s1", "start": 5, "end": 22, "quote": quote, "page": page}


def finding(**changes: Any) -> dict[str, Any]:
    sides = [
        {"value": "1830", "passages": [passage()]},
        {"value": "1829", "passages": [passage("1829.", None)]},
    ]
    return {
        "kind": "contradiction",
        "verdict": "clash",
        "same": "probable",
        "what": "The arrival of Anna Lind: 1830 or 1829?",
        "why": "Both are her only arrival.",
        "only_if": [],
        "accounts": 2,
        "witnesses": 1,
        "sides": sides,
    } | changes


def test_a_finding_in_full() -> None:
    assert list(
        finding_lines(
            finding(only_if=["Only if the year began in March.", "Only if one is Old Style."]), PATHS
        )
    ) == [
        "clash: The arrival of Anna Lind: 1830 or 1829?",
        "  1830",
        "    “She came in 1830.” box 3/memoir.txt, p. xii 5–22",
        "  1829",
        "    “1829.” box 3/memoir.txt 5–22",
        "  They probably speak of one happening.",
        "  Both are her only arrival.",
        "  It disappears only if the year began in March; or if one is Old Style.",
        "  Accounts: 2; independent witnesses: 1.",
    ]


MARKS = (
    ("contradiction", "clash", "clash"),
    # given that they speak of one happening, both values can still be true
    ("contradiction", "possible", "possible contradiction"),
    ("agreement", "consistent", "agreement"),
    ("copy", "consistent", "copy"),
)


@pytest.mark.parametrize(("kind", "verdict", "mark"), MARKS)
def test_what_it_is_stands_first(kind: str, verdict: str, mark: str) -> None:
    first = next(finding_lines(finding(kind=kind, verdict=verdict), PATHS))
    assert first.startswith(f"{mark}: ")


def test_only_a_contradiction_asks_whether_it_is_one_happening() -> None:
    lines = list(finding_lines(finding(kind="agreement"), PATHS))
    assert not any("one happening" in line for line in lines)


def test_nothing_of_a_document_reaches_the_terminal_unmade_safe() -> None:
    nasty = "a\x1b[2Jb\nc\u202ed"
    record = finding(what=nasty, why=nasty, sides=[{"value": nasty, "passages": [passage(nasty)]}])
    for line in finding_lines(record, {"s1": nasty}):
        assert "\x1b" not in line and "\n" not in line and "\u202e" not in line


def test_long_words_are_wrapped() -> None:
    record = finding(sides=[{"value": "x", "passages": [passage("word " * 80)]}])
    assert all(len(line) <= WIDTH for line in finding_lines(record, PATHS))
