"""The parts in which a site holds the text of a source, and where in them a passage stands."""

from bisect import bisect_right
from dataclasses import dataclass

from testimonia.store import Store
from testimonia.web.pages.addresses import Telling, link_to
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.source.leafing import leaf
from testimonia.web.pages.source.ways import Ways


@dataclass(frozen=True, slots=True)
class Parted:
    """A source in parts, without its words.

    Attributes:
        firsts: number of the first paragraph of each part, in order.
        starts: where each paragraph begins in the reading layer.
    """

    firsts: tuple[int, ...]
    starts: tuple[int, ...]

    def part_of(self, paragraph: int) -> int:
        """The number of the part, from 0, that holds a paragraph."""
        return max(bisect_right(self.firsts, paragraph) - 1, 0)

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that holds a character of the reading layer, or comes before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)


class Parts:
    """The parts of all sources, each looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Parted | None] = {}

    def of(self, source_id: str) -> Parted | None:
        """A source in parts; None if nothing of it was read."""
        if source_id not in self._known:
            self._known[source_id] = self._parted(source_id)
        return self._known[source_id]

    def _parted(self, source_id: str) -> Parted | None:
        if not self._store.originals.has_text(source_id):
            return None
        starts = tuple(each.span.start for each in self._store.dossiers.placed(source_id))
        firsts, following = [0], self._following(source_id, 0)
        while following is not None:
            firsts.append(following)
            following = self._following(source_id, following)
        return Parted(tuple(firsts), starts)

    def _following(self, source_id: str, first: int) -> int | None:
        """The first paragraph of the part after the one that begins with a paragraph."""
        ways = Ways(source_id, paragraph=first, telling=Telling.ALL)
        later = leaf(Shelf(self._store), ways).later
        return None if later is None else later.number


def address_of(source_id: str, first: int) -> str:
    """The address at which the reading room shows what a part of a site has: with all its statements."""
    return link_to(source_id, paragraph=first or None, telling=Telling.ALL)
