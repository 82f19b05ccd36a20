"""Trouble in a user's documents, as a value that can be shown, never as a traceback."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.spans import Span


class Trouble(StrEnum):
    """How bad it is, for whoever goes through the list."""

    UNREAD = "unread"
    """The document, or a part of it, could not be read; nothing of it is in the evidence base."""
    DOUBTFUL = "doubtful"
    """It was read, but something about it may be wrong."""
    NOTICE = "notice"
    """Nothing is wrong; the reader should know."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong or unread in the user's documents: where, and one sentence.

    Attributes:
        path: the file, relative to the folder, with forward slashes.
        message: one sentence for a historian, ending in what can be done where something can.
        trouble: how bad it is.
        page: the label of the page as printed, where the trouble has one.
        span: the stretch of the original layer, where the trouble has one.
    """

    path: str
    message: str
    trouble: Trouble = Trouble.DOUBTFUL
    page: str | None = None
    span: Span | None = None
