"""The line of time as a drawing: what is far apart as single marks with their words, what is dense as counts.

All lengths are in units of the drawing, which is `WIDTH` of them wide; a page scales it.
"""

from bisect import bisect_right, insort
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from testimonia.model.days import gregorian_name
from testimonia.store.asked.timeline import plain_bounds
from testimonia.web.pages.time.entries import Entry, When
from testimonia.web.pages.time.window import Bin, Unit, Window
from testimonia.web.pages.views import Tone

WIDTH = 1160
MOST_LANES = 14
LANE = 27
"""Height of a lane."""
_TOP = 8
_COUNTS = 56
"""Height of the tallest column of counts."""
_AXIS = 26
_LETTER = 6.7
"""Width of a letter, on an average and with something to spare."""
_GAP = 12
_LONGEST = 34
"""Letters of what stands at a mark."""
_MOST_LABELS = 400
"""Entries for which room is looked for; a drawing has room for about a hundred."""
_SHORTEST = 5.0
"""Length of a time that would be too short to be seen."""
_FADE = 46
"""Length of what is drawn for a time that is open on one side."""
_TICK = 4
_LABEL = 52
"""Room that a word at the axis needs."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One time of a mark.

    Attributes:
        left: where it begins.
        right: where it ends.
        form: "day", "lasted", or "between": some day between.
        open: "left" or "right" if it is open there.
    """

    left: float
    right: float
    form: str
    open: str = ""

    @property
    def width(self) -> float:
        """How long it is."""
        return round(self.right - self.left, 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry that is drawn by itself.

    Attributes:
        number: of the entry, in order of time.
        strokes: its times.
        label: what is written at it.
        text_at: where that begins.
        line: the height of its lane's middle.
    """

    number: int
    strokes: tuple[Stroke, ...]
    label: str
    text_at: float
    line: int


@dataclass(frozen=True, slots=True)
class Column:
    """How many entries begin in a bin.

    Attributes:
        left: where it begins.
        width: how wide it is.
        height: by how many there are.
        count: how many begin there.
        dense: whether some of them are drawn nowhere else, for want of room.
        bin: the days.
    """

    left: float
    width: float
    height: float
    count: int
    dense: bool
    bin: Bin


@dataclass(frozen=True, slots=True)
class Tick:
    """A word at the axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it.

    Attributes:
        height: of the whole.
        marks: what is drawn by itself.
        columns: how many begin when.
        ticks: the axis.
        axis: the height of the axis.
        alone: how many entries are drawn only as counts.
        written: where documents were written: left, right and how many lie there.
        written_line: the height of their lane.
    """

    height: int
    marks: tuple[Mark, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    axis: int
    alone: int
    written: tuple["WrittenMark", ...]
    written_line: int


@dataclass(frozen=True, slots=True)
class WrittenMark:
    """Documents that were written at about one time, by their numbers."""

    left: float
    width: float
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def at(self, day: float) -> float:
        """Where a day begins, within the drawing."""
        share = (day - self.first) / max(self.last + 1 - self.first, 1)
        return round(min(max(share, 0.0), 1.0) * WIDTH, 1)


def drawn(
    those: Sequence[Entry],
    labels: Mapping[int, str],
    window: Window,
    written: Sequence[tuple[int, int]] = (),
) -> Drawing:
    """The drawing of a stretch of time.

    Args:
        those: what lies in it, in order of time.
        labels: what is written at an entry, by its number, in the order in which they get room; nothing else
            is drawn by itself.
        window: the stretch.
        written: first and last day of the documents that were written in it.
    """
    scale = _Scale(window.first_day, window.last_day)
    bins, of_bin = window.bins(), bin_numbers(those, window)
    lanes = _in_lanes(those, labels, scale)
    used = max((lane for lane, _ in lanes.values()), default=-1) + 1
    columns = tuple(_columns(bins, of_bin, lanes, scale))
    axis = _TOP + used * LANE + (_COUNTS + 18 if columns else 0)
    marks = tuple(
        Mark(number, _strokes(those[number], scale), labels[number], at, _TOP + lane * LANE + LANE // 2)
        for number, (lane, at) in sorted(lanes.items())
    )
    written_line = axis + _AXIS + 14
    return Drawing(
        written_line + 14 if written else axis + _AXIS,
        marks,
        columns,
        tuple(_ticks(bins, window, scale)),
        axis,
        len(those) - len(marks),
        tuple(_written(written, scale)),
        written_line,
    )


def first_drawn(those: Sequence[Entry], window: Window) -> tuple[int, ...]:
    """The numbers of those that get room first, in that order; no more than could have it.

    What was found to clash goes first, then what depends, what agrees, what is told more than once, and what
    the vocabulary has a name for; of equals, as many of each bin as of the others.
    """
    ranks: dict[tuple[int, int], int] = {}
    keys = []
    for number, (entry, own) in enumerate(zip(those, bin_numbers(those, window), strict=True)):
        weight = _weight(entry)
        rank = ranks[own, weight] = ranks.get((own, weight), -1) + 1
        keys.append((weight, rank, number))
    return tuple(number for _, _, number in sorted(keys)[:_MOST_LABELS])


def _weight(entry: Entry) -> int:
    tones = {Tone.CLASH: 0, Tone.DEPENDS: 1, Tone.AGREES: 2}
    if entry.tone is not None:
        return tones.get(entry.tone, 2)
    if entry.happening:
        return 3
    return 4 + (entry.predicate == "other") + 2 * (entry.subject is None)


def bin_numbers(those: Sequence[Entry], window: Window) -> list[int]:
    """In which bin of a stretch each entry begins; what began before it is in the first."""
    starts = [each.first for each in window.bins()]
    first, last = window.first_day, window.last_day
    days = (min(max(entry.first, first), last) for entry in those)
    return [max(bisect_right(starts, day) - 1, 0) for day in days]


def _in_lanes(
    those: Sequence[Entry], labels: Mapping[int, str], scale: _Scale
) -> dict[int, tuple[int, float]]:
    """The lane of each entry that finds room, with where its words begin."""
    taken: list[list[tuple[float, float]]] = []
    lanes: dict[int, tuple[int, float]] = {}
    for number, label in labels.items():
        left, right, text_at = _extent(_strokes(those[number], scale), label)
        room = (left, right + _GAP)
        lane = next((n for n, others in enumerate(taken) if _free(others, room)), len(taken))
        if lane == MOST_LANES:
            continue
        if lane == len(taken):
            taken.append([])
        insort(taken[lane], room)
        lanes[number] = (lane, text_at)
    return lanes


def _free(others: Sequence[tuple[float, float]], room: tuple[float, float]) -> bool:
    """Whether a stretch touches none of others, which are in order and touch one another neither."""
    at = bisect_right(others, room)
    before = at == 0 or others[at - 1][1] <= room[0]
    return before and (at == len(others) or others[at][0] >= room[1])


def _extent(those: Sequence[Stroke], label: str) -> tuple[float, float, float]:
    """From where to where a mark needs room, and where its words begin."""
    left, right = min(each.left for each in those), max(each.right for each in those)
    wide = _LETTER * (len(label) + 2)
    text_at = max(min(left, WIDTH - wide), 0.0)
    return min(left, text_at), max(right, text_at + wide), round(text_at, 1)


def shortened_label(words: str) -> str:
    """What is written at a mark."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _strokes(entry: Entry, scale: _Scale) -> tuple[Stroke, ...]:
    """The times of an entry as they are drawn."""
    return tuple(_stroke(when, scale) for when in entry.whens)


def _stroke(when: When, scale: _Scale) -> Stroke:
    left, right = scale.at(when.first), scale.at(when.last + 1)
    if when.earliest is None:
        return Stroke(max(left - _FADE, 0.0), right, "between", "left")
    if when.latest is None:
        return Stroke(left, min(right + _FADE, float(WIDTH)), "between", "right")
    if when.earliest == when.latest:
        return Stroke(left, right, "day")
    return Stroke(left, max(right, left + _SHORTEST), "lasted" if _lasted(when.edtf) else "between")


def _lasted(edtf: str) -> bool:
    """Whether it went on from one time to another."""
    first, slash, last = edtf.partition("/")
    return bool(slash) and plain_bounds(first.rstrip("?~%")) is not None and bool(last)


def _columns(
    bins: Sequence[Bin], of_bin: Sequence[int], drawn_alone: Collection[int], scale: _Scale
) -> list[Column]:
    counts, shown = [0] * len(bins), [0] * len(bins)
    for number, own in enumerate(of_bin):
        counts[own] += 1
        shown[own] += number in drawn_alone
    most = max(counts, default=0)
    found = []
    for number, each in enumerate(bins):
        if counts[number]:
            left, right = scale.at(each.first), scale.at(each.last + 1)
            height = max(round(_COUNTS * counts[number] / most, 1), 2.0)
            width = max(round(right - left - 1, 1), 1.0)
            dense = shown[number] < counts[number]
            found.append(Column(left, width, height, counts[number], dense, each))
    return found


def _ticks(bins: Sequence[Bin], window: Window, scale: _Scale) -> list[Tick]:
    """Words at the axis: as many as there is room for; round years go first."""
    if not bins:
        return []
    step = max(1, -(-_LABEL * len(bins) // WIDTH))
    nice = next((each for each in (1, 2, 5, 10, 20, 25, 50, 100) if each >= step), step)
    if window.unit() is Unit.MONTH:
        nice = next((each for each in (1, 3, 6, 12) if each >= step), 12)
        chosen = [each for number, each in enumerate(bins) if (window.first + number) % nice == 0]
    elif window.unit() is Unit.DAY:
        chosen = list(bins[::nice])
    else:
        whole = [gregorian_name(each.first).year for each in bins]
        apart = (whole[1] - whole[0]) if len(whole) > 1 else 1
        chosen = [each for each, year in zip(bins, whole, strict=True) if year % (nice * apart) == 0]
    return [
        Tick(scale.at(each.first), window.label(each))
        for each in chosen
        if each.first >= scale.first and scale.at(each.first) <= WIDTH - _LABEL / 2
    ]


def _written(days: Sequence[tuple[int, int]], scale: _Scale) -> list[WrittenMark]:
    """Documents by the place where their time begins; those that nobody could tell apart are one mark."""
    found: list[WrittenMark] = []
    for number, (first, last) in sorted(enumerate(days), key=lambda each: each[1]):
        left, right = scale.at(first), scale.at(last + 1)
        if found and left - found[-1].left < _TICK:
            before = found[-1]
            width = max(before.width, round(right - before.left, 1))
            found[-1] = WrittenMark(before.left, width, (*before.numbers, number))
        else:
            found.append(WrittenMark(left, max(round(right - left, 1), 2.0), (number,)))
    return found
