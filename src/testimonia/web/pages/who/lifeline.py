"""A life drawn to scale: a point for a day, a bar for what lasted, a hatched one for some time between.

Rival values stand one above another. The drawing is only another view of the table: each mark leads to a row.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.comparison.lifespans import OPEN, Lifespan
from testimonia.exports.lifespans import told_bounds
from testimonia.model.day_words import days_in_words
from testimonia.model.days import gregorian_day, gregorian_name
from testimonia.store.asked.lives import ToldOf
from testimonia.web.pages.who.synopsis import Happened, number
from testimonia.web.pages.who.views import Bar, LifeLine, Tick
from testimonia.web.pages.words import counted

Scale = Callable[[float], float]
"""Where a year, with a fraction, is drawn."""
WIDTH = 1120
_EDGE, _LABEL = 24, 120
"""Room at the left end, and at the right one, where the last label stands."""
_LANE = 19.0
_MOST_LANES = 14
_POINT = 7.0
"""Width of a mark that is a day, and of the shortest bar."""
_LETTER = 6.1
"""Width of a letter of a label, about."""
_BOLD = 1.12
_FEW = 12
"""Letters of a date that fit beside a mark: "3 March 1889"."""
MOST = 70
"""Happenings that are drawn."""
_VAGUE_YEARS = 25
"""What can have been at any time in more years than these says nothing of where the line begins and ends."""
_TICKS = 12
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_OPEN_YEARS = 4
"""How far something without an end is drawn."""


@dataclass(frozen=True, slots=True)
class _When:
    """One value of a happening: years with a fraction, and how it is drawn."""

    first: float
    last: float
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A happening with its values, which are rivals if there is more than one."""

    label: str
    values: tuple[_When, ...]
    link: str
    clash: bool


def life_line(
    rows: Sequence[Happened],
    nouns: Mapping[str, str],
    clashing: frozenset[str],
    links: Mapping[str, str],
    span: Lifespan | None = None,
) -> LifeLine | None:
    """The drawing; None if fewer than two things have a date.

    Args:
        rows: happenings, in order of time.
        nouns: what each is called, by its key.
        clashing: ids of statements whose dates cannot all be true.
        links: addresses of their rows.
        span: between what days he was born and died.
    """
    dated = [drawn for row in rows if (drawn := _drawn(row, nouns, clashing, links)) is not None]
    bounds = list(_bounds(span))
    shown = [*bounds, *dated[:MOST]]
    if len(shown) < 2:
        return None
    first, last = _reach(shown)
    scale = (WIDTH - _EDGE - _LABEL) / (last - first)

    def x(year: float) -> float:
        return round(_EDGE + (min(max(year, first), last) - first) * scale, 1)

    lanes = _Lanes()
    # what clashes gets room before all else
    made = [list(_bars(each, x, lanes)) for each in sorted(shown, key=lambda drawn: not drawn.clash)]
    height = int(_LANE * (lanes.used + 1)) + 34
    return LifeLine(
        width=WIDTH,
        height=height,
        base=height - 22.0,
        ticks=tuple(Tick(x(year), str(year)) for year in _years(first, last)),
        bars=tuple(sorted((bar for bars in made for bar in bars), key=lambda bar: bar.x)),
        rivals=tuple((min(b.x for b in bars) - 4, bars[0].y, bars[-1].y) for bars in made if len(bars) > 1),
        left=_left_out(len(rows) - len(dated), len(dated) - len(dated[:MOST])),
        years=f"{int(first)} to {int(last)}",
    )


def _left_out(undated: int, more: int) -> str:
    """What is not drawn, in words; empty if all is."""
    parts = (
        f"{counted(undated, 'happening')} without a date" if undated else "",
        counted(more, "later one") if more else "",
    )
    return ", ".join(filter(None, parts))


def _drawn(
    row: Happened, nouns: Mapping[str, str], clashing: frozenset[str], links: Mapping[str, str]
) -> _Drawn | None:
    """A happening with each of its dates once; several only where they cannot all be true."""
    values: dict[tuple[str | None, str | None], _When] = {}
    rivals: dict[tuple[str | None, str | None], _When] = {}
    for told in row.told:
        when = _when(told)
        if when is not None:
            values.setdefault((told.first_day, told.last_day), when)
            if told.id in clashing:
                rivals.setdefault((told.first_day, told.last_day), when)
    if not values:
        return None
    narrowest = min(values.values(), key=lambda when: when.last - when.first)
    latest_first = sorted(rivals.values(), key=lambda when: -when.first)  # from below: the first on top
    several = tuple(latest_first) if len(rivals) > 1 else (narrowest,)
    return _Drawn(nouns.get(row.key, row.predicate), several, links.get(row.key, ""), len(rivals) > 1)


