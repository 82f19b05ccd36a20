import pytest

from testimonia.web.pages.words import counted, day, listed, seen, shortened


@pytest.mark.parametrize(
    ("words", "on_the_page"),
    [
        ("plain words", "plain words"),
        ("line\nline\ttab", "line\nline\ttab"),  # white space is the page's own business
        ("a\0b", "a⟨U+0000⟩b"),
        ("a\x1b[31mb", "a⟨U+001B⟩[31mb"),
        ("invoice\u202efdp.exe", "invoice⟨U+202E⟩fdp.exe"),  # would be read "invoiceexe.pdf"
        ("\u2067isolate\u2069", "⟨U+2067⟩isolate⟨U+2069⟩"),
        ("half \ud83d a character", "half \ufffd a character"),
        ("שלום\u200f!", "שלום\u200f!"),  # right-to-left marks are spelling
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("naïve 𝔄 中", "naïve 𝔄 中"),
    ],
)
def test_words_cannot_play_tricks(words: str, on_the_page: str) -> None:
    assert seen(words) == on_the_page
    seen(words).encode("utf-8")


def test_numbers_have_their_nouns() -> None:
    assert counted(0, "clash", "clashes") == "0 clashes"
    assert counted(1, "word") == "1 word"
    assert counted(12_345, "word") == "12,345 words"


@pytest.mark.parametrize(
    ("moment", "read"),
    [
        ("2026-11-22T04:12:39.673+00:00", "22 November 2026"),
        ("2026-01-02T04:12:39Z", "2 January 2026"),
        ("last week", "last week"),  # a line that somebody wrote by hand
        ("", ""),
    ],
)
def test_a_moment_is_shown_as_its_day(moment: str, read: str) -> None:
    assert day(moment) == read


def test_a_row_of_words_ends_in_a_conjunction() -> None:
    assert listed((), "or") == ""
    assert listed(("1928",), "or") == "1928"
    assert listed(("1927", "1928", "1929"), "or") == "1927, 1928 or 1929"


def test_what_is_too_long_is_cut_between_words() -> None:
    assert shortened("short", 10) == "short"
    assert shortened("one two three four", 12) == "one two …"
    assert shortened("x" * 30, 10) == "x" * 10 + " …"
