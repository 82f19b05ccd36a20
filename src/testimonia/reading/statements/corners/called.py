"""Other names that somebody bore: "Ada Lind (née Moss)", "wrote under the name of Moss", "alias Tom Moss".

Each is a statement of the kind "other", the name being its object.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from testimonia.model import EntityKind, Mention, MentionForm, Polarity, Reference, Span, Statement, hull
from testimonia.reading.clauses.values import Clause, Role
from testimonia.reading.statements.corners.names import name_at
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.within import sentence_of

_NEAR = 60
"""Code points in front of a name in which a doubt about it may stand."""
_INSERTED = re.compile(r"[\s*_”\"’]{0,4}(?:\([^()]{0,40}\)\s*)?(?P<opens>[,(]\s*)?$")
_PARTS = ("under", "owned", "another")


def called(scene: Scene, paragraph: Span, sentences: Sequence[Span]) -> Iterator[Statement]:
    """The other names in a paragraph.

    Args:
        scene: what is known around; its voice is that of the paragraph.
        paragraph: in the reading layer.
        sentences: of the paragraph.
    """
    for found in _cues().finditer(scene.text, paragraph.start, paragraph.end):
        sentence = sentence_of(sentences, Span(*found.span()))
        if sentence is None:
            continue
        name = name_at(scene, found.end(), min(sentence.end, paragraph.end))
        if name is None or name.span is None or not _names_somebody(scene, name):
            continue
        person = name.chain is not None and scene.chains[name.chain].kind is EntityKind.PERSON
        subject = _bearer(scene, found, sentence, known=person)
        if subject is not None and _another_name(subject, name):
            yield _statement(scene, subject, Span(*found.span()), name, sentence)


def _bearer(scene: Scene, found: re.Match[str], sentence: Span, *, known: bool) -> Reference | None:
    """Whose name it is; of a name that is not known for a person's only the plainest words are believed."""
    cue = " ".join(found[0].lower().split())
    words = corner_words()["names"]
    at = Span(*found.span())
    if cue in words["under"]:
        return _of_clause(scene, at, sentence)
    before = _right_before(scene, at, sentence)
    if cue in words["owned"]:
        return None if before is None or not _owns(scene, before, at) else reference_of(before, scene.text)
    if before is None:
        return None
    between = scene.text[before.span.end : at.start]
    opened = _INSERTED.fullmatch(between)
    firm = cue in words["firm"] or (opened is not None and opened["opens"] is not None and known)
    said = known and scene.words.has("grammar.be", between.strip().lower())
    return reference_of(before, scene.text) if (opened is not None and firm) or said else None


def _right_before(scene: Scene, at: Span, sentence: Span) -> Mention | None:
    """The last mention of a person before a place; a "whose" that is part of the cue does not count."""
    people = [
        m
        for m in scene.mentions_in(Span(sentence.start, at.start))
        if scene.kind(m) in (EntityKind.PERSON, EntityKind.OTHER) and m.span.end <= at.start
    ]
    return people[-1] if people else None


def _owns(scene: Scene, before: Mention, at: Span) -> bool:
    """Whether the name is said to be that of the one before it: "his real name was"."""
    between = scene.text[before.span.end : at.start]
    return re.fullmatch(r"(?:['’]s)?\s+", between) is not None and (
        before.form is MentionForm.PRONOUN or between.strip() != ""
    )


def _of_clause(scene: Scene, at: Span, sentence: Span) -> Reference | None:
    """Who goes, writes, lives under the name: the subject of the verb before it, or else around it."""
    relative = re.search(r"\bwho\s+(?:[\w’']+\s+){0,3}$", scene.text[sentence.start : at.start])
    clause = _verb_before(scene, at, sentence)
    if clause is not None and not _done_under(clause):
        return None
    if relative is not None:
        return _before_relative(scene, Span(sentence.start, sentence.start + relative.start()))
    holder = (
        clause if clause is not None and clause.all(Role.SUBJECT) else _clause_around(scene, at, sentence)
    )
    for one in () if holder is None else holder.all(Role.SUBJECT):
        chain = one.reference.chain
        inside = one.reference.span is not None and one.reference.span.overlaps(at)
        if chain is not None and not inside and scene.chains[chain].kind is EntityKind.PERSON:
            return one.reference
    return None


def _verb_before(scene: Scene, at: Span, sentence: Span) -> Clause | None:
    """The verb nearest before the cue, if there is one in its sentence and no "who" between."""
    inside = (scene.clauses.clauses[n] for n in scene.clauses.within(Span(sentence.start, at.start)))
    before = [clause for clause in inside if not clause.noun]
    if not before or re.search(r"\bwho\s", scene.text[before[-1].verb.end : at.start]):
        return None
    return before[-1]


def _done_under(clause: Clause) -> bool:
    """Whether a verb is one that is done, or undergone, by whoever bears the name."""
    words = corner_words()["names"]
    lemma = clause.lemma.split()[0]
    known = lemma in words["known_under"] and (clause.passive or not clause.all(Role.OBJECT))
    return known or lemma in words["done_under"]


def _before_relative(scene: Scene, before: Span) -> Reference | None:
    """The person named last before "who"."""
    people = [
        m
        for m in scene.mentions_in(before)
        if scene.kind(m) is EntityKind.PERSON and m.form is not MentionForm.DESCRIPTION
    ]
    return reference_of(people[-1], scene.text) if people else None


def _clause_around(scene: Scene, at: Span, sentence: Span) -> Clause | None:
    clauses = scene.clauses
    inside = (clauses.clauses[number] for number in clauses.within(sentence))
    holding = [c for c in inside if c.span.contains(at) and not c.noun and c.all(Role.SUBJECT)]
    return min(holding, key=lambda c: len(c.span), default=None)


def _names_somebody(scene: Scene, name: Reference) -> bool:
    """Whether a name can be that of a person, and is not that of a town: "born Ely"."""
    if name.chain is None:
        return True
    return scene.chains[name.chain].kind in (EntityKind.PERSON, EntityKind.OTHER)


def _another_name(subject: Reference, name: Reference) -> bool:
    return subject.words.casefold() != name.words.casefold() and subject.span != name.span


def _statement(scene: Scene, subject: Reference, cue: Span, name: Reference, sentence: Span) -> Statement:
    parts = [cue, *(one for one in (subject.span, name.span) if one is not None and sentence.contains(one))]
    span = hull(parts)
    held = held_at(scene.quoted, scene.text, cue.start, scene.voice)
    hedge = scene.words.hedges.search(scene.text, max(sentence.start, cue.start - _NEAR), cue.end)
    polarity = Polarity.DENIED if held.denied else Polarity.HEDGED if hedge else Polarity.ASSERTED
    return Statement(
        span,
        cue,
        "other",
        subject,
        name,
        polarity=polarity,
        hedge=None if hedge is None else " ".join(hedge[0].split()),
        holders=held.holders,
    )


@cache
def _cues() -> re.Pattern[str]:
    words = corner_words()["names"]
    phrases = [phrase for part in _PARTS for phrase in words[part]]
    return re.compile(rf"(?<![\w-])(?:{either(phrases)})(?=[\s:,]+[*_“\"‘']?\w)", re.IGNORECASE)
