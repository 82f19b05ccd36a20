"""Small folders of invented testimony: who is said to have done what, when and where, without any prose."""

from dataclasses import dataclass, replace
from typing import Any

from testimonia.calendars import dated
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.testimony import Testimony, Told, Voice
from testimonia.model import (
    OLD_STYLE,
    Chain,
    Date,
    EntityKind,
    Holder,
    Name,
    Polarity,
    Quantity,
    Reference,
    SectionKind,
    Span,
    Statement,
    Stretch,
    record_id,
)

Source = Testimony
"""The same under a name that pytest does not take for a test."""
_ROOM = 100
"""Code points for each sentence; the words stand at the same places in each."""


@dataclass(frozen=True)
class Said:
    """A statement to be, with names instead of chains."""

    predicate: str
    who: str
    when: str | None = None
    where: str | None = None
    out_of: str | None = None
    ordinal: int | None = None
    by: str | None = None
    narrative: bool = False
    hedged: bool = False
    denied: bool = False
    negated: bool = False
    author: str | None = None
    kind: SectionKind | None = None
    word: str | None = None
    also: bool = False
    number: Quantity | None = None
    words: str = ""


def said(predicate: str, who: str, when: str | None = None, where: str | None = None, **more: Any) -> Said:
    """A statement to be; `also` puts it in the sentence of the one before."""
    return replace(Said(predicate, who, when, where), **more)


def many(least: float | None, most: float | None = None, counted: str | None = None, **more: Any) -> Quantity:
    """How many; a single number if ``most`` is left out."""
    words = f"{least} {most or ''}".strip()
    return Quantity(words, Span(0, 0), least, least if most is None else most, counted=counted, **more)


def bound(least: float, counted: str | None = None) -> Quantity:
    """No fewer than so many."""
    return Quantity(f"at least {least}", Span(0, 0), least, None, counted=counted)


def date(edtf: str) -> Date:
    """A date in the figures of a document.

    In its style if that is said ("1849-03-02 OS"); in its words if they are no figures ("1928: a year on").
    """
    figures, _, words = edtf.partition(": ")
    plain = figures.removesuffix(" OS")
    return dated(words or figures, plain, style=None if plain == figures else OLD_STYLE)


def text(path: str, *statements: Said, people: tuple[tuple[str, ...], ...] = (), **kinds: str) -> Testimony:
    """What one Source says.

    Args:
        path: of the Source; its id is made of it.
        statements: in the order of the text.
        people: chains with several names, or those of whom nothing is told; the first is the name used.
        kinds: of names that are not people's, with _ for a space.
    """
    source = f"id of {path}"
    chains: dict[str, Chain] = {}
    for names in people:
        chains[names[0]] = _chain(len(chains), names, EntityKind.PERSON)
    told = []
    at = 0
    for statement in statements:
        at += 0 if statement.also else _ROOM
        for name in (statement.who, statement.where, statement.out_of, statement.by):
            if name is not None and name not in chains:
                kind = kinds.get(name.replace(" ", "_"), _kind(statement, name))
                chains[name] = _chain(len(chains), (name,), EntityKind(kind))
        told.append(_told(source, statement, chains, at))
    return Testimony(source, path, tuple(chains.values()), tuple(told))


def chained(path: str, *chains: tuple[str, ...], kind: EntityKind = EntityKind.PERSON) -> Testimony:
    """A Source that only names: each chain by its names."""
    made = tuple(_chain(number, names, kind) for number, names in enumerate(chains))
    return Testimony(f"id of {path}", path, made, ())


def copying(
    one: str, other: str, at: int = 0, until: int = 0, *, shares: tuple[float, float] = (0.1, 0.1)
) -> Copying:
    """Shared wording at the same places of two Sources."""
    first, second = f"id of {one}", f"id of {other}"
    pair = (Stretch(first, Span(at, until)), Stretch(second, Span(at, until)))
    return Copying(first, second, (pair,), *shares)


def _kind(statement: Said, name: str) -> EntityKind:
    if name == statement.where:
        return EntityKind.PLACE
    if name == statement.out_of:
        return EntityKind.ORGANISATION
    return EntityKind.WORK if statement.predicate == "publication" else EntityKind.PERSON


def _chain(number: int, names: tuple[str, ...], kind: EntityKind) -> Chain:
    """Who is only described ("a neighbour") has no name."""
    named = [name for name in names if name[:1].isupper()]
    return Chain(number, kind, tuple(Name(name, max(len(named) - n, 1)) for n, name in enumerate(named)))


def _told(source: str, it: Said, chains: dict[str, Chain], at: int) -> Told:
    def reference(name: str | None, start: int) -> Reference | None:
        if name is None:
            return None
        return Reference(name, chains[name].number, Span(at + start, at + start + 8))

    subject = Reference(it.word or it.who, chains[it.who].number, Span(at + 2, at + 5))
    holder = reference(it.by, 70)
    polarity = Polarity.DENIED if it.denied else Polarity.HEDGED if it.hedged else Polarity.ASSERTED
    statement = Statement(
        Span(at + 2, at + 80),
        Span(at + 10, at + 18),
        it.predicate,
        subject,
        reference(it.out_of, 50),
        reference(it.where, 40),
        date(it.when) if it.when else None,
        None if it.narrative or not it.when else Span(at + 20, at + 30),
        it.ordinal,
        it.negated,
        polarity,
        "perhaps" if it.hedged else None,
        (Holder(holder, "according to"),) if holder else (),
        None if it.number is None else replace(it.number, span=Span(at + 60, at + 64)),
    )
    section = record_id("section", source, it.author, it.kind)
    voice = Voice(section, it.kind or SectionKind.DOCUMENT, it.author)
    number = record_id("statement", source, statement)
    return Told(number, source, statement, voice, Span(at, at + 90), it.words)
