"""Which time it was: "arrested again", "his second wife", "the first of his three arrests"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from testimonia.knowledge.data_files import data_file
from testimonia.model import Span, hull
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.telling import Telling

_BESIDE = 40
"""Code points behind a verb in which "again" and the like belong to it."""
_ENDS = re.compile(r"[,;:.—(]|\band\b|\bbut\b|\bwhen\b|\bwhere\b|\bwhile\b")
_BEFORE_NOUN = 5
"""Words between "second" and the noun that it counts: "his second and last arrest"."""


def ordinal_of(telling: Telling) -> int | None:
    """Which of several times a clause tells of; None if it does not say so.

    "Again", "once more" and verbs that say so themselves ("rearrested", "remarried") make it the second: one
    was before, or more. What happens once in a life has no such number; nor have arrivals, most of which
    are at other places.
    """
    return _of_noun(telling) if telling.clause.noun else _of_verb(telling)


def _of_verb(telling: Telling) -> int | None:
    sentence = telling.sentence
    region = hull([_covered(telling), sentence.spans[_with_adverbs(sentence, telling.group[0])]])
    text = sentence.scene.text
    behind = Span(region.end, max(region.end, min(region.end + _BESIDE, sentence.span.end))).of(text)
    words = f"{region.of(text)}{_ENDS.split(behind)[0]}".lower()
    # "for the second time in May 1833 he was arrested" stands before the subject
    opening = _opening(sentence, telling)
    number = _time_in(words) or _time_in(opening)
    if telling.entry.predicate in _list("once"):
        return None
    if number is not None and number > 1:
        return number
    if telling.entry.predicate in _list("not_first"):
        return None
    if _again().search(words) or _again().match(opening):
        return 2
    if _is_again(sentence.word(telling.first)):
        return 2
    return 1 if number == 1 or _first().search(words) else None


def _of_noun(telling: Telling) -> int | None:
    """ "His second arrest", "the first of his three arrests", "a further arrest", "his re-arrest"."""
    sentence, at = telling.sentence, telling.first
    if telling.entry.predicate in _list("once"):
        return None
    if _is_again(sentence.word(at)):
        return 2
    for n in range(at - 1, max(at - 1 - _BEFORE_NOUN, -1), -1):
        number = number_of(sentence.word(n))
        if number is not None and not _counts_years(sentence, n):
            return number if _counts(sentence.low[n + 1 : at]) else None
        if sentence.has("grammar.be", n) or sentence.raw[n] in ",.;:—":
            return None
    return None


def _counts(between: Sequence[str]) -> bool:
    """Whether an ordinal counts a noun with some words between: not so in "his third wife's arrest"."""
    owned = any("'" in word for word in between)
    return not owned and (len(between) < 2 or between[0] in ("of", "and"))


def number_of(word: str) -> int | None:
    """The number of an ordinal, in small letters.

    >>> number_of("second"), number_of("3rd"), number_of("wife")
    (2, 3, None)
    """
    return _numbers().get(word) or (int(found[1]) if (found := _FIGURES.fullmatch(word)) else None)


_FIGURES = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def _time_in(words: str) -> int | None:
    """The number of "for the third time", "a second time"."""
    found = _nth_time().search(words)
    return None if found is None else number_of(found[1])


def _opening(sentence: Sentence, telling: Telling) -> str:
    """What opens the sentence before the subject, if that is the sentence's own clause."""
    first = sentence.spans[0].start
    if telling.clause.span.start > sentence.spans[min(1, len(sentence) - 1)].start:
        return ""
    text = Span(first, sentence.spans[telling.group[0]].start).of(sentence.scene.text).lower()
    return text.split(",")[0] if "," in text else text[:_BESIDE]


def _covered(telling: Telling) -> Span:
    first = min(telling.group[0], telling.first)
    return telling.sentence.cover(first, max(telling.last, telling.first))


def _with_adverbs(sentence: Sentence, at: int) -> int:
    """The first of the adverbs before a word: "first published"."""
    while at > 0 and sentence.has("grammar.adverbs", at - 1):
        at -= 1
    return at


def _counts_years(sentence: Sentence, at: int) -> bool:
    """Whether an ordinal is of a time: "in the second year", "on the third of May"."""
    return sentence.time[at] is not None


def _is_again(word: str) -> bool:
    """Whether a verb or noun says itself that it was once more: "rearrested", "re-arrest"."""
    return any(word.startswith(stem) for stem in _list("again_stems"))


@cache
def _numbers() -> Mapping[str, int]:
    times = data_file("en/times.toml")
    return {**times["ONEORD"], **times["TEENORD"]}


@cache
def _nth_time() -> re.Pattern[str]:
    numbers = "|".join(sorted(_numbers(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:for\s+)?(?:a|the|his|her|their|my|our)\s+({numbers}|\d{{1,2}}(?:st|nd|rd|th))\s+(?:and\s+last\s+)?time\b"
    )


@cache
def _again() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in _list("again"))
    return re.compile(rf"\b(?:{phrases})\b")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(r"\bfirst\s+(?:time\b|\w+(?:ed|n|t)\b)")


def _list(name: str) -> list[str]:
    found: list[str] = data_file("en/quantities.toml")["ordinals"][name]
    return found
