"""Paragraphs set off from the rest as another's words, without quotation marks."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from testimonia.knowledge.data_files import data_file
from testimonia.model import Span
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.cues import Cue, of_noun, of_verb
from testimonia.reading.quotations.values import Quotation, Speech
from testimonia.reading.quotations.words import Words
from testimonia.reading.words import READ_IN

_CLOSE = 24
"""Words between a word of saying and the colon that leads to a paragraph set off from the rest."""
_MARKS = frozenset("“”„\"«»‘’'")
_SPEECH = frozenset({Cue.SAYS, Cue.ASKS})
_ENDS = frozenset(".!?;")


def blocks(words: Words, prose: Sequence[Paragraph]) -> Iterator[Quotation]:
    """Paragraphs to which the one before leads with a word of saying and a colon.

    They are somebody's who is named there alone, or who is said to say it.
    """
    for before, paragraph in pairwise(prose):
        if before.section != paragraph.section or before.paratext or paragraph.language != READ_IN:
            continue
        if words.layer[before.span.end - 1] != ":" or words.layer[paragraph.span.start] in _MARKS:
            continue
        sentence = _last_sentence(words, before.span)
        cue = next((at for at in reversed(sentence[-_CLOSE:]) if _is_cue(words, at)), None)
        if cue is not None:
            whole = Span(words.starts[sentence[0]], words.ends[sentence[-1]])
            who = _speaker(words, sentence, cue)
            speaker = None if who is None else words.reference(who)
            yield Quotation(paragraph.span, (paragraph.span,), Speech.DIRECT, speaker, whole)


def _last_sentence(words: Words, paragraph: Span) -> list[int]:
    sentence: list[int] = []
    for at in reversed(words.within(paragraph)):
        if words.layer[words.starts[at]] in _ENDS and words.ends[at] - words.starts[at] == 1:
            break
        sentence.append(at)
    return sentence[::-1]


def _is_cue(words: Words, at: int) -> bool:
    if words.is_verb(at):
        return bool(of_verb(words.word(at)) & _SPEECH)
    return words.is_noun(at) and (bool(of_noun(words.word(at))) or words.word(at) in _kinds())


@cache
def _kinds() -> frozenset[str]:
    """What is set off may be called so: a passage, a poem."""
    return frozenset(data_file("en/speech.toml")["passages"]["nouns"].split())


def _speaker(words: Words, sentence: Sequence[int], cue: int) -> int | None:
    """Who says it by the verb; else whoever is the only one named."""
    if words.is_verb(cue):
        subject = words.subject(cue)
        if subject is not None and sentence[0] <= subject <= sentence[-1]:
            return subject
    named = {held.chain: at for at in sentence if (held := words.mention(at)) and held.chain in words.people}
    return next(iter(named.values())) if len(named) == 1 else None