def _when(told: ToldOf) -> _When | None:
    days = [told.first_day, told.last_day]
    if days == [None, None]:
        return None
    first, last = (None if day is None else _year(day) for day in days)
    words = _in_words(told)
    if first is None or last is None:
        known = (last or 0.0) if first is None else first
        ends = (known - _OPEN_YEARS, known) if first is None else (known, known + _OPEN_YEARS)
        return _When(*ends, "open", words)
    if told.first_day == told.last_day:
        return _When(first, last, "day", words)
    lasted = "/" in (told.edtf or "") and ".." not in (told.edtf or "")
    return _When(first, last + 1 / 366, "lasted" if lasted else "vague", words)


def _in_words(told: ToldOf) -> str:
    days = (None if day is None else gregorian_day(*_parts(day)) for day in (told.first_day, told.last_day))
    return days_in_words(*days)


def _year(day: str) -> float:
    """A day as a year with a fraction."""
    year, month, of_month = _parts(day)
    return year + (month - 1) / 12 + (of_month - 1) / 366


def _parts(day: str) -> tuple[int, int, int]:
    """Year, month and day of a day in ISO 8601."""
    year, rest = divmod(number(day), 10_000)
    return year, rest // 100, rest % 100


def _bounds(span: Lifespan | None) -> Iterator[_Drawn]:
    """Between what days the birth and the death must lie, where both ends of that are known."""
    if span is None or not span.possible:
        return
    told = told_bounds(span)
    for label, days in (("born, by all accounts", told.birth), ("died, by all accounts", told.death)):
        first, last = days if days != OPEN else (None, None)
        if first is not None and last is not None:
            names = [gregorian_name(day) for day in (first, last)]
            ends = [name.year + (name.month - 1) / 12 + (name.day - 1) / 366 for name in names]
            kind = "day" if first == last else "bound"
            words = days_in_words(first, last)
            yield _Drawn(label, (_When(ends[0], ends[1] + 1 / 366, kind, words),), "#synopsis", clash=False)


def _reach(drawn: Iterable[_Drawn]) -> tuple[float, float]:
    """The first and the last year of the line, with a little room."""
    values = [when for each in drawn for when in each.values]
    close = [when for when in values if when.last - when.first <= _VAGUE_YEARS] or values
    first, last = min(when.first for when in close), max(when.last for when in close)
    room = max((last - first) * 0.03, 0.5)
    return first - room, last + room


def _years(first: float, last: float) -> Iterator[int]:
    step = next((each for each in _STEPS if (last - first) / each <= _TICKS), _STEPS[-1])
    start = int(-(-first // step)) * step
    yield from range(start, int(last) + 1, step)


class _Lanes:
    """Where there is still room: what is taken in each lane, the lowest lane first."""

    def __init__(self) -> None:
        self._taken: list[list[tuple[float, float]]] = []

    @property
    def used(self) -> int:
        """How many lanes there are."""
        return len(self._taken)

    def take(self, left: float, right: float, count: int) -> int | None:
        """The first of so many lanes above one another that have room; None if there are none left."""
        for lane in range(_MOST_LANES - count + 1):
            wanted = self._taken[lane : lane + count]
            if all(right <= first or last <= left for taken in wanted for first, last in taken):
                while len(self._taken) < lane + count:
                    self._taken.append([])
                for taken in self._taken[lane : lane + count]:
                    taken.append((left, right))
                return lane
        return None


def _bars(each: _Drawn, x: Scale, lanes: _Lanes) -> Iterator[Bar]:
    """The marks of one happening; where there is no room for its label, the mark alone."""
    count = len(each.values)
    left = min(x(when.first) for when in each.values)
    right = max(max(x(when.last), x(when.first) + _POINT) for when in each.values)
    texts = [f"{each.label} {_short(when)}" if count > 1 else each.label for when in each.values]
    width = max(len(text) for text in texts) * _LETTER * (_BOLD if each.clash else 1)
    lane = lanes.take(left - 6, right + 6 + width, count)
    labelled = lane is not None
    if lane is None:
        lane = lanes.take(left - 2, right + 2, count) or 0
    for place, (when, text) in enumerate(zip(each.values, texts, strict=True)):
        at, end = x(when.first), x(when.last)
        bar = round(max(end - at, _POINT), 1)
        yield Bar(
            kind=when.kind,
            x=at,
            width=bar,
            y=-(lane + place + 1) * _LANE,
            tone="clash" if each.clash else "",
            label=text if labelled else "",
            label_x=round(max(right, at + bar) + 5, 1),
            title=f"{each.label}: {when.words}",
            link=each.link,
        )


def _short(when: _When) -> str:
    """A value in a few letters: its words, or else the years in which it lies."""
    if len(when.words) <= _FEW:
        return when.words
    first, last = int(when.first), int(when.last)
    return str(first) if first == last else f"{first} to {last}"
