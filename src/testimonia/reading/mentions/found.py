"""Stretches of words with capitals: what may be a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from testimonia.model import Span
from testimonia.reading.mentions.letters import POSSESSIVE, WORD
from testimonia.reading.words import is_cut, words_of

_WORD = re.compile(WORD)
_OWNERS = 3
"""Words of a name of which something is named: St Peter's Field."""
_LINK = 24
"""Characters between two parts of a name."""
_LONGEST = 12
"""Words in a name; a row of capitals that is longer is no name."""


class Word(NamedTuple):
    """A word with a capital, without a possessive ending.

    Attributes:
        start: in the reading layer.
        end: after the word, and after its stop if it is an initial or an abbreviated title.
        text: without the stop.
        low: in small letters.
        owns: whether 's followed it.
    """

    start: int
    end: int
    text: str
    low: str
    owns: bool


class Run(NamedTuple):
    """Words with capitals that stand together.

    Attributes:
        words: those with capitals, in order.
        initial: whether it begins its sentence.
        paragraph: number of its paragraph.
        sentence: number of its sentence in the Text.
        shown: whether it is set off: "*" for emphasis, '"' for quotation marks around all of it.
    """

    words: tuple[Word, ...]
    initial: bool
    paragraph: int
    sentence: int
    shown: str = ""

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0].start, self.words[-1].end)


def runs_in(layer: str, sentence: Span) -> Iterator[tuple[list[Word], bool]]:
    """Rows of words with capitals in a sentence, and whether each begins it."""
    row: list[Word] = []
    opening = True
    for found in _WORD.finditer(layer, sentence.start, sentence.end):
        word = _word(layer, found)
        if word is None or (word.low == "i" and not _ruler_follows(layer, row, word)):
            continue
        if row and not (len(row) < _LONGEST and _goes_on(layer, row, word)):
            yield row, opening
            row, opening = [], False
        if not row:
            opening = not any(
                c.isalnum() for c in layer[max(sentence.start, word.start - 40) : word.start]
            ) and (word.start - sentence.start < 40)
        row.append(word)
    if row:
        yield row, opening


_NEVER = frozenset({"i'm", "i’m", "i've", "i’ve", "i'll", "i’ll", "i'd", "i’d"})


def _word(layer: str, found: re.Match[str]) -> Word | None:
    text, start, end = found.group(), found.start(), found.end()
    owns = POSSESSIVE.search(text) is not None
    if owns:
        text, end = text[:-2], end - 2
    low = text.lower()
    if low in _NEVER:
        return None
    stop = layer[end : end + 1] == "."
    if stop and (
        len(text) == 1 or low in words_of("title_abbreviated") or low in {"jr", "sr"} or is_cut(low)
    ):
        end += 1
    return Word(start, end, text, low, owns)


def _goes_on(layer: str, row: list[Word], word: Word) -> bool:
    """Whether a word belongs to the name before it."""
    last = row[-1]
    gap = layer[last.end : word.start]
    if _parted_by_date(row, word):
        return False
    if last.owns:
        return gap[2:].isspace() and "\n" not in gap and _owned(word) and len(row) <= _OWNERS
    if not gap:
        return len(last.text) == 1 and layer[last.end - 1] == "."
    if gap.isspace():
        return gap.count("\n") < 2
    if gap == " & " or _nickname(layer, row, word, gap):
        return True
    return (
        len(gap) < _LINK
        and gap[0].isspace()
        and gap[-1].isspace()
        and (_linked(row, gap.lower().split(), word) or _is_title(layer, row, gap, word))
    )


_LEADS_ON = re.compile(r"\s(?:of|from|in|on|to|off)(?:\s(?:the|a|an))?\s")
_IMPRINT = re.compile(
    r"(?:\s+[^\W\d_a-z][\w’'-]*){0,4}"
    r"(?:\s\((?:[^\W\d_a-z][\w.:& ’'-]{1,50},\s)?\d{4}\)|,?\s(?:was\s)?(?:first\s)?published\s(?:in|at|by)\b)"
)
"""What follows the title of a book: "(London, 1926)", ", published in"."""


def _is_title(layer: str, row: list[Word], gap: str, word: Word) -> bool:
    """Whether "The ... of ..." is what a book is called: an imprint follows it."""
    article = row[0].low in words_of("articles") and len(row) > 1
    return article and _LEADS_ON.fullmatch(gap) is not None and _IMPRINT.match(layer, word.end) is not None


def _parted_by_date(row: list[Word], word: Word) -> bool:
    """Whether a month or a weekday stands between: it is in a name only as in "October Revolution"."""
    if row[-1].low in words_of("months"):
        return word.low not in words_of("event_heads")
    return word.low in words_of("months") and len(row) == 1 and not _given(row[-1])


def _nickname(layer: str, row: list[Word], word: Word, gap: str) -> bool:
    """Whether a word in quotation marks stands between given name and surname: Paul "Red" Orlik."""
    if gap in (' "', " “"):
        return layer[word.end : word.end + 2] in ('" ', "” ") and _given(row[-1])
    return gap in ('" ', "” ") and len(row) > 1 and layer[row[-1].start - 1] in '"“'


def _ruler_follows(layer: str, row: list[Word], word: Word) -> bool:
    """Whether "I" is a number, as in "Tsar Nicholas I," and not the one who speaks."""
    if not row or layer[row[-1].end : word.start] != " " or layer[word.end : word.end + 1] == " ":
        return False
    return any(w.low in words_of("title_royal") for w in row)


def _given(word: Word) -> bool:
    return word.low in words_of("given_male") or word.low in words_of("given_female")


def _owned(word: Word) -> bool:
    """Whether "King's" goes on to a name: King's College, St Peter's Field."""
    return any(word.low in words_of(kind) for kind in ("org_heads", "place_tails", "work_heads"))


def _linked(row: list[Word], between: list[str], word: Word) -> bool:
    """Whether small words lead from one part of a name to the next: de, von, of the."""
    first = between[0]
    if first in ("of", "for") and between[1:] in ([], ["the"]):
        return _leads_on(row, word, first)
    if between == ["and"]:
        return row[-1].low in ("ministry", "commissariat") or (
            word.low in words_of("org_heads") and any(w.low in words_of("peoples") for w in row)
        )
    return all(part in words_of("particles") for part in between) and row[-1].low not in words_of("common")


def _leads_on(row: list[Word], word: Word, link: str) -> bool:
    """Whether "of" or "for" goes on with the name: by the word before, or after "The" in a title."""
    head = row[-1].low
    if word.low in words_of("months"):
        return False
    kinds = _OF if link == "of" else ("org_with_of",)
    if any(head in words_of(kind) for kind in kinds):
        return True
    return link == "of" and row[0].low in words_of("articles") and len(row) == 2 and not head.endswith("s")


_OF = ("org_with_of", "event_with_of", "place_with_of", "title_with_of", "work_with_of")
