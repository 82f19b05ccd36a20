"""What the parts of a source say that they review, and where their words are read; for comparison."""

from collections.abc import Callable, Mapping, Sequence

from testimonia.comparison.testimony import Reviewed, Voice
from testimonia.model import SectionKind, Span, hull
from testimonia.store import HeldSection, HeldSource, Store


def reading_of(store: Store, held: HeldSource) -> Callable[[Span], Span | None]:
    """Leads from the original layer of a source to its reading layer; the text is fetched when needed."""

    def read(span: Span) -> Span | None:
        text = store.text(held.source.path)
        found = text.alignment.to_reading(span) if text is not None else ()
        return hull(found) if found else None

    return read


def reviewed_in(
    store: Store, held: HeldSource, sections: Sequence[HeldSection], voices: Mapping[str, Voice]
) -> tuple[Reviewed, ...]:
    """The headings of reviewed works in a source."""
    read = reading_of(store, held)
    found = []
    for each in sections:
        span = read(each.section.span) if each.section.kind is SectionKind.REVIEWED_WORK else None
        if span is not None:
            found.append(Reviewed(span, voices[each.id], span.of(store.words(held.source.id))))
    return tuple(found)
