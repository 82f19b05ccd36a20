"""Who wrote or translated what, where no verb says it: "his textbook *The Bell*", "*The Bell*, by Ada Lind".

A title is a work that is mentioned, or stands in italics or quotation marks behind a word for a kind of text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import EntityKind, Mention, MentionForm, Polarity, Reference, Span, Statement, hull
from testimonia.reading.statements.corners.names import name_at
from testimonia.reading.statements.corners.words import CAPITAL, corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.within import sentence_of

_MARKED = re.compile(
    rf"(?:\*(?P<star>[{CAPITAL}][^*\n]{{2,120}})\*|“(?P<curly>[{CAPITAL}][^”\n]{{2,120}})”"
    rf"|\"(?P<straight>[{CAPITAL}][^\"\n]{{2,120}})\")"
)
_TO_TITLE = re.compile(
    r"\s*[,:]?\s+(?:(?:entitled|titled|called),?\s+)?(?:the\s+(?=[*“\"]))?(?:(?:\w+\s+)?\w+['’]s\s+(?=[A-Z*“\"]))?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"[*_”\"’]{0,2}(?:\s*\([^()]{0,60}\))?,?(?:\s+(?:and|&),?\s+|\s+)(?:most\s+recently,?\s+)?"
    r"(?:with\s+[^,*\n]{3,40},\s+)?",
    re.IGNORECASE,
)
_BY = re.compile(r"[*_”\"’]{0,3}(?:\s*\(\d{4}\))?,?\s+by\s+")
_PEOPLE = (EntityKind.PERSON,)
_BACK = 60
"""Code points back in which the name stands whose book it is."""
_MOST = 6
"""Titles in a row."""


def authored(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The statements of a paragraph about who wrote or translated what, as its nouns tell it.

    Args:
        scene: what is known around; its voice is that of the paragraph.
        paragraph: in the reading layer.
        sentences: of the paragraph.
    """
    for found in _cues().finditer(scene.text, paragraph.start, paragraph.end):
        sentence = sentence_of(sentences, Span(*found.span()))
        if sentence is not None:
            yield from _by_cue(scene, found, sentence)
    for mention in scene.mentions_in(paragraph):
        if scene.kind(mention) is EntityKind.WORK and mention.form is MentionForm.NAME:
            yield from _by_name(scene, mention, paragraph)


def _by_cue(scene: Scene, found: re.Match[str], sentence: Span) -> Iterator[Statement]:
    at = Span(*found.span())
    if found["by"]:
        author = name_at(scene, at.end, sentence.end)
        if author is not None and _is_person(scene, author):
            thing = Span(*found.span("thing"))
            words = " ".join(thing.of(scene.text).split())
            yield _statement(scene, "writing", author, Reference(words, None, thing), at)
        return
    owner = _author_before(scene, at, sentence) if found["author"] else _owner(scene, at)
    if owner is None:
        return
    predicate = "translation" if found["translation"] else "writing"
    for title in _titles(scene, at.end, sentence.end):
        yield _statement(scene, predicate, reference_of(owner, scene.text), title, at)


def _by_name(scene: Scene, work: Mention, paragraph: Span) -> Iterator[Statement]:
    """ "*The Bell*, by Ada Lind"."""
    by = _BY.match(scene.text, work.span.end, paragraph.end)
    author = None if by is None else name_at(scene, by.end(), paragraph.end)
    if by is None or author is None or not _is_person(scene, author):
        return
    yield _statement(
        scene, "writing", author, reference_of(work, scene.text), Span(by.end() - 3, by.end() - 1)
    )


def _is_person(scene: Scene, one: Reference) -> bool:
    return one.chain is not None and scene.chains[one.chain].kind in _PEOPLE


def _owner(scene: Scene, at: Span) -> Mention | None:
    """Whose it is: the name with its possessive ending, or the pronoun, right before the words."""
    behind = scene.mentions_in(Span(max(at.start - _BACK, 0), at.start + 1))
    for mention in reversed(behind):
        between = scene.text[mention.span.end : at.start]
        if scene.kind(mention) is not EntityKind.PERSON or mention.form is MentionForm.DESCRIPTION:
            continue
        pronoun = mention.form is MentionForm.PRONOUN and not between.strip()
        return (
            mention
            if pronoun or re.fullmatch(r"['’]s?\s+", between) or _possessive(scene, mention, at)
            else None
        )
    return None


