"""What is counted: the noun behind a number, or the sign of money in front of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from testimonia.knowledge.data_files import data_file
from testimonia.model import Span
from testimonia.reading.statements.counted.figures import Word, figure_at
from testimonia.reading.statements.sentence import Sentence

_FAR = 5
"""Words from a number to the noun that is counted, adjectives between them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted.

    Attributes:
        words: as written.
        span: where they stand.
        known: whether it is a word of the lists for people, tolls, measures or signatures.
        people: whether people are counted.
    """

    words: str
    span: Span
    known: bool
    people: bool


def money_before(words: Sequence[Word], at: int) -> Unit | None:
    """The sign of money right before a number."""
    signs = data_file("en/quantities.toml")["units"]["money"]
    if at and words[at - 1].low in signs:
        return Unit(words[at - 1].low, words[at - 1].span, True, False)
    return None


def unit_behind(sentence: Sentence, words: Sequence[Word], at: int) -> tuple[Unit | None, bool]:
    """What is counted by a number that ends before a word, and whether it is some of those."""
    text = sentence.scene.text
    percent = _percent(text, words, at)
    if percent is not None:
        return percent, False
    of = at < len(words) and words[at].low == "of"
    at = _over_passing(words, at)
    row: list[int] = []
    for number in range(at, min(at + _FAR, len(words))):
        if not words[number].low[0].isalpha() or _stops(sentence, words[number].low):
            if words[number].low == "-" and row:
                continue
            break
        row.append(number)
    known = next((n for n in row if words[n].low in known_units() and not _is_adjective(words, n, row)), None)
    plural = next(
        (n for n in row if _may_be_plural(words[n].low) and words[n].low not in known_units()), None
    )
    if known is None or _is_thing(text, words, plural, known):
        return (None if plural is None else _unit(text, words, plural, plural, known=False)), of
    last = _whole(words, known)
    while (more := _more_of(words, last)) is not None:
        last = more
    return _unit(text, words, known, last, known=True), of


def _unit(text: str, words: Sequence[Word], first: int, last: int, *, known: bool) -> Unit:
    span = Span(words[first].span.start, words[last].span.end)
    people = words[first].low in people_units()
    return Unit(" ".join(span.of(text).split()), span, known, known and people)


_FREE = frozenset({"of", "more", "further", "other", "others", "additional"})
"""Words that pass without an "of" before them; "the" behind a number begins something else."""
_JOINS = frozenset({",", "and", "or", "-"})


def _percent(text: str, words: Sequence[Word], at: int) -> Unit | None:
    for phrase in sorted(data_file("en/quantities.toml")["units"]["percent"], key=len, reverse=True):
        parts = phrase.replace(".", " .").split()
        if [word.low for word in words[at : at + len(parts)]] == parts:
            return _unit(text, words, at, at + len(parts) - 1, known=True)
    return None


def _over_passing(words: Sequence[Word], at: int) -> int:
    """Past what is no part of what is counted: "of the four prisoners"."""
    passing = data_file("en/quantities.toml")["units"]["passing"]
    while at < len(words):
        behind_of = at and words[at - 1].low in passing
        if words[at].low in passing and (behind_of or words[at].low in _FREE):
            at += 1
            continue
        inner = figure_at(words, at) if at and words[at - 1].low in passing else None
        if inner is None:
            return at
        at = inner.end
    return at


def _is_thing(text: str, words: Sequence[Word], plural: int | None, known: int) -> bool:
    """Whether a noun before "killed" is what is counted, and nobody: "two horses killed under him"."""
    if plural is None or plural > known or words[known].low not in _toll_words():
        return False
    return not text[words[plural].span.start].isupper()


def _is_adjective(words: Sequence[Word], at: int, row: Sequence[int]) -> bool:
    """Whether it only says what those behind it are: "forty dead horses"."""
    noun = at + 1 in row and (_may_be_plural(words[at + 1].low) or words[at + 1].low in people_units())
    return words[at].low in _toll_words() and noun and words[at + 1].low not in _toll_words()


def _whole(words: Sequence[Word], at: int) -> int:
    """The last part of a word with hyphens: "boy-scouts"."""
    while (
        at + 2 < len(words)
        and words[at + 1].low == "-"
        and words[at].span.end + 1 == words[at + 2].span.start
    ):
        at += 2
    return at


def _more_of(words: Sequence[Word], last: int) -> int | None:
    """The next noun of "men, women and children", "police officers", "killed and wounded"."""
    for step in (1, 2, 3):
        between = [word.low for word in words[last + 1 : last + step]]
        number = last + step
        if number >= len(words) or not all(word in _JOINS for word in between):
            return None
        same = (words[last].low in _toll_words()) is (words[number].low in _toll_words())
        if words[number].low in known_units() and same:
            return number
    return None


def _stops(sentence: Sentence, low: str) -> bool:
    sets = sentence.scene.words.sets
    names = ("be", "have", "preposition", "and", "subordinate", "subject", "past")
    if low in data_file("en/quantities.toml")["units"]["passing"]:
        return True
    return low not in known_units() and any(low in sets[f"grammar.{name}"] for name in names)


def _may_be_plural(low: str) -> bool:
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))


@cache
def people_units() -> frozenset[str]:
    """Nouns for people who are counted."""
    own = data_file("en/quantities.toml")["people"]["nouns"]
    return frozenset(own) | frozenset(data_file("en/statements.toml")["people"]["nouns"])


@cache
def _toll_words() -> frozenset[str]:
    table = data_file("en/quantities.toml")["tolls"]
    return frozenset(word for name in ("dead", "hurt", "missing") for word in table[name])


@cache
def known_units() -> frozenset[str]:
    """Nouns that say what is counted, whatever it is."""
    own = data_file("en/quantities.toml")
    tolls = {word for name in ("dead", "hurt", "missing", "both", "lives") for word in own["tolls"][name]}
    return (
        people_units() | tolls | frozenset(own["units"]["measures"]) | frozenset(own["gatherings"]["signed"])
    )
