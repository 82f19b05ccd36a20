"""What the words of a correction stand for in what was read: a mention, an expression, a statement.

The answer is exact or there is none: of two that may be meant, neither is.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from testimonia.model import (
    Correction,
    Mention,
    MentionForm,
    Problem,
    Reference,
    Span,
    Statement,
    Text,
    TimeExpression,
    hull,
)
from testimonia.model.day_words import moment_in_words

T = TypeVar("T")
QUOTED = 60
"""Code points of a passage that a Problem repeats, at most."""


def stretch_of(text: Text, spans: Iterable[Span]) -> Span | None:
    """Where words of the original are read; None if nowhere, or if other words have come in between."""
    parts = [part for span in spans for part in text.alignment.to_reading(span)]
    return hull(parts) if parts else None


def time_meant(times: Iterable[TimeExpression], words: Span) -> TimeExpression | None:
    """The expression of time that words stand for."""
    near = [each for each in times if each.span.overlaps(words)]
    if sum(words.contains(each.core) for each in near) > 1:
        return None
    return _nearest(near, words, lambda time: time.core) or _nearest(near, words, lambda time: time.span)


def mention_meant(mentions: Iterable[Mention], words: Span) -> Mention | None:
    """The mention that words stand for; a name rather than a description over the same words."""
    near = sorted(
        (each for each in mentions if each.span.overlaps(words)),
        key=lambda mention: list(MentionForm).index(mention.form),
    )
    exact = [each for each in near if each.span == words]
    return exact[0] if exact else _nearest(near, words, lambda mention: mention.span)


def statements_meant(
    statements: Iterable[Statement], clause: Span, trigger: Span, subject: Span | None = None
) -> list[Statement]:
    """The statements that are made with a verb in a clause, of all subjects or of one."""
    near = [
        each
        for each in statements
        if each.trigger.overlaps(trigger) and each.span.overlaps(clause) and _of(each.subject, subject)
    ]
    exact = [each for each in near if each.trigger == trigger]
    return exact or near


def _of(reference: Reference, words: Span | None) -> bool:
    return words is None or (reference.span is not None and reference.span.overlaps(words))


def _nearest(near: Sequence[T], words: Span, span_of: Callable[[T], Span]) -> T | None:
    """The narrowest around these words; else the one in them that holds all others in them."""
    around = [each for each in near if span_of(each).contains(words)]
    if around:
        return min(around, key=lambda each: len(span_of(each)))
    inside = [each for each in near if words.contains(span_of(each))]
    widest = max(inside, key=lambda each: len(span_of(each)), default=None)
    one = widest is not None and all(span_of(widest).contains(span_of(each)) for each in inside)
    return widest if one else None


def not_followed(correction: Correction, why: str, at: Span | None, words: str) -> Problem:
    """The Problem of a correction that cannot be applied.

    Args:
        correction: that is not followed.
        why: a clause: "no date is read there".
        at: its words, in the reading layer.
        words: the reading layer.
    """
    quoted = " ".join(at.of(words).split())[:QUOTED] if at else ""
    there = f" on “{quoted}”" if quoted else ""
    message = (
        f"The decision “{correction.act.value} {correction.value}”{there} by {correction.by} on "
        f"{moment_in_words(correction.at)} (id {correction.line}) is not followed: {why}. "
        "Decide again, or take it back."
    )
    return Problem("", message, span=at)
