"""The style in which a text dates, where it says so itself."""

import pytest

from testimonia.model import OLD_STYLE, Section, SectionKind, Span, Stated, repaired
from testimonia.reading.times.lexicon import lexicon
from testimonia.reading.times.own_style import style_at_the_head, style_said
from testimonia.reading.times.voices import times_of

SAID = [
    # (sentence, the calendar that it says of all dates)
    ("All dates are in the Old Style unless otherwise stated.", "julian"),
    ("The days are those of the register, in the Old Style.", "julian"),
    ("Dates are given according to the\nJulian calendar.", "julian"),
    ("Of the town we say nothing. The dates are O.S.", "julian"),
    ("All dates New Style.", "gregorian"),
    ("My dates follow the Julian calendar, twelve days behind yours.", "julian"),
    # some dates only: by a year, a place, whose they are, or an exception
    ("Dates before 1918 are given in the Old Style.", None),
    ("Dates in Russia are given in the Old Style.", None),
    ("Russian dates are in the Old Style.", None),
    ("The dates he gives are Old Style.", None),
    ("Dates are in the Old Style, but those of letters abroad as they stand.", None),
    # two styles
    ("Dates are Old Style at home and New Style abroad.", None),
    # not said of the dates
    ("The days of the Old Style are gone.", None),
    ("I have kept the O.S. dates as they are.", None),
    ("The house was built in the old style, and the days are short.", None),
]


@pytest.mark.parametrize(("words", "calendar"), SAID)
def test_a_sentence_about_all_dates(words: str, calendar: str | None) -> None:
    said = style_said(words, lexicon("en"))
    assert (said and said.style.calendar.value) == calendar


OTHER_LANGUAGES = [
    ("de", "Alle Daten sind nach altem Kalender angegeben."),
    ("fr", "Toutes les dates sont données selon le calendrier julien."),
    ("ru", "Все даты даны по старому стилю."),
]


@pytest.mark.parametrize(("language", "words"), OTHER_LANGUAGES)
def test_in_other_languages(language: str, words: str) -> None:
    said = style_said(words, lexicon(language))
    assert said is not None and said.style == OLD_STYLE


def test_the_date_at_the_head() -> None:
    said = style_at_the_head("Riga, 4 March 1849, Old Style", 1849, lexicon("en"))
    assert said is not None and (said.style, said.year) == (OLD_STYLE, 1849)
    assert style_at_the_head("6/18 March 1849", 1849, lexicon("en")) is None
    assert style_at_the_head("from Jos. Amos, 4 March 1849", 1849, lexicon("en")) is None


LETTER = Section(Span(0, 1), SectionKind.LETTER, written=Stated("4 March 1849, Old Style"))
REGISTER = Section(Span(0, 1), SectionKind.DOCUMENT)
SAYS = "The days are in the Old Style. "

READ = [
    # a letter dated so: its own days, and those of a stretch
    (LETTER, "He died on 2 March 1849.", "2 March 1849", "1849-03-14"),
    (LETTER, "It burnt from 2 to 4 March 1849.", "2 to 4 March 1849", "1849-03-14/1849-03-16"),
    # a month or a year alone is no day; what is years away may be of another almanac
    (LETTER, "He came in March 1849.", "March 1849", None),
    (LETTER, "He was born on 2 March 1817.", "2 March 1817", None),
    # what has a style of its own, or a day of the week to tell it by
    (LETTER, "You wrote on 14 March 1849, New Style.", "14 March 1849, New Style", "1849-03-14"),
    (LETTER, "He died on Wednesday, 14 March 1849.", "Wednesday, 14 March 1849", "1849-03-14"),
    # said of all dates: from there on, of whatever year
    (REGISTER, f"{SAYS}Arrested on 7 May 1850.", "7 May 1850", "1850-05-19"),
    (REGISTER, f"{SAYS}Born on 7 May 1817.", "7 May 1817", "1817-05-19"),
    (REGISTER, "Arrested on 7 May 1850.", "7 May 1850", None),
    # in the calendar that everybody keeps, there is nothing to tell
    (REGISTER, f"{SAYS}Printed on 7 May 1931.", "7 May 1931", "1931-05-07"),
]


@pytest.mark.parametrize(("section", "words", "expression", "edtf"), READ)
def test_what_it_makes_of_a_time(section: Section, words: str, expression: str, edtf: str | None) -> None:
    whole = Section(Span(0, len(words)), section.kind, written=section.written)
    times = {time.core.of(words): time for time in times_of(repaired(words, ()), (whole,))}
    time = times[expression]
    assert time.date is not None
    readings = {reading.edtf for reading in time.date.readings}
    assert readings == {edtf} if edtf else len(readings) == 2


def test_it_says_where_the_style_is_told() -> None:
    words = f"{SAYS}Arrested on 7 May 1850."
    (time,) = times_of(repaired(words, ()), (Section(Span(0, len(words)), SectionKind.DOCUMENT),))
    assert time.why == "the text says of its dates: “The days are in the Old Style.”"
