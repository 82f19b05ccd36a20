"""A small evidence base for formats that take statements for facts: ids of registers, hedges, quarrels.

Names and titles are as hostile as a document can make them.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from testimonia.model import (
    NEW_STYLE,
    OLD_STYLE,
    Chain,
    ChainIn,
    Compared,
    Date,
    Description,
    Doubt,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Holder,
    Ingested,
    Mention,
    MentionForm,
    Name,
    Polarity,
    Quantity,
    Read,
    Reading,
    Reference,
    Same,
    Section,
    SectionKind,
    Side,
    Span,
    Stated,
    Statement,
    Stretch,
    Verdict,
    entity_id,
    repaired,
)
from testimonia.model.days import gregorian_day, julian_day
from testimonia.store import Store, statement_id
from tests.exports.samples import at, source

GUILD = 'The <Guild> & "Sons"\t|| Q42 /* x */ \\'
"""A name that is markup, a column, a command, a comment and an escape at once."""
TITLE = "Of \"Ely\"\nQ42\tP31\tQ5 || CREATE /* ]]> -->\x00\u2028 ='cmd'|x \\"

LETTER = (
    "Ada Moss was born at Ely on 28 August 1828, Old Style.\n\n"
    "Ada Moss joined the Guild in 1850. Perhaps Ada Moss left the Guild in 1860. "
    "It is false that Ada Moss was arrested in Ely in 1851. Ada Moss was the sister of Ben Moss.\n\n"
    "Ada Moss was imprisoned in Ely in May 1852. Tom Reed says that Ada Moss lived in Ely in 1853. "
    "Ada Moss married Ben Moss in about 1854. Ada Moss died between 1890 and 1895.\n\n"
    "Ben Moss wrote The Quay in 1840. Ben Moss was made warden of the Guild until 1841. "
    "Ben Moss was released. Ben Moss published The Quay with 11 dead.\n\n"
)
NOTE = "Ada Moss joined the Guild in 1850.\n\nAda Moss was imprisoned in Ely in 1853.\n\n"

ADA, GUILD_, ELY, TOM, BEN, QUAY = range(6)
NAMES = ("Ada Moss", "Guild", "Ely", "Tom Reed", "Ben Moss", "The Quay")
KINDS = (
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.PLACE,
    EntityKind.PERSON,
    EntityKind.PERSON,
    EntityKind.WORK,
)
REGISTERS = (
    ("wikidata:Q1001", "viaf:77"),
    ("wikidata:Q1002",),
    ("wikidata:Q1003",),
    (),
    ("wikidata:Q1005",),
    ("wikidata:Q1006",),
)


def day(text: str, edtf: str, first: int | None, last: int | None) -> Date:
    """A date of the Gregorian calendar."""
    return Date(text, (Reading(NEW_STYLE, edtf, edtf, first, last),))


def year(number: int, edtf: str = "") -> Date:
    """A whole year."""
    first, last = gregorian_day(number), gregorian_day(number, 12, 31)
    return day(str(number), edtf or f"{number:04d}", first, last)


def told(text: str, sentence: str, predicate: str, trigger: str, **more: object) -> Statement:
    """What a sentence says; ``subject``, ``object`` and ``place`` are numbers of chains."""
    span = at(sentence, text)

    def whom(role: str) -> Reference | None:
        number = more.pop(role, None)
        if not isinstance(number, int):
            return None
        start = sentence.index(NAMES[number]) + span.start
        return Reference(NAMES[number], number, Span(start, start + len(NAMES[number])))

    subject, other, place = whom("subject"), whom("object"), whom("place")
    assert subject is not None
    start = span.start + sentence.index(trigger)
    plain = Statement(span, Span(start, start + len(trigger)), predicate, subject, other, place)
    said = replace(plain, **more)  # type: ignore[arg-type]
    when = said.happened.text if said.happened else ""
    return replace(said, dated_by=at(when, text)) if when in sentence and when else said


def of_letter() -> tuple[Statement, ...]:
    """What the letter says, in its order."""
    julian = julian_day(1828, 8, 28)
    born = Date("28 August 1828", (Reading(OLD_STYLE, "1828-09-09", "1828-08-28", julian, julian),))
    may = day("May 1852", "1852-05", gregorian_day(1852, 5), gregorian_day(1852, 5, 31))
    died = day("between", "[1890..1895]", gregorian_day(1890), gregorian_day(1895, 12, 31))
    until = day("until 1841", "../1841", None, gregorian_day(1841, 12, 31))
    dead = Quantity("11 dead", at("11 dead", LETTER), 11, 11, "dead", "dead")
    tom = (Holder(Reference("Tom Reed", TOM, at("Tom Reed", LETTER)), "says"),)
    rows: tuple[tuple[Any, ...], ...] = (
        ("Ada Moss was born at Ely on 28 August 1828", "birth", "born", ADA, None, ELY, born, {}),
        ("Ada Moss joined the Guild in 1850", "joining", "joined", ADA, GUILD_, None, year(1850), {}),
        (
            "Perhaps Ada Moss left the Guild in 1860",
            *("leaving", "left", ADA, GUILD_, None, year(1860)),
            {"polarity": Polarity.HEDGED, "hedge": "Perhaps"},
        ),
        (
            "Ada Moss was arrested in Ely in 1851",
            *("arrest", "arrested", ADA, None, ELY, year(1851)),
            {"polarity": Polarity.DENIED},
        ),
        ("Ada Moss was the sister of Ben Moss", "kinship", "sister", ADA, BEN, None, None, {}),
        ("Ada Moss was imprisoned in Ely in May 1852", "imprisonment", "imprisoned", ADA, None, ELY, may, {}),
        (
            "Ada Moss lived in Ely in 1853",
            *("residence", "lived", ADA, None, ELY, year(1853)),
            {"holders": tom},
        ),
        (
            "Ada Moss married Ben Moss in about 1854",
            *("marriage", "married", ADA, BEN, None, year(1854, "1854~"), {}),
        ),
        ("Ada Moss died between 1890 and 1895", "death", "died", ADA, None, None, died, {}),
        ("Ben Moss wrote The Quay in 1840", "writing", "wrote", BEN, QUAY, None, year(1840), {}),
        (
            "Ben Moss was made warden of the Guild until 1841",
            *("position", "warden", BEN, GUILD_, None, until, {}),
        ),
        ("Ben Moss was released", "release", "released", BEN, None, None, None, {"negated": True}),
        (
            "Ben Moss published The Quay with 11 dead",
            *("casualties", "published", BEN, QUAY, None, None, {"quantity": dead}),
        ),
    )
    return tuple(
        told(LETTER, words, predicate, trigger, subject=who, object=what, place=where, happened=when, **more)
        for words, predicate, trigger, who, what, where, when, more in rows
    )


def of_note() -> tuple[Statement, ...]:
    """What the note says."""
    return (
        told(
            NOTE,
            "Ada Moss joined the Guild in 1850",
            *("joining", "joined"),
            subject=ADA,
            object=GUILD_,
            happened=year(1850),
        ),
        told(
            NOTE,
            "Ada Moss was imprisoned in Ely in 1853",
            *("imprisonment", "imprisoned"),
            subject=ADA,
            place=ELY,
            happened=year(1853),
        ),
    )


def document(path: str, text: str) -> Ingested:
    """A document with a title and no author."""
    whole = Section(Span(0, len(text)), SectionKind.DOCUMENT, title=Stated(TITLE), language=Stated("en"))
    body = Section(Span(0, len(text)), SectionKind.BODY)
    return Ingested(source(path, text), repaired(text), (whole, body), (), "text 1")


def read(text: str, statements: tuple[Statement, ...]) -> Read:
    """All that is read from it."""
    chains = tuple(
        Chain(number, kind, (Name(name, text.count(name)),))
        for number, (kind, name) in enumerate(zip(KINDS, NAMES, strict=True))
    )
    mentions = []
    for number, name in enumerate(NAMES):
        start = text.find(name)
        while start >= 0:
            mentions.append(Mention(Span(start, start + len(name)), MentionForm.NAME, number))
            start = text.find(name, start + 1)
    ordered = tuple(sorted(mentions, key=lambda each: each.span.start))
    return Read((), chains, ordered, statements, tuple(each.span for each in statements), ())


def entities(letter: str, note: str) -> tuple[Entity, ...]:
    """The six of the letter, of whom the note names three."""
    found = []
    for number, (kind, name, ids) in enumerate(zip(KINDS, NAMES, REGISTERS, strict=True)):
        called = GUILD if number == GUILD_ else name
        chains = tuple(ChainIn(each, number) for each in sorted((letter, note)))
        found.append(Entity(kind, called, (Name(called, 3),), chains, "", ids))
    return tuple(found)


def compared(letter: str, note: str) -> Compared:
    """Two witnesses agree on the joining, clash over the imprisonment; Tom may be Ben."""
    first, second = of_letter(), of_note()
    people = entities(letter, note)
    ada = entity_id(people[ADA])

    def side(value: str, where: str, said: Statement) -> Side:
        return Side(value, (Stretch(where, said.span),), (statement_id(where, said),))

    agreement = Finding(
        FindingKind.AGREEMENT,
        Verdict.CONSISTENT,
        "Two witnesses have 1850.",
        (side("1850", letter, first[1]), side("1850", note, second[0])),
        Same.YES,
        question="date",
        subject=ada,
        predicate="joining",
        accounts=2,
        witnesses=2,
    )
    clash = Finding(
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        "1852 or 1853?",
        (side("May 1852", letter, first[5]), side("1853", note, second[1])),
        Same.YES,
        question="date",
        subject=ada,
        predicate="imprisonment",
        accounts=2,
        witnesses=2,
    )
    doubt = Doubt(entity_id(people[TOM]), "0" * 20, "One name.", "Nothing else.", 1)
    return Compared(people, (), (clash, agreement), (), (doubt,))


def clash_id(store: Store) -> str:
    """The id of the contradiction."""
    return next(held.id for held in store.findings() if held.finding.verdict is Verdict.CLASH)


def build(folder: Path) -> Path:
    """Make the evidence base of ``folder``."""
    path = folder / "testimonia.db"
    letter, note = document("letter.txt", LETTER), document('=cmd|"note.txt', NOTE)
    ids = (letter.source.id, note.source.id)
    with Store.open(path) as store:
        store.replace(letter)
        store.replace(note)
        store.put_reading(letter.source.path, read(LETTER, of_letter()), "read 1")
        store.put_reading(note.source.path, read(NOTE, of_note()), "read 1")
        store.put_comparison(compared(*ids), "comparison 1")
        csl = {
            "id": "l",
            "type": "personal_communication",
            "title": TITLE,
            "author": [{"family": 'Voss"\t|', "given": "Henrik"}],
            "issued": {"date-parts": [[1841, 3]]},
            "URL": "https://example.org/letters/7?a=b&c=<d>",
        }
        web = {
            "id": "n",
            "type": "webpage",
            "title": "A note",
            "URL": "https://example.org/note?a=b&c=d",
            "accessed": {"date-parts": [[2026, 11, 2]]},
        }
        store.describe(
            {
                "letter.txt": Description(csl, "Town Archive", "V 4", "sources.csv"),
                note.source.path: Description(web, None, None, "sources.csv"),
            }
        )
    return path
