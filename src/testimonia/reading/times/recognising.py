"""From text to Forms: runs of words that may speak of time are found, classed, and handed to the grammar."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from testimonia.reading.times.grammar import Item, reduced
from testimonia.reading.times.lexicon import WORD, Lexicon, figure_classes, roman_value

LONGEST_RUN = 60
"""Words that are looked at together, at the most: no date is longer, and hostile text may have no end."""

_RUN = re.compile(rf"[^x]{{1,{LONGEST_RUN}}}")
_TIMELY = re.compile(r"[ty]|f:f|f/f|f\.f|'f|n.?n")
_POSSESSIVES = ("'s", "’s")


class Token(NamedTuple):
    """A word, a row of figures or a mark, and where it stands."""

    text: str
    start: int
    end: int


class Around(NamedTuple):
    """The tokens before and after an item, nearest first."""

    before: Sequence[Token]
    after: Sequence[Token]


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words, figures and marks of a stretch of text."""
    return [Token(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, end)]


def runs(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) of the tokens that may make an expression of time together."""
    known = lexicon.kinds
    kinds = "".join([_kind(token.text, known) for token in tokens])
    for run in _RUN.finditer(kinds):
        if _TIMELY.search(kinds, run.start(), run.end()):
            yield run.start(), run.end()


def _kind(word: str, known: Any) -> str:
    """X for a word of no interest, f for figures, y for figures that may be a year; marks as they are."""
    if "0" <= word[0] <= "9":
        return "y" if len(word) == 4 else "f"
    kind: str | None = known.get(word.lower())
    if kind is None and roman_value(word):
        return "o"
    if kind is None:
        return known.get(word[:-2].lower(), "x") if word.endswith(_POSSESSIVES) else "x"
    if kind == "o" and len(word) == 1 and not word.isalpha():
        return word if word in ":/." else "'" if word in "'’‘" else "o"
    return kind


def items_of(tokens: Sequence[Token], lexicon: Lexicon) -> list[Item]:
    """The tokens of a run as items of the grammar: phrases and figures with suffixes put together."""
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        item, used = _item(tokens, at, lexicon)
        items.append(item)
        at += used
    return items


def recognised(tokens: Sequence[Token], lexicon: Lexicon) -> list[Item]:
    """What the grammar makes of a run of tokens."""
    return reduced(items_of(tokens, lexicon), lexicon.stages)


def _item(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Item, int]:
    token = tokens[at]
    if token.text[0].isdecimal():
        return _figures(tokens, at, lexicon)
    word = token.text.lower()
    for row, sense, glued in lexicon.phrases.get(word, ()):
        if _stands(tokens, at, row, glued):
            return Item(sense.letter, sense.values, token.start, tokens[at + len(row) - 1].end), len(row)
    roman = roman_value(token.text)
    if roman is not None and len(token.text) > 0 and word not in lexicon.small:
        return Item(lexicon.figures[frozenset({"ROMAN"})], roman, token.start, token.end), 1
    words = lexicon.capital if token.text[0].isupper() else lexicon.small
    end = token.end
    found = words.get(word)
    if found is None and word.endswith(_POSSESSIVES):
        found, end = words.get(word[:-2]), end - 2
    if found is None:
        return Item("x", None, token.start, end), 1
    return Item(found.letter, found.values, token.start, end), 1


def _stands(tokens: Sequence[Token], at: int, row: Sequence[str], glued: bool) -> bool:
    if at + len(row) > len(tokens):
        return False
    for number, word in enumerate(row):
        token = tokens[at + number]
        if token.text.lower() != word:
            return False
        if (glued or not word[0].isalpha()) and number and tokens[at + number - 1].end != token.start:
            return False
    return True


def _figures(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Item, int]:
    """Figures, with what is glued to them: 20th, 1930s, 1,440, 3.14."""
    token = tokens[at]
    nearest = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].start == token.end else None
    if nearest is not None:
        suffix = nearest.text.lower()
        if suffix in lexicon.ordinal_suffixes and len(token.text) <= 3:
            return _made(lexicon, {"ORD"}, int(token.text), token.start, nearest.end), 2
        if suffix in lexicon.decade_suffixes and len(token.text) in (2, 3, 4) and token.text.endswith("0"):
            return _made(lexicon, {"TENYEARS"}, int(token.text), token.start, nearest.end), 2
        last = tokens[at + 2] if at + 2 < len(tokens) and tokens[at + 2].start == nearest.end else None
        round_year = len(token.text) == 4 and token.text.endswith("0")
        if last is not None and round_year and nearest.text in "'’" and last.text in lexicon.decade_suffixes:
            return _made(lexicon, {"TENYEARS"}, int(token.text), token.start, last.end), 3
        if last is not None and last.text[0].isdecimal():
            if nearest.text == "," and len(last.text) == 3 and len(token.text) <= 3:
                return _made(lexicon, {"N"}, int(token.text + last.text), token.start, last.end), 3
            if nearest.text == "." and not _dated(tokens, at, last.end):
                return _made(
                    lexicon, {"N"}, float(f"{token.text[:9]}.{last.text[:9]}"), token.start, last.end
                ), 3
    value = int(token.text) if len(token.text) < 10 else 0
    return Item(lexicon.figures[figure_classes(token.text)], value, token.start, token.end), 1


def _dated(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether 3.12 is a part of 3.12.1921, or an hour, and no fraction."""
    before, following = tokens[max(at - 2, 0) : at], tokens[at + 3 : at + 5]
    if len(before) == 2 and before[1].text == "." and before[0].text.isdecimal():
        return True
    if not following:
        return False
    stop = following[0].text == "." and following[0].start == end
    return (stop and len(following) > 1 and following[1].text.isdecimal()) or following[
        0
    ].text.lower() in _HALVES


_HALVES = frozenset({"a", "p", "am", "pm"})
"""How a.m. and p.m. begin."""


def _made(lexicon: Lexicon, classes: set[str], value: Any, start: int, end: int) -> Item:
    return Item(lexicon.figures[frozenset(classes)], value, start, end)
