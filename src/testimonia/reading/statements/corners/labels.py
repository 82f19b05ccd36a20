"""Lines that answer a question by its name: "Born: 5 March 1801, Ely", "Spouse: Tom Moss".

What they are said of stands above them, or is what the page is about. Two rival dates are one happening on
one of two days; where each has its own place, they are two accounts of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from testimonia.model import (
    Date,
    EntityKind,
    MentionForm,
    Polarity,
    Reference,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
)
from testimonia.reading.statements.corners.names import name_at
from testimonia.reading.statements.corners.rivals import doubted, is_doubted, one_of
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed

_LONGEST = 240
"""Code points; a longer line is prose."""
_WITHOUT_COLON = frozenset({"born", "died", "spouse(s)"})
_OF_A_PERSON = frozenset(
    {"birth", "death", "arrest", "release", "marriage", "position", "other", "residence"}
)
_DATED = frozenset({"birth", "death", "arrest", "release", "founding", "publication", "writing"})
_PROSE = re.compile(r"[.;]\s+[a-z]|\b(?:was|is|were|he|she|who|had|has)\b")
_BEFORE_DATE = re.compile(r"\W*(?:on|in|at|c|ca|circa)?\W*", re.IGNORECASE)
_TO_PLACE = re.compile(r"[\s?,;–—-]*(?:\((?:aged?|age)[^)]*\)[\s?,;]*)?(?:in|at|near)?\s*", re.IGNORECASE)
_AND_DIED = re.compile(r"[;.,]\s+(died|d\.)\s+", re.IGNORECASE)
_BY_NOUN = re.compile(r"\b(birth|death):\s+(?=[A-Z\d])")
_BETWEEN_NAMES = re.compile(r"[\s,;/]+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A label and what stands behind it, both in the reading layer."""

    label: Span
    rest: Span
    predicate: str

    @property
    def span(self) -> Span:
        return Span(self.label.start, self.rest.end)


def labelled(
    scene: Scene, paragraph: Span, about: Reference | None, title: Reference | None
) -> Iterator[Statement]:
    """The statements of the lines of a paragraph that begin with a label.

    Args:
        scene: what is known around.
        paragraph: in the reading layer.
        about: whom the page is about.
        title: of the document.
    """
    lines = list(_lines(scene.text, paragraph))
    if not lines:
        return
    person = _named_above(scene, lines[0].span.start) or about
    thing = None if title is None else _with_chain(scene, title)
    for line in lines:
        subject = person if line.predicate in _OF_A_PERSON else thing
        if subject is not None:
            yield from _told(scene, line, subject)


