"""Two layers that lead to each other, whatever was repaired."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import (
    Edit,
    Move,
    Repair,
    RepairKind,
    Replace,
    Span,
    Text,
    arranged,
    describe_parts,
    find,
    laid_out,
    repaired,
    settled,
)

# Combining marks, characters beyond the basic plane, line ends of all kinds, marks of direction.
ALPHABET = st.sampled_from(
    list("abc é-*\n\r\f\t\u0301\u202e\u2067\u200b\u00ad\ufb01\u017f\U0001d4d0\U0001f4dc§")
)
TEXTS = st.text(ALPHABET, max_size=60)


@st.composite
def edits(draw: st.DrawFn, length: int) -> Edit:
    start = draw(st.integers(0, length - 1))
    end = draw(st.integers(start + 1, length))
    if draw(st.booleans()):
        return Replace(Span(start, end), draw(st.text(ALPHABET, max_size=4)))
    to = draw(st.integers(0, length))
    return Replace(Span(start, end), "") if start <= to <= end else Move(Span(start, end), to)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Any text under any repairs that can stand together."""
    original = draw(TEXTS)
    made = []
    if original:
        for group in draw(st.lists(st.lists(edits(len(original)), min_size=1, max_size=2), max_size=6)):
            repair = Repair(RepairKind.CHARACTER, tuple(group), "a test", proposed=draw(st.booleans()))
            if len(settled((repair,))) and _apart(group):
                made.append(repair)
    return repaired(original, settled(made))


def _apart(group: list[Edit]) -> bool:
    """The edits of one repair are its maker's own business; here they simply do not touch."""
    spans = sorted(edit.span for edit in group)
    targets = [edit.to for edit in group if isinstance(edit, Move)]
    inside = any(s.start < to < s.end for s in spans for to in targets)
    return not inside and all(a.end <= b.start for a, b in itertools.pairwise(spans))


@given(texts())
@settings(max_examples=300)
def test_every_character_of_the_original_is_in_one_piece(text: Text) -> None:
    spans = sorted(piece.span for piece in text.alignment.pieces)
    assert "".join(span.of(text.original) for span in spans) == text.original
    assert all(a.end == b.start for a, b in itertools.pairwise(spans))


@given(texts())
@settings(max_examples=300)
def test_reading_to_original_to_reading_is_the_identity_on_unchanged_characters(text: Text) -> None:
    for number, piece in enumerate(text.alignment.pieces):
        if piece.after is not None:
            continue
        begins = text.alignment.offsets[number]
        for offset in range(len(piece)):
            there = Span(begins + offset, begins + offset + 1)
            (back,) = text.alignment.to_original(there)
            assert back.of(text.original) == there.of(text.reading)
            assert text.alignment.to_reading(back) == (there,)


@given(texts(), st.data())
@settings(max_examples=300)
def test_a_passage_leads_to_exact_words(text: Text, data: st.DataObject) -> None:
    if not text.reading:
        return
    start = data.draw(st.integers(0, len(text.reading) - 1))
    end = data.draw(st.integers(start + 1, len(text.reading)))
    passage = text.passage("source", Span(start, end))
    assert passage.quote == text.reading[start:end]
    assert all(part.span.of(text.original) == part.quote for part in passage.parts)
    again = {span for part in passage.parts for span in text.alignment.to_reading(part.span)}
    assert all(any(s.start <= at < s.end for s in again) for at in range(start, end))


@given(texts(), st.data())
def test_every_part_of_a_described_passage_is_found_again(text: Text, data: st.DataObject) -> None:
    if not text.reading:
        return
    start = data.draw(st.integers(0, len(text.reading) - 1))
    end = data.draw(st.integers(start + 1, len(text.reading)))
    passage = text.passage("source", Span(start, end))
    anchors = describe_parts(text.original, passage)
    assert [find(a, text.original, unchanged=True) for a in anchors] == [part.span for part in passage.parts]


@given(texts())
def test_the_pieces_alone_are_enough_to_lay_the_text_out_again(text: Text) -> None:
    assert arranged(text.alignment.pieces) == text.alignment
    assert laid_out(text.original, arranged(text.alignment.pieces)) == text.reading


