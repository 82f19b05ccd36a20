"""A small evidence base with everything that an export has to say, written to a real file."""

import hashlib
from pathlib import Path

from testimonia.model import (
    NEW_STYLE,
    Act,
    Appraisal,
    Chain,
    ChainIn,
    Compared,
    Date,
    Description,
    Duration,
    Entity,
    EntityKind,
    Epistemic,
    Evidence,
    EvidenceStatus,
    Finding,
    FindingKind,
    Happening,
    Holder,
    Ingested,
    Judgement,
    Length,
    Mention,
    MentionForm,
    Move,
    Name,
    Page,
    Place,
    Polarity,
    Problem,
    Quantity,
    Read,
    Reading,
    Reference,
    Repair,
    RepairKind,
    Replace,
    Same,
    Section,
    SectionKind,
    Side,
    Source,
    Span,
    Stance,
    Stated,
    Statement,
    Stretch,
    TimeExpression,
    TimeKind,
    Trouble,
    Verdict,
    describe,
    entity_id,
    happening_id,
    repaired,
    standing,
)
from testimonia.model.days import gregorian_day
from testimonia.store import LEDGER_NAME, Store, ledger, locate, statement_id

MEMOIR = (
    "THE QUAY\n\n"  # title page
    "The mill stood by the quay, and the war-\nden lived in it. He had seen* the\n\n"
    "xii\n\n"  # page number
    "* From a window.\n\n"  # footnote
    "fire. =2+3 was chalked on the “wall”.\n\f"
    "Anna Lind taught at Selmouth until 1830.\n\n"
)
"""With a hyphen, a note and a page number in mid-sentence, and something like a formula."""


