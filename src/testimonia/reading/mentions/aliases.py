"""Other names that a Text states: born, known as, under the pen name."""

import re
from functools import cache

from testimonia.reading.words import phrases, words_of

_YEARS = r"(?:\([^()]{0,60}\)\s*)?"
_LONGEST = 120
_WORD = re.compile(r"[^\W\d_]+")
_ANOTHER_SCRIPT = re.compile(r"\s?\(|,\s|\s")
_SIGNED = re.compile(r"\b(?:wrote|writing|writes|signed|published|contributed)\b[^.;]{0,60}\bas [“\"‘*]$")


def _any_of(name: str) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in phrases(name))


@cache
def _between() -> re.Pattern[str]:
    cues = _any_of("alias_between")
    return re.compile(
        rf"[*”\"]{{0,2}}\s*{_YEARS}[,;(–—\[]?\s*(?:{cues})[,:]?\s*[*“\"‘(]{{0,2}}", re.IGNORECASE
    )


@cache
def _known_by() -> re.Pattern[str]:
    return re.compile(
        rf"[*”\"]{{0,2}}\s+(?:{_any_of('name_by_which')})(?:\s+[\w’']+){{0,6}}\s+", re.IGNORECASE
    )


@cache
def _known_to() -> re.Pattern[str]:
    return re.compile(
        rf"[*”\"]{{0,2}},?\s+(?:who\s+)?(?:(?:is|was|became)\s+)?(?:\w+\s+)?(?:{_any_of('known_to')})"
        rf"\s+(?:[\w’']+\s+){{1,5}}as\s+[*“\"‘(]{{0,2}}"
        rf"|[*”\"]{{0,2}},?\s+(?:who\s+)?(?:(?:is|was|became)\s+)?(?:\w+\s+)?known\s+(?:by|under)"
        rf"\s+(?:his|her)\s+(?:{_any_of('kinds_of_name')}),?\s+(?:of\s+)?[*“\"‘(]{{0,2}}",
        re.IGNORECASE,
    )


@cache
def _name_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('name_of')})\s+[*“\"‘(]{{0,2}}$", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"[\W\d_]*(?:{_any_of('alias_opening')})\s+[*“\"‘(]{{0,2}}", re.IGNORECASE)


_IS = re.compile(r"[*”\"]{0,2}\s+(?:was|is|had been)\s+[*“\"‘(]{0,2}")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of('alias_before')})\s*[,:]?\s*[*“\"‘(]{{0,2}}$", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"[-•*·\s]*(?:{_any_of('alias_labels')})\s*:", re.IGNORECASE)


@cache
def _calling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('calling')})\s+(?:him|her)\s+[*“\"‘(]{{0,2}}$", re.IGNORECASE)


def is_called(layer: str, start: int, name: int) -> bool:
    """Whether a name is what "him" or "her" right before it is called: "christened her Ada"."""
    return _calling().search(layer, max(start, name - 40), name) is not None


_CREATED = re.compile(
    r",\s+(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+"
)
"""Between the name of a peer and his title: "Ada Lind, 1st Baroness Moss"."""


def is_creation(gap: str, other: str) -> bool:
    """Whether a name is followed by the title of nobility that its bearer had."""
    first = other.split(maxsplit=1)[0].lower() if other.split() else ""
    return _CREATED.fullmatch(gap) is not None and first in words_of("title_noble")


def joins(gap: str) -> bool:
    """Whether the words between two names say that both are names of one person."""
    if len(gap) > _LONGEST:
        return False
    return any(pattern().fullmatch(gap) is not None for pattern in (_between, _known_by, _known_to))


def is_name_of(layer: str, sentence: int, one: int, gap: str) -> bool:
    """Whether the words before a name and those after it say that the next is its bearer's other name.

    "The real name of Lind was Moss."
    """
    if _IS.fullmatch(gap) is None:
        return False
    return _name_of().search(layer, max(sentence, one - 40), one) is not None


def opens(layer: str, sentence: int, name: int) -> bool:
    """Whether a sentence begins by giving another name of the one who comes after: "Born Anna Lind, she"."""
    return _opening().fullmatch(layer, sentence, name) is not None


def another_name(layer: str, start: int, name: int) -> bool:
    """Whether the words before a name say that it is another name of the one spoken of."""
    if _before().search(layer, max(start, name - 48), name) is not None:
        return True
    return _SIGNED.search(layer, max(start, name - 100), name) is not None


def another_script(gap: str, one: str, other: str) -> bool:
    """Whether a name is followed by itself in other letters: "Boris Petrov (Борис Петров)"."""
    return _ANOTHER_SCRIPT.fullmatch(gap) is not None and _latin(one) != _latin(other)


def _latin(name: str) -> bool:
    return any("A" <= c <= "ɏ" for c in name)


def labelled(layer: str, start: int, end: int) -> bool:
    """Whether a sentence is a line of a table that gives other names: "Also called: ..."."""
    return _label().match(layer, start, min(end, start + 40)) is not None


def hedged(words: str) -> bool:
    """Whether a sentence only guesses."""
    guesses = words_of("hedges")
    return any(word in guesses for word in _WORD.findall(words.lower()))
