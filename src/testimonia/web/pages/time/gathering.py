"""From an address to what the page of time shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.knowledge.predicates import predicates
from testimonia.model.day_words import days_in_words
from testimonia.store import QueryError, Store
from testimonia.store.asked.dated_voices import DatedVoice
from testimonia.store.asked.timeline import (
    TimeFilter,
    called,
    chains_of,
    dated,
    happening_of,
    kinds,
    standings,
    told,
    worded,
    written,
)
from testimonia.store.searching.query import parse
from testimonia.store.searching.query_names import bearers, named
from testimonia.store.searching.search import folders
from testimonia.web.pages.addresses import link_to, link_to_entity
from testimonia.web.pages.page import Query, numbered
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.time.drawing import Drawing, drawn, first_drawn, shortened_label
from testimonia.web.pages.time.entries import Entry, entries
from testimonia.web.pages.time.listing import anchor, rows
from testimonia.web.pages.time.views import (
    DrawnColumn,
    DrawnMark,
    DrawnWritten,
    Filled,
    TimeView,
    Way,
)
from testimonia.web.pages.time.window import Bin, Window, around, asked_window, at_first
from testimonia.web.pages.words import counted, shortened

ON_A_PAGE = 40
MOST_DOCUMENTS = 30
MOST_FOLDERS = 200
_MOST_MEANT = 12
_MOST_TITLES = 5
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class _Line:
    """The entries of a folder under some filter, those in sight, and how many statements they all are."""

    window: Window
    all: tuple[Entry, ...]
    seen: tuple[Entry, ...]
    statements: int


def time_view(store: Store, query: Query) -> TimeView:
    """What the page shows of a folder.

    Raises:
        AskingError: if the address has something else where a year belongs.
    """
    those, meant = _filter(store, query)
    line = _line(store, those, query)
    window = line.window
    voices = [each for each in written(store, those.within) if _days(each) is not None]
    inside = [each for each in voices if window.holds(*(_days(each) or (None, None)))]
    labels = _labels(store, line.seen, window, unsaid=meant[0].name if len(meant) == 1 else "")
    days = [each for voice in inside if (each := _days(voice)) is not None]
    drawing = drawn(line.seen, labels, window, days)
    shelf = Shelf(store)
    here = _page(query, len(line.seen))
    listed = line.seen[(here - 1) * ON_A_PAGE : here * ON_A_PAGE]
    return TimeView(
        words=window.words,
        told=tuple(_told(line, told(store, those) - line.statements, drawing)),
        meant=meant,
        filled=Filled(*(query.text(name) for name in ("who", "in", "kind", "from", "to"))),
        kinds=tuple(
            (key, predicates()[key].noun, often) for key, often in kinds(store) if key in predicates()
        ),
        folders=folders(store, MOST_FOLDERS),
        ways=_ways(line, query),
        drawing=drawing,
        marks=_marks(line.seen, drawing, query, here),
        columns=_columns(drawing, window, query),
        written=_written(shelf, inside, drawing),
        documents=tuple((_when(each), _document(shelf, each)) for each in inside[:MOST_DOCUMENTS]),
        more_documents=max(len(inside) - MOST_DOCUMENTS, 0),
        rows=rows(shelf, listed),
        pages=_pages(len(line.seen), here, query),
    )


def _filter(store: Store, query: Query) -> tuple[TimeFilter, tuple[Way, ...]]:
    """Which statements are asked for, and who is meant by a name."""
    typed = query.text("who")
    kind = query.text("kind")
    if not typed:
        return TimeFilter(query.text("in"), kind), ()
    found = [(each.entity, each.name) for each in bearers(store, typed)]
    if not found:
        try:
            found = [(each.entity, each.name) for each in named(store, parse(typed), _MOST_MEANT)[0]]
        except QueryError:
            found = []
    meant = tuple(Way(shortened(name, _LONGEST_NAME), link_to_entity(entity, name)) for entity, name in found)
    return TimeFilter(query.text("in"), kind, chains_of(store, [entity for entity, _ in found])), meant


def _line(store: Store, those: TimeFilter, query: Query) -> _Line:
    found = dated(store, those)
    every = entries(found, happening_of(store), standings(store))
    window = asked_window(query) or at_first([(entry.first, entry.last) for entry in every])
    first, last = window.first_day, window.last_day
    return _Line(window, every, tuple(e for e in every if e.first <= last and e.last >= first), len(found))


def _labels(store: Store, seen: Sequence[Entry], window: Window, unsaid: str) -> Mapping[int, str]:
    """What is written at those that may be drawn by themselves; of one alone the name is unsaid."""
    single = [(number, seen[number]) for number in first_drawn(seen, window)]
    names = called(store, {entry.subject for _, entry in single if entry.subject})
    words = worded(store, [entry.rows[0].id for _, entry in single])
    labels = {}
    for number, entry in single:
        said = words.get(entry.rows[0].id)
        known = names.get(entry.subject) if entry.subject else None
        who = known.name if known else said.subject if said else ""
        predicate = predicates().get(entry.predicate)
        noun = predicate.noun if predicate else entry.predicate
        if entry.predicate == "other" and said:
            noun = f"“{said.trigger}”"
        denied = "no " if entry.denied else ""
        whose = "" if unsaid and shortened(who, _LONGEST_NAME) == unsaid else f", {who}"
        labels[number] = shortened_label(" ".join(f"{denied}{noun}{whose}".split()))
    return labels


def _told(line: _Line, without: int, drawing: Drawing) -> list[str]:
    seen, window = line.seen, line.window
    if not line.all:
        said = ["Nothing here has a date."]
    else:
        happenings = sum(entry.happening for entry in seen)
        alone = len(seen) - happenings
        parts = [counted(happenings, "happening") + " told more than once"] if happenings else []
        parts += [counted(alone, "single statement") + " with a date"] if alone or not happenings else []
        said = [f"In sight: {' and '.join(parts)}."]
        first, last = window.first_day, window.last_day
        before = sum(entry.last < first for entry in line.all)
        after = sum(entry.first > last for entry in line.all)
        if before or after:
            said.append(f"Outside: {before:,} earlier, {after:,} later.")
        if drawing.alone:
            said.append(f"{drawing.alone:,} find no room by themselves, and are drawn only as counts.")
    if without:
        have = "has" if without == 1 else "have"
        said.append(f"{counted(without, 'statement')} {have} no date.")
    return said


def _page(query: Query, total: int) -> int:
    number = query.number("page") or 1
    return min(max(number, 1), max(-(-total // ON_A_PAGE), 1))


def _ways(line: _Line, query: Query) -> tuple[Way, ...]:
    window = line.window
    days = [(entry.first, entry.last) for entry in line.all] or [(window.first_day, window.last_day)]
    every = around(min(first for first, _ in days), max(last for _, last in days)).address(query)
    return (
        Way("earlier", window.moved(-1).address(query), "ArrowLeft"),
        Way("later", window.moved(1).address(query), "ArrowRight"),
        Way("nearer", window.nearer(_amidst(line)).address(query) if window.months > 1 else "", "+"),
        Way("farther", window.farther().address(query), "-"),
        Way("all", every, "0"),
    )


def _amidst(line: _Line) -> int | None:
    """A day before which half of what is in sight begins; None if nothing is."""
    begun = sorted(max(entry.first, line.window.first_day) for entry in line.seen)
    return begun[len(begun) // 2] if begun else None


def _marks(seen: Sequence[Entry], drawing: Drawing, query: Query, here: int) -> tuple[DrawnMark, ...]:
    made = []
    for mark in drawing.marks:
        entry = seen[mark.number]
        page = mark.number // ON_A_PAGE + 1
        link = f"#{anchor(entry)}"
        if page != here:
            link = f"/time{query.but(page=page if page > 1 else None)}{link}"
        whens = " or ".join(days_in_words(when.earliest, when.latest) for when in entry.whens[:_MOST_TITLES])
        made.append(DrawnMark(mark, link, f"{mark.label}: {whens}", entry.tone, entry.rival, entry.denied))
    return tuple(made)


def _columns(drawing: Drawing, window: Window, query: Query) -> tuple[DrawnColumn, ...]:
    made = []
    for column in drawing.columns:
        own = window.of_bin(column.bin)
        made.append(
            DrawnColumn(
                column, own.address(query) if own else "", f"{_bin_words(column.bin)}: {column.count:,}"
            )
        )
    return tuple(made)


def _bin_words(each: Bin) -> str:
    return days_in_words(each.first, each.last)


def _days(voice: DatedVoice) -> tuple[int, int] | None:
    """First and last day on which it may be written, by the likeliest reading; None if a side is open."""
    reading = voice.written.readings[0]
    if reading.earliest is None or reading.latest is None:
        return None
    return reading.earliest, reading.latest


def _when(voice: DatedVoice) -> str:
    days = _days(voice)
    return days_in_words(*days) if days else ""


def _document(shelf: Shelf, voice: DatedVoice) -> Way:
    held = shelf.held(voice.source)
    if held is None:
        return Way(voice.source, "")
    parts = (held.voice(voice.section), held.where(voice.section), held.title)
    return Way(
        shortened(", ".join(dict.fromkeys(part for part in parts if part)), 110), link_to(voice.source)
    )


def _written(shelf: Shelf, inside: Sequence[DatedVoice], drawing: Drawing) -> tuple[DrawnWritten, ...]:
    made = []
    for mark in drawing.written:
        those = [inside[number] for number in mark.numbers]
        first = [f"{_document(shelf, each).name}, {_when(each)}" for each in those[:_MOST_TITLES]]
        more = f"; and {len(those) - _MOST_TITLES} more" if len(those) > _MOST_TITLES else ""
        link = link_to(those[0].source) if len(those) == 1 else "#written"
        made.append(DrawnWritten(mark, link, f"written: {'; '.join(first)}{more}"))
    return tuple(made)


def _pages(total: int, here: int, query: Query) -> tuple[Way, ...]:
    pages = -(-total // ON_A_PAGE)
    if pages < 2:
        return ()
    return tuple(
        Way(f"{number:,}", f"/time{query.but(page=number if number > 1 else None)}#list", here=number == here)
        for number in numbered(pages, here)
    )