@given(texts())
def test_without_its_repairs_a_text_reads_as_it_was(text: Text) -> None:
    assert repaired(text.original).reading == text.original


@given(texts(), st.data())
def test_a_stretch_of_the_original_is_read_somewhere_or_nowhere(text: Text, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.original)))
    end = data.draw(st.integers(start, len(text.original)))
    spans = text.alignment.to_reading(Span(start, end))
    assert list(spans) == sorted(spans)
    assert all(0 <= s.start < s.end <= len(text.reading) for s in spans)


CUT = "She was the oldest member of the Great\n\nUnion of Weavers."
GAP = CUT.index("\n\n")
NOTED = "But he\n\n*A note.\n\nwent on.\n\nNext."


@pytest.mark.parametrize(
    ("original", "edits", "reading"),
    [
        # a paragraph cut inside a name
        (
            CUT,
            (Replace(Span(GAP, GAP + 2), " "),),
            "She was the oldest member of the Great Union of Weavers.",
        ),
        # a footnote in mid-sentence is read after the paragraph; its own blank line goes with it
        (
            NOTED,
            (Move(Span(6, 16), 26), Replace(Span(16, 18), " ")),
            "But he went on.\n\n*A note.\n\nNext.",
        ),
        # moved to the very beginning and to the very end
        ("abc", (Move(Span(2, 3), 0),), "cab"),
        ("abc", (Move(Span(0, 1), 3),), "bca"),
        # mended inside what is moved
        ("a-bc", (Move(Span(0, 3), 4), Replace(Span(1, 2), "")), "cab"),
        # a ligature becomes two letters
        ("ﬁnd", (Replace(Span(0, 1), "fi"),), "find"),
    ],
)
def test_laying_out(original: str, edits: tuple[Edit, ...], reading: str) -> None:
    repair = Repair(RepairKind.PAGE_BREAK_JOIN, edits, "a test")
    assert repaired(original, (repair,)).reading == reading
    proposed = Repair(RepairKind.PAGE_BREAK_JOIN, edits, "a test", proposed=True)
    assert repaired(original, (proposed,)).reading == original


def test_a_replaced_stretch_is_taken_whole() -> None:
    text = repaired("ﬁnd", (Repair(RepairKind.CHARACTER, (Replace(Span(0, 1), "fi"),), "a ligature"),))
    # only the f of "fi" was asked for, but the sign in the original cannot be divided
    assert text.alignment.to_original(Span(0, 1)) == (Span(0, 1),)
    assert text.alignment.to_reading(Span(0, 1)) == (Span(0, 2),)


def test_what_was_taken_out_is_read_nowhere() -> None:
    text = repaired("co-\nop", (Repair(RepairKind.HYPHENATION, (Replace(Span(2, 4), ""),), "a word"),))
    assert text.alignment.to_reading(Span(2, 4)) == ()
    assert text.reading == "coop"


@pytest.mark.parametrize(
    "edits",
    [
        (Replace(Span(0, 3), "x"), Replace(Span(2, 4), "y")),  # two repairs want the same character
        (Move(Span(0, 2), 4), Replace(Span(1, 3), "y")),  # one lies across the edge of what is moved
        (Replace(Span(2, 5), "x"), Move(Span(0, 1), 3)),  # moved into the middle of a change
    ],
)
def test_repairs_that_cannot_stand_together(edits: tuple[Edit, Edit]) -> None:
    first, second = (Repair(RepairKind.CHARACTER, (edit,), "a test") for edit in edits)
    assert settled((first, second)) == (first,)
    with pytest.raises(ValueError, match="repair"):
        repaired("abcdef", (first, second))


@pytest.mark.parametrize(
    "making", [lambda: Replace(Span(1, 1), "x"), lambda: Move(Span(0, 2), 1), lambda: Span(3, 2)]
)
def test_edits_that_make_no_sense(making: object) -> None:
    with pytest.raises(ValueError):
        making()  # type: ignore[operator]
