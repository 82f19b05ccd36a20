"""Passages as they are cited: which work, whose voice, which page, and which words around."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from testimonia.exports.report.chicago import first_note
from testimonia.exports.report.values import Locator, plain_words
from testimonia.model import Description, Ingested, Page, Section, SectionKind, Span, Stated, repaired
from testimonia.pipeline.answers.cited_works import CitedWorks
from testimonia.store import Store
from tests.store.samples import plain

FRONT, FOREWORD, LETTER, BODY = (
    "RAIN by Tom Moss",
    "Ada Lind came to Ely.",
    "Dear Tom, it rains.",
    "The watch slept. The bell rang at Lynn.",
)
TEXT = "\n\n".join((FRONT, FOREWORD, LETTER, BODY))
DOCUMENT = Section(Span(0, len(TEXT)), SectionKind.DOCUMENT, Stated("RAIN AT ELY"), Stated("TOM MOSS"))


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def part(words: str, kind: SectionKind, author: str = "", recipient: str = "", title: str = "") -> Section:
    return Section(
        at(words),
        kind,
        title=Stated(title) if title else None,
        author=Stated(author) if author else None,
        recipient=Stated(recipient) if recipient else None,
    )


@contextmanager
def holding(folder: Path, *sections: Section, pages: tuple[Page, ...] = ()) -> Iterator[Store]:
    made = plain("a.txt", TEXT)
    text = repaired(TEXT, (), pages)
    with Store.open(folder / "testimonia.db") as store:
        store.replace(Ingested(made.source, text, (DOCUMENT, *sections), (), made.reader))
        yield store


def cited(store: Store, words: str) -> tuple[str, str]:
    """How some words are cited, and whose voice they are."""
    quote = CitedWorks(store).quote(store.source_id("a.txt") or "", at(words))
    assert quote is not None
    return plain_words(first_note(quote.work, Locator())), quote.voice


@pytest.mark.parametrize(
    ("section", "words", "note", "voice"),
    [
        pytest.param(None, BODY, "Tom Moss, “Rain at Ely,” n.d.", "Tom Moss", id="the document itself"),
        pytest.param(
            part(FOREWORD, SectionKind.FOREWORD, "ADA LIND"),
            FOREWORD,
            "Ada Lind, foreword to Rain at Ely, by Tom Moss (n.d.)",
            "ADA LIND",
            id="a foreword by another hand makes a book of it",
        ),
        pytest.param(
            part(FOREWORD, SectionKind.FOREWORD),
            FOREWORD,
            "Foreword to Rain at Ely, by Tom Moss (n.d.)",
            "",
            id="a foreword of nobody",
        ),
        pytest.param(
            part(BODY, SectionKind.CHAPTER, "Tom Moss", title="Bells"),
            BODY,
            "Tom Moss, “Rain at Ely,” n.d.",
            "Tom Moss",
            id="a chapter by the author is the document",
        ),
        pytest.param(
            part(BODY, SectionKind.CHAPTER, "Ada Lind", title="Bells"),
            BODY,
            "Ada Lind, “Bells,” in “Rain at Ely,” by Tom Moss, n.d.",
            "Ada Lind",
            id="a chapter by another",
        ),
        pytest.param(
            part(LETTER, SectionKind.LETTER, "Ada Lind", "Tom Moss"),
            LETTER,
            "Ada Lind to Tom Moss, n.d., in “Rain at Ely,” by Tom Moss, n.d.",
            "Ada Lind",
            id="a letter in it",
        ),
        pytest.param(
            part(FRONT, SectionKind.TITLE_PAGE),
            BODY,
            "Tom Moss, Rain at Ely (n.d.)",
            "Tom Moss",
            id="what has a title page is a book",
        ),
    ],
)
def test_a_passage_is_cited_as_what_it_stands_in(
    tmp_path: Path, section: Section | None, words: str, note: str, voice: str
) -> None:
    with holding(tmp_path, *([section] if section else [])) as store:
        said, who = cited(store, words)
    assert said == note
    assert who.casefold() == voice.casefold()


def test_what_a_sidecar_says_goes_before_what_was_read(tmp_path: Path) -> None:
    csl = {
        "type": "manuscript",
        "title": "Log",
        "author": [{"literal": "THE WATCH"}],
        "archive": "Ely Archive",
    }
    with holding(tmp_path) as store:
        store.describe({"a.txt": Description(csl, "Ely Archive", "MS 4")})
        assert cited(store, BODY)[0] == "THE WATCH, “Log,” n.d., MS 4, Ely Archive"


def test_a_page_is_given_as_printed_or_as_the_file_has_it(tmp_path: Path) -> None:
    middle = at(LETTER).start
    pages = (Page(0, "xii", Span(0, middle)), Page(1, None, Span(middle, len(TEXT))))
    with holding(tmp_path, pages=pages) as store:
        works, source = CitedWorks(store), store.source_id("a.txt") or ""
        first, last = works.quote(source, at(FOREWORD)), works.quote(source, at(BODY))
        told = works.quote(source, at(BODY), page="7")
    assert first is not None
    assert last is not None
    assert told is not None
    assert first.where == Locator("xii", 1, 2)
    assert last.where == Locator("", 2, 4)
    assert told.where.page == "7"


def test_the_words_around_are_those_of_the_sentence_or_of_the_paragraphs(tmp_path: Path) -> None:
    with holding(tmp_path) as store:
        works, source = CitedWorks(store), store.source_id("a.txt") or ""
        sentence = works.quote(source, at("bell"), around=at("The bell rang at Lynn."))
        paragraph = works.quote(source, at("bell"))
        across = works.quote(source, Span(at("it rains").start, at("The watch").end))
        gone = works.quote(source, Span(len(TEXT), len(TEXT) + 5))
    assert sentence is not None
    assert paragraph is not None
    assert across is not None
    assert (sentence.words, sentence.inside.of(sentence.words)) == ("The bell rang at Lynn.", "bell")
    assert (paragraph.words, paragraph.inside.of(paragraph.words)) == (BODY, "bell")
    assert across.inside.of(across.words) == "it rains.\n\nThe watch"
    assert gone is None


def test_what_is_gone_is_not_cited(tmp_path: Path) -> None:
    with holding(tmp_path) as store:
        assert CitedWorks(store).quote("gone", Span(0, 4)) is None
        assert CitedWorks(store).work("gone") is None
