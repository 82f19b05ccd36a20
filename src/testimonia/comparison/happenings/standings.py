"""What somebody is, or does for long: accounts that say the same of it, whatever their dates.

Two posts, two homes, two books at different times are no contradiction (DESIGN.md, what not to flag), so they
are only asked where they agree: they name the same place, or the same other party.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import agree
from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.accounts.whereabouts import is_a_place, where
from testimonia.comparison.happenings.grouping import Group
from testimonia.comparison.people.names import form
from testimonia.knowledge.predicates import predicates
from testimonia.model import Same
from testimonia.model.comparing import Reply

_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST = 60
"""So many accounts of one kind of one subject are set against one another; a life has no more posts."""
_NAME = 2
"""Words with capitals that both must have, if they have no other word in common: "the Workers' Union"."""


def is_standing(account: Account) -> bool:
    """Whether it tells what somebody is, or does for long, and says where or what."""
    known = predicates()[account.told.statement.predicate]
    return known.lasts and (account.place is not None or account.object is not None)


def standings(subject: int, own: Iterable[Account]) -> Iterator[Group]:
    """What several accounts tell alike of one subject's homes, posts, kin and works."""
    rows: dict[str, list[Account]] = defaultdict(list)
    for account in own:
        if is_standing(account):
            rows[account.told.statement.predicate].append(account)
    for key, row in rows.items():
        for group in _alike(row[:_MOST]):
            if len({account.voice for account in group}) > 1:
                why = "Both tell of the same, whenever it was."
                yield Group(subject, predicates()[key], tuple(group), Same.PROBABLE, why)


def _alike(row: Sequence[Account]) -> list[list[Account]]:
    groups: list[list[Account]] = []
    for account in row:
        fitting = [group for group in groups if all(_one(account, other) for other in group)]
        if fitting:
            max(fitting, key=len).append(account)
        else:
            groups.append([account])
    return groups


def _one(one: Account, other: Account) -> bool:
    """Whether two accounts name the same home, post or person."""
    if one.date is not None and other.date is not None and not agree(one.date, other.date):
        return False
    post = one.told.statement.predicate == "position"
    if one.object is not None and other.object is not None:
        return _one_thing(one.object, other.object, post)
    if one.place is not None and other.place is not None:
        return where(one.place, other.place) is Reply.YES
    thing, place = one.object or other.object, one.place or other.place
    if thing is None or place is None or is_a_place(place):
        return False
    return post and _one_thing(thing, place, post)


def _one_thing(one: Thing, other: Thing, post: bool) -> bool:
    """Whether two phrases are of one post, work or person.

    The names in them agree, and so does what it is. Of a post the name may be wanting in one of them ("the
    magistrate"); of a book or a relative without a name nobody can tell which it is.
    """
    if one.entity is not None and one.entity == other.entity:
        return True
    capitals, others = _capitals(one.name), _capitals(other.name)
    shared = _plain(one.name) & _plain(other.name)
    if capitals and others:
        nested = capitals <= others or others <= capitals
        return nested and (bool(shared) or len(capitals & others) >= _NAME)
    return post and bool(shared)


def _capitals(phrase: str) -> frozenset[str]:
    return frozenset(form(word) for word in _WORD.findall(phrase) if word[0].isupper())


def _plain(phrase: str) -> frozenset[str]:
    """The other words, in the singular."""
    return frozenset(form(word).removesuffix("s") for word in _WORD.findall(phrase) if word[0].islower())
