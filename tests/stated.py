"""A folder of two documents by invented people who disagree, read by hand: all that a statement can say."""

from pathlib import Path

from testimonia.comparison.versions import COMPARISON
from testimonia.model import (
    NEW_STYLE,
    Appraisal,
    Chain,
    ChainIn,
    Compared,
    Date,
    Entity,
    EntityKind,
    Epistemic,
    Evidence,
    EvidenceStatus,
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
    Section,
    SectionKind,
    Span,
    Stance,
    Stated,
    Statement,
)
from testimonia.model.days import gregorian_day, month_length
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.store.samples import plain

LETTER = """Mary Thorne to her sister.

Tom Moss is a brave man. He wrote that in March 1833 the watch had arrested Ada Lind at Ely, perhaps with
no fewer than 11 others; he had it from the jailer.

I do not believe in that arrest. There is no entry in the book of the watch. Ada Lind died in 1840 at Lynn.
"""
DIARY = """Ada Lind's diary.

Moss was a scoundrel. Peter Lind came to Lynn.
"""
LETTERS, DIARIES = "letter.txt", "box/diary.txt"
MARY, TOM, ADA, ELY, LYNN = range(5)
"""Chains of the letter."""


def at(words: str, text: str = LETTER, after: str = "") -> Span:
    """Where ``words`` stand first after ``after``."""
    start = text.index(words, text.index(after) + len(after))
    return Span(start, start + len(words))


def who(words: str, chain: int | None, text: str = LETTER, after: str = "") -> Reference:
    """A reference by some words."""
    return Reference(words, chain, at(words, text, after))


def month(words: str, year: int, first: int, last: int) -> Date:
    """From one month to another of a year, or the year."""
    edtf = f"{year}" if last - first == 11 else f"{year}-{first:02}"
    ends = gregorian_day(year, last, month_length(year, last))
    return Date(words, (Reading(NEW_STYLE, edtf, edtf, gregorian_day(year, first, 1), ends),))


HE = Holder(who("He", TOM), "wrote")


def arrest() -> Statement:
    """What Tom Moss wrote, as Mary Thorne tells it."""
    return Statement(
        Span(at("in March").start, at("11 others").end),
        at("arrested"),
        "arrest",
        who("Ada Lind", ADA),
        who("the watch", None),
        who("Ely", ELY),
        month("March 1833", 1833, 3, 3),
        at("March 1833"),
        polarity=Polarity.HEDGED,
        hedge="perhaps",
        holders=(HE,),
        quantity=Quantity("no fewer than 11", Span(at("no fewer").start, at("11").end), 11, None, "others"),
        said=month("1834", 1834, 1, 12),
        epistemic=Epistemic.HEARD,
        evidence=(Evidence(at("the jailer"), EvidenceStatus.CITED),),
    )


def denial() -> Statement:
    """That Mary Thorne does not believe it."""
    return Statement(
        at("I do not believe in that arrest."),
        at("arrest", after="believe in that "),
        "arrest",
        Reference("Ada Lind", ADA),
        polarity=Polarity.DENIED,
        evidence=(Evidence(at("entry in the book of the watch"), EvidenceStatus.MISSING),),
        responds_to=at("arrested"),
    )


def death() -> Statement:
    """In her own voice, and without doubt."""
    return Statement(
        at("Ada Lind died in 1840 at Lynn."),
        at("died"),
        "death",
        who("Ada Lind", ADA, after="watch. "),
        place=who("Lynn", LYNN),
        happened=month("1840", 1840, 1, 12),
        dated_by=at("1840"),
    )


def arrival() -> Statement:
    """Another of the same family name, at no time that is told."""
    span = at("Peter Lind came to Lynn.", DIARY)
    peter, lynn = who("Peter Lind", 2, DIARY), who("Lynn", 3, DIARY, "came to ")
    return Statement(span, at("came", DIARY), "arrival", peter, place=lynn)


BRAVE = Appraisal(at("Tom Moss is a brave man."), who("Tom Moss", TOM), at("a brave man"), Stance.PRAISE, ())
SCOUNDREL = Appraisal(
    at("Moss was a scoundrel.", DIARY), who("Moss", 1, DIARY), at("a scoundrel", DIARY), Stance.BLAME, ()
)
BOOK = Appraisal(
    at("There is no entry in the book of the watch."),
    who("the book", None),
    at("no entry"),
    Stance.UNDECIDED,
    (Holder(Reference("a neighbour")),),
)


def chain(number: int, kind: EntityKind, *names: str) -> Chain:
    """A chain with names."""
    return Chain(number, kind, tuple(Name(name, 1) for name in names))


def signed(path: str, text: str, author: str) -> Ingested:
    """A document of one section."""
    made = plain(path, text)
    section = Section(Span(0, len(text)), SectionKind.DOCUMENT, author=Stated(author))
    return Ingested(made.source, made.text, (section,), (), made.reader)


def letter() -> Read:
    """What is read in the letter."""
    said = (arrest(), denial(), death())
    person, place = EntityKind.PERSON, EntityKind.PLACE
    chains = (
        chain(MARY, person, "Mary Thorne"),
        chain(TOM, person, "Tom Moss"),
        chain(ADA, person, "Ada Lind"),
        chain(ELY, place, "Ely"),
        chain(LYNN, place, "Lynn"),
    )
    mentions = (
        Mention(at("Tom Moss"), MentionForm.NAME, TOM),
        Mention(at("He"), MentionForm.PRONOUN, TOM),
        Mention(at("Ada Lind"), MentionForm.NAME, ADA),
    )
    return Read((), chains, mentions, said, tuple(each.span for each in said), (BRAVE, BOOK))


def diary() -> Read:
    """What is read in the diary."""
    person = EntityKind.PERSON
    chains = (
        chain(0, person, "Ada Lind"),
        chain(1, person, "Moss"),
        chain(2, person, "Peter Lind"),
        chain(3, EntityKind.PLACE, "Lynn"),
    )
    said = (arrival(),)
    return Read((), chains, (), said, tuple(each.span for each in said), (SCOUNDREL,))


def stated_by_hand(folder: Path) -> Path:
    """Put both documents, what they say and whom they mean into an evidence base; its folder."""
    one, other = signed(LETTERS, LETTER, "Mary Thorne"), signed(DIARIES, DIARY, "Ada Lind")
    first, second = one.source.id, other.source.id
    with Store.open(evidence_of(folder)) as store:
        for each in (one, other):
            store.replace(each)
        store.put_reading(LETTERS, letter(), "reading 1")
        store.put_reading(DIARIES, diary(), "reading 1")
        store.put_comparison(Compared(_entities(first, second)), COMPARISON)
    return folder


def _entities(letter: str, diary: str) -> tuple[Entity, ...]:
    def entity(kind: EntityKind, chains: tuple[tuple[str, int], ...], *names: str) -> Entity:
        listed = tuple(Name(name, 1) for name in names)
        return Entity(kind, names[0], listed, tuple(ChainIn(*each) for each in chains))

    person, place = EntityKind.PERSON, EntityKind.PLACE
    return (
        entity(person, ((letter, ADA), (diary, 0)), "Ada Lind"),
        entity(person, ((letter, MARY),), "Mary Thorne"),
        entity(person, ((diary, 2),), "Peter Lind"),
        entity(person, ((letter, TOM), (diary, 1)), "Tom Moss", "Moss"),
        entity(place, ((letter, ELY),), "Ely"),
        entity(place, ((letter, LYNN), (diary, 3)), "Lynn"),
    )
