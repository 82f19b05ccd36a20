"""Words of documents, made safe to show on a terminal.

A name in a document must not be able to move the cursor, recolour the screen, or make a line read otherwise
than it is written (Unicode Technical Report 36, "Bidirectional Text Spoofing").
"""

import re
from typing import NamedTuple

from testimonia.model import SectionKind, Span, hull
from testimonia.store import Excerpt, NoteHit, PassageHit

_UNSAFE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, among them the one that begins an escape sequence
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # what turns the direction of writing
    "\U000e0000-\U000e007f"  # tags: words that nobody sees
    "\ud800-\udfff"  # half a character, which cannot be written out
)
UNSAFE = re.compile(f"[{_UNSAFE}]")
"""Characters that are never sent to a terminal."""

_UNSAFE_IN_A_LINE = re.compile(f"[{_UNSAFE}\n\t\u2028\u2029]")
_QUOTED = 60
"""Code points of a passage that a note is about, at most."""


def safe(text: str) -> str:
    """``text`` with every character that could play tricks made visible; all else as it is.

    The line ends of other systems become newlines.

    >>> safe("a\\u202eb")
    'a⟨U+202E⟩b'
    """
    return UNSAFE.sub(_visible, text.replace("\r\n", "\n"))


def safe_line(text: str) -> str:
    """The same for what has to stay on one line, such as a name: line ends and tabs are made visible too."""
    return _UNSAFE_IN_A_LINE.sub(_visible, text)


def _visible(found: re.Match[str]) -> str:
    return f"⟨U+{ord(found[0]):04X}⟩"


class Line(NamedTuple):
    """One line for a terminal; a tuple, so that it can be handed on as two arguments.

    Attributes:
        text: safe to show.
        marks: the stretches of ``text`` to be made conspicuous.
    """

    text: str
    marks: tuple[Span, ...]


def excerpt_line(hit: PassageHit | NoteHit, *, brackets: bool = True) -> Line:
    """A search hit on one line: where it is, then the words around it.

    ``path, p. xii, chars 120–180 (note on contributors): … some [words] …``

    Args:
        hit: what was found. The characters are those of the original layer, from the first found word to the
            end of the last.
        brackets: whether found words stand in square brackets; not needed where they can be coloured.
    """
    where = _passage(hit) if isinstance(hit, PassageHit) else _note(hit)
    return _with_excerpt(f"{where}: ", hit.excerpt, brackets=brackets)


def _passage(hit: PassageHit) -> str:
    original = [span for match in hit.matches for span in match.original] or list(hit.original)
    found = hull(original) if original else hit.span
    where = [safe_line(hit.path), *_page(hit), f"chars {found.start}–{found.end}"]
    return ", ".join(where) + _section(hit)


def _page(hit: PassageHit) -> list[str]:
    """The label as printed; where there is none, the number of the page in the file, in square brackets."""
    if hit.page is not None:
        return [f"p. {safe_line(hit.page)}"]
    return [] if hit.page_index is None else [f"p. [{hit.page_index + 1}]"]


def _section(hit: PassageHit) -> str:
    known = [] if hit.section in (None, SectionKind.DOCUMENT) else [str(hit.section)]
    if hit.section_title and known:
        known.append(f"“{safe_line(' '.join(hit.section_title.split()))}”")
    return f" ({' '.join(known)})" if known else ""


def _note(hit: NoteHit) -> str:
    where = [f"{hit.act.value} by {safe_line(hit.by)}", safe_line(hit.at)]
    if hit.path is not None:
        where.append(safe_line(hit.path))
    quote = " ".join(hit.quote.split()) if hit.quote else ""
    if quote:
        where.append(f"on “{safe_line(quote[:_QUOTED])}{'…' if len(quote) > _QUOTED else ''}”")
    return ", ".join(where)


def _with_excerpt(before: str, excerpt: Excerpt, *, brackets: bool) -> Line:
    """Words are made safe piece by piece, since that makes them longer and so moves the marks."""
    opening, closing = ("[", "]") if brackets else ("", "")
    line = before + ("… " if excerpt.cut_before else "")
    marks, at = [], 0
    for mark in excerpt.marks:
        line += safe_line(excerpt.text[at : mark.start]) + opening
        start = len(line)
        line += safe_line(mark.of(excerpt.text))
        marks.append(Span(start, len(line)))
        line += closing
        at = mark.end
    line += safe_line(excerpt.text[at:]) + (" …" if excerpt.cut_after else "")
    return Line(line, tuple(marks))
