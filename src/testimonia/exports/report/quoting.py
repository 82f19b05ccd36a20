"""Quotes for footnotes: the words around a passage as they stand, cut where they are many.

They are cut between two sentences, if that is possible, else between two words.
"""

import re

from testimonia.exports.report.setting import one_line
from testimonia.model import Span

_MARK = "…"
_SENTENCE = re.compile(r"[.?!][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])")
"""Where a sentence ends and another begins, as far as that can be seen."""


def cut(words: str, inside: Span, longest: int) -> str:
    """Words on one line, cut to a length so that the passage in them is kept, as far as there is room.

    An end that was cut inside a sentence has an ellipsis; between them stands exactly what is written.

    >>> cut("It rained. Ada Lind came to Ely by boat.", Span(11, 25), 24)
    '… Ada Lind came to Ely by …'
    """
    if len(one_line(words)) <= longest:
        return one_line(words)
    room = max(longest - len(inside), 0)
    start = max(inside.start - room // 2, 0)
    if inside.end <= longest:
        start = 0
    elif start:
        start = min(_after_space(words, start, inside.start), inside.start)
    end = min(start + longest, len(words))
    before = after = ""
    if start:
        begins = _sentence(words, start, inside.start)
        start, before = (start, f"{_MARK} ") if begins is None else (begins, "")
    if end < len(words):
        ends = _sentence(words, inside.end, end, last=True)
        end, after = (_before_space(words, start, end), f" {_MARK}") if ends is None else (ends, "")
    return f"{before}{one_line(words[start:end])}{after}"


def _sentence(words: str, start: int, end: int, *, last: bool = False) -> int | None:
    """Where the first sentence that begins in a stretch begins, or the last one; None if none does."""
    found = [each.end() for each in _SENTENCE.finditer(words, max(start - 1, 0), min(end + 1, len(words)))]
    inside = [at for at in found if start <= at <= end]
    return None if not inside else inside[-1] if last else inside[0]


def _after_space(words: str, at: int, last: int) -> int:
    """The beginning of the next word from ``at`` on, but not after ``last``."""
    found = next((n for n in range(at, last) if words[n].isspace()), None)
    return last if found is None else found + 1


def _before_space(words: str, start: int, at: int) -> int:
    """The end of the last word before ``at``; ``at`` itself where there is only one."""
    return next((n for n in range(at, start, -1) if words[n].isspace()), at)
