"""Inscriptions in capitals: "ADA LIND / WAS BORN IN THIS HOUSE / ON 5 MAY 1801".

The network makes nothing of such lines.
"""

import re
from collections.abc import Iterator

from testimonia.model import EntityKind, MentionForm, Reference, Span, Statement, TimeKind
from testimonia.reading.statements.corners.words import CAPITAL
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed

_TOLD = re.compile(
    r"\b(?:(?P<birth>BORN)|(?P<death>DIED|DEPARTED\s+THIS\s+LIFE|FELL\s+ASLEEP|ENTERED\s+INTO\s+REST))\b"
    r"(?P<rest>[^.;]{1,120}?)(?=\b(?:BORN|DIED|DEPARTED|AGED|AND|ERECTED)\b|[.;]|$)"
)
_SMALL = re.compile(rf"[^{CAPITAL}\W\d_]")
_NAMED = 200
"""Code points in front of "BORN" in which the name stands."""


def inscribed(scene: Scene, paragraph: Span) -> Iterator[Statement]:
    """The births and deaths of an inscription: the name above, the date behind, the place if it is named."""
    text = scene.text
    for found in _TOLD.finditer(text, paragraph.start, paragraph.end):
        rest = Span(*found.span("rest"))
        words = Span(*found.span("birth" if found["birth"] else "death"))
        subject = _bearer(scene, Span(max(paragraph.start, words.start - _NAMED), words.start))
        time = next((t for t in scene.times_in(rest) if placed(t) and t.kind is TimeKind.DATE), None)
        if subject is None or subject.span is None or time is None:
            continue
        if _SMALL.search(text, subject.span.start, time.span.start):
            continue  # running text
        place = next((m for m in scene.mentions_in(rest) if scene.kind(m) is EntityKind.PLACE), None)
        named = place is not None and place.form is MentionForm.NAME
        yield Statement(
            Span(subject.span.start, time.span.end),
            words,
            "birth" if found["birth"] else "death",
            subject,
            place=reference_of(place, text) if place is not None and named else None,
            happened=time.date,
            dated_by=time.core,
        )


def _bearer(scene: Scene, before: Span) -> Reference | None:
    """The person named last."""
    people = [
        m
        for m in scene.mentions_in(before)
        if m.form is MentionForm.NAME and scene.kind(m) is EntityKind.PERSON and m.span.end <= before.end
    ]
    return reference_of(people[-1], scene.text) if people else None
