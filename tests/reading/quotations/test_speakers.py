"""The likeliest row of speakers of a dialogue."""

import pytest

from testimonia.model import Reference, Span
from testimonia.reading.quotations.signs import candidates
from testimonia.reading.quotations.speakers import speakers
from testimonia.reading.quotations.spots import Spot, Told
from testimonia.reading.quotations.turns import Link, Seen, Turn

ANNA, PAUL, CLERK = 0, 1, 2
NOWHERE = Span(0, 0)


def turn(
    link: Link, told: int | None = None, before: tuple[int, ...] = (), addressed: tuple[int, ...] = ()
) -> Turn:
    said = None if told is None else Told(Reference("", told), NOWHERE, side=1)
    seen = tuple(Seen(chain, False, rank, True) for rank, chain in enumerate(before))
    return Turn(
        Spot(NOWHERE, NOWHERE, NOWHERE), said, link, seen, (), frozenset(addressed), frozenset(), ".", "", 9
    )


ROWS: tuple[tuple[list[Turn], list[int | None]], ...] = (
    # two take turns when they are known
    (
        [turn(Link.FIRST, ANNA), turn(Link.BESIDE, PAUL), turn(Link.BESIDE), turn(Link.BESIDE)],
        [ANNA, PAUL, ANNA, PAUL],
    ),
    # the one who goes on after "he said"
    ([turn(Link.FIRST, ANNA), turn(Link.BESIDE, PAUL), turn(Link.ON)], [ANNA, PAUL, PAUL]),
    # who is spoken to is not the one who speaks
    ([turn(Link.FIRST, None, (ANNA, PAUL), (ANNA,)), turn(Link.BESIDE, ANNA)], [PAUL, ANNA]),
    # what comes later tells who came before
    ([turn(Link.FIRST, None, (ANNA, PAUL)), turn(Link.BESIDE), turn(Link.BESIDE, PAUL)], [PAUL, ANNA, PAUL]),
    # nobody is there who could
    ([turn(Link.FIRST)], [None]),
    ([], []),
)


@pytest.mark.parametrize(("turns", "expected"), ROWS)
def test_rows(turns: list[Turn], expected: list[int | None]) -> None:
    found = speakers(turns)
    assert [chain for chain, _ in found] == expected
    assert all(0 <= sure <= 1 for _, sure in found)


def test_dialogues_are_apart() -> None:
    """Who spoke pages ago is no candidate."""
    found = speakers([turn(Link.FIRST, ANNA), turn(Link.FIRST, None, (CLERK,))])
    assert [chain for chain, _ in found] == [ANNA, CLERK]


def test_candidates_come_once() -> None:
    turns = [turn(Link.FIRST, ANNA), turn(Link.BESIDE, None, (ANNA, CLERK)), turn(Link.BESIDE, PAUL)]
    assert candidates(turns, 1, [ANNA]) == [ANNA, CLERK, PAUL]
