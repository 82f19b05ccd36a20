"""Exact stretches with their kinds, counted; texts made up for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.mention_scores import Counts, Marked, Pair, by_kind, counted, marked, of_kinds, scored, summed
from testimonia.model import Span

LINE = " Anna Vane saw the mayor of Oslo. "


def at(words: str, kind: str = "person") -> tuple[Span, str]:
    start = LINE.index(words)
    return Span(start, start + len(words)), kind


def of(*mentions: tuple[Span, str]) -> frozenset[Marked]:
    return marked(LINE, mentions)


GOLD = of(at("Anna Vane"), at("the mayor of Oslo"), at("Oslo", "place"))

FOUND = [
    # what is found, right of how many found
    ((at("Anna Vane"), at("the mayor of Oslo"), at("Oslo", "place")), 3, 3),
    # one word too few, and the title alone: not exact
    ((at("Anna"), at("the mayor")), 0, 2),
    # exact, of another kind
    ((at("Oslo", "organisation"),), 0, 1),
    # the right kind and a wrong one: the second is a false alarm
    ((at("Oslo", "place"), at("Oslo", "organisation")), 1, 2),
    # white space at the ends is not looked at
    ((at(" Anna Vane "),), 1, 1),
    # a stop is
    ((at("Oslo.", "place"),), 0, 1),
    # twice the same is one, also if only white space differs
    ((at("Anna Vane"), at("Anna Vane"), at("Anna Vane ")), 1, 1),
    # nothing but white space is nothing
    ((at(" "),), 0, 0),
    ((), 0, 0),
]


@pytest.mark.parametrize(("found", "right", "number"), FOUND)
def test_what_counts_as_right(found: tuple[tuple[Span, str], ...], right: int, number: int) -> None:
    assert counted(Pair(GOLD, of(*found))) == Counts(right, number, 3)


def test_shares() -> None:
    counts = Counts(right=6, found=8, gold=12)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.5, 0.6)


def test_shares_of_nothing_are_nothing() -> None:
    nothing = Counts(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (0, 0, 0)


def test_hits_are_summed_before_anything_is_divided() -> None:
    """The mean of the two documents' F1 would be (1 + 0) / 2."""
    one = Pair(of(at("Oslo", "place")), of(at("Oslo", "place")))
    many = Pair(of(at("Anna"), at("Vane"), at("mayor")), frozenset())
    assert scored([one, many]).counts == Counts(1, 1, 4)
    assert scored([one, many]).counts.f1 == pytest.approx(0.4)


def test_the_interval_holds_the_score_and_knows_that_documents_differ() -> None:
    good, bad = Pair(GOLD, GOLD), Pair(GOLD, frozenset())
    score = scored([good] * 5 + [bad] * 5)
    assert 0 < score.f1.low < score.counts.f1 < score.f1.high < 1
    assert scored([good] * 5 + [bad] * 5) == score


def test_each_kind_has_its_score() -> None:
    scores = by_kind([Pair(GOLD, of(at("Anna Vane"), at("Oslo", "place"), at("mayor", "other")))])
    assert {kind: score.counts for kind, score in scores.items()} == {
        "other": Counts(0, 1, 0),
        "person": Counts(1, 1, 2),
        "place": Counts(1, 1, 1),
    }


def test_one_document_has_no_interval() -> None:
    assert scored([Pair(GOLD, GOLD)]).line().startswith("F1 100.0  P 100.0 R 100.0 ")


def test_the_line_gives_every_figure() -> None:
    pair = Pair(GOLD, of(at("Anna Vane"), at("Vane")))
    line = scored([pair, pair]).line()
    assert (
        line == "F1 40.0 (40.0 to 40.0)  P 50.0 R 33.3  2 right of 4 found, 6 in the reference, documents: 2"
    )


MENTIONS = st.frozensets(
    st.builds(
        lambda start, length, kind: Marked(Span(start, start + length), kind),
        st.integers(0, 5),
        st.integers(1, 3),
        st.sampled_from(["person", "place"]),
    )
)
PAIRS = st.builds(Pair, MENTIONS, MENTIONS)


@given(st.lists(PAIRS, max_size=5))
def test_kinds_add_up_to_the_whole(pairs: list[Pair]) -> None:
    parts = (counted(of_kinds(pair, [kind])) for pair in pairs for kind in ("person", "place"))
    assert summed(parts) == summed(counted(pair) for pair in pairs)


@given(PAIRS)
def test_the_other_way_round_precision_is_recall(pair: Pair) -> None:
    there, back = counted(pair), counted(Pair(pair.found, pair.gold))
    assert (there.precision, there.recall, there.f1) == (back.recall, back.precision, back.f1)
