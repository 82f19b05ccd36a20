"""To whom the author gives the word in passing: "X says that", "according to X"."""

from dataclasses import dataclass

from testimonia.model import Holder, Reference
from testimonia.reading.statements.phrases import (
    Phrase,
    document_ending_at,
    ending_at,
    speaking_pronoun,
    starting_at,
)
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.subjects import subjects_before

_FAR = 70
"""Words between a verb of speech and what it governs: "he stated that ..., that ..., and that"."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Who is said to say it.

    Attributes:
        holder: the speaker.
        denied: whether he says that it is not so.
        own: whether it is the voice of the Section itself.
    """

    holder: Holder
    denied: bool
    own: bool


def reported(sentence: Sentence, start: int, last: int) -> Reported | None:
    """To whom the sentence gives the word for what its verb tells.

    Args:
        sentence: the words.
        start: the first word of the verb's group, or of the noun.
        last: the last word of the trigger.
    """
    found = _claim(sentence, start) or _according(sentence, start) or _aside(sentence, start, last)
    if found is None:
        return None
    own = found[0].who.chain is not None and found[0].who.chain == sentence.scene.voice
    return Reported(found[0], sentence.has("speech.denies", found[1]), own)


def rejected(sentence: Sentence, start: int) -> bool:
    """Whether the author says that it is not so: "it is not true that he was arrested"."""
    for found in sentence.scene.words.rejects.finditer(
        sentence.scene.text, sentence.span.start, sentence.spans[min(start, len(sentence) - 1)].start
    ):
        after = range(sentence.at(found.end()), start)
        clause = next((n for n in after if sentence.raw[n] in ";:—"), start)
        if any(sentence.word(n) == "that" for n in after if n < clause) and clause == start:
            return True
    return False


def _claim(sentence: Sentence, start: int) -> tuple[Holder, int] | None:
    """X said that he was arrested; X claimed to have been arrested."""
    for at in range(min(start, len(sentence) - 1), max(start - _FAR, -1), -1):
        if at < start - 1 and sentence.raw[at] in '“”";:.!?—':
            return None
        if not sentence.has("speech.says", at) or sentence.owner[at] is not None:
            continue
        if sentence.has("speech.hears", at) or sentence.has("speech.quoting", at):
            return None
        if at < start and not _governs(sentence, at, start):
            continue
        phrase = next(iter(subjects_before(sentence, at)), None) or document_ending_at(sentence, at - 1)
        holder = _holder(sentence, phrase, at)
        return None if holder is None else (holder, at)
    return None


def _governs(sentence: Sentence, at: int, start: int) -> bool:
    """Whether the clause after a verb of speech is what it says: "that" follows, or the clause at once."""
    for number in range(at + 1, min(at + 6, start)):
        if sentence.word(number) == "that":
            return True
        if sentence.raw[number] == ",":
            return False
    phrase = starting_at(sentence, at + 1)
    return phrase is not None and phrase.person and start - phrase.last <= 3


def _according(sentence: Sentence, start: int) -> tuple[Holder, int] | None:
    """According to X, he was arrested."""
    found = sentence.scene.words.according.search(sentence.scene.text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    first = sentence.at(found.end() + 1)
    phrase = starting_at(sentence, first)
    if phrase is not None:
        return Holder(phrase.reference, " ".join(found.group().split())), first
    last = first
    while last < min(first + 8, len(sentence)) and sentence.raw[last] not in ",.;:)(":
        last += 1
    if last == first:
        return None
    words = Reference(sentence.written(first, last - 1), None, sentence.cover(first, last - 1))
    return Holder(words, " ".join(found.group().split())), first


def _aside(sentence: Sentence, start: int, last: int) -> tuple[Holder, int] | None:
    """He was born, says X, in the mill; he died, X recalls, in May; as X tells us, he died."""
    for at in range(1, len(sentence) - 1):
        if not sentence.has("speech.says", at) or sentence.has("speech.quoting", at) or start <= at <= last:
            continue
        after = starting_at(sentence, at + 1) if sentence.raw[at - 1] == "," else None
        if after is not None and after.person and sentence.word(after.last + 1) in (",", "."):
            return Holder(after.reference, sentence.written(at, at)), at
        before = ending_at(sentence, at - 1)
        if before is None or not before.person:
            continue
        aside = sentence.raw[at + 1] in ",." and sentence.word(before.first - 1) == ","
        if aside or sentence.word(before.first - 1) == "as":
            return Holder(before.reference, sentence.written(at, at)), at
    return None


def _holder(sentence: Sentence, phrase: Phrase | None, at: int) -> Holder | None:
    who = speaking_pronoun(sentence, at) if phrase is None else phrase.reference
    return None if who is None else Holder(who, sentence.written(at, at))
