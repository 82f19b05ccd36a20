"""What people read where a document has something else goes before what is mended without them."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.ingest.spelling import with_spellings
from testimonia.ingest.wire import packed, unpacked
from testimonia.model import (
    Move,
    Place,
    Repair,
    RepairKind,
    Replace,
    Span,
    Spelling,
    describe,
    repaired,
)

LETTER = "Ada Llnd was arrested in Lynn in l83O.\n"


def spelling(original: str, words: str, *spans: Span, sha256: str = "s", line: str = "1") -> Spelling:
    place = Place("letter.txt", sha256, tuple(describe(original, span) for span in spans))
    return Spelling(line, "Ann", words, place)


def at(original: str, words: str) -> Span:
    return Span(original.index(words), original.index(words) + len(words))


def read(
    original: str, *spellings: Spelling, repairs: Sequence[Repair] = (), sha256: str = "s"
) -> tuple[str, int]:
    made, problems = with_spellings(original, sha256, "letter.txt", repairs, spellings)
    text = repaired(original, made)
    assert "".join(piece.span.of(original) for piece in sorted(text.alignment.pieces, key=lambda p: p.span))
    return text.reading, len(problems)


def test_the_words_are_read_and_the_original_stays() -> None:
    said = spelling(LETTER, "Lind", at(LETTER, "Llnd"))
    made, _ = with_spellings(LETTER, "s", "letter.txt", (), (said,))
    text = repaired(LETTER, made)
    assert (text.original, text.reading) == (LETTER, LETTER.replace("Llnd", "Lind"))
    (repair,) = made
    assert (repair.kind, repair.by, repair.why) == (RepairKind.SPELLING, "Ann", "Ann reads it so.")


def test_what_people_read_goes_before_what_is_mended() -> None:
    machine = Repair(RepairKind.CHARACTER, (Replace(at(LETTER, "O."), "0."),), "A letter for a digit.")
    said = spelling(LETTER, "1830", at(LETTER, "l83O"))
    assert read(LETTER, said, repairs=(machine,))[0] == LETTER.replace("l83O", "1830")


def test_what_is_only_proposed_for_the_same_words_goes() -> None:
    proposed = Repair(RepairKind.CHARACTER, (Replace(at(LETTER, "Llnd"), "Lund"),), "Perhaps.", True)
    other = Repair(RepairKind.CHARACTER, (Replace(at(LETTER, "Lynn"), "Lyme"),), "Perhaps.", True)
    said = spelling(LETTER, "Lind", at(LETTER, "Llnd"))
    made, _ = with_spellings(LETTER, "s", "letter.txt", (proposed, other), (said,))
    assert {repair.why for repair in made} == {"Ann reads it so.", "Perhaps."}
    assert len(made) == 2


# the halves of a word that the end of a line, or of a page with a footnote, has cut
@pytest.mark.parametrize(
    ("original", "repairs", "reading"),
    [
        ("arrest-\ned here", (Replace(Span(6, 8), ""),), "arrested here"),
        ("arrest-\nNOTE\ned here", (Replace(Span(6, 8), ""), Move(Span(8, 13), 20)), "arrested hereNOTE\n"),
    ],
)
def test_a_word_in_two_pieces(original: str, repairs: tuple[Replace | Move, ...], reading: str) -> None:
    join = Repair(RepairKind.HYPHENATION, repairs, "A cut word.")
    assert repaired(original, (join,)).reading == reading
    said = spelling(
        original, "attested", Span(0, 6), Span(original.index("ed here"), original.index("ed here") + 2)
    )
    assert read(original, said, repairs=(join,))[0] == reading.replace("arrested", "attested")


def test_words_on_both_sides_of_a_page_break_leave_the_footnote_where_it_was_moved() -> None:
    original = "She was brought\n\nNOTE\n\nhome at once. Then"
    edits = (Move(Span(15, 21), 36), Replace(Span(21, 23), " "))
    join = Repair(RepairKind.PAGE_BREAK_JOIN, edits, "A page ends.")
    assert repaired(original, (join,)).reading == "She was brought home at once.\n\nNOTE Then"
    said = spelling(original, "taken away", Span(8, 15), Span(21, 27))
    assert read(original, said, repairs=(join,))[0] == "She was taken away at once.\n\nNOTE Then"


def test_a_part_of_a_word_that_is_mended_in_several_places() -> None:
    edits = (Replace(Span(3, 4), "L"), Replace(Span(5, 6), "i"), Replace(Span(6, 7), "n"))
    original = "to |l1|d here"
    mended = Repair(RepairKind.CHARACTER, edits, "A flood.")
    said = spelling(original, "y", Span(5, 6))
    assert read(original, said, repairs=(mended,))[0] == "to Llynd here"


def test_in_a_changed_file_the_words_are_found_again_or_wait() -> None:
    said = spelling(LETTER, "Lind", at(LETTER, "Llnd"))
    longer = f"A letter.\n\n{LETTER}"
    assert read(longer, said, sha256="other")[0] == longer.replace("Llnd", "Lind")
    twice = LETTER + LETTER
    assert read(twice, said, sha256="other") == (twice, 0)  # which of the two, nobody knows
    gone = LETTER.replace("Llnd", "Lund")
    assert read(gone, said, sha256="other") == (gone, 0)


def test_two_who_read_the_same_words_otherwise_are_not_followed() -> None:
    one = spelling(LETTER, "Ada Lind", at(LETTER, "Ada Llnd"))
    other = spelling(LETTER, "Lund", at(LETTER, "Llnd"), line="2")
    third = spelling(LETTER, "1830", at(LETTER, "l83O"), line="3")
    made, problems = with_spellings(LETTER, "s", "letter.txt", (), (one, other, third))
    assert repaired(LETTER, made).reading == LETTER.replace("l83O", "1830")
    assert len(problems) == 2
    assert all(line in problem.message for problem in problems for line in ("id 1", "id 2"))


def test_a_document_is_read_with_them() -> None:
    file = File("letter.txt", LETTER.encode())
    plain = ingest(file)
    said = spelling(LETTER, "Lind", at(LETTER, "Llnd"), sha256=plain.source.sha256)
    made = ingest(file, (said,))
    assert made.text is not None
    assert "Ada Lind" in made.text.reading
    assert unpacked(packed(made)) == made
    assert ingest(file, ()) == plain


@st.composite
def respelled(draw: st.DrawFn) -> tuple[str, list[Spelling]]:
    original = draw(st.text(st.sampled_from("ab -\n\u0301\U0001f4dc"), min_size=1, max_size=40))
    said = []
    for number in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(original) - 1))
        end = draw(st.integers(start + 1, len(original)))
        words = draw(st.text(st.sampled_from("xyz "), min_size=1, max_size=5))
        said.append(spelling(original, words, Span(start, end), line=str(number)))
    return original, said


@settings(max_examples=150, deadline=None)
@given(respelled())
def test_no_correction_breaks_an_offset(case: tuple[str, list[Spelling]]) -> None:
    """Every passage of the reading layer leads to original spans that equal their quotes."""
    original, said = case
    made, _ = with_spellings(original, "s", "letter.txt", (), said)
    text = repaired(original, made)
    assert sorted(i for p in text.alignment.pieces for i in range(p.span.start, p.span.end)) == list(
        range(len(original))
    )
    for start in range(len(text.reading)):
        for end in range(start + 1, min(start + 8, len(text.reading)) + 1):
            passage = text.passage("s", Span(start, end))
            assert passage.quote == text.reading[start:end]
            assert all(part.span.of(original) == part.quote for part in passage.parts)
