"""What the page of a source shows of its parts; see `views`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document in the outline.

    Attributes:
        title: its title, or its kind where it has none.
        about: kind, voice and when it was written, as far as the title does not say it.
        link: to its beginning.
        paragraph: number of its first paragraph.
        depth: how many parts it lies in.
        current: whether one is in it.
    """

    title: str
    about: tuple[str, ...]
    link: str
    paragraph: int
    depth: int
    current: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What comes before or after: its name and its address."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a document, and its neighbours.

    Attributes:
        parts: in order, not all, if there are very many.
        more: how many more there are.
        before: the part before the one that one is in, or else the document before this one.
        after: the part after it, or else the document after this one.
    """

    parts: tuple[Part, ...] = ()
    more: int = 0
    before: Neighbour | None = None
    after: Neighbour | None = None
