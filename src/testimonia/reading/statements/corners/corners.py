"""What stands around the prose is read too: title pages, imprints, bylines, headings of reviewed works."""

from collections.abc import Iterator, Sequence

from testimonia.model import Reference, Section, Span, Statement, Text
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.corners.aged import aged
from testimonia.reading.statements.corners.anniversaries import anniversaries
from testimonia.reading.statements.corners.authored import authored
from testimonia.reading.statements.corners.by_lines import of_document
from testimonia.reading.statements.corners.called import called
from testimonia.reading.statements.corners.celebrated import celebrated
from testimonia.reading.statements.corners.cited import sourced
from testimonia.reading.statements.corners.editions import editions, rights
from testimonia.reading.statements.corners.front import corners_of
from testimonia.reading.statements.corners.inscribed import inscribed
from testimonia.reading.statements.corners.natives import natives
from testimonia.reading.statements.corners.title_page import made_by
from testimonia.reading.statements.scene import Scene


def from_corners(
    scene: Scene,
    text: Text,
    prose: Sequence[Paragraph],
    sections: Sequence[Section],
    title: Reference | None,
) -> Iterator[Statement]:
    """The statements of all corners of a document. What its words tell is told by no sentence besides.

    Args:
        scene: what is known of the Text.
        text: in two layers.
        prose: its paragraphs.
        sections: outer before inner.
        title: of the document; None if it has none.
    """
    found: list[Statement] = []
    for corner in corners_of(text.reading, prose, sections, title):
        found += made_by(scene, corner)
        found += editions(scene, corner)
        found += sourced(scene, corner)
        found += rights(scene, corner)
    yield from found
    for one in of_document(scene, text, sections, title):
        if not any(_says_more(other, one) for other in found):
            yield one


def told_again(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether the same word tells the same in one of some statements of a paragraph that no verb tells.

    "Ten years after his death, in 1850" is no death in 1850; of "was the author of *The Bell*" the title is
    the object, and not "the author".
    """
    words = [statement.trigger]
    if statement.object is not None and statement.object.span is not None:
        words.append(statement.object.span)
    subject = statement.subject.span
    return any(
        (one.predicate == statement.predicate and any(one.trigger.overlaps(span) for span in words))
        or (statement.predicate == "other" and subject is not None and subject.contains(one.trigger))
        for one in others
    )


def _says_more(other: Statement, one: Statement) -> bool:
    """Whether another statement tells the same of the same words."""
    same = (other.predicate, other.subject.words) == (one.predicate, one.subject.words)
    return same and other.span.overlaps(one.span)


def in_paragraph(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The statements of a paragraph that no verb tells: other names, ages, anniversaries."""
    yield from called(scene, paragraph, sentences)
    yield from aged(scene, paragraph, sentences)
    yield from anniversaries(scene, paragraph, sentences)
    yield from authored(scene, paragraph, sentences)
    yield from natives(scene, paragraph, sentences)
    yield from celebrated(scene, paragraph, sentences)
    yield from inscribed(scene, paragraph)
