"""A birth reckoned from an age: "Ada Lind, aged 60", "a woman of eighty-five", "she was sixty years old".

It is said only where the text tells in so many words how old somebody was and, in the same sentence or in the
story so far, when. What is only about an age, or thought of, counts for nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import (
    Date,
    EntityKind,
    Mention,
    MentionForm,
    Polarity,
    Reference,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
    hull,
)
from testimonia.reading.clauses.values import Clause, Role, Standing
from testimonia.reading.quotations.values import Speech
from testimonia.reading.statements.corners.reckoned import born_aged
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.times import placed
from testimonia.reading.statements.within import sentence_of
from testimonia.reading.times.lexicon import lexicon

_STORY = 400
"""Code points from the date of the story to an age that is told of somebody in it."""
_SAID = 4_000
"""The same to an age that somebody tells, which is said in the story; a told age may be of any time in it."""
_OLDEST = 115
_LONGEST = 240
_IN_HIS = re.compile(r"in\s+(?:his|her|my)\b", re.IGNORECASE)
"""In his sixty-second year."""
_PARTS = re.compile(r"[,;:]|\b(?:and|but|when|until|before|after)\b")
"""What may part a date from an age with which the sentence opens."""
_BEFORE = 14
"""Code points in front of an age in which a word can stand that makes it no age reached."""


def aged(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The births that follow from the ages in a paragraph.

    Args:
        scene: what is known around; its voice is that of the paragraph.
        paragraph: in the reading layer.
        sentences: of the paragraph.
    """
    for time in scene.times_in(paragraph):
        years = _years(time)
        if years is None or time.kind is not TimeKind.AGE:
            continue
        sentence = sentence_of(sentences, time.span)
        if sentence is None or _only_nearly(scene.text, time, sentence):
            continue
        subject = _whose(scene, time, sentence)
        when = None if subject is None else _when(scene, time, sentence)
        if subject is not None and when is not None:
            born = born_aged(when[0], years, years, time.span.of(scene.text))
            if born is not None:
                yield _statement(scene, time, subject, born, when[1], sentence)


def _years(time: TimeExpression) -> int | None:
    """Completed years, if it is one number of them."""
    duration = time.duration
    if duration is None or duration.iso is None:
        return None
    found = re.fullmatch(r"P(\d+)Y", duration.iso)
    return int(found[1]) if found and 1 <= int(found[1]) <= _OLDEST else None


def _only_nearly(text: str, time: TimeExpression, sentence: Span) -> bool:
    """Whether words in front say that the age was not, or is not known to have been, reached then."""
    before = text[max(sentence.start, time.core.start - _BEFORE) : time.core.start].lower()
    words = re.findall(r"[\w'’]+", before)
    phrases = corner_words()["ages"]["not_before"]
    inside = re.findall(r"[\w'’]+", time.core.of(text).lower())[:2]
    return any(word in phrases for word in inside) or any(
        " ".join(words[-n:]) in phrases for n in (1, 2, 3) if len(words) >= n
    )


def _whose(scene: Scene, time: TimeExpression, sentence: Span) -> Reference | None:
    """Whose age it is: of the name beside it, of the man it describes, or of the subject of its clause."""
    beside = _named_beside(scene, time, sentence)
    described = _described(scene, time, sentence)
    found = beside or described
    found = found or _opened(scene, time, sentence)
    if found is not None:
        return reference_of(found, scene.text)
    if _person_of().search(scene.text[sentence.start : time.core.start]):
        return _said_to_be(scene, time, sentence)
    return _of_clause(scene, time, sentence)


def _named_beside(scene: Scene, time: TimeExpression, sentence: Span) -> Mention | None:
    """ "Ada Lind, then aged 60": the name right before it, commas and such words between."""
    people = [
        m
        for m in scene.mentions_in(Span(sentence.start, time.core.start))
        if scene.kind(m) is EntityKind.PERSON and m.span.end <= time.core.start
    ]
    if not people or people[-1].form is MentionForm.DESCRIPTION:
        return None
    between = scene.text[people[-1].span.end : time.core.start]
    return people[-1] if _between().fullmatch(between) else None


def _opened(scene: Scene, time: TimeExpression, sentence: Span) -> Mention | None:
    """ "Aged 20, he left": whoever follows the age with which a sentence opens."""
    if re.search(r"\w", scene.text[sentence.start : time.span.start]):
        return None
    behind = next(iter(scene.mentions_in(Span(time.span.end, min(time.span.end + 4, sentence.end)))), None)
    if behind is None or scene.kind(behind) is not EntityKind.PERSON:
        return None
    plain = behind.form is not MentionForm.DESCRIPTION
    comma = re.fullmatch(r",\s+", scene.text[time.span.end : behind.span.start])
    return behind if plain and comma else None


def _described(scene: Scene, time: TimeExpression, sentence: Span) -> Mention | None:
    """ "A woman of eighty-five, she sang": whoever follows the description with which a sentence opens."""
    before = Span(sentence.start, time.core.start)
    if not re.search(
        rf"^\W*an?\s.*\b(?:{_people()})\s+of\s+$", before.of(scene.text), re.IGNORECASE | re.DOTALL
    ):
        return None
    if any(not scene.clauses.clauses[number].noun for number in scene.clauses.within(before)):
        return None
    behind = next(iter(scene.mentions_in(Span(time.core.end, min(time.core.end + 4, sentence.end)))), None)
    if behind is None or scene.kind(behind) is not EntityKind.PERSON:
        return None
    return behind if re.fullmatch(r",\s+", scene.text[time.core.end : behind.span.start]) else None


