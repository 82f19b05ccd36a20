import pytest

from testimonia.comparison.people.matching import match
from testimonia.comparison.people.written import written_name

# two names; how the words answer to one another, by place; what is left of each; whether the order differs
_MATCHES = [
    ("Ada Lind", "Ada Lind", [(0, 0), (1, 1)], (), (), False),
    ("Ada Maria Lind", "Ada Lind", [(0, 0), (2, 1)], (1,), (), False),
    ("Imre Nagyvati", "Nagyvati Imre", [(0, 1), (1, 0)], (), (), True),
    ("Jean-Paul Velden", "Jeanpaul Velden", [(0, 0), (1, 1)], (), (), False),
    ("Ada Lind", "Ada Moss", [(0, 0)], (1,), (1,), False),
    # each word answers once
    ("Tom Tom Moss", "Tom Moss", [(0, 0), (2, 1)], (1,), (), False),
]


@pytest.mark.parametrize(("one", "other", "pairs", "left", "right", "crossed"), _MATCHES)
def test_words_that_answer_to_one_another(
    one: str,
    other: str,
    pairs: list[tuple[int, int]],
    left: tuple[int, ...],
    right: tuple[int, ...],
    crossed: bool,
) -> None:
    first, second = written_name(one), written_name(other)
    assert first is not None and second is not None
    found = match(first, second)
    assert [(pair.at, pair.of) for pair in found.pairs] == pairs
    assert (found.left, found.right, found.crossed) == (left, right, crossed)
