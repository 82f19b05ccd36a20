"""What a historian reads of a comparison: the sentence, the condition, the days."""

import pytest

from testimonia.model.comparing import compare, may_be_one
from testimonia.model.date import Date
from tests.model.built_dates import dated, new, old, old_month, spoken, unstated

CHANGE = "the calendar was changed in February 1918"


@pytest.mark.parametrize(
    ("a", "b", "sentence"),
    [
        (
            dated("28 August 1828", old(1828, 8, 28)),
            dated("9 September 1828", new(1828, 9, 9)),
            "“28 August 1828” (9 September 1828) and “9 September 1828” are one day.",
        ),
        (
            dated("3.3.1850", new(1850, 3, 3)),
            dated("4 March 1850", new(1850, 3, 4)),
            "“3.3.1850” (3 March 1850) is 1 day before “4 March 1850”.",
        ),
        (
            dated("1 May 1850", new(1850, 5, 1)),
            unstated("1 March 1850", 1850, 3, 1),
            "“1 May 1850” is 49 or 61 days after “1 March 1850”.",
        ),
        # from two years on in years, which are never said to be more than they are
        (
            dated("1 January 1902", new(1902, 1, 1)),
            dated("1 January 1904", new(1904, 1, 1)),
            "“1 January 1902” is 730 days before “1 January 1904”.",
        ),
        (
            dated("1 January 1904", new(1904, 1, 1)),
            dated("1 January 1906", new(1906, 1, 1)),
            "“1 January 1904” is at least 2 years before “1 January 1906”.",
        ),
        (dated("1929"), dated("1928"), "“1929” is after “1928”."),
        (dated("1933"), dated("1933"), "“1933” and “1933” are the same as far as they go."),
        (dated("1933"), dated("June 1933", spoken("1933-06")), "“June 1933” lies within “1933”."),
        (
            dated("spring", spoken("1919-21")),
            dated("early 1919", spoken("1919-01/1919-04")),
            (
                "“spring” (March to May 1919) and “early 1919” (January to April 1919) overlap, and "
                "neither lies within the other."
            ),
        ),
        (
            dated("[1917,1919]"),
            dated("[1916,1918]"),
            (
                "“[1917,1919]” (1917 to 1919) and “[1916,1918]” (1916 to 1918) lie among each "
                "other's days, and neither lies within the other."
            ),
        ),
        (
            unstated("28 August 1828", 1828, 8, 28),
            dated("9 September 1828", new(1828, 9, 9)),
            (
                "How “28 August 1828” lies to “9 September 1828” is undecided: the first is 12 days "
                "earlier if the first is dated New Style; the same day if the first is dated Old "
                "Style."
            ),
        ),
        # the same condition for two combinations
        (
            unstated("3 March 1850", 1850, 3, 3),
            unstated("15 March 1850", 1850, 3, 15),
            (
                "How “3 March 1850” lies to “15 March 1850” is undecided: the first is 12 days "
                "earlier if both are dated in the same style; 24 days earlier if the first is dated "
                "New Style and the second is dated Old Style; the same day if the first is dated Old "
                "Style and the second is dated New Style."
            ),
        ),
        # day and month can change places: one style, two readings
        (
            dated("3/4/1850", new(1850, 3, 4), new(1850, 4, 3)),
            dated("5 March 1850", new(1850, 3, 5)),
            (
                "How “3/4/1850” lies to “5 March 1850” is undecided: the first is 1 day earlier if "
                "the first is read as 4 March 1850; 29 days later if the first is read as 3 April "
                "1850."
            ),
        ),
        (
            Date("then"),
            dated("1933"),
            "“then” cannot be placed in time, so the two cannot be compared.",
        ),
        (
            dated("1984?"),
            dated("1985%"),
            "“1984?” (1984) lies within “1985%” (1983 to 1987). “1984?” and “1985%” are themselves doubted.",
        ),
    ],
)
def test_comparison(a: Date, b: Date, sentence: str) -> None:
    assert compare(a, b).sentence == sentence


def test_each_combination_has_its_sentence() -> None:
    comparison = compare(
        dated("October 1917", spoken("1917-10"), old_month(1917, 10, 31, CHANGE)),
        unstated("7 November 1917", 1917, 11, 7),
    )
    assert [entry.sentence for entry in comparison.depends_on] == [
        "Earlier (October 1917 against 7 November 1917) if both are dated New Style.",
        (
            "Earlier (October 1917 against 20 November 1917) if the first is dated New Style and the "
            "second is dated Old Style."
        ),
        (
            "Around the second (14 October to 13 November 1917 against 7 November 1917) if the first "
            f"is dated Old Style ({CHANGE}) and the second is dated New Style."
        ),
        (
            "Earlier (14 October to 13 November 1917 against 20 November 1917) if the first is dated "
            f"Old Style ({CHANGE}) and the second is dated Old Style."
        ),
    ]


