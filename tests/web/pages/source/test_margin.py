from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.web.pages.source.apparatus_views import CopiedBeside, Note, Rival
from testimonia.web.pages.source.margin import CHARACTERS, LAST, MOST, margin_of
from testimonia.web.pages.source.note_views import PersonNote
from testimonia.web.pages.source.statement_views import ToldBeside, ToldNote
from testimonia.web.pages.views import Tone


def note(at: int, tone: Tone = Tone.AGREES, long: int = 1) -> Note:
    return Note("f", tone, "arrest", "1928", (Rival("1929" * long, "Ada Lind"),), at)


def hand(at: int) -> PersonNote:
    return PersonNote("l", "a", "note", "Why?", "", "ann", at=at)


def test_nothing_stands_beside_nothing() -> None:
    assert (margin_of(10).shown, margin_of(10).folded) == ((), ())


def test_a_note_stands_beside_its_line() -> None:
    shown = margin_of(CHARACTERS * 20, [note(CHARACTERS * 9 + 3), note(0)]).shown
    assert [each.row for each in shown] == [1, 19]


def test_what_a_person_wrote_and_what_cannot_be_true_is_in_sight() -> None:
    agreeing = [note(n * 5) for n in range(30)]
    margin = margin_of(200, [*agreeing, note(180, Tone.CLASH)], written=[hand(190)])
    tones = [each.entry.tone for each in margin.shown if isinstance(each.entry, Note)]
    assert Tone.CLASH in tones
    assert [each.kind for each in margin.shown][-1] == "written"
    assert len(margin.shown) + len(margin.folded) == 32
    assert margin.folded


def test_notes_of_all_kinds_stand_in_the_order_of_their_words() -> None:
    told = ToldBeside((ToldNote("t", "#t", "statement", "asserted", "Ada", "arrest", at=80),))
    margin = margin_of(
        400, [note(300)], told, [hand(1150)], copied=[CopiedBeside("f", "b", True)], start=1000
    )
    assert [each.kind for each in margin.shown] == ["copied", "told", "written", "apparatus"]


@pytest.mark.parametrize("length", [1, 500, 20_000])
@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 60)), max_size=40))
def test_no_note_is_given_the_place_of_another(length: int, notes: list[tuple[int, int]]) -> None:
    shown = margin_of(length, [note(min(at, length), long=long) for at, long in notes]).shown
    placed = [each for each in shown if each.row]
    assert all(one.row + one.lines <= other.row for one, other in pairwise(placed))
    assert all(1 <= each.lines <= MOST and each.row + each.lines <= LAST for each in placed)
