"""What the tests of the network ask: a text cut into windows, and what is said of it."""

from testimonia.model import Span, repaired
from testimonia.reading.encoder import Marks, seen_in
from testimonia.reading.encoder.network import tokenizer
from testimonia.reading.encoder.windows import Window, windows
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.sentences import sentences


def whole(layer: str) -> tuple[Span, ...]:
    """The sentences of a text that is one paragraph."""
    return sentences(layer, Span(0, len(layer)))


def cut(layer: str, places: tuple[Span, ...] | None = None) -> list[Window]:
    """The windows of a text."""
    return list(windows(layer, whole(layer) if places is None else places, tokenizer()))


def prose(layer: str, language: str = "en") -> tuple[Paragraph, ...]:
    """The paragraphs of a text without sections."""
    return prose_of(repaired(layer), (), language)


def marked(layer: str) -> Marks:
    """What the network finds in a text."""
    return seen_in(layer, prose(layer)).marks
