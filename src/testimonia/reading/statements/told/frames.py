"""What a verb tells together with what belongs to it: "joined the party" is no "joined two planks".

A frame is a row of the vocabulary: a verb, whose subject or object it happens to, what must stand in its
clause, and what kind of thing the other party must be (Fillmore's frames, in the small).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from testimonia.knowledge.predicates import vocabulary
from testimonia.model import EntityKind, Reference
from testimonia.reading.clauses.values import Clause, Participant, Role
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.parties import phrase_of
from testimonia.reading.statements.told.places import place_at
from testimonia.reading.statements.told.subjects import undergone_in
from testimonia.reading.statements.words import any_of

_LISTS = {
    "role": "roles.nouns",
    "kin": "roles.kin",
    "group": "roles.bodies",
    "premises": "roles.premises",
    "work": "works.nouns",
    "place": "places.nouns",
    "people": "people.nouns",
}
"""Nouns that say of what kind something is."""
_KINDS = {kind.value: kind for kind in EntityKind}
_REACH = 14
"""Words behind a verb among which a place is looked for that is no participant of its own."""
_STOPS = frozenset(",;:.—–()")
_OBJECTS = (Role.OBJECT, Role.COMPLEMENT)


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of the vocabulary.

    Attributes:
        predicate: what it tells.
        done: whether it is done to the subject, and not what he does or undergoes himself.
        words: finds what must stand behind the verb; None if nothing must.
        what: of what kinds the other party can be; empty if it can be anything, or nothing.
        by: prepositions that lead to the other party; empty if none does.
        who: kinds of which the subject must be; empty if any of the predicate will do.
        alone: whether nothing may be its object.
    """

    predicate: str
    done: bool
    words: re.Pattern[str] | None
    what: frozenset[str]
    by: frozenset[str]
    who: frozenset[str]
    alone: bool


@cache
def frames(language: str = "en") -> Mapping[str, tuple[Frame, ...]]:
    """The frames of each verb, in the order of the vocabulary."""
    found: dict[str, list[Frame]] = {}
    for key, table in vocabulary().items():
        for row in table.get(language, {}).get("frames", ()):
            frame = _frame(key, row)
            for verb in row.get("own", row.get("to", ())):
                found.setdefault(verb, []).append(frame)
    return MappingProxyType({verb: tuple(sorted(rows, key=_asks_little)) for verb, rows in found.items()})


def _asks_little(frame: Frame) -> tuple[bool, bool]:
    """By what frames of one verb are put in order: those that ask for more come first."""
    return frame.words is None, not frame.what


def _frame(key: str, row: Mapping[str, Any]) -> Frame:
    words = any_of(row["with"]) if "with" in row else None
    what, by, who = (frozenset(row.get(name, ())) for name in ("what", "by", "who"))
    return Frame(key, "to" in row, words, what, by, who, row.get("alone", False))


def frame_of(sentence: Sentence, number: int, own: Sequence[bool]) -> tuple[Frame, Reference | None] | None:
    """What a clause tells, with the other party; None if no frame fits.

    Args:
        sentence: its words.
        number: of the clause, which has a verb.
        own: for each word whether it is of the clause and of no other inside it.
    """
    clause = sentence.scene.clauses.clauses[number]
    for frame in frames().get(clause.lemma, ()):
        if not _goes_with(sentence, number, frame):
            continue
        if frame.who and not any(is_a(sentence, one, frame.who) for one in clause.all(Role.SUBJECT)):
            continue
        if frame.words is not None and not _stands_behind(frame.words, sentence, number, own):
            continue
        other = _other(sentence, clause, frame) or _led_place(sentence, clause, frame, own)
        if other is not None or not (frame.what or frame.by):
            return frame, other
    return None


def _goes_with(sentence: Sentence, number: int, frame: Frame) -> bool:
    """Whether the clause has somebody to whom it is done, or is of one who does it himself."""
    clause = sentence.scene.clauses.clauses[number]
    if frame.done:
        undergone = undergone_in(sentence.scene.clauses, number)
        return any(not _is_oneself(sentence, one) for one in undergone)
    objects = clause.all(Role.OBJECT)
    if objects and (frame.alone or (frame.words is None and _is_oneself(sentence, objects[0]))):
        return False
    if clause.lemma == "leave" and clause.all(Role.COMPLEMENT):
        return False  # "left unmolested"
    if frame.alone and sentence.word(sentence.at(clause.group.end - 1) + 1) == "behind":
        return False
    bare = clause.relation == "acl" and not objects and not frame.by and not frame.what
    if (
        bare
        and sentence.word(sentence.at(clause.verb.start) - 1) != ","
        and not clause.verb.of(sentence.scene.text).endswith("ing")
    ):
        return False  # "the histories published in 1833" published nothing
    return not clause.passive or clause.group == clause.verb


