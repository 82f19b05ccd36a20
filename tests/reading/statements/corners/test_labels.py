"""Lines that answer a question by its name."""

import pytest

from testimonia.model import Section, SectionKind, Span, Stated
from tests.reading.statements.marked import in_words, read_marked, told

PEOPLE = [
    (
        "{P0:Ada Lind}\nBorn: 5 March 1801, {L1:Ely}\nDied: 6 June 1870\nSpouse: {P2:Tom Moss} (1830–1840)",
        [
            "birth Ada Lind#0 1801-03-05 at Ely",
            "death Ada Lind#0 1870-06-06",
            "marriage Ada Lind#0 1830 with Tom Moss",
        ],
    ),
    # several names, several spouses
    (
        (
            "{P0:Ada Lind}\nAlso called: {P0:Ada Thorne}, or {P0:Mary Reed}\n"
            "Spouses: {P1:Tom Moss}, {P2:Peter Gray}"
        ),
        [
            "other Ada Lind#0 with Ada Thorne",
            "other Ada Lind#0 with Mary Reed",
            "marriage Ada Lind#0 with Tom Moss",
            "marriage Ada Lind#0 with Peter Gray",
        ],
    ),
    # two in one line
    (
        "{P0:Ada Lind}\nBorn about 1610 at {L1:Ely}; died in {L2:Lynn}, 1672",
        ["birth Ada Lind#0 1610~ at Ely", "death Ada Lind#0 1672 at Lynn"],
    ),
    # a doubted marriage; a trade
    (
        "{P0:Ada Lind}\nOccupation: printer\nSpouse: {P2:Tom Moss} (1830–1840)?",
        ["position Ada Lind#0 with printer", "marriage Ada Lind#0 1830? with Tom Moss hedged"],
    ),
    # a card of a prisoner
    (
        "{P0:Tom Moss}\nArrested: 5 March 1937\nReleased: 6 June 1938, {L1:Ely}",
        ["arrest Tom Moss#0 1937-03-05", "release Tom Moss#0 1938-06-06 at Ely"],
    ),
    # rival dates: each with its place, or all of them one birth
    (
        "{P0:Ada Lind}\nBorn: 5 March 1801 in {L1:Ely}? 3 May 1802 in {L2:Hull}?",
        ["birth Ada Lind#0 1801-03-05? at Ely hedged", "birth Ada Lind#0 1802-05-03? at Hull hedged"],
    ),
    (
        "{P0:Ada Lind}\nBorn: 5 March 1801? 3 May 1802? {L1:Ely}? {L2:Hull}?",
        ["birth Ada Lind#0 [1801-03-05,1802-05-03] hedged"],
    ),
    # of two people below one another each has his own
    (
        "{P0:Ada Lind}\nBorn: 5 March 1801\n\n{P1:Tom Moss}\nBorn: 6 June 1802",
        ["birth Ada Lind#0 1801-03-05", "birth Tom Moss#1 1802-06-06"],
    ),
    # in a sentence
    (
        "Then {P0:his} birth: 5 March 1801 in {L1:Ely}? 3 May 1802 in {L2:Hull}? Nobody knows.",
        ["birth his#0 1801-03-05? at Ely hedged", "birth his#0 1802-05-03? at Hull hedged"],
    ),
    # prose that begins like a label, a label without anything behind it
    ("{P0:Ada Lind}\nBorn: she never knew when, 1801 or later.", []),
    ("{P0:Ada Lind}\nBorn: unknown\nSpouse: none", []),
]


@pytest.mark.parametrize(("marked", "expected"), PEOPLE)
def test_the_lines_of_a_person(marked: str, expected: list[str]) -> None:
    kinds = {one.split()[0] for one in expected} or {"birth", "marriage"}
    assert sorted(one for one in told(marked) if one.split()[0] in kinds) == sorted(expected)


_OF_THINGS = ("writing", "publication", "translation", "founding")
THINGS = [
    ("Written: March 1905", ["writing The Bell 1905-03"]),
    ("First published: May 1906", ["publication The Bell 1906-05"]),
    ("Founded: 5 March 1801, {L1:Ely}", ["founding The Bell 1801-03-05 at Ely"]),
    ("Translated: by {P0:Tom Moss}", ["translation Tom Moss#0 with The Bell"]),
]


@pytest.mark.parametrize(("marked", "expected"), THINGS)
def test_the_lines_of_a_thing(marked: str, expected: list[str]) -> None:
    document = Section(Span(0, 200), SectionKind.DOCUMENT, Stated("The Bell"))
    found = read_marked(marked, None, (document,))[1]
    assert [in_words(one) for one in found if one.predicate in _OF_THINGS] == expected
