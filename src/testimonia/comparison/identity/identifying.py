"""One folder while it is identified: its nodes, the groups that grow, and what stays open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from testimonia.comparison.identity.joining import Joins
from testimonia.comparison.identity.nodes import Node

MOST_CANDIDATES = 3
"""Among more than these a person cannot choose either."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two that may be one, and it cannot be told.

    Attributes:
        one: number of a node.
        other: of another group's.
        why_for: what speaks for it, a sentence without its stop.
        why_against: what speaks against it; empty if it is only that nothing else speaks for it.
    """

    one: int
    other: int
    why_for: str
    why_against: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A node whose name fits several, who may be told apart by their company.

    Attributes:
        node: its number.
        name: that fits.
        candidates: numbers of one node of each.
        why_against: why the name is not enough; empty if it is only that there are several.
    """

    node: int
    name: str
    candidates: tuple[int, ...]
    why_against: str = ""


@dataclass(frozen=True, slots=True)
class Identifying:
    """What the steps share.

    Attributes:
        nodes: every named chain.
        people: numbers of those who are somebody.
        joins: the groups so far.
        waiting: whose name fits several.
        questions: what cannot be told.
    """

    nodes: Sequence[Node]
    people: Sequence[int]
    joins: Joins
    waiting: list[Waiting] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def ask(self, one: int, other: int, why_for: str, why_against: str) -> None:
        """Note an open question."""
        self.questions.append(Question(one, other, why_for, why_against))

    def wait(self, node: int, name: str, candidates: Iterable[int], why_against: str = "") -> None:
        """Note whose name fits several."""
        found = tuple(sorted(candidates))
        if len(found) <= MOST_CANDIDATES:
            self.waiting.append(Waiting(node, name, found, why_against))

    def join_all(self, bearers: Sequence[int], reason: Callable[[int, int], str]) -> None:
        """Join as many as can be one: each to the first it fits, in order.

        Args:
            bearers: numbers of nodes.
            reason: for two of them, in words.
        """
        heads: list[int] = []
        for bearer in bearers:
            if not any(self.joins.join(head, bearer, reason(head, bearer)) for head in heads):
                heads.append(bearer)
