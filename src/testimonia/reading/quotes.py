"""What stands in quotation marks, and which of it is said or written by another: for telling whose "I" it is.

Marks are of three kinds: double ones (curly, straight, low), guillemets, and single ones, which are
apostrophes, too. A kind is closed by its own kind only, so that marks of one kind stand inside another; never
inside their own kind, where a mark that was lost is the likelier. Dialogue that a dash begins is left alone:
nothing shows where it ends.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from testimonia.model import Span, trimmed
from testimonia.reading.words import words_of

_MARK = re.compile(r"[“”„\"«»]|(?<![^\W_])[‘’'](?=\S)|(?<=\S)[’'](?![^\W_])")
_DOUBLE = frozenset('“”„"')
_ANGLE = frozenset("«»")
_BEFORE = frozenset("([{—–-/“”„\"«»‘'’\u2060")
"""What may stand before a mark that opens, beside white space."""
_AFTER = frozenset(")]}—–-.,;:!?…“”„\"«»’'*\u2060")
"""What may stand after a mark that closes, beside white space and the figure of a note."""
_ENDING = frozenset('.,!?…;:—–-”"»*_)')
"""What stands before a single mark that surely closes."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_STARTS = re.compile(r"(?:^|[.!?…,:;—–-][)\]”’\"'»]?|[”’\"'»(\[])$")
"""What stands before words that somebody is given to say."""
_SAID = re.compile(r"[.,!?…—–-][\s\"'”’»]*$")
_SHORT = 3
"""Words; what is in quotes and not longer is mostly a title, a nickname, or a word held at arm's length."""
_LONGEST = 4_000
"""Code points; what seems longer and was never closed is no quotation."""
_LONG = 360
"""Code points of a title, at most."""
_TITLE = 12
"""Words of a title, at most."""
_SMALL = 4
"""Letters of a word that is written small in titles, at most."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands in quotation marks, and is said or written by somebody.

    Attributes:
        span: with the marks, as far as they stand there.
        depth: 1 for what is quoted, 2 for what is quoted in it, and so on.
    """

    span: Span
    depth: int


@dataclass(slots=True)
class _Open:
    """A mark that waits for its fellow.

    Attributes:
        mark: as written.
        start: where it stands.
        perhaps: behind the first mark that may close it or be an apostrophe ("the workers' rights").
    """

    mark: str
    start: int
    perhaps: int | None = None


def marked(layer: str, paragraphs: Sequence[Span]) -> tuple[Marked, ...]:
    """The direct quotations in some paragraphs, in order, an outer one before those inside it.

    A quotation that runs over paragraphs is one in each: printers open it anew in every one and close it in
    the last. What was opened and not closed runs to the end of its paragraph, or to the next mark that opens.
    Words held at arm's length and titles are none, unless they end as speech does ("Never!").

    Args:
        layer: the reading layer.
        paragraphs: of it, in order; what lies between is not read.
    """
    found: list[Marked] = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        spans = _in_marks(layer, paragraph, _begun_by(layer, following) if following else "")
        said = (span for span in spans if _is_said(layer, span, paragraph))
        found += (Marked(span, depth) for span, depth in _nested(said))
    return tuple(found)


