"""What is quoted, in lines and for a script."""

import pytest

from testimonia.exports.quotation_lines import quotation_line, quotation_record
from testimonia.model import Chain, EntityKind, Name, Reference, Span
from testimonia.reading.quotations.values import Quotation, Speech

WORDS = "“Come,” Lind said,\n“and see.”"
CHAINS = (Chain(0, EntityKind.PERSON, (Name("Anna Lind", 1),)), Chain(1, EntityKind.PERSON, ()))
PARTS = (Span(0, 7), Span(19, 29))
CUE = Span(8, 17)


def said(who: Reference | None, cue: Span | None = None, depth: int = 1, denied: bool = False) -> Quotation:
    return Quotation(Span(0, 29), PARTS, Speech.DIRECT, who, cue, depth, denied)


LINES = (
    (said(Reference("Lind", 0, Span(8, 12)), CUE), "Anna Lind P0 (direct; Lind said): “Come,” … “and see.”"),
    # one who is never named, by his words
    (said(Reference("a clerk", 1)), "“a clerk” P1 (direct): “Come,” … “and see.”"),
    (said(Reference("a voice")), "“a voice” (direct): “Come,” … “and see.”"),
    (said(None), "somebody (direct): “Come,” … “and see.”"),
    (said(None, None, 2, True), "    somebody (direct; denied): “Come,” … “and see.”"),
)


@pytest.mark.parametrize(("quotation", "expected"), LINES)
def test_lines(quotation: Quotation, expected: str) -> None:
    assert quotation_line(WORDS, quotation, CHAINS) == expected


def test_a_long_one_is_cut() -> None:
    words = "word " * 200
    whole = Quotation(Span(0, 1000), (Span(0, 1000),), Speech.INDIRECT, None, None)
    line = quotation_line(words, whole, ())
    assert line.endswith("…") and len(line) < 240


def test_for_a_script() -> None:
    record = quotation_record("a.txt", WORDS, [said(Reference("Lind", 0), CUE)], CHAINS)
    (one,) = record["quotations"]
    assert (one["words"], one["speaker"]["chain"], one["speech"]) == (WORDS, 0, "direct")
