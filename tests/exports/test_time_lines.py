"""Expressions of time on a terminal: short lines, all that is known, and no tricks."""

from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.exports.records import held_sources
from testimonia.exports.terminal import UNSAFE
from testimonia.exports.time_lines import WIDTH, explained_lines, listed_lines
from testimonia.exports.times import expression_record, time_records
from testimonia.model import NEW_STYLE, OLD_STYLE, Date, Read, Reading, Span, Style, TimeExpression, TimeKind
from testimonia.model.date import Calendar, NewYear
from testimonia.store import Store
from tests.dated import PATH, life, life_text, times


def listed(folder: Path) -> list[list[str]]:
    with Store.open(folder / "e.db") as store:
        store.replace(life())
        store.put_reading(PATH, Read(times()), "times 1")
        (held,) = held_sources(store)
        return [list(listed_lines(record)) for record in time_records(store, held)]


def test_a_list_has_place_words_value_kind_and_reason(tmp_path: Path) -> None:
    lines = [[" ".join(line.split()) for line in each] for each in listed(tmp_path)]
    assert lines == [
        ["p. 12 0–7 “In 1912” 1912 date"],
        [
            "p. 12 41–59 “early in 1919” 1919-01/1919-04 interval",
            "Early in a year is taken for January to April.",
        ],
        [
            "p. 12 65–80 “two years later” 1921, P2Y date",
            "Reckoned from “1919”. Two years after 1919.",
        ],
        [
            "p. 12 99–116 “on 28 August 1921” 1921-08-28 date",
            "Or 1921-09-10 (Old Style: the church kept the Old Style).",
        ],
        ["134–144 “five years” P5Y duration"],
        ["155–173 “in the next winter” not placed date"],
    ]


def test_lines_stand_in_columns_and_fit(tmp_path: Path) -> None:
    found = listed(tmp_path)
    assert len({line[0].index("“") for line in found}) == 1
    assert all(len(line) <= WIDTH for each in found for line in each)


def explained(number: int) -> list[str]:
    return [line.rstrip() for line in explained_lines(times()[number], life_text().reading)]


EXPLAINED = [
    (
        0,
        [
            "“In 1912”",
            "  kind          date",
            "  when          1912",
            "                Monday 1 January 1912 to Tuesday 31 December 1912",
        ],
    ),
    (
        2,
        [
            "“two years later”",
            "  kind          date",
            "  when          1921",
            "                Saturday 1 January 1921 to Saturday 31 December 1921",
            "  how long      P2Y: 2 years",
            "  reckoned from “1919”",
            "  why           Two years after 1919.",
        ],
    ),
    (
        3,
        [
            "“on 28 August 1921”",
            "  kind          date",
            "  when          1921-08-28",
            "                Sunday 28 August 1921",
            "                New Style",
            "  or            1921-09-10",
            "                Saturday 10 September 1921",
            "                Old Style: the church kept the Old Style; as written 1921-08-28",
        ],
    ),
    (4, ["“five years”", "  kind          duration", "  how long      P5Y: at least 5 years"]),
    (
        5,
        ["“in the next winter”", "  kind          date", "  when          the words alone do not say"],
    ),
]


@pytest.mark.parametrize(("number", "lines"), EXPLAINED)
def test_one_is_explained(number: int, lines: list[str]) -> None:
    assert explained(number) == lines


def test_a_list_does_not_say_that_a_year_is_the_same_year() -> None:
    new, old = (
        Reading(NEW_STYLE, "1912", None, 1, 2, "if so"),
        Reading(OLD_STYLE, "1912", None, 3, 4, "if not"),
    )
    span = Span(0, 4)
    time = TimeExpression(span, span, TimeKind.DATE, Date("1912", (new, old)), why="the time before")
    record = expression_record(time, "1912") | {"start": 0, "end": 4, "page": None, "quote": "1912"}
    _, *rest = listed_lines(record)
    assert [line.strip() for line in rest] == ["The time before."]
    assert [line for line in explained_lines(time, "1912") if "Old Style" in line]


def test_what_has_no_place_in_time_is_not_unplaced() -> None:
    span = Span(0, 5)
    often = TimeExpression(span, span, TimeKind.SET)
    record = expression_record(often, "daily") | {"start": 0, "end": 5, "page": None, "quote": "daily"}
    assert " ".join(next(listed_lines(record)).split()) == "0–5 “daily” — set"


TRICK = "in\x1b[31m\n\u202e1912 " + "and " * 30


def test_no_word_of_a_document_plays_tricks() -> None:
    style = Style(Calendar.JULIAN, NewYear.LADY_DAY)
    reading = Reading(style, "1912", None, None, None, TRICK)
    other = replace(reading, edtf="1913")
    span = Span(0, len(TRICK))
    time = TimeExpression(span, span, TimeKind.DATE, Date(TRICK, (reading, other)), None, span, TRICK)
    record = expression_record(time, TRICK) | {"start": 0, "end": 9, "page": "\x1b[2J", "quote": TRICK}
    for line in (*listed_lines(record), *explained_lines(time, TRICK)):
        assert UNSAFE.search(line) is None
        assert "\n" not in line
    assert "Old Style with the year from 25 March" in " ".join(" ".join(listed_lines(record)).split())
