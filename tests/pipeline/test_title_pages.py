"""Chapters that lie in a folder, one file each, beside the title page of their book."""

from pathlib import Path

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.ingest.sidecars.csl import names_text
from testimonia.model import Description
from testimonia.pipeline.title_pages import with_title_pages
from testimonia.store import Store

TITLE = (
    '<section epub:type="titlepage"><h1 epub:type="title">Quays</h1>'
    '<p>By <b epub:type="author">{}</b></p></section>'
)
CHAPTER = '<section epub:type="chapter"><h2>II</h2><p>I came to Ely.</p></section>'
SIGNED = (
    '<section epub:type="introduction"><h2>Introduction</h2><p>I came to Ely.</p>'
    '<p epub:type="z3998:signature">Tom Moss</p></section>'
)
LETTER = "<p>I came to Ely.</p>"
SAID = {"book/c.xhtml": Description(csl={"type": "book", "author": [{"literal": "Peter Croft"}]})}

CASES = [
    # the title page names the author of the chapters beside it, and of none elsewhere
    ({"book/titlepage.xhtml": TITLE.format("Ada Lind"), "book/c.xhtml": CHAPTER,
      "other/c.xhtml": CHAPTER}, {}, {"book/c.xhtml": "Ada Lind"}),
    # an introduction by somebody else, and a page that is no part of a book, stay what they are
    ({"titlepage.xhtml": TITLE.format("Ada Lind"), "c.xhtml": SIGNED, "d.xhtml": LETTER}, {}, {}),
    # a sidecar goes first
    ({"book/titlepage.xhtml": TITLE.format("Ada Lind"), "book/c.xhtml": CHAPTER}, SAID,
     {"book/c.xhtml": "Peter Croft"}),
    # two title pages with two authors: nobody can tell
    ({"titlepage-1.xhtml": TITLE.format("Ada Lind"), "titlepage-2.xhtml": TITLE.format("Tom Moss"),
      "c.xhtml": CHAPTER}, {}, {}),
    # a page that is only called so
    ({"titlepage.xhtml": CHAPTER, "c.xhtml": CHAPTER}, {}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "said", "expected"), CASES)
def test_authors(
    pages: dict[str, str], said: dict[str, Description], expected: dict[str, str], tmp_path: Path
) -> None:
    with Store.open(tmp_path / "e.db") as store:
        for path, words in pages.items():
            page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{words}</body></html>'
            store.replace(ingest(File(path, page.encode())))
        found = with_title_pages(store, said)
    assert {path: names_text(each.csl.get("author")) for path, each in found.items()} == expected
