"""The first half of the reading model as it is measured: the one place that knows which functions it has."""

from dataclasses import dataclass

from testimonia.model import MentionForm, Span, repaired
from testimonia.reading.prose import Paragraph, prose_of

Kinded = tuple[tuple[Span, str], ...]
"""Stretches of a text with their kinds."""
Chained = tuple[tuple[Span, int], ...]
"""Mentions with the number of their chain."""


@dataclass(frozen=True, slots=True)
class Found:
    """The mentions of a text, by the two schemes that they are compared in.

    Attributes:
        nested: names and descriptions, one inside another, in LitBank's kinds.
        named: names, in the kinds of entities.
    """

    nested: Kinded
    named: Kinded


def mentions(text: str) -> Found:
    """The mentions of a plain text without sections."""
    from testimonia.reading.encoder import seen_in

    marks = seen_in(text, _prose(text)).marks
    return Found(
        tuple((mark.span, str(mark.kind)) for mark in marks.nested),
        tuple((mark.span, str(mark.kind)) for mark in marks.named),
    )


def named_by_reader(text: str) -> Found:
    """Names and their kinds as the whole reader gives them: what rules make of what the network finds."""
    from testimonia.reading.mentions import mentions_of

    whole = repaired(text)
    mentioned = mentions_of(whole, (), prose_of(whole, ()))
    kinds = {chain.number: str(chain.kind) for chain in mentioned.chains}
    return Found(
        (), tuple((m.span, kinds[m.chain]) for m in mentioned.mentions if m.form is MentionForm.NAME)
    )


def chains(text: str) -> Chained:
    """The mentions of a plain text without sections, pronouns as well, with their chains."""
    return _chained(text, _prose(text))


def _prose(text: str) -> tuple[Paragraph, ...]:
    return prose_of(repaired(text), ())


def _chained(text: str, prose: tuple[Paragraph, ...]) -> Chained:
    from testimonia.reading.mentions.reader import everything_in

    return tuple((span, number) for span, number in everything_in(text, prose))
