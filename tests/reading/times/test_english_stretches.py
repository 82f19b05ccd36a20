"""English stretches, distances, lengths of time, ages and frequencies, each in a sentence of its own.

A row: the sentence (see `marked`), and EDTF, or ISO 8601 of a duration, or both.
"""

import pytest

from tests.reading.times.marked import read_marked

RANGES = [
    ("He ruled in «the years 1911-1914».", "1911/1914"),
    ("They left «not before 1929».", "1929/.."),
    ("They left «no later than 1929».", "../1929"),
    ("It was built «between 3 and 9 May 1905».", "[1905-05-03..1905-05-09]"),
    ("He ruled «1914-18».", "1914/1918"),
    ("He ruled «1914–1918».", "1914/1918"),
    ("He ruled «1914/18».", "1914/1918"),
    ("He ruled «1914—18».", "1914/1918"),
    ("He ruled «1914 to 1918».", "1914/1918"),
    ("He ruled «from 1914 to 1918».", "1914/1918"),
    ("He ruled «from 1914 until 1918».", "1914/1918"),
    ("He ruled «from 1914 through 1918».", "1914/1918"),
    ("He ruled «from 1914-1918».", "1914/1918"),
    ("He ruled «from the 1890s to the 1920s».", "189X/192X"),
    ("He ruled «from early 1919 to late 1920».", "1919-01/1920-12"),
    ("He ruled in «the nineteenth and twentieth centuries».", "18XX/19XX"),
    ("He ruled «from 44 BC to AD 14».", "-0043/0014"),
    ("He ruled «from the 1890s until 1911».", "189X/1911"),
    # some day between, which is not the same as the whole of it
    ("He came «between 1914 and 1918».", "[1914..1918]"),
    # "in" before a year that a month has already
    ("He came «between May and June in 1911».", "[1911-05..1911-06]"),
    ("He came «between 3 May 1911 and 4 July 1912».", "[1911-05-03..1912-07-04]"),
    # months and days; what one end leaves out, the other says
    ("He ruled «from May 1914 to June 1918».", "1914-05/1918-06"),
    ("He ruled «from May to June 1918».", "1918-05/1918-06"),
    ("He ruled «May-June 1918».", "1918-05/1918-06"),
    ("He ruled «May/June 1918».", "1918-05/1918-06"),
    ("He ruled «from December 1914 to January 1915».", "1914-12/1915-01"),
    ("He ruled «from December to January 1915».", "1914-12/1915-01"),
    ("He ruled «6-9 July 1944».", "1944-07-06/1944-07-09"),
    ("He ruled «July 6-9, 1944».", "1944-07-06/1944-07-09"),
    ("He ruled «28 July - 3 August 1944».", "1944-07-28/1944-08-03"),
    ("He ruled «from 28 July to 3 August 1944».", "1944-07-28/1944-08-03"),
    ("He ruled «from July 28 to August 3, 1944».", "1944-07-28/1944-08-03"),
    ("He ruled «from 3 May 1911 to 4 July 1912».", "1911-05-03/1912-07-04"),
    ("He fell on «the night of November 6 to 7, 1917».", "1917-11-06/1917-11-07"),
    ("He fell on «the night of 6-7 November 1917».", "1917-11-06/1917-11-07"),
    ("He fell in «the night of 24 to 25 October 1917».", "1917-10-24/1917-10-25"),
    # only the two ends
    ("He fell on «6 and 7 April 1944».", "{1944-04-06,1944-04-07}"),
    ("He fell on «April 6 and 7, 1944».", "{1944-04-06,1944-04-07}"),
    ("He fell in «August and September 1914».", "{1914-08,1914-09}"),
    # lives
    ("Anna Brandt («1890-1947») was a painter.", "1890/1947"),
    ("Anna Brandt («1890–1947») was a painter.", "1890/1947"),
    ("Anna Brandt («c. 1890-1947») was a painter.", "1890~/1947"),
    ("Anna Brandt («c. 1890–c. 1947») was a painter.", "1890~/1947~"),
    ("Anna Brandt («3 May 1890 – 4 June 1947») was a painter.", "1890-05-03/1947-06-04"),
    ("Anna Brandt («May 3, 1890-June 4, 1947») was a painter.", "1890-05-03/1947-06-04"),
    ("Anna Brandt («1890?–1947») was a painter.", "1890?/1947"),
    # open at one end
    ("They met «not before 1911».", "1911/.."),
    ("They met «not until 1911».", "1911/.."),
    ("They met «until ‹the early 1920s›».", "../1923"),
    ("They met «before ‹1938›».", "../1938"),
    ("They met «after ‹1938›».", "1938/.."),
    ("They met «since ‹1938›».", "1938/.."),
    ("They met «until ‹1938›».", "../1938"),
    ("They met some time «before ‹1938›».", "../1938"),
    ("They met «not later than 1938».", "../1938"),
    ("They met «no earlier than 1938».", "1938/.."),
    ("They met «before ‹3 May 1911›».", "../1911-05-03"),
    ("They met «after ‹May 1911›».", "1911-05/.."),
    ("He came «between 6 and 9 July 1944».", "[1944-07-06..1944-07-09]"),
    ("He came «between July 6 and 9, 1944».", "[1944-07-06..1944-07-09]"),
    ("He came «between May and July 1911».", "[1911-05..1911-07]"),
    ("He came «between 3 May and 4 July 1911».", "[1911-05-03..1911-07-04]"),
    ("He fell on «the night of 6/7 November 1917».", "1917-11-06/1917-11-07"),
    ("He fell on «6 or 7 April 1944».", "[1944-04-06,1944-04-07]"),
    ("He fell in «August or September 1914».", "[1914-08,1914-09]"),
    ("Anna Brandt («1890-?») was a painter.", "1890/.."),
    ("They met «by ‹1938›».", "../1938"),
    ("They met «from 1938 on».", "1938/.."),
    ("They met «from 1938 onwards».", "1938/.."),
    ("They met «by ‹3 May 1911›».", "../1911-05-03"),
    ("He fell on «13/14 May 1911».", "1911-05-13/1911-05-14"),
    ("They met «up to 1938».", "../1938"),
    ("They met «prior to 1938».", "../1938"),
    ("They met «before ‹the end of 1911›».", "../1911-12"),
]

