"""What stands of a ledger, in whatever order its lines come."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Act, Anchor, Judgement, Place, Span, contradictions, standing
from testimonia.model.judgement import outermost

HERE = Place("letter.txt", "0" * 64)
THERE = Place("memoir.txt", "1" * 64)


def line(
    act: Act, at: int, *on: Place, value: str | None = None, retracts: Judgement | None = None
) -> Judgement:
    return Judgement(
        f"2020-01-{at:02}", "A", act, on, value=value, retracts=retracts.id if retracts else None
    )


SAME = line(Act.SAME, 1, HERE, THERE, value="identity")
DIFFERENT = line(Act.DIFFERENT, 2, THERE, HERE, value="identity")
UNDO = line(Act.SAME, 3, retracts=SAME)
REDO = line(Act.SAME, 4, retracts=UNDO)
NOTE = line(Act.NOTE, 5, HERE, value="look again")
OTHER_NOTE = line(Act.NOTE, 6, HERE, value="looked")


@pytest.mark.parametrize(
    ("ledger", "stands"),
    [
        ([], []),
        ([SAME], [SAME]),
        ([SAME, SAME], [SAME]),  # a line that came twice, by a union in git
        ([SAME, UNDO], []),
        ([UNDO, SAME], []),  # the order of lines does not matter
        ([SAME, UNDO, REDO], [SAME]),  # an undo undone
        ([SAME, NOTE, UNDO], [NOTE]),  # only the line that is named is taken back
        ([UNDO], []),  # what it takes back has not arrived yet
    ],
)
def test_what_stands(ledger: list[Judgement], stands: list[Judgement]) -> None:
    assert list(standing(ledger)) == stands


@pytest.mark.parametrize(
    ("ledger", "pairs"),
    [
        ([SAME, DIFFERENT], 1),  # the same two places, named the other way round
        ([SAME, DIFFERENT, UNDO], 0),
        ([SAME, SAME], 0),
        ([NOTE, OTHER_NOTE], 0),  # notes never exclude one another
        ([SAME, line(Act.DIFFERENT, 7, HERE, THERE, value="happening")], 0),  # another question
        ([SAME, line(Act.UNDECIDED, 8, HERE, THERE, value="identity")], 1),
        ([line(Act.CORRECT, 1, HERE, value="date=1928"), line(Act.CORRECT, 2, HERE, value="date=1929")], 1),
        ([line(Act.CORRECT, 1, HERE, value="date=1928"), line(Act.CORRECT, 2, HERE, value="place=Rome")], 0),
        ([line(Act.REAL, 1, HERE), line(Act.NOT_ONE, 2, HERE)], 1),
    ],
)
def test_contradictions(ledger: list[Judgement], pairs: int) -> None:
    assert len(contradictions(ledger)) == pairs


@given(st.permutations([SAME, DIFFERENT, UNDO, REDO, NOTE, OTHER_NOTE]))
@settings(max_examples=50)
def test_the_order_of_lines_never_matters(ledger: Iterable[Judgement]) -> None:
    lines = list(ledger)
    assert standing(lines) == standing(sorted(lines, key=lambda x: x.id))
    assert len(contradictions(lines)) == 1


def test_a_long_chain_of_undos() -> None:
    chain = [SAME]
    for number in range(5_000):  # longer than Python's stack is deep
        chain.append(Judgement(f"t{number}", "A", Act.SAME, (), retracts=chain[-1].id))
    assert standing(chain) == (SAME,)
    assert standing(chain[:-1]) == ()


def part(start: int, end: int, path: str = "letter.txt") -> Place:
    return Place(path, "0" * 64, (Anchor(Span(start, end), "x", "", ""),))


@pytest.mark.parametrize(
    ("places", "kept"),
    [
        ([part(0, 20), part(5, 9)], [part(0, 20)]),  # a date in its clause
        ([part(5, 9), part(0, 20), part(0, 20)], [part(0, 20)]),
        ([part(0, 20), part(15, 25)], [part(0, 20), part(15, 25)]),  # across one another
        ([part(0, 20), part(5, 9, "memoir.txt")], [part(0, 20), part(5, 9, "memoir.txt")]),
        ([HERE, part(0, 20)], [HERE, part(0, 20)]),  # a whole source has no stretch
    ],
)
def test_places_without_those_that_lie_in_others(places: list[Place], kept: list[Place]) -> None:
    assert list(outermost(places)) == kept


ADDED = [line(Act.ADD, n, HERE, value=value) for n, value in enumerate(("date=1833", "date=1834"), 1)]


@pytest.mark.parametrize(
    ("ledger", "pairs"),
    [
        (ADDED, 1),  # of one place there is one date
        ([ADDED[0], line(Act.ADD, 3, HERE, value="date=1833")], 0),
        ([ADDED[0], line(Act.ADD, 3, THERE, value="date=1834")], 0),
        ([line(Act.ADD, n, HERE, value=f"mention={kind}") for n, kind in ((1, "person"), (2, "place"))], 1),
        # a clause may tell of two happenings
        ([line(Act.ADD, n, HERE, value=f"statement={what}") for n, what in ((1, "birth"), (2, "death"))], 0),
        ([line(Act.CORRECT, n, HERE, value=f"spelling={words}") for n, words in ((1, "a"), (2, "b"))], 1),
    ],
)
def test_additions_that_contradict_one_another(ledger: list[Judgement], pairs: int) -> None:
    assert len(contradictions(ledger)) == pairs
