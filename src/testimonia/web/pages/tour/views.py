"""What the page of a first look shows; see `testimonia.web.pages.views`."""

from dataclasses import dataclass

from testimonia.web.pages.views import ShownPassage, Tone


@dataclass(frozen=True, slots=True)
class Side:
    """A passage, and what it has to say, in a few words; empty where its words say it."""

    value: str
    passage: ShownPassage


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step.

    Attributes:
        name: by which it can be linked to.
        title: in a few words.
        told: one or two sentences.
        before: how the file has it, where something was mended; empty elsewhere.
        sides: passages that show it.
        tone: the colour of what decides in them; None for none.
        link: address of the real thing.
        leading: the words of that link.
        live: whether it is only for a room that runs.
    """

    name: str
    title: str
    told: str
    before: str
    sides: tuple[Side, ...]
    tone: Tone | None
    link: str
    leading: str
    live: bool = False
