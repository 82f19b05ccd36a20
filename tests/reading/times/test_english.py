"""English expressions of time, each in a sentence that says nothing else of time.

A row: the sentence (see `marked`), the kind, EDTF, and ISO 8601 of the duration.
"""

import pytest

from tests.reading.times.marked import read_marked, unmarked

DATES = [
    # day, month, year, in every order and punctuation
    ("It was signed «on ‹9 May 1921›».", "1921-05-09"),
    ("It was signed «on ‹9 May, 1921›».", "1921-05-09"),
    ("It was signed «on ‹May 9, 1921›».", "1921-05-09"),
    ("It was signed «on ‹May 9 1921›».", "1921-05-09"),
    ("It was signed «on ‹MAY 9, 1921›».", "1921-05-09"),
    ("It was signed «on ‹the 9th of May, 1921›».", "1921-05-09"),
    ("It was signed «on ‹the 9th of May 1921›».", "1921-05-09"),
    ("It was signed «on ‹9th May 1921›».", "1921-05-09"),
    ("It was signed «on ‹May 9th, 1921›».", "1921-05-09"),
    ("It was signed «on ‹May the ninth, 1921›».", "1921-05-09"),
    ("It was signed «on ‹the ninth of May 1921›».", "1921-05-09"),
    ("It was signed «on ‹the twenty-third of May 1921›».", "1921-05-23"),
    ("It was signed «on ‹the first of May 1921›».", "1921-05-01"),
    ("It was signed «on ‹the 9th day of May, 1921›».", "1921-05-09"),
    ("It was dated «9 Sept. 1921».", "1921-09-09"),
    ("It was dated «Sept. 9, 1921».", "1921-09-09"),
    ("It was dated «Sept 9 1921».", "1921-09-09"),
    ("It was dated «Dec. 31st, 1899».", "1899-12-31"),
    # the year first
    ("It was dated «1921-05-09».", "1921-05-09"),
    ("It was dated «1921/05/09».", "1921-05-09"),
    ("It was dated «1921 May 9».", "1921-05-09"),
    ("It was dated «1921, May 9».", "1921-05-09"),
    # only figures; which is the month, is said only by what is over twelve
    ("It was dated «23/5/1921».", "1921-05-23"),
    ("It was dated «5/23/1921».", "1921-05-23"),
    ("It was dated «23-5-1921».", "1921-05-23"),
    ("It was dated «23.5.1921».", "1921-05-23"),
    ("It was dated «9/5/1921».", "[1921-05-09,1921-09-05]"),
    ("It was dated «5/5/1921».", "1921-05-05"),
    # with the weekday
    ("It rained «on ‹Monday, 9 May 1921›».", "1921-05-09"),
    ("It rained «on ‹Monday, May 9, 1921›».", "1921-05-09"),
    ("It rained «on ‹Monday the 9th of May 1921›».", "1921-05-09"),
    ("It rained «on ‹Monday May 9th, 1921›».", "1921-05-09"),
    # less than a day
    ("They met «in ‹May 1921›».", "1921-05"),
    ("They met «in ‹May, 1921›».", "1921-05"),
    ("They met «in ‹May of 1921›».", "1921-05"),
    ("They met «in ‹Sept. 1921›».", "1921-09"),
    ("They met «in ‹1921›».", "1921"),
    ("They met «in ‹the year 1921›».", "1921"),
    ("They met «in ‹1066›».", "1066"),
    # eras: 1 BC is the year 0 of astronomers
    ("They met «in ‹A.D. 921›».", "0921"),
    ("They met «in ‹AD 79›».", "0079"),
    ("They met «in ‹44 BC›».", "-0043"),
    ("They met «in ‹44 B.C.E.›».", "-0043"),
    ("They met «in ‹1 BC›».", "0000"),
    # days that one calendar alone has
    ("It thawed «on ‹29 February 1900›».", "1900-03-13"),
    ("It thawed «on ‹5 October 1582›».", "1582-10-15"),
]