def test_the_same_day_is_named() -> None:
    comparison = compare(unstated("28 August", 1828, 8, 28), dated("9 September 1828", new(1828, 9, 9)))
    assert (
        comparison.depends_on[1].sentence
        == "The same day, 9 September 1828, if the first is dated Old Style."
    )


@pytest.mark.parametrize(
    ("a", "b", "sentence", "only_if"),
    [
        (
            dated("1933"),
            dated("June 1933", spoken("1933-06")),
            "“June 1933” lies within “1933”, so both can be the time of one happening.",
            (),
        ),
        (
            dated("spring", spoken("1919-21")),
            dated("[1919-04..1919-09]"),
            (
                "“spring” (March to May 1919) and “[1919-04..1919-09]” (April to September 1919) "
                "have days in common, so both can be the time of one happening."
            ),
            (),
        ),
        (
            unstated("31 December 1849", 1849, 12, 31),
            dated("the turn of the year", spoken("[1849-12-01..1850-01-12]")),
            (
                "“31 December 1849” lies within “the turn of the year” (1 December 1849 to 12 "
                "January 1850), so both can be the time of one happening."
            ),
            (),
        ),
        (
            unstated("20 December 1849", 1849, 12, 20),
            dated("20 December 1849 or later", spoken("[1849-12-20,1850]")),
            (
                "“20 December 1849” lies within “20 December 1849 or later” (20 December 1849 to 31 "
                "December 1850), so both can be the time of one happening."
            ),
            (),
        ),
        (
            dated("3 March 1850", new(1850, 3, 3)),
            dated("4 March 1850", new(1850, 3, 4)),
            "“3 March 1850” and “4 March 1850” cannot be the time of one happening: they are 1 day apart.",
            (),
        ),
        (
            dated("12 March 1912", new(1912, 3, 12)),
            unstated("24 March 1924", 1924, 3, 24),
            (
                "“12 March 1912” and “24 March 1924” cannot be the time of one happening: they are at least "
                "12 years apart however they are dated."
            ),
            (),
        ),
        (
            dated("1933"),
            dated("early 1919", spoken("1919-01/1919-04")),
            (
                "“1933” and “early 1919” (January to April 1919) cannot be the time of one "
                "happening: they are at least 13 years apart."
            ),
            (),
        ),
        (
            unstated("3 March 1850", 1850, 3, 3),
            unstated("14 March 1850", 1850, 3, 14),
            (
                "“3 March 1850” and “14 March 1850” cannot be the time of one happening: they are at "
                "least 1 day apart however they are dated."
            ),
            (),
        ),
        # doubted, and still excluded
        (
            dated("1984?"),
            dated("1985"),
            (
                "“1984?” (1984) and “1985” cannot be the time of one happening: they are at least 1 "
                "day apart. “1984?” is itself doubted."
            ),
            (),
        ),
        (
            dated("October 1917", spoken("1917-10"), old_month(1917, 10, 31, CHANGE)),
            dated("7 November 1917", new(1917, 11, 7)),
            (
                "“October 1917” and “7 November 1917” can be the time of one happening only if the "
                f"first is dated Old Style ({CHANGE})."
            ),
            (f"Only if the first is dated Old Style ({CHANGE}).",),
        ),
        (
            unstated("3 March 1850", 1850, 3, 3),
            unstated("3 March 1850", 1850, 3, 3),
            # in the same figures, neither with a style: nobody would call it a clash
            "“3 March 1850” and “3 March 1850” can be the time of one happening however they are dated.",
            (),
        ),
        (
            dated("1917–1919", spoken("1917/1919")),
            dated("1919–1925", spoken("1919/1925")),
            (
                "“1917–1919” (1917 to 1919) and “1919–1925” (1919 to 1925) can be the time of one "
                "happening only if one of the two is not the whole of the time."
            ),
            ("Only if one of the two is not the whole of the time.",),
        ),
        # New Style two times that overlap; Old Style the second is a month, within the first in any case
        (
            dated("1917–1919", spoken("1917/1919"), old_month(1917, 2, 28)),
            dated("1919–1925", spoken("1919/1925"), old_month(1917, 2, 28)),
            (
                "“1917–1919” and “1919–1925” can be the time of one happening under some of the ways "
                "to take them."
            ),
            (
                "Only if the second is dated Old Style.",
                "Only if both are dated New Style and one of the two is not the whole of the time.",
            ),
        ),
        (
            Date("then"),
            Date("later"),
            "“then” and “later” cannot be placed in time, so nothing shows whether both can be so.",
            (),
        ),
    ],
)
def test_answer(a: Date, b: Date, sentence: str, only_if: tuple[str, ...]) -> None:
    answer = may_be_one(a, b)
    assert answer.sentence == sentence
    assert answer.only_if == only_if
