"""One text in several documents: its transcription, its translation, its edition."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class RenditionKind(StrEnum):
    """What one document makes of another."""

    TRANSCRIPTION = "transcription"
    TRANSLATION = "translation"
    EDITION = "edition"


SAID_AS = {f"{kind.value}_of": kind for kind in RenditionKind}
"""How a description says so: "translation_of", and the other document."""


@dataclass(frozen=True, slots=True, order=True)
class Rendition:
    """That one document renders another, and so is no witness beside it.

    Attributes:
        path: of the document that was made from the other.
        kind: what it makes of it.
        of: path of the other.
    """

    path: str
    kind: RenditionKind
    of: str

    @property
    def said(self) -> str:
        """As a clause: "b.txt is a translation of a.txt"."""
        article = "an" if self.kind is RenditionKind.EDITION else "a"
        return f"{self.path} is {article} {self.kind.value} of {self.of}"


def families(renditions: Iterable[Rendition]) -> dict[str, tuple[Rendition, ...]]:
    """For each document that renders another or is rendered, all renditions that hang together with it."""
    head: dict[str, str] = {}

    def top(path: str) -> str:
        while head.setdefault(path, path) != path:
            head[path] = head[head[path]]
            path = head[path]
        return path

    known = sorted(set(renditions))
    for each in known:
        head[top(each.path)] = top(each.of)
    together: dict[str, list[Rendition]] = {}
    for each in known:
        together.setdefault(top(each.path), []).append(each)
    whole = {path: tuple(row) for path, row in together.items()}
    return {path: whole[top(path)] for path in sorted(head)}