PERIODS = [
    # centuries
    ("They met in «the twentieth century».", "19XX"),
    ("They met in «the 20th century».", "19XX"),
    ("They met in «the nineteenth century».", "18XX"),
    ("They met in «the fifth century BC».", "-04XX"),
    ("They met in «the early twentieth century».", "1901/1933"),
    ("They met «early in the twentieth century».", "1901/1933"),
    ("They met in «the mid-18th century».", "1734/1766"),
    ("They met in «the middle of the eighteenth century».", "1734/1766"),
    ("They met in «the late 19th century».", "1867/1900"),
    ("They met at «the end of the eighteenth century».", "1767/1800"),
    ("They met in «the first half of the eighteenth century».", "1701/1750"),
    ("They met in «the second half of the eighteenth century».", "1751/1800"),
    ("They met in «the second quarter of the 17th century».", "1626/1650"),
    ("They met in «the last third of the 17th century».", "1667/1700"),
    ("They met in «the first decade of the twentieth century».", "1901/1910"),
    ("They met at «the turn of the twentieth century».", "1895/1905"),
    # decades
    ("They met in «the 1930s».", "193X"),
    ("They met in «the 1930's».", "193X"),
    ("They met in «the nineteen-thirties».", "193X"),
    ("They met in «the nineteen thirties».", "193X"),
    ("They met in «the eighteen-forties».", "184X"),
    ("They met in «the early 1930s».", "1930/1933"),
    ("They met in «the mid-1930s».", "1934/1936"),
    ("They met in «the late 1930s».", "1936/1939"),
    ("They met at «the start of the 1930s».", "1930/1933"),
    ("They met at «the end of the 1920s».", "1926/1929"),
    # seasons and feasts
    ("They met in «the summer of 1943».", "1943-22"),
    ("They met in «summer 1943».", "1943-22"),
    ("They met in «early summer 1943».", "1943-22"),
    ("They met in «the fall of 1943».", "1943-23"),
    ("They met in «autumn, 1943».", "1943-23"),
    ("They met in «the spring of 1943».", "1943-21"),
    ("They met in «the winter of 1812-13».", "1812-24"),
    ("They met in «the winter of 1812/1813».", "1812-24"),
    ("They met «at ‹Easter 1916›».", "1916-04-23"),
    ("They met «on ‹Easter Monday 1916›».", "1916-04-24"),
    ("They met «on ‹Good Friday 1911›».", "1911-04-14"),
    ("They met «on ‹Christmas Day 1914›».", "1914-12-25"),
    ("They met «on ‹Christmas Eve, 1914›».", "1914-12-24"),
    ("They met «on ‹Ascension Day 1925›».", "1925-05-21"),
    ("They met «on ‹Lady Day 1642›».", "1642-03-25"),
    # parts of a year or month; early and late in a month have no ends that anybody agrees on
    ("They met in «early 1919».", "1919-01/1919-04"),
    ("They met «early in 1919».", "1919-01/1919-04"),
    ("They met in «mid-1919».", "1919-05/1919-08"),
    ("They met in «late 1919».", "1919-09/1919-12"),
    ("They met «late in 1919».", "1919-09/1919-12"),
    ("They met at «the beginning of 1919».", "1919-01/1919-04"),
    ("They met in «the middle of 1919».", "1919-05/1919-08"),
    ("They met towards «the end of 1919».", "1919-09/1919-12"),
    ("They met in «the first half of 1919».", "1919-01/1919-06"),
    ("They met in «the second half of 1919».", "1919-07/1919-12"),
    ("They met in «early May 1919».", "1919-05"),
    ("They met in «mid-May 1919».", "1919-05"),
    ("They met at «the end of May 1919».", "1919-05"),
    ("They met in «the second half of May 1919».", "1919-05-16/1919-05-31"),
    # vagueness and doubt
    ("They met «about 1938».", "1938~"),
    ("They met «around 1938».", "1938~"),
    ("They met «circa 1938».", "1938~"),
    ("They met «c. 1938».", "1938~"),
    ("They met «c.1938».", "1938~"),
    ("They met «ca. 1938».", "1938~"),
    ("They met «ca 1938».", "1938~"),
    ("They met «in ‹about 1938›».", "1938~"),
    ("They met «around 3 May 1911».", "1911-05-03~"),
    ("They met «ca. May 1911».", "1911-05~"),
    ("They met «probably in 1938».", "1938?"),
    ("They met «perhaps in 1938».", "1938?"),
    ("They met «in ‹1938(?)›».", "1938?"),
    ("They met «in ‹1938 (?)›».", "1938?"),
    ("They met in [«1938»].", "1938"),
    ("They met in [«1938?»].", "1938?"),
]

