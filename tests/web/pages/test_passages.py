from dataclasses import replace
from pathlib import Path

from testimonia.model import (
    Holder,
    Ingested,
    Reference,
    Section,
    SectionKind,
    Span,
    Stated,
    Statement,
    Stretch,
)
from testimonia.store import HeldStatement
from testimonia.web.pages.passages import shown_passage
from testimonia.web.pages.shelf import Shelf
from tests.store.samples import plain
from tests.web.pages.shelved import holding, stretch

TEXT = "A FOREWORD\n\nThe pilot told me that they came in 1928. I was not there.\n\nThe end of it.\n"


def signed(path: str) -> Ingested:
    """A document with a foreword by somebody."""
    sections = (
        Section(Span(0, len(TEXT)), SectionKind.DOCUMENT, Stated("Recollections"), Stated("Ann Marlow")),
        Section(
            Span(0, TEXT.index("The end")),
            SectionKind.FOREWORD,
            Stated("A Foreword"),
            Stated("Joost Verhagen"),
            written=Stated("May 1950"),
        ),
    )
    return replace(plain(path, TEXT), sections=sections)


def test_a_passage_is_cited_by_section_voice_time_document_and_file(tmp_path: Path) -> None:
    with holding(tmp_path, (signed("a.txt"),)) as store:
        at = stretch(store, "a.txt", "they came in 1928")
        citation = shown_passage(Shelf(store), at, (), ()).citation
    assert citation.parts == (
        "Foreword, “A Foreword”",
        "Joost Verhagen",
        "May 1950",
        "Recollections",
        "a.txt",
    )
    assert citation.link == f"/source/{at.source}?from={at.span.start}&to={at.span.end}#here"


def test_what_is_quoted_is_its_speakers(tmp_path: Path) -> None:
    with holding(tmp_path, (signed("a.txt"),)) as store:
        at = stretch(store, "a.txt", "they came in 1928")
        said = Statement(
            at.span, at.span, "arrival", Reference("they"), holders=(Holder(Reference("The pilot"), "told"),)
        )
        held = HeldStatement("1", at.source, said, "they came in 1928", at.span, None, None)
        elsewhere = replace(held, statement=replace(said, span=Span(0, 3)))
        parts = shown_passage(Shelf(store), at, (), (held,)).citation.parts
        others = shown_passage(Shelf(store), at, (), (elsewhere,)).citation.parts
    assert "The pilot, quoted by Joost Verhagen" in parts
    assert "Joost Verhagen" in others


def test_a_passage_that_is_gone_says_so(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "A few words."}) as store:
        source = store.source_id("a.txt") or ""
        for gone in (Stretch("nothing", Span(0, 4)), Stretch(source, Span(5, 500))):
            shown = shown_passage(Shelf(store), gone, (), ())
            assert "build the folder again" in shown.pieces[0].text


def test_a_very_long_passage_is_shown_around_its_mark(tmp_path: Path) -> None:
    words = "word " * 2000
    with holding(tmp_path, {"a.txt": f"{words}in 1928 {words}"}) as store:
        whole = Stretch(store.source_id("a.txt") or "", Span(3000, 15000))
        shown = shown_passage(Shelf(store), whole, (stretch(store, "a.txt", "1928"),), ())
    assert (shown.before, shown.after) == ("… ", " …")
    assert [piece.text for piece in shown.pieces if piece.marked] == ["1928"]
