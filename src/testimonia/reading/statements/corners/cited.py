"""Where something had appeared, as a line above it or a reference to it says.

"From the Ely Review, No. 5, June 1876", "Ely Review, Vol. 4, Summer 1961", "*The Bell* (London: Dent, 1926)",
"Lind, Ada. *The Bell*. London: Dent, 1926."
"""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.model import (
    EntityKind,
    Mention,
    MentionForm,
    Reference,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
)
from testimonia.reading.statements.corners.front import Corner
from testimonia.reading.statements.corners.names import name_at
from testimonia.reading.statements.corners.words import CAPITAL, corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed

_PERIODICAL = frozenset({EntityKind.ORGANISATION, EntityKind.WORK})
_BRACKET = re.compile(r"[\s*_”\"’]{0,4}(?:,\s)?\(([^()\n]{3,200})\)")
_IN_BRACKET = re.compile(r"[A-Z][\w.,:&’' ]{2,70},\s*$")
_SAYS_SO = re.compile(
    r"(?:first\s+|originally\s+)?(?:published|printed|issued|publ\.)\s*(?:in\s*)?", re.IGNORECASE
)
_FROM = re.compile(r"[*_”\"’]{0,3}\s+(?=from\s+(?:1[4-9]|20)\d\d\b(?!\s*(?:[-–—]|to\b|until\b|on)))")
_MARKS = '[*_”"’]{0,3}'
_BEHIND = re.compile(
    rf"{_MARKS}[.,]{_MARKS}\s+(?P<house>[{CAPITAL}][\w.’' -]{{2,40}}:\s+[{CAPITAL}][^:;\n]{{2,70}}?),\s+"
    r"(?=(?:1[4-9]|20)\d\d\b)"
)


def sourced(scene: Scene, corner: Corner) -> Iterator[Statement]:
    """In what periodical or book the text of a document had appeared before, as a line of its corner says."""
    text = scene.text
    for found in _source_lines().finditer(text, corner.span.start, corner.span.end):
        line = Span(found.start("line"), found.end())
        where = name_at(scene, found.start("rest"), line.end, firm=True)
        time = next((t for t in scene.times_in(line) if placed(t)), None)
        if where is None or where.span is None or time is None or corner.document is None:
            continue
        numbered = _numbered().match(text, where.span.end, line.end) is not None
        known = where.chain is not None and scene.chains[where.chain].kind in _PERIODICAL
        if not (known and (numbered or found["from"])) and not (numbered and where.chain is None):
            continue
        trigger = Span(*found.span("from")) if found["from"] else where.span
        span = Span(line.start, max(time.span.end, where.span.end))
        yield Statement(span, trigger, "publication", corner.document, where, None, time.date, time.core)


def cited(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """The publication of the works to which a paragraph refers with publisher or place and year."""
    for mention in scene.mentions_in(paragraph):
        if mention.form is not MentionForm.NAME or scene.kind(mention) is not EntityKind.WORK:
            continue
        bracket = _BRACKET.match(scene.text, mention.span.end, paragraph.end)
        behind = _BEHIND.match(scene.text, mention.span.end, paragraph.end)
        dated = _FROM.match(scene.text, mention.span.end, paragraph.end)
        if bracket is not None:
            yield from _in_bracket(scene, mention, Span(*bracket.span(1)), bracket.end())
        elif behind is not None:
            yield from _dated(scene, mention, Span(*behind.span("house")), behind.end())
        elif dated is not None:
            yield from _dated(scene, mention, Span(dated.end(), dated.end()), dated.end())


def _dated(scene: Scene, mention: Mention, house: Span, at: int) -> Iterator[Statement]:
    """ "The Bell. London: Dent, 1926", "The Bell from 1926": the date that begins at a place."""
    time = next((t for t in scene.times_in(Span(at, at + 6)) if placed(t)), None)
    if time is not None and time.kind is TimeKind.DATE:
        yield _published(scene, mention, house, time, time.span.end)


def _in_bracket(scene: Scene, mention: Mention, inside: Span, end: int) -> Iterator[Statement]:
    """ "The Bell (1926)", "The Bell (London: Dent, 1926)"."""
    times = [time for time in scene.times_in(inside) if placed(time)]
    if len(times) != 1 or times[0].kind is not TimeKind.DATE or times[0].span.end != inside.end:
        return
    house = Span(inside.start, times[0].span.start)
    before = house.of(scene.text)
    if _SAYS_SO.fullmatch(before):
        house = Span(house.start, house.start)
    elif before.strip() and not _IN_BRACKET.fullmatch(before):
        return
    yield _published(scene, mention, house, times[0], end)


def _published(scene: Scene, mention: Mention, house: Span, time: TimeExpression, end: int) -> Statement:
    place, publisher = _house(scene, house)
    return Statement(
        Span(mention.span.start, end),
        time.core,
        "publication",
        reference_of(mention, scene.text),
        publisher,
        place,
        time.date,
        time.core,
    )


def _house(scene: Scene, span: Span) -> tuple[Reference | None, Reference | None]:
    """Place and publisher: "London: Dent", "Lind Press"."""
    colon = scene.text.find(":", span.start, span.end)
    here = Span(span.start, colon) if colon >= 0 else span
    place = next((m for m in scene.mentions_in(here) if scene.kind(m) is EntityKind.PLACE), None)
    if colon < 0 and place is not None and place.span.start > span.start:
        place = None  # part of the name of the house
    start = colon + 1 if colon >= 0 else span.start
    while start < span.end and scene.text[start] == " ":
        start += 1
    publisher = None if place is not None and colon < 0 else name_at(scene, start, span.end, firm=True)
    return None if place is None else reference_of(place, scene.text), publisher


@cache
def _source_lines() -> re.Pattern[str]:
    words = either(corner_words()["captions"]["source"])
    return re.compile(
        rf"^[ \t]*(?P<line>(?:(?P<from>{words}):?[ \t]+)?"
        r"[*_“\"]*(?:the[ \t]+)?[*_“\"]*(?P<rest>\S[^\n]{4,160}))",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def _numbered() -> re.Pattern[str]:
    words = either(corner_words()["captions"]["number"])
    return re.compile(rf"[*_”\"’]{{0,3}},?\s+(?:{words})\.?\s*\d", re.IGNORECASE)