def _possessive(scene: Scene, mention: Mention, at: Span) -> bool:
    """Whether the ending belongs to the mention itself."""
    words = mention.span.of(scene.text)
    return words.endswith(("'s", "’s", "s'", "s’")) and not scene.text[mention.span.end : at.start].strip()


def _author_before(scene: Scene, at: Span, sentence: Span) -> Mention | None:
    """ "Ada Lind, author of", "Lind is the author of"."""
    people = [
        m
        for m in scene.mentions_in(Span(sentence.start, at.start))
        if scene.kind(m) is EntityKind.PERSON and m.form is not MentionForm.DESCRIPTION
    ]
    if not people:
        return None
    between = scene.text[people[-1].span.end : at.start]
    be = r"(?:is|was|,|,\s+who\s+(?:is|was))"
    return people[-1] if re.fullmatch(rf"\s*{be}\s+(?:also\s+)?(?:the\s+)?", between) else None


def _titles(scene: Scene, start: int, end: int) -> Iterator[Reference]:
    """The titles in a row from a place on."""
    lead = _TO_TITLE.match(scene.text, start, end)
    at = lead.end() if lead else start
    for _ in range(_MOST):
        title = _title_at(scene, at, end)
        if title is None or title.span is None:
            return
        yield title
        following = _NEXT.match(scene.text, title.span.end, end)
        if following is None:
            return
        at = following.end()


def _title_at(scene: Scene, at: int, end: int) -> Reference | None:
    marked = _MARKED.match(scene.text, at, end)
    inner = Span(at, at + 1) if marked is None else Span(*marked.span(marked.lastgroup or 0))
    mention = next(
        (m for m in scene.mentions_in(Span(inner.start, inner.start + 1)) if m.form is MentionForm.NAME), None
    )
    work = mention is not None and scene.kind(mention) is EntityKind.WORK
    if mention is not None and work and mention.span.end <= end:
        return reference_of(mention, scene.text)
    if marked is None:
        return None
    inner = Span(inner.start, inner.start + len(inner.of(scene.text).rstrip(" ,.;:")))
    return Reference(" ".join(inner.of(scene.text).split()), None, inner)


def _statement(scene: Scene, predicate: str, who: Reference, title: Reference, cue: Span) -> Statement:
    span = hull([cue, *(one for one in (who.span, title.span) if one is not None)])
    held = held_at(scene.quoted, scene.text, cue.start, scene.voice)
    polarity = Polarity.DENIED if held.denied else Polarity.ASSERTED
    return Statement(span, cue, predicate, who, title, polarity=polarity, holders=held.holders)


@cache
def _cues() -> re.Pattern[str]:
    """Finds "textbook", "books include", "author of", "translation of", and "a biography by"."""
    words = corner_words()["authored"]
    noun, several = either(words["nouns"]), either(words["plural"])
    adjectives = r"(?:[a-z][\w.-]*\s+){0,3}?"
    owned = r"(?<=['’]s\s)|(?<=\b[Hh]is\s)|(?<=\b[Hh]er\s)|(?<=\b[Mm]y\s)|(?<=\b[Tt]heir\s)|(?<=s['’]\s)"
    return re.compile(
        rf"(?P<by>\b(?P<thing>(?:an?|the|this)\s+{adjectives}(?:{noun}))\s+by\s+)"
        rf"|(?P<author>\b(?:{either(words['author'])}))(?=[\s,:])"
        rf"|(?:{owned})(?:(?P<translation>{adjectives}(?:{either(words['translation'])}))"
        rf"|{adjectives}(?:{several})\s+(?:{either(words['include'])})"
        rf"|(?:[\w.]+\s+){{0,3}}?(?:{noun}))(?=[\s,:])"
    )
