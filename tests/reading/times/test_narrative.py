"""The running date of a story: what its expressions are reckoned from, and what leads it on.

A row: a text (see `marked`), and what its expressions come to, in EDTF.
"""

import pytest

from testimonia.reading.times import read_times
from tests.reading.times.marked import edtfs, read_marked

MET = "The council met «on ‹3 May 1911›». "

RECKONED = [
    # days
    (MET + "«That same day» it was dissolved.", "1911-05-03"),
    (MET + "«The next day» it was dissolved.", "1911-05-04"),
    (MET + "«The day before», it had been called.", "1911-05-02"),
    (MET + "«Two days later» it was dissolved.", "1911-05-05"),
    (MET + "«A week later» it was dissolved.", "1911-05-10"),
    (MET + "«On ‹the 12th›» it was dissolved.", "1911-05-12"),
    (MET + "«On ‹4 June›» it was dissolved.", "1911-06-04"),
    (MET + "«The next morning» it was dissolved.", "1911-05-04"),
    (MET + "«That night» it was dissolved.", "1911-05-03"),
    # weekdays: the first from the day that the story has reached
    (MET + "«On ‹Wednesday›» it was dissolved.", "1911-05-03"),
    (MET + "«On ‹Friday›» it was dissolved.", "1911-05-05"),
    (MET + "«On ‹Tuesday›» it was dissolved.", "1911-05-09"),
    # weeks, months, years
    (MET + "«That week» it was dissolved.", "1911-05-01/1911-05-07"),
    (MET + "«That month» it was dissolved.", "1911-05"),
    (MET + "«Three months later» it was dissolved.", "1911-08"),
    (MET + "In «the same year» it was dissolved.", "1911"),
    (MET + "«The following year» it was dissolved.", "1912"),
    (MET + "«The previous year» had been cold.", "1910"),
    (MET + "«Two years later» it was dissolved.", "1913"),
    (MET + "«Two decades earlier» its founder had died.", "1891~"),
    (MET + "«Some sixty years later» a stone was set.", "[1965..1977]"),
    (MET + "«A few days later» it was dissolved.", "[1911-05-05..]"),
    (MET + "«Several years later» it was dissolved.", "[1913..]"),
    (MET + "«By ‹the end of the year›» it was dissolved.", "../1911-12"),
    (MET + "At «the end of the decade» it was dissolved.", "1916/1919"),
    # a month without its year: of this year, unless it lies far back
    # a sum of two amounts, a season after January, and the style that was stated
    ("«On ‹3 May 1917›» he fell ill. «A year and eight months later» he was well.", "1919-01"),
    ("«In ‹January 1918›» he fell ill. «The following spring» he was well.", "1918-21"),
    ("He came «on ‹25 December 1911›». «On ‹New Year's Day›» he left.", "1912-01-01"),
    ("He came in «the winter of 1911». In «the spring» he left.", "1912-21"),
    ("They sold it in «the autumn of 1913». «In ‹January›» the new owner came.", "1914-01"),
    ("«In ‹March 1928›» he fell ill. «Two years later» he was well.", "1930"),
    (MET + "«In ‹April›» it had been called.", "1911-04"),
    (MET + "«In ‹December›» it was dissolved.", "1911-12"),
    ("They met «on ‹3 November 1911›». «In ‹October›» they had fled.", "1911-10"),
    ("They met «on ‹3 November 1911›». «In ‹January›» they fled.", "1912-01"),
    ("They met «on ‹3 November 1911›». «In ‹February›» they fled.", "1912-02"),
    # the following and the last
    (MET + "«The following March» it was dissolved.", "1912-03"),
    (MET + "«The following June» it was dissolved.", "1911-06"),
    ("«March 1911» was cold. «The following March» was colder.", "1912-03"),
    (MET + "«Last December» it was called.", "1910-12"),
    # seasons
    (MET + "In «the summer» it was dissolved.", "1911-22"),
    (MET + "«That winter» was cold.", "1911-24"),
    (MET + "«The following spring» was cold.", "1912-21"),
    (MET + "«The following winter» was cold.", "1911-24"),
    (MET + "«The previous winter» had been cold.", "1910-24"),
    (MET + "«On ‹4 March next year›» it was dissolved.", "1912-03-04"),
    (MET + "At «five o'clock the next morning» it was dissolved.", "1911-05-04"),
    # so much or more, less than so much
    (MET + "«More than ten years later» a stone was set.", "[1921..]"),
    (MET + "«At least two years later» a stone was set.", "[1913..]"),
    (MET + "«Less than a year later» a stone was set.", "[1911..1912]"),
    # over the end of a month and of a year
    ("He fled «on ‹28 February 1911›». «A day later» he fell.", "1911-03-01"),
    ("He fled «on ‹28 February 1912›». «A day later» he fell.", "1912-02-29"),
    ("He fled «on ‹31 January 1911›». «One month later» he fell.", "1911-02"),
    ("He fled «in ‹December 1911›». «Two months later» he fell.", "1912-02"),
    ("He fled «on ‹31 December 1911›». «The next day» he fell.", "1912-01-01"),
    # an hour of the day that was named
    (MET + "«At ‹noon›» it was dissolved.", "1911-05-03"),
    (MET + "«At ‹that time›» it was weak.", "1911-05-03"),
    # feasts
    ("He fled «in ‹1911›». «At ‹Easter›» he fell.", "1911-04-16"),
    # a day that only leap years have: the nearest one
    (MET + "«On ‹29 February›» a new one met.", "1912-02-29"),
    # within one sentence
    ("He fled «in ‹1911›» and fell «the following year».", "1912"),
]

