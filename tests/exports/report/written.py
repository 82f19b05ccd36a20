"""A small report by hand: every hand, a tone, italics, a quote, and words of documents that mean harm."""

from testimonia.exports.report.numbering import numbered
from testimonia.exports.report.values import (
    Chapter,
    Footnote,
    Hand,
    Item,
    Line,
    Locator,
    Report,
    Run,
    Tone,
)
from testimonia.model import Span
from tests.exports.report.works import BOOK, LIND, work

NOTE = Footnote(BOOK, Locator(page="12"), "She was arrested at Ely.", ("As told by Jan.",), Span(3, 27))
AGAIN = Footnote(BOOK, Locator(page="13"), "in 1833", ())
OTHER = Footnote(work("document", author=[LIND], title="Diary", path="b.txt"), Locator(paragraph=2), "")

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]></w:t><w:p/>",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "<http://evil.example>",
    "http://evil.example and www.evil.example",
    "[^1]: a note\n\n# a heading",
    "=HYPERLINK(1) | a | b",
    "$x^2$ ~sub~ @cite &amp; <!-- -->",
    "\x1b[31mred\x07\x00",
    "a\u202eb\u2066c",
    "half \ud800 and \uffff",
    "`code` **bold** __x__ {.class}",
    "- a\n1. b\n> c\n---",
)


def small(words: str = "Arrested in 1832", name: str = "Ada Lind") -> Report:
    """A report with its footnotes numbered; ``words`` stand wherever a document's can."""
    told = Line(
        (Run(f"{words} (Tom Moss"), NOTE, Run(") or in 1833 ("), Run("Rain", italic=True), AGAIN, Run(")."))
    )
    machine = Line((Run("Probably one arrest."),), Hand.MACHINE, "By machine")
    person = Line((Run("the finding holds."), OTHER), Hand.PERSON, "Decided by ben, 3 May 2026")
    item = Item((told, machine, person), (Run("The arrest: 1832 or 1833?"),), Tone.CLASH, "1832 or 1833")
    chapters = (Chapter("life", "The life in order", "In order.", (item,), "2 more in the files."),)
    return numbered(Report(name, ("A lede.",), chapters, ("A method.",), "Made by hand."))


def hostile(words: str) -> Report:
    """A report with the same words as a name, in a line, a quote, a citation, a remark and a label."""
    evil = work("book", author=[{"literal": words}], title=words, publisher=words, path=words)
    note = Footnote(evil, Locator(page=words), words, (words,), Span(0, 1))
    line = Line((Run(words), note, Run(words, italic=True)), Hand.PERSON, words)
    item = Item((line,), (Run(words),), Tone.CLASH, words)
    return numbered(
        Report(words, (words,), (Chapter("life", words, words, (item,), words),), (words,), words)
    )
