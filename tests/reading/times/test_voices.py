"""The times of a whole Text: every Section has a voice, and a running date of its own."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from testimonia.model import Move, Repair, RepairKind, Section, SectionKind, Span, Stated, Text, repaired
from testimonia.reading.times.voices import date_of, times_of, unread_languages

KIND = SectionKind


def text_of(*parts: str) -> tuple[Text, tuple[Span, ...]]:
    """A Text of so many parts, with blank lines between them, and where each stands."""
    spans, at = [], 0
    for part in parts:
        spans.append(Span(at, at + len(part) + 2))
        at += len(part) + 2
    return repaired("\n\n".join(parts) + "\n\n", ()), tuple(spans)


def read_in(text: Text, sections: tuple[Section, ...]) -> Mapping[str, str | None]:
    """What each expression comes to, by its words; all of them are different."""
    found = times_of(text, sections)
    spans = [one.span for one in found]
    assert spans == sorted(spans)
    words = {one.core.of(text.reading): one.date.edtf if one.date else None for one in found}
    assert len(words) == len(found)
    return words


STORY = "We met on 3 May 1911. "
NEXT = "The next day it rained."

LEADS_ON = [
    # a chapter goes on where the one before it stopped
    (KIND.CHAPTER, True),
    (KIND.APPENDIX, True),
    # a letter, a foreword: somebody else speaks, or at another time
    (KIND.LETTER, False),
    (KIND.FOREWORD, False),
    (KIND.PREFACE, False),
    (KIND.AFTERWORD, False),
]


@pytest.mark.parametrize(("kind", "goes_on"), LEADS_ON)
def test_where_a_section_begins(kind: SectionKind, goes_on: bool) -> None:
    text, (one, two) = text_of(STORY, NEXT)
    whole = Section(Span(one.start, two.end), KIND.DOCUMENT)
    found = read_in(text, (whole, Section(one, KIND.CHAPTER), Section(two, kind)))
    assert found["The next day"] == ("1911-05-04" if goes_on else None)


NOWHERE = [
    *(KIND.FOOTNOTE, KIND.CAPTION, KIND.NOTES, KIND.CONTRIBUTORS),
    # paratext
    *(KIND.PAGE_HEADER, KIND.TITLE_PAGE, KIND.IMPRINT, KIND.HEADING),
    *(KIND.DATELINE, KIND.BYLINE, KIND.NAVIGATION),
]  # fmt: skip


@pytest.mark.parametrize("kind", NOWHERE)
def test_what_begins_where_the_text_stands_and_leads_it_nowhere(kind: SectionKind) -> None:
    text, (one, aside, two) = text_of(STORY, "Two days later it snowed. In June 1925 it froze.", NEXT)
    chapter = Section(Span(one.start, two.end), KIND.CHAPTER)
    found = read_in(text, (chapter, Section(aside, kind)))
    assert found == {
        "3 May 1911": "1911-05-03",
        "Two days later": "1911-05-05",
        "June 1925": "1925-06",
        "The next day": "1911-05-04",
    }


def test_what_a_letter_says_leads_the_text_around_it_nowhere() -> None:
    text, (one, letter, two) = text_of(STORY, "On 9 June 1925 it froze.", NEXT)
    chapter = Section(Span(one.start, two.end), KIND.CHAPTER)
    found = read_in(text, (chapter, Section(letter, KIND.LETTER)))
    assert found["The next day"] == "1911-05-04"


DATED = [
    Section(Span(0, 1), KIND.LETTER, written=Stated("9 May 1921")),
    Section(Span(0, 1), KIND.LETTER, written=Stated("1921-05-09")),
    Section(Span(0, 1), KIND.LETTER, published=Stated("May 9, 1921")),
]


@pytest.mark.parametrize("dated", DATED)
def test_a_letter_is_told_at_its_date(dated: Section) -> None:
    text, (one, letter) = text_of(STORY, "Yesterday it rained. In March it snowed. Ten years ago it froze.")
    section = replace(dated, span=letter)
    found = read_in(text, (Section(one, KIND.CHAPTER), section))
    assert found["Yesterday"] == "1921-05-08"
    assert found["March"] == "1921-03"
    assert found["Ten years ago"] == "1911"


def test_the_writing_comes_before_the_printing() -> None:
    text, (letter,) = text_of("Last year it rained.")
    section = Section(letter, KIND.LETTER, written=Stated("1921"), published=Stated("1950"))
    assert read_in(text, (section,)) == {"Last year": "1920"}


def test_a_date_that_cannot_be_read_is_no_date_of_writing() -> None:
    text, (letter,) = text_of("Last year it rained.")
    section = Section(letter, KIND.LETTER, written=Stated("the usual day"), published=Stated("1950"))
    assert read_in(text, (section,)) == {"Last year": "1949"}


def test_what_is_said_of_the_document_holds_for_its_parts() -> None:
    text, (one, two) = text_of("It was long ago.", "Last year it rained.")
    whole = Section(Span(one.start, two.end), KIND.DOCUMENT, published=Stated("1950"))
    assert read_in(text, (whole, Section(two, KIND.CHAPTER)))["Last year"] == "1949"


def test_two_letters_do_not_know_of_one_another() -> None:
    text, (one, two) = text_of("Yesterday it rained.", "The day before yesterday it rained.")
    first = Section(one, KIND.LETTER, written=Stated("9 May 1921"))
    second = Section(two, KIND.LETTER, written=Stated("9 June 1922"))
    assert read_in(text, (first, second)) == {
        "Yesterday": "1921-05-08",
        "The day before yesterday": "1922-06-07",
    }


def test_each_section_is_read_in_its_own_language() -> None:
    text, (one, two) = text_of("On 3 May 1911 it rained.", "On 4 May 1911 il pleuvait.")
    english = Section(one, KIND.CHAPTER, language=Stated("en"))
    unknown = Section(two, KIND.CHAPTER, language=Stated("tlh"))
    assert read_in(text, (english, unknown)) == {"3 May 1911": "1911-05-03"}
    assert unread_languages((english, unknown)) == ("tlh",)


def test_a_part_speaks_the_language_of_the_whole() -> None:
    text, (one,) = text_of("On 3 May 1911 it rained.")
    whole = Section(one, KIND.DOCUMENT, language=Stated("tlh"))
    assert times_of(text, (whole, Section(one, KIND.CHAPTER))) == ()
    english = Section(one, KIND.CHAPTER, language=Stated("en"))
    assert len(times_of(text, (whole, english))) == 1


def test_without_sections_a_text_is_read_all_the_same() -> None:
    text, _ = text_of(STORY, NEXT)
    assert read_in(text, ())["The next day"] == "1911-05-04"


def test_sections_of_the_original_layer_are_found_again_in_the_reading_layer() -> None:
    # a footnote that a repair moved to the end is still a footnote: it leads the text nowhere
    text, (one, note, two) = text_of(STORY, "In June 1925 it froze.", NEXT)
    moved = repaired(
        text.original,
        (Repair(RepairKind.FOOTNOTE, (Move(note, two.end),), "A note stands in the running text."),),
    )
    assert moved.reading.index("The next day") < moved.reading.index("In June 1925")
    chapter = Section(Span(one.start, two.end), KIND.CHAPTER)
    found = read_in(moved, (chapter, Section(note, KIND.FOOTNOTE)))
    assert found == {"3 May 1911": "1911-05-03", "The next day": "1911-05-04", "June 1925": "1925-06"}


def test_resolved_from_is_a_place_of_the_reading_layer() -> None:
    text, _ = text_of(STORY, NEXT)
    (_, found) = times_of(text, ())
    assert found.resolved_from is not None
    assert found.resolved_from.of(text.reading) == "3 May 1911"


STATED = [
    ("June 1976", "1976-06"),
    ("9 May 1921", "1921-05-09"),
    ("12/25 March 1917", "1917-03-25"),
    ("Geneva, 9 May 1921", "1921-05-09"),
    ("1921", "1921"),
    ("c. 1921", "1921~"),
    # what somebody wrote as EDTF already
    ("1921-05-09", "1921-05-09"),
    ("1921~", "1921~"),
    ("[1921..1923]", "[1921..1923]"),
    ("1921/1923", "1921/1923"),
    ("192X", "192X"),
    ("../1921", "../1921"),
]


@pytest.mark.parametrize(("words", "edtf"), STATED)
def test_what_a_section_says_of_itself(words: str, edtf: str) -> None:
    date = date_of(words)
    assert date is not None
    assert (date.text, date.edtf) == (words, edtf)


@pytest.mark.parametrize("words", ["", "the usual day", "yesterday", "two years later", "May"])
def test_what_is_no_date(words: str) -> None:
    assert date_of(words) is None


def test_a_language_without_words_falls_back_on_english() -> None:
    date = date_of("9 May 1921", "tlh")
    assert date is not None
    assert date.edtf == "1921-05-09"


def test_the_same_sections_in_another_order() -> None:
    text, (one, two) = text_of(STORY, NEXT)
    whole = Section(Span(one.start, two.end), KIND.DOCUMENT)
    parts = (whole, Section(one, KIND.CHAPTER), replace(Section(two, KIND.CHAPTER), title=Stated("Rain")))
    assert times_of(text, parts) == times_of(text, parts[::-1])
