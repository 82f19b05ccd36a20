"""Lines for a terminal."""

from testimonia.exports.wrapping import NARROWEST, WIDTH, cited, wrapped


def test_no_line_is_too_long() -> None:
    assert all(len(line) <= WIDTH for line in wrapped("word " * 90, "  "))
    assert all(len(line) <= 40 for line in wrapped("word " * 90, "  ", width=40))
    assert max(len(line) for line in wrapped("word " * 90, width=3)) <= NARROWEST


def test_the_first_line_may_stand_out() -> None:
    first, second = wrapped("word " * 8, width=30, hanging="    ")
    assert (first[0], second[:5]) == ("w", "    w")


def test_nothing_of_a_document_reaches_the_terminal_unmade_safe() -> None:
    assert list(wrapped("a\x1b[2J\nb\u202e")) == ["a⟨U+001B⟩[2J b⟨U+202E⟩"]


def test_a_citation_names_voice_document_page_and_place() -> None:
    record = {"author": "Ada Lind", "page": "xii", "start": 3, "end": 9}
    assert cited(record, "letter.txt") == "[Ada Lind, letter.txt, p. xii, 3–9]"
    assert cited({"author": None, "page": None, "start": 3, "end": 9}, "a.txt") == "[a.txt, 3–9]"
