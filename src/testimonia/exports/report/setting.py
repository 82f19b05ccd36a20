"""How citations are set: parts joined by commas or full stops, titles in italics or quotation marks."""

from collections.abc import Iterable

from testimonia.exports.headline import SMALL
from testimonia.exports.report.values import Run, Words

_ENDS = "?!.…"
_LONGEST = 4
"""Words of a short title, at most."""


def said(text: str) -> Words:
    """Words as they are."""
    return (Run(text),) if text else ()


def italic(text: str) -> Words:
    """The title of a book."""
    return (Run(text, italic=True),) if text else ()


def quoted(text: str) -> Words:
    """The title of a part, an article, a letter; quotation marks in it become single."""
    inner = text.replace("“", "‘").replace("”", "’")
    return (Run(f"“{inner}”"),) if text else ()


def joined(parts: Iterable[Words], mark: str = ",") -> Words:
    """Parts with a mark and a space between them; a mark goes inside a closing quotation mark.

    >>> joined([said("Ada Lind"), quoted("Rain"), italic("The Ely Review")])
    (Run(text='Ada Lind, “Rain,” ', italic=False), Run(text='The Ely Review', italic=True))
    """
    found: Words = ()
    for part in parts:
        if part:
            found = merged((*ended(found, mark), Run(" "), *part)) if found else part
    return merged(found)


def ended(words: Words, mark: str) -> Words:
    """Words with a mark at their end, unless it would be the second full stop there."""
    if not words:
        return words
    *before, last = words
    closing = last.text.endswith("”")
    inside = last.text[:-1] if closing else last.text
    if mark == "." and inside[-1:] in _ENDS and inside:
        return words
    if closing:
        return (*before, Run(f"{inside}{mark}”", last.italic))
    return (*words, Run(mark))


def merged(words: Iterable[Run]) -> Words:
    """The same with neighbours of one kind made one."""
    found: list[Run] = []
    for run in words:
        if found and found[-1].italic == run.italic:
            found[-1] = Run(found[-1].text + run.text, run.italic)
        elif run.text:
            found.append(run)
    return tuple(found)


def capital(words: Words) -> Words:
    """The same with a capital letter at the beginning."""
    if not words:
        return words
    first, *others = words
    return (Run(first.text[:1].upper() + first.text[1:], first.italic), *others)


def one_line(text: str) -> str:
    """Words without the ends of their lines, which no citation keeps."""
    return " ".join(text.split())


def short_title(title: str) -> str:
    """A title as it is given once it is known: the main title, without its article, in up to four words.

    >>> short_title("A History of the Watch of Ely: From the Beginning")
    'History of the Watch'
    """
    main = title.partition(":")[0].partition(" — ")[0].strip() or title
    words = main.split()
    if len(words) > 1 and words[0].lower() in ("a", "an", "the"):
        words = words[1:]
    if len(words) > _LONGEST:
        words = words[:_LONGEST]
        while len(words) > 1 and words[-1].lower() in SMALL:
            words = words[:-1]
    return " ".join(words).rstrip(",;.")
