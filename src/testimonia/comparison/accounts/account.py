"""What each voice tells: its statements with their Entities, gathered into the occurrences it speaks of.

A voice is an author, or a part of a Source of which nobody is named; what it has from another is told in
that other's voice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from testimonia.comparison.accounts.events import Events
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.accounts.whereabouts import is_a_place
from testimonia.comparison.people.names import form, person_name
from testimonia.comparison.testimony import Testimony, Told
from testimonia.knowledge.predicates import Predicate, predicates
from testimonia.model import Date, EntityKind, Polarity, SectionKind
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
        object: what he was expelled from, joined, whom he married.
        kind: what the subject is.
        predicate: key of the predicate among whose happenings it is compared; its own if it is not compared
            by its dates.
        assumed: why the subject is thought to be meant, a sentence, where the words do not name it.
    """

    told: Told
    path: str
    subject: int
    voice: VoiceKey
    witness: VoiceKey
    place: Thing | None
    object: Thing | None
    kind: EntityKind = EntityKind.PERSON
    predicate: str = "other"
    assumed: str = ""

    @property
    def id(self) -> str:
        """Of the statement."""
        return self.told.id

    @property
    def once(self) -> bool:
        """Whether it happens only once to such a subject."""
        return self.kind in predicates()[self.predicate].once_of

    @cached_property
    def date(self) -> Date | None:
        """When; None if it has no place in time, not even an open one."""
        date = self.told.statement.happened
        return date if date is not None and (date.earliest, date.latest) != (None, None) else None

    @cached_property
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
    def denied(self) -> bool:
        """Whether it says that it did not happen."""
        return self.told.statement.negated or self.told.statement.polarity is Polarity.DENIED

    @property
    def plain(self) -> bool:
        """Whether it is asserted without a hedge."""
        return self.told.statement.polarity is Polarity.ASSERTED and self.told.statement.hedge is None


def accounts(testimonies: Sequence[Testimony], names: Names) -> tuple[Account, ...]:
    """All that is asserted of an Entity, in the order of the folder.

    What is denied, or put in the negative, is no account of what happened: see `told_accounts`.
    """
    return tuple(account for account in told_accounts(testimonies, names) if not account.denied)


def told_accounts(testimonies: Sequence[Testimony], names: Names) -> tuple[Account, ...]:
    """All that is told of an Entity, with what is said not to have happened, in the order of the folder."""
    events = Events(testimonies, names)
    found = (
        _account(told, testimony.path, names, events) for testimony in testimonies for told in testimony.told
    )
    return tuple(sorted((account for account in found if account is not None), key=lambda a: a.order))


def _account(told: Told, path: str, names: Names, events: Events) -> Account | None:
    """A statement as an account; None if nothing is known of whom it speaks, or it is not compared."""
    statement = told.statement
    subject, assumed = names.entity(told.source, statement.subject), ""
    if statement.quantity is not None and statement.quantity.counted is not None:
        subject, assumed = events.meant(told, subject)
    if subject is None:
        return None
    kind = names.entities[subject].kind
    known = predicates()[statement.predicate]
    place = names.thing(told.source, statement.place)
    other = _other_party(names.thing(told.source, statement.object), known)
    left = _place_left(known, place, other)
    if left is not None:
        known, place, other = predicates()["departure"], left, None
    compared = predicates()[known.compared_as or known.key]
    if known.compared_as and kind not in known.compared_of and not assumed:
        compared = predicates()["other"]
    voice, witness = _voice(told, names)
    return Account(told, path, subject, voice, witness, place, other, kind, compared.key, assumed)


def _other_party(other: Thing | None, predicate: Predicate) -> Thing | None:
    """The other party, where it tells happenings apart; not who expelled or arrested him."""
    if other is None or predicate.key == "kinship":
        return other
    known = predicates()[predicate.compared_as] if predicate.compared_as else predicate
    if known.party == "loose":
        return None if other.kind is EntityKind.PERSON else other
    return other if known.party or known.lasts or predicate.place == "from" else None


def _place_left(predicate: Predicate, place: Thing | None, other: Thing | None) -> Thing | None:
    """The country or town that somebody came out of, however: let go, expelled, escaped; None if it is none.

    Whether a government let him go or threw him out is another question than when he left.
    """
    if predicate.out:
        for thing in (other, place if predicate.place == "from" else None):
            if thing is not None and is_a_place(thing):
                return thing
    return None


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
