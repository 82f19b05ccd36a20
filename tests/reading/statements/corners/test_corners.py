"""Title pages, imprints and bylines. What should come out was written down before what came out was seen."""

import re

import pytest

from testimonia.model import Section, SectionKind, Span, Stated
from tests.reading.statements.marked import in_words, read_marked, unmarked

K = SectionKind


def corner(kind: SectionKind, marked: str, title: str | None = "The Bell") -> list[str]:
    """What a document says whose first part is of a kind, with some prose behind it."""
    whole = f"{marked}\n\nHe liked it."
    plain, _ = unmarked(marked)
    body = Section(Span(len(plain) + 2, len(plain) + 14), K.BODY)
    document = Section(Span(0, len(plain) + 14), K.DOCUMENT, Stated(title) if title else None)
    part = Section(Span(0, len(plain)), kind)
    return [in_words(one) for one in read_marked(whole, None, (document, part, body))[1]]


IMPRINTS = [
    # 18th century: for whom, where it is sold, the year in Roman figures
    (
        "{L1:LONDON}: Printed for {P2:J. Moss} in the Strand. MDCCXLVI.",
        ["publication The Bell 1746 at LONDON with J. Moss"],
    ),
    # 17th century: a printer and the bookseller whose book it is
    (
        (
            "{L1:Oxford}, Printed by {P2:Henry Thorne}, for {P3:Tho. Gray}, and are to be sold at the Bell "
            "in Fleet-street. 1674."
        ),
        ["publication The Bell 1674 at Oxford with Tho. Gray"],
    ),
    # 16th century
    (
        "Imprinted at {L1:London} by {P2:Rychard Moss}, dwelling in Fleete streete, 1567.",
        ["publication The Bell 1567 at London with Rychard Moss"],
    ),
    # 19th century: a line for each
    (
        "{L1:NEW YORK}:\nLIND & BROTHERS, PUBLISHERS,\nFRANKLIN SQUARE.\n1862.",
        ["publication The Bell 1862 at NEW YORK with LIND & BROTHERS"],
    ),
    # 20th century: several editions of one house
    (
        (
            "First published 1924 by {O2:Moss and Gray Limited}, 12 Bell Street, {L1:London}\n"
            "Reprinted 1925, 1931\n"
            "Second edition 1938"
        ),
        [
            "publication The Bell 1924 at London with Moss and Gray Limited 1",
            "publication The Bell 1925",
            "publication The Bell 1931",
            "publication The Bell 1938 2",
        ],
    ),
    # editions in two languages, and the rights in the parts
    (
        (
            "First published in German as *{W3:Die Glocke}* by {O4:Thorne Verlag}, {L5:Berlin}, 1931; "
            "this English translation first published in 2004 by Lind Press, {L6:New York}.\n"
            "Translation copyright © 2004 by {P7:Mary Gray}\nIntroduction © 2004 {P8:Tom Moss}\n"
            "All rights reserved"
        ),
        [
            "publication The Bell 1931 at Berlin with Thorne Verlag 1",
            "publication The Bell 2004 at New York with Lind Press",
            "publication Mary Gray 2004 with Translation copyright ©",
            "publication Tom Moss 2004 with Introduction ©",
        ],
    ),
    # rights alone, in their older forms
    ("Copyright, 1911, by Moss & Co.", ["publication Moss & Co. 1911 with Copyright"]),
    (
        "Entered according to Act of Congress, in the year 1862, by {P7:Ada Lind}, in the Clerk's Office.",
        ["publication Ada Lind 1862 with Entered according to Act of Congress"],
    ),
    # what has no year tells nothing; nor does what somebody only printed
    ("Copyright © Moss & Co. All rights reserved.", []),
    ("Printed in the {L1:United States} on acid-free paper.", []),
    ("Published by {O2:Moss and Gray}, 12 Bell Street, {L1:London}", []),
]


@pytest.mark.parametrize(("marked", "expected"), IMPRINTS)
def test_an_imprint(marked: str, expected: list[str]) -> None:
    assert [_without_chain(one) for one in corner(K.IMPRINT, marked)] == expected


TITLE_PAGES = [
    (
        (
            "THE BELL\n\nA Novel\n\nby\n\n{P0:ADA LIND}\n\n"
            "Translated from the Danish by {P1:TOM MOSS} and {P2:MARY GRAY}\n\n"
            "With an introduction by {P3:Peter Thorne}"
        ),
        [
            "writing ADA LIND with THE BELL",
            "translation TOM MOSS with THE BELL",
            "translation MARY GRAY with THE BELL",
            "writing Peter Thorne with introduction",
        ],
    ),
    # two parts by one hand; a role and its name on lines of their own
    (
        "THE BELL\n\nGlossary and notes by\n\n{P0:MARY GRAY}",
        ["writing MARY GRAY with Glossary and notes"],
    ),
    (
        "THE BELL\n\nTranslated, with an introduction, by {P1:Tom Moss}",
        ["translation Tom Moss with THE BELL", "writing Tom Moss with introduction"],
    ),
    ("THE BELL\n\nEdited by {P1:Tom Moss}", ["publication Tom Moss with THE BELL"]),
    # what nobody wrote
    ("THE BELL\n\nIllustrated by {P1:Tom Moss}", []),
    ("THE BELL\n\nTranslated by several hands", []),
    ("THE BELL\n\nPublished by {O1:Moss and Gray}", []),
]


