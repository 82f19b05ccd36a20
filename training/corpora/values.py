"""An annotated document, whatever corpus it is of."""

from dataclasses import dataclass
from typing import Literal

from testimonia.model import Span

Form = Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that somebody has marked as a mention.

    Attributes:
        span: in the document's text.
        kind: as the corpus calls it ("PER", "organization").
        form: how it refers.
        chain: the chain that it is in, as the corpus calls it; None where the corpus has none.
        least: the least of it that has to be found, where the corpus says so: GUM's minimal span, from its
            first word to its last.
    """

    span: Span
    kind: str
    form: Form
    chain: str | None = None
    least: Span | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence that somebody has analysed.

    Attributes:
        place: in the document's text.
        head: number of the word that it belongs to, through the document; its own where it is the root.
        relation: to that word, as Universal Dependencies call it; "root" for the root.
        tag: part of speech, as the Penn Treebank has it.
    """

    place: Span
    head: int
    relation: str
    tag: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that somebody has marked as said by somebody.

    Attributes:
        span: in the document's text, with the quotation marks.
        speaker: the chain of whoever says it, as the corpus calls it; None where it says that nobody knows.
    """

    span: Span
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what has been marked in it.

    Attributes:
        name: within its corpus.
        corpus: which.
        text: joined from the corpus's tokens as it would be printed.
        sentences: in the text, as the corpus has them.
        marks: the mentions, in order.
        layered: entities where the corpus has them marked twice: LitBank's nested entities, whose extents
            differ here and there from those of its coreference. Empty elsewhere.
        words: with their syntax; empty where the corpus has none.
        happened: words for what is told to have happened; None where the corpus does not mark them.
        quotations: what is quoted word for word, in order; empty where the corpus does not mark it.
    """

    name: str
    corpus: str
    text: str
    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...]
    layered: tuple[Mark, ...] = ()
    words: tuple[Word, ...] = ()
    happened: tuple[Span, ...] | None = None
    quotations: tuple[Quoted, ...] = ()
