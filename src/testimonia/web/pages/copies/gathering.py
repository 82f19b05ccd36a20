"""The pages of copies: who has words from whom, how many, where they stand, and how they differ."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from testimonia.model import Finding, FindingKind
from testimonia.store import HeldFinding, Store
from testimonia.web.pages.addresses import link_to, link_to_comparison, link_to_copy
from testimonia.web.pages.copies.aligning import LEAF, Pair, cut, shown
from testimonia.web.pages.copies.views import (
    Block,
    CopiesView,
    CopyView,
    Party,
    ShownCopy,
    StretchPair,
)
from testimonia.web.pages.findings.asking import HeldDecision, shown_finding
from testimonia.web.pages.findings.choosing import Ruled
from testimonia.web.pages.page import numbered
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.words import counted, day, shortened

PER_PAGE = 20
AT_ONCE = 2 * LEAF
"""Code points of the one that a page shows, about."""
_WIDE = 1000
_NARROWEST = 2.0
"""Of a bar that is a thousand wide: a stretch of a few words has to be seen too."""
_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class _Copy:
    """What is known of a copy: its documents, all stretches if they were kept, and who had it first."""

    held: HeldFinding
    one: Held
    other: Held
    pairs: tuple[Pair, ...]
    shares: tuple[float, float]
    kept: bool

    @property
    def first(self) -> str | None:
        """Id of the source that was copied from."""
        return self.held.finding.direction


def copies_view(store: Store, page: int, decided: Mapping[str, HeldDecision]) -> CopiesView:
    """All copies, those first that are most of a document.

    Args:
        store: the evidence base.
        page: its number, from 1.
        decided: what people decided, by finding.
    """
    shelf, found = Shelf(store), store.together.of_kind(FindingKind.COPY.value)
    pages = max(ceil(len(found) / PER_PAGE), 1)
    page = min(max(page, 1), pages)
    known = [_known(shelf, held) for held in found[(page - 1) * PER_PAGE : page * PER_PAGE]]
    documents = {each.source for held in found for side in held.finding.sides for each in side.passages}
    return CopiesView(
        tuple(_shown_copy(shelf, copy, decided.get(copy.held.id)) for copy in known if copy is not None),
        len(found),
        len(documents),
        page,
        tuple((n, f"/copies?page={n}") for n in numbered(pages, page)) if pages > 1 else (),
    )


def copy_view(store: Store, held: HeldFinding, leaf: int, ruled: Ruled) -> CopyView | None:
    """One copy, word by word; None if one of its documents is gone.

    Args:
        store: the evidence base.
        held: the finding that tells of it.
        leaf: number of the part that is shown, from 1.
        ruled: what people decided and wrote.
    """
    shelf = Shelf(store)
    copy = _known(shelf, held)
    if copy is None:
        return None
    parts = _parts(copy.pairs)
    leaf = min(max(leaf, 1), max(len(parts), 1))
    here = link_to_copy(held.id)
    words = (store.words(copy.one.id), store.words(copy.other.id))
    leaves = tuple((n, f"{here}?leaf={n}") for n in numbered(len(parts), leaf)) if len(parts) > 1 else ()
    return CopyView(
        _shown_copy(shelf, copy, ruled.decided.get(held.id), parts),
        shown_finding(shelf, held, 1, ruled.decided.get(held.id), ruled.written, 1),
        f"{here}?leaf={leaf}" if leaf > 1 else here,
        tuple(_stretches(shelf, copy, parts[leaf - 1], words)) if parts else (),
        leaf,
        leaves,
        copy.kept,
        f"{link_to_comparison(copy.one.id, copy.other.id)}&by=passages",
    )


def _known(shelf: Shelf, held: HeldFinding) -> _Copy | None:
    """A copy with all that was kept of it; the longest stretches, as the finding has them, if nothing was."""
    finding = held.finding
    ids = [side.passages[0].source for side in finding.sides if side.passages]
    one, other = (shelf.held(ids[0]), shelf.held(ids[1])) if len(ids) == 2 else (None, None)
    if one is None or other is None:
        return None
    copying = shelf.store.together.copying(one.id, other.id)
    if copying is None:
        pairs = tuple(zip(*(side.passages for side in finding.sides), strict=False))
        return _Copy(held, one, other, tuple((a, b) for a, b in pairs), _shares(shelf, finding), False)
    turned = copying.one != one.id
    pairs = tuple((b, a) if turned else (a, b) for a, b in copying.pairs)
    shares = (copying.share_of_one, copying.share_of_other)
    return _Copy(held, one, other, pairs, shares[::-1] if turned else shares, True)


def _shares(shelf: Shelf, finding: Finding) -> tuple[float, float]:
    """How much of each document the passages of a finding are."""
    one, other = (
        sum(len(each.span) for each in side.passages)
        / max(shelf.store.together.length(side.passages[0].source), 1)
        for side in finding.sides
    )
    return min(one, 1.0), min(other, 1.0)


def _shown_copy(
    shelf: Shelf,
    copy: _Copy,
    decision: HeldDecision | None,
    parts: "Sequence[_Part]" = (),
) -> ShownCopy:
    link = link_to_copy(copy.held.id)
    leaf_of = {number: n for n, part in reversed([*enumerate(parts, 1)]) for number in part.numbers}
    both = [_party(shelf, copy, side, lambda n: f"{link}?leaf={leaf_of.get(n, 1)}#p{n}") for side in (0, 1)]
    by = (
        f"decided: {str(decision.act).replace('-', ' ')}, by {decision.by}, {day(decision.at)}"
        if decision
        else ""
    )
    return ShownCopy(link, both[0], both[1], _heading(shelf, copy), copy.held.finding.why, by)


def _heading(shelf: Shelf, copy: _Copy) -> str:
    words = shelf.store.words(copy.one.id)
    number = counted(sum(len(one.span.of(words).split()) for one, _ in copy.pairs), "word")
    one, other = _title(copy.one, copy.other), _title(copy.other, copy.one)
    where = "1 place" if len(copy.pairs) == 1 else f"{len(copy.pairs):,} places"
    if copy.first is None:
        return f"“{one}” and “{other}” share {number} in {where}; which of them had it first does not show"
    having, taking = (one, other) if copy.first == copy.one.id else (other, one)
    return f"“{taking}” has {number} in {where} from “{having}”"


def _title(held: Held, other: Held) -> str:
    """What a document is called beside another; its path, if both are called the same."""
    return held.path if held.title == other.title else shortened(held.title, _LONGEST_TITLE)


def _party(shelf: Shelf, copy: _Copy, side: int, link: Callable[[int], str]) -> Party:
    held, other = (copy.one, copy.other) if side == 0 else (copy.other, copy.one)
    length = max(shelf.store.together.length(held.id), 1)
    blocks = []
    for number, pair in enumerate(copy.pairs, 1):
        span = pair[side].span
        width = max(_WIDE * len(span) / length, _NARROWEST)
        blocks.append(
            Block(
                round(min(_WIDE * span.start / length, _WIDE - width), 1),
                round(width, 1),
                number,
                link(number),
            )
        )
    role = "" if copy.first is None else "copied from" if copy.first == held.id else "the copy"
    about = tuple(filter(None, (held.author, held.written, held.path if held.title != held.path else "")))
    return Party(_title(held, other), about, link_to(held.id), copy.shares[side], tuple(blocks), role)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one part of the page shows: some stretches by number, or a part of a long one.

    Attributes:
        numbers: of the stretches, from 1.
        share: of a long stretch, which part of how many.
    """

    numbers: tuple[int, ...]
    share: tuple[int, int] = (0, 1)


