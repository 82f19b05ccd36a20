"""Small documents as ingest would hand them over, with real repairs, sections, pages and lines."""

import hashlib

from testimonia.model import (
    Anchor,
    Ingested,
    LineBox,
    Move,
    Page,
    Place,
    Problem,
    Repair,
    RepairKind,
    Replace,
    Section,
    SectionKind,
    Source,
    Span,
    Stated,
    Trouble,
    describe,
    repaired,
)

LETTER = (
    "LETTERS FROM THE ISLAND\n\n"  # heading
    "Dear friend, the boat was late and the govern-\nment sent nobody.* We waited at\n\n"
    "12\n\n"  # page number
    "* That is, until the evening.\n\n"  # footnote
    "the pier. Café owners gave us soup.\n\fSecond page, a plain one.\n\n"
)


def at(words: str, text: str = LETTER) -> Span:
    """Where ``words`` stand first in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def source(path: str, text: str) -> Source:
    """A source that holds ``text``."""
    data = text.encode("utf-8")
    return Source(path, hashlib.sha256(data).hexdigest(), len(data), "text")


def plain(path: str, text: str, *problems: Problem) -> Ingested:
    """A document without repairs or sections."""
    return Ingested(source(path, text), repaired(text), (), problems, "text 1")


def unread(path: str) -> Ingested:
    """A document that could not be read."""
    problem = Problem(path, "The file is damaged; get another copy.", Trouble.UNREAD)
    return Ingested(source(path, path), None, (), (problem,), "pdf 1")


def letter(path: str = "letters/first.txt") -> Ingested:
    """A document with everything: repairs of all shapes, a tree of sections, pages, lines, a problem."""
    end = len(LETTER)
    second = LETTER.index("Second page")
    note = at("* That is, until the evening.\n\n")
    number = at("12\n\n")
    gap = Span(number.start - 2, number.start)
    repairs = (
        Repair(RepairKind.HYPHENATION, (Replace(at("-\n"), ""),), "The word is cut by a line's end."),
        Repair(RepairKind.FOOTNOTE, (Move(note, end),), "A note stands in the middle of a sentence."),
        Repair(
            RepairKind.PAGE_BREAK_JOIN,
            (Replace(gap, " "), Move(number, end)),
            "A page ends here.",
        ),
        Repair(RepairKind.PAGE_BREAK_JOIN, (Replace(Span(second - 2, second), "\n\n"),), "A page ends here."),
        Repair(RepairKind.CHARACTER, (Replace(at("owners"), "owner's"),), "Perhaps a slip.", proposed=True),
    )
    pages = (Page(0, "12", Span(0, second)), Page(1, None, Span(second, end)))
    boxes = (LineBox(at("LETTERS FROM THE ISLAND"), 0, (0.1, 0.05, 0.7, 0.1 + 0.2)),)
    mark = at("*")
    sections = (
        Section(
            Span(0, end),
            SectionKind.DOCUMENT,
            title=Stated("Letters from the Island", at("LETTERS FROM THE ISLAND")),
            author=Stated("A. Writer", None, doubtful=True),
            language=Stated("en"),
            written=Stated("early spring"),
            published=Stated("1907"),
            recipient=Stated("friend", at("friend")),
            place=Stated("the pier", at("the pier"), doubtful=True),
        ),
        Section(at("LETTERS FROM THE ISLAND"), SectionKind.HEADING),
        Section(at("12"), SectionKind.PAGE_NUMBER),
        Section(at("* That is, until the evening."), SectionKind.FOOTNOTE, mark=mark),
    )
    problem = Problem(path, "A line may be missing; look at page 12.", page="12", span=Span(3, 9))
    return Ingested(
        source(path, LETTER), repaired(LETTER, repairs, pages, boxes), sections, (problem,), "text 1"
    )


def place(path: str, text: str, words: str = "") -> Place:
    """A place of the ledger: a whole source, or ``words`` in it."""
    anchors: tuple[Anchor, ...] = (describe(text, at(words, text)),) if words else ()
    return Place(path, source(path, text).sha256, anchors)
