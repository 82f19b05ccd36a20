"""From the tokens of a corpus back to text as it was printed."""

import re
from collections.abc import Iterable, Sequence

from testimonia.model import Span

_CLOSES = frozenset({",", ".", ";", ":", "!", "?", ")", "]", "”", "%", "...", "....", "’’", "''", "’"})
_OPENS = frozenset({"(", "[", "“", "``", "$", "£", "#", "‘"})
_CLITIC = re.compile(r"(?i:n[’']t|[’'](?:s|ll|re|ve|d|m))")


class Joiner:
    """Text that grows token by token, with the place of each."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._length = 0
        self._glued = True
        self._open: set[str] = set()

    def add(self, token: str, spaced: bool | None = None) -> Span:
        """Put a token after the others.

        Args:
            token: as the corpus has it.
            spaced: whether white space follows it; None where the corpus does not say, and it is guessed.
        """
        if spaced is None and not self._glued and not self._clings(token):
            self._put(" ")
        start = self._length
        self._put(token)
        if spaced is None:
            self._glued = self._opens(token)
        elif spaced:
            self._put(" ")
        return Span(start, start + len(token))

    def gap(self, between: str) -> None:
        """White space between sentences or paragraphs."""
        self._put(between)
        self._glued = True
        if "\n" in between:
            self._open.clear()  # a quotation goes on in the next sentence, and not in the next paragraph

    def text(self) -> str:
        """All of it."""
        return "".join(self._parts)

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def _clings(self, token: str) -> bool:
        if token in ('"', "'", "_"):
            return token in self._open
        return token in _CLOSES or _CLITIC.fullmatch(token) is not None

    def _opens(self, token: str) -> bool:
        if token in ('"', "'", "_"):
            self._open ^= {token}
            return token in self._open
        return token in _OPENS


def joined(sentences: Iterable[Sequence[str]], between: str = " ") -> tuple[str, list[list[Span]]]:
    """A text from tokens without white space, and the place of each token, sentence by sentence."""
    joiner = Joiner()
    places: list[list[Span]] = []
    for sentence in sentences:
        if places:
            joiner.gap(between)
        places.append([joiner.add(token) for token in sentence])
    return joiner.text(), places


def whole(places: Sequence[Span]) -> Span:
    """From the first of some tokens to the last."""
    return Span(places[0].start, places[-1].end)
