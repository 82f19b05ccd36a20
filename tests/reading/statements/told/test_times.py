"""When it happened: which of the times in a text belongs to a verb or noun."""

import pytest

from tests.reading.statements.marked import read_marked, told

CASES = [
    # before the verb
    (
        "In 1833, when {P0:she} was arrested in {L1:Ely}, the press stood idle.",
        ["arrest she#0 1833 at Ely", "other the press 1833 with idle"],
    ),
    ("In 1833, a little after {P1:Moss}, {P0:he} was arrested.", ["arrest he#0 1833"]),
    (
        "Since 1833, when {P0:Ada Lind} reached {L1:Hull}, all had changed.",
        ["arrival Ada Lind#0 1833 at Hull"],
    ),
    # the year is the strike's
    ("After the strike of 1832 {P0:he} was arrested in {L1:Ely}.", ["arrest he#0 at Ely"]),
    # the year is that of the clause that follows
    (
        "{P0:Lind} was arrested, and in 1836 {P0:he} left for the coast.",
        ["arrest Lind#0", "departure he#0 1836"],
    ),
    # neither an age nor a duration is the time
    (
        "{P0:Lind} died, aged 56, in {L1:Ely} in 1870.",
        ["death Lind#0 1870 at Ely", "birth Lind#0 [1813..1814]"],
    ),
    ("{P0:Lind} was jailed for five years in 1812.", ["arrest Lind#0 1812"]),
    # a bound is a bound
    ("{P0:Lind} had come back to {L1:Ely} by 1833.", ["arrival Lind#0 ../1833 at Ely"]),
    # the second time goes without its verb
    ("{P0:Lind} was arrested in 1828 and again in 1833.", ["arrest Lind#0 1828", "arrest Lind#0 1833 2"]),
    ("{P0:Lind} was arrested in 1828 and released in 1833.", ["arrest Lind#0 1828", "release Lind#0 1833"]),
    # one arrest told by two verbs, and two that are not one
    ("In 1833 {P0:Lind} was arrested and put in jail in {L1:Ely}.", ["arrest Lind#0 1833 at Ely"]),
    ("{P0:Lind} was arrested in 1828 and jailed in 1833.", ["arrest Lind#0 1828", "arrest Lind#0 1833"]),
    # nouns
    (
        "The year 1833 brought {P0:his} arrest and deportation to {L1:Malta}.",
        ["arrest his#0 1833", "exile his#0 1833 at Malta"],
    ),
    ("{L1:Ely} saw the birth, on 5 March 1801, of {P0:Ada Lind}.", ["birth Ada Lind#0 1801-03-05 at Ely"]),
    ("{P0:Lind}'s death in {L1:Ely} in 1870 went unseen.", ["death Lind#0 1870 at Ely"]),
    ("The death of {P0:Lind} in 1870 was little noticed.", ["death Lind#0 1870"]),
    ("After {P0:his} return to {L1:Ely} in 1833 {P0:he} wrote.", ["arrival his#0 1833 at Ely", "other he#0"]),
    # she gave birth: it is the child who was born
    (
        "{P0:Lind}'s wife gave birth to {P1:Tom} in 1833.",
        ["marriage Lind#0 with Lind's wife", "birth Tom#1 1833"],
    ),
    # a noun without time or place says nothing that the story does not
    ("After {P0:his} death the press was sold.", []),
    # what ends the clause of a birth, a journey, is not when the next thing came to pass
    (
        "{P0:Lind} was born in {L1:Ely} in 1801 and reached {L2:Hull} at the age of twenty.",
        ["birth Lind#0 1801 at Ely", "arrival Lind#0 at Hull"],
    ),
    (
        "{P0:Lind} was born in {L1:Ely} in 1801 and died in {L2:Hull}.",
        ["birth Lind#0 1801 at Ely", "death Lind#0 at Hull"],
    ),
    # but two things done to somebody, and what a year opens, are told together
    (
        "{P0:Lind} was arrested in 1833 and deported to {L1:Malta}.",
        ["arrest Lind#0 1833", "exile Lind#0 1833 at Malta"],
    ),
    ("In 1833 {P0:Lind} came to {L1:Ely} and died.", ["arrival Lind#0 1833 at Ely", "death Lind#0 1833"]),
    (
        "{P1:Moss} was ill, and in 1833 {P0:Lind} fell and died.",
        ["other Lind#0 1833", "death Lind#0 1833"],
    ),
    # during the strike is in its year; after it is not
    ("During the strike of 1832 {P0:he} was arrested in {L1:Ely}.", ["arrest he#0 1832 at Ely"]),
    # what is told of somebody else without the verb
    ("{P0:Lind} died on the spot, {P1:Moss} on 4 July 1833.", ["death Lind#0"]),
    # where the place stands before
    ("In {L1:Ely}, where {P0:she} died in 1870, nobody knew her.", ["death she#0 1870 at Ely"]),
    # the story stands in 1833
    (
        "In 1833 {P0:Lind} left. {P0:He} was arrested at dawn.",
        ["departure Lind#0 1833", "arrest He#0 1833 (story)"],
    ),
    # what had been by then was before
    ("In 1833 {P0:Lind} left. {P0:He} had been arrested.", ["departure Lind#0 1833", "arrest He#0"]),
    # no birth is told as part of the story
    ("In 1833 {P0:Lind} left. {P0:He} was born in {L1:Ely}.", ["departure Lind#0 1833", "birth He#0 at Ely"]),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_when_and_where(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


def test_the_words_that_say_when_are_kept() -> None:
    text, (statement,) = read_marked("In 1833, {P0:Lind} was arrested.")
    assert statement.dated_by is not None
    assert statement.dated_by.of(text) == "1833"
    assert statement.trigger.of(text) == "arrested"
    assert statement.span.of(text) == "In 1833, Lind was arrested"