def held_at_length(layer: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The outermost stretches in quotation marks that `marked` leaves out and that are no titles of works.

    A word or a few that nobody need have said; that they are somebody's must be said beside them.
    """
    found: list[Span] = []
    for paragraph in paragraphs:
        for span, depth in _nested(_in_marks(layer, paragraph, "")):
            if depth == 1 and not _is_said(layer, span, paragraph):
                words = _WORD.findall(layer, span.start, span.end)
                found += [span] if words and not words[-1][0].isupper() else []
    return tuple(found)


def in_marks(layer: str, paragraph: Span) -> tuple[Span, ...]:
    """The outermost stretches in quotation marks, whatever they are: speech, titles, single words."""
    return tuple(span for span, depth in _nested(_in_marks(layer, paragraph, "")) if depth == 1)


def _begun_by(layer: str, paragraph: Span) -> str:
    """The kind of mark that a paragraph begins with, or nothing."""
    first = layer[paragraph.start : paragraph.start + 1]
    return _kind(first) if first and first in "“„\"«‘'" else ""


def _nested(spans: Iterable[Span]) -> Iterator[tuple[Span, int]]:
    around: list[int] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        while around and around[-1] <= span.start:
            around.pop()
        around.append(span.end)
        yield span, len(around)


def _in_marks(layer: str, paragraph: Span, again: str) -> list[Span]:
    """Stretches in marks, in no order; ``again`` is the kind of mark that the next paragraph begins with."""
    waiting: list[_Open] = []
    found: list[Span] = []
    for mark in _MARK.finditer(layer, paragraph.start, paragraph.end):
        kind = _kind(mark.group())
        number = next((n for n, one in enumerate(waiting) if _kind(one.mark) == kind), None)
        read = _single if kind == "single" else _paired
        read(layer, paragraph, mark.start(), waiting, number, found)
    for one in [one for one in waiting if _kind(one.mark) == again]:
        if again != "single" or one.perhaps is None or one.start == paragraph.start:
            found.append(Span(one.start, paragraph.end))
            waiting.remove(one)
    _give_up(layer, waiting, 0, paragraph.end, found)
    return found


def _kind(mark: str) -> str:
    return "double" if mark in _DOUBLE else "angle" if mark in _ANGLE else "single"


def _paired(
    layer: str, paragraph: Span, at: int, waiting: list[_Open], number: int | None, found: list[Span]
) -> None:
    """Read a double mark or a guillemet; ``number`` is that of the mark of its kind that waits."""
    mark = layer[at]
    begun = None if number is None else waiting[number]
    opens = _may_open(layer, paragraph, at) and not layer[at + 1 : min(at + 2, paragraph.end)].isspace()
    closes = _may_close(layer, paragraph, at)
    if begun is None or number is None:
        if mark in "“„«" or (not closes and (opens or mark == '"')):
            waiting.append(_Open(mark, at))
    elif _ends(mark, begun.mark, opens, closes):
        _give_up(layer, waiting, number + 1, at, found)
        waiting.pop()
        found.append(Span(begun.start, at + 1))
    else:
        _give_up(layer, waiting, number, at, found)
        waiting.append(_Open(mark, at))


def _ends(mark: str, begun: str, opens: bool, closes: bool) -> bool:
    """Whether a mark ends what ``begun`` has begun, and does not begin another."""
    if mark == '"':
        return closes or not opens
    if mark == "“":
        return begun == "„"
    if mark in "«»":
        return mark != begun
    return mark == "”"


def _single(
    layer: str, paragraph: Span, at: int, waiting: list[_Open], number: int | None, found: list[Span]
) -> None:
    """Read a single mark, which may be an apostrophe."""
    begun = None if number is None else waiting[number]
    if _opens_single(layer, paragraph, at):
        if begun is not None and begun.perhaps is None and begun.mark == layer[at] == "'":
            return
        if begun is not None and number is not None:
            if number + 1 < len(waiting):
                return
            _give_up(layer, waiting, number, at, found)
        waiting.append(_Open(layer[at], at))
    elif (
        begun is not None and begun is waiting[-1] and layer[at] in "’'" and _may_close(layer, paragraph, at)
    ):
        if layer[at - 1] in _ENDING or layer[at + 1 : at + 2] in (",", ".", ";", ":", "!", "?", ")"):
            waiting.pop()
            found.append(Span(begun.start, at + 1))
        elif begun.perhaps is None:
            begun.perhaps = at + 1


def _opens_single(layer: str, paragraph: Span, at: int) -> bool:
    if layer[at] == "’" or not _may_open(layer, paragraph, at):
        return False
    word = _WORD.match(layer, at + 1, min(paragraph.end, at + 12))
    if word is None:
        return layer[at] == "‘" or layer[at + 1 : at + 2] in ("“", '"', "—", "-", "(", "[", ".", "…")
    return word.group().lower() not in words_of("elided") and not word.group()[0].isdigit()


def _may_open(layer: str, paragraph: Span, at: int) -> bool:
    return at == paragraph.start or layer[at - 1] in _BEFORE or layer[at - 1].isspace()


def _may_close(layer: str, paragraph: Span, at: int) -> bool:
    if at == paragraph.start or layer[at - 1].isspace():
        return False
    after = layer[at + 1 : min(at + 2, paragraph.end)]
    return not after or after in _AFTER or after.isspace() or after.isdigit()


def _give_up(layer: str, waiting: list[_Open], since: int, end: int, found: list[Span]) -> None:
    """What waits from ``since`` on is not closed before ``end``."""
    for one in waiting[since:]:
        if one.perhaps is not None:
            found.append(Span(one.start, one.perhaps))
        elif _kind(one.mark) != "single" and end - one.start <= _LONGEST:
            found.append(trimmed(layer, Span(one.start, end)))
    del waiting[since:]


def _is_said(layer: str, span: Span, paragraph: Span) -> bool:
    """Whether words in quotation marks are said or written by somebody, and not only mentioned."""
    if len(span) > _LONG:
        return True
    words = _WORD.findall(layer, span.start, span.end)
    if not words or not (len(words) <= _SHORT or _is_title(words)):
        return bool(words)
    inside = layer[span.start + 1 : span.end].rstrip("”\"»’'")
    if not _SAID.search(inside[-4:]):
        return False
    if inside.endswith(("!", "?")):
        return True
    before = layer[max(paragraph.start, span.start - 4) : span.start].rstrip()
    if words[0][0].isupper():
        return _STARTS.search(before) is not None
    return before.endswith((",", ":")) and not inside.endswith(",")  # "Fair," I said, "but poor."


def _is_title(words: Sequence[str]) -> bool:
    large = [word[0].isupper() for word in words if len(word) > _SMALL]
    return len(words) <= _TITLE and words[0][0].isupper() and bool(large) and all(large)
