"""TIMEX2 from EDTF and words, and back to days; the scorer on a snippet made up for it."""

import pytest

from benchmarks.time_scores import Score, equal_days, matched, outermost, same_value
from benchmarks.timex2 import Tagged, canonical, date_value, tagged, whole
from benchmarks.timex2_days import bounds_of
from benchmarks.wikiwars import marked, misses
from testimonia.model import NEW_STYLE, Date, Duration, Reading, Span, TimeExpression, TimeKind
from testimonia.model.days import gregorian_day
from testimonia.model.time_expression import TimePart

DATES = [
    # edtf, the time itself, with its preposition, VAL, MOD
    ("1919", "1919", "in 1919", "1919", None),
    ("1919-04-03", "3 April", "on 3 April", "1919-04-03", None),
    ("1919~", "about 1919", "about 1919", "1919", "APPROX"),
    ("1917/1921", "1919", "about 1919", "1919", "APPROX"),
    # before Christ: EDTF has a year 0
    ("-0479", "480 bc", "in 480 bc", "BC0480", None),
    ("-0478/-0469", "the 470s bc", "in the 470s bc", "BC047", None),
    ("-0399/-0300", "the 4th century bc", "in the 4th century bc", "BC03", None),
    ("-04XX", "the 5th century bc", "in the 5th century bc", "BC04", None),
    # seasons, halves, weeks
    ("1943-22", "summer 1943", "in summer 1943", "1943-SU", None),
    ("1918-12/1919-02", "winter", "that winter", "1918-WI", None),
    ("2008-07/2008-12", "the second half of 2008", "in the second half of 2008", "2008-H2", None),
    ("1941-06-16/1941-06-22", "that week", "in that week", "1941-W25", None),
    # decades and centuries
    ("193X", "the 1930s", "in the 1930s", "193", None),
    ("1930/1939", "the 1930s", "in the 1930s", "193", None),
    ("1936/1939", "the late 1930s", "in the late 1930s", "193", "END"),
    ("18XX", "the nineteenth century", "in the nineteenth century", "18", None),
    ("1801/1900", "the nineteenth century", "in the nineteenth century", "18", None),
    # parts of years and months
    ("1919-01/1919-04", "early 1919", "in early 1919", "1919", "START"),
    ("1919-09-21/1919-09-30", "late september", "in late september", "1919-09", "END"),
    ("[1919-05-11..1919-05-20]", "mid-may", "in mid-may", "1919-05", "MID"),
    # open: what stands in the text
    ("[..1911]", "1912", "before 1912", "1912", None),
    ("../1911-12", "january 1912", "before january 1912", "1912-01", None),
    ("[1930..]", "1929", "after 1929", "1929", None),
    ("[1919-06-01..]", "31 may 1919", "after 31 may 1919", "1919-05-31", None),
    ("1929/..", "1929", "since 1929", "1929", None),
    # what TIMEX2 cannot say stays as it is, and is wrong
    ("1914/1918", "the war", "in the war", "1914/1918", None),
]


@pytest.mark.parametrize(("edtf", "words", "around", "value", "mod"), DATES)
def test_dates(edtf: str, words: str, around: str, value: str, mod: str | None) -> None:
    assert date_value(edtf, words, around) == (value, mod)


def reading(edtf: str) -> Reading:
    return Reading(NEW_STYLE, edtf, edtf, gregorian_day(1919), gregorian_day(1919))


def of(words: str, kind: TimeKind, *, edtf: str | None = None, iso: str | None = None) -> list[Tagged]:
    date = Date(words, (reading(edtf),)) if edtf else Date(words)
    duration = Duration(iso) if kind in (TimeKind.DURATION, TimeKind.AGE, TimeKind.SET) else None
    everything = Span(0, len(words))
    return tagged(words, [TimeExpression(everything, everything, kind, date, duration)])


EXPRESSIONS = [
    # words, kind, edtf, iso, VAL and MOD
    ("now", TimeKind.VAGUE, None, None, ("PRESENT_REF", None)),
    ("now", TimeKind.DATE, "1919-04", None, ("PRESENT_REF", None)),
    ("former", TimeKind.VAGUE, None, None, ("PAST_REF", None)),
    ("three days", TimeKind.DURATION, None, "P3D", ("P3D", None)),
    ("some twenty years", TimeKind.DURATION, None, "P20Y~", ("P20Y", "APPROX")),
    ("a few weeks", TimeKind.DURATION, None, None, ("PXW", None)),
    ("several hours", TimeKind.DURATION, None, None, ("PTXH", None)),
    ("more than a year", TimeKind.DURATION, None, "P1Y", ("P1Y", "MORE_THAN")),
    ("daily", TimeKind.SET, None, "P1D", ("XXXX-XX-XX", None)),
    ("every year", TimeKind.SET, None, "P1Y", ("XXXX", None)),
    ("per month", TimeKind.SET, None, "P1M", ("P1M", None)),
    ("the night of June 20", TimeKind.DATE, "1791-06-20/1791-06-21", None, ("1791-06-20TNI", None)),
    ("3:00 a.m.", TimeKind.CLOCK, "1965-01-31", None, ("1965-01-31T03:00", None)),
    ("5:30PM", TimeKind.CLOCK, None, None, ("XXXX-XX-XXT17:30", None)),
    ("spring", TimeKind.DATE, None, None, ("XXXX-SP", None)),
    ("days later", TimeKind.DATE, None, None, ("XXXX-XX-XX", None)),
]


