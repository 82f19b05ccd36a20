"""Whose some words are that the author has worked into a sentence: what Lind called "..."."""

from testimonia.knowledge.data_files import data_file
from testimonia.model import Span, hull
from testimonia.reading.quotations.around import (
    ANYBODY,
    NEAR,
    SAYS,
    clause_after,
    clause_before,
    owner_of,
    place_of,
    says,
    subject_in,
    told_by,
)
from testimonia.reading.quotations.cues import Cue, Word, of_noun, phrase_at
from testimonia.reading.quotations.spots import Spot, Told
from testimonia.reading.quotations.words import Words

_BESIDE, _CLOSE = 3, 8
"""Words between what is quoted and a noun for it, at most: "Lind's phrase"; "(Lind used the phrase)"."""
_STEPS = 6
"""Heads from the words quoted up to the verb that governs them."""
GOVERNS = frozenset({Cue.SAYS, Cue.THINKS, Cue.ASKS, Cue.DENIES, Cue.CALLS, Cue.CHARGES})
_JUDGES = frozenset({Cue.JUDGES})
_USES = frozenset({Cue.SAYS, Cue.CALLS, Cue.JUDGES})


def used(words: Words, spot: Spot) -> Told | None:
    """Who is said to use a word or a few: what Lind called "bliss"; she writes that the "rising" failed."""
    found = named(words, spot) or that(words, spot, SAYS) or governed(words, spot)
    if found is None or found.speaker is None or found.speaker.chain not in words.people:
        return None
    if not found.called and not any(says(words, at, _USES) for at in words.within(found.cue)):
        return None
    return None if found.speaker.words.lower() in ANYBODY else found


def aside(words: Words, spot: Spot) -> Told | None:
    """And, writes Lind, he "..."."""
    clause = clause_before(words, spot.before)
    for place, at in enumerate(clause[1:-2], 1):
        if words.word(clause[place - 1]) == "," and says(words, at, SAYS):
            opener = words.openers.get(at + 1)
            behind = None if opener is None else words.mentions[opener].span
            if behind is not None and words.layer[behind.end : behind.end + 1] == ",":
                return told_by(words, at, words.head_of(behind), 0)
    return None


def that(words: Words, spot: Spot, cues: frozenset[Cue]) -> Told | None:
    """Lind wrote that the "..." was lost."""
    clause = clause_before(words, spot.before)
    for at in reversed(clause[:-1]):
        if words.word(at + 1) == "that" and says(words, at, cues):
            subject = subject_in(words, at, clause)
            return None if subject is None else told_by(words, at, subject, 0)
        if says(words, at, GOVERNS):
            return None  # "that he hoped ...": he is nearer
    return None


def governed(words: Words, spot: Spot) -> Told | None:
    """What Lind called "..."; he says that "..." was lost."""
    inside = words.within(spot.span)
    led_by_as = any(words.word(t) == "as" for t in range(max(inside.start - 3, 0), inside.start))
    at = next((t for t in inside if words.heads[t] not in inside and words.relations[t] != "punct"), None)
    if at is None:
        return None
    for _ in range(_STEPS):
        above = words.heads[at]
        if above == at:
            return None
        at = above
        if at in inside or not words.is_verb(at):
            continue
        aside = next((n for n in words.children(at) if words.relations[n] == "parataxis"), at)
        for verb in dict.fromkeys((aside, at)):
            led = says(words, verb, GOVERNS) or (led_by_as and says(words, verb, _JUDGES))
            gives = led or _gives_word(words, verb)
            subject = words.subject(verb) if gives else None
            if subject is None or words.word(subject) in ANYBODY:
                continue
            if words.levels[subject] == words.levels[verb]:
                return told_by(words, verb, subject, 0)
    return None


def _gives_word(words: Words, verb: int) -> bool:
    """Whether what somebody does is done with a message: "sent greetings to them ..."."""
    if words.word(verb) not in _verbs("sends"):
        return False
    objects = (at for at in words.children(verb) if words.relations[at] == "obj")
    return any(of_noun(words.word(at)) & {Word.SAYS} for at in objects)


def named(words: Words, spot: Spot) -> Told | None:
    """In Lind's words, "..."; "..." was his word; according to Lind, "..."."""
    before, after = clause_before(words, spot.before)[-NEAR:], clause_after(words, spot.after)[:NEAR]
    small = [words.word(at) for at in before]
    for number in range(len(before)):
        length = phrase_at(small, number)
        if length and number + length < len(before):
            return _according(words, before, number, length)
    for at in (*reversed(before), *after[:_CLOSE]):
        if not of_noun(words.word(at)) & {Word.WORDS}:
            continue
        owner, user = owner_of(words, at), _user(words, at)
        near = _touches(words, at, spot.span, _BESIDE if user is None else _CLOSE)
        owner = user if owner is None else owner
        if owner is not None and near:
            return Told(words.reference(owner), hull((words.phrase(owner), place_of(words, at))), called=True)
    return None


def _user(words: Words, noun: int) -> int | None:
    """Who uses a word: "he used the phrase"."""
    verb = words.heads[noun]
    used_by = words.relations[noun] == "obj" and words.word(verb) in _verbs("uses")
    return words.subject(verb) if used_by else None


def _verbs(name: str) -> frozenset[str]:
    """Forms of the verbs of which a word or phrase ("uses"), or a message ("sends"), is the object."""
    return frozenset(data_file("en/speech.toml")["passages"][name].split())


def _according(words: Words, before: list[int], number: int, length: int) -> Told | None:
    behind = before[number + length :]
    end = next((n for n, at in enumerate(behind) if words.word(at) == ","), len(behind))
    inside = behind[:end]
    top = next((at for at in inside if words.heads[at] not in inside), None)
    if top is None:
        return None
    owner = owner_of(words, top) if of_noun(words.word(top)) & {Word.SPEAKERS, Word.SOURCES} else None
    who = words.reference(top if owner is None else owner)
    return None if who is None else Told(who, hull((place_of(words, before[number]), words.phrase(top))))


def _touches(words: Words, noun: int, span: Span, near: int) -> bool:
    """Whether a noun for words belongs to what is quoted: its subject, its apposition, or right beside it."""
    inside = words.within(span)
    if any(words.heads[at] == noun for at in inside) or words.heads[noun] in inside:
        return True
    return abs((inside.start if noun < inside.start else inside.stop) - noun) <= near
