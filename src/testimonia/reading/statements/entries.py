"""Lines that answer a question by its name: "Born: 5 March 1801, Ely", "Died 6 June 1870"."""

import re
from collections.abc import Iterator

from testimonia.model import EntityKind, Polarity, Reference, Span, Statement
from testimonia.reading.statements.phrases import reference_of
from testimonia.reading.statements.sentence import Scene
from testimonia.reading.statements.times import placed

_LINE = re.compile(
    r"^[ \t]*(?:[-*•][ \t]*)?(Born|Died|Birth|Death|Date of birth|Date of death)[ \t]*(:|[ \t])", re.MULTILINE
)
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