@pytest.mark.parametrize(("marked", "expected"), TITLE_PAGES)
def test_a_title_page(marked: str, expected: list[str]) -> None:
    assert [_without_chain(one) for one in corner(K.TITLE_PAGE, marked, "THE BELL")] == expected


REVIEWED = [
    (
        (
            "The Bell: A Life of Ada Lind\nby {P0:Tom Moss}, translated from the French by {P1:Mary Gray}\n"
            "Thorne Press, 312 pp., $24.95"
        ),
        [
            "writing Tom Moss with The Bell: A Life of Ada Lind",
            "translation Mary Gray with The Bell: A Life of Ada Lind",
        ],
    ),
    ("The Lind Papers\nEd: {P0:Tom Moss}\nThorne £4.95", ["publication Tom Moss with The Lind Papers"]),
]


@pytest.mark.parametrize(("marked", "expected"), REVIEWED)
def test_the_heading_of_a_reviewed_work(marked: str, expected: list[str]) -> None:
    assert [_without_chain(one) for one in corner(K.REVIEWED_WORK, marked, "Two lives")] == expected


def _without_chain(words: str) -> str:
    """The chains are those that were marked."""
    return re.sub(r"#\d", "", words)


def test_prose_is_no_title_page() -> None:
    document = Section(Span(0, 100), K.DOCUMENT, Stated("The Bell"))
    body = Section(Span(0, 100), K.BODY)
    for marked in (
        "The paper was edited by {P0:Tom Moss}.",
        "Edited by {P0:Tom Moss} for years, it was read in {L1:Ely}.",
    ):
        found = read_marked(marked, None, (document, body))[1]
        assert not [one for one in found if one.subject.words == "Tom Moss"]
    found = read_marked("Edited by {P0:Tom Moss}", None, (document, body))[1]
    assert [in_words(one) for one in found] == ["publication Tom Moss#0 with The Bell"]


SOURCES = [
    (
        "From {O0:Ely Review}, No. 5, June 1876.",
        ["publication The Bell 1876-06 with Ely Review"],
    ),
    ("Ely Review, Vol. 4, No. 2, May 1961, pp. 12-18.", ["publication The Bell 1961-05 with Ely Review"]),
    ("Last updated: 2 May 2017", ["publication The Bell 2017-05-02"]),
    # a letter may come from a town
    ("From {L0:Ely}, June 1876.", []),
]


@pytest.mark.parametrize(("marked", "expected"), SOURCES)
def test_where_it_had_appeared(marked: str, expected: list[str]) -> None:
    assert [_without_chain(one) for one in corner(K.IMPRINT, marked)] == expected


DATELINES = [
    # the document says when it appeared, titled or not; what is only concluded is no statement
    ("The Bell", Stated("6 June 1876", Span(0, 11)), ["publication The Bell 1876-06-06"]),
    (None, Stated("6 June 1876", Span(0, 11)), ["publication this document 1876-06-06"]),
    (
        "The Bell",
        Stated("6 June 1876", Span(0, 11), doubtful=True),
        ["publication The Bell 1876-06-06 hedged"],
    ),
    ("The Bell", Stated("6 June 1876"), []),
]


@pytest.mark.parametrize(("title", "published", "expected"), DATELINES)
def test_a_dateline(title: str | None, published: Stated, expected: list[str]) -> None:
    text = "6 June 1876\n\nHe liked it."
    document = Section(Span(0, 25), K.DOCUMENT, Stated(title) if title else None, published=published)
    sections = (document, Section(Span(0, 11), K.DATELINE), Section(Span(13, 25), K.BODY))
    found = read_marked(text, None, sections)[1]
    assert [in_words(one) for one in found] == expected


def test_a_letter() -> None:
    marked = "{L0:Ely}, 6 June 1876\n\nDear Tom, it rains.\n\nYours,\n{P1:Ada Lind}"
    text, _ = unmarked(marked)
    end = len(text)
    letter = Section(
        Span(0, end),
        K.LETTER,
        author=Stated("Ada Lind", Span(end - 8, end)),
        written=Stated("6 June 1876", Span(5, 16)),
        place=Stated("Ely", Span(0, 3)),
    )
    found = read_marked(marked, None, (Section(Span(0, end), K.DOCUMENT), letter))[1]
    assert "writing Ada Lind#1 1876-06-06 at Ely" in [in_words(one) for one in found]
