"""The docs on dates are true: every example comes out, and the conventions are those of the program."""

import dataclasses
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from testimonia.calendars import countries
from testimonia.calendars.changeovers import MONTHS
from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Network,
    Option,
    Order,
    Within,
    solve,
)
from testimonia.exports.bounds_in_words import bounds_in_words, duration_in_words
from testimonia.model import (
    CONVENTIONS,
    Date,
    Section,
    SectionKind,
    Span,
    Stated,
    TimeExpression,
    TimeKind,
    repaired,
)
from testimonia.model.comparing import Relation, Reply, compare, may_be_one
from testimonia.model.day_words import days_in_words
from testimonia.model.days import gregorian_day, julian_day
from testimonia.model.edtf_bounds import Bounds, bounds
from testimonia.model.edtf_grammar import parse_edtf
from testimonia.model.reckoning import birth_from_age
from testimonia.reading.read import explained, known_languages, read
from testimonia.reading.times.narrative import FAR
from testimonia.reading.times.points import TURNS
from testimonia.reading.times.voices import ASIDE, OWN

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = "\n\n".join((DOCS / part / "dates.md").read_text("utf-8") for part in ("reference", "explanation"))

Row = dict[str, str]


def tables() -> Iterator[tuple[str, list[Row]]]:
    """Each table with the quotation just before it, if there is one; its rows by the names of columns."""
    blocks = PAGE.split("\n\n")
    for before, block in zip(["", *blocks], blocks, strict=False):
        if block.startswith("|"):
            lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
            rows = [dict(zip(lines[0], cells, strict=True)) for cells in lines[2:]]
            yield before.removeprefix("> ") if before.startswith("> ") else "", rows


def rows_with(*columns: str) -> list[tuple[str, Row]]:
    return [(quoted, row) for quoted, rows in tables() for row in rows if set(columns) <= row.keys()]


@cache
def times_of(words: str, written: str, language: str) -> tuple[TimeExpression, ...]:
    if not written:
        return explained(words, language)
    letter = Section(Span(0, len(words)), SectionKind.LETTER, written=Stated(written))
    return read(repaired(words), (letter,)).times


def found(quoted: str, row: Row) -> TimeExpression | None:
    """The one expression of an example; None if nothing is found in it."""
    text = quoted or row["words"]
    times = times_of(text, row.get("written", ""), row.get("language", "en"))
    if quoted:
        return next(time for time in times if time.span.of(text) == row["words"])
    assert len(times) < 2, times
    return times[0] if times else None


