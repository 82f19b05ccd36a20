"""Files of corpora, made up."""

from collections.abc import Iterable
from pathlib import Path

from training.corpora import Document, Mark


def write(path: Path, lines: Iterable[str]) -> None:
    """A file of lines; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def words(document: Document, marks: Iterable[Mark] | None = None) -> list[tuple[str, str]]:
    """Marks in words, with their kinds."""
    return [(m.span.of(document.text), m.kind) for m in (document.marks if marks is None else marks)]


def sentences(document: Document) -> list[str]:
    """The sentences of a document."""
    return [span.of(document.text) for span in document.sentences]
