"""A made-up folder for comparison: many sources that tell, each in its own way, of the same people.

All of it comes from a seed. Five thousand people have lives; a source knows some of them, by one of their
names, and tells a part of each life, with the slips that sources make: a year too late, another town, only
the year of a day. A few people stand in hundreds of sources, most in three or four. Nobody in it ever lived.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from testimonia.calendars import dated
from testimonia.model import (
    Appraisal,
    Chain,
    Date,
    EntityKind,
    Holder,
    Ingested,
    Mention,
    MentionForm,
    Name,
    Polarity,
    Quantity,
    Read,
    Reference,
    Section,
    SectionKind,
    Source,
    Span,
    Stance,
    Stated,
    Statement,
    repaired,
)

SEED = 8
_STEEP = 0.58
"""How fast people become rare: the n-th is in so many sources as n to this power goes into the most."""
_DISASTERS = 0.03
"""Share of paragraphs that end with one."""
_COPIED = 40
"""Of so many sources, the first two share eighty words."""
_OFTEN = (
    *("arrest", "arrest", "imprisonment", "release", "exile", "expulsion", "escape", "arrival", "arrival"),
    *("departure", "residence", "joining", "leaving", "marriage", "position", "appointment", "meeting"),
    *("translation", "writing", "founding", "battle", "discovery", "other"),
)
_KNOWN_TOWNS = (
    *("London", "Paris", "Berlin", "Moscow", "Petrograd", "Leningrad", "Saint Petersburg", "Vienna", "Rome"),
    *("Brussels", "Lyon", "Geneva", "Prague", "Warsaw", "Kiev", "Chicago", "Madrid", "Belgium", "France"),
)
_SOUNDS = ("b", "br", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w", "th")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou", "y")
_ENDS = ("n", "ld", "r", "s", "ck", "th", "m", "nd", "")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that befell somebody; ``year``, ``month`` and ``day`` are numbers of the calendar."""

    predicate: str
    year: int
    month: int
    day: int
    place: str
    party: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who never lived: given names, last name, and what befell him, in order of time."""

    given: tuple[str, ...]
    last: str
    events: tuple[Event, ...]

    def called(self, chance: random.Random) -> tuple[str, ...]:
        """The names that one source has for him, the fullest first."""
        first, *rest = self.given
        full = " ".join((*self.given, self.last))
        forms = (
            (f"{first} {self.last}", self.last),
            (full, self.last),
            (f"{first} {_respelt(self.last)}", _respelt(self.last)),
            (" ".join((first, *(f"{name[0]}." for name in rest), self.last)),),
            (f"{first[0]}. {self.last}", self.last),
            (self.last,),
        )
        return tuple(dict.fromkeys(chance.choices(forms, (50, 15, 8, 12, 10, 5))[0]))


@dataclass(frozen=True, slots=True)
class Disaster:
    """An event that never was: its name, its day (EDTF), its town, and how many fell."""

    name: str
    day: str
    town: str
    dead: int


@dataclass(frozen=True, slots=True)
class Document:
    """One source: where it is, what it says, and what a reader would take out of it."""

    path: str
    words: str
    author: str
    read: Read

    @property
    def ingested(self) -> Ingested:
        """As ingest would hand it to the store."""
        data = self.words.encode()
        source = Source(self.path, hashlib.sha256(data).hexdigest(), len(data), "text")
        whole = Section(
            Span(0, len(self.words)),
            SectionKind.DOCUMENT,
            author=Stated(self.author, None),
            language=Stated("en", None),
        )
        return Ingested(source, repaired(self.words), (whole,), (), "generated 1")


@dataclass(slots=True)
class _Draft:
    """A document in the making."""

    words: list[str] = field(default_factory=list)
    at: int = 0
    chains: dict[str, Chain] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    appraisals: list[Appraisal] = field(default_factory=list)

    def write(self, words: str) -> Span:
        """Put words at the end; where they stand."""
        span = Span(self.at, self.at + len(words))
        self.words.append(words)
        self.at += len(words)
        return span

    def name(self, key: str, names: Sequence[str], kind: EntityKind, shown: str) -> Reference:
        """Name somebody or something."""
        if key not in self.chains:
            listed = tuple(Name(name, 1 + n % 3) for n, name in enumerate(names))
            self.chains[key] = Chain(len(self.chains), kind, listed)
        number, span = self.chains[key].number, self.write(shown)
        self.mentions.append(Mention(span, MentionForm.NAME, number))
        return Reference(shown, number, span)


@dataclass(frozen=True, slots=True)
class World:
    """The people, how often each is spoken of (summed up), those who write, and words that mean nothing."""

    people: tuple[Person, ...]
    disasters: tuple[Disaster, ...]
    frequent: tuple[float, ...]
    authors: tuple[str, ...]
    words: tuple[str, ...]
    seed: int


def world(people: int, seed: int = SEED) -> World:
    """So many people with their lives."""
    chance = random.Random(seed)
    given = sorted({_word(chance, 2) for _ in range(400)})
    last = sorted({_word(chance, chance.randint(2, 3)) for _ in range(max(people * 3 // 4, 10))})
    towns = (*_KNOWN_TOWNS, *(_word(chance, 2) for _ in range(250)))
    parties = tuple(f"{_word(chance, 2)} {kind}" for kind in ("Party", "League", "Union") for _ in range(20))
    made = tuple(_person(chance, given, last, towns, parties) for _ in range(people))
    frequent = tuple(accumulate((n + 1) ** -_STEEP for n in range(people)))
    authors = tuple(f"{chance.choice(given)} {chance.choice(last)}" for _ in range(max(people // 8, 3)))
    words = tuple(_word(chance, 2).lower() for _ in range(5_000))
    disasters = tuple(_disaster(chance, towns) for _ in range(people // 50))
    return World(made, disasters, frequent, authors, words, seed)


def documents(known: World, sources: int, statements: int) -> Iterator[Document]:
    """So many sources with about so many statements in all, each by itself: the n-th is always the same."""
    each = statements / sources
    return (document(known, number, each) for number in range(sources))


def document(known: World, number: int, statements: float) -> Document:
    """One source, with about so many statements."""
    chance = random.Random(f"{known.seed} {number}")
    draft = _Draft()
    wanted = chance.uniform(0.4, 1.6) * statements
    while len(draft.statements) < wanted:
        person = chance.choices(range(len(known.people)), cum_weights=known.frequent)[0]
        _tell(draft, person, known, chance)
        if known.disasters and chance.random() < _DISASTERS:
            _tell_disaster(draft, chance.choice(known.disasters), chance)
        draft.write("\n\n")
    if number % _COPIED < 2:
        draft.write(" ".join(random.Random(f"copied {number // _COPIED}").choices(known.words, k=80)))
    author = chance.choice(known.authors)
    read = Read(
        chains=tuple(draft.chains.values()),
        mentions=tuple(draft.mentions),
        statements=tuple(draft.statements),
        sentences=tuple(draft.sentences),
        appraisals=tuple(draft.appraisals),
    )
    return Document(f"source-{number:05}.txt", "".join(draft.words), author, read)


def _person(
    chance: random.Random,
    given: Sequence[str],
    last: Sequence[str],
    towns: Sequence[str],
    parties: Sequence[str],
) -> Person:
    born = chance.randint(1780, 1900)
    events = [_event(chance, "birth", born, towns, None)]
    year = born + 18
    for _ in range(chance.randint(4, 14)):
        year += chance.randint(0, 6)
        predicate = chance.choice(_OFTEN)
        events.append(_event(chance, predicate, year, towns, chance.choice(parties)))
    events.append(_event(chance, "death", year + chance.randint(1, 20), towns, None))
    names = tuple(chance.sample(given, chance.choice((1, 1, 2))))
    return Person(names, chance.choice(last), tuple(events))


def _event(
    chance: random.Random, predicate: str, year: int, towns: Sequence[str], party: str | None
) -> Event:
    return Event(predicate, year, chance.randint(1, 12), chance.randint(1, 28), chance.choice(towns), party)


def _tell(draft: _Draft, number: int, known: World, chance: random.Random) -> None:
    """A part of a life, a sentence for each event, in the names that this source has."""
    person, key = known.people[number], f"person {number}"
    names = person.called(chance)
    if key in draft.chains:
        names = tuple(name.text for name in draft.chains[key].names)
    told = sorted(
        chance.sample(range(len(person.events)), min(chance.choice((1, 2, 3, 4, 6)), len(person.events)))
    )
    for place in told:
        begins = draft.at
        who = draft.name(key, names, EntityKind.PERSON, chance.choice(names))
        _sentence(draft, who, begins, person.events[place], known, chance)
        draft.write(f", {' '.join(chance.choices(known.words, k=8))}. ")
        draft.sentences.append(Span(begins, draft.at))
    if chance.random() < 0.1:
        begins = draft.at
        target = draft.name(key, names, EntityKind.PERSON, names[0])
        draft.write(" was ")
        words = draft.write(chance.choice(("admired by all", "feared", "a brilliant liar", "kind")))
        span = Span(begins, draft.at)
        draft.write(". ")
        stance = chance.choice((Stance.PRAISE, Stance.BLAME))
        draft.appraisals.append(Appraisal(span, target, words, stance))


def _disaster(chance: random.Random, towns: Sequence[str]) -> Disaster:
    kind = chance.choice(("Fire", "Flood", "Riots"))
    day = f"{chance.randint(1790, 1930)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return Disaster(f"{_word(chance, 2)} {kind}", day, chance.choice(towns), chance.randint(5, 90))


def _tell_disaster(draft: _Draft, it: Disaster, chance: random.Random) -> None:
    """How many fell, in an event that is named, or only of its day."""
    begins = draft.at
    named = chance.random() < 0.7
    draft.write("In the ")
    words = it.name if named else "attack"
    who = (
        draft.name(it.name, (it.name,), EntityKind.EVENT, words)
        if named
        else Reference(words, None, draft.write(words))
    )
    draft.write(" of ")
    dated_by = draft.write(it.day)
    draft.write(" in ")
    place = draft.name(it.town, (it.town,), EntityKind.PLACE, it.town)
    draft.write(" ")
    dead = it.dead + chance.choice((0, 0, 0, 3))
    number = draft.write(str(dead))
    draft.write(" ")
    trigger = draft.write("were killed")
    quantity = Quantity(str(dead), number, dead, dead, unit="people", counted="dead")
    span = Span(begins, draft.at)
    draft.write(". ")
    draft.sentences.append(Span(begins, draft.at))
    draft.statements.append(
        Statement(
            span,
            trigger,
            "casualties",
            who,
            place=place,
            happened=_date(it.day),
            dated_by=dated_by,
            quantity=quantity,
        )
    )


def _sentence(
    draft: _Draft, who: Reference, begins: int, event: Event, known: World, chance: random.Random
) -> None:
    draft.write(f" {chance.choice(known.words)} {chance.choice(known.words)} ")
    trigger = draft.write(f"the {event.predicate}")
    party = None
    if event.predicate in ("expulsion", "joining", "leaving", "position", "founding") and event.party:
        draft.write(" from the ")
        party = draft.name(event.party, (event.party,), EntityKind.ORGANISATION, event.party)
    place = None
    if chance.random() < 0.6:
        draft.write(f" {chance.choice(known.words)} in ")
        town = event.place if chance.random() < 0.93 else chance.choice(_KNOWN_TOWNS)
        place = draft.name(town, (town,), EntityKind.PLACE, town)
    edtf = _told_date(event, chance)
    draft.write(f" {chance.choice(known.words)} in ")
    dated_by = draft.write(edtf) if chance.random() < 0.85 else None
    holders: tuple[Holder, ...] = ()
    if chance.random() < 0.1:
        draft.write(", according to ")
        speaker = f"{chance.choice(_KNOWN_TOWNS)} Gazette"
        holders = (Holder(draft.name(speaker, (speaker,), EntityKind.WORK, speaker), "according to"),)
    hedged = chance.random() < 0.06
    draft.statements.append(
        Statement(
            Span(begins, draft.at),
            trigger,
            event.predicate,
            who,
            object=party,
            place=place,
            happened=_date(edtf),
            dated_by=dated_by,
            polarity=Polarity.HEDGED if hedged else Polarity.ASSERTED,
            hedge="perhaps" if hedged else None,
            holders=holders,
        )
    )


def _told_date(event: Event, chance: random.Random) -> str:
    """When a source says it was: mostly right, and often no more than the year."""
    year = event.year + chance.choices((0, 1, -1, 3), (88, 6, 4, 2))[0]
    exact = chance.random()
    if exact < 0.45:
        return f"{year}"
    if exact < 0.65:
        return f"{year}-{event.month:02}"
    day = event.day if chance.random() < 0.9 else chance.randint(1, 28)
    return f"{year}-{event.month:02}-{day:02}"


_DATES: dict[str, Date] = {}


def _date(edtf: str) -> Date:
    if edtf not in _DATES:
        _DATES[edtf] = dated(edtf, edtf)
    return _DATES[edtf]


def _word(chance: random.Random, syllables: int) -> str:
    parts = (chance.choice(_SOUNDS) + chance.choice(_VOWELS) for _ in range(syllables))
    return ("".join(parts) + chance.choice(_ENDS)).capitalize()


def _respelt(name: str) -> str:
    """As another transliterates it."""
    return name.replace("v", "w") if "v" in name else name.replace("y", "i").replace("ck", "k")
