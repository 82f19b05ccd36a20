"""BibTeX: read back by our own reader and by bibtexparser alone, and never broken by a title."""

from pathlib import Path
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string

from testimonia.exports.formats.bibliographies import bibtex
from tests.exports.formats.bibliographies.shelf import HOSTILE, SHELF, read_back, said, shelf, text_of


def test_every_source_is_read_back_to_the_same_fields(tmp_path: Path) -> None:
    with shelf(tmp_path) as store:
        text = text_of(bibtex.write, store)
    found = read_back("all.bib", text, SHELF)
    assert found.keys() == SHELF.keys()
    for path, csl in SHELF.items():
        assert said(found[path].csl) == said(csl), path
        assert (found[path].repository, found[path].shelfmark) == (
            csl.get("archive"),
            csl.get("archive_location"),
        )
    assert found["memoir.txt"].csl["custom"] == SHELF["memoir.txt"]["custom"]
    # Names are taken apart where they were, and stay whole where they were whole.
    assert found["memoir.txt"].csl["author"] == SHELF["memoir.txt"]["author"]
    assert found["memoir.txt"].csl["editor"] == SHELF["memoir.txt"]["editor"]


def test_a_parser_of_that_world_takes_it(tmp_path: Path) -> None:
    with shelf(tmp_path) as store:
        library = parse_string(text_of(bibtex.write, store))
    assert not library.failed_blocks
    assert [(entry.entry_type, entry.key) for entry in library.entries][:2] == [
        ("unpublished", library.entries[0].key),
        ("letter", "voss1770"),
    ]
    letter = library.entries_dict["voss1770"].fields_dict
    assert letter["author"].value == "Voss, Henrik"
    assert letter["date"].value == "1770-02-20"
    # As Zotero and JabRef write it: name, path and type, with colons and semicolons escaped.
    assert letter["file"].value == r"letter\; a\: copy.txt:box 3/letter\; a\: copy.txt:text/plain"
    clipping = next(entry for entry in library.entries if "url" in entry.fields_dict).fields_dict
    # A date that BibLaTeX could not compute with is none of its dates.
    assert "date" not in clipping and clipping["year"].value == "a Tuesday in March 1771"


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_break_no_entry(tmp_path: Path, words: str) -> None:
    evil: dict[str, Any] = {
        "type": "book",
        "id": words,
        "title": words,
        "author": [{"literal": words}, {"family": words, "given": words, "suffix": words}],
        "URL": words,
        "ISBN": words,
        "issued": {"literal": words},
        "language": words,
        "custom": {words: words, "title": words, "file": "other.txt"},
    }
    items = {"a.txt": evil, "b.txt": {"type": "book", "id": "after", "title": "What comes after"}}
    with shelf(tmp_path, items) as store:
        text = text_of(bibtex.write, store)
    library = parse_string(text)
    assert not library.failed_blocks
    assert [entry.entry_type for entry in library.entries] == ["book", "book"]
    assert library.entries[1].fields_dict["title"].value == "What comes after"
    assert text.count("{") == text.count("}")


def test_an_empty_base_is_an_empty_file(tmp_path: Path) -> None:
    with shelf(tmp_path, {}) as store:
        assert text_of(bibtex.write, store) == ""
