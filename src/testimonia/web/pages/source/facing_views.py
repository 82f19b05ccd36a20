"""What the page of a source shows of the images of its pages; see `views`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Light:
    """A rectangle on the image of a page, in thousandths of its width and height from the top left corner.

    Attributes:
        left: of its left edge.
        top: of its upper edge.
        width: how wide it is.
        height: how high it is.
        tone: what it marks: "here" for the passage that was asked for, "unsure" for a line under
            words that were read with doubt, else the tone of a finding.
    """

    left: int
    top: int
    width: int
    height: int
    tone: str


@dataclass(frozen=True, slots=True)
class PageImage:
    """The image of a page.

    Attributes:
        index: of the page, counted from 0.
        label: as printed, or its number counted from 1.
        address: of the image.
        lights: words that are marked on it.
        loose: it is not known which page of the text it shows.
    """

    index: int
    label: str
    address: str
    lights: tuple[Light, ...] = ()
    loose: bool = False
