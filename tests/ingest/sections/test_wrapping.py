"""Texts from a library of electronic texts: its words are its own."""

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Ingested, Section, SectionKind

PROSE = "The school was kept by a man named Thorne, who had been a sailor, and who taught us to tie knots."
TEXT = f"""MY LIFE IN TWO TOWNS

BY

ANNA LINDQVIST

LONDON
SMITH & CO., 15 WATERLOO PLACE
1899

CHAPTER I

THE HOUSE BY THE RIVER

{PROSE} He was never reconciled to it.[1]

[Footnote 1: He told me so himself, in 1870.]

{PROSE} {PROSE}

CHAPTER II

SCHOOL

{PROSE} {PROSE}
"""
BEFORE = """The Project Gutenberg eBook of My Life in Two Towns

This ebook is for the use of anyone anywhere at no cost and with almost no restrictions whatsoever. You may
copy it, give it away or re-use it under the terms of the license included with this ebook or online.

Title: My Life in Two Towns

Author: Anna Lindqvist

Release date: May 4, 2009 [eBook #28700]

*** START OF THE PROJECT GUTENBERG EBOOK MY LIFE IN TWO TOWNS ***

"""
AFTER = """
*** END OF THE PROJECT GUTENBERG EBOOK MY LIFE IN TWO TOWNS ***

Updated editions will replace the previous one. The old editions will be renamed.
"""


def _read(text: str) -> Ingested:
    return ingest(File("book.txt", text.encode()))


def _of(ingested: Ingested, kind: SectionKind) -> list[Section]:
    return [section for section in ingested.sections if section.kind is kind]


def test_the_library_says_what_the_text_is_and_has_no_part_in_it() -> None:
    ingested = _read(BEFORE + TEXT + AFTER)
    document = ingested.sections[0]
    assert document.title is not None
    assert document.author is not None
    assert (document.title.value, document.author.value) == ("My Life in Two Towns", "Anna Lindqvist")
    first, last = _of(ingested, SectionKind.IMPRINT)
    assert first.span.start == 0
    assert first.span.end == len(BEFORE.rstrip())
    assert last.span.start == len(BEFORE + TEXT) + 1


def test_inside_it_is_the_text_that_it_would_be_alone() -> None:
    alone, wrapped = _read(TEXT), _read(BEFORE + TEXT + AFTER)
    kinds = [section.kind for section in alone.sections]
    assert [s.kind for s in wrapped.sections if s.kind is not SectionKind.IMPRINT] == kinds
    assert kinds.count(SectionKind.CHAPTER) == 2
    assert SectionKind.TITLE_PAGE in kinds
    assert SectionKind.FOOTNOTE in kinds  # "[Footnote 1: ...", answered by "[1]"
    published = alone.sections[0].published
    assert published is not None
    assert (published.value, published.doubtful) == ("1899", True)


def test_a_text_that_only_speaks_of_it_is_left_alone() -> None:
    ingested = _read(
        f"{PROSE}\n\nThe start of the Project Gutenberg was in 1971, as everybody knows.\n\n{PROSE}\n"
    )
    assert _of(ingested, SectionKind.IMPRINT) == []
