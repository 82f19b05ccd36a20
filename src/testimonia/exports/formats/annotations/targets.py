"""What an annotation is about: the stretches of a source's original layer, or the source as a whole.

Two selectors name every stretch, and each alone would do (Web Annotation Data Model, sections 4.2.4 and
4.2.5): the quote with what stands around it, and the position in code points of the original layer.
"""

from collections.abc import Iterable, Mapping

from testimonia.exports.formats.bibliographies.media import media_type
from testimonia.exports.identifiers import Identifiers
from testimonia.exports.records import Record
from testimonia.model import Anchor, Span, describe
from testimonia.store import Store


class Targets:
    """Makes targets in one store; the text of one document is held at a time."""

    def __init__(self, store: Store, identifiers: Identifiers) -> None:
        self._store = store
        self._identifiers = identifiers
        self._open: tuple[str, str | None] = ("", None)

    def source(self, path: str, source_id: str | None = None) -> Record:
        """The document: its address, and its path for people and for programs that have the folder."""
        record = source_id or self._store.source_id(path) or path
        return {
            "id": self._identifiers.of("source", record),
            "type": "Text",
            "format": media_type(path),
            "label": path,
        }

    def of_passage(self, path: str, passage: Mapping[str, object]) -> list[Record]:
        """The stretches of a passage, one target each.

        Args:
            path: of its source.
            passage: made by `testimonia.exports.passages.passage_record`.
        """
        parts = passage.get("parts") or [passage]
        spans = [Span(part["start"], part["end"]) for part in parts]  # type: ignore[attr-defined]
        return self.of_spans(path, spans)

    def of_spans(self, path: str, spans: Iterable[Span]) -> list[Record]:
        """Stretches of the original layer; none of a document that was not read.

        A blank that stands alone between two repairs is no words to be found by; it is left out.
        """
        original = self._original(path)
        source = self.source(path)
        anchors = [describe(original, span) for span in spans] if original is not None else []
        return [_target(source, anchor) for anchor in anchors if anchor.exact.strip()]

    def of_anchors(self, path: str, anchors: Iterable[Anchor]) -> list[Record]:
        """Stretches as somebody once described them, whether they are still there or not."""
        source = self.source(path)
        return [_target(source, anchor) for anchor in anchors if anchor.exact.strip()]

    def _original(self, path: str) -> str | None:
        if self._open[0] != path:
            self._open = (path, self._store.original(path))
        return self._open[1]


def _target(source: Record, anchor: Anchor) -> Record:
    quote = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextQuoteSelector", **{name: words for name, words in quote.items() if words}},
            {
                "type": "TextPositionSelector",
                "start": anchor.position.start,
                "end": anchor.position.end,
            },
        ],
    }
