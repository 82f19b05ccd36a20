"""Where somebody was born, said by what he is.

"A native of Ely", "Ely was her native town", "a Lynn girl by birth".
Of none of them is a date told.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import EntityKind, Mention, MentionForm, Reference, Span, Statement, hull
from testimonia.reading.clauses.values import Role
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.within import sentence_of

_DENIED = re.compile(r"\b(?:not|never|no|neither|nor)\b|n[’']t\b", re.IGNORECASE)
_BACK = 40
"""Code points in front of the words in which they may be denied."""


def natives(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The births of a paragraph that are told by where somebody was at home.

    Args:
        scene: what is known around; its voice is that of the paragraph.
        paragraph: in the reading layer.
        sentences: of the paragraph.
    """
    for found in _native_of().finditer(scene.text, paragraph.start, paragraph.end):
        sentence = sentence_of(sentences, Span(*found.span()))
        if sentence is not None:
            yield from _told(scene, Span(*found.span()), _place_at(scene, found.end()), None, sentence)
    for found in _own_place().finditer(scene.text, paragraph.start, paragraph.end):
        sentence = sentence_of(sentences, Span(*found.span()))
        owner = _mention_at(scene, found.start("owner"))
        if sentence is None or owner is None or scene.kind(owner) is not EntityKind.PERSON:
            continue
        words = Span(found.start("owner"), found.end("noun"))
        place = _place_at(scene, found.end()) if found["behind"] else None
        place = place or _place_before(scene, Span(sentence.start, found.start()))
        yield from _told(scene, words, place, reference_of(owner, scene.text), sentence)
    for found in _by_birth().finditer(scene.text, paragraph.start, paragraph.end):
        sentence = sentence_of(sentences, Span(*found.span()))
        if sentence is not None:
            yield from _told(
                scene, Span(*found.span()), _place_at(scene, found.start("place")), None, sentence
            )


def _told(
    scene: Scene, words: Span, place: Mention | None, subject: Reference | None, sentence: Span
) -> Iterator[Statement]:
    if place is None or _DENIED.search(scene.text, max(words.start - _BACK, sentence.start), words.start):
        return
    whom = subject or _of_whom(scene, words, sentence)
    if whom is None or whom.chain == place.chain:
        return
    held = held_at(scene.quoted, scene.text, words.start, scene.voice)
    spans = [words, place.span, *([] if whom.span is None else [whom.span])]
    yield Statement(
        hull(spans),
        words,
        "birth",
        whom,
        place=reference_of(place, scene.text),
        holders=held.holders,
    )


def _place_at(scene: Scene, start: int) -> Mention | None:
    """The place whose name begins there."""
    mention = _mention_at(scene, start)
    if mention is None or mention.form is not MentionForm.NAME:
        return None
    return mention if scene.kind(mention) in (EntityKind.PLACE, EntityKind.OTHER) else None


def _mention_at(scene: Scene, start: int) -> Mention | None:
    return next(iter(scene.mentions_in(Span(start, start + 1))), None)


def _place_before(scene: Scene, before: Span) -> Mention | None:
    """ "Ely was his native town": the place right before the words."""
    found = scene.mentions_in(before)
    last = found[-1] if found else None
    if last is None or last.form is not MentionForm.NAME:
        return None  # whatever it was taken for: what is somebody's native town is a town
    gap = scene.text[last.span.end : before.end]
    return last if re.fullmatch(r"(?:\s+(?:was|is|being)|,)\s+", gap) else None


def _of_whom(scene: Scene, words: Span, sentence: Span) -> Reference | None:
    """The name to which the words are added, or the subject of the "was" in front of them."""
    clauses = scene.clauses
    for number in clauses.verbs_before(words.start):
        clause = clauses.clauses[number]
        if clause.noun or clause.verb.end > words.start:
            continue
        if clause.lemma not in ("be", "become") or not sentence.contains(clause.verb):
            break
        for one in clause.all(Role.SUBJECT):
            if one.reference.chain is not None and _is_somebody(scene, one.reference.chain):
                return one.reference
        break
    before = scene.mentions_in(Span(sentence.start, words.start))
    last = before[-1] if before else None
    if last is None or scene.kind(last) is not EntityKind.PERSON or last.form is not MentionForm.NAME:
        return None
    return (
        reference_of(last, scene.text)
        if re.fullmatch(r",\s+", scene.text[last.span.end : words.start])
        else None
    )


def _is_somebody(scene: Scene, chain: int) -> bool:
    return scene.chains[chain].kind is EntityKind.PERSON


@cache
def _native_of() -> re.Pattern[str]:
    names = corner_words()["natives"]
    return re.compile(
        rf"\b(?:{either(names['of'])})\s+(?:the\s+(?:{either(names['places'])})\s+of\s+)?(?=[^\W\d_a-z])"
    )


@cache
def _own_place() -> re.Pattern[str]:
    names = corner_words()["natives"]
    return re.compile(
        rf"\b(?P<owner>his|her|my|their)\s+(?P<noun>{either(names['own'])})\b"
        r"(?P<behind>\s+(?:was|is|being|of)\s+|,?\s+)?",
        re.IGNORECASE,
    )


@cache
def _by_birth() -> re.Pattern[str]:
    names = corner_words()["natives"]
    return re.compile(
        rf"\ban?\s+(?P<place>[^\W\d_a-z][\w’'-]+)\s+(?:{either(names['people'])})\s+by\s+birth\b"
    )
