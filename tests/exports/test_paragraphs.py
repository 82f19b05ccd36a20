"""Paragraphs belong where the evidence base says that they belong."""

from pathlib import Path

import pytest

from testimonia.exports.paragraphs import Paragraph, paragraph_record, paragraphs_of
from testimonia.exports.records import held_sources
from testimonia.store import Store
from tests.exports.samples import MEMOIR, build, memoir

HELD = """
SELECT sources.path, number, section, starts, ends, page_index, page, paratext, text
FROM paragraphs JOIN sources ON sources.id = source ORDER BY path, number
"""


def made(store: Store) -> list[Paragraph]:
    found: list[Paragraph] = []
    for held in held_sources(store):
        text = store.text(held.source.path)
        found.extend(paragraphs_of(store, held, text) if text else ())
    return found


def test_they_are_those_that_can_be_searched(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        mine = [
            (
                *(each.held.source.path, each.number, each.section.id if each.section else None),
                *(each.span.start, each.span.end),
                *((each.page.index, each.page.label) if each.page else (None, None)),
                bool(each.section and each.section.section.paratext),
                each.words.replace("\0", "␀"),
            )
            for each in made(store)
        ]
        assert mine == store.connection.execute(HELD).fetchall()


def test_a_paragraph_with_a_note_taken_out_of_it(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        prose = next(each for each in made(store) if "warden" in each.words)
    record = paragraph_record(prose)
    text = memoir().text
    assert text is not None
    assert text.reading[record["reading_start"] : record["reading_end"]] == record["text"]
    note = MEMOIR.index("* From")
    assert record["start"] < note < record["end"]
    assert not any(start <= note < end for start, end in record["parts"])


@pytest.mark.parametrize("key", ["page", "page_index", "section"])
def test_what_there_is_not_is_null(tmp_path: Path, key: str) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        assert paragraph_record(made(store)[0])[key] is None