FROM_A_DATE = [
    # so long before or after a day that is named
    ("They left «two weeks before 9 May 1945».", "1945-04-25", "P2W"),
    ("They left «three days before 3 May 1911».", "1911-04-30", "P3D"),
    ("They left «ten days after 25 February 1911».", "1911-03-07", "P10D"),
    ("They left «two weeks after May 3, 1911».", "1911-05-17", "P2W"),
    ("They left «five years after 1911».", "1916", "P5Y"),
    ("They left «five years before 1911».", "1906", "P5Y"),
    ("They left «a decade before 1911».", "1901~", "P10Y"),
    ("They left «a century after 1811».", "1911~", "P100Y"),
    ("They left «some years before 1911».", "[..1909]", None),
    ("They left «half a century after 1848».", "1898~", "P50Y"),
    ("They left «more than a year after 1911».", "[1912..]", "P1Y"),
    # the eve, and the day before
    ("They left «the day before 9 May 1945».", "1945-05-08", "P1D"),
    ("They left on «the eve of 9 May 1945».", "1945-05-08", "P1D"),
    ("They left on «the eve of All Saints' Day 1917».", "1917-10-31", "P1D"),
]

PORTIONS = [
    ("It rained in «the second week of May 1911».", "1911-05-08/1911-05-14", "P1W"),
    # weeks and days counted from one end of a month or year
    ("It rained in «the first week of May 1911».", "1911-05-01/1911-05-07", "P1W"),
    ("It rained in «the first two weeks of May 1911».", "1911-05-01/1911-05-14", "P2W"),
    ("It rained in «the last week of May 1911».", "1911-05-25/1911-05-31", "P1W"),
    ("It rained in «the last two weeks of February 1912».", "1912-02-16/1912-02-29", "P2W"),
    ("It rained on «the last day of May 1911».", "1911-05-31/1911-05-31", "P1D"),
    ("It rained on «the first day of 1911».", "1911-01-01/1911-01-01", "P1D"),
]

CLOCKS = [
    "They met «at ‹5 p.m.›»",
    "They met «at ‹5 o'clock›».",
    "They met «at ‹five o’clock›».",
    "They met «at ‹5:30 p.m.›»",
    "They met «at ‹5.30 p.m.›»",
    "They met «at ‹17:30›».",
    "They met «at ‹noon›».",
    "They met «at ‹midnight›».",
]

DURATIONS = [
    ("They stayed for «five years».", "P5Y"),
    ("They stayed for «25 years».", "P25Y"),
    ("They stayed for «twenty-five years».", "P25Y"),
    ("They stayed for «a hundred years».", "P100Y"),
    ("They stayed for «1,200 days».", "P1200D"),
    ("They stayed for «a dozen years».", "P12Y"),
    ("They stayed for «a year and a half».", "P1.5Y"),
    ("They stayed for «three and a half months».", "P3.5M"),
    ("They stayed for «two or three weeks».", "P2W"),
    ("They stayed for «two to three weeks».", "P2W"),
    ("They stayed for «a fortnight».", "P2W"),
    ("They stayed for «a decade».", "P10Y"),
    ("They stayed for «two decades».", "P20Y"),
    ("They stayed for «half a century».", "P50Y"),
    ("They stayed for «half an hour».", "PT30M"),
    ("They stayed for «30 minutes».", "PT30M"),
    ("They stayed for «an hour and a half».", "PT1.5H"),
    ("They stayed «three nights».", "P3D"),
    ("It was a «five-year» plan.", "P5Y"),
    ("It was a «six-month» sentence.", "P6M"),
    # bounds and vagueness
    ("They stayed for «more than a year».", "P1Y"),
    ("They stayed for «over ten years».", "P10Y"),
    ("They stayed for «nearly ten years».", "P10Y"),
    ("They stayed for «almost a year».", "P1Y"),
    ("They stayed for «less than a month».", "P1M"),
    ("They stayed for «at least two years».", "P2Y"),
    ("They stayed for «up to six months».", "P6M"),
    ("They stayed for «some sixty years».", "P60Y~"),
    ("They stayed for «about a week».", "P1W~"),
    # without a number
    ("They stayed for «several years».", None),
    ("They stayed for «many years».", None),
    ("They stayed for «a few days».", None),
    ("They stayed for «years».", None),
    ("They stayed for «weeks».", None),
    ("They stayed for «two years and three months».", "P2Y3M"),
    ("It was a «three-day-long» march.", "P3D"),
]