def _said_to_be(scene: Scene, time: TimeExpression, sentence: Span) -> Reference | None:
    """ "Ada was a girl of sixteen": the subject, if the description is what follows the verb."""
    clauses = scene.clauses
    before = [clauses.clauses[n] for n in clauses.within(Span(sentence.start, time.core.start))]
    verb = next((c for c in reversed(before) if not c.noun), None)
    if verb is None or verb.negated or verb.standing is not Standing.TOLD:
        return None
    between = scene.text[verb.verb.end : time.core.start].lower()
    be = scene.words.has("grammar.be", verb.verb.of(scene.text).lower())
    if not be or not re.fullmatch(
        rf"\s+(?:(?:then|only|just|still|now)\s+)?(?:an?\s+)(?:\w+\s+){{0,2}}(?:{_people()})\s+of\s+", between
    ):
        return None
    return _person(scene, verb)


def _person(scene: Scene, clause: Clause) -> Reference | None:
    """The one subject of a clause, if it is somebody."""
    subjects = clause.all(Role.SUBJECT)
    if len(subjects) != 1:
        return None
    one = subjects[0].reference
    person = one.chain is not None and scene.chains[one.chain].kind is EntityKind.PERSON
    return one if person else None


def _of_clause(scene: Scene, time: TimeExpression, sentence: Span) -> Reference | None:
    """The subject of "was sixty years old", "died at the age of sixty"."""
    clauses = scene.clauses
    before = [clauses.clauses[n] for n in clauses.within(Span(sentence.start, time.core.end))]
    verbs = [c for c in before if not c.noun]
    if not verbs:
        return None
    clause = verbs[-1]
    if clause.negated or clause.standing is not Standing.TOLD or not clause.span.contains(time.core):
        return None
    between = scene.text[clause.verb.end : time.core.start]
    be = (
        scene.words.has("grammar.be", clause.verb.of(scene.text).lower())
        or clause.lemma in corner_words()["ages"]["being"]
    )
    near = re.fullmatch(r"\s+(?:(?:then|now|just|only|already)\s+)?", between) if be else None
    told = (
        near is not None
        or clause.verb.overlaps(time.span)
        or _at().search(time.span.of(scene.text))
        or _at_end().search(between)
        or _IN_HIS.match(time.span.of(scene.text))
    )
    if not told:
        return None
    return _person(scene, clause)


def _when(scene: Scene, time: TimeExpression, sentence: Span) -> tuple[Date, Span | None] | None:
    """When it was: a date in the sentence, with no other verb between, or that of the story."""
    dates = [t for t in scene.times_in(sentence) if t.kind is TimeKind.DATE and placed(t)]
    if dates:
        one = dates[0]
        if len(dates) > 1 or one.date is None or not _together(scene, one, time, sentence):
            return None
        return one.date, one.core
    if time.date is None or not time.date.placed or time.resolved_from is None:
        return None
    said = next(scene.quoted.around(time.core.start), None)
    if said is not None and said.speech is not Speech.INDIRECT:
        return None
    far = time.span.start - time.resolved_from.end > (_STORY if said is None else _SAID)
    if far or "?" in (time.date.edtf or ""):
        return None
    return time.date, None


def _together(scene: Scene, date: TimeExpression, age: TimeExpression, sentence: Span) -> bool:
    """Whether a date and an age belong to one clause: "aged 20, he left in 1840"."""
    first, last = sorted((date.span, age.span))
    clauses = scene.clauses
    between = [clauses.clauses[n] for n in clauses.within(Span(first.end, last.start))]
    verbs = [c for c in between if not c.noun]
    opens = not re.search(r"\w", scene.text[sentence.start : first.start])
    if re.search(r"\bborn\b", sentence.of(scene.text)):
        return False
    if not verbs:
        return True
    simple = first == date.span or not _PARTS.search(scene.text[first.end : last.start].lstrip(" ,"))
    return len(verbs) == 1 and opens and simple


def _statement(
    scene: Scene, time: TimeExpression, subject: Reference, born: Date, words: Span | None, sentence: Span
) -> Statement:
    parts = [one for one in (subject.span, time.span) if one is not None and sentence.contains(one)]
    span = hull(parts)
    whole = span if words is None or len(hull([span, words])) > _LONGEST else hull([span, words])
    held = held_at(scene.quoted, scene.text, time.span.start, scene.voice)
    polarity = Polarity.DENIED if held.denied else Polarity.ASSERTED
    return Statement(
        whole,
        time.core,
        "birth",
        subject,
        happened=born,
        dated_by=time.core,
        polarity=polarity,
        holders=held.holders,
    )


@cache
def _between() -> re.Pattern[str]:
    words = either(corner_words()["ages"]["between"])
    at = either(corner_words()["ages"]["at"])
    return re.compile(rf"\s*(?:,|\()?\s*(?:(?:{words})\s+)?(?:(?:{at})\s*|an?\s+)?", re.IGNORECASE)


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"^(?:{either(corner_words()['ages']['at'])})\b", re.IGNORECASE)


@cache
def _at_end() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(corner_words()['ages']['at'])})\s*$", re.IGNORECASE)


@cache
def _person_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_people()})\s+of\s*$", re.IGNORECASE)


@cache
def _people() -> str:
    return either(lexicon("en").events["aged_people"])
