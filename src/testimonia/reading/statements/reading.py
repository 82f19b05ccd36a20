"""From the paragraphs of a Text to its statements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.model import (
    EntityKind,
    MentionForm,
    Reference,
    Section,
    SectionKind,
    Statement,
    Text,
    TimeExpression,
)
from testimonia.reading.clauses.values import Clause
from testimonia.reading.mentions import Mentioned, one_above_another
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.values import Quotation
from testimonia.reading.statements.alternatives import with_alternatives
from testimonia.reading.statements.anchors import anchored
from testimonia.reading.statements.corners.corners import from_corners, in_paragraph, told_again
from testimonia.reading.statements.corners.entries import entries, of_head
from testimonia.reading.statements.corners.lives import life_dates
from testimonia.reading.statements.counted.casualties import casualties_of
from testimonia.reading.statements.counted.crowds import crowds_of
from testimonia.reading.statements.counted.occasions import Occasions, occasions_of
from testimonia.reading.statements.doubles import in_order, said_once, without_doubles
from testimonia.reading.statements.nesting import nested
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.evidence import all_evidence, evidence_of
from testimonia.reading.statements.stance.held import quoted
from testimonia.reading.statements.told.sentences import told_in
from testimonia.reading.statements.told_twice import Settled, counted_already, in_bracket
from testimonia.reading.statements.words import words
from testimonia.reading.words import READ_IN


def statements_of(
    text: Text,
    sections: Sequence[Section],
    prose: Sequence[Paragraph],
    mentioned: Mentioned,
    times: Sequence[TimeExpression],
    clauses: Sequence[Clause],
    quotations: Sequence[Quotation],
) -> tuple[Statement, ...]:
    """The statements of a Text, sorted by where they stand; none twice.

    Args:
        text: in two layers; every span is of the reading layer.
        sections: outer before inner.
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        times: its expressions of time.
        clauses: what it tells of whom, in the order of their verbs.
        quotations: what is said in it by others, and by whom.
    """
    scene = scene_of(text, mentioned, times, clauses, quotations)
    title = _title(sections, scene)
    found = list(from_corners(scene, text, prose, sections, title))
    whole = Whole(title, _about(scene), occasions_of(scene, prose), Settled(found))
    for paragraph in prose:
        if paragraph.language != READ_IN:
            continue
        here = replace(scene, voice=mentioned.voices.get(paragraph.section))
        found += _of_paragraph(here, paragraph, whole)
    return tuple(without_doubles(said_once(sorted(dict.fromkeys(found), key=in_order))))


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of a Text as a whole.

    Attributes:
        title: of the document.
        about: whom it is about.
        occasions: the events that it tells of.
        corners: the stretches of which all is said.
    """

    title: Reference | None
    about: Reference | None
    occasions: Occasions
    corners: Settled


def _of_paragraph(scene: Scene, paragraph: Paragraph, whole: Whole) -> Iterator[Statement]:
    span, sentences = paragraph.span, paragraph.sentences
    lives = list(life_dates(scene, span))
    reckoned = list(in_paragraph(scene, span, sentences))
    lines = [*entries(scene, span, whole.about, whole.title), *of_head(scene, span)]
    reckoned += [one for one in lines if not any(_is_same(one, other) for other in reckoned)]
    fallen = list(casualties_of(scene, paragraph, whole.occasions))
    fallen += crowds_of(scene, paragraph, whole.occasions, fallen)
    told = (
        one
        for one in told_in(scene, paragraph)
        if not (in_bracket(one, lives) or told_again(one, reckoned) or whole.corners.holds(one))
        and not counted_already(scene, one, fallen)
    )
    named = all_evidence(scene, sentences)
    for one in (*told, *lives, *reckoned, *fallen):
        yield replace(one, evidence=evidence_of(one, named)) if named else one


def _is_same(one: Statement, other: Statement) -> bool:
    """Whether two statements are made of the same word."""
    return one.predicate == other.predicate and one.trigger.overlaps(other.trigger)


def scene_of(
    text: Text,
    mentioned: Mentioned,
    times: Sequence[TimeExpression],
    clauses: Sequence[Clause],
    quotations: Sequence[Quotation],
) -> Scene:
    """What is known of a Text before its statements are read; the arguments are those of `statements_of`."""
    mentions = one_above_another(mentioned.mentions)
    known = list(anchored(sorted(times, key=lambda time: time.span)))
    ordered = list(with_alternatives(known, text.reading))
    return Scene(
        text.reading,
        mentions,
        [mention.span.start for mention in mentions],
        mentioned.chains,
        ordered,
        [time.span.start for time in ordered],
        words(READ_IN),
        nested(clauses),
        quoted(quotations),
    )


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
