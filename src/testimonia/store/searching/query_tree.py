"""A query as a tree of frozen values, and the tree in the language of FTS5.

The invariant: what a person typed reaches SQLite only between quotation marks, never as syntax.
"""

from dataclasses import dataclass


class QueryError(ValueError):
    """A query that cannot be understood; the message is one sentence that names the position."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row.

    Attributes:
        words: as typed.
        prefix: whether the last of them may go on.
    """

    words: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Phrases close to one another, in any order.

    Attributes:
        phrases: at least one.
        distance: how many words may stand between the first and the last.
    """

    phrases: tuple[Phrase, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Every:
    """All of these, and none of ``without``."""

    wanted: tuple["Query", ...]
    without: tuple["Query", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    choices: tuple["Query", ...]


Query = Phrase | Near | Every | Either


def expression(query: Query) -> str:
    """``query`` in the language of FTS5; each word in quotes."""
    if isinstance(query, Phrase):
        words = query.words.replace('"', " ")
        return f'"{words}"*' if query.prefix else f'"{words}"'
    if isinstance(query, Near):
        return f"NEAR({' '.join(expression(p) for p in query.phrases)}, {query.distance})"
    if isinstance(query, Either):
        return f"({' OR '.join(expression(choice) for choice in query.choices)})"
    wanted = " AND ".join(expression(part) for part in query.wanted)
    if not query.without:
        return f"({wanted})"
    return f"(({wanted}) NOT ({' OR '.join(expression(part) for part in query.without)}))"


def parts(query: Query) -> int:
    """How many words and phrases a query looks for, those included that must not be there."""
    if isinstance(query, Phrase):
        return 1
    if isinstance(query, Near):
        return len(query.phrases)
    if isinstance(query, Either):
        return sum(map(parts, query.choices))
    return sum(map(parts, (*query.wanted, *query.without)))
