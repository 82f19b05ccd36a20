"""From paragraphs, mentions and syntax to quotations."""

from collections.abc import Sequence

from testimonia.model import Section
from testimonia.reading.clauses.values import Clause
from testimonia.reading.encoder.syntax import Syntax
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.blocks import blocks
from testimonia.reading.quotations.dialogue import in_prose
from testimonia.reading.quotations.direct import direct
from testimonia.reading.quotations.free import free
from testimonia.reading.quotations.indirect import indirect
from testimonia.reading.quotations.together import in_order, together
from testimonia.reading.quotations.values import Quotation
from testimonia.reading.quotations.words import words_in


def quotations_of(
    layer: str,
    prose: Sequence[Paragraph],
    sections: Sequence[Section],
    mentioned: Mentioned,
    syntax: Syntax,
    clauses: Sequence[Clause],
) -> tuple[Quotation, ...]:
    """The quotations of a Text, as they begin, an outer one before those inside it.

    Args:
        layer: the reading layer.
        prose: its paragraphs.
        sections: outer before inner.
        mentioned: who and what it speaks of.
        syntax: of its words.
        clauses: of its sentences.
    """
    marks = in_prose(layer, prose)
    words = words_in(layer, syntax, mentioned, marks)
    found = direct(words, prose, marks, mentioned)
    found += tuple(blocks(words, prose))
    said = together(found, tuple(indirect(layer, prose, mentioned, syntax, clauses)))
    return tuple(sorted((*said, *free(layer, prose, mentioned, syntax, said)), key=in_order))
