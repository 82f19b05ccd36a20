"""Where a story stands in time."""

from bisect import bisect_left
from collections.abc import Iterable

from testimonia.model import Date, Statement
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.told.times import month_of, narrative_date

_SHORT = 240
"""Code points over which a story stays where a statement has brought it."""
_NO_STORY = frozenset({"birth", "death", "publication", "kinship", "marriage", "position", "writing"})
"""What is told besides: no story goes on from it."""


class Story:
    """When it was that was last told of in a paragraph: what is told next, without a date, was about then."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._last: tuple[int, Date] | None = None

    def told(self, statements: Iterable[Statement]) -> None:
        """Take note of the statements of a sentence."""
        for one in statements:
            standing = one.predicate in _NO_STORY or one.negated or one.holders
            if one.happened is not None and one.dated_by is not None and not standing:
                self._last = one.span.end, one.happened

    def date(self, since: int, until: int) -> Date | None:
        """The running date of a stretch: one that opened a sentence in it, or was told of."""
        scene = self._scene
        first, last = (bisect_left(scene.time_starts, at) for at in (since, until))
        opened = narrative_date(scene.times[first:last], scene.text, since, until)
        if opened is not None or self._last is None or self._last[0] < max(since, until - _SHORT):
            return opened
        return month_of(self._last[1])
