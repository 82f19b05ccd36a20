"""What a noun tells of which a plain verb only says when: "The wedding followed on 5 May 1801 in Ely".

"Her first trip to Lynn was in 1833", "their marriage took place at Ely in 1801".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from testimonia.model import (
    EntityKind,
    Mention,
    MentionForm,
    Reference,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
)
from testimonia.reading.statements.corners.words import CAPITAL, corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.ordinals import number_of
from testimonia.reading.statements.told.times import placed
from testimonia.reading.statements.within import sentence_of

_PREDICATES = ("marriage", "arrival", "birth", "death")
_DATED = frozenset({TimeKind.DATE, TimeKind.INTERVAL})
_ENDS = re.compile(r"[;:.!?](?=\s|$)|,?\s(?:which|who|where|when|while|but|because|after|before)\s|[—()]")
_LED = re.compile(r"\b(?:in|at|near|of)\s+(?:the\s+)?$")
_OF_NAME = re.compile(rf"\bof\s+([{CAPITAL}][\w’'-]+)$")
_LED_BY = re.compile(
    r"\b(?:of|after|before|since|to|for|on|by|at|with|from|in|until|till|about|for|and|that)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LEADING = 16
"""Code points in which it stands."""
_SMALL = re.compile(r"[\s,]*(?:(?:on|in|at|to|from|for|of|the|about|as|late|early)[\s,]+)*")
_BACK = 400
"""Code points in front of "the wedding" in which the one who was married has been spoken of."""
_NAME = 60
"""Code points of a name in front of its last word."""
_SINGULAR = frozenset({"he", "she", "his", "her", "him"})


def celebrated(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The weddings and journeys of a paragraph of which a verb says no more than when they were.

    Args:
        scene: what is known around; its voice is that of the paragraph.
        paragraph: in the reading layer.
        sentences: of the paragraph.
    """
    for found in _cues().finditer(scene.text, paragraph.start, paragraph.end):
        predicate = next(key for key in _PREDICATES if found[key])
        words = Span(*found.span(predicate))
        sentence = sentence_of(sentences, Span(*found.span()))
        if sentence is None or (predicate == "arrival") != (found["to"] is not None):
            continue
        subject = _owner(scene, found, paragraph)
        ends = _ENDS.search(scene.text, found.end(), sentence.end)
        rest = Span(found.end(), ends.start() if ends else sentence.end)
        time = next((t for t in scene.times_in(rest) if placed(t) and t.kind in _DATED), None)
        place = _place_to(scene, found) if predicate == "arrival" else _place_in(scene, rest)
        led = predicate == "arrival" and place is None
        if _is_led(scene, found, subject):
            continue  # "the centenary of her death fell in 1927", "the news of her death came in May"
        if subject is None or time is None or led or not _is_first(scene, rest, time, place):
            continue
        end = max(time.span.end, time.span.end if place is None or place.span is None else place.span.end)
        yield Statement(
            Span(found.start(), end),
            words,
            predicate,
            subject,
            place=place,
            happened=time.date,
            dated_by=time.core,
            ordinal=number_of(found["order"].lower()) if found["order"] and predicate == "marriage" else None,
            holders=held_at(scene.quoted, scene.text, words.start, scene.voice).holders,
        )


def _owner(scene: Scene, found: re.Match[str], paragraph: Span) -> Reference | None:
    """Whose it is: the bearer of "his" or of a name, or who was spoken of last, of "the wedding"."""
    if found["owner"].lower() != "the":
        owner = Span(max(found.start("owner") - _NAME, 0), found.end("owner"))
        mention = next((m for m in scene.mentions_in(owner) if m.span.end >= owner.end), None)
        if mention is None or scene.kind(mention) is not EntityKind.PERSON:
            return None
        reference = reference_of(mention, scene.text)
        return replace(reference, words=reference.words.removesuffix("'s").removesuffix("’s"))
    if found["marriage"] is None:
        return None
    before = scene.mentions_in(Span(max(paragraph.start, found.start() - _BACK), found.start()))
    spoken_of = [m for m in before if scene.kind(m) is EntityKind.PERSON and _is_one(scene, m)]
    return reference_of(spoken_of[-1], scene.text) if spoken_of else None


def _is_led(scene: Scene, found: re.Match[str], subject: Reference | None) -> bool:
    """Whether a preposition stands before the phrase: it is no subject of the verb then."""
    named = subject is not None and subject.span is not None and subject.span.end >= found.start() + 1
    opens = (
        subject.span.start if named and subject is not None and subject.span is not None else found.start()
    )
    return _LED_BY.search(scene.text, max(opens - _LEADING, 0), opens) is not None


def _is_one(scene: Scene, mention: Mention) -> bool:
    return mention.form is MentionForm.PRONOUN and mention.span.of(scene.text).lower() in _SINGULAR


def _place_to(scene: Scene, found: re.Match[str]) -> Reference | None:
    """The place to which "to" leads."""
    mention = next(iter(scene.mentions_in(Span(found.end("to"), found.end("to") + 1))), None)
    if mention is None or mention.form is not MentionForm.NAME:
        return None
    somewhere = scene.kind(mention) in (EntityKind.PLACE, EntityKind.OTHER)
    return reference_of(mention, scene.text) if somewhere else None


def _place_in(scene: Scene, rest: Span) -> Reference | None:
    """The first place with a name to which "in" or "at" leads, or "of": "in the village church of Ely"."""
    for mention in scene.mentions_in(rest):
        if scene.kind(mention) is not EntityKind.PLACE:
            continue
        if mention.form is MentionForm.NAME:
            led = _LED.search(scene.text, rest.start, mention.span.start)
            return reference_of(mention, scene.text) if led is not None else None
        name = _OF_NAME.search(scene.text, mention.span.start, mention.span.end)
        if name is not None:
            return Reference(name[1], None, Span(*name.span(1)))
    return None


def _is_first(scene: Scene, rest: Span, time: TimeExpression, place: Reference | None) -> bool:
    """Whether no more than the place and small words stand between the verb and the date."""
    before = Span(rest.start, time.span.start)
    if place is not None and place.span is not None and place.span.end <= time.span.start:
        before = Span(max(place.span.end, rest.start), time.span.start)
    return _SMALL.fullmatch(before.of(scene.text)) is not None


@cache
def _cues() -> re.Pattern[str]:
    words = corner_words()["celebrated"]
    nouns = "|".join(rf"(?P<{key}>{either(words[key])})" for key in _PREDICATES)
    return re.compile(
        rf"\b(?P<owner>the|his|her|their|(?-i:[{CAPITAL}][\w-]+)(?=[’']s))(?:[’']s)?\s+"
        rf"(?:(?P<order>{either(words['orders'])})\s+)?(?:{nouns})(?P<to>\s+to\s+(?:the\s+)?)?(?(to)(?:[\w’'-]+\s+){{0,4}}?)"
        rf"(?:\s*(?:itself|then|duly|at\s+last)\s+)?\s*\b(?:{either(words['verbs'])})\b",
        re.IGNORECASE,
    )
