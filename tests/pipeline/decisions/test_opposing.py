"""Decisions that cannot all hold: none of them is followed, and a Problem names them all."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Act, Anchor, Judgement, Place, Span
from testimonia.pipeline.decisions.opposing import Consistent, Pair, about, consistent

ON = (Place("letter.txt", "0" * 64, (Anchor(Span(0, 8), "Ada Lind", "", " was"),)),)


def line(act: Act, number: int) -> Judgement:
    return Judgement(f"2026-01-01T00:00:{number:02}+00:00", "Ann", act, ON, "identity")


def same(one: str, other: str, number: int = 0) -> Pair[str]:
    return Pair(line(Act.SAME, number), one, other)


def different(one: str, other: str, number: int = 30) -> Pair[str]:
    return Pair(line(Act.DIFFERENT, number), one, other)


def test_what_can_all_hold_is_followed() -> None:
    found = consistent([same("a", "b"), same("c", "d", 1)], [different("a", "c")])
    assert found == Consistent((("a", "b"), ("c", "d")), (("a", "c"),), ())


def test_two_that_contradict_each_other() -> None:
    found = consistent([same("a", "b"), same("c", "d", 1)], [different("b", "a")])
    assert (found.same, found.different) == ((("c", "d"),), ())
    (problem,) = found.problems
    assert problem.message.startswith(
        "Two decisions of the ledger cannot both hold, and neither is followed: “same”"
    )
    assert all(line(act, n).id in problem.message for act, n in ((Act.SAME, 0), (Act.DIFFERENT, 30)))


def test_a_chain_of_those_that_are_one_against_one_that_says_two() -> None:
    found = consistent([same("a", "b"), same("b", "c", 1), same("x", "y", 2)], [different("a", "c")])
    assert (found.same, found.different) == ((("x", "y"),), ())
    assert found.problems[0].message.startswith(
        "3 decisions of the ledger cannot all hold, and none of them is"
    )


def test_what_is_one_within_its_document_cannot_be_two() -> None:
    found = consistent([], [different("a", "a")])
    assert found.different == ()
    assert "read as one and the same within their document" in found.problems[0].message


def test_places_are_named_by_their_words() -> None:
    whole = Place("memoir.txt", "0" * 64)
    within = Place("letter.txt", "0" * 64, (Anchor(Span(0, 3), "Ada", "", " Lind"),))
    assert about((*ON, within, whole)) == "“Ada Lind” in letter.txt and memoir.txt"


_PAIRS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=8)


@given(_PAIRS, _PAIRS)
def test_what_is_followed_never_contradicts_itself(
    ones: list[tuple[str, str]], twos: list[tuple[str, str]]
) -> None:
    sames = [same(*pair, n) for n, pair in enumerate(ones)]
    differents = [different(*pair, 30 + n) for n, pair in enumerate(twos)]
    found = consistent(sames, differents)
    again = consistent([same(*pair) for pair in found.same], [different(*pair) for pair in found.different])
    assert again.problems == ()
    assert (again.same, again.different) == (found.same, found.different)
    assert bool(found.problems) == (len(found.different) < len(differents))


@given(st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=8, unique=True))
def test_the_ends_of_a_chain_are_one(row: list[str]) -> None:
    sames = [same(*pair, n) for n, pair in enumerate(pairwise(row))]
    found = consistent(sames, [different(row[0], row[-1])])
    assert (found.same, found.different) == ((), ())
