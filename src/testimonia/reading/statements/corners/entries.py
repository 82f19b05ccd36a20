"""What is told without a sentence: lines that answer a question by its name ("Born: 5 March 1801, Ely"), and
the clauses of an entry in a work of reference ("Lind, Ada (1801-1870). Born Ely, 5 March 1801; died Lynn.").
"""

import re
from collections.abc import Iterator

from testimonia.model import EntityKind, Mention, MentionForm, Reference, Span, Statement, TimeKind, TimePart
from testimonia.reading.statements.corners.labels import labelled, labelled_by_noun
from testimonia.reading.statements.corners.lives import place_before_date
from testimonia.reading.statements.corners.names import name_at
from testimonia.reading.statements.corners.words import CAPITAL
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed

_CLAUSE = re.compile(
    r"(?<=[.;]\s)(born|died|[bd]\.)\s+(?:(?:in|at|on)\s+)?(?=[A-Z\d])"
    r"((?:[^;.\n]|(?<=[ .][A-Z])\.){3,90})(?=[;.]|$)",
    re.IGNORECASE,
)
_BORN_AT = re.compile(
    rf"[,;.]\s+(born)\s+(?P<name>(?:[{CAPITAL}][\w.'’-]*\s+){{1,6}})?(?:at|in|near)\s+(?=[{CAPITAL}])",
    re.IGNORECASE,
)
_HEADLESS = ("Born ", "Died ", "b. ", "d. ")
_FINITE = re.compile(r"\b(?:was|is|were|had|he|she|who|which|and)\b")
_TELLS = re.compile(r"\b(?:was|is|were|had|he|she|who|which)\b")
_INVERTED_ENDS = re.compile(r"\s*(?:\([^()\n]{0,40}\d{4}[^()\n]{0,60}\)|[.,])")
_HEAD_ENDS = re.compile(r"\s*\([^()\n]{0,40}\d{4}[^()\n]{0,60}\)")


def entries(
    scene: Scene, paragraph: Span, about: Reference | None, title: Reference | None = None
) -> Iterator[Statement]:
    """The statements of lines that answer a question by its name.

    Args:
        scene: what is known around.
        paragraph: in the reading layer.
        about: whom the page is about.
        title: of the document, for what is said of the thing that it is about: "Founded: 1801".
    """
    yield from labelled(scene, paragraph, about, title)
    yield from labelled_by_noun(scene, paragraph)


def of_head(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """The births and deaths of an entry whose paragraph opens with a name and the years of a life."""
    text = scene.text
    head = next(iter(scene.mentions_in(paragraph)), None)
    if head is None or head.span.start > paragraph.start or scene.kind(head) is not EntityKind.PERSON:
        return
    inverted = "," in head.span.of(text)  # "LIND, Ada. Botanist. b. Ely, 5 March 1801"
    opened = (_HEAD_ENDS if not inverted else _INVERTED_ENDS).match(text, head.span.end, paragraph.end)
    if opened is None or head.form is not MentionForm.NAME:
        return
    yield from _born_in(scene, head, Span(*opened.span()), paragraph.end)
    for found in _CLAUSE.finditer(text, opened.end(), paragraph.end):
        clause = Span(found.start(2), found.end(2))
        times = [time for time in scene.times_in(clause) if placed(time) and time.kind.value == "date"]
        headless = any(
            text.startswith(_HEADLESS, text.rfind(stop, opened.end() - 1, found.start()) + len(stop))
            for stop in (". ", "; ")
        )  # a row of clauses, all of the head of the entry
        if len(times) != 1 or not headless or _FINITE.search(found.group(2)):
            continue
        span = Span(found.start(1), times[0].span.end)
        predicate = "birth" if found.group(1).lower().startswith("b") else "death"
        place = place_before_date(scene, times[0], span)
        time = times[0]
        if place is None and text[clause.start : time.span.start].strip():
            continue  # something else stands between
        subject = reference_of(head, text)
        yield Statement(span, Span(*found.span(1)), predicate, subject, None, place, time.date, time.core)


def _born_in(scene: Scene, head: Mention, bracket: Span, end: int) -> Iterator[Statement]:
    """ "Printer and poet, born Anna Thorne at Ely": where the head was born, and the name that was given.

    The year is that of the bracket.
    """
    text, rest = scene.text, Span(bracket.end, end)
    found = _BORN_AT.search(text, rest.start, rest.end)
    if found is None or _TELLS.search(text, rest.start, found.start()):
        return
    place = next(iter(scene.mentions_in(Span(found.end(), found.end() + 1))), None)
    if place is None or scene.kind(place) is not EntityKind.PLACE:
        return
    subject, trigger = reference_of(head, text), Span(*found.span(1))
    dated = any(
        placed(time) and time.kind is TimeKind.DATE
        for time in scene.times_in(Span(place.span.end, place.span.end + 20))
    )
    if not dated:
        year = _first_year(scene, bracket)
        yield Statement(
            Span(trigger.start, place.span.end),
            trigger,
            "birth",
            subject,
            None,
            reference_of(place, text),
            None if year is None else year.date,
            None if year is None else year.span,
        )
    name = name_at(scene, found.start("name"), found.end("name")) if found["name"] else None
    if name is not None and name.span is not None:
        yield Statement(Span(trigger.start, name.span.end), trigger, "other", subject, name)


def _first_year(scene: Scene, bracket: Span) -> TimePart | None:
    """The beginning of the years of a life."""
    times = [time for time in scene.times_in(bracket) if placed(time)]
    if len(times) != 1 or times[0].kind is not TimeKind.INTERVAL or len(times[0].parts) != 2:
        return None
    first = times[0].parts[0]
    return first if first.date is not None and first.date.placed else None
