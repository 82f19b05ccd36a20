"""Statements made of nouns: "his arrest in Ely in 1833", "the birth of X", "X's death in 1947"."""

from collections.abc import Iterator

from testimonia.knowledge.predicates import predicates, vocabulary
from testimonia.model import (
    EntityKind,
    MentionForm,
    Polarity,
    Reference,
    Span,
    Statement,
    TimeExpression,
    hull,
)
from testimonia.reading.statements.complements import place_after, place_at, put_out_of
from testimonia.reading.statements.phrases import starting_at
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.telling import LONGEST, Around, happened, hedged, held, unreal
from testimonia.reading.statements.times import of_noun, placed
from testimonia.reading.statements.triggers import Entry, Hit

_OWNER_BACK = 5
"""Words between a possessive and its noun."""
_UNREAL_BACK = 7
"""Words before a noun in which it may be said that it was only feared, ordered, remembered."""
_GAVE = frozenset({"gave", "given", "giving"})
_SAW = frozenset({"saw", "brought", "witnessed"})


def told_by_nouns(around: Around, hit: Hit, entry: Entry) -> Iterator[Statement]:
    """The statement that a noun makes: only one that says when or where tells a reader anything."""
    sentence = around.sentence
    at = sentence.at(hit.span.start)
    if sentence.owner[at] is not None and sentence.is_name(at):
        return
    subject, first, last = _subject(sentence, at, entry)
    if subject is None or unreal(sentence, first, last) or _only_spoken_of(sentence, first):
        return
    table = vocabulary()[entry.predicate]["en"]
    time, end = of_noun(sentence, last)
    inserted = _inserted(sentence, at, last)
    brought = _brought(sentence, first)
    time = time or inserted or brought
    place = place_after(sentence, last, table["place"], direct=False) if end > last or time else None
    place = place or _near_place(sentence, last, table["place"]) or _seer(sentence, first)
    other = put_out_of(sentence, last) if table["from"] else None
    if time is None and place is None and other is None:
        return
    parts = [sentence.cover(first, last), *_spans(time, place, other)]
    span = hull(parts)
    if len(span) > LONGEST:
        return
    date, dated_by = happened(time)
    holders, denied = held(around, first, last)
    hedge = hedged(sentence, first, last)
    polarity = Polarity.DENIED if denied else Polarity.HEDGED if hedge else Polarity.ASSERTED
    yield Statement(
        span,
        sentence.spans[at],
        entry.predicate,
        subject,
        object=other,
        place=place,
        happened=date,
        dated_by=dated_by,
        polarity=polarity,
        hedge=hedge,
        holders=holders,
    )


def _spans(time: TimeExpression | None, *others: Reference | None) -> Iterator[Span]:
    if time is not None:
        yield time.span
    for other in others:
        if other is not None and other.span is not None:
            yield other.span


def _subject(sentence: Sentence, at: int, entry: Entry) -> tuple[Reference | None, int, int]:
    """To whom it happened, and the first and last word of the phrase."""
    kinds = predicates()[entry.predicate].subjects
    if entry.predicate == "birth" and sentence.word(at - 1) in _GAVE:
        child = starting_at(sentence, at + 2) if sentence.word(at + 1) == "to" else None
        return (
            (child.reference, at, child.last) if child is not None and child.fits(kinds) else (None, at, at)
        )
    for back in range(at - 1, max(at - 1 - _OWNER_BACK, -1), -1):
        if not sentence.raw[back][0].isalnum() or sentence.has("people.nouns", back):
            break
        found = _owner(sentence, back, kinds)
        if found is not None:
            return found, sentence.first_of(back), at
        if sentence.has("grammar.preposition", back) or sentence.has("grammar.determiner", back):
            break
    of = at + 1
    if sentence.raw[of : of + 1] == (",",):
        of = _after_insertion(sentence, of)
    if sentence.word(of) != "of" or (
        not sentence.has("grammar.determiner", at - 1) and sentence.word(at - 1) != "the"
    ):
        return None, at, at
    phrase = starting_at(sentence, of + 1)
    if phrase is None or not phrase.fits(kinds) or sentence.word(phrase.last + 1) in ("and", "'"):
        return None, at, at
    return phrase.reference, at, phrase.last


def _owner(sentence: Sentence, at: int, kinds: frozenset[EntityKind]) -> Reference | None:
    """ "Lind's", "his", "my": whose."""
    word, mention = sentence.word(at), sentence.owner[at]
    if word == "my":
        voice = sentence.scene.voice
        known = EntityKind.PERSON in kinds and (voice is not None or not sentence.scene.quoted)
        return Reference(sentence.raw[at], voice, sentence.spans[at]) if known else None
    if mention is None or sentence.scene.kind(mention) not in kinds:
        return None
    pronoun = mention.form is MentionForm.PRONOUN and sentence.has("grammar.possessive", at)
    if pronoun or word.endswith(("'s", "s'")) or sentence.word(at + 1) in ("'", "’"):
        words = mention.span.of(sentence.scene.text)
        bare = " ".join(words.removesuffix("'s").removesuffix("’s").split())
        return Reference(bare, mention.chain, mention.span)
    return None


def _after_insertion(sentence: Sentence, comma: int) -> int:
    for at in range(comma + 1, min(comma + 12, len(sentence))):
        if sentence.raw[at] == ",":
            return at + 1
    return comma


def _inserted(sentence: Sentence, at: int, last: int) -> TimeExpression | None:
    """ "The birth, on 5 March 1801, of X"."""
    found = (sentence.time[n] for n in range(at + 1, last) if placed(sentence.time[n]))
    return next(found, None)


def _brought(sentence: Sentence, first: int) -> TimeExpression | None:
    """ "The year 1833 brought his arrest"; "1801 saw the birth of X"."""
    back = first - 1
    while back >= 0 and sentence.has("grammar.determiner", back):
        back -= 1
    if back < 1 or sentence.word(back) not in _SAW or not placed(sentence.time[back - 1]):
        return None
    return sentence.time[back - 1]


def _seer(sentence: Sentence, first: int) -> Reference | None:
    """ "Ely saw the birth of X"."""
    back = first - 1
    while back >= 0 and sentence.has("grammar.determiner", back):
        back -= 1
    if back < 1 or sentence.word(back) not in _SAW:
        return None
    return place_at(sentence, sentence.first_of(back - 1)) if sentence.owner[back - 1] else None


def _near_place(sentence: Sentence, last: int, words: list[str]) -> Reference | None:
    if sentence.word(last + 1) not in words:
        return None
    return place_at(sentence, last + 2)


def _only_spoken_of(sentence: Sentence, first: int) -> bool:
    near = range(max(first - _UNREAL_BACK, 0), first)
    since = max((n for n in near if sentence.raw[n] in ",;:.—"), default=near.start - 1)
    return any(sentence.has("unreal.noun", n) for n in near if n > since)