@pytest.mark.parametrize(("words", "kind", "edtf", "iso", "wanted"), EXPRESSIONS)
def test_expressions(
    words: str, kind: TimeKind, edtf: str | None, iso: str | None, wanted: tuple[str, str | None]
) -> None:
    assert [(one.value, one.mod) for one in of(words, kind, edtf=edtf, iso=iso)] == [wanted]


def test_each_time_that_is_named_counts() -> None:
    text = "from 1914 to 1918; later"
    both, ends = Span(5, 17), (Span(5, 9), Span(13, 17))
    war = Date("1914 to 1918", (Reading(NEW_STYLE, "1914/1918", "1914/1918", None, None),))
    years = [Date(span.of(text), (reading(span.of(text)),)) for span in ends]
    parts = tuple(TimePart(span, year) for span, year in zip(ends, years, strict=True))
    interval = TimeExpression(Span(0, 17), both, TimeKind.INTERVAL, war, parts=parts)
    later = TimeExpression(Span(19, 24), Span(19, 24), TimeKind.VAGUE)
    found = tagged(text, [interval, later])
    assert [(one.start, one.end, one.value) for one in found] == [(5, 9, "1914"), (13, 17, "1918")]
    assert whole(text, interval).end == 17


def test_ten_years_are_a_decade() -> None:
    assert canonical("P10Y") == canonical("P1DE")
    assert canonical("P14D") != canonical("P2W")


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("1919", None, (1919, 1, 1), (1919, 12, 31)),
        ("1919", "END", (1919, 9, 1), (1919, 12, 31)),
        ("BC0480", None, (-479, 1, 1), (-479, 12, 31)),
        ("BC048", None, (-488, 1, 1), (-479, 12, 31)),
        ("193", "START", (1930, 1, 1), (1933, 12, 31)),
        ("18", None, (1800, 1, 1), (1899, 12, 31)),
        ("1940-02-XX", None, (1940, 2, 1), (1940, 2, 29)),
        ("1918-WI", None, (1918, 12, 1), (1919, 2, 28)),
        ("1941-W25", None, (1941, 6, 16), (1941, 6, 22)),
        ("1865-04-15TMO", None, (1865, 4, 15), (1865, 4, 15)),
    ],
)
def test_days(value: str, mod: str | None, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert bounds_of(value, mod)[-1] == (gregorian_day(*first), gregorian_day(*last))


@pytest.mark.parametrize("value", ["P3D", "PRESENT_REF", "XXXX-XX-XX", "BCXXXX-WXX", "1914/1918"])
def test_no_days(value: str) -> None:
    assert bounds_of(value) == ()


ARTICLE = """<DOC><DATETIME> <TIMEX2 val="2009-12-19T17:00:00">2009-12-19T17:00:00</TIMEX2> </DATETIME>
<TEXT>
Ada &amp; Ben met in <TIMEX2 val="1901-05" mod="START">early May 1901</TIMEX2>; for
<TIMEX2 val="P2M" anchor_val="1902" anchor_dir="STARTING">the first two months of
<TIMEX2 val="1902">1902</TIMEX2></TIMEX2> they were away. <TIMEX2>That time</TIMEX2> was short.
</TEXT></DOC>"""


def test_an_article() -> None:
    document = marked("99_made_up", ARTICLE)
    words = [(document.text[g.start : g.end].replace("\n", " "), g.value, g.mod) for g in document.gold]
    assert document.text.startswith("\nAda & Ben met in early")
    assert document.written == "2009-12-19"
    assert words == [
        ("early May 1901", "1901-05", "START"),
        ("the first two months of 1902", "P2M", None),
        ("1902", "1902", None),
        ("That time", None, None),
    ]
    assert [g.value for g in outermost(document.gold)] == ["1901-05", "P2M", None]


def test_a_score() -> None:
    document = marked("99_made_up", ARTICLE)
    text = document.text
    month, year, ben = text.index("May 1901"), text.index("1902"), text.index("Ben")
    found = [
        Tagged(month, month + 8, "1901-05"),
        Tagged(year, year + 4, "1903"),
        Tagged(ben, ben + 3, "1900"),
    ]
    match = matched(document.gold, found)
    score = Score()
    score.add(match)
    assert (score.gold, score.found, score.strict, score.relaxed) == (4, 3, 1, 2)
    assert (score.valued, score.right, score.equal, score.mods, score.mods_right) == (2, 1, 1, 1, 0)
    kinds = [kind for kind, _ in misses(document, match)]
    assert kinds == ["MISSED", "MISSED", "SPURIOUS", "EXTENT", "VALUE"]


def test_the_same_days_otherwise_written() -> None:
    gold, ours = Tagged(0, 1, "1919", "START"), Tagged(0, 1, "x", bounds=bounds_of("1919", "START")[1])
    assert not same_value(gold, ours)
    assert equal_days(gold, ours)
