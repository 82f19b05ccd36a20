"""What the page of a source shows of repairs; see `views`."""

from dataclasses import dataclass

from testimonia.model import Span


@dataclass(frozen=True, slots=True)
class ShownRepair:
    """A repair.

    Attributes:
        anchor: of its entry in the list.
        kind: what was mended.
        before: what stands in the original, ends of lines written as signs.
        after: what is read in its place.
        why: the reason.
        proposed: whether it is only proposed.
        by_hand: whether a person made it.
        place: where it is in the reading layer; it may be of no length.
        put: what a person would put there, to make it; None if that cannot be written in one line.
        link: to its words.
        by: the person who made it; empty if no person did.
    """

    anchor: str
    kind: str
    before: str
    after: str
    why: str
    proposed: bool
    by_hand: bool
    place: Span
    put: str | None = None
    link: str = ""
    by: str = ""

    @property
    def state(self) -> str:
        """What it is, as one word for the style sheet."""
        return "proposed" if self.proposed else "by-hand" if self.by_hand else "made"

    @property
    def said(self) -> str:
        """All of it in one line."""
        before, after = self.before or "nothing", self.after or "nothing"
        return f"{self.kind}, {self.maker}: “{before}” is read as “{after}”. {self.why}".rstrip()

    @property
    def maker(self) -> str:
        """Who made it, in words."""
        if self.proposed:
            return "proposed, not made"
        return f"by {self.by or 'a person'}" if self.by_hand else "by machine"


@dataclass(frozen=True, slots=True)
class Mended:
    """Where an edit of a repair shows in the reading layer.

    Attributes:
        span: what is read; of no length where something was taken away.
        gone: what stood there instead, as it is shown.
        repair: whose edit it is.
    """

    span: Span
    gone: str
    repair: ShownRepair


@dataclass(frozen=True, slots=True)
class Repairs:
    """The repairs of a source.

    Attributes:
        made: how many were made in all of it.
        proposed: how many are proposed in all of it.
        shown: those in what is shown; empty if they are not to be marked.
    """

    made: int = 0
    proposed: int = 0
    shown: tuple[ShownRepair, ...] = ()
