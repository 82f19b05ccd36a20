"""What is read from one Text: its TimeExpressions; people and statements are to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model import Date, Problem, Section, Text, TimeExpression

READING = "times 1"
"""Name and version of the reading: raise the number whenever the same Text would be read otherwise."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from one Text.

    Attributes:
        times: in the order of the reading layer.
        problems: what went wrong.
    """

    times: tuple[TimeExpression, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(text: Text, sections: Sequence[Section]) -> Read:
    """Read one Text."""
    return Read()


def date_of(words: str, language: str | None = None) -> Date | None:
    """What a Section says of itself ("June 1976"), as a Date; None if the words are no date."""
    return None


def explained(words: str, language: str = "en") -> tuple[TimeExpression, ...]:
    """The expressions of time in a few words that stand alone."""
    return ()
