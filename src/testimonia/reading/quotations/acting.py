"""Whose a quotation is by what is told beside it: Her eyes narrowed. "..."; she told me a story."""

from testimonia.model import Span, hull
from testimonia.reading.quotations.around import (
    ANYBODY,
    MAIN,
    NEAR,
    SAYS,
    clause_after,
    is_full_verb,
    owner_of,
    place_of,
    says,
    sentence_before,
    subject_in,
    told_by,
)
from testimonia.reading.quotations.cues import Word, of_noun
from testimonia.reading.quotations.spots import Spot, Told
from testimonia.reading.quotations.words import Words

_BEAT = 160
"""Code points of a paragraph before a quotation, at most, in which somebody acts who says it."""


def acting(words: Words, spot: Spot) -> Told | None:
    """Who does something beside a quotation in its paragraph: Her eyes narrowed. "..."."""
    if len(spot.before) > _BEAT:
        return None
    before = sentence_before(words, spot.before)
    clause = before or clause_after(words, spot.after)[:NEAR]
    for at in reversed(clause) if before else clause:
        main = is_full_verb(words, at) and words.relations[at] in MAIN
        subject = subject_in(words, at, clause) if main else None
        if subject is not None:
            return _acts(words, at, subject, -1 if before else 1)
    return None


def announced(words: Words, sentence: Span) -> Told | None:
    """Who is given the word by the last sentence of the paragraph before: she told me a story."""
    tokens = words.within(sentence)
    for at in tokens:
        if words.relations[at] not in MAIN or not says(words, at, SAYS):
            continue
        what = [n for n in words.children(at) if words.relations[n] == "obj"]
        subject = words.subject(at)
        if subject is not None and any(of_noun(words.word(n)) & {Word.SAYS} for n in what):
            return told_by(words, at, subject, 0)
    return None


def _acts(words: Words, verb: int, subject: int, side: int) -> Told | None:
    """The one who does it, or whose eyes, hands or voice do; nobody if that is no person alone."""
    who = subject if subject in words.owners else owner_of(words, subject)
    held = words.mention(who) if who is not None else None
    if who is None or held is None or held.chain not in words.people:
        return None
    if held.span.of(words.layer).lower() in ANYBODY or words.tags[who] in ("NNS", "NNPS"):
        return None
    cue = hull((words.phrase(subject), place_of(words, verb)))
    return Told(words.reference(who), cue, side=side, acts=True)
