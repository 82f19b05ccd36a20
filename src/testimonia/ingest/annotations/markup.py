"""The words of a note that was written with mark-up."""

import re
from html.parser import HTMLParser

from testimonia.ingest.sidecars.csl import plain_text

_BLOCKS = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "pre"})
_SILENT = frozenset({"script", "style", "head", "title", "template"})


class _Words(HTMLParser):
    """Collects words; it opens nothing and obeys nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def words_of_html(markup: str) -> str:
    """The words of HTML, a line for each block.

    >>> words_of_html("<p>Is this the <i>same</i> mill?</p><p>No.</p>")
    'Is this the same mill?\\nNo.'
    """
    parser = _Words()
    parser.feed(markup)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return plain_text("\n".join(line for line in lines if line))
