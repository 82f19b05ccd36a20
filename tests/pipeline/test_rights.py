"""The copyrights that the imprint of a source states."""

import pytest

from testimonia.calendars import dated
from testimonia.comparison.testimony import Right
from testimonia.model import Chain, EntityKind, Name, Reference, Span, Statement
from testimonia.pipeline.rights import rights_of
from testimonia.store import HeldStatement

ADA = (Chain(0, EntityKind.PERSON, (Name("Ada Lind", 1),)),)


def held(trigger: str, predicate: str = "publication", chain: int | None = 0) -> HeldStatement:
    """A line of an imprint."""
    words = f"{trigger} 1931 Ada Lind"
    statement = Statement(
        Span(10, 10 + len(words)),
        Span(10, 10 + len(trigger)),
        predicate,
        Reference("Ada Lind", chain),
        happened=dated("1931", "1931"),
        dated_by=Span(11 + len(trigger), 15 + len(trigger)),
    )
    return HeldStatement("id", "source", statement, words, statement.span, None, None)


@pytest.mark.parametrize("trigger", ["Foreword copyright ©", "Copyright", "(c)"])
def test_a_copyright_has_a_holder_and_a_year(trigger: str) -> None:
    one = held(trigger)
    assert one.statement.happened is not None
    assert one.statement.dated_by is not None
    right = Right("id", "Ada Lind", one.statement.happened, one.statement.dated_by, one.statement.span)
    assert rights_of([one], ADA) == (right,)


@pytest.mark.parametrize(
    "one",
    [held("First published"), held("Copyright ©", "writing"), held("Copyright ©", chain=None)],
)
def test_what_is_no_copyright_of_somebody(one: HeldStatement) -> None:
    assert rights_of([one], ADA) == ()
