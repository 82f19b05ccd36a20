"""What an account tells, in the words of a report."""

import pytest

from testimonia.exports.report.gathered import Account, Choices, Matter, Quote
from testimonia.exports.report.telling import matter_pieces
from testimonia.exports.report.values import Locator, Run
from testimonia.model import Reference, Span, Statement
from tests.exports.report.works import BOOK

WORDS = "They had no children."
WHOLE = Span(0, len(WORDS))


@pytest.mark.parametrize(
    ("predicate", "other", "negated", "told"),
    [
        ("kinship", "no children", True, "No children"),  # "No kinship of no children"
        ("kinship", "Jan Lind", True, "No kinship of Jan Lind"),
        ("kinship", "Noel Lind", True, "No kinship of Noel Lind"),
        ("arrest", "the watch", False, "Arrested by the watch"),
        ("arrest", "", True, "No arrest"),
    ],
)
def test_what_happened_or_did_not(predicate: str, other: str, negated: bool, told: str) -> None:
    statement = Statement(WHOLE, WHOLE, predicate, Reference("she", span=WHOLE), negated=negated)
    quote = Quote(BOOK, Locator(), "Tom Moss", WORDS, WHOLE, WHOLE)
    account = Account("a", statement, quote, object=other)
    pieces = matter_pieces(Matter(predicate, (account,)), "person", Choices())
    assert pieces[0] == Run(told)
