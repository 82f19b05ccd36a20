"""Titles and marks as they are set."""

import pytest

from testimonia.exports.headline import headline
from testimonia.exports.report.csl_dates import day_of, read_date, year_of
from testimonia.exports.report.names import in_an_entry, inverted, read_names
from testimonia.exports.report.quoting import cut
from testimonia.exports.report.setting import ended, joined, quoted, said, short_title
from testimonia.exports.report.values import Words, plain_words
from testimonia.model import Span


@pytest.mark.parametrize(
    ("words", "mark", "shown"),
    [
        (quoted("Rain"), ",", "“Rain,”"),
        (quoted("Who rang?"), ".", "“Who rang?”"),
        (quoted("Who rang?"), ",", "“Who rang?,”"),
        (said("Ely et al."), ".", "Ely et al."),
        (quoted("On “Rain”"), ",", "“On ‘Rain’,”"),
    ],
)
def test_a_mark_goes_inside_quotation_marks_and_is_not_doubled(words: Words, mark: str, shown: str) -> None:
    assert plain_words(ended(words, mark)) == shown


def test_what_is_empty_leaves_no_mark() -> None:
    assert plain_words(joined([said(""), said("a"), (), said("b")])) == "a, b"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("A FEN AND THE WATCH", "A Fen and the Watch"),
        ("J.F. O'CONNOR-LEE OF ELY", "J.F. O'Connor-Lee of Ely"),
        ("Notes on NATO", "Notes on NATO"),
        ("ELY", "ELY"),
        ("XIII", "XIII"),
        ("THE WATCH OF HENRY VIII, A MIX", "The Watch of Henry VIII, a Mix"),
        ("日本の歴史", "日本の歴史"),
    ],
)
def test_only_what_is_all_capitals_is_changed(title: str, shown: str) -> None:
    assert headline(title) == shown


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The Rain", "Rain"),
        ("A", "A"),
        ("Rain: A Life", "Rain"),
        ("Deaths and Funerals of the Watch", "Deaths and Funerals"),
    ],
)
def test_a_short_title_ends_in_a_word_that_says_something(title: str, short: str) -> None:
    assert short_title(title) == short


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TOM MOSS and Ada Lind", ["Moss, Tom", "Lind, Ada"]),
        ("Committee of the Watch", ["Committee of the Watch"]),
        ("Ada", ["Ada"]),
        ("Jan van der Berg", ["Berg, Jan van der"]),
    ],
)
def test_names_that_were_read_are_taken_apart_where_they_are_plainly_of_people(
    text: str, names: list[str]
) -> None:
    assert [inverted(name) for name in read_names(text)] == names


def test_of_many_authors_an_entry_has_the_first_seven() -> None:
    many = read_names(" and ".join(f"Ada Lind{letter}" for letter in "abcdefghijk"))
    assert in_an_entry(many).endswith("Ada Lindg, et al.")
    assert in_an_entry(many).startswith("Linda, Ada, Ada Lindb")


@pytest.mark.parametrize(
    ("date", "day", "year"),
    [
        ({"date-parts": [[1833, 5, 3]]}, "3 May 1833", "1833"),
        ({"date-parts": [[1976, 5], [1976, 6]]}, "May–June 1976", "1976"),
        ({"date-parts": [[1936], [1938]]}, "1936–1938", "1936–1938"),
        ({"date-parts": [[1936]], "circa": True}, "ca. 1936", "ca. 1936"),
        ({"date-parts": [[1936, 22]]}, "Summer 1936", "1936"),
        ({"literal": "June or July 1921"}, "June or July 1921", "June or July 1921"),
        ({"date-parts": [[-43]]}, "43 BC", "43 BC"),
        (None, "", ""),
    ],
)
def test_dates_have_the_day_before_the_month(date: object, day: str, year: str) -> None:
    csl = {"issued": date}
    assert (day_of(csl), year_of(csl)) == (day, year)


def test_a_date_that_was_read_keeps_its_words() -> None:
    assert read_date("1833-05-03") == "3 May 1833"
    assert read_date("the third of May") == "the third of May"


@pytest.mark.parametrize(
    ("inside", "longest", "shown"),
    [
        (Span(11, 19), 80, "It rained. Ada Lind came to Ely by boat."),
        (Span(0, 9), 14, "It rained."),
        (Span(28, 31), 14, "… to Ely by …"),
        (Span(0, 1), 4, "It …"),
    ],
)
def test_a_quote_is_cut_between_words_and_keeps_its_passage(inside: Span, longest: int, shown: str) -> None:
    words = "It rained. Ada Lind came to Ely by boat."
    assert cut(words, inside, longest) == shown
    assert all(part in words for part in shown.strip("… ").split("…"))


def test_a_quote_begins_with_a_sentence_where_it_can() -> None:
    words = "It rained. Nobody came to Ely. Ada Lind sailed."
    assert cut(words, Span(31, 39), 30) == "Ada Lind sailed."


def test_a_word_without_spaces_is_cut_too() -> None:
    assert cut("x" * 5000, Span(2000, 2001), 100).count("x") <= 100
