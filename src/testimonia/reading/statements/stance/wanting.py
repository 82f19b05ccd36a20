"""Evidence that is said to be missing, or is called into question."""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.model import Span, hull
from testimonia.reading.clauses.values import Clause, Role
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.words import phrases

_LONGEST = 120
"""Code points of words that name evidence, at most."""


def said_to_be_missing(scene: Scene, sentence: Span) -> Iterator[Span]:
    """ "There is no evidence that"; "the archives were searched without success"."""
    for found in phrases("evidence.missing").finditer(scene.text, sentence.start, sentence.end):
        words = Span(*found.span())
        if not words.of(scene.text).lower().startswith("any ") or _is_denied(scene, sentence, words):
            yield _with_verb(scene, sentence, words)
    for clause in _clauses(scene, sentence):
        subject = _subject(scene, clause)
        if clause.negated and subject is not None and _tells(scene, clause):
            yield hull((subject, clause.group))
    vain = phrases("evidence.vain").search(scene.text, sentence.start, sentence.end)
    if vain is not None:
        for clause in _clauses(scene, sentence):
            if _is_search(scene, clause) and clause.verb.start < vain.start():
                yield _cut(clause.span)
                return


def _is_search(scene: Scene, clause: Clause) -> bool:
    """Whether somebody looks for a document, or for something in one."""
    if not scene.words.has("evidence.searched", clause.lemma.split()[0]):
        return False
    end = min(clause.span.end, clause.verb.end + _LONGEST)
    low = (word.strip(",.;:") for word in scene.text[clause.verb.end : end].lower().split())
    lists = ("evidence.firm", "evidence.sought")
    return any(scene.words.has(name, word) for word in low for name in lists)


def _subject(scene: Scene, clause: Clause) -> Span | None:
    """Where the document stands that does not tell it, or was not found."""
    for one in clause.all(Role.SUBJECT):
        firm = scene.words.has("evidence.firm", one.head.of(scene.text).lower())
        span = one.reference.span
        made = clause.passive and scene.words.has("evidence.made", one.head.of(scene.text).lower())
        if firm and not made and span is not None and clause.span.contains(span):
            return span
    return None


def _tells(scene: Scene, clause: Clause) -> bool:
    """Whether a verb is one of what documents do, or of what is done to find them."""
    return scene.words.has("evidence.found", clause.lemma) or (
        not clause.passive and scene.words.has("evidence.shows", clause.lemma)
    )


def _is_denied(scene: Scene, sentence: Span, words: Span) -> bool:
    """Whether "any evidence" stands in a clause that is negative: "did not find any evidence"."""
    return any(
        clause.negated and clause.span.contains(words)
        for number in scene.clauses.within(Span(sentence.start, words.end))
        if not (clause := scene.clauses.clauses[number]).noun
    )


def _with_verb(scene: Scene, sentence: Span, words: Span) -> Span:
    """Words with the verb that leads to them: "there is no evidence"."""
    for number in reversed(scene.clauses.within(Span(sentence.start, words.end))):
        clause = scene.clauses.clauses[number]
        if not clause.noun and clause.span.contains(words):
            subjects = [one.reference.span for one in clause.doers if one.reference.span is not None]
            there = _there().search(scene.text, clause.span.start, clause.group.end)
            first = clause.group.start if there is None else there.start()
            verb = Span(first, clause.group.end)
            whole = hull((words, verb, *(s for s in subjects if clause.span.contains(s))))
            return whole if len(whole) <= _LONGEST else words
    return words


@cache
def _there() -> re.Pattern[str]:
    """Matches the "there" right before "is"."""
    return re.compile(r"\b[Tt]here\s+(?=is\b|was\b|are\b|were\b|has\b|exists?\b|seems\b)")


def called_in_question(scene: Scene, sentence: Span) -> Iterator[Span]:
    """ "Contrary to the evidence"; "the letter is a forgery"; "if she told me her age correctly"."""
    for found in phrases("evidence.disputed").finditer(scene.text, sentence.start, sentence.end):
        words = Span(*found.span())
        consistent = words.of(scene.text).lower().startswith("consistent")
        if not consistent or _negative().search(
            scene.text, max(sentence.start, words.start - 40), words.start
        ):
            yield words
    for clause in _clauses(scene, sentence):
        if _is_doubted(scene, clause):
            yield _cut(clause.span)
        if _asks_whether_right(scene, clause):
            yield _cut(clause.span)


@cache
def _negative() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|nor|hardly|scarcely|neither|never)\b", re.IGNORECASE)


def _is_doubted(scene: Scene, clause: Clause) -> bool:
    """Whether what is said of a document is that it is doubtful."""
    subject = next((one for one in clause.doers if one.reference.span is not None), None)
    if clause.lemma != "be" or clause.negated or subject is None:
        return False
    if not scene.words.has("evidence.firm", subject.head.of(scene.text).lower()):
        return False
    found = phrases("evidence.doubtful").search(scene.text, clause.verb.end, clause.span.end)
    return found is not None and found.start() - clause.verb.end < _NEAR


_NEAR = 24
"""Code points from "is" to what it says."""


def _asks_whether_right(scene: Scene, clause: Clause) -> bool:
    """ "If she told me her age correctly", "if the register is to be trusted"."""
    low = clause.span.of(scene.text).lower()
    if not low.startswith("if ") or len(low) > _LONGEST:
        return False
    said = scene.words.has("evidence.shows", clause.lemma) or clause.lemma in (
        "be",
        "believe",
        "trust",
        "credit",
    )
    return said and any(scene.words.has("hedges.if_right", word.strip(",.")) for word in low.split())


def _clauses(scene: Scene, sentence: Span) -> Iterator[Clause]:
    every = (scene.clauses.clauses[number] for number in scene.clauses.within(sentence))
    return (clause for clause in every if not clause.noun)


def _cut(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _LONGEST))
