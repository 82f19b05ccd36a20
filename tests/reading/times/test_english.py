"""English dates, each in a sentence of its own; for stretches of time see `test_english_stretches`.

A row: the sentence (see `marked`), and EDTF.
"""

import pytest

from tests.reading.times.marked import read_marked, unmarked

DATES = [
    # a month with a nought is no second year
    ("It was dated «2022-05».", "2022-05"),
    ("He was crowned «on ‹7 August 936›».", "0936-08-12"),
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
    ("It was dated «3d May 1790».", "1790-05-03"),
    ("It was dated «the 3d of May, 1790».", "1790-05-03"),
    ("It was dated «May the Third, Nineteen Hundred and Five».", "1905-05-03"),
    ("He fled «on ‹Thursday 3 May 1990›».", "1990-05-03"),
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
    ("It was dated «03.05.1921».", "1921-05-03"),
    ("It was dated «3. 5. 1921».", "1921-05-03"),
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
    ("They met «in ‹the year of our Lord 1642›».", "1642"),
    # eras: 1 BC is the year 0 of astronomers
    ("They met «in ‹A.D. 921›».", "0921"),
    ("They met «in ‹AD 79›».", "0079"),
    ("They met «in ‹44 BC›».", "-0043"),
    ("They met «in ‹44 B.C.E.›».", "-0043"),
    ("They met «in ‹1 BC›».", "0000"),
    # days that one calendar alone has
    ("It thawed «on ‹29 February 1900›».", "1900-03-13"),
    ("It thawed «on ‹5 October 1582›».", "1582-10-15"),
    ("It was dated «9-May-1921».", "1921-05-09"),
    ("They met «in ‹nineteen seventeen›».", "1917"),
    ("They met «in ‹nineteen-seventeen›».", "1917"),
    ("They met «in ‹nineteen hundred and five›».", "1905"),
    ("They met «in ‹seventeen hundred and eighty-nine›».", "1789"),
    ("They met «in ‹eighteen forty-eight›».", "1848"),
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
    ("They met in «the 3rd century A.D.»", "02XX"),
    ("A «nineteenth-century» house stood there.", "18XX"),
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
    ("They met in «the first months of 1919».", "1919-01/1919-04"),
    ("They met in «the closing months of 1919».", "1919-09/1919-12"),
    ("They met in «the last quarter of 1919».", "1919-10/1919-12"),
    # the calendars do not agree on what day it was
    ("They met «on ‹the second Sunday in May 1911›».", "1911-05"),
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
    ("They met in «the XIX century».", "18XX"),
    ("They met in «the last days of May 1919».", "1919-05"),
    ("They met in «the last years of the eighteenth century».", "1767/1800"),
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
    ("It was dated «20 December 1825/1 January 1826».", "1826-01-01"),
    ("It was dated «15 January 1743-44».", "1744-01-26"),
    ("It was dated «15 January 1743–44».", "1744-01-26"),
    ("It was dated «18 Brumaire an VIII».", "1799-11-09"),
]

SEVERAL = [
    # each of them, or one of them
    ("He fell in «1914 and 1918».", "{1914,1918}"),
    ("He fell in «1914 or 1915».", "[1914,1915]"),
    ("He fell in «1914, 1916 and 1918».", "{1914,1916,1918}"),
]

DAYTIMES = [
    # an hour of a day is of that day
    ("They met «at ‹11 a.m. on 11 November 1918›».", "1918-11-11"),
    ("They met «at ‹7:15 p.m. on May 3, 1911›».", "1911-05-03"),
    ("They met «at ‹noon on 3 May 1911›».", "1911-05-03"),
    ("They met on «3 May 2022, 10.15 a.m.»", "2022-05-03"),
    ("They met «on ‹the morning of 3 May 1911›».", "1911-05-03"),
    ("They met «on ‹the evening of May 3, 1911›».", "1911-05-03"),
    ("They met «in ‹the afternoon of 3 May 1911›».", "1911-05-03"),
    ("They met «early in the morning of 3 May 1911».", "1911-05-03"),
]


@pytest.mark.parametrize(("sentence", "edtf"), DATES + PERIODS + STYLES + DAYTIMES + SEVERAL)
def test_dates(sentence: str, edtf: str) -> None:
    (found,) = read_marked(sentence)
    assert found.date is not None
    assert (found.kind.value, found.date.edtf, found.duration) == ("date", edtf, None)
    assert found.date.text == found.core.of(unmarked(sentence)[0])
