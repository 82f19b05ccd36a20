"""Which words of a Source are shown for a side of a Finding: few enough to be taken in, no other side's."""

from collections.abc import Sequence

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.findings.sides import Value
from testimonia.model import Side, Span, Statement, Stretch, hull

LONGEST = 400
"""Code points of a passage."""
_SHORT = 200
"""A sentence of no more code points is shown whole beside those that agree with it."""
MOST_SIDES, MOST_PASSAGES = 6, 16


def sides_of(values: Sequence[Value], question: str = "date") -> tuple[Side, ...]:
    """A Side for each voice, and its value; for each value where there are too many voices.

    Every voice is heard in each, the passages shared out among them.
    """
    shown = _apart(values)[:MOST_SIDES]
    each = max(MOST_PASSAGES // max(len(shown), 1), 2)
    found = []
    for n, value in enumerate(shown):
        others = [a for m, other in enumerate(shown) if m != n for a in other.accounts]
        passages, marks = [], []
        for account in _heard(value.accounts, question)[:each]:
            span, mark = _words(
                account, [a for a in others if a.told.source == account.told.source], question
            )
            passages.append(Stretch(account.told.source, span))
            marks.append(Stretch(account.told.source, mark))
        statements = tuple(account.id for account in value.accounts)
        found.append(
            Side(value.text, tuple(dict.fromkeys(passages)), statements, tuple(dict.fromkeys(marks)))
        )
    return tuple(found)


def _apart(values: Sequence[Value]) -> list[Value]:
    """Each value as each of its voices has it, if they can be shown beside each other: accounts, not sums."""
    split = [
        Value(value.text, tuple(a for a in value.accounts if a.voice == voice))
        for value in values
        for voice in dict.fromkeys(a.voice for a in value.accounts)
    ]
    return split if len(split) <= MOST_SIDES else list(values)


def cut(span: Span) -> Span:
    """No more of a stretch than can be shown."""
    return Span(span.start, min(span.end, span.start + LONGEST))


def _heard(accounts: Sequence[Account], question: str) -> list[Account]:
    """One account of each voice; what is said in so many words before the rest.

    Where they agree, what else each voice tells comes after it: it is all of one mind.
    """
    found: dict[tuple[str, ...], Account] = {}
    by_words = sorted(accounts, key=lambda a: a.told.statement.dated_by is None)
    for account in by_words:
        found.setdefault(account.voice, account)
    first = sorted(found.values(), key=lambda a: a.order)
    return first if question != "agreement" else [*first, *(a for a in by_words if a not in first)]


def _deciding(statement: Statement, question: str) -> Span | None:
    """The words that answer a question; None if none of its own do."""
    if question == "place":
        return None if statement.place is None else statement.place.span
    if question == "number":
        return None if statement.quantity is None else statement.quantity.span
    return statement.dated_by


def _words(account: Account, others: Sequence[Account], question: str) -> tuple[Span, Span]:
    """The passage of an account, and the deciding words in it: the widest stretch that is still its own."""
    statement = account.told.statement
    mark = _deciding(statement, question) or statement.trigger
    rivals = [_own(other) for other in others if other is not account]
    whole, clause = hull([account.told.sentence, mark]), hull([statement.span, mark])
    widest = clause if question == "agreement" and len(whole) > _SHORT else whole
    for span in (widest, clause, _own(account)):
        if len(span) <= LONGEST and not any(span.overlaps(rival) for rival in rivals):
            return span, mark
    own = _own(account)
    return (own, mark) if len(own) <= LONGEST and own.contains(mark) else (cut(mark), cut(mark))


def _own(account: Account) -> Span:
    """The words that say when or where, or else that it happened."""
    statement = account.told.statement
    place = statement.place.span if statement.place is not None else None
    number = statement.quantity.span if statement.quantity is not None else None
    said = [span for span in (statement.dated_by, place, number) if span is not None]
    return hull(said) if said else statement.trigger
