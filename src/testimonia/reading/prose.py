"""The running text of a Text: its paragraphs, whose section each belongs to, and their sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import Section, Span, Text, paragraphs
from testimonia.model.layout import Layout, lay_out
from testimonia.reading.sentences import sentences


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the reading layer.

    Attributes:
        span: in the reading layer.
        section: number of the innermost section that it begins in; None where there is none.
        language: ISO 639-1.
        paratext: whether it is set aside from the running prose.
        sentences: in the reading layer, in order; together they hold every word of the paragraph.
    """

    span: Span
    section: int | None
    language: str
    paratext: bool
    sentences: tuple[Span, ...]


def prose_of(text: Text, sections: Sequence[Section], language: str = "en") -> tuple[Paragraph, ...]:
    """The paragraphs of a Text, in the order of its reading layer.

    Args:
        text: in two layers; the spans that come back are of the reading layer.
        sections: outer before inner, as ingest gives them.
        language: of what says nothing of its language.
    """
    layout = lay_out(sections)
    languages = languages_of(sections, layout, language)
    return tuple(
        Paragraph(
            span,
            owner,
            languages[owner],
            owner is not None and sections[owner].paratext,
            sentences(text.reading, span),
        )
        for span, owner in owned_paragraphs(text, layout)
    )


def owned_paragraphs(text: Text, layout: Layout) -> Iterator[tuple[Span, int | None]]:
    """Paragraphs of the reading layer, each with the number of the innermost section that it begins in."""
    for span in paragraphs(text.reading):
        carried = text.alignment.to_original(span)
        at = carried[0].start if carried else 0
        yield span, layout.owner([Span(at, at + 1)])


def languages_of(sections: Sequence[Section], layout: Layout, language: str) -> dict[int | None, str]:
    """The language of each section by its number: its own, or that of the section around it."""
    found: dict[int | None, str] = {None: language}
    for number in outermost_first(sections):
        own = sections[number].language
        found[number] = own.value if own is not None else found[layout.parents[number]]
    return found


def outermost_first(sections: Sequence[Section]) -> list[int]:
    """The numbers of the sections, each after those that it lies in."""
    return sorted(range(len(sections)), key=lambda n: (sections[n].span.start, -sections[n].span.end, n))
