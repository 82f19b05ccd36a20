"""One happening told by two verbs of one clause: "was arrested and put in jail", "fled and came to"."""

from collections.abc import Iterable, Iterator

from testimonia.model import Reference, Span, Statement

_NEAR = 4
"""Statements back among which the other is looked for."""


_STANDING = frozenset({"kinship", "marriage", "position"})
"""What is said of somebody again and again: "his wife", "the printer Tom Moss"."""


def said_once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Statements in order; of those that only name a tie or a standing again, the first."""
    known: set[tuple[object, ...]] = set()
    for statement in statements:
        standing = statement.predicate in _STANDING and statement.happened is None and statement.place is None
        key = (statement.predicate, _whom(statement.subject), _whom(statement.object), statement.holders)
        if not standing or key not in known:
            yield statement
        if standing:
            known.add(key)


def _whom(reference: Reference | None) -> object:
    if reference is None:
        return None
    return reference.words.lower().split()[-1] if reference.chain is None else reference.chain


def without_doubles(statements: Iterable[Statement]) -> list[Statement]:
    """Statements in order, without those that only say again, in the same clause, what another says.

    Of two the one that says more of place and object stays, else the first. A second time ("again") is
    another happening, and another date or place may be.
    """
    out: list[Statement] = []
    for statement in statements:
        other = next((o for o in reversed(out[-_NEAR:]) if _says_the_same(o, statement)), None)
        if other is None:
            out.append(statement)
        elif _more(statement) > _more(other):
            out[out.index(other, max(len(out) - _NEAR, 0))] = statement
    return sorted(out, key=in_order)


def in_order(statement: Statement) -> tuple[Span, Span, str]:
    """By what statements are sorted: where they stand, and then where their verb does."""
    return statement.span, statement.trigger, statement.predicate


def _says_the_same(a: Statement, b: Statement) -> bool:
    if not a.span.overlaps(b.span) or a.trigger == b.trigger:
        return False
    same = (a.predicate, a.subject, a.happened, a.dated_by, a.ordinal, a.negated, a.holders)
    if same != (b.predicate, b.subject, b.happened, b.dated_by, b.ordinal, b.negated, b.holders):
        return False
    return (a.place is None or b.place is None or a.place == b.place) and a.predicate != "arrival"


def _more(statement: Statement) -> int:
    return (statement.place is not None) + (statement.object is not None)
