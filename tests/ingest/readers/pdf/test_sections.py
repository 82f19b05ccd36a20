"""Sections from bookmarks, headings and metadata."""

from testimonia.ingest.readers.pdf.document import Bookmark
from testimonia.ingest.readers.pdf.layers import Heading, Layers
from testimonia.ingest.readers.pdf.sections import sections
from testimonia.model import Page, SectionKind, Span, crossings, innermost

TEXT = "A note before.\n\nThe Doors\n\nIn 1933 it was cold.\n\nThe Stairs\n\nThen it was warm.\n"
PAGES = [Page(0, None, Span(0, 16)), Page(1, None, Span(16, 27)), Page(2, None, Span(27, len(TEXT)))]
HEADINGS = [Heading(Span(16, 25), 1, True), Heading(Span(49, 59), 2, False)]
LAYERS = Layers([TEXT], len(TEXT), PAGES, headings=HEADINGS)


def test_without_bookmarks_all_is_body() -> None:
    found = sections(LAYERS, [], {})
    assert [(s.kind, s.span.of(TEXT)) for s in found] == [
        (SectionKind.DOCUMENT, TEXT),
        (SectionKind.BODY, TEXT.strip()),
    ]


def test_chapters_begin_at_their_headings() -> None:
    marks = [Bookmark("1 The doors", 1), Bookmark("The Stairs", 2), Bookmark("Not there", 9)]
    found = sections(LAYERS, marks, {})
    assert [(s.kind, s.span.of(TEXT)) for s in found[1:]] == [
        (SectionKind.BODY, "A note before."),
        (SectionKind.CHAPTER, "The Doors\n\nIn 1933 it was cold."),
        (SectionKind.CHAPTER, "The Stairs\n\nThen it was warm."),
    ]
    assert [s.title and s.title.at for s in found[2:]] == [Span(16, 25), Span(49, 59)]
    assert crossings(found) == ()
    assert all((s := innermost(found, n)) and s.kind is not SectionKind.DOCUMENT for n in range(14))


def test_a_bookmark_without_its_heading_begins_with_the_page() -> None:
    (chapter,) = (s for s in sections(LAYERS, [Bookmark("Cold", 2)], {}) if s.kind is SectionKind.CHAPTER)
    assert chapter.span.of(TEXT).startswith("In 1933") and chapter.title and chapter.title.at is None


def test_the_year_of_the_file_counts_only_if_the_text_names_it() -> None:
    for created, published in (("D:19330101", "1933"), ("D:20100512", None), ("yesterday", None)):
        stated = sections(LAYERS, [], {"CreationDate": created})[0].published
        assert (stated.value if stated else None) == published
        assert stated is None or stated.doubtful


def test_no_text_at_all() -> None:
    (whole,) = sections(Layers(), [], {"Title": "A Winter"})
    assert whole.span == Span(0, 0) and whole.title and whole.title.doubtful
