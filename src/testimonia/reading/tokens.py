"""Words, figures and marks, each with its place: the smallest things that are read.

Cut as treebanks cut English (Universal Dependencies; Penn Treebank for contractions): "didn't" is two tokens,
a hyphen stands for itself, the stop of an abbreviation belongs to it, an address in the web is one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from testimonia.model import Span
from testimonia.reading.words import words_of

_NO_WIDTH = "\u200b-\u200d\u2060\ufeff"
"""Signs that only say where a line may break; printers of e-books put one before every dash."""
_ABBREVIATED = ("title_abbreviations", "given_abbreviations", "number_abbreviations", "leading_abbreviations")


@cache
def _token() -> re.Pattern[str]:
    """The kinds of token, the first that fits; the first line is only there for speed, and for most words."""
    short = {word for name in _ABBREVIATED for word in words_of(name)}
    too = words_of("words_too")
    return re.compile(
        rf"""
          (?![cC][aA][nN][nN][oO][tT]\b)[^\W\d_]++(?![.’'@:\u0301])
        | (?:https?://|www\.)[^\s<>"“”]{{0,300}}(?<![.,;:!?)\]}}’'])      # an address in the web
        | [^\W_]++(?:[.+-][^\W_]++){{0,6}}@[^\W_]++(?:[.-][^\W_]++){{1,6}}  # of a person
        | (?:[^\W\d_]\.){{2,}}                            # U.S., e.g.
        | (?<![^\W_])(?i:{_alternatives(too)})\.(?=\s{{0,3}}(?:\d|[IVXLC]{{2,}}\b))   # No. 3
        | (?<![^\W_])(?i:{_alternatives(short - too)})\.                  # Dr., vol.
        | (?<![\w’'])[A-Z]\.(?=\s+[^\W\d_a-z])            # an initial, before a name
        | (?i:can(?=not\b))
        | [^\W\d_]+?(?=[nN][’'][tT]\b)                    # did | n't
        | [nN][’'][tT]\b
        | [’'](?i:s|ll|re|ve|d|m)\b                       # Anna | 's
        | [^\W\d_]+(?:\u0301[^\W\d_]*)*(?:[’'](?!(?i:s|ll|re|ve|d|m|t)\b)[^\W\d_]{{2,}})*   # O'Hara
        | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b
        | \d+
        | \.{{2,}} | -{{2,}} | ={{2,}} | _{{2,}} | \*{{2,}}
        | [^\s{_NO_WIDTH}]
        """,
        re.VERBOSE,
    )


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


def tokens(layer: str, sentence: Span) -> tuple[Span, ...]:
    """The tokens of a sentence, in order; what lies between them is white space, or has no width.

    >>> layer = "Dr. Vane didn't know the U.S. well-wishers' names."
    >>> " | ".join(s.of(layer) for s in tokens(layer, Span(0, len(layer))))
    "Dr. | Vane | did | n't | know | the | U.S. | well | - | wishers | ' | names | ."
    """
    return tuple(Span(*m.span()) for m in _token().finditer(layer, sentence.start, sentence.end))


def within(places: tuple[Span, ...], span: Span) -> tuple[int, int]:
    """Numbers of the first token that ends after ``span`` begins, and of the first that begins after it."""
    starts = [p.start for p in places]
    ends = [p.end for p in places]
    return bisect_left(ends, span.start + 1), bisect_left(starts, span.end)
