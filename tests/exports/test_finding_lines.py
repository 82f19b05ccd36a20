"""Findings and statements as lines: every word safe, every reason said."""

from typing import Any

import pytest

from testimonia.exports.finding_lines import finding_lines
from testimonia.exports.wrapping import WIDTH


def passage(quote: str = "She came in 1830.", page: str | None = "xii", **more: Any) -> dict[str, Any]:
    cited = {"path": "box 3/memoir.txt", "title": "A Life", "author": "Tom Moss"}
    return {"source": "s1", "start": 5, "end": 22, "quote": quote, "page": page} | cited | more


def finding(**changes: Any) -> dict[str, Any]:
    sides = [
        {"value": "1830", "passages": [passage()]},
        {"value": "1829", "passages": [passage("1829.", None, author=None)]},
    ]
    return {
        "id": "0123456789abcdef",
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
    record = finding(only_if=["Only if the year began in March.", "Only if one is Old Style."])
    assert list(finding_lines(record, "Decided by Ann: real.")) == [
        "clash: The arrival of Anna Lind: 1830 or 1829?",
        "  1830",
        "    “She came in 1830.” [Tom Moss, “A Life”, box 3/memoir.txt, p. xii, 5–22]",
        "  1829",
        "    “1829.” [“A Life”, box 3/memoir.txt, 5–22]",
        "  They probably speak of one happening.",
        "  Both are her only arrival.",
        "  Consistent only if the year began in March; or if one is Old Style.",
        "  Accounts: 2; independent witnesses: 1.",
        "  Decided by Ann: real. Finding 01234567.",
    ]


MARKS = (
    ("contradiction", "clash", "clash"),
    # given that they speak of one happening, both values can still be true
    ("contradiction", "possible", "possible contradiction"),
    ("agreement", "consistent", "agreement"),
    ("copy", "consistent", "copy"),
    ("disagreement", "consistent", "disagreement"),
    ("chronology", "clash", "impossible chronology"),
    ("chronology", "possible", "doubtful chronology"),
    ("metadata", "clash", "doubtful metadata"),
)


@pytest.mark.parametrize(("kind", "verdict", "mark"), MARKS)
def test_what_it_is_stands_first(kind: str, verdict: str, mark: str) -> None:
    first = next(finding_lines(finding(kind=kind, verdict=verdict)))
    assert first.startswith(f"{mark}: ")


def test_only_a_contradiction_asks_whether_it_is_one_happening() -> None:
    lines = list(finding_lines(finding(kind="agreement")))
    assert not any("one happening" in line for line in lines)


def test_nothing_of_a_document_reaches_the_terminal_unmade_safe() -> None:
    nasty = "a\x1b[2Jb\nc\u202ed"
    words = passage(nasty, nasty, path=nasty, title=nasty, author=nasty)
    record = finding(what=nasty, why=nasty, sides=[{"value": nasty, "passages": [words]}])
    for line in finding_lines(record, nasty):
        assert "\x1b" not in line and "\n" not in line and "\u202e" not in line


def test_long_words_are_wrapped() -> None:
    record = finding(sides=[{"value": "x", "passages": [passage("word " * 80)]}])
    assert all(len(line) <= WIDTH for line in finding_lines(record))
