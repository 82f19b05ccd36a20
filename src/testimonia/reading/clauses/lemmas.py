"""Verbs and nouns as a dictionary has them."""

from functools import lru_cache

from testimonia.knowledge.data_files import dictionary
from testimonia.reading.clauses.lexicon import verb_forms

_VOWELS = frozenset("aeiou")
_KEPT = 1 << 14
_SHORT = 3
"""Letters that a verb has at least, before an ending is taken off ("sing" has none)."""


@lru_cache(_KEPT)
def verb_lemma(word: str) -> str:
    """The infinitive of a form of a verb, in small letters.

    >>> [verb_lemma(word) for word in ("arrived", "planned", "denies", "dying", "shot", "has", "sings")]
    ['arrive', 'plan', 'deny', 'die', 'shoot', 'have', 'sing']
    """
    forms = verb_forms()
    if word in forms:
        return forms[word]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and any(letter in "aeiouy" for letter in word[: -len(ending)]):
            return _without(word[: -len(ending)], ending)
    return _singular(word, ("s",))


def noun_lemma(word: str) -> str:
    """A noun in the singular.

    >>> [noun_lemma(word) for word in ("arrests", "deaths", "marriages", "batteries", "crosses", "press")]
    ['arrest', 'death', 'marriage', 'battery', 'cross', 'press']
    """
    return _singular(word, ("s",))


def _singular(word: str, endings: tuple[str, ...]) -> str:
    if not word.endswith(endings) or word.endswith(("ss", "us", "is")) or len(word) <= _SHORT:
        return word
    if word.endswith("ies") and len(word) > _SHORT + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _without(stem: str, ending: str) -> str:
    """A stem from which "ed" or "ing" was taken, as the verb is written without it."""
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return stem if stem in dictionary("en") and stem[-1] in "lsfz" else stem[:-1]
    if _bare(stem):
        return stem
    known = dictionary("en")
    return stem + "e" if stem + "e" in known or stem not in known else stem


def _bare(stem: str) -> bool:
    """Whether nothing is missing behind a stem, whatever it is: "walk", "offer", "enjoy"."""
    if stem.endswith(("w", "x", "y", "h")):
        return stem in dictionary("en")
    if stem.endswith(("er", "en", "on", "or", "it", "et")):
        return stem in dictionary("en") and sum(letter in "aeiouy" for letter in stem) > 1
    two = stem[-2:]
    return two in (
        "ld",
        "lk",
        "lm",
        "lp",
        "lt",
        "mp",
        "nd",
        "nk",
        "nt",
        "ck",
        "rd",
        "rk",
        "rm",
        "rn",
        "rt",
    ) or (
        two in ("ct", "ft", "pt", "st", "sk", "sp", "ss", "ll", "ff", "zz", "ai", "rl", "wl", "ng")
        and stem in dictionary("en")
    )
