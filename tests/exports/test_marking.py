"""Mentions are opened and closed so that they nest, whatever is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.exports.marking import DEEPEST, KINDS_IN_WORDS, LETTERS, cuts
from testimonia.model import EntityKind, Mention, MentionForm, Span
from tests.mentioned import DIARY, MENTIONS


def mention(start: int, end: int, chain: int = 0) -> Mention:
    return Mention(Span(start, end), MentionForm.NAME, chain)


def drawn(mentions: list[Mention]) -> str:
    """Every cut as its offset with a bracket for each mention."""
    return " ".join(f"{cut.at}{')' * len(cut.closing)}{'(' * len(cut.opening)}" for cut in cuts(mentions))


CASES: tuple[tuple[list[Mention], str], ...] = (
    ([], ""),
    ([mention(1, 4)], "1( 4)"),
    ([mention(1, 4), mention(4, 6)], "1( 4)( 6)"),  # side by side: closed before the next is opened
    ([mention(1, 3), mention(1, 9), mention(5, 9)], "1(( 3) 5( 9))"),  # in another, at both its ends
    ([mention(1, 4, 0), mention(1, 4, 1)], "1(( 4))"),  # of two chains
    ([mention(1, 4), mention(1, 4)], "1( 4)"),  # the same twice is one
    ([mention(2, 2)], ""),  # nothing to mark
    ([mention(1, 4), mention(3, 6)], "1( 4)"),  # they cross, which none should
)


@pytest.mark.parametrize(("mentions", "wanted"), CASES)
def test_where_they_are_cut(mentions: list[Mention], wanted: str) -> None:
    assert drawn(mentions) == wanted


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: mention(min(pair), max(pair)))


@given(st.lists(SPANS, max_size=20))
def test_they_always_nest(mentions: list[Mention]) -> None:
    open_: list[Mention] = []
    last = -1
    for cut in cuts(mentions):
        assert cut.at > last
        last = cut.at
        for each in cut.closing:
            assert open_.pop() == each
            assert each.span.end == cut.at
        for each in cut.opening:
            assert each.span.start == cut.at
            assert not open_ or open_[-1].span.contains(each.span)
            open_.append(each)
    assert not open_


def test_all_of_a_text_are_marked() -> None:
    assert sum(len(cut.opening) for cut in cuts(MENTIONS)) == len(MENTIONS)
    assert all(each.span.end <= len(DIARY) for each in MENTIONS)


def test_no_more_than_can_be_read_lie_in_one_another() -> None:
    depth = deepest = 0
    for cut in cuts(mention(n, 2000 - n) for n in range(900)):
        depth += len(cut.opening) - len(cut.closing)
        deepest = max(deepest, depth)
    assert (depth, deepest) == (0, DEEPEST)


def test_every_kind_has_a_letter_of_its_own_and_words() -> None:
    assert set(LETTERS) == set(KINDS_IN_WORDS) == set(EntityKind)
    assert len(set(LETTERS.values())) == len(EntityKind)
