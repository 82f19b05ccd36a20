"""The passages that a text names as evidence for a claim, or says to be missing, and whose claim it is."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import Evidence, EvidenceStatus, Span, Statement, hull
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.stance.wanting import called_in_question, said_to_be_missing
from testimonia.reading.statements.stance.witnesses import cited
from testimonia.reading.statements.words import phrases

_CERTAIN = {EvidenceStatus.MISSING: 0, EvidenceStatus.DISPUTED: 1, EvidenceStatus.CITED: 2}
"""Of what is found in two ways: that it is missing tells more than that it is named."""

_LAST = 5
"""Words behind "there is no evidence for this", at most, if it speaks of the sentence before."""


@dataclass(frozen=True, slots=True)
class Named:
    """Evidence with what it is evidence for.

    Attributes:
        evidence: the words that name it, and what is said of it.
        claim: where the claim stands: the rest of the sentence, or the sentence before or behind.
    """

    evidence: Evidence
    claim: Span


def all_evidence(scene: Scene, sentences: Sequence[Span]) -> tuple[Named, ...]:
    """The evidence named in a paragraph, in order, whether or not a statement stands near.

    Args:
        scene: what is known around it.
        sentences: of the paragraph.
    """
    found: list[Named] = []
    for number in range(len(sentences)):
        able = _each_once(list(_in_sentence(scene, sentences[number])))
        found += (Named(one, _claim(scene, sentences, number, one)) for one in able)
    return tuple(found)


def evidence_of(statement: Statement, named: Sequence[Named]) -> tuple[Evidence, ...]:
    """The evidence that belongs to a statement: what is named for the sentence in which it is told.

    Args:
        statement: whose trigger is not itself in the words that name the evidence.
        named: in its paragraph.
    """
    return tuple(
        one.evidence
        for one in named
        if one.claim.contains(statement.trigger) and not one.evidence.span.overlaps(statement.trigger)
    )


def _in_sentence(scene: Scene, sentence: Span) -> Iterator[Evidence]:
    yield from (Evidence(span, EvidenceStatus.MISSING) for span in said_to_be_missing(scene, sentence))
    yield from (Evidence(span, EvidenceStatus.DISPUTED) for span in called_in_question(scene, sentence))
    yield from (Evidence(span, EvidenceStatus.CITED) for span in cited(scene, sentence))


def _each_once(found: Sequence[Evidence]) -> list[Evidence]:
    """Evidence without what overlaps other evidence, joined to it; in the order of the text."""
    kept: list[Evidence] = []
    for one in sorted(found, key=lambda e: (_CERTAIN[e.status], e.span)):
        same = next((n for n, other in enumerate(kept) if other.span.overlaps(one.span)), None)
        if same is None:
            kept.append(one)
        elif kept[same].status is one.status:
            kept[same] = Evidence(hull((kept[same].span, one.span)), one.status)
    return sorted(kept, key=lambda e: e.span)


def _claim(scene: Scene, sentences: Sequence[Span], number: int, evidence: Evidence) -> Span:
    """Where the claim stands for which evidence is named."""
    sentence = sentences[number]
    back = phrases("evidence.back").search(scene.text, sentence.start, sentence.end)
    if number and back is not None and len(scene.text[back.end() : sentence.end].split()) <= _LAST:
        return sentences[number - 1]
    if sentence.of(scene.text).rstrip().endswith(":") and number + 1 < len(sentences):
        return hull((sentence, sentences[number + 1]))
    said = _said(scene, sentence, evidence.span)
    if said is not None:
        return said
    if phrases("evidence.behind").match(scene.text, evidence.span.start, evidence.span.end):
        return Span(sentence.start, evidence.span.start)
    after = evidence.status is EvidenceStatus.MISSING
    return Span(evidence.span.end, sentence.end) if after else sentence


def _said(scene: Scene, sentence: Span, evidence: Span) -> Span | None:
    """What is said in words that evidence leads to: "the register says that"."""
    said = scene.quoted.quotations
    first = bisect_left(said, sentence.start, key=lambda one: one.span.start)
    last = bisect_left(said, sentence.end, key=lambda one: one.span.start)
    led = (one.span for one in said[first:last] if one.cue is not None and one.cue.overlaps(evidence))
    return next(led, None)
