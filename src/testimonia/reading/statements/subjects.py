"""To whom it happened: the subject of a verb, looked for among the words before it, or after its clause."""

from testimonia.model import EntityKind, Reference
from testimonia.reading.statements.phrases import Phrase, ending_at, last_two, named, starting_at
from testimonia.reading.statements.sentence import CLOSING, OPENING, Sentence

_OBJECTS = frozenset({"me", "him", "us", "them", "myself", "himself", "themselves"})
"""Forms that no subject has."""
_FAR = 60
"""Words; no subject is looked for further away."""
_INSERTED = 24
"""Words that may stand between two commas after a subject."""
_SHORT = 8
"""Words of an addition that others may follow: an age, a trade."""


def subjects_before(sentence: Sentence, number: int) -> tuple[Phrase, ...]:
    """The subject of a finite verb whose group begins at a word: one phrase, or those joined by "and"."""
    found = _subjects(sentence, number)
    return () if any(sentence.word(phrase.last) in _OBJECTS for phrase in found) else found


def _subjects(sentence: Sentence, number: int) -> tuple[Phrase, ...]:
    at, left_out = number - 1, False
    for _ in range(8):  # each turn leaves out one addition
        at = _over_times(sentence, at)
        if at < 0 or number - at > _FAR or sentence.hard(at):
            return ()
        elsewhere = _elsewhere(sentence, at, number)
        if elsewhere is not None:
            return elsewhere
        phrase = ending_at(sentence, at)
        first = phrase.first if phrase is not None else _bare_phrase(sentence, at)
        if first is None or (phrase is None and not sentence.has("grammar.preposition", first - 1)):
            return ()
        # "before he died" and "after Lind died" begin a clause, "with Lind" does not
        clause = not sentence.has("grammar.preposition", first - 1) or (
            not left_out and sentence.has("grammar.subordinate", first - 1)
        )
        if phrase is not None and clause:
            # "sent to meet X at the station": X is no subject
            return () if left_out and not _is_subject_place(sentence, phrase) else _joined(sentence, phrase)
        if sentence.word(first - 1) == "of":
            return _one(_head_before_of(sentence, first - 1, at))
        at, left_out = first - 2, True
    return ()


def _elsewhere(sentence: Sentence, at: int, number: int) -> tuple[Phrase, ...] | None:
    """The subject where the word before a verb only points to it; None if it does not."""
    word = sentence.word(at)
    if word in ("who", "which", "that"):
        return _antecedent(sentence, at) or _one(ending_at(sentence, at))
    if sentence.has("grammar.and", at):
        return _one(clause_subject(sentence, at))
    if word == ",":
        return _over_insertion(sentence, at) or _one(_in_row(sentence, at, number))
    if word in ("two", "pair", "couple") and sentence.word(at - 1) == "the":
        return last_two(sentence, at)
    return None


def clause_subject(sentence: Sentence, number: int) -> Phrase | None:
    """The subject of the clause in which a word stands, for a verb joined to another by "and"."""
    for at in range(number - 1, max(number - _FAR, -1), -1):
        if sentence.hard(at):
            return None
        if sentence.has("grammar.subject", at):
            if sentence.word(at) == "who":
                return next(iter(_antecedent(sentence, at)), None)
            return ending_at(sentence, at)
        if _opens_clause(sentence, at):
            phrase = starting_at(sentence, at)
            someone = phrase is not None and (phrase.person or phrase.work)
            if someone and phrase is not None and not sentence.has("grammar.and", phrase.last + 1):
                return phrase
    return None


def main_subject(sentence: Sentence, number: int) -> Phrase | None:
    """The subject of the main clause that follows a clause without one ("Arrested in May, he ...")."""
    for at in range(number, min(number + _FAR, len(sentence))):
        if sentence.hard(at):
            return None
        if sentence.raw[at] != "," or sentence.depth[at]:
            continue
        phrase = starting_at(sentence, at + 1)
        if phrase is not None and phrase.person and not _is_listed(sentence, phrase):
            return phrase
    return None


def _is_listed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase after a comma goes on with a list or an address, not with a verb."""
    after = sentence.word(phrase.last + 1)
    return after in (",", ".", "and", "of", ")", "") or sentence.word(phrase.first) in (
        "me",
        "him",
        "them",
        "us",
    )


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether a word stands where the subject of a clause does."""
    if sentence.time[at] is not None or sentence.depth[at]:
        return False
    before = at - 1
    if before < 0 or sentence.time[before] is not None:
        return True
    if sentence.hard(before) or sentence.raw[before] in OPENING or sentence.raw[before] == '"':
        return True
    if sentence.has("grammar.subordinate", before) or sentence.word(before) in ("and", "but"):
        return True
    return sentence.raw[before] == "," and before < 12


def _over_times(sentence: Sentence, at: int) -> int:
    """Leave out adverbs, expressions of time, brackets."""
    while at >= 0:
        if sentence.raw[at] in ")]":
            depth = sentence.depth[at]
            while at >= 0 and sentence.depth[at] >= depth:
                at -= 1
        elif sentence.time[at] is not None or _adverb(sentence, at) or sentence.raw[at] in '“"':
            at -= 1
        elif sentence.raw[at] == "," and at and sentence.time[at - 1] is not None:
            opening = _over_times(sentence, at - 1)
            if opening < 0 or sentence.raw[opening] != ",":
                break
            at = opening - 1
        else:
            break
    return at


