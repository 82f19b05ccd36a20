"""Notes as text: Markdown in which no word of a document is markup, links between notes, and properties.

A backslash stands before every sign that Markdown, Obsidian, or one of the plug-ins that most people have
(Dataview, Templater, Tasks) could obey; the plug-ins read the text itself, so pairs of signs are parted too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from testimonia.exports.formats.obsidian.naming import safe_name
from testimonia.exports.json_text import one_line
from testimonia.exports.report import markdown
from testimonia.exports.report.seen import seen

Property = str | int | bool | date | Sequence[str] | None
"""What a property of a note can be; one that is None or empty is left out."""

_OBEYED = re.compile(r"[%=]|(?<=:):|(?<![\\:]):(?=//)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Link(str):
    """A link to a note, as text: the only text among the properties of a note that is one."""

    __slots__ = ()


def escaped(words: str) -> str:
    """Words on one line in which nothing is obeyed.

    >>> print(escaped("[[a]] <% b %> c:: d"))
    \\[\\[a\\]\\] \\<\\% b \\%\\> c:\\: d
    """
    return _OBEYED.sub(r"\\\g<0>", markdown.escaped(" ".join(words.split())))


def block(words: str) -> str:
    """Words as a paragraph, line by line; none of its lines begins a list, a quotation or a code.

    >>> block("1. of May\\n    - b")
    '1\\\\. of May\\n\\\\- b'
    """
    lines = (markdown.begun(escaped(line)) for line in words.splitlines())
    return "\n".join(line for line in lines if line)


def link(path: str, shown: str = "", at: str = "") -> Link:
    """A link to a note, or to a block in it.

    Args:
        path: of the note in the vault, without its suffix.
        shown: words that are shown in its place.
        at: id of the block.
    """
    words = safe_name(shown) if shown else ""
    return Link(f"[[{path}{f'#^{at}' if at else ''}{f'|{words}' if words else ''}]]")


def note(properties: Mapping[str, Property], blocks: Iterable[str]) -> Iterator[bytes]:
    """A note in pieces: its properties, then blocks with an empty line between two."""
    lines = [f"{key}: {_written(value)}" for key, value in properties.items() if value not in (None, "", ())]
    front = "\n".join(["---", *lines, "---"])
    yield f"{front}\n".encode()
    for each in blocks:
        if each:
            yield f"\n{each}\n".encode()


def _written(value: Property) -> str:
    """A value in YAML: text is always in quotation marks, so that none is taken for anything else.

    A JSON string is one of YAML (YAML 1.2, section 1.3). Days and numbers are plain: Obsidian shows them so.
    A text that is a link would be one in Obsidian, and Templater looks for its signs even here.
    """
    if isinstance(value, str):
        shown = value if isinstance(value, Link) else seen(value).replace("[[", "[ [")
        return one_line(shown).replace("<%", r"\u003c%")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    return f"[{', '.join(map(_written, value or ()))}]"


def day(text: str | None) -> date | None:
    """A bound as a day, if calendars of other programs have it: years 1 to 9999."""
    found = _DAY.fullmatch(text or "")
    if found is None or found[0].startswith("0000"):
        return None
    return date.fromisoformat(found[0])
