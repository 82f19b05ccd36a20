"""What was typed into a search, cut into words, phrases, operators and parentheses."""

import re
import unicodedata
from dataclasses import dataclass

from testimonia.store.searching.query_tree import Near, Phrase, QueryError

NEAR_BY = 10
"""Words between the parts of a NEAR, where no number is given; as in FTS5."""

FARTHEST = 1_000
"""Words between the parts of a NEAR, at most."""


@dataclass(frozen=True, slots=True)
class Token:
    """What was typed at a position, counted from 1 for the reader.

    Attributes:
        kind: "phrase", "near", "(" , ")" or an operator.
        at: position of its first character.
        value: of a phrase or a NEAR.
    """

    kind: str
    at: int
    value: Phrase | Near | None = None


_CLOSERS = {'"': '"', "“": '”"', "„": '“”"', "«": "»", "»": "«", "”": "”", "‟": '”"'}
"""Marks that begin a phrase, and those that may end it: English, German, French, Danish, Swedish usage."""

OPERATORS = frozenset({"AND", "OR", "NOT"})
_DISTANCE = re.compile(r",\s*(\d+)\s*$")


def cleaned(typed: str) -> str:
    """``typed`` with a space for each control or half character: SQLite cannot be asked for them."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in typed)


def _can_be_found(words: str) -> bool:
    """Whether the index holds anything of ``words``: letters, digits, private characters, as in unicode61."""
    return any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Co" for c in words)


def tokens(typed: str) -> list[Token]:
    """What was typed, cut up, without words that have no letter or digit: the index has none of those."""
    found, at = [], 0
    while at < len(typed):
        character = typed[at]
        if character.isspace():
            at += 1
        elif character in "()":
            found.append(Token(character, at + 1))
            at += 1
        elif typed.startswith("NEAR(", at):
            near, end = _near(typed, at)
            found.append(Token("near", at + 1, near))
            at = end
        else:
            phrase, end = _phrase(typed, at)
            bare = typed[at:end]
            if bare in OPERATORS:
                found.append(Token(bare, at + 1))
            elif _can_be_found(phrase.words):
                found.append(Token("phrase", at + 1, phrase))
            at = end
    return found


def _phrase(typed: str, at: int) -> tuple[Phrase, int]:
    """The phrase or word that begins at ``at``, and where it ends."""
    closers = _CLOSERS.get(typed[at])
    if closers is not None:
        end = next((n for n in range(at + 1, len(typed)) if typed[n] in closers), None)
        if end is None:
            raise QueryError(f"The quotation mark at position {at + 1} is never closed.")
        prefix = typed.startswith("*", end + 1)
        return Phrase(typed[at + 1 : end], prefix), end + 1 + prefix
    end = at
    while end < len(typed) and not (typed[end].isspace() or typed[end] in "()" or typed[end] in _CLOSERS):
        end += 1
    word = typed[at:end]
    return Phrase(word.rstrip("*"), word.endswith("*")), end


def _near(typed: str, at: int) -> tuple[Near, int]:
    """The NEAR that begins at ``at``, and where it ends."""
    first = at + len("NEAR(")
    end = first
    while end < len(typed) and typed[end] != ")":
        if typed[end] == "(":
            raise QueryError(f"NEAR takes words and phrases, not the group at position {end + 1}.")
        end = _phrase(typed, end)[1] if typed[end] in _CLOSERS else end + 1
    if end == len(typed):
        raise QueryError(f"The parenthesis of NEAR at position {at + 1} is never closed.")
    number = _DISTANCE.search(typed[first:end])
    distance = int(number[1][:9]) if number else NEAR_BY
    if distance > FARTHEST:
        raise QueryError(f"NEAR at position {at + 1} looks {FARTHEST} words far at most.")
    inside = typed[: first + number.start() if number else end]
    return Near(_phrases(inside, first, at), distance), end + 1


def _phrases(typed: str, first: int, at: int) -> tuple[Phrase, ...]:
    """The phrases of the NEAR at ``at``, from ``first`` to the end of ``typed``."""
    found = []
    while first < len(typed):
        if typed[first].isspace():
            first += 1
            continue
        phrase, end = _phrase(typed, first)
        if typed[first:end] in OPERATORS:
            raise QueryError(f"NEAR takes words and phrases, not the {phrase.words} at position {first + 1}.")
        if _can_be_found(phrase.words):
            found.append(phrase)
        first = end
    if not found:
        raise QueryError(f"NEAR at position {at + 1} has no words to look for.")
    return tuple(dict.fromkeys(found))
