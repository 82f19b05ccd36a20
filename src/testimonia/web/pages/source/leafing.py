"""Which stretch of a source is on the page: as much as is quick to open, around what was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model import Span, Stretch
from testimonia.store import HeldParagraph, Store
from testimonia.web.pages.addresses import Marking, Telling
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.source.ways import Facing, Ways

MOST_PARAGRAPHS = 400
MOST_CHARACTERS = 250_000
"""Code points shown at once, at least one paragraph: a paragraph may have 20,000."""

MOST_MARKED = 40_000
"""The same where mentions or all statements are shown: marks weigh ten times as much as the words."""

MOST_FACED = 100_000
"""The same beside images of the pages: each word that was read with doubt is marked on both."""

_BEFORE = 60
"""Paragraphs that are shown before a passage that was asked for, at most."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of a source that is shown at once.

    Attributes:
        leaves: its paragraphs.
        here: the passage that was asked for, if it is in the text.
        lost: whether a passage was asked for that is not.
        at: number of the paragraph that one is at.
        earlier: number of the paragraph at which the stretch before begins; None at the beginning.
        later: the first paragraph of the stretch after; None at the end.
    """

    leaves: Leaves
    here: Span | None
    lost: bool
    at: int
    earlier: int | None
    later: HeldParagraph | None


def leaf(shelf: Shelf, ways: Ways) -> Leaf:
    """The stretch that is shown of a source."""
    store, source_id, at = shelf.store, ways.source, ways.at
    if at is None and ways.who is not None:
        at = store.first_mention(source_id, ways.who)
    target = shelf.desk.placed(Stretch(source_id, at)) if at and len(at) else None
    most = _most(ways)
    first = _first(store, source_id, ways.paragraph, target.paragraphs if target else (), most)
    shown = _within(store.paragraphs(source_id, first, first + MOST_PARAGRAPHS), most)
    last = first + len(shown)
    return Leaf(
        Leaves(shown),
        at if target else None,
        at is not None and target is None,
        target.paragraphs[0].number if target else first,
        _back(store, source_id, first, characters=most) if first else None,
        next(iter(store.paragraphs(source_id, last, last + 1)), None),
    )


def _most(ways: Ways) -> int:
    """How many code points are shown at once."""
    marked = ways.marking is not Marking.NONE or ways.telling is Telling.ALL
    if marked:
        return MOST_MARKED
    return MOST_CHARACTERS if ways.facing is Facing.OFF else MOST_FACED


def _first(
    store: Store, source_id: str, asked: int | None, target: Sequence[HeldParagraph], most: int
) -> int:
    """The number of the first paragraph that is shown."""
    if asked is not None:
        return asked if asked > 0 and store.paragraphs(source_id, asked, asked + 1) else 0
    if not target:
        return 0
    number = target[0].number
    return _back(store, source_id, number, paragraphs=_BEFORE, characters=most // 4)


def _back(
    store: Store,
    source_id: str,
    number: int,
    *,
    paragraphs: int = MOST_PARAGRAPHS,
    characters: int = MOST_CHARACTERS,
) -> int:
    """Where a stretch begins that ends before a paragraph."""
    before = store.paragraphs(source_id, max(number - paragraphs, 0), number)
    return number - len(_within(before[::-1], characters))


def _within(
    paragraphs: Sequence[HeldParagraph], characters: int = MOST_CHARACTERS
) -> tuple[HeldParagraph, ...]:
    """The first of ``paragraphs``, as many as hold no more than ``characters``; but at least one."""
    found: list[HeldParagraph] = []
    total = 0
    for each in paragraphs:
        total += len(each.span)
        if found and total > characters:
            break
        found.append(each)
    return tuple(found)
