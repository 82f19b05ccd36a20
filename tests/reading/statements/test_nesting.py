"""Clauses that are asked for by their verbs."""

from testimonia.model import Span
from testimonia.reading.clauses import Clause, Standing
from testimonia.reading.statements.nesting import nested


def clause(start: int, above: int | None, sentence: int = 0) -> Clause:
    verb = Span(start, start + 3)
    told = (Standing.TOLD, False, False, False, False)
    return Clause(verb, verb, verb, "go", *told, (), sentence, 0, above, "conj")


SOME = nested([clause(0, None), clause(10, 0), clause(20, 1), clause(30, None, sentence=1)])


def test_a_clause_is_found_by_its_verb() -> None:
    assert SOME.told_by(Span(10, 13)) == 1
    assert SOME.told_by(Span(11, 13)) is None
    assert nested([]).told_by(Span(0, 3)) is None


def test_those_above_and_below() -> None:
    assert [list(some) for some in SOME.below] == [[1], [2], [], []]
    assert list(SOME.up(2)) == [2, 1, 0]


def test_the_verbs_before_a_place_are_those_of_its_sentence_the_nearest_first() -> None:
    assert list(SOME.verbs_before(25)) == [2, 1, 0]
    assert list(SOME.verbs_before(31)) == [3]
    assert list(nested([]).verbs_before(5)) == []


def test_a_hundred_clauses_one_above_another_are_not_all_gone_through() -> None:
    deep = nested([clause(10 * n, n - 1 if n else None) for n in range(100)])
    assert len(list(deep.up(99))) < 50
