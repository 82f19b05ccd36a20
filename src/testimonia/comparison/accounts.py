"""What each voice tells: its statements with their Entities, gathered into the occurrences it speaks of.

A voice is an author, or a part of a Source of which nobody is named; what it has from another is told in
that other's voice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from testimonia.comparison.names import form, person_name
from testimonia.comparison.testimony import Testimony, Told
from testimonia.knowledge.predicates import predicates
from testimonia.model import Chain, Date, Entity, EntityKind, Polarity, Reference, SectionKind
from testimonia.model.section import PARATEXT

_OWN_VOICE = PARATEXT | {
    SectionKind.DOCUMENT,
    SectionKind.BODY,
    SectionKind.CHAPTER,
    SectionKind.FOOTNOTE,
    SectionKind.CAPTION,
}
"""Parts that speak, where nobody is named, in the voice of the document around them."""

_PRONOUN = 3
"""A single word of no more letters ("He", "She", "I") names nobody."""

VoiceKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A place or another party, as far as it is known what it is.

    Attributes:
        name: for a reader: a name where there is one, else the words.
        kind: None if nothing is known.
        entity: number of the Entity; None if there is none.
    """

    name: str
    kind: EntityKind | None = None
    entity: int | None = None


@dataclass(frozen=True)
class Account:
    """A statement, with what the whole folder knows of whom and what it names.

    Attributes:
        told: the statement.
        path: of its Source.
        subject: number of the Entity.
        voice: who says it, in which Source.
        witness: the same without the Source, where it is somebody known by name.
        place: where.
        object: what he was expelled from.
    """

    told: Told
    path: str
    subject: int
    voice: VoiceKey
    witness: VoiceKey
    place: Thing | None
    object: Thing | None

    @property
    def id(self) -> str:
        """Of the statement."""
        return self.told.id

    @property
    def predicate(self) -> str:
        """Key of the predicate among whose happenings it is compared."""
        return predicates()[self.told.statement.predicate].compared_as

    @cached_property
    def date(self) -> Date | None:
        """When; None if it has no place in time, not even an open one."""
        date = self.told.statement.happened
        return date if date is not None and (date.earliest, date.latest) != (None, None) else None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """By which accounts are put in a row: where they stand."""
        span = self.told.statement.span
        return (self.path, span.start, span.end, self.told.id)

    @property
    def named(self) -> bool:
        """Whether the subject is named, or described, in the words themselves, and not by a pronoun."""
        words = self.told.statement.subject.words.split()
        return len(words) > 1 or bool(words and words[0][:1].isupper() and len(words[0]) > _PRONOUN)

    @property
    def plain(self) -> bool:
        """Whether it is asserted without a hedge."""
        return self.told.statement.polarity is Polarity.ASSERTED and self.told.statement.hedge is None


class Names:
    """Every reference of every Text, led to its Entity."""

    def __init__(self, testimonies: Iterable[Testimony], entities: Sequence[Entity]) -> None:
        self.entities = entities
        self._of_chain = {(c.source, c.number): n for n, e in enumerate(entities) for c in e.chains}
        self._chains: Mapping[tuple[str, int], Chain] = {
            (t.source, chain.number): chain for t in testimonies for chain in t.chains
        }
        self._by_form: dict[str, set[int]] = defaultdict(set)
        for n, entity in enumerate(entities):
            if entity.kind is EntityKind.PERSON:
                for name in entity.names:
                    self._by_form[form(name.text)].add(n)

    def entity(self, source: str, reference: Reference) -> int | None:
        """The number of the Entity that a reference of a Source stands for."""
        return None if reference.chain is None else self._of_chain.get((source, reference.chain))

    def thing(self, source: str, reference: Reference | None) -> Thing | None:
        """What a reference stands for."""
        if reference is None:
            return None
        chain = None if reference.chain is None else self._chains.get((source, reference.chain))
        words = " ".join(reference.words.split()).strip(" ?.;:")
        if chain is not None and chain.name and not words[:1].isupper():
            words = chain.name
        return Thing(words, chain.kind if chain else None, self.entity(source, reference)) if words else None

    def person(self, name: str) -> int | None:
        """The one person who has this name; None if there is nobody, or more than one."""
        found = self._by_form.get(form(name), set())
        return next(iter(found)) if len(found) == 1 else None


def accounts(testimonies: Sequence[Testimony], names: Names) -> tuple[Account, ...]:
    """All that is asserted of an Entity, in the order of the folder.

    What is denied, or put in the negative, is no account of what happened.
    """
    found = []
    for testimony in sorted(testimonies, key=lambda t: t.path):
        for told in testimony.told:
            statement = told.statement
            subject = names.entity(told.source, statement.subject)
            if subject is None or statement.negated or statement.polarity is Polarity.DENIED:
                continue
            predicate = predicates()[statement.predicate]
            if not predicate.compared_as or names.entities[subject].kind not in predicate.compared_of:
                continue
            voice, witness = _voice(told, names)
            place = names.thing(told.source, statement.place)
            other = _other_party(names.thing(told.source, statement.object), statement.predicate)
            found.append(Account(told, testimony.path, subject, voice, witness, place, other))
    return tuple(sorted(found, key=lambda account: account.order))


def _other_party(other: Thing | None, predicate: str) -> Thing | None:
    """What somebody was expelled from; not who expelled or arrested him, of whom others may be silent."""
    known = predicates().get(predicate)
    wanted = known is not None and known.place == "to"
    return other if wanted and other is not None and other.kind is not EntityKind.PERSON else None


def _voice(told: Told, names: Names) -> tuple[VoiceKey, VoiceKey]:
    """Who says it in this Source, and who he is in any."""
    author, kind = told.voice.author, told.voice.kind
    if author:
        section: VoiceKey = ("author", form(author))
        person = names.person(author)
        own: VoiceKey = ("person", str(person)) if person is not None else section
    else:
        apart = kind is not None and kind not in _OWN_VOICE and told.voice.section is not None
        section = ("section", told.voice.section or "") if apart else ("document",)
        own = (told.source, *section)
    if not told.statement.holders:
        return (told.source, *section), own
    who = _holder(told, names, section)
    return (told.source, *section, "holder", *who[-2:]), who


def _holder(told: Told, names: Names, section: VoiceKey) -> VoiceKey:
    """The original speaker: the same in every Source if he is known by name, else somebody of this one."""
    first = told.statement.holders[0].who
    held = names.entity(told.source, first)
    if held is not None:
        return ("person", str(held))
    parts = person_name(first.words)
    if parts is not None and parts.full and first.words[:1].isupper():
        return ("name", form(first.words))
    return (told.source, *section, "holder", form(first.words))
