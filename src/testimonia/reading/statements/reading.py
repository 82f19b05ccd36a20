"""From the paragraphs of a Text to its statements."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.model import (
    Date,
    EntityKind,
    MentionForm,
    Reference,
    Section,
    SectionKind,
    Span,
    Statement,
    Text,
    TimeExpression,
)
from testimonia.reading.mentions import Mentioned, one_above_another
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.alternatives import with_alternatives
from testimonia.reading.statements.doubles import in_order, without_doubles
from testimonia.reading.statements.entries import entries, of_head
from testimonia.reading.statements.lives import life_dates
from testimonia.reading.statements.nouns import told_by_nouns
from testimonia.reading.statements.phrases import reference_of
from testimonia.reading.statements.quoting import Quotation, quotations
from testimonia.reading.statements.sentence import Scene, pieces, sentence_at
from testimonia.reading.statements.telling import Around, told_by_verbs
from testimonia.reading.statements.times import narrative_date
from testimonia.reading.statements.triggers import Hit, Sort, triggers
from testimonia.reading.statements.words import words
from testimonia.reading.words import READ_IN

_MOST_HITS = 12
"""Trigger words in one piece of a sentence; more are a list of words, and nothing is told."""
_BACK = 3
"""Sentences over which the running date of a story lasts."""


def statements_of(
    text: Text,
    sections: Sequence[Section],
    prose: Sequence[Paragraph],
    mentioned: Mentioned,
    times: Sequence[TimeExpression],
) -> tuple[Statement, ...]:
    """The statements of a Text, sorted by where they stand; none twice.

    Args:
        text: in two layers; every span is of the reading layer.
        sections: outer before inner.
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        times: its expressions of time.
    """
    scene = _scene(text, mentioned, times)
    title, about = _title(sections, scene), _about(scene)
    found: list[Statement] = []
    for before, paragraph in zip((None, *prose), prose, strict=False):
        if paragraph.language != READ_IN:
            continue
        previous = before.span if before is not None and before.section == paragraph.section else None
        here = replace(scene, voice=mentioned.voices.get(paragraph.section))
        found += _paragraph(here, paragraph, previous, title)
        found += life_dates(here, paragraph.span)
        found += entries(here, paragraph.span, about)
        found += of_head(here, paragraph.span)
    return tuple(without_doubles(sorted(dict.fromkeys(found), key=in_order)))


def _scene(text: Text, mentioned: Mentioned, times: Sequence[TimeExpression]) -> Scene:
    mentions = one_above_another(mentioned.mentions)
    in_order = list(with_alternatives(sorted(times, key=lambda time: time.span), text.reading))
    return Scene(
        text.reading,
        mentions,
        [mention.span.start for mention in mentions],
        mentioned.chains,
        in_order,
        [time.span.start for time in in_order],
        words(READ_IN),
    )


def _paragraph(
    scene: Scene, paragraph: Paragraph, previous: Span | None, title: Reference | None
) -> Iterator[Statement]:
    hits = list(triggers(paragraph.language).hits(scene.text, paragraph.span))
    if not hits:
        return
    quoted = quotations(scene, paragraph.span, previous)
    starts = [hit.span.start for hit in hits]
    for number, span in enumerate(paragraph.sentences):
        inside = hits[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if not inside:
            continue
        since = paragraph.sentences[max(number - _BACK, 0)].start
        for piece in pieces(scene.text, span):
            some = [hit for hit in inside if piece.contains(hit.span)]
            if 0 < len(some) <= _MOST_HITS:
                narrative = _narrative(scene, since, piece.start)
                yield from _piece(
                    scene, piece, some, quoted, narrative, title if paragraph.paratext else None
                )


def _piece(
    scene: Scene,
    piece: Span,
    hits: list[Hit],
    quoted: Sequence[Quotation],
    narrative: Date | None,
    title: Reference | None,
) -> Iterator[Statement]:
    for hit in hits:
        quotation = _quotation(quoted, hit.span)
        if quotation is not None and quotation.holder is None:
            continue  # a title or a word held at arm's length says nothing
        span, here = piece, scene
        if quotation is not None and _is_fragment(scene.text, quotation.span):
            quotation = None
        if quotation is not None:
            span = Span(max(piece.start, quotation.span.start), min(piece.end, quotation.span.end))
            if quotation.holder is not None and not quotation.own:
                here = replace(scene, voice=quotation.holder.who.chain, quoted=True)
        around = Around(sentence_at(here, span), quotation, narrative, title)
        for entry in hit.entries:
            told = told_by_nouns if entry.sort is Sort.NOUN else told_by_verbs
            made = list(told(around, hit, entry))
            yield from made
            if made:
                break


def _is_fragment(text: str, span: Span) -> bool:
    """Whether words in quotes go on with the sentence around them: X “was arrested in May”."""
    return text[span.start + 1 : span.start + 2].islower()


def _quotation(quoted: Sequence[Quotation], span: Span) -> Quotation | None:
    """The quotation that holds a stretch; they lie side by side."""
    number = bisect_right(quoted, span.start, key=lambda one: one.span.start) - 1
    return quoted[number] if number >= 0 and quoted[number].span.contains(span) else None


def _narrative(scene: Scene, since: int, until: int) -> Date | None:
    first = bisect_left(scene.time_starts, since)
    last = bisect_left(scene.time_starts, until)
    return narrative_date(scene.times[first:last], scene.text, since, until)


def _about(scene: Scene) -> Reference | None:
    """Whom the document is about: the first person named in it."""
    for mention in scene.mentions:
        if mention.form is MentionForm.NAME and scene.kind(mention) is EntityKind.PERSON:
            return reference_of(mention, scene.text)
    return None


def _title(sections: Sequence[Section], scene: Scene) -> Reference | None:
    """The title of the document, which an imprint means when it says "First published"."""
    whole = next((s for s in sections if s.kind is SectionKind.DOCUMENT and s.title is not None), None)
    if whole is None or whole.title is None:
        return None
    words_of_title = whole.title.value
    chain = next(
        (
            chain.number
            for chain in scene.chains
            if chain.kind is EntityKind.WORK
            and any(n.text.casefold() == words_of_title.casefold() for n in chain.names)
        ),
        None,
    )
    return Reference(words_of_title, chain)
