"""The plain text of a message as paragraphs, each with how many times it is quoted (RFC 3676)."""

import re
from collections.abc import Iterator
from itertools import groupby

from testimonia.ingest.readers.mail.quoting import MOST_DEPTH
from testimonia.ingest.readers.mail.words import mail_words

_MARKS = re.compile(r"(?:>[ \t]?)+")
_RULE = re.compile(r"[-_*]{3,}.{0,60}?[-_*]{3,}\s*$|_{10,}\s*$")
Line = tuple[int, str]


def paragraphs_of(text: str, flowed: bool = False, joined: bool = False) -> Iterator[Line]:
    """Each paragraph with its depth, in order.

    Args:
        text: of the message.
        flowed: whether lines that end in a space go on in the next (format=flowed).
        joined: whether that space is taken away (delsp=yes).
    """
    lines = (_line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    rows = _unfolded(lines, joined) if flowed else lines
    for depth, run in groupby(rows, key=lambda row: row[0]):
        paragraph: list[str] = []
        for _, line in run:
            if paragraph and (not line.strip() or _begins(line, paragraph[-1])):
                yield depth, "\n".join(paragraph)
                paragraph = []
            if line.strip():
                paragraph.append(line.rstrip())
        if paragraph:
            yield depth, "\n".join(paragraph)


def _line(line: str) -> Line:
    marks = _MARKS.match(line)
    if marks is None:
        return 0, line
    return min(marks[0].count(">"), MOST_DEPTH), line[marks.end() :]


def _unfolded(lines: Iterator[Line], joined: bool) -> Iterator[Line]:
    waiting: Line | None = None
    for depth, line in lines:
        words = line[1:] if line.startswith(" ") else line  # a space is stuffed before what looks like a mark
        if waiting is not None and waiting[0] == depth:
            words = waiting[1] + words
        elif waiting is not None:
            yield waiting
        waiting = None
        if words.endswith(" ") and words != "-- ":
            waiting = (depth, words[:-1] if joined else words)
        else:
            yield depth, words
    if waiting is not None:
        yield waiting


def _begins(line: str, before: str) -> bool:
    """Whether a line begins a paragraph without a blank one before it: a signature, a forwarded head."""
    if line.rstrip() == "--":
        return True
    label = mail_words().label.match(line)
    first = label is not None and mail_words().labels[label["label"].casefold()] == "from"
    return first or bool(_RULE.match(before))
