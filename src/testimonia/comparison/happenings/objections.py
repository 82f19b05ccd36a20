"""What speaks against two accounts being of one occurrence, apart from their dates."""

from functools import lru_cache

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.accounts.whereabouts import is_a_place, one_party, where, why_two_places
from testimonia.knowledge.places import within
from testimonia.knowledge.predicates import predicates
from testimonia.model.comparing import Reply

_KEPT = 1 << 16


def objection(one: Account, other: Account) -> str | None:
    """Why the two cannot be of one occurrence, in a sentence; None if only their dates can be against it."""
    return other_objection(one, other) or of_places(one, other)


def of_places(one: Account, other: Account) -> str | None:
    """What their places say against it; None if nothing."""
    return None if one.once else _of_places(one.predicate, one.place, other.place)


def other_objection(one: Account, other: Account) -> str | None:
    """What speaks against it apart from their dates and places; None if nothing does."""
    if one.predicate != other.predicate:
        return f"The one is of {_noun(one)}, the other of {_noun(other)}."
    first, second = one.told.statement.ordinal, other.told.statement.ordinal
    if first and second and (first == 1) != (second == 1):
        return "The one is said to be the first, the other is not."
    strict = predicates()[one.predicate].party == "strict"
    return _of_objects(strict, one.object, other.object, one.place, other.place)


@lru_cache(maxsize=_KEPT)
def _of_objects(
    strict: bool, one: Thing | None, other: Thing | None, place: Thing | None, other_place: Thing | None
) -> str | None:
    if one is not None and other is not None:
        reply = one_party(one, other)
        if strict:
            return None if reply is Reply.YES else f"The one has {one.name}, the other {other.name}."
        return f"The one is from {one.name}, the other from {other.name}." if reply is Reply.NO else None
    if strict:
        return None
    for party, whither in ((one, other_place), (other, place)):
        # expelled from a party, and deported to a country: the one says what, the other where to
        if party is not None and whither is not None and not is_a_place(party) and is_a_place(whither):
            return f"The one is from {party.name}, the other to {whither.name}."
        if party is not None and whither is not None and _lies_in(whither, party):
            return f"The one is out of {party.name}, the other to {whither.name}, which lies in it."
    return None


def _lies_in(whither: Thing, party: Thing) -> bool:
    return is_a_place(party) and within(whither.name, party.name).answer is Reply.YES


@lru_cache(maxsize=_KEPT)
def _of_places(predicate: str, one: Thing | None, other: Thing | None) -> str | None:
    kind = predicates()[predicate]
    if one is None or other is None:
        return None
    reply = where(one, other)
    if reply is Reply.NO:
        return why_two_places(one.name, other.name)
    if reply is Reply.UNDECIDED and kind.place == "to":
        return f"The one is to {one.name}, the other to {other.name}."
    return None


def _noun(account: Account) -> str:
    noun = predicates()[account.predicate].noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