def readings(cell: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", cell))


EXAMPLES = rows_with("words", "read as")


@pytest.mark.parametrize(("quoted", "row"), EXAMPLES, ids=[f"{row['words']}" for _, row in EXAMPLES])
def test_words_are_read_as_the_page_says(quoted: str, row: Row) -> None:
    time = found(quoted, row)
    if row["read as"] == "nothing":
        assert time is None
        return
    assert time is not None
    date = time.date
    if row["read as"] == "not placed":
        assert date is not None
        assert not date.placed
        return
    assert date is not None
    assert tuple(dict.fromkeys(reading.edtf for reading in date.readings)) == readings(row["read as"])
    if row.get("first and last day"):
        first = date.readings[0]
        assert bounds_in_words(first.earliest, first.latest) == row["first and last day"]
    if row.get("why"):
        reasons = (time.why, *(reading.reason for reading in date.readings))
        assert any(row["why"] in reason for reason in reasons), reasons


LENGTHS = rows_with("words", "kind", "how long")


@pytest.mark.parametrize(("quoted", "row"), LENGTHS, ids=[row["words"] for _, row in LENGTHS])
def test_lengths_are_read_as_the_page_says(quoted: str, row: Row) -> None:
    time = found(quoted, row)
    assert time is not None
    assert f"`{time.kind.value}`" == row["kind"]
    assert (duration_in_words(time.duration) if time.duration else "") == row["how long"]


def test_the_page_has_enough_examples() -> None:
    assert len(EXAMPLES) > 100
    assert {row["language"] for _, row in EXAMPLES if "language" in row} == known_languages() - {"en"}
    assert {row["kind"].strip("`") for _, row in LENGTHS} < set(TimeKind)


def test_the_notation_is_edtf() -> None:
    shown = [
        edtf for _, row in rows_with("EDTF", "means") for edtf in readings(f"{row['EDTF']} {row['means']}")
    ]
    assert len(shown) > 10
    for edtf in shown:
        assert str(parse_edtf(edtf)) == edtf


def _months(ends: tuple[int, int]) -> str:
    return f"{MONTHS[ends[0] - 1]} to {MONTHS[ends[1] - 1]}"


def _in(first: int, ends: tuple[int, int]) -> str:
    return f"{first + ends[0]} to {first + ends[1]}"


def _either(amount: Fraction | int, unit: str) -> str:
    return f"{amount} {unit}{'' if amount == 1 or not unit else 's'} less or more".replace("  ", " ")


def test_the_conventions_are_those_of_the_program() -> None:
    c = CONVENTIONS
    said = {row["setting"].strip("`"): row["come to"] for _, row in rows_with("come to", "setting")}
    assert said == {
        "early_year": _months(c.early_year),
        "mid_year": _months(c.mid_year),
        "late_year": _months(c.late_year),
        "early_winter": _months(c.early_winter),
        "early_decade": _in(1930, c.early_decade),
        "mid_decade": _in(1930, c.mid_decade),
        "late_decade": _in(1930, c.late_decade),
        "early_century": _in(1800, c.early_century),
        "mid_century": _in(1800, c.mid_century),
        "late_century": _in(1800, c.late_century),
        "turn_of_century": f"{c.turn_of_century} years before and after 1900",
        "turn_of_decade": f"{c.turn_of_decade} year before and after 1930",
        "about_years": _either(c.about_years, "year"),
        "about_months": _either(c.about_months, "month"),
        "about_days": _either(c.about_days, "day"),
        "about_share": _either(c.about_share, ""),
        "about_least": f"at least {_either(c.about_least, '')}",
        "many_years": f"{c.many_years} or more",
        "several": f"{c.several} or more",
    }
    assert list(said) == [field.name for field in dataclasses.fields(c)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [  # what the table of conventions and the prose say, where no other table shows it
        ("late 1930", "1930-09/1930-12"),
        ("the early 1930s", "1930/1933"),
        ("the mid-1930s", "1934/1936"),
        ("the middle of the nineteenth century", "1834/1866"),
        ("the late nineteenth century", "1867/1900"),
        ("the first half of the nineteenth century", "1801/1850"),
        ("the turn of the 1930s", "1929/1931"),
        ("mid-May 1930", "1930-05"),
        ("1905/06", "1905/1906"),
        ("1760/61", "[1761-01-12..1761-04-04]"),  # the last that can be a double year
        ("1761/62", "1761/1762"),
        ("two years after 3 May 1930", "1932"),
    ],
)
def test_what_the_prose_says_is_what_is_read(words: str, edtf: str) -> None:
    assert [time.date.edtf for time in explained(words) if time.date] == [edtf]


@pytest.mark.parametrize(
    ("words", "length"),
    [  # the share of sixty years is more than the least, that of two years is less
        ("about sixty years", "P60Y~: at least 54 years, at most 66 years"),
        ("about two years", "P2Y~: at least 1 year, at most 3 years"),
    ],
)
def test_lengths_about_so_long(words: str, length: str) -> None:
    assert words in PAGE
    assert [duration_in_words(time.duration) for time in explained(words) if time.duration] == [length]


def test_seasons_are_the_months_that_the_page_names() -> None:
    told = re.search(
        r"spring is (.+?), summer (.+?), autumn (.+?), and winter (.+?) to the (\w+) after", PAGE
    )
    assert told
    months = [days_in_words(*_known(f"1931-{code}")) for code in (21, 22, 23)]
    assert [f"{season} 1931" for season in told.groups()[:3]] == months
    winter = days_in_words(*_known("1931-24"))
    assert winter == f"{told[4]} 1931 to {told[5]} 1932"


def _known(edtf: str) -> Bounds:
    found = bounds(edtf)
    assert found is not None
    return found


def test_numbers_in_the_prose() -> None:
    assert f"When {len(countries())} countries and regions changed" in PAGE
    assert f"more than {FAR} years from a story" in PAGE
    assert f"A month that lies {TURNS} or more before" in PAGE
    march = Bounds(gregorian_day(1812, 3, 1), gregorian_day(1812, 3, 31))
    born = birth_from_age(75, march)
    assert f"75 in March 1812 was born between {days_in_words(*born)}".replace(" to ", " and ") in PAGE


def test_voices_are_the_sections_that_the_page_names() -> None:
    said = PAGE.split("**Each section is a voice.**")[1].split("\n\n")[0]
    anew, aside = said.split("begins anew.")
    assert all(kind.value in anew for kind in OWN)
    assert all(kind.value in aside for kind in ASIDE)


def _date(words: str) -> Date:
    (date,) = (time.date for time in explained(words) if time.date)
    return date


COMPARED = [row for _, row in rows_with("first", "second")]


@pytest.mark.parametrize("row", COMPARED, ids=[f"{row['first']} | {row['second']}" for row in COMPARED])
def test_dates_are_compared_as_the_page_says(row: Row) -> None:
    first, second = _date(row["first"]), _date(row["second"])
    assert compare(first, second).relation is Relation(row["first lies"])
    answer = may_be_one(first, second)
    assert answer.answer is Reply(row["may be one"])
    assert row["sentence"] in answer.sentence


def test_every_relation_is_named() -> None:
    assert all(f"*{relation.value}*" in PAGE for relation in Relation)


def _life(age: int, first: tuple[int, int, int], last: tuple[int, int, int]) -> Network:
    return Network(
        (
            Within("born", "birth", gregorian_day(1890, 1, 1), gregorian_day(1890, 12, 31)),
            Age("aged", "birth", "arrest", age, age),
            Within("arrested", "arrest", gregorian_day(*first), gregorian_day(*last)),
        )
    )


def test_the_chronologies_come_to_what_the_page_says() -> None:
    known = {row["what is stated"]: row["comes to"] for _, row in rows_with("what is stated", "comes to")}
    narrowed, clash, style = known.values()

    bounds_found = solve(_life(38, (1928, 3, 1), (1928, 3, 31))).bounds["birth"]
    assert narrowed == f"born {days_in_words(*bounds_found)}"

    (conflict,) = solve(_life(39, (1928, 1, 1), (1928, 12, 31))).conflicts
    assert conflict.minimal
    assert len(conflict.ids) == 3
    assert clash.endswith("all three are needed for the contradiction")

    letter = (
        Option("New Style", (Within("", "letter", gregorian_day(1828, 8, 28), gregorian_day(1828, 8, 28)),)),
        Option("Old Style", (Within("", "letter", julian_day(1828, 8, 28), julian_day(1828, 8, 28)),)),
    )
    battle = gregorian_day(1828, 9, 2)
    network = Network(
        (
            Alternative("letter", letter),
            Within("battle", "battle", battle, battle),
            Order("after", "battle", "letter"),
        )
    )
    assert solve(network).only_if == style
