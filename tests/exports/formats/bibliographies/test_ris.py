"""RIS: read back, and a title is never another line."""

from pathlib import Path

import pytest
import rispy

from testimonia.exports.formats.bibliographies import ris
from tests.exports.formats.bibliographies.shelf import HOSTILE, SHELF, read_back, said, shelf, text_of

LOST = {
    # RIS has a tag for neither.
    "memoir.txt": {"original-date", "number-of-pages"},
    "film.txt": {"director"},
}


def test_every_source_is_read_back_but_for_what_ris_has_no_tag_for(tmp_path: Path) -> None:
    with shelf(tmp_path) as store:
        text = text_of(ris.write, store)
    found = read_back("all.ris", text, SHELF)
    assert found.keys() == SHELF.keys()
    for path, csl in SHELF.items():
        wanted = {key: value for key, value in said(csl).items() if key not in LOST.get(path, set())}
        assert said(found[path].csl) == wanted, path
        assert (found[path].repository, found[path].shelfmark) == (
            csl.get("archive"),
            csl.get("archive_location"),
        )


def test_a_parser_of_that_world_takes_it(tmp_path: Path) -> None:
    with shelf(tmp_path) as store:
        records = rispy.loads(text_of(ris.write, store))
    assert len(records) == len(SHELF)
    letter = next(record for record in records if record.get("id") == "voss1770")
    assert letter["type_of_reference"] in ("PCOMM", "ICOMM")
    assert (letter["year"], letter["date"]) == ("1770", "1770/02/20/")
    assert letter["file_attachments1"] == "box 3/letter; a: copy.txt"


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_make_no_line(tmp_path: Path, words: str) -> None:
    evil = {"type": "book", "title": words, "author": [{"literal": words}], "issued": {"literal": words}}
    with shelf(tmp_path, {"a.txt": evil, "b.txt": {}}) as store:
        text = text_of(ris.write, store)
    assert [line[:2] for line in text.split("\r\n") if line].count("TY") == 2
    assert len(rispy.loads(text)) == 2