STANDS = [
    # what is told in passing is spoken of, and the story stays
    (MET[:-2] + " (it first met «in ‹1899›»). «In ‹June›» it was dissolved.", ["1899", "1911-06"]),
    (MET[:-2] + ", an heir to that «of ‹1899›». «In ‹June›» it was dissolved.", ["1899", "1911-06"]),
    (MET + "Its hall, built «in ‹1804›», was cold. «In ‹June›» it was dissolved.", ["1804", "1911-06"]),
    (MET + "«Two decades earlier» it was a club. «In ‹June›» it was dissolved.", ["1891~", "1911-06"]),
    (MET + "«The previous year» it was a club. «In ‹June›» it was dissolved.", ["1910", "1911-06"]),
    (MET + "It had been founded «before ‹1850›». «In ‹June›» it was dissolved.", ["../1850", "1911-06"]),
    # what leads it on
    (MET + "«In ‹June 1920›» a new one met. «The next month» it fell.", ["1920-06", "1920-07"]),
    (MET + "«In ‹1920›» a new one met. «The next year» it fell.", ["1920", "1921"]),
    (MET + "«In ‹June›» it rested. «In ‹December›» it met again. «In ‹January›» it fell.",
     ["1911-06", "1911-12", "1912-01"]),
    (MET + "«Two years later» a new one met. «The next year» it fell.", ["1913", "1914"]),
    # a stretch leads to its end
    (MET + "«From 1911 to 1914» it slept. «The next year» it fell.", ["1911/1914", "1915"]),
    (MET + "It slept «3-9 June 1912». «The next day» it fell.", ["1912-06-03/1912-06-09", "1912-06-10"]),
]  # fmt: skip

