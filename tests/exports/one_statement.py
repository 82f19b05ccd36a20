"""An evidence base of one document that makes a few statements, for tests that look at one of them."""

from pathlib import Path
from typing import Any

from testimonia.model import (
    NEW_STYLE,
    Chain,
    ChainIn,
    Compared,
    Date,
    Entity,
    EntityKind,
    Name,
    Read,
    Reading,
    Reference,
    Span,
    Statement,
)
from testimonia.model.days import gregorian_day
from testimonia.store import Store
from tests.exports.samples import plain

TEXT = "Ann joined the Guild in 1830 at Ely with Tom. She said no."
WHO = Reference("Ann", 0)
YEAR = Date(
    "in 1830", (Reading(NEW_STYLE, "1830", "1830", gregorian_day(1830, 1, 1), gregorian_day(1830, 12, 31)),)
)
"""Who is told of, and when."""


def told(folder: Path, *said: Statement, text: str = TEXT, name: str = "Ann") -> Path:
    """A base of one document with four chains: a person, an organisation, a place, another person."""
    kinds = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.PERSON)
    names = (name, "Guild", "Ely", "Tom")
    document = plain("a.txt", text)
    chains = tuple(Chain(n, kind, (Name(names[n], 1),)) for n, kind in enumerate(kinds))
    entities = tuple(
        Entity(
            kind,
            names[n],
            (Name(names[n], 1),),
            (ChainIn(document.source.id, n),),
            "",
            ("wikidata:Q7251", "x:y"),
        )
        for n, kind in enumerate(kinds)
    )
    with Store.open(folder / "testimonia.db") as store:
        store.replace(document)
        spans = tuple(each.span for each in said)
        store.put_reading("a.txt", Read((), chains, (), said, spans), "reading 9")
        store.put_comparison(Compared(entities), "comparison 6")
    return folder / "testimonia.db"


def statement(**more: Any) -> Statement:
    whole = Span(0, 28)
    given = {"predicate": "joining", "subject": WHO, **more}
    return Statement(whole, Span(4, 10), **given)
