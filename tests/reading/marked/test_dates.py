"""Dates that documents mark, among those that are read."""

import pytest

from testimonia.model import Calendar, Marked, MarkKind, Problem, Span, Text, TimeExpression, repaired
from testimonia.reading.read import read


def marked(words: str, *marks: tuple[str, str | None, str | None]) -> Text:
    """A Text in which these words are marked as dates: words, EDTF, calendar."""
    spans = [Span(words.index(each), words.index(each) + len(each)) for each, _, _ in marks]
    rows = zip(spans, marks, strict=True)
    return repaired(words, marked=[Marked(s, MarkKind.DATE, edtf, cal) for s, (_, edtf, cal) in rows])


def times(text: Text) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    found = read(text, ())
    return found.times, found.problems


CASES = [
    # the text, the marked words, their EDTF; what is read in which words
    # words that are no date to us
    ("He died on the feast of the mill.", "the feast of the mill", "1830-05-12", "the feast of the mill"),
    # some day in a stretch
    ("He died in that winter there.", "that winter", "[1829-12-01..1830-02-28]", "that winter"),
    # what the words leave open
    ("He died on 12 May at home.", "12 May", "1830-05-12", "12 May"),
    # several expressions under one mark are one stretch of time
    ("He was away on 3 May, 4 May and 5 May 1830.", "3 May, 4 May and 5 May 1830", "1830-05-03/1830-05-05",
     "3 May, 4 May and 5 May 1830"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "mark", "edtf", "core"), CASES)
def test_the_mark_is_followed(words: str, mark: str, edtf: str, core: str) -> None:
    text = marked(words, (mark, edtf, None))
    found, problems = times(text)
    assert [(t.core.of(words), t.date.edtf if t.date else None) for t in found] == [(core, edtf)]
    assert problems == ()
    assert edtf in found[0].why


def test_the_preposition_stays_with_the_expression() -> None:
    text = marked("He died in 1830.", ("1830", "1830-05", None))
    (found,) = times(text)[0]
    assert found.span.of(text.reading) == "in 1830"


def test_a_mark_that_the_words_contradict_is_followed_and_told() -> None:
    text = marked("He was arrested in 1929.", ("1929", "1928", None))
    (found,), (problem,) = times(text)
    assert found.date is not None
    assert found.date.edtf == "1928"
    assert "marks “1929” as 1928, which its words contradict" in problem.message


CALENDARS = ["#julian", "Julian", "#Old_Style", "http://example.org/calendars#JulianCalendar"]


@pytest.mark.parametrize("calendar", CALENDARS)
def test_a_julian_date_is_marked_with_its_gregorian_day(calendar: str) -> None:
    # TEI P5, 13.4.1: "Feb. 11, 1731/32, O.S." is when="1732-02-22"
    text = marked("She was born on 11 February 1732.", ("11 February 1732", "1732-02-22", calendar))
    (found,), problems = times(text)
    assert found.date is not None
    (reading,) = found.date.readings
    assert (reading.style.calendar, reading.edtf, reading.written) == (
        Calendar.JULIAN,
        "1732-02-22",
        "1732-02-11",
    )
    assert problems == ()


def test_others_are_reckoned_from_marked_dates() -> None:
    text = marked("He came in 1829. A year later he left.", ("1829", "1828", None))
    assert [t.date.edtf for t in times(text)[0] if t.date] == ["1828", "1829"]


UNMOVED = [
    # a mark over a part of a longer expression; one without a value; one that nobody can read
    ("He died on 12 May 1830.", ("1830", "1830", None)),
    ("He died on 12 May 1830.", ("12 May 1830", None, None)),
    ("He died on 12 May 1830.", ("12 May 1830", "soon", None)),
    # what the mark says was read already
    ("He died on 12 May 1930.", ("12 May 1930", "1930-05-12", None)),
]


@pytest.mark.parametrize(("words", "mark"), UNMOVED)
def test_nothing_changes(words: str, mark: tuple[str, str | None, str | None]) -> None:
    assert read(marked(words, mark), ()) == read(repaired(words), ())


def test_what_happened_is_dated_by_the_mark() -> None:
    text = marked("Victor Serge was arrested in Moscow that winter.", ("that winter", "1928", None))
    assert [(s.predicate, s.happened and s.happened.edtf) for s in read(text, ()).statements] == [
        ("arrest", "1928")
    ]