TOLD = [
    # a life
    (
        (
            "She was arrested «on ‹9 May 1921›» and spent «fourteen months» in prison. Released «in "
            "‹July 1922›», she left the country «the same year». «Between 1925 and 1931» she wrote "
            "three books. The first («1926») failed, the second («1928») sold 1,900 copies, the third, "
            "begun «in ‹1929›», was printed only «in ‹1947›»."
        ),
        ["1921-05-09", None, "1922-07", "1922", "[1925..1931]", "1926", "1928", "1929", "1947"],
    ),
    # brothers
    (
        (
            "The elder brother, born «in ‹1871›», was a printer. «In ‹1893›» he married. «Two years "
            "later» a son was born, and «in ‹1899›» a daughter. The younger brother, born «in ‹1875›», "
            "left «in ‹1894›»."
        ),
        ["1871", "1893", "1895", "1899", "1875", "1894"],
    ),
    # a strike, by its weekdays
    (
        (
            "It was «Saturday, 14 June 1913». «On ‹Monday›» the strike began. «By ‹Wednesday›» the mill "
            "was shut. «The following Monday» the owners gave way. «That summer» no one was hired. In "
            "«the autumn» they sold."
        ),
        ["1913-06-14", "1913-06-16", "../1913-06-18", "1913-06-23", "1913-22", "1913-23"],
    ),
    # a soldier, by the seasons
    (
        (
            "«Until ‹the spring of 1917›» he was in the army. «In ‹March›» he deserted. In «the summer» "
            "he was in the town, in «the autumn» in prison. «The winter of 1917-18» he spent in hiding. "
            "«In ‹April 1918›» he crossed the frontier. «The next five years» he lived in exile. «In "
            "‹1923›» he came home."
        ),
        ["../1917-21", "1917-03", "1917-22", "1917-23", "1917-24", "1918-04", "1918/1923", "1923"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_whole_stories(text: str, expected: list[str | None]) -> None:
    found = read_marked(text)
    assert [one.date.edtf if one.date else None for one in found] == expected


UNPLACED = [
    # only a day can be reckoned from in days, only a month in months
    ("He fled in 1911. Two days later he fell.", "Two days later"),
    ("He fled in 1911. A month later he fell.", "A month later"),
    ("He fled in May 1911. Two days later he fell.", "Two days later"),
    # June has no 31st
    ("He fled on 30 June 1911. On the 31st he fell.", "the 31st"),
    # the calendar has no such day, and a year is no leap year because a story says so
    ("He fled in 1911. He fell on 29 February 1913.", "29 February 1913"),
    # and nothing is counted on from it (it was a ValueError in a year of three figures)
    ("He fell on 29 February 190. The next day it rained.", "The next day"),
    # what is reckoned from an event is not reckoned from the story
    ("He fled on 3 May 1911. The day after the battle he fell.", "The day after the battle"),
    ("He fled on 3 May 1911. The year before the war he fell.", "The year before the war"),
    ("He fled on 3 May 1911. Two days after the battle he fell.", "Two days after the battle"),
    # nobody has said when it is told
    ("He fled on 3 May 1911. Ten years ago he fell.", "Ten years ago"),
]


@pytest.mark.parametrize(("text", "edtf"), RECKONED)
def test_what_is_reckoned_from_the_story(text: str, edtf: str) -> None:
    *_, before, found = read_marked(text)
    assert found.date is not None
    assert found.date.edtf == edtf
    assert found.resolved_from == before.core
    assert found.why


@pytest.mark.parametrize(("text", "expected"), STANDS)
def test_what_leads_the_story_on(text: str, expected: list[str]) -> None:
    first, *rest = read_marked(text)
    assert first.date is not None
    assert first.date.edtf == "1911-05-03"
    assert [one.date.edtf if one.date else None for one in rest] == expected


@pytest.mark.parametrize(("text", "words"), UNPLACED)
def test_what_cannot_be_reckoned_is_not_guessed(text: str, words: str) -> None:
    found = edtfs(text)
    assert words in found
    assert found[words] is None


def test_a_new_paragraph_goes_on_where_the_last_one_stopped() -> None:
    assert edtfs("He fled on 3 May 1911.\n\nThe next day he fell.")["The next day"] == "1911-05-04"


def test_the_teller_comes_home_to_his_own_story() -> None:
    text = (
        "I came to the town in 1911. In 1933 others left it. They came back in 1945. "
        "In May I met the mayor; in June they went away."
    )
    found = edtfs(text)
    assert (found["May"], found["June"]) == ("1911-05", "1911-06")


def test_what_somebody_else_says_of_himself_does_not_bring_the_teller_home() -> None:
    text = "I came to the town in 1911. In 1945 it burnt. “I fled in May,” said the mayor."
    assert edtfs(text)["May"] == "1945-05"


WRITTEN = "1921-05-09"
"""A Monday."""

SPOKEN = [
    ("Today", "1921-05-09"),
    ("Yesterday", "1921-05-08"),
    ("Tomorrow", "1921-05-10"),
    ("The day before yesterday", "1921-05-07"),
    ("Last night", "1921-05-08"),
    ("Last week", "1921-05-02/1921-05-08"),
    ("This week", "1921-05-09/1921-05-15"),
    ("Last month", "1921-04"),
    ("Last year", "1920"),
    ("This year", "1921"),
    ("Next year", "1922"),
    ("Last March", "1921-03"),
    ("Last June", "1920-06"),
    ("Last December", "1920-12"),
    ("Last Friday", "1921-05-06"),
    ("Last Monday", "1921-05-02"),
    ("Next Friday", "1921-05-13"),
    ("Last summer", "1920-22"),
    ("Last winter", "1920-24"),
    ("This summer", "1921-22"),
    ("Two days ago", "1921-05-07"),
    ("Two weeks ago", "1921-04-25"),
    ("A month ago", "1921-04"),
    ("Ten years ago", "1911"),
    ("A century ago", "1821~"),
]


@pytest.mark.parametrize(("words", "edtf"), SPOKEN)
def test_what_is_reckoned_from_the_time_of_writing(words: str, edtf: str) -> None:
    (found,) = read_times(f"{words} it rained.", written=WRITTEN)
    assert found.date is not None
    assert found.date.edtf == edtf
    # the time of writing is said of the text, not in it
    assert found.resolved_from is None


@pytest.mark.parametrize("words", ["Yesterday", "Two days ago", "On Friday", "Last week"])
def test_a_year_of_writing_is_no_day(words: str) -> None:
    (found,) = read_times(f"{words} it rained.", written="1921")
    assert found.date is not None
    assert not found.date.placed


def test_the_story_is_not_the_time_of_writing() -> None:
    text = "We met on 3 May 1911. Two years later he fell. I saw his grave last year."
    assert edtfs(text, written=WRITTEN) == {
        "3 May 1911": "1911-05-03",
        "Two years later": "1913",
        "last year": "1920",
    }


def test_last_year_in_a_letter_leads_only_its_own_sentence() -> None:
    # the January after "last year" is beside the letter, not beside the year before it
    text = "Last year we left in July. My sister was here in January."
    dates = [t.date.edtf for t in read_times(text, written=WRITTEN) if t.date is not None]
    assert dates == ["1920", "1920-07", "1921-01"]


def test_a_stated_new_style_holds_for_what_is_reckoned_from_it() -> None:
    text = "On 25 March 1917 (N.S.) he came. The next day he left."
    *_, following = read_times(text)
    assert following.date is not None
    assert [reading.edtf for reading in following.date.readings] == ["1917-03-26"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("last Easter", "1920-04-04"), ("next Christmas", "1920-12-25"), ("last Christmas", "1919-12-25")],
)
def test_a_feast_beside_the_day_of_writing(words: str, edtf: str) -> None:
    (found,) = read_times(f"We met {words}.", written="1920-06-15")
    assert found.date is not None
    assert found.date.edtf == edtf


def test_a_raised_figure_is_no_number() -> None:
    # the mark of a footnote once cost a document all its times
    assert [t.span for t in read_times("He was ² here, a woman of ² and ③.")] == []
