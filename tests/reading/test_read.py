"""What is read from one Text, and what is said of what was not read."""

from testimonia.model import Section, SectionKind, Span, Stated, Trouble, repaired
from testimonia.reading.read import explained, known_languages, read

TEXT = repaired("On 3 May 1911 it rained.\n\nOn 4 May 1911 it snowed.\n\n", ())
FIRST, SECOND = Span(0, 26), Span(26, 52)


def chapter(span: Span, language: str | None) -> Section:
    """A chapter in a language."""
    return Section(span, SectionKind.CHAPTER, language=Stated(language) if language else None)


def test_times_come_in_the_order_of_the_reading_layer() -> None:
    found = read(TEXT, ())
    assert [one.core.of(TEXT.reading) for one in found.times] == ["3 May 1911", "4 May 1911"]
    assert found.problems == ()


def test_a_language_without_words_is_one_problem() -> None:
    found = read(TEXT, (chapter(FIRST, "tlh"), chapter(SECOND, "tlh")))
    assert found.times == ()
    (problem,) = found.problems
    assert problem.trouble is Trouble.NOTICE
    assert "“tlh” were not read" in problem.message


def test_what_is_in_a_known_language_is_read_beside_it() -> None:
    found = read(TEXT, (chapter(FIRST, "tlh"), chapter(SECOND, "en")))
    assert [one.core.of(TEXT.reading) for one in found.times] == ["4 May 1911"]
    assert len(found.problems) == 1


def test_a_language_with_dates_and_without_people() -> None:
    """The words of time are known in French, those of people and statements are not."""
    (problem,) = read(TEXT, (chapter(FIRST, "fr"), chapter(SECOND, "en"))).problems
    assert problem.message.startswith("People and statements in parts written in “fr” were not read")


def test_each_such_language_has_its_problem() -> None:
    found = read(TEXT, (chapter(FIRST, "tlh"), chapter(SECOND, "sjn")))
    assert ["“sjn”" in found.problems[0].message, "“tlh”" in found.problems[1].message] == [True, True]


def test_what_says_nothing_of_its_language_is_no_problem() -> None:
    assert read(TEXT, (chapter(FIRST, None), chapter(SECOND, "en"))).problems == ()


def test_a_text_without_times() -> None:
    found = read(repaired("Nobody came.", ()), ())
    assert (found.times, found.problems) == ((), ())


def test_a_few_words_are_explained() -> None:
    (found,) = explained("Sept. 9 (Aug. 28, O.S.), 1828")
    assert found.date is not None
    assert found.date.edtf == "1828-09-09"
    assert explained("nothing of the kind") == ()


def test_english_is_known() -> None:
    assert "en" in known_languages()
