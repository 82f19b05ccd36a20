"""Quotations, each with its speaker."""

from dataclasses import dataclass

from testimonia.model import Holder, Reference, Span
from testimonia.reading.quotes import in_marks
from testimonia.reading.statements.phrases import speaking_pronoun, starting_at
from testimonia.reading.statements.sentence import Scene, Sentence, sentence_at
from testimonia.reading.statements.subjects import subjects_before

UNNAMED = Reference("unnamed speaker")
"""Who says what stands in quotes where nobody is said to: not the author of the Section, at any rate."""
_SHORT = 3
"""Words; what is in quotes and not longer is a title, a nickname, or a word held at arm's length."""
_NEAR = 140
"""Code points before or after a quotation in which its speaker is looked for."""
_CLOSE = 8
"""Words between a verb of speech and the colon that leads to a paragraph set off from the rest."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotes, or a paragraph set off.

    Attributes:
        span: with the marks.
        holder: who says it; None for a few words that nobody need have said.
        own: whether it is the voice of the Section that quotes itself.
    """

    span: Span
    holder: Holder | None
    own: bool = False


def quotations(scene: Scene, paragraph: Span, previous: Span | None = None) -> tuple[Quotation, ...]:
    """The quotations in a paragraph, each with its speaker.

    Args:
        scene: what is known around.
        paragraph: in the reading layer.
        previous: the paragraph before it in the same Section, which may lead to it with a colon.
    """
    leading = None if previous is None else _leading(scene, previous)
    spans = in_marks(scene.text, paragraph)
    if leading is not None and not (spans and spans[0].start == paragraph.start):
        return (_quotation(scene, paragraph, leading),)
    out: list[Quotation] = []
    for number, span in enumerate(spans):
        if len(span.of(scene.text).split()) <= _SHORT:
            out.append(Quotation(span, None))
            continue
        since = spans[number - 1].end if number else paragraph.start
        until = spans[number + 1].start if number + 1 < len(spans) else paragraph.end
        before = Span(max(since, span.start - _NEAR), span.start)
        after = Span(span.end, min(until, span.end + _NEAR))
        holder = _after(scene, after) or _before(scene, before)
        if holder is None and span.start == paragraph.start:
            holder = leading
        out.append(_quotation(scene, span, holder or Holder(UNNAMED)))
    return tuple(out)


def _quotation(scene: Scene, span: Span, holder: Holder) -> Quotation:
    return Quotation(span, holder, holder.who.chain is not None and holder.who.chain == scene.voice)


def _after(scene: Scene, span: Span) -> Holder | None:
    """ "...," said Lind; "...," he wrote."""
    sentence = sentence_at(scene, span)
    for at in range(min(len(sentence), 7)):
        if sentence.raw[at] in ".;:!?":
            return None
        if sentence.has("speech.says", at):
            return _speaker(sentence, at)
    return None


def _before(scene: Scene, span: Span, close: int | None = None) -> Holder | None:
    """Lind said, "..."; he wrote to his wife: "..."."""
    sentence = sentence_at(scene, span)
    if not len(sentence) or sentence.raw[-1] not in (",", ":", "that"):
        return None
    for at in range(len(sentence) - 1, max(-1, len(sentence) - 1 - (close or len(sentence))), -1):
        if sentence.raw[at] in ".;!?":
            return None
        if sentence.has("speech.says", at):
            return _speaker(sentence, at)
    return None


def _leading(scene: Scene, previous: Span) -> Holder | None:
    """Who is given the word by a paragraph that ends "he wrote to her:"."""
    if scene.text[previous.end - 1 : previous.end] != ":":
        return None
    return _before(scene, Span(max(previous.start, previous.end - _NEAR), previous.end), _CLOSE)


def _speaker(sentence: Sentence, at: int) -> Holder | None:
    phrase = next(iter(subjects_before(sentence, at)), None) if at else None
    phrase = phrase or starting_at(sentence, at + 1)
    who = speaking_pronoun(sentence, at) if phrase is None else phrase.reference
    return None if who is None else Holder(who, sentence.written(at, at))