def _parts(pairs: Sequence[Pair]) -> list[_Part]:
    """The stretches shared out over parts of the page; a long one has several parts for itself."""
    found: list[_Part] = []
    waiting: list[int] = []
    size = 0
    for number, (one, _) in enumerate(pairs, 1):
        length = len(one.span)
        if waiting and size + length > AT_ONCE:
            found.append(_Part(tuple(waiting)))
            waiting, size = [], 0
        if length > AT_ONCE:
            several = ceil(length / AT_ONCE)
            found += [_Part((number,), (n, several)) for n in range(several)]
        else:
            waiting.append(number)
            size += length
    return [*found, *([_Part(tuple(waiting))] if waiting else [])]


def _stretches(
    shelf: Shelf, copy: _Copy, part: _Part, words: tuple[str, str]
) -> list[tuple[str, StretchPair]]:
    found = []
    for number in part.numbers:
        pieces = cut(number, copy.pairs[number - 1], words)
        at, of = part.share
        chosen = pieces[at * len(pieces) // of : (at + 1) * len(pieces) // of]
        for n, piece in enumerate(chosen):
            anchor = f"p{number}" if n == 0 else f"p{number}-{n}"
            found.append((anchor, shown(shelf, piece, (copy.one.id, copy.other.id), words)))
    return found
