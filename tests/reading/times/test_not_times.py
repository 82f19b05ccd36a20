"""Traps: figures that are no years, words of time that mean something else, dates that are titles."""

import pytest

from testimonia.reading.times import read_times
from tests.reading.times.marked import read_marked

FIGURES = [
    # pages, volumes, chapters, folios
    "See page 1912 of the register.",
    "See p. 1912.",
    "See pp. 12-18.",
    "See pp. 1912-1918.",
    "See Vol. 3, pp. 1914-18.",
    "See vol. 1912.",
    "See fol. 1743r.",
    "See chapter 12 of the book.",
    "See chapters 10-12 of the book.",
    "Article 1905 applies.",
    "Section 1912 of the act applies.",
    "§ 1914 of the code applies.",
    "Line 1066 is corrupt.",
    "Figure 1914 shows it.",
    "Table 1917 shows it.",
    "Note 1917 says so.",
    # shelfmarks, call numbers, registry numbers
    "See MS 1743.",
    "See Add. MS 1921, f. 12.",
    "See shelfmark FO 371/1945.",
    "See CAB 23/1917.",
    "See F. 17, op. 1, d. 1905.",
    "See GARF, f. 1235, op. 1, d. 1917, l. 12.",
    "See box 1940, folder 12.",
    "The call number is DK 1917.5.",
    "The code is ABC-1934-X.",
    "No. 1917 was locked.",
    "Order No. 227 was signed.",
    "Order No. 1940 was signed.",
    "Decree no. 1917/45 was signed.",
    "Regulation 1945/12 applies.",
    "Patent 1,917,000 was granted.",
    "He wore number 1912.",
    "Prisoner 1943 was called.",
    # numbers of books, printers' keys
    "ISBN 978-0-19-280191-4.",
    "ISBN 0 19 1943 28 1.",
    "ISSN 1940-1945.",
    "10 9 8 7 6 5 4 3 2 1",
    "00 01 02 03 04 10 9 8 7",
    "01 02 03 04 05",
    # prices, statistics, measures
    "It cost £1912.",
    "It cost $1,917.",
    "It cost US$ 1950.",
    "It cost 1912 pounds.",
    "It cost 1940 francs.",
    "It cost 1914 roubles.",
    "It sold for 1,500.",
    "It rose by 1912 %.",
    "It rose by 1920 percent.",
    "It rose to 1912 per cent.",
    "It was 1800 metres high.",
    "At 1800 metres the air is thin.",
    "They walked 2000 miles.",
    "They walked 12.5 miles.",
    "He owned 1940 acres.",
    "It weighed 1.5 tons.",
    "It had 1200 rooms.",
    "It had a 1000 windows.",
    "Its frequency is 1920 kHz.",
    "The ratio was 1:1800.",
    "Kilometre 1918 was reached.",
    "Population: 1917.",
    "Latitude 52° 12' N.",
    # so many people and things
    "1500 men went.",
    "Some 1500 men went.",
    "About 1800 people went.",
    "1914 prisoners went.",
    "They had 1700 horses.",
    "They printed 1917 copies.",
    # street numbers, rooms, post, telephones
    "They lived at 1912 Oak Street.",
    "They lived at 1600 Park Avenue.",
    "They lived in 5th Avenue.",
    "Room 1917 was locked.",
    "Box 1917, Geneva.",
    "P.O. Box 1917, Geneva.",
    "Postcode 1917 AB.",
    "Call 555-1934.",
    "Tel. 1945-1918.",
    "Telephone 020 7946 1832.",
    "He dialled 1917.",
    # addresses of files
    "It stands at http://example.org/1917/05/12/page.html",
    "It stands at www.example.org/1945",
    "It stands in file1917.txt",
    # verses, scores, votes
    "See John 3:16.",
    "See Matt. 5:12-14.",
    "See Genesis 1:1-2:3.",
    "See 1 Cor. 13:4.",
    "In verse 12:30 it says so.",
    "Psalm 119 was sung.",
    "The score was 3:2.",
    "The vote was 12-5.",
]

WORDS = [
    # may, march, august, fall, spring, second
    "It may be so.",
    "You may go. May I go too?",
    "May God help us.",
    "They march to the sea.",
    "March on the castle!",
    "The fall of the city was near.",
    "Fall back!",
    "He had a fall.",
    "An august body.",
    "The second man fell.",
    "A second attempt failed.",
    "He left the second he could.",
    "On second thoughts, no.",
    "A second-hand coat.",
    "In the first place, it is so.",
    "In the second place, it is so.",
    "The last man left.",
    "The next page is missing.",
    # names
    "August Brandt wrote it.",
    "Mr. March left.",
    "The March family left.",
    "The October Revolution won.",
    "The Third Reich fell.",
    "The Second International was split.",
    "The 20th Army fell back.",
    "The Times of London.",
    "Time will tell.",
    "A minute detail.",
    "A dozen eggs.",
    "The hour of need.",
    "Good night!",
    "Once upon a time.",
    # titles that are dates
    "The novel 1984 is bleak.",
    "The film 1900 is long.",
    "The book Ninety-Three is long.",
    "His book June 22, 1941 was banned.",
    "She reviewed _October 1917_ for a journal.",
    "She reviewed *August 1914* for a journal.",
]

BESIDE = [
    # what stands beside a trap is still read
    "See p. 1912 of the report «of ‹1921›».",
    "See vol. 12, no. 5, «1921».",
    "«In ‹1921›» it cost £1921.",
    "1500 men went «in ‹1500›».",
    "Room 1917 was locked «on ‹3 May 1917›».",
    "The «1917» edition is rare.",
    "It rose by 1912 % «in ‹1912›».",
    "It may rain «in ‹May›».",
    "They march «in ‹March›».",
    "In «the fall of 1943» the city fell.",
    "See John 12:30; «at ‹12:30 p.m.›» he left.",
]


@pytest.mark.parametrize("sentence", FIGURES + WORDS)
def test_no_time_is_found(sentence: str) -> None:
    assert [one.span.of(sentence) for one in read_times(sentence)] == []


@pytest.mark.parametrize("sentence", BESIDE)
def test_a_time_beside_it_is_found(sentence: str) -> None:
    read_marked(sentence)