STYLES = [
    # one day in Old and New Style, in all notations: the Gregorian one counts
    ("It was dated «28 August (9 September) 1828».", "1828-09-09"),
    ("It was dated «28 August [9 September] 1828».", "1828-09-09"),
    ("It was dated «28 August/9 September 1828».", "1828-09-09"),
    ("It was dated «28/9 September 1828».", "1828-09-09"),
    ("It was dated «12/25 March 1917».", "1917-03-25"),
    ("It was dated «12 (25) March 1917».", "1917-03-25"),
    ("It was dated «12 [25] March 1917».", "1917-03-25"),
    ("It was dated «March 12/25, 1917».", "1917-03-25"),
    ("It was dated «March 12 (25), 1917».", "1917-03-25"),
    ("It was dated «Sept. 9 (Aug. 28, O.S.), 1828».", "1828-09-09"),
    ("It was dated «Sept. 9 (Aug. 28 O.S.), 1828».", "1828-09-09"),
    ("It was dated «9 September (28 August O.S.) 1828».", "1828-09-09"),
    ("It was dated «9 September (28 August, Old Style) 1828».", "1828-09-09"),
    ("It was dated «9 September 1828 (28 August O.S.)».", "1828-09-09"),
    ("It was dated «28 August O.S. (9 September N.S.) 1828».", "1828-09-09"),
    ("It was dated «28 August (9 September, N.S.), 1828».", "1828-09-09"),
    ("It was dated «28 August 1828 (9 September 1828, New Style)».", "1828-09-09"),
    ("It was dated «25 October 1917 (7 November 1917)».", "1917-11-07"),
    ("It was dated «1/14 February 1918».", "1918-02-14"),
    ("It was dated «31 January/13 February 1918».", "1918-02-13"),
    ("It was dated «11/21 December 1688».", "1688-12-21"),
    ("It was dated «10/20 January 1690/91».", "1691-01-20"),
    # over the turn of a year
    ("It was dated «January 12, 1900 (December 31, 1899)».", "1900-01-12"),
    ("It was dated «12 January 1900 (31 December 1899, O.S.)».", "1900-01-12"),
    ("It was dated «26 December 1916 (8 January 1917)».", "1917-01-08"),
    ("It was dated «26 December 1916/8 January 1917».", "1917-01-08"),
    ("It was dated «31 December 1899/12 January 1900».", "1900-01-12"),
    # the style alone
    ("It was dated «28 August 1828 O.S.»", "1828-09-09"),
    ("It was dated «28 August 1828 (O.S.)».", "1828-09-09"),
    ("It was dated «28 August 1828, Old Style».", "1828-09-09"),
    ("It was dated «August 28, 1828 (O.S.)».", "1828-09-09"),
    ("It was dated «August 28 (O.S.), 1828».", "1828-09-09"),
    ("It was dated «28 August 1828 (N.S.)».", "1828-08-28"),
    ("It was dated «9 September 1828 (new style)».", "1828-09-09"),
    # years that began on 25 March
    ("It was dated «15 January 1743/44».", "1744-01-26"),
    ("It was dated «15 January 1743/4».", "1744-01-26"),
    ("It was dated «15 Jan. 1743/1744».", "1744-01-26"),
    ("It was dated «January 15, 1743/44».", "1744-01-26"),
    ("It was dated «30 January 1648/9 O.S.»", "1649-02-09"),
    # other calendars
    ("It was dated «18 Brumaire VIII».", "1799-11-09"),
    ("It was dated «18 Brumaire, Year VIII».", "1799-11-09"),
    ("It was dated «9 Thermidor Year II».", "1794-07-27"),
    ("It was dated «15 Nisan 5701».", "1941-04-12"),
    ("It was dated «10 Muharram 1250 AH».", "1834-05-19~"),
]

RANGES = [
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
    # some day between, which is not the same as the whole of it
    ("He came «between 1914 and 1918».", "[1914..1918]"),
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
    # open at one end
    ("They met «before ‹1938›».", "../1938"),
    ("They met «after ‹1938›».", "1938/.."),
    ("They met «since ‹1938›».", "1938/.."),
    ("They met «until ‹1938›».", "../1938"),
    ("They met some time «before ‹1938›».", "../1938"),
    ("They met «not later than 1938».", "../1938"),
    ("They met «no earlier than 1938».", "1938/.."),
    ("They met «before ‹3 May 1911›».", "../1911-05-03"),
    ("They met «after ‹May 1911›».", "1911-05/.."),
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
]

DAYTIMES = [
    # an hour of a day is of that day
    ("They met «at ‹11 a.m. on 11 November 1918›».", "1918-11-11"),
    ("They met «at ‹7:15 p.m. on May 3, 1911›».", "1911-05-03"),
    ("They met «at ‹noon on 3 May 1911›».", "1911-05-03"),
    ("They met «on ‹the morning of 3 May 1911›».", "1911-05-03"),
    ("They met «on ‹the evening of May 3, 1911›».", "1911-05-03"),
    ("They met «in ‹the afternoon of 3 May 1911›».", "1911-05-03"),
    ("They met «early in the morning of 3 May 1911».", "1911-05-03"),
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
]

AGES = [
    ("She was «sixty years old».", "P60Y"),
    ("She was «aged 22».", "P22Y"),
    ("A man «aged 22» was seen.", "P22Y"),
    ("She left «at ‹the age of thirty›».", "P30Y"),
    ("She left «at ‹age 30›».", "P30Y"),
    ("A woman of «eighty» was seen.", "P80Y"),
    ("She was «about forty years old».", "P40Y"),
]

SETS = ["«every day»", "«each year»", "«weekly»", "«annually»", "at «night»"]

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
    # the calendar has no such day
    "«On ‹29 February 1913›» it was dissolved.",
]


@pytest.mark.parametrize(("sentence", "edtf"), DATES + PERIODS + STYLES + DAYTIMES)
def test_dates(sentence: str, edtf: str) -> None:
    (found,) = read_marked(sentence)
    assert found.date is not None
    assert (found.kind.value, found.date.edtf, found.duration) == ("date", edtf, None)
    assert found.date.text == found.core.of(unmarked(sentence)[0])


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
def test_ages(sentence: str, iso: str) -> None:
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
