import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from testimonia.comparison.copies import differences
from testimonia.model import Span
from tests.comparison.copies.made import ACCOUNT, made_up, read


def told(one: str, other: str) -> list[tuple[str, str, bool]]:
    found = differences((one, Span(0, len(one))), (other, Span(0, len(other))))
    return [(each.one.of(one), each.other.of(other), each.spelling) for each in found]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), []),
        # another word, several others
        (("walked", "marched"), [("walked", "marched", False)]),
        (("upper mill shortly", "old factory shortly"), [("upper mill", "old factory", False)]),
        # words left out, words put in
        (("young ", ""), [("young", "", False)]),
        (("noon and", "noon, as the bell rang, and"), [("", "as the bell rang", False)]),
        # misread, respelt
        (("canal", "cana1"), [("canal", "cana1", False)]),  # a digit is never only spelling
        (("canal", "cana!"), [("canal", "cana", True)]),
        (("weaver", "weavcr"), [("weaver", "weavcr", True)]),
        (("door", "doors"), [("door", "doors", True)]),
        # spaces, case and punctuation do not count
        (("somebody", "some body"), []),
        (("noon and", "noon; AND"), []),
        # beside a word that is written in two
        (("somebody had lifted", "some body had raised"), [("lifted", "raised", False)]),
    ],
)
def test_differences(change: tuple[str, str], expected: list[tuple[str, str, bool]]) -> None:
    other = ACCOUNT.replace(*change) if change[0] else ACCOUNT
    assert told(ACCOUNT, other) == expected
    assert told(other, ACCOUNT) == [(b, a, spelling) for a, b, spelling in expected]


def test_another_year_is_no_spelling() -> None:
    words = " ".join(made_up(12, 1))
    assert told(f"{words} in 1928 {words}", f"{words} in 1929 {words}") == [("1928", "1929", False)]


def test_places_are_those_of_the_reading_layer() -> None:
    one, other = f"Head.\n\n{ACCOUNT}", f"{ACCOUNT.replace('walked', 'marched')}"
    (found,) = differences((one, Span(7, len(one))), (other, Span(0, len(other))))
    assert (found.one.of(one), found.other.of(other)) == ("walked", "marched")


def test_a_copying_tells_its_differences() -> None:
    texts = {"a.txt": ACCOUNT, "b.txt": ACCOUNT.replace("walked", "marched").replace("young ", "")}
    (found,) = read(texts)
    told = [(d.one.of(texts["a.txt"]), d.other.of(texts["b.txt"])) for d in found.differences]
    assert told == [("walked", "marched"), ("young", "")]


WORDS = made_up(30, 5)


@given(
    st.lists(st.tuples(st.integers(4, 25), st.sampled_from(["", "x", "otherwise", "two words"])), max_size=4)
)
@example([(4, "two words"), (5, "")])  # two changes that meet in one word
def test_what_is_between_the_differences_is_the_same(changes: list[tuple[int, str]]) -> None:
    others = list(WORDS)
    for place, word in changes:
        others[place] = word
    one, other = " ".join(WORDS), " ".join(others)
    at, then, kept, left = 0, 0, "", ""
    for each in differences((one, Span(0, len(one))), (other, Span(0, len(other)))):
        assert each.one.start >= at
        assert each.other.start >= then
        assert len(each.one) or len(each.other)
        kept, left = kept + one[at : each.one.start], left + other[then : each.other.start]
        at, then = each.one.end, each.other.end
    kept, left = kept + one[at:], left + other[then:]
    if len(changes) < 3:  # else no seed may be left
        assert kept.replace(" ", "") == left.replace(" ", "")