def labelled_by_noun(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """ "His birth: 5 March 1801 in Ely? 3 May 1802 in Lynn?": said of whoever's it is."""
    text = scene.text
    for found in _BY_NOUN.finditer(text, paragraph.start, paragraph.end):
        before = scene.mentions_in(Span(max(paragraph.start, found.start() - 40), found.start()))
        if not before or not re.fullmatch(r"(?:['’]s)?\s+", text[before[-1].span.end : found.start()]):
            continue
        end = text.find("\n", found.end(), paragraph.end)
        rest = Span(found.end(), min(paragraph.end if end < 0 else end, found.end() + _LONGEST))
        line = _Line(Span(*found.span(1)), rest, found[1])
        subject = reference_of(before[-1], text)
        yield from _dated(scene, line, subject)


def _lines(text: str, paragraph: Span) -> Iterator[_Line]:
    for found in _labels().finditer(text, paragraph.start, paragraph.end):
        label = " ".join(found[1].lower().split())
        if not found[2].startswith(":") and label not in _WITHOUT_COLON:
            continue
        end = text.find("\n", found.end(), paragraph.end)
        rest = Span(found.end(), paragraph.end if end < 0 else end)
        rest = Span(rest.start, rest.start + len(rest.of(text).rstrip()))
        if len(rest) and len(rest) <= _LONGEST:
            yield from _apart(text, _Line(Span(*found.span(1)), rest, _predicates()[label]))


def _apart(text: str, line: _Line) -> Iterator[_Line]:
    """A line in two, where its second half has a label too: "Born at Ely, 1801; died in Lynn, 1870"."""
    found = _AND_DIED.search(text, line.rest.start, line.rest.end)
    if found is None or line.predicate != "birth":
        yield line
        return
    yield replace(line, rest=Span(line.rest.start, found.start()))
    yield _Line(Span(*found.span(1)), Span(found.end(), line.rest.end), "death")


def _told(scene: Scene, line: _Line, subject: Reference) -> Iterator[Statement]:
    if line.predicate in _DATED:
        if not _PROSE.search(line.rest.of(scene.text)):
            yield from _dated(scene, line, subject)
    elif line.predicate == "marriage":
        yield from _married(scene, line, subject)
    elif line.predicate in ("other", "translation"):
        yield from _named(scene, line, subject)
    elif line.predicate == "residence":
        places = [m for m in scene.mentions_in(line.rest) if scene.kind(m) is EntityKind.PLACE]
        if places:
            yield Statement(
                line.span, line.label, "residence", subject, None, reference_of(places[0], scene.text)
            )
    elif line.predicate == "position" and re.match(r"[^\W\d]", line.rest.of(scene.text)):
        words = " ".join(line.rest.of(scene.text).split())
        yield Statement(line.span, line.label, "position", subject, Reference(words, None, line.rest))


def _dated(scene: Scene, line: _Line, subject: Reference) -> Iterator[Statement]:
    """The dates of a line: each with its place, or all of them one of several."""
    text = scene.text
    times = [t for t in scene.times_in(line.rest) if placed(t) and t.kind is TimeKind.DATE]
    before = _place_before(scene, line, times[0]) if times else None
    if not times or (
        before is None and not _BEFORE_DATE.fullmatch(text[line.rest.start : times[0].span.start])
    ):
        return  # a date comes first; a sentence that begins with "Born" is read as a sentence
    ends = [t.span.start for t in times[1:]] + [line.rest.end]
    places = [_place_behind(scene, t, end) for t, end in zip(times, ends, strict=True)]
    if len(times) > 1 and sum(place is not None for place in places) > 1:
        for time, place, end in zip(times, places, ends, strict=True):
            doubt = text.find("?", time.span.end, end) + 1
            yield _happened(scene, line, subject, [time], place, Span(time.span.start, doubt or end))
        return
    yield _happened(scene, line, subject, times, before or places[-1], line.span)


def _happened(
    scene: Scene,
    line: _Line,
    subject: Reference,
    times: Sequence[TimeExpression],
    place: Reference | None,
    span: Span,
) -> Statement:
    text = scene.text
    words = text[times[0].core.start : times[-1].core.end]
    end = span.end if line.span != span else line.span.end
    rest = text[times[-1].span.end : end].rstrip()
    unsure = len(times) > 1 or is_doubted(times[0], text) or rest.endswith("?")
    date = one_of([t.date for t in times if t.date is not None], words) or times[0].date
    date = doubted(date) if unsure else date
    return Statement(
        Span(span.start, span.start + len(span.of(text).rstrip())),
        line.label if span.contains(line.label) else times[0].core,
        line.predicate,
        subject,
        None,
        place,
        date,
        times[0].core if len(times) == 1 else Span(times[0].core.start, times[-1].core.end),
        polarity=Polarity.HEDGED if unsure else Polarity.ASSERTED,
        hedge="?" if unsure and "?" in span.of(text) else None,
    )


def _place_before(scene: Scene, line: _Line, time: TimeExpression) -> Reference | None:
    """ "Born: Ely, 5 March 1801"."""
    for mention in scene.mentions_in(Span(line.rest.start, time.span.start)):
        starts = not scene.text[line.rest.start : mention.span.start].strip(" ,in")
        if starts and scene.kind(mention) is EntityKind.PLACE:
            return reference_of(mention, scene.text)
        return None
    return None


def _place_behind(scene: Scene, time: TimeExpression, end: int) -> Reference | None:
    """The place behind a date; None where several are to choose from: "Ely? Lynn?"."""
    places = [m for m in scene.mentions_in(Span(time.span.end, end)) if scene.kind(m) is EntityKind.PLACE]
    if not places or not _TO_PLACE.fullmatch(scene.text[time.span.end : places[0].span.start]):
        return None
    rivals = any(
        re.search(r"\?\s", scene.text[places[0].span.end : other.span.start]) for other in places[1:]
    )
    return None if rivals else reference_of(places[0], scene.text)


def _married(scene: Scene, line: _Line, subject: Reference) -> Iterator[Statement]:
    """Each spouse, with the year in the bracket behind the name, which is that of the marriage."""
    text = scene.text
    people = [
        m
        for m in scene.mentions_in(line.rest)
        if scene.kind(m) is EntityKind.PERSON and m.form is MentionForm.NAME and m.chain != subject.chain
    ]
    for number, mention in enumerate(people):
        end = people[number + 1].span.start if number + 1 < len(people) else line.rest.end
        behind = Span(mention.span.end, end)
        opens = re.match(r"[\w¡¿]*\s*\(", behind.of(text))
        times = [t for t in scene.times_in(behind) if placed(t)] if opens else []
        date, words = _first_date(times[0]) if times else (None, None)
        unsure = "?" in behind.of(text)
        yield Statement(
            Span(line.span.start, behind.start + len(behind.of(text).rstrip(" ,;"))),
            line.label,
            "marriage",
            subject,
            reference_of(mention, text),
            None,
            doubted(date) if unsure else date,
            words,
            polarity=Polarity.HEDGED if unsure else Polarity.ASSERTED,
            hedge="?" if unsure else None,
        )


def _first_date(time: TimeExpression) -> tuple[Date | None, Span]:
    """The date itself, or that with which a stretch of time begins."""
    if time.kind is TimeKind.INTERVAL:
        part = next((p for p in time.parts if p.date is not None and p.date.placed), None)
        return (part.date, part.span) if part is not None else (None, time.core)
    return time.date, time.core


def _named(scene: Scene, line: _Line, subject: Reference) -> Iterator[Statement]:
    """Other names of somebody, or those who translated something: a row of names."""
    at = line.rest.start
    while at < line.rest.end:
        by = re.compile(r"(?:by\s+|or\s+|and\s+)", re.IGNORECASE).match(scene.text, at, line.rest.end)
        name = name_at(scene, by.end() if by else at, line.rest.end)
        if name is None or name.span is None:
            return
        span = Span(line.label.start, name.span.end)
        if line.predicate == "translation":
            yield Statement(span, line.label, "translation", name, subject)
        elif name.words.casefold() != subject.words.casefold():
            yield Statement(span, line.label, "other", subject, name)
        joined = _BETWEEN_NAMES.match(scene.text, name.span.end, line.rest.end)
        if joined is None:
            return
        at = joined.end()


def _named_above(scene: Scene, start: int) -> Reference | None:
    """Who is named on one of the two lines above, if nothing else is said there."""
    above = scene.text[:start].rstrip("\n -*•\t")
    for _ in range(2):
        begins = above.rfind("\n") + 1
        line = Span(begins, len(above))
        mention = next(iter(scene.mentions_in(line)), None)
        if mention is not None and scene.kind(mention) is EntityKind.PERSON:
            around = scene.text[begins : mention.span.start] + scene.text[mention.span.end : line.end]
            if mention.form is MentionForm.NAME and not re.search(r"\w", re.sub(r"\([^()]*\)", "", around)):
                return reference_of(mention, scene.text)
        above = above[:begins].rstrip()
    return None


def _with_chain(scene: Scene, title: Reference) -> Reference:
    """The title, as whatever it names: an event, a society, a book."""
    if title.chain is not None:
        return title
    wanted = title.words.casefold()
    same = (c.number for c in scene.chains if any(name.text.casefold() == wanted for name in c.names))
    return Reference(title.words, next(same, None), title.span)


@cache
def _predicates() -> Mapping[str, str]:
    return {label: predicate for predicate, labels in corner_words()["labels"].items() for label in labels}


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(
        rf"^[ \t]*(?:[-*•][ \t]*)?(?=[A-Z])({either(_predicates())})[ \t]*(:[ \t]*|[ \t])",
        re.MULTILINE | re.IGNORECASE,
    )
