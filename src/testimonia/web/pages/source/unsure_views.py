"""What the page of a source shows of words that were read off a picture with doubt; see `views`."""

from dataclasses import dataclass

from testimonia.model import Span


@dataclass(frozen=True, slots=True)
class UnsureWord:
    """A word of which the program that read it was unsure.

    Attributes:
        span: in the reading layer.
        words: as they are read.
        percent: how sure it was, of a hundred.
        page: label of the page, or its number counted from 1.
        link: to the words.
    """

    span: Span
    words: str
    percent: int
    page: str
    link: str

    @property
    def said(self) -> str:
        """All of it in one line."""
        return f"read from the picture with doubt: {self.percent} % sure"
