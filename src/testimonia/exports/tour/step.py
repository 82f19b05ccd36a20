"""A step of a first look: what is said, the words of the documents that show it, and what it leads to."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model import Span, Stretch


class Stop(StrEnum):
    """What a step is about, in the order in which they are taken."""

    MENDED = "mended"
    NAMES = "names"
    CLASH = "clash"
    STYLES = "styles"
    COPY = "copy"
    DECIDING = "deciding"
    TAKING = "taking"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a document.

    Attributes:
        value: what they say, in a few words; empty where that would only repeat them.
        words: a stretch of the reading layer, on one line.
        mark: what in ``words`` decides; of no length if nothing does.
        path: of the document.
        stretch: where the words stand.
        marked: where that which decides stands; None if nothing does.
    """

    value: str
    words: str
    mark: Span
    path: str
    stretch: Stretch
    marked: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        stop: what it is about.
        title: in a few words.
        told: one or two sentences for a historian.
        before: how the file has it, for a repair, on one line; empty for any other step.
        quoted: the words of the documents that show it.
        finding: id of the finding it leads to; empty if to none.
        entity: id and preferred name of the one it leads to; None if to nobody.
    """

    stop: Stop
    title: str
    told: str
    before: str = ""
    quoted: tuple[Quoted, ...] = ()
    finding: str = ""
    entity: tuple[str, str] | None = None
