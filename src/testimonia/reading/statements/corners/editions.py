"""When and where a work was published, and whose the rights are, as its imprint says.

"First published 1924 by Moss and Gray, London", "LONDON: Printed for J. Moss in the Strand. MDCCXLVI.",
"Translation copyright © 2004 by Mary Gray".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from testimonia.model import (
    Date,
    EntityKind,
    Reference,
    SectionKind,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
    hull,
)
from testimonia.model.numerals import roman
from testimonia.reading.statements.corners.front import Corner
from testimonia.reading.statements.corners.names import name_at
from testimonia.reading.statements.corners.words import CAPITAL, corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed
from testimonia.reading.times.voices import edtf_as_it_is

_IMPRINTS = frozenset({SectionKind.TITLE_PAGE, SectionKind.IMPRINT, SectionKind.CATALOGUING})
_ENDS = re.compile(
    r";|\||\n[ \t]*\n|\.(?=\s+[A-Z])|\.$|\n(?=[ \t]*(?:copyright|©|isbn|all rights))", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\w.-])(1[4-9]\d\d|20\d\d)(?=[.\s]*$)", re.MULTILINE)
_ROMAN = re.compile(
    r"\b(M{1,2}[\s.]{0,2}(?:D?C{0,4}|C?[DM])[\s.]{0,2}(?:L?X{0,4}|X?[LC])[\s.]{0,2}(?:V?I{0,4}|I?[VX]))(?=\.?\s*$)",
    re.MULTILINE,
)
_COPYRIGHT = re.compile(
    rf"(?:(?<=\n)|(?<=[.;]\s)|(?<![\s\S]))[ \t]*(?P<what>[{CAPITAL}][\w ]{{0,40}}?[ \t]+)?"
    r"(?P<sign>copyright(?:[ \t]*(?:©|\(c\)))?|©|\(c\)),?[ \t]+(?P<rest>[^\n;]{3,160})",
    re.IGNORECASE,
)
_BY = re.compile(r"[\s,.]*(?:by[\s]+)?", re.IGNORECASE)
_PLACE = re.compile(
    rf"[ \t*_]*(?:(?:im)?printed\s+at\s+|at\s+)?(?P<place>[{CAPITAL}][\w.'’ -]{{2,40}}?)[ \t*_]*[:,.]?(?=\s)",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(r"\s*(?:,|and|&|,\s*and)\s*(1[4-9]\d\d|20\d\d)\b(?![-–/])")
_LONGEST = 260


def editions(scene: Scene, corner: Corner) -> Iterator[Statement]:
    """The statements of a corner about the editions of a work; none where no work is known."""
    if corner.title is None or corner.kind is SectionKind.REVIEWED_WORK:
        return
    found = list(_cued(scene, corner)) if corner.kind in _IMPRINTS or corner.kind is None else []
    yield from found
    yield from (one for one in _old(scene, corner) if not any(o.span.overlaps(one.span) for o in found))


def rights(scene: Scene, corner: Corner) -> Iterator[Statement]:
    """The statements of a corner about copyright, said of who has it; a year must be named."""
    if corner.kind not in _IMPRINTS:
        return
    text = scene.text
    for found in chain(
        _COPYRIGHT.finditer(text, corner.span.start, corner.span.end),
        _entered().finditer(text, corner.span.start, corner.span.end),
    ):
        rest = Span(*found.span("rest"))
        time = next((t for t in scene.times_in(rest) if placed(t)), None)
        owner = None if time is None else _owner(scene, rest, time)
        if time is None or owner is None or owner.span is None:
            continue
        what = Span(found.start("what") if found["what"] else found.start("sign"), found.end("sign"))
        thing = Reference(" ".join(what.of(text).split()), None, what)
        span = hull([what, time.core, owner.span])
        yield Statement(span, what, "publication", owner, thing, happened=time.date, dated_by=time.core)


def _owner(scene: Scene, rest: Span, time: TimeExpression) -> Reference | None:
    """The name behind the year, or before it: "© 2004 Tom Moss", "© Tom Moss 2004"."""
    behind = _BY.match(scene.text, time.span.end, rest.end)
    after = name_at(scene, behind.end() if behind else time.span.end, rest.end, firm=True)
    return after or name_at(scene, rest.start, time.span.start, firm=True)


def _cued(scene: Scene, corner: Corner) -> Iterator[Statement]:
    """ "First published in German by Thorne, 1931; reprinted 1940": each edition in its own words."""
    text = scene.text
    cues = list(edition_cues().finditer(text, corner.span.start, corner.span.end))
    if corner.kind is None and not any(_opens(text, corner.span, cue.start()) for cue in cues):
        return
    for number, cue in enumerate(cues):
        if _in_sentence(text[max(corner.span.start, cue.start() - 40) : cue.start()]):
            continue
        limit = cues[number + 1].start() if number + 1 < len(cues) else corner.span.end
        stop = _ENDS.search(text, cue.end(), limit)
        clause = Span(cue.start(), stop.start() if stop else limit)
        yield from _edition(scene, corner, cue, clause)


def _opens(text: str, span: Span, at: int) -> bool:
    return not text[span.start : at].strip("*_ [(\n")


def _in_sentence(before: str) -> bool:
    words = re.findall(r"[\w’']+|[.;:,]|\n", before)
    return bool(words) and words[-1].lower() in corner_words()["editions"]["words"]["not_before"]


def _edition(scene: Scene, corner: Corner, cue: re.Match[str], clause: Span) -> Iterator[Statement]:
    """What a cue tells with what is behind it; of a row of years ("Reprinted 1925, 1931") each counts."""
    times = [t for t in scene.times_in(clause) if placed(t) and t.kind is not TimeKind.VAGUE]
    if not times or corner.title is None or times[0].span.start - cue.end() > _LONGEST:
        return
    publisher = _publisher(scene, clause)
    place = _place(scene, clause, publisher)
    named = [one.span.end for one in (publisher, place) if one is not None and one.span is not None]
    number = corner_words()["editions"]["cues"][" ".join(cue[0].lower().split())]
    for date, words in _row(scene.text, times[0], clause.end):
        yield Statement(
            Span(clause.start, max(words.end, *named, cue.end())),
            Span(*cue.span()),
            "publication",
            corner.title,
            publisher,
            place,
            date,
            words,
            ordinal=number or None,
        )


def _row(text: str, first: TimeExpression, end: int) -> Iterator[tuple[Date, Span]]:
    """The first time behind a cue, and the years that only commas part from it."""
    if first.date is not None:
        yield first.date, first.core
    at = first.core.end
    while (following := _NEXT_YEAR.match(text, at, end)) is not None:
        span = Span(*following.span(1))
        date = edtf_as_it_is(following[1], terse=True)
        if date is not None:
            yield date, span
        at = span.end


def _publisher(scene: Scene, clause: Span) -> Reference | None:
    """Who published: the name behind "for", which the one behind "by" only printed, or behind "by"."""
    found: dict[str, Reference] = {}
    led = re.compile(rf"\b({either(corner_words()['editions']['words']['by'])})\s+", re.IGNORECASE)
    for by in led.finditer(scene.text, clause.start, clause.end):
        name = name_at(scene, by.end(), clause.end, firm=True)
        if name is not None:
            found.setdefault(by[1].lower(), name)
    return found.get("for") or found.get("by") or found.get("with")


def _place(scene: Scene, clause: Span, publisher: Reference | None) -> Reference | None:
    """The first place named; a number before it makes it a street."""
    places = [
        m
        for m in scene.mentions_in(clause)
        if scene.kind(m) is EntityKind.PLACE
        and not scene.text[max(m.span.start - 3, 0) : m.span.start].rstrip()[-1:].isdigit()
        and not (publisher is not None and publisher.span is not None and publisher.span.overlaps(m.span))
    ]
    return reference_of(places[0], scene.text) if places else None


def _old(scene: Scene, corner: Corner) -> Iterator[Statement]:
    """An imprint that names a place, a printer or bookseller, and at its end a year."""
    text = scene.text
    for year, date, words in _years(scene, corner):
        found = _opening_place(scene, Span(max(corner.span.start, year.start - _LONGEST), year.start))
        if found is None or corner.title is None:
            continue
        place, start = found
        middle = Span(place.span.end if place.span else start, year.start)
        printed = _printed().search(text, start, year.start) is not None
        trusted = printed or corner.kind in _IMPRINTS or _house().search(text, middle.start, middle.end)
        publisher = _publisher(scene, middle)
        if publisher is None and trusted and not printed:
            publisher = name_at(scene, *_trimmed(text, middle), firm=True)
        if publisher is not None and trusted:
            yield Statement(
                Span(start, year.end), year, "publication", corner.title, publisher, place, date, words
            )


@cache
def _printed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(corner_words()['editions']['words']['printed'])})\b", re.IGNORECASE)


@cache
def _house() -> re.Pattern[str]:
    words = either(corner_words()["editions"]["words"]["houses"])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    start = span.start
    while start < span.end and not text[start].isalpha():
        start += 1
    return start, span.end


def _years(scene: Scene, corner: Corner) -> Iterator[tuple[Span, Date, Span]]:
    """The years that end a line or the stretch, in Arabic or in Roman figures."""
    text = scene.text
    for found in _YEAR.finditer(text, corner.span.start, corner.span.end):
        span = Span(*found.span(1))
        known: TimeExpression | None = next((t for t in scene.times_in(span) if placed(t)), None)
        date = known.date if known is not None else edtf_as_it_is(found[1], terse=True)
        if date is not None:
            yield span, date, span
    for found in _ROMAN.finditer(text, corner.span.start, corner.span.end):
        span = Span(*found.span(1))
        letters = re.sub(r"[\s.]", "", found[1])
        date = (
            edtf_as_it_is(str(roman(letters)), terse=True)
            if len(letters) >= 4 or letters in ("MM", "MDC", "MCM")
            else None
        )
        if date is not None:
            yield span, Date(span.of(text), date.readings), span


def _opening_place(scene: Scene, stretch: Span) -> tuple[Reference, int] | None:
    """The place with which the last line begins that begins with one, with what stands before it."""
    text = scene.text
    starts = [
        stretch.start,
        *(n.end() for n in re.finditer(r"\n+[ \t]*|[.]\s+", text[stretch.start : stretch.end])),
    ]
    for offset in reversed([starts[0], *(stretch.start + n for n in starts[1:])]):
        found = _PLACE.match(text, offset, stretch.end)
        if found is None:
            continue
        at = found.start("place")
        mention = next(
            (m for m in scene.mentions_in(Span(at, at + 1)) if scene.kind(m) is EntityKind.PLACE), None
        )
        if mention is not None:
            return reference_of(mention, text), offset + len(text[offset:at]) - len(
                text[offset:at].lstrip(" *_\t")
            )
    return None


@cache
def edition_cues() -> re.Pattern[str]:
    """Finds the words that begin a line about an edition."""
    return re.compile(rf"\b(?:{either(corner_words()['editions']['cues'])})\b(?!:)", re.IGNORECASE)


@cache
def _entered() -> re.Pattern[str]:
    words = either(corner_words()["copyright"]["entered"])
    return re.compile(rf"(?P<what>(?!))?(?P<sign>{words}),?\s+(?P<rest>[^;]{{3,160}})", re.IGNORECASE)
