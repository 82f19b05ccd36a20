import pytest

from testimonia.ingest.furniture import furniture_of, printed_pages
from testimonia.model import Page, Span

PAGE = "The men came down the road in the rain and the women stood at the doors. " * 12


def _found(lines: list[str], page: str = PAGE) -> list[str]:
    """The furniture of a text in which ``lines`` stand between pages."""
    text = page + "".join(f"\n\n{line}\n\n{page}" for line in lines)
    return [s.span.of(text) for s in furniture_of(text)]


FURNITURE = [
    # page numbers in all dresses
    ["7", "8", "9"],
    ["— 7 —", "— 8 —", "— 9 —"],
    ["[7]", "[8]", "[9]"],
    ["Page 7 of 90", "Page 8 of 90", "Page 9 of 90"],
    ["Seite 7", "Seite 8", "Seite 9"],
    ["7/90", "8/90", "9/90"],
    ["xii", "xiii", "xiv"],
    # roman numbers of the front matter, then arabic ones
    ["xii", "xiii", "xiv", "1", "2", "3"],
    # headers with a number, left and right
    ["12 THE SALT ROAD", "THE YEARS OF TRADE 13", "14 THE SALT ROAD", "THE YEARS OF TRADE 15"],
    ["12    The Salt Road", "Of Trade    13", "14    The Salt Road", "Of War    15", "16    The Salt Road"],
    # headers without one
    ["THE SALT ROAD", "THE SALT ROAD", "THE SALT ROAD"],
]


@pytest.mark.parametrize("lines", FURNITURE)
def test_furniture_is_found(lines: list[str]) -> None:
    assert _found(lines) == lines


PROSE = [
    # section breaks
    ["* * *", "* * *", "* * *"],
    # chapters, with numbers or without
    ["I", "II", "III"],
    ["1 The House", "2 The Garden", "3 The Road"],
    # a refrain and a cry have a stop
    ["“Down with the mill!”", "“Down with the mill!”", "“Down with the mill!”"],
    ["And so the river flows.", "And so the river flows.", "And so the river flows."],
    # years do not run on as pages do
    ["1905", "1917", "1921"],
    # too few to be believed
    ["7", "8"],
]


@pytest.mark.parametrize("lines", PROSE)
def test_what_comes_back_for_another_reason_is_left(lines: list[str]) -> None:
    assert _found(lines) == []


def test_speakers_of_a_play_come_back_too_soon_for_pages() -> None:
    assert _found(["KEOGH", "KEOGH", "KEOGH", "KEOGH"], page="Who saw him go?") == []


def test_a_number_in_the_middle_of_a_sentence_needs_no_company() -> None:
    text = "He was sentenced in the year of the great fire to\n\n12\n\nmonths in the house of correction."
    assert [s.span.of(text) for s in furniture_of(text)] == ["12"]


def test_numbers_make_pages_where_the_format_has_none() -> None:
    text = "".join(f"{PAGE}\n\n{number}\n\n" for number in (7, 8, 9))
    pages = printed_pages(text, furniture_of(text), ())
    assert [page.label for page in pages] == ["7", "8", "9"]
    assert pages[0].span.start == 0 and pages[-1].span.end == len(text)


def test_numbers_name_the_pages_that_the_format_has() -> None:
    text = "".join(f"{PAGE}\n\n{number}\f" for number in (7, 8, 9))
    ends = [n for n, c in enumerate(text, 1) if c == "\f"]
    starts = [0, *ends[:-1]]
    pages = [Page(n, None, Span(a, b)) for n, (a, b) in enumerate(zip(starts, ends, strict=True))]
    assert [page.label for page in printed_pages(text, furniture_of(text), pages)] == ["7", "8", "9"]
