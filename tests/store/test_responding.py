"""Which statement another one responds to."""

from dataclasses import replace

import pytest

from testimonia.model import Holder, Polarity, Reference, Span, Statement
from testimonia.store.responding import responses

HERE, THERE = Span(10, 18), Span(40, 45)
MOSS = (Holder(Reference("Tom Moss", 0), "wrote"),)


def told(trigger: Span, *, holders: tuple[Holder, ...] = (), predicate: str = "arrest") -> Statement:
    return Statement(Span(0, 50), trigger, predicate, Reference("Ada Lind", 1), holders=holders)


CLAIM = told(HERE, holders=MOSS)
DENIED = replace(told(HERE), polarity=Polarity.DENIED, responds_to=HERE)
LATER = replace(told(THERE), responds_to=HERE)

# statements, which responds to which
CASES: tuple[tuple[str, tuple[Statement, ...], dict[int, int]], ...] = (
    ("nobody responds", (CLAIM, told(THERE)), {}),
    ("over the same trigger: what another holds", (CLAIM, DENIED), {1: 0}),
    ("elsewhere", (CLAIM, LATER), {1: 0}),
    ("not to himself", (told(HERE), LATER), {}),
    ("of the same predicate", (told(HERE, holders=MOSS, predicate="exile"), CLAIM, LATER), {2: 1}),
    ("of another, if there is no other", (told(HERE, holders=MOSS, predicate="exile"), LATER), {1: 0}),
    ("to what is not there", (LATER,), {}),
)


@pytest.mark.parametrize(("case", "statements", "expected"), CASES, ids=[case for case, *_ in CASES])
def test_responses(case: str, statements: tuple[Statement, ...], expected: dict[int, int]) -> None:
    numbers = {each: str(number) for number, each in enumerate(statements)}
    found = responses(statements, numbers.__getitem__)
    assert {int(numbers[one]): int(other) for one, other in found.items()} == expected
