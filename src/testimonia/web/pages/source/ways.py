"""How a source is read: where it is opened, and what is shown of it; each way has an address."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from testimonia.model import Span
from testimonia.web.pages.addresses import Marking, Telling, link_to


class Layer(StrEnum):
    """Which layer is shown; the values are those of the address."""

    READING = ""
    ORIGINAL = "original"

    @property
    def words(self) -> str:
        """What the page calls it."""
        return self.value or "reading text"


class Repairing(StrEnum):
    """Whether repairs are marked in the reading text; the values are those of the address."""

    HIDDEN = ""
    SHOWN = "shown"

    @property
    def words(self) -> str:
        """What the page calls it."""
        return self.value or "off"


class Facing(StrEnum):
    """Whether the images of the pages stand beside the text; the values are those of the address."""

    OFF = ""
    BESIDE = "beside"

    @property
    def words(self) -> str:
        """What the page calls it."""
        return self.value or "off"


@dataclass(frozen=True, slots=True)
class Ways:
    """How a source is read.

    Attributes:
        source: id of the source.
        at: a passage of the reading layer that is to be marked.
        paragraph: number of the paragraph to begin with; where it is not given, some before the passage.
        who: number of a chain; where no passage is asked for, its first mention is.
        marking: which mentions are marked.
        telling: which statements stand in the margin.
        layer: which layer is shown.
        mending: whether repairs are marked.
        facing: whether the images of the pages stand beside the text.
    """

    source: str
    at: Span | None = None
    paragraph: int | None = None
    who: int | None = None
    marking: Marking = Marking.NONE
    telling: Telling = Telling.PASSAGE
    layer: Layer = Layer.READING
    mending: Repairing = Repairing.HIDDEN
    facing: Facing = Facing.OFF

    def but(self, **changes: Any) -> "Ways":
        """The same with some of it another."""
        return replace(self, **changes)

    def opened_at(self, paragraph: int | None) -> "Ways":
        """The same from a paragraph on, with no passage marked."""
        return self.but(at=None, who=None, paragraph=paragraph)

    @property
    def address(self) -> str:
        """Of the page."""
        whole = link_to(
            self.source,
            self.at,
            paragraph=self.paragraph,
            who=self.who if self.at is None else None,
            marking=self.marking,
            telling=self.telling,
        )
        shown = (("layer", self.layer), ("repairs", self.mending), ("images", self.facing))
        more = "&".join(f"{name}={value}" for name, value in shown if value)
        base, hash_, anchor = whole.partition("#")
        return f"{base}{'&' if '?' in base else '?'}{more}{hash_}{anchor}" if more else whole


def link_to_image(source_id: str, index: int) -> str:
    """The address of the image of a page, counted from 0."""
    return f"{link_to(source_id)}/page/{index}.png"


def link_to_picture(source_id: str, number: int) -> str:
    """The address of a picture that belongs to a source."""
    return f"{link_to(source_id)}/picture/{number}"


def link_to_file(source_id: str) -> str:
    """The address of the file of a source, as it is."""
    return f"{link_to(source_id)}/file"


def link_to_acting(source_id: str, span: Span) -> str:
    """The address of the page on which something is done with a passage."""
    return f"{link_to(source_id)}/at?from={span.start}&to={span.end}"
