"""A note that somebody wrote in another program, before it is known where in the folder it belongs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from testimonia.model import Problem, Span

LONGEST_QUOTE = 100_000
"""Code points of a passage; what is longer was not marked by anybody."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words by which a passage is found: a TextQuoteSelector, with a position where one is given.

    Attributes:
        exact: the words.
        prefix: what stands before them; empty if that is not given.
        suffix: what stands after them.
        position: where they stood in the text that the other program had, which may not be ours.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    position: Span | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a note is about.

    Attributes:
        ways: in which the document may be meant: paths, names, addresses, the best first; empty if the file
            does not say.
        quote: the passage; None for the whole document.
        unclear: why the passage cannot be told from words, a clause; None if it can.
    """

    ways: tuple[str, ...]
    quote: Quote | None = None
    unclear: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note that was written elsewhere.

    Attributes:
        name: what to call it in a Problem ("annotation 3").
        text: its words, without mark-up; empty if it only marks or tags.
        tags: without the sign before them.
        by: who wrote it; None if the file does not say.
        at: when, as the file has it; None if it does not say.
        targets: what it is about; all of them together.
        by_program: whether a program made it.
    """

    name: str
    text: str
    tags: tuple[str, ...]
    by: str | None
    at: str | None
    targets: tuple[Target, ...]
    by_program: bool = False


Read = tuple[tuple[Annotation, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class AnnotationFormat:
    """One way of handing notes on.

    Attributes:
        name: as it is shown.
        claims: whether a file with this content is one of this format; JSON is parsed, other text is not.
        read: the notes of a file of this path and content.
    """

    name: str
    claims: Callable[[Any], bool]
    read: Callable[[str, Any], Read]