def _adverb(sentence: Sentence, at: int) -> bool:
    if sentence.owner[at] is not None or sentence.has("grammar.subject", at):
        return False
    word = sentence.word(at)
    return sentence.has("grammar.adverbs", at) or (word.endswith("ly") and sentence.raw[at].islower())


def _one(phrase: Phrase | None) -> tuple[Phrase, ...]:
    return () if phrase is None else (phrase,)


def _antecedent(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    """Whom a relative pronoun means: what stands before it."""
    before = at - 1
    if sentence.has("grammar.and", before):
        return _earlier_relative(sentence, before)
    if sentence.raw[before : before + 1] == (",",):
        before -= 1
    before = _over_times(sentence, before)
    phrase = ending_at(sentence, before)
    if phrase is None:
        return ()
    return _joined(sentence, phrase) if sentence.has("grammar.be", at + 1) else (phrase,)


def _earlier_relative(sentence: Sentence, joint: int) -> tuple[Phrase, ...]:
    """ "Those whom I knew and who had died": what the first of two relative pronouns means."""
    for at in range(joint - 1, max(joint - _INSERTED, -1), -1):
        if sentence.hard(at):
            return ()
        if sentence.word(at) in ("who", "whom", "which", "that", "whose"):
            return _antecedent(sentence, at)
    return ()


def _over_insertion(sentence: Sentence, comma: int) -> tuple[Phrase, ...]:
    """The subject before words between commas: "Lind, the old rebel, died"."""
    for at in range(comma - 1, max(comma - _INSERTED, -1), -1):
        if sentence.hard(at) or (sentence.has("grammar.subject", at) and sentence.word(at) != "who"):
            return ()
        if sentence.raw[at] in CLOSING and sentence.raw[at - 1] == ",":
            return _one(ending_at(sentence, at))  # “The Bell,” her first novel, ...
        if sentence.raw[at] != ",":
            continue
        relative = sentence.word(at + 1) in ("who", "which", "whose", "whom", "where", "though", "although")
        finite = any(
            sentence.has("grammar.be", n) or sentence.has("grammar.have", n) for n in range(at + 1, comma)
        )
        phrase = ending_at(sentence, _over_times(sentence, at - 1))
        if phrase is None and not finite and comma - at <= _SHORT:
            comma = at  # "Lind, 26, weaver, was arrested": one addition after another
            continue
        if phrase is None or (finite and not relative) or not _is_subject_place(sentence, phrase):
            return ()
        return (named(sentence, phrase),)
    return ()


def _in_row(sentence: Sentence, comma: int, number: int) -> Phrase | None:
    """The subject of one more verb in a row: "she joined the party, was arrested, and died"."""
    if comma != number - 1 or not (sentence.has("grammar.be", number) or sentence.low[number].endswith("ed")):
        return None
    for at in range(comma - 1, max(comma - _INSERTED, -1), -1):
        if sentence.raw[at] == ",":
            return None
        if sentence.has("grammar.be", at) or (sentence.low[at].endswith("ed") and not sentence.owner[at]):
            return clause_subject(sentence, comma)
    return None


def _is_subject_place(sentence: Sentence, phrase: Phrase) -> bool:
    before = phrase.first - 1
    return before < 0 or _opens_clause(sentence, phrase.first)


def _joined(sentence: Sentence, phrase: Phrase) -> tuple[Phrase, ...]:
    """Those joined to a phrase by "and" or commas before it, first to last."""
    found = [phrase]
    if sentence.has("grammar.subject", phrase.first) and sentence.word(phrase.first) != "i":
        return (phrase,)
    while len(found) < 6:
        at = found[0].first - 1
        joined = sentence.word(at) == "and" or (sentence.raw[at : at + 1] == (",",) and len(found) > 1)
        if at < 1 or not joined:
            break
        if sentence.word(at) == "and" and sentence.raw[at - 1] == ",":
            at -= 1
        before = ending_at(sentence, at - 1)
        if before is None or not (before.person and found[0].person):
            break
        if sentence.has("grammar.preposition", before.first - 1):
            return (phrase,)
        found.insert(0, before)
    return tuple(found) if len(found) == 1 or _opens_clause(sentence, found[0].first) else (phrase,)


def _bare_phrase(sentence: Sentence, at: int) -> int | None:
    """Where a noun phrase begins that is not itself a person or work: a place, "the factory"."""
    if sentence.owner[at] is not None:
        return sentence.first_of(at)
    for first in range(at, max(at - 5, -1), -1):
        word = sentence.word(first)
        if not word[0].isalnum() or sentence.has("grammar.be", first) or sentence.has("grammar.have", first):
            return None
        if sentence.has("grammar.preposition", first - 1):
            return first
    return None


def _head_before_of(sentence: Sentence, of: int, last: int) -> Phrase | None:
    """ "A friend of Lind died": the friend. "Three of the miners died": three of them."""
    phrase = ending_at(sentence, of - 1)
    if phrase is not None and phrase.kind is not None:
        return phrase if phrase.kind is EntityKind.PERSON else None
    after = ending_at(sentence, last)
    some = sentence.has("grammar.determiner", of - 1) or sentence.word(of - 1).isdigit()
    if phrase is None and not (some and after is not None and after.kind is None):
        return None
    first = of - 1 if phrase is None else phrase.first
    person = phrase.person if phrase is not None else after is not None and after.person
    work = phrase.work if phrase is not None else after is not None and after.work
    reference = Reference(sentence.written(first, last), None, sentence.cover(first, last))
    return Phrase(first, last, reference, None, person, work)
