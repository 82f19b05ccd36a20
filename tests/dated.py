"""A document that speaks of time in every way, with what a reading makes of it, written by hand."""

import hashlib

from testimonia.model import (
    NEW_STYLE,
    OLD_STYLE,
    Date,
    Duration,
    Ingested,
    Length,
    Move,
    Page,
    Problem,
    Reading,
    Repair,
    RepairKind,
    Replace,
    Section,
    SectionKind,
    Source,
    Span,
    Stated,
    Text,
    TimeExpression,
    TimeKind,
    repaired,
)
from testimonia.model.days import gregorian_day, julian_day

WORDS = (
    "In 1912 he was arrested. He was set free early in\n\n"
    "12\n\n"  # page number
    "1919, and two years later he died, some say on 28 August 1921.\n\n"
    "\fIt had lasted five years. They met in the next winter.\n\n"
)
PATH = "box 1/life.txt"


def at(words: str, text: str = WORDS) -> Span:
    """Where ``words`` stand first in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def life(path: str = PATH) -> Ingested:
    """The document; a page number stands inside "early in 1919"."""
    data, number, second = WORDS.encode(), at("12\n\n1919"), WORDS.index("\f")
    number = Span(number.start, number.start + 4)
    gap = Span(number.start - 2, number.start)
    join = Repair(
        RepairKind.PAGE_BREAK_JOIN,
        (Replace(gap, " "), Move(number, second)),
        "A page number cuts a sentence.",
    )
    pages = (Page(0, "12", Span(0, second)), Page(1, None, Span(second, len(WORDS))))
    whole = Section(Span(0, len(WORDS)), SectionKind.DOCUMENT, language=Stated("en"))
    source = Source(path, hashlib.sha256(data).hexdigest(), len(data), "text")
    return Ingested(source, repaired(WORDS, (join,), pages), (whole,), (), "text 1")


def life_text() -> Text:
    """Its Text."""
    text = life().text
    assert text is not None
    return text


def year(words: str, edtf: str, first: tuple[int, int], last: tuple[int, int], reason: str = "") -> Date:
    """A date with one reading, New Style, from one month to another of its years."""
    after = gregorian_day(last[0] + last[1] // 12, last[1] % 12 + 1)
    return Date(words, (Reading(NEW_STYLE, edtf, edtf, gregorian_day(*first), after - 1, reason),))


def times() -> tuple[TimeExpression, ...]:
    """What a reading makes of it; spans of the reading layer."""
    reading = life_text().reading
    early = "early in a year is taken for January to April"
    new, old = gregorian_day(1921, 8, 28), julian_day(1921, 8, 28)
    day = Date(
        "28 August 1921",
        (
            Reading(NEW_STYLE, "1921-08-28", "1921-08-28", new, new),
            Reading(OLD_STYLE, "1921-09-10", "1921-08-28", old, old, "the church kept the Old Style"),
        ),
    )
    two, five = Duration("P2Y", Length(2), Length(2)), Duration("P5Y", Length(5), None)
    kind = TimeKind

    def made(
        words: str,
        core: str,
        what: TimeKind,
        date: Date | None,
        duration: Duration | None = None,
        **more: object,
    ) -> TimeExpression:
        inner = at(core, words).shifted(at(words, reading).start)
        return TimeExpression(at(words, reading), inner, what, date, duration, **more)  # type: ignore[arg-type]

    return (
        made("In 1912", "1912", kind.DATE, year("1912", "1912", (1912, 1), (1912, 12))),
        made(
            *("early in 1919", "early in 1919", kind.INTERVAL),
            year("early in 1919", "1919-01/1919-04", (1919, 1), (1919, 4), early),
        ),
        made(
            *("two years later", "two years later", kind.DATE),
            year("two years later", "1921", (1921, 1), (1921, 12)),
            two,
            resolved_from=at("1919", reading),
            why="Two years after 1919.",
        ),
        made("on 28 August 1921", "28 August 1921", kind.DATE, day),
        made("five years", "five years", kind.DURATION, None, five),
        made("in the next winter", "the next winter", kind.DATE, Date("the next winter")),
    )


TROUBLE = Problem(PATH, "These two dates cannot both be right.", page="12", span=at("28 August 1921"))
"""A problem of the reading, as it is stored: its span is one of the original layer."""
