"""What an address asks for."""

import pytest

from testimonia.model import SectionKind
from testimonia.store import QueryError
from testimonia.store.searching.query_scope import Scope
from testimonia.store.searching.query_tree import Phrase
from testimonia.store.searching.search import Order
from testimonia.web.pages.page import Query
from testimonia.web.pages.search.asking import asked, lines


def test_nothing_is_asked() -> None:
    assert asked(Query()) is None
    assert asked(Query([("q", "  "), ("in", "letters/")])) is None


def test_all_that_can_be_asked() -> None:
    pairs = [
        ("q", "prison"),
        ("in", "letters/"),
        ("kind", "footnote"),
        ("layer", "text"),
        ("from", "1905"),
        ("to", "1909"),
        ("order", "documents"),
        ("names", "typed"),
        ("who", "abc"),
    ]
    found = asked(Query(pairs))
    assert found is not None
    assert found.query == Phrase("prison")
    assert found.scope == Scope("letters/", SectionKind.FOOTNOTE, False, 1905, 1909)
    assert (found.order, found.only_typed, found.who) == (Order.DOCUMENTS, True, "abc")


# what is typed, the lines of the list; none where it is no list
LISTS = [
    ("Ada Lind; Tom Moss", [("Ada Lind", Phrase("Ada Lind")), ("Tom Moss", Phrase("Tom Moss"))]),
    ("Ada\r\nTom\n\nAda", [("Ada", Phrase("Ada")), ("Tom", Phrase("Tom"))]),
    ("Mo*\nLind", [("Mo*", Phrase("Mo", prefix=True)), ("Lind", Phrase("Lind"))]),
    ("Ada Lind;", []),
    ("Ada", []),
]


@pytest.mark.parametrize(("typed", "found"), LISTS)
def test_lists_of_names(typed: str, found: list[tuple[str, Phrase]]) -> None:
    question = asked(Query([("q", typed)]))
    assert question is not None
    assert list(question.several) == found
    assert lines(typed)


# what stands in the address, words of the sentence that says what is wrong
WRONG = [
    ([("q", '"open')], "quotation mark at position 1"),
    ([("q", "Ada;)")], "parenthesis"),
    ([("q", "a" * 1001)], "longer than 1000"),
    ([("q", "…")], "no letter or digit"),
    ([("q", "x"), ("kind", "<script>")], "<script>"),
    ([("q", "x"), ("layer", "3")], "running text"),
    ([("q", "x"), ("from", "next year")], "“next year” is no year"),
    ([("q", "x"), ("from", "٣")], "is no year"),
    ([("q", "x"), ("from", "1909"), ("to", "1905")], "the first year is after the last"),
    ([("q", "\n".join(f"n{n}" for n in range(101)))], "101 names"),
]


@pytest.mark.parametrize(("pairs", "words"), WRONG)
def test_what_cannot_be_asked(pairs: list[tuple[str, str]], words: str) -> None:
    with pytest.raises(QueryError) as told:
        asked(Query(pairs))
    assert words in str(told.value)
    assert str(told.value).endswith(".")
