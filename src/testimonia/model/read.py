"""What was read from one Text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from testimonia.model.appraisal import Appraisal
from testimonia.model.mention import Chain, Mention
from testimonia.model.problem import Problem
from testimonia.model.spans import Span
from testimonia.model.statement import Statement
from testimonia.model.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from one Text; all spans are of its reading layer.

    Attributes:
        times: expressions of time, in order.
        chains: who and what it speaks of, by number.
        mentions: where it speaks of them, in order.
        statements: what it asserts, in order.
        sentences: for each statement, the sentence or sentences around it.
        appraisals: what it thinks of whom and what, in order.
        problems: what went wrong.
        by: who, of the people, has added or corrected one of the times, mentions or statements.
    """

    times: tuple[TimeExpression, ...] = ()
    chains: tuple[Chain, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[Span, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    problems: tuple[Problem, ...] = ()
    by: Mapping[TimeExpression | Mention | Statement, str] = field(
        default_factory=lambda: MappingProxyType({})
    )
