"""What is told without a sentence: lines that answer a question by its name ("Born: 5 March 1801, Ely"), and
the clauses of an entry in a work of reference ("Lind, Ada (1801-1870). Born Ely, 5 March 1801; died Lynn.").
"""

import re
from collections.abc import Iterator

from testimonia.model import EntityKind, MentionForm, Polarity, Reference, Span, Statement
from testimonia.reading.statements.lives import place_before_date
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.times import placed

_LINE = re.compile(
    r"^[ \t]*(?:[-*•][ \t]*)?(Born|Died|Birth|Death|Date of birth|Date of death)[ \t]*(:|[ \t])", re.MULTILINE
)
_CLAUSE = re.compile(
    r"(?<=[.;]\s)(born|died)\s+(?:(?:in|at|on)\s+)?(?=[A-Z\d])([^;.\n]{3,90})(?=[;.]|$)", re.IGNORECASE
)
_FINITE = re.compile(r"\b(?:was|is|were|had|he|she|who|which|and)\b")
_HEAD_ENDS = re.compile(r"\s*\([^()\n]{0,40}\d{4}[^()\n]{0,60}\)")
_LONGEST = 240
"""Code points; a longer line is prose."""


def entries(scene: Scene, paragraph: Span, subject: Reference | None) -> Iterator[Statement]:
    """The statements of such lines; each of several rival dates is one of its own.

    Args:
        scene: what is known around.
        paragraph: in the reading layer.
        subject: whom the page is about.
    """
    text = scene.text
    for found in _LINE.finditer(text, paragraph.start, paragraph.end) if subject is not None else ():
        end = text.find("\n", found.end(), paragraph.end)
        line = Span(found.start(1), paragraph.end if end < 0 else end)
        if len(line) > _LONGEST or subject is None:
            continue
        predicate = "birth" if found.group(1).lower() in ("born", "birth", "date of birth") else "death"
        yield from _line(scene, Span(found.end(), line.end), line, predicate, subject)


def _line(scene: Scene, rest: Span, line: Span, predicate: str, subject: Reference) -> Iterator[Statement]:
    text = scene.text
    times = [time for time in scene.times_in(rest) if placed(time) and time.kind.value == "date"]
    if not times or re.search(r"\w", text[rest.start : times[0].span.start]):
        return  # a date comes first; a sentence that begins with "Born" is read as a sentence
    places = [
        m for m in scene.mentions_in(Span(times[-1].span.end, rest.end)) if scene.kind(m) is EntityKind.PLACE
    ]
    place = reference_of(places[0], text) if places and len(times) == 1 else None
    stops = re.search(r"[.;]\s+[a-z]|\b(?:was|is|were|he|she|who)\b", rest.of(text))
    if stops:
        return
    for time in times:
        doubted = "?" in text[time.span.end : time.span.end + 2] or (
            "(aged" in text[time.span.end : time.span.end + 8] and "?" in rest.of(text)
        )
        yield Statement(
            Span(line.start, len(text[: line.end].rstrip())),
            time.core,
            predicate,
            subject,
            None,
            place,
            time.date,
            time.core,
            polarity=Polarity.HEDGED if doubted else Polarity.ASSERTED,
            hedge="?" if doubted else None,
        )


def of_head(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """The births and deaths of an entry whose paragraph opens with a name and the years of a life."""
    text = scene.text
    head = next(iter(scene.mentions_in(paragraph)), None)
    if head is None or head.span.start > paragraph.start or scene.kind(head) is not EntityKind.PERSON:
        return
    opened = _HEAD_ENDS.match(text, head.span.end, paragraph.end)
    if opened is None or head.form is not MentionForm.NAME:
        return
    for found in _CLAUSE.finditer(text, opened.end(), paragraph.end):
        clause = Span(found.start(2), found.end(2))
        times = [time for time in scene.times_in(clause) if placed(time) and time.kind.value == "date"]
        begins = text.rfind(". ", opened.end() - 1, found.start()) + 2
        headless = text.startswith(
            ("Born ", "Died "), begins
        )  # a row of clauses, all of the head of the entry
        if len(times) != 1 or not headless or _FINITE.search(found.group(2)):
            continue
        span = Span(found.start(1), times[0].span.end)
        predicate = "birth" if found.group(1).lower() == "born" else "death"
        place = place_before_date(scene, times[0], span)
        time = times[0]
        if place is None and text[clause.start : time.span.start].strip():
            continue  # something else stands between
        subject = reference_of(head, text)
        yield Statement(span, Span(*found.span(1)), predicate, subject, None, place, time.date, time.core)