def _is_oneself(sentence: Sentence, one: Participant) -> bool:
    return sentence.scene.words.has("pronouns.reflexive", one.reference.words.lower())


def _stands_behind(words: re.Pattern[str], sentence: Sentence, number: int, own: Sequence[bool]) -> bool:
    """Whether any of some words stands behind the verb, in its own clause."""
    clause = sentence.scene.clauses.clauses[number]
    at = sentence.at(clause.verb.start)
    found = words.search(
        sentence.scene.text, sentence.spans[at].start, min(clause.span.end, sentence.span.end)
    )
    if found is None:
        return False
    at = sentence.at(found.start())
    return own[at] or sentence.scene.clauses.in_noun(number, sentence.spans[at])


def _other(sentence: Sentence, clause: Clause, frame: Frame) -> Reference | None:
    if not (frame.what or frame.by):
        return None
    found = (one for one in _candidates(clause, frame) if is_a(sentence, one, frame.what))
    return next((phrase_of(sentence, one) for one in found), None)


def _led_place(sentence: Sentence, clause: Clause, frame: Frame, own: Sequence[bool]) -> Reference | None:
    """ "Was sent on a mission to Ely": a place to which a word of another phrase leads."""
    if "place" not in frame.what or not frame.by or clause.lemma == "be":
        return None
    verb = sentence.at(clause.group.end - 1)
    for at in range(verb + 1, min(verb + _REACH, len(sentence) - 1)):
        if sentence.raw[at] in _STOPS:
            return None
        if own[at] and sentence.word(at) in frame.by and sentence.time[at] is None:
            found = place_at(sentence, at + 1)
            if found is not None:
                return found
    return None


def _candidates(clause: Clause, frame: Frame) -> Iterable[Participant]:
    if frame.by:
        led = clause.all(Role.COMPLEMENT)
        if clause.lemma != "be":  # "was in Ely", and not "was a printer in Ely"
            led = (*clause.all(Role.OBLIQUE), *led)
        return (one for one in led if one.preposition in frame.by)
    if frame.done and not clause.passive:
        return clause.all(Role.COMPLEMENT)
    if frame.done:
        return (*clause.all(Role.COMPLEMENT), *clause.all(Role.OBJECT))
    return (one for one in clause.participants if one.role in _OBJECTS and not one.preposition)


def is_a(sentence: Sentence, one: Participant, what: frozenset[str]) -> bool:
    """Whether a participant is of one of some kinds: by its chain, by a name, or by its noun."""
    if not what:
        return True
    if not sentence.span.contains(one.head):
        return False
    at = sentence.at(one.head.start)
    word = sentence.word(at)
    if "role" in what and sentence.has("roles.no_office", at - 1):
        return False  # "an amateur painter", "a passionate hunter"
    if any(_is_noun(sentence, word, _LISTS[kind]) for kind in what if kind in _LISTS):
        return True
    chain = one.reference.chain
    if chain is not None and (known := sentence.scene.chains[chain]).names and known.kind.value in what:
        return "person" not in what or sentence.owner[at] is not None
    return any(sentence.is_kind(at, _KINDS[kind]) for kind in what if kind in _KINDS)


def _is_noun(sentence: Sentence, word: str, name: str) -> bool:
    """Whether a noun stands in a list, in the singular or the plural."""
    known = sentence.scene.words.sets[name]
    if word in known:
        return True
    if word.endswith("men") and f"{word[:-3]}man" in known:
        return True
    if word.endswith("children") and f"{word[:-8]}child" in known:
        return True
    ends = (
        word.removesuffix("s"),
        word.removesuffix("es"),
        f"{word.removesuffix('ies')}y" if word.endswith("ies") else "",
    )
    return word.endswith("s") and any(end in known for end in ends)
