"""Which statement another one responds to: reading knows it by its trigger, a record by its id."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from testimonia.model import Span, Statement


def responses(statements: Sequence[Statement], id_of: Callable[[Statement], str]) -> dict[Statement, str]:
    """For each statement that responds to another, the id of that one.

    Of several over one trigger it is one of other holders, for nobody responds to himself; of these one of
    the same predicate, then the first. What is responded to may stand over the very same trigger: a claim
    that an author reports in order to reject it. Where there is none it responds to nothing.

    Args:
        statements: of one Text.
        id_of: gives the id of one of them.
    """
    over: dict[Span, list[Statement]] = defaultdict(list)
    for each in statements:
        over[each.trigger].append(each)
    found = {}
    for each in statements:
        answered = _answered(each, over[each.responds_to]) if each.responds_to in over else None
        if answered is not None:
            found[each] = id_of(answered)
    return found


def _answered(statement: Statement, candidates: Sequence[Statement]) -> Statement | None:
    others = [each for each in candidates if each is not statement and each.holders != statement.holders]
    alike = [each for each in others if each.predicate == statement.predicate]
    return next(iter(alike or others), None)