def at(words: str, text: str = MEMOIR) -> Span:
    """Where ``words`` stand first in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def source(path: str, text: str) -> Source:
    """A source that holds ``text``."""
    data = text.encode("utf-8")
    return Source(path, hashlib.sha256(data).hexdigest(), len(data), "text")


def repairs() -> tuple[Repair, ...]:
    """A join, a hyphen, a note that is moved, and one that only a person can decide."""
    number = at("xii\n\n")
    gap = Span(number.start - 2, number.start)
    end = len(MEMOIR)
    return (
        Repair(RepairKind.HYPHENATION, (Replace(at("-\n"), ""),), "The word is cut by a line's end."),
        Repair(RepairKind.FOOTNOTE, (Move(at("* From a window.\n\n"), end),), "A note stands in a sentence."),
        Repair(
            RepairKind.PAGE_BREAK_JOIN,
            (Replace(gap, " "), Move(number, end)),
            "A page number cuts a sentence.",
        ),
        Repair(RepairKind.CHARACTER, (Replace(at("fire"), "fare"),), "Perhaps a slip.", proposed=True),
    )


def memoir(path: str = "box 3/memoir.txt") -> Ingested:
    """A document with sections, pages, repairs and a problem."""
    second = MEMOIR.index("Anna")
    sections = (
        Section(
            Span(0, len(MEMOIR)),
            SectionKind.DOCUMENT,
            title=Stated("The Quay", at("THE QUAY")),
            author=Stated("H. Voss", None, doubtful=True),
            language=Stated("en"),
            published=Stated("1834"),
        ),
        Section(at("THE QUAY"), SectionKind.TITLE_PAGE),
        Section(Span(at("The mill").start, second), SectionKind.BODY, written=Stated("in the winter")),
        Section(at("xii"), SectionKind.PAGE_NUMBER),
        Section(at("* From a window."), SectionKind.FOOTNOTE, mark=at("*")),
        Section(Span(second, len(MEMOIR) - 2), SectionKind.CONTRIBUTORS),
    )
    text = repaired(
        MEMOIR, repairs(), (Page(0, "xii", Span(0, second)), Page(1, None, Span(second, len(MEMOIR))))
    )
    problem = Problem(path, "A line may be missing.", page="xii", span=at("wall"))
    return Ingested(source(path, MEMOIR), text, sections, (problem,), "text 1")


def times() -> tuple[TimeExpression, ...]:
    """A year with its preposition, and words with two repairs inside that nobody can place."""
    text = memoir().text
    assert text is not None
    mended = at("the warden lived in it. He had seen* the fire", text.reading)
    until = at("until 1830", text.reading)
    year = Reading(NEW_STYLE, "../1830", "../1830", None, gregorian_day(1830, 12, 31), "=until is a word")
    return (
        TimeExpression(mended, mended, TimeKind.VAGUE, Date("the fire"), why="A fire is no date."),
        TimeExpression(
            until,
            Span(until.start + 6, until.end),
            TimeKind.DATE,
            Date("1830", (year,)),
            Duration("P1Y", Length(1), Length(1)),
            resolved_from=at("fire", text.reading),
        ),
    )


def anna() -> Chain:
    """Somebody with two names."""
    return Chain(0, EntityKind.PERSON, (Name("Anna Lind", 1), Name("Lind", 0)))


def statements() -> tuple[Statement, ...]:
    """One with all that a statement can say, over a repair; one with nothing but a pronoun."""
    reading = memoir().text.reading  # type: ignore[union-attr]
    year = Reading(NEW_STYLE, "1830", "1830", gregorian_day(1830, 1, 1), gregorian_day(1830, 12, 31))
    who = Reference("Anna Lind", 0, at("Anna Lind", reading))
    full = Statement(
        at("the warden lived in it.", reading),
        at("lived", reading),
        "arrival",
        who,
        Reference("the mill"),
        Reference("Selmouth", None, at("Selmouth", reading)),
        Date("1830", (year,)),
        at("1830", reading),
        2,
        True,
        Polarity.HEDGED,
        "=perhaps",
        (Holder(Reference("he", 0), "said"), Holder(Reference("a neighbour"))),
        Quantity("no fewer than 11", at("fire", reading), 11, None, "people"),
        Date("1830", (year,)),
        Epistemic.HEARD,
        (
            Evidence(at("the warden", reading), EvidenceStatus.CITED),
            Evidence(at("wall", reading), EvidenceStatus.MISSING),
        ),
        at("taught", reading),
    )
    bare = Statement(at("Anna Lind taught", reading), at("taught", reading), "birth", Reference("he"))
    return (full, bare)


def appraisals() -> tuple[Appraisal, ...]:
    """What somebody thinks of a person, over a repair, and the author of a thing that is only words."""
    reading = memoir().text.reading  # type: ignore[union-attr]
    return (
        Appraisal(
            at("the warden lived in it.", reading),
            Reference("the warden", 0, at("the warden", reading)),
            at("lived", reading),
            Stance.PRAISE,
            (Holder(Reference("a neighbour"), "said"),),
        ),
        Appraisal(
            at("was chalked on the “wall”.", reading),
            Reference("=2+3", None, at("=2+3", reading)),
            at("chalked", reading),
            Stance.UNDECIDED,
        ),
    )


def read() -> Read:
    """All that can be read from the memoir."""
    said = statements()
    reading = memoir().text.reading  # type: ignore[union-attr]
    mentions = (
        Mention(at("the warden", reading), MentionForm.DESCRIPTION, 0),
        Mention(at("Anna Lind", reading), MentionForm.NAME, 0),
    )
    return Read(times(), (anna(),), mentions, said, tuple(each.span for each in said), appraisals())


def compared(source_id: str) -> Compared:
    """One person, one happening, one contradiction of two sides, and a copy."""
    said = statements()
    ids = tuple(statement_id(source_id, each) for each in said)
    entity = Entity(EntityKind.PERSON, "Anna Lind", (Name("Anna Lind", 1),), (ChainIn(source_id, 0),), "=one")
    happening = Happening(entity_id(entity), "arrival", ids, Same.PROBABLE, "Both are the only arrival.")
    spans = tuple(Stretch(source_id, each.span) for each in said)
    clash = Finding(
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        "1829 or 1830?",
        (Side("1830", spans[:1], ids[:1], spans[:1]), Side("1829", spans[1:], ids[1:])),
        Same.PROBABLE,
        "=why",
        ("the year began in March",),
        "date",
        entity_id(entity),
        "arrival",
        happening_id(happening),
        2,
        1,
    )
    copy = Finding(FindingKind.COPY, Verdict.CONSISTENT, "Ten words.", (Side("x", spans),))
    return Compared((entity,), (happening,), (clash, copy), (Problem("", "Odd."),))


def plain(path: str, text: str) -> Ingested:
    """A document without repairs or sections."""
    return Ingested(source(path, text), repaired(text), (), (), "text 1")


def unread(path: str) -> Ingested:
    """A document that could not be read."""
    problem = Problem(path, "The file is damaged; get another copy.", Trouble.UNREAD)
    return Ingested(source(path, path), None, (), (problem,), "pdf 1")


SIDECAR = Description(
    {"id": "voss1834", "type": "book", "author": [{"family": "Voss", "given": "Henrik"}]},
    "Selmouth Town Archive",
    "Voss 4",
    "sources.csv",
)

NOTE = Judgement(
    "2026-01-02T03:04:05Z",
    "a reader",
    Act.NOTE,
    (Place("box 3/memoir.txt", source("", MEMOIR).sha256, (describe(MEMOIR, at("fire")),)),),
    "=1+1 is no sum",
)
WRONG = Judgement("2026-01-03T03:04:05Z", "a reader", Act.NOTE, NOTE.on, "a slip")
UNDONE = ledger.retraction(WRONG, at="2026-01-04T03:04:05Z", by="a reader")


def build(folder: Path, *, with_ledger: bool = True) -> Path:
    """Make the evidence base of ``folder``, with a removed source and, beside it, a ledger."""
    path = folder / "testimonia.db"
    with Store.open(path) as store:
        store.replace(memoir())
        store.replace(unread("damaged.pdf"))
        store.replace(plain("=cmd.txt", "A name like a formula.\n\nNUL \0 and é, 𝔄, \u2028 and \x9b31m."))
        store.replace(plain("gone.txt", "It was here."))
        store.mark_removed("gone.txt")
        store.put_reading("box 3/memoir.txt", read(), "times 1")
        store.put_comparison(compared(memoir().source.id), "comparison 1")
        store.describe({"box 3/memoir.txt": SIDECAR})
        store.record_problems("sidecars", (Problem("sources.csv", "Row 3 names no file."),))
        lines = (NOTE, WRONG, UNDONE)
        if with_ledger:
            for line in lines:
                ledger.append(folder / LEDGER_NAME, line)
        located, _ = locate(standing(lines), store.hashes(), store.original)
        store.mirror(located)
    return path
