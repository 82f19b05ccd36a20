"""The tree in the language of FTS5."""

import pytest

from testimonia.store.searching.query_tree import Either, Every, Near, Phrase, Query, expression

A, B, C = Phrase("a"), Phrase("b"), Phrase("c")

# tree, expression
WRITTEN: list[tuple[Query, str]] = [
    (A, '"a"'),
    (Phrase("a", prefix=True), '"a"*'),
    (Phrase('a" OR "b'), '"a  OR  b"'),  # no quotation mark gets out
    (Near((A, B), 5), 'NEAR("a" "b", 5)'),
    (Either((A, B)), '("a" OR "b")'),
    (Every((A, B)), '("a" AND "b")'),
    (Every((A,), (B, C)), '(("a") NOT ("b" OR "c"))'),
]


@pytest.mark.parametrize(("tree", "written"), WRITTEN)
def test_expression(tree: Query, written: str) -> None:
    assert expression(tree) == written
