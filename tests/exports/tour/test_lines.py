"""A first look as lines for a terminal."""

import pytest

from testimonia.exports.tour import Quoted, Step, Stop, tour_lines
from testimonia.model import Span, Stretch

THERE = Stretch("s", Span(0, 4))


def quoted(value: str, words: str, mark: str = "", path: str = "a.txt") -> Quoted:
    at = words.index(mark) if mark else 0
    return Quoted(value, words, Span(at, at + len(mark)), path, THERE)


def lines(*quotations: Quoted, before: str = "", width: int = 60) -> list[str]:
    step = Step(Stop.CLASH, "Two years", "One or the other.", before, quotations)
    ((title, below),) = tour_lines((step,), width=width)
    assert title == "1. Two years"
    assert below[0] == "   One or the other."
    return list(below[1:])


CASES = [
    # quotations, how they stand
    ([quoted("1849", "In 1849 he went.")], ["   1849  “In 1849 he went.” [a.txt]"]),
    ([quoted("", "In 1849 he went.")], ["   “In 1849 he went.” [a.txt]"]),
    (
        [quoted("1849", "In 1849."), quoted("May 1850", "In May 1850.")],
        ["   1849      “In 1849.” [a.txt]", "   May 1850  “In May 1850.” [a.txt]"],
    ),
    (  # what decides is seen, wherever it stands
        [quoted("1850", f"{'It was a cold winter and nobody went. ' * 4}He went in 1850.", "1850")],
        ["   1850  “… and nobody went. He went in 1850.” [a.txt]"],
    ),
    (
        [quoted("1849", f"In 1849 {'he went ' * 20}", "1849")],
        ["   1849  “In 1849 he went he went he went he went …” [a.txt]"],
    ),
    ([quoted("a\x1b[31m", "b\u202ec")], ["   a⟨U+001B⟩[31m  “b⟨U+202E⟩c” [a.txt]"]),
]  # fmt: skip


@pytest.mark.parametrize(("quotations", "expected"), CASES)
def test_a_quotation_is_one_line(quotations: list[Quoted], expected: list[str]) -> None:
    assert lines(*quotations) == expected


def test_no_line_is_wider_than_the_terminal() -> None:
    long = quoted("a value that takes more room than there is", "word " * 100, path="letters/first.txt")
    assert all(len(line) <= 80 for line in lines(long, long, before="word⏎" * 40, width=80))


def test_a_repair_stands_under_what_it_was() -> None:
    assert lines(quoted("", "the harbour"), before="the har-⏎bour") == [
        "   as it stands   “the har-⏎bour”",
        "   as it is read  “the harbour” [a.txt]",
    ]
