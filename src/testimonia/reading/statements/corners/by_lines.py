"""What a document says of itself in datelines and headers: when it was published, or written."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import (
    EntityKind,
    MentionForm,
    Polarity,
    Reference,
    Section,
    SectionKind,
    Span,
    Stated,
    Statement,
    Text,
    hull,
)
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.told.times import placed
from testimonia.reading.times.voices import date_of

_UNTITLED = "this document"
_NOT_AN_EDITION = re.compile(r"copyright|©|\(c\)|entered according", re.IGNORECASE)


def of_document(
    scene: Scene, text: Text, sections: Sequence[Section], title: Reference | None
) -> Iterator[Statement]:
    """The publication of a document, as its dateline or header gives it; of one without a title as well."""
    for section in sections:
        if section.kind is SectionKind.DOCUMENT and section.published is not None:
            yield from _published(scene, text, section.published, title or Reference(_UNTITLED))
        if section.kind is SectionKind.LETTER:
            yield from _letter(scene, text, section)
    yield from _changed(scene, title or Reference(_UNTITLED))


def _changed(scene: Scene, title: Reference) -> Iterator[Statement]:
    """When a page was last changed: it appeared then as it is."""
    for found in _updated().finditer(scene.text):
        time = next((t for t in scene.times_in(Span(found.end(), found.end() + 12)) if placed(t)), None)
        if time is not None and not re.search(r"\w", scene.text[found.end() : time.span.start]):
            span = Span(found.start(1), time.span.end)
            yield Statement(
                span, Span(*found.span(1)), "publication", title, happened=time.date, dated_by=time.core
            )


@cache
def _updated() -> re.Pattern[str]:
    words = either(corner_words()["captions"]["updated"])
    return re.compile(rf"^[ \t(\[*_]*({words}):?(?=\s)", re.MULTILINE | re.IGNORECASE)


def _published(scene: Scene, text: Text, stated: Stated, title: Reference) -> Iterator[Statement]:
    at = _read(text, stated)
    date = date_of(stated.value)
    if at is None or date is None or not date.placed:
        return
    line = _line(text.reading, at)
    if _NOT_AN_EDITION.search(line.of(text.reading)):
        return
    polarity = Polarity.HEDGED if stated.doubtful else Polarity.ASSERTED
    source = _source(scene, line)
    yield Statement(line, at, "publication", title, source, happened=date, dated_by=at, polarity=polarity)


def _source(scene: Scene, line: Span) -> Reference | None:
    """In what it appeared: "From the Ely Review, No. 5, June 1876"."""
    led = re.compile(rf"\(?(?:{either(corner_words()['captions']['source'])}):?\s+(?:the\s+)?", re.IGNORECASE)
    found = led.match(scene.text, line.start, line.end)
    if found is None:
        return None
    mention = next(iter(scene.mentions_in(Span(found.end(), found.end() + 1))), None)
    return None if mention is None else reference_of(mention, scene.text)


def _letter(scene: Scene, text: Text, section: Section) -> Iterator[Statement]:
    """The writing of a letter by whoever signed it."""
    if section.author is None or section.written is None:
        return
    at, by = _read(text, section.written), _read(text, section.author)
    date = date_of(section.written.value)
    if at is None or by is None or date is None or not date.placed:
        return
    author = next(
        (
            m
            for m in scene.mentions_in(by)
            if scene.kind(m) is EntityKind.PERSON and m.form is MentionForm.NAME
        ),
        None,
    )
    if author is None:
        return
    place = None if section.place is None else _place(scene, text, section.place)
    doubtful = section.written.doubtful or section.author.doubtful
    polarity = Polarity.HEDGED if doubtful else Polarity.ASSERTED
    yield Statement(
        hull([_line(text.reading, at), at]),
        at,
        "writing",
        reference_of(author, text.reading),
        None,
        place,
        date,
        at,
        polarity=polarity,
    )


def _place(scene: Scene, text: Text, stated: Stated) -> Reference | None:
    at = _read(text, stated)
    if at is None:
        return None
    mention = next((m for m in scene.mentions_in(at) if scene.kind(m) is EntityKind.PLACE), None)
    return Reference(stated.value, None, at) if mention is None else reference_of(mention, text.reading)


def _read(text: Text, stated: Stated) -> Span | None:
    """Where it stands in the reading layer; None if it was concluded, or was cut by a repair."""
    if stated.at is None:
        return None
    spans = text.alignment.to_reading(stated.at)
    return spans[0] if len(spans) == 1 and len(spans[0]) else None


def _line(text: str, at: Span) -> Span:
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    line = Span(start, len(text) if end < 0 else end)
    words = line.of(text)
    return Span(line.start + len(words) - len(words.lstrip()), line.start + len(words.rstrip()))
