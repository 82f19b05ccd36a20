"""Values as rows and back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Description, Move, Piece, Repair, RepairKind, Replace, Span
from testimonia.model.layout import lay_out
from testimonia.store import records
from tests.store.samples import letter

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda t: Span(t[0], t[0] + t[1]))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
MOVES = st.builds(lambda span, far: Move(span, span.end + far), SPANS, st.integers(1, 9))
REPAIRS = st.builds(
    Repair,
    st.sampled_from(RepairKind),
    st.lists(st.builds(Replace, SPANS, WORDS) | MOVES, min_size=1, max_size=3).map(tuple),
    WORDS,
    st.booleans(),
    st.none() | WORDS,
)


@settings(max_examples=60, deadline=None)
@given(REPAIRS)
def test_a_repair_comes_out_as_it_went_in(repair: Repair) -> None:
    row = records.repair_row("s", 0, repair, "x" * 200, "text 1")
    _, _, _, kind, _, _, _, _, why, proposed, edits, _, by = row
    assert records.repair_of(kind, edits, why, proposed, by) == repair


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Piece, SPANS, st.none() | WORDS)))
def test_pieces_come_out_as_they_went_in(pieces: list[Piece]) -> None:
    packed = records.packed(pieces)
    assert list(records.unpacked(packed)) == pieces
    assert " " not in packed or any(" " in (p.after or "") for p in pieces)


# names as CSL-JSON has them, as one line
AUTHORS: list[tuple[Any, str | None]] = [
    (None, None),
    ([], None),
    ("a string", None),  # against the rules of CSL-JSON: kept in csl, not shown
    ([7, {}], None),
    ([{"family": "Writer"}], "Writer"),
    ([{"family": "Beer", "given": "L.", "non-dropping-particle": "de"}], "L. de Beer"),
    ([{"literal": "The Board"}, {"family": "Writer", "given": "A."}], "The Board; A. Writer"),
]


@pytest.mark.parametrize(("author", "line"), AUTHORS)
def test_authors(author: object, line: str | None) -> None:
    csl = {} if author is None else {"author": author}
    row = records.description_row("a.txt", Description(csl))
    assert row[2] == line
    assert records.description_of(*row[3:]) == Description(csl)


def test_ids_hang_on_the_source_and_on_the_content_alone() -> None:
    first, second = letter().sections[:2]
    assert records.section_id("s", first) == records.section_id("s", letter().sections[0])
    assert len({records.section_id(s, x) for s in ("s", "t") for x in (first, second)}) == 4


def test_a_paragraph_shows_its_words_in_as_many_characters() -> None:
    ingested = letter()
    assert ingested.text is not None
    sections = ingested.sections
    ids = [records.section_id("s", section) for section in sections]
    rows = list(records.paragraph_rows("s", ingested.text, ids, sections, lay_out(sections)))
    assert [row[-1] for row in rows] == [ingested.text.reading[row[3] : row[4]] for row in rows]
    assert records.shown("a\0b") == "a␀b"
