"""Indirect speech on trees written by hand, in short."""

from collections.abc import Sequence

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, Span
from testimonia.reading.clauses import Tree, clauses_of, tree_of
from testimonia.reading.encoder import Syntax
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.indirect import indirect
from testimonia.reading.quotations.values import Quotation
from tests.reading.clauses.made import syntax_of

_PRONOUNS = {"he", "she", "they", "her", "his", "i"}
_NAMES = {"NNP", "NNPS"}


def tree(sentence: str) -> Tree:
    """The tree of a sentence like "Lind/NNP/nsubj/2 said/VBD/root/0"."""
    layer, syntax = syntax_of(sentence)
    return tree_of(layer, syntax.sentence(0))


def people(layer: str, syntax: Syntax, author: str = "") -> Mentioned:
    """Every name and pronoun as somebody, the same word as the same; the author is the one of that word."""
    numbers: dict[str, int] = {}
    mentions = []
    for token in (token for sentence in syntax.sentences() for token in sentence):
        word = token.span.of(layer)
        form = MentionForm.NAME if token.tag in _NAMES else MentionForm.PRONOUN
        if token.tag in _NAMES or word.lower() in _PRONOUNS:
            mentions.append(Mention(token.span, form, numbers.setdefault(word, len(numbers))))
    chains = tuple(Chain(n, EntityKind.PERSON, (Name(word, 1),)) for word, n in numbers.items())
    return Mentioned(tuple(mentions), chains, {None: numbers[author]} if author else {})


def one_paragraph(layer: str, syntax: Syntax) -> tuple[Paragraph, ...]:
    """All of it as one paragraph."""
    sentences = tuple(Span(s[0].span.start, s[-1].span.end) for s in syntax.sentences())
    return (Paragraph(Span(0, len(layer)), None, "en", False, sentences),)


def quotations(*sentences: str, author: str = "") -> tuple[str, list[Quotation]]:
    """A layer and the indirect speech in it."""
    layer, syntax = syntax_of(*sentences)
    mentioned = people(layer, syntax, author)
    clauses = clauses_of(layer, syntax, mentioned)
    return layer, list(indirect(layer, one_paragraph(layer, syntax), mentioned, syntax, clauses))


def told(*sentences: str, author: str = "") -> list[str]:
    """Indirect speech as "Lind [said]: that she was ill", "nobody" for a speaker that is not known."""
    layer, found = quotations(*sentences, author=author)
    return [line(layer, one) for one in found]


def line(layer: str, one: Quotation) -> str:
    """A quotation in a line."""
    who = "nobody" if one.speaker is None else one.speaker.words
    return f"{who}{' denies' if one.denied else ''}: {written(layer, one.parts)}"


def written(layer: str, spans: Sequence[Span]) -> str:
    """Stretches, with strokes between them."""
    return " / ".join(span.of(layer) for span in spans)
