"""A report as Markdown with footnotes, as Pandoc and most editors of notes read it."""

import re
from collections.abc import Iterator

from testimonia.exports.report.seen import seen
from testimonia.exports.report.values import Chapter, Hand, Item, Line, Mark, Note, Piece, Report, Run, Words

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~^$@&])")
"""What can begin markup, a link, a formula, a citation or an entity; each can have a backslash before it."""
_ADDRESS = re.compile(r"(?i)(\bwww|https?|ftp|mailto|javascript|data)([.:])|--")
_BEGINNING = re.compile(r"^(\d+|[A-Za-z])?([-+=:%.)])(?=\s|$|[-=:%.])")


def written(report: Report) -> bytes:
    """The report, in UTF-8; the same report always gives the same bytes."""
    return ("\n\n".join(_blocks(report)) + "\n").encode()


def _blocks(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.name)}"
    yield from (begun(escaped(each)) for each in (*report.lede, report.made) if each)
    for chapter in report.chapters:
        yield from _chapter(chapter)
    if report.bibliography:
        yield "## Bibliography"
        yield from (begun(_words(each)) for each in report.bibliography)
    yield "## How this was made"
    yield from (begun(escaped(each)) for each in report.method)
    yield from map(_note, report.notes)


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {escaped(chapter.title)}"
    if chapter.lead:
        yield begun(escaped(chapter.lead))
    for item in chapter.items:
        yield from _item(item)
    if chapter.more:
        yield begun(escaped(chapter.more))


def _item(item: Item) -> Iterator[str]:
    sign = f"{item.tone.sign} " if item.tone.sign else ""
    if item.heading:
        yield f"### {sign}{_words(item.heading)}"
        sign = ""
    for number, line in enumerate(item.lines):
        when = f"{escaped(item.when)} — " if item.when and not number else ""
        yield begun(f"{sign if not number else ''}{when}{_line(line)}")


def _line(line: Line) -> str:
    """A line; the program's stand in small as quotations do, a person's with a name in bold."""
    text = "".join(map(_piece, line.pieces))
    label = f"{escaped(line.label)}: " if line.label else ""
    if line.hand is Hand.PERSON:
        return f"**{label.strip()}** {text}"
    if line.hand is Hand.MACHINE:
        return f"> *{label.strip()}* {text}" if label else f"> {text}"
    return f"{label}{text}"


def _piece(piece: Piece) -> str:
    if isinstance(piece, Mark):
        return f"[^{piece.number}]"
    return _run(piece) if isinstance(piece, Run) else ""


def _note(note: Note) -> str:
    quote = f": {escaped(note.quoted)}" if note.quote else "."
    said = " ".join(map(escaped, note.remarks))
    return f"[^{note.number}]: {_words(note.citation)}{quote}{f' {said}' if said else ''}"


def _words(words: Words) -> str:
    return "".join(map(_run, words))


def _run(run: Run) -> str:
    """Words; those in italics have their spaces outside the asterisks, or these would stand as they are."""
    text = escaped(run.text)
    if not run.italic or not text.strip():
        return text
    inner = text.strip()
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}*{inner}*{text[start + len(inner) :]}"


def escaped(text: str) -> str:
    """Words in which nothing is markup: not a heading, an address, a link, a formula or a footnote.

    >>> escaped("[a](http://b) *c*"), escaped("a--b")
    ('\\\\[a\\\\](http\\\\://b) \\\\*c\\\\*', 'a\\\\-\\\\-b')
    """
    return _ADDRESS.sub(_unlinked, _MARKUP.sub(r"\\\1", seen(text)))


def begun(text: str) -> str:
    """The beginning of a block, which cannot be taken for a list, a definition or an underline.

    >>> begun("1. of May"), begun("- a"), begun("a-b")
    ('1\\\\. of May', '\\\\- a', 'a-b')
    """
    return _BEGINNING.sub(r"\1\\\2", text)


def _unlinked(found: re.Match[str]) -> str:
    """An address that no program makes a link of, and two hyphens that none makes a dash of."""
    return f"{found[1]}\\{found[2]}" if found[1] else "\\-\\-"
