"""A folder of two documents by invented people whose mentions lie in one another, read by hand."""

from pathlib import Path

from testimonia.comparison.versions import COMPARISON
from testimonia.model import (
    Chain,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Read,
    Span,
)
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.store.samples import plain

DIARY = """Ann Marlow wrote of Jonas.

Her brother, Jonas Reede, met a captain of police. He sailed to Selmouth.

Reede was silent.
"""
REPORT = """Jonas Reede was seen at Selmouth.
"""
NAME, DESCRIPTION, PRONOUN = MentionForm
ANN, JONAS, CAPTAIN, SELMOUTH, POLICE = range(5)
"""Chains of the diary; the captain is never named."""


def chain(number: int, kind: EntityKind, *names: tuple[str, int]) -> Chain:
    return Chain(number, kind, tuple(Name(text, count) for text, count in names))


def mention(words: str, form: MentionForm, chain: int, text: str = DIARY, after: str = "") -> Mention:
    """A mention of ``words`` where they stand first after ``after``."""
    start = text.index(after + words) + len(after)
    return Mention(Span(start, start + len(words)), form, chain)


CHAINS = (
    chain(ANN, EntityKind.PERSON, ("Ann Marlow", 1)),
    chain(JONAS, EntityKind.PERSON, ("Jonas Reede", 1), ("Reede", 1), ("Jonas", 1)),
    chain(CAPTAIN, EntityKind.PERSON),
    chain(SELMOUTH, EntityKind.PLACE, ("Selmouth", 1)),
    chain(POLICE, EntityKind.ORGANISATION, ("police", 1)),
)
MENTIONS = (
    mention("Ann Marlow", NAME, ANN),
    mention("Jonas", NAME, JONAS),
    # one in another of the same chain, and in that one of another; in no order, as a store may hold them
    mention("Her", PRONOUN, ANN),
    mention("Her brother", DESCRIPTION, JONAS),
    mention("Her brother, Jonas Reede", DESCRIPTION, JONAS),
    mention("Jonas Reede", NAME, JONAS),
    mention("a captain of police", DESCRIPTION, CAPTAIN),
    mention("police", NAME, POLICE),
    mention("He", PRONOUN, JONAS, after="police. "),
    mention("Selmouth", NAME, SELMOUTH),
    mention("Reede", NAME, JONAS, after="Selmouth.\n\n"),
)

ELSEWHERE = (
    mention("Jonas Reede", NAME, 0, REPORT),
    mention("Selmouth", NAME, 1, REPORT),
)


def read_by_hand(folder: Path) -> Path:
    """Put both documents, their mentions and the entities into an evidence base; its folder."""
    diary, report = plain("diary.txt", DIARY), plain("report.txt", REPORT)
    with Store.open(evidence_of(folder)) as store:
        for each in (diary, report):
            store.replace(each)
        store.put_reading("diary.txt", Read((), CHAINS, MENTIONS), "reading 1")
        others = (
            chain(0, EntityKind.PERSON, ("Jonas Reede", 1)),
            chain(1, EntityKind.OTHER, ("Selmouth", 1)),
        )
        store.put_reading("report.txt", Read((), others, ELSEWHERE), "reading 1")
        store.put_comparison(Compared(_entities(diary.source.id, report.source.id)), COMPARISON)
    return folder


def _entities(diary: str, report: str) -> tuple[Entity, ...]:
    return (
        Entity(EntityKind.PERSON, "Ann Marlow", (Name("Ann Marlow", 1),), (ChainIn(diary, ANN),)),
        Entity(
            EntityKind.PERSON,
            "Jonas Reede",
            (Name("Jonas Reede", 2), Name("Reede", 1), Name("Jonas", 1)),
            (ChainIn(diary, JONAS), ChainIn(report, 0)),
            "“Jonas Reede” is the full name in each.",
        ),
        Entity(
            EntityKind.PLACE,
            "Selmouth",
            (Name("Selmouth", 2),),
            (ChainIn(diary, SELMOUTH), ChainIn(report, 1)),
            "“Selmouth” is the name in each.",
        ),
        Entity(EntityKind.ORGANISATION, "police", (Name("police", 1),), (ChainIn(diary, POLICE),)),
    )
