"""Whether two things that are named can be one: places by what is known of them, others by their names."""

from functools import lru_cache

from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.people.names import form, sound
from testimonia.knowledge.place_areas import areas
from testimonia.knowledge.place_names import folded
from testimonia.knowledge.places import compatible, is_place, same_place
from testimonia.model import EntityKind
from testimonia.model.comparing import Reply

_KEPT = 1 << 15
_SMALL = frozenset({"the", "a", "an", "of", "his", "her", "their", "its", "own", "our", "my"})
"""Words of a name that tell nothing apart."""


@lru_cache(maxsize=_KEPT)
def one_place(one: str, other: str) -> Reply:
    """Yes if they are one place or one lies in the other; no if it is known that they do not."""
    first, second = form(one), form(other)
    if sound(first) == sound(second):
        return Reply.YES
    return compatible(one, other).answer


def why_two_places(one: str, other: str) -> str:
    """The sentence that says why they are two places."""
    return compatible(one, other).sentence


@lru_cache(maxsize=_KEPT)
def place_known(name: str) -> bool:
    """Whether it is known to be a place."""
    return is_place(name)


def where(one: Thing, other: Thing) -> Reply:
    """Whether two places can be one, or one lie in the other."""
    if one.entity is not None and one.entity == other.entity:
        return Reply.YES
    return one_place(one.name, other.name)


def one_party(one: Thing, other: Thing) -> Reply:
    """Whether two parties ("from the Party", "from the Soviet Union") can be one."""
    if one.entity is not None and one.entity == other.entity:
        return Reply.YES
    places = is_a_place(one), is_a_place(other)
    if all(places):
        return one_place(one.name, other.name)
    if any(places):
        return Reply.NO
    words, others = _words(one.name), _words(other.name)
    if words and others and (words <= others or others <= words):
        return Reply.YES
    people = [thing.kind is EntityKind.PERSON for thing in (one, other)]
    return Reply.NO if any(people) and not all(people) else Reply.UNDECIDED


def is_a_place(thing: Thing) -> bool:
    """Whether it is a place, by what its Text or general knowledge says."""
    return thing.kind is EntityKind.PLACE or place_known(thing.name)


def _words(name: str) -> frozenset[str]:
    return frozenset(form(name).split()) - _SMALL


def same_name(one: Thing, other: Thing) -> bool:
    """Whether two names are those of one place: not of one inside the other."""
    if one.entity is not None and one.entity == other.entity:
        return True
    return same_place(one.name, other.name).answer is Reply.YES


def apart_as_far_as_known(one: Thing, other: Thing) -> Reply:
    """Whether a birth or a death can have been at both: no, or undecided where nothing is known of them.

    A place of which nothing is known may lie in any country: that is no reason to look.
    """
    reply = where(one, other)
    if reply is not Reply.UNDECIDED:
        return reply
    named = all(is_a_place(thing) for thing in (one, other))
    wide = any(folded(thing.name) in areas() for thing in (one, other))
    shared = _words(one.name) & _words(other.name)
    return Reply.UNDECIDED if named and not wide and not shared else Reply.YES
