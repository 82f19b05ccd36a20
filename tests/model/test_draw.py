"""Drawing by chance: the same tomorrow, more later, and nobody preferred."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.draw import in_order, number_of

LOTS = st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=3)), max_size=12)


def drawn(lots: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [lots[place] for place in in_order(lots)]


def test_the_number_of_a_lot_is_the_same_on_every_machine() -> None:
    """If this fails, every folder draws another sample than before."""
    assert number_of("a seed", "the words") == 3_886_636_493_320_988_595
    assert number_of("a", "bc") != number_of("ab", "c")
    assert number_of("half a character: \ud800") < 2**64


@given(LOTS)
def test_each_is_drawn_once(lots: list[tuple[str, str]]) -> None:
    assert sorted(in_order(lots)) == list(range(len(lots)))


@given(LOTS, LOTS)
def test_what_is_added_leaves_the_order_of_the_others(
    lots: list[tuple[str, str]], more: list[tuple[str, str]]
) -> None:
    new = [each for each in more if each not in lots]
    assert [each for each in drawn(lots + new) if each in lots] == drawn(lots)


@given(st.sets(st.tuples(st.text(max_size=3)), max_size=12), st.randoms())
def test_where_a_lot_stood_in_the_urn_does_not_matter(lots: set[tuple[str]], chance: object) -> None:
    listed = sorted(lots)
    mixed = listed[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert [listed[at] for at in in_order(listed)] == [mixed[at] for at in in_order(mixed)]


def test_nobody_is_preferred() -> None:
    """Of ten lots in 4,000 urns each is drawn first equally often: chi square with 9 degrees, 0.1 %."""
    lots = [(name,) for name in "abcdefghij"]
    first = Counter(in_order([(f"urn {urn}", *lot) for lot in lots])[0] for urn in range(4_000))
    assert sum((first[place] - 400) ** 2 / 400 for place in range(10)) < 27.9
