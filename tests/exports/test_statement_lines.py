"""Statements and appraisals as a person reads them in a terminal."""

import pytest

from testimonia.exports.statement_lines import appraisal_lines, statement_lines, target_lines
from testimonia.exports.statement_words import Known
from tests.exports.test_statement_words import MOSS, date, statement

FULL = statement(
    happened=date("March 1833"),
    place_text="Ely",
    holders=[MOSS],
    polarity="hedged",
    hedge="perhaps",
    author="Mary Thorne",
    page="3",
)


def test_a_statement_is_a_line_with_its_holder_and_its_citation() -> None:
    assert list(statement_lines(FULL, "letter.txt", Known())) == [
        "Ada Lind: arrest, March 1833, Ely",
        "    Held by Tom Moss (“wrote”), hedged: “perhaps”.",
        "    “She came in 1830.” [Mary Thorne, letter.txt, p. 3, 5–22]",
    ]


def test_what_the_author_says_needs_no_holder() -> None:
    head, words = statement_lines(statement(page=None), "letter.txt", Known())
    assert (head, words) == ("Ada Lind: arrest", "    “She came in 1830.” [letter.txt, 5–22]")


@pytest.mark.parametrize("width", [30, 40, 96])
def test_a_narrow_terminal(width: int) -> None:
    lines = list(statement_lines(FULL, "letter.txt", Known(), width=width))
    assert all(len(line) <= width for line in lines)
    assert all(line.startswith("    ") for line in lines[1:])


def test_nothing_of_a_document_reaches_the_terminal_unmade_safe() -> None:
    nasty = "a\x1b[2Jb\nc\u202ed"
    record = statement(
        subject_name=nasty, quote=nasty, place_text=nasty, hedge=nasty, polarity="hedged", author=nasty
    )
    for line in statement_lines(record, nasty, Known()):
        assert not {"\x1b", "\n", "\u202e"} & set(line)


def appraisal(**changes: object) -> dict[str, object]:
    return {
        "start": 5,
        "end": 22,
        "quote": "He is a brave man.",
        "page": None,
        "author": "Mary Thorne",
        "stance": "praise",
        "words": "a brave man",
        "holders": [],
    } | changes


def test_how_opinions_are_divided() -> None:
    records = [appraisal(), appraisal(stance="blame"), appraisal()]
    assert list(target_lines("Tom Moss", "person", records)) == ["Tom Moss (person): 2 praise, 1 blame"]
    assert list(target_lines("it", "", records[:1])) == ["it: 1 praise"]
    records.append(appraisal(stance="undecided", holders=[MOSS]))
    (line,) = target_lines("Tom Moss", "person", records)
    assert line == "Tom Moss (person): 2 praise, 1 blame, 1 undecided; 2 voices"


def test_an_appraisal_has_its_words_and_whose_they_are() -> None:
    own, moss = appraisal(), appraisal(holders=[MOSS])
    assert list(appraisal_lines(own, "letter.txt")) == [
        "  praise: “a brave man”, Mary Thorne",
        "    “He is a brave man.” [Mary Thorne, letter.txt, 5–22]",
    ]
    assert next(appraisal_lines(moss, "")) == "  praise: “a brave man”, Tom Moss (“wrote”)"
    assert next(appraisal_lines(appraisal(author=None), "")) == "  praise: “a brave man”, the author"