AGES = [
    ("She was «sixty years old».", "P60Y"),
    ("She was «aged 22».", "P22Y"),
    ("A man «aged 22» was seen.", "P22Y"),
    ("She left «at ‹the age of thirty›».", "P30Y"),
    ("She left «at ‹age 30›».", "P30Y"),
    ("A woman of «eighty» was seen.", "P80Y"),
    ("She was «about forty years old».", "P40Y"),
    ("A «sixty-year-old» woman was seen.", "P60Y"),
    ("A «60-year-old» woman was seen.", "P60Y"),
    ("A «sixty-five-year-old» woman was seen.", "P65Y"),
    ("She was «in her thirties».", None),
    ("She «was ‹60›».", "P60Y"),
]

SETS = [
    "«every day»",
    "«each year»",
    "«weekly»",
    "«annually»",
    "at «night»",
    "«twice a week»",
    "«once a month»",
    "«three times a day»",
    "«every two years»",
    "«every Monday»",
    "«on Mondays»",
    "«every spring»",
]

UNPLACED = [
    # what can only be reckoned from something that nobody has said
    "«Two years later» it was dissolved.",
    "«The next day» it was dissolved.",
    "«In ‹May›» it was dissolved.",
    "«On ‹the 12th›» it was dissolved.",
    "«On ‹Friday›» it was dissolved.",
    "«Yesterday» it was dissolved.",
    "«Last year» it was dissolved.",
    "«Ten years ago» it was dissolved.",
    "«The following March» it was dissolved.",
    "In «the same year» it was dissolved.",
    "In «the thirties» it was dissolved.",
    # that was reckoned from what happened, and no calendar tells when it did
    "«The day after the battle» it was dissolved.",
    "«The year before the war» it was dissolved.",
    "«Two days after the battle» it was dissolved.",
    # the calendar has no such day
    "«On ‹29 February 1913›» it was dissolved.",
    "«On ‹31 April 1911›» it was dissolved.",
]


@pytest.mark.parametrize(("sentence", "edtf"), RANGES)
def test_intervals(sentence: str, edtf: str) -> None:
    (found,) = read_marked(sentence)
    assert found.date is not None
    assert (found.kind.value, found.date.edtf) == ("interval", edtf)


@pytest.mark.parametrize(("sentence", "edtf", "iso"), FROM_A_DATE)
def test_distances_from_a_date(sentence: str, edtf: str, iso: str | None) -> None:
    (found,) = read_marked(sentence)
    assert found.date is not None
    assert found.duration is not None
    assert (found.kind.value, found.date.edtf, found.duration.iso) == ("date", edtf, iso)


@pytest.mark.parametrize(("sentence", "edtf", "iso"), PORTIONS)
def test_portions(sentence: str, edtf: str, iso: str) -> None:
    (found,) = read_marked(sentence)
    assert found.date is not None
    assert found.duration is not None
    assert (found.kind.value, found.date.edtf, found.duration.iso) == ("duration", edtf, iso)


@pytest.mark.parametrize("sentence", CLOCKS)
def test_hours_of_no_day(sentence: str) -> None:
    (found,) = read_marked(sentence)
    assert (found.kind.value, found.date) == ("clock", None)


@pytest.mark.parametrize(("sentence", "iso"), DURATIONS)
def test_durations(sentence: str, iso: str | None) -> None:
    (found,) = read_marked(sentence)
    assert found.duration is not None
    assert (found.kind.value, found.date, found.duration.iso) == ("duration", None, iso)


@pytest.mark.parametrize(("sentence", "iso"), AGES)
def test_ages(sentence: str, iso: str | None) -> None:
    (found,) = read_marked(sentence)
    assert found.duration is not None
    assert (found.kind.value, found.duration.iso) == ("age", iso)
    assert found.date is None or not found.date.placed


@pytest.mark.parametrize("words", SETS)
def test_sets(words: str) -> None:
    (found,) = read_marked(f"They met {words}.")
    assert (found.kind.value, found.date) == ("set", None)


@pytest.mark.parametrize("sentence", UNPLACED)
def test_what_cannot_be_placed_is_not_guessed(sentence: str) -> None:
    (found,) = read_marked(sentence)
    assert found.date is not None
    assert not found.date.placed
