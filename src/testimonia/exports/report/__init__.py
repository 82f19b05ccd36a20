"""A dossier on somebody, to be read, printed, and put into a footnoted text of one's own.

`values` says what a report is, `composing` makes one of what is known, `numbering` gives its footnotes their
numbers and citations, and each format is a module: HTML, Markdown, DOCX.
"""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.exports.report import docx, html, markdown
from testimonia.exports.report.values import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a report is written in.

    Attributes:
        name: as a person asks for it.
        suffix: of the file, with its dot.
        media: media type.
        write: the whole file.
    """

    name: str
    suffix: str
    media: str
    write: Callable[[Report], bytes]


FORMATS = (
    Format("html", ".html", "text/html; charset=utf-8", html.written),
    Format("markdown", ".md", "text/markdown; charset=utf-8", markdown.written),
    Format(
        "docx",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        docx.written,
    ),
)
"""All formats, the usual one first."""

__all__ = ["FORMATS", "Format"]
