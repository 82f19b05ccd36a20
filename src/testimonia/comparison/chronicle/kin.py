"""Parents and children whose lives cannot lie to one another as they are told."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from testimonia.comparison.chronicle.claims import Claim, Life
from testimonia.comparison.chronicle.lives import Impossible, conflict
from testimonia.comparison.chronicle.networks import Person, Rule, Taken
from testimonia.comparison.chronology import Constraint, Distance, Order
from testimonia.knowledge.data_files import data_file
from testimonia.model import Length

_WORD = re.compile(r"[^\W\d_]+")
_TERM = Length(months=10)
"""A child can be born so long after its father's death."""
YOUNGEST, OLDEST_MOTHER, OLDEST_FATHER = 12, 60, 90
"""Rules of thumb: years of age at the birth of a child."""

_PARENT_FIRST = Rule("A parent is born before the child.")
_MOTHER_LIVES = Rule("A mother does not die before the child is born.")
_FATHER_LIVED = Rule("A child is not born more than ten months after its father's death.")
_TOO_YOUNG = Rule(f"A rule of thumb: nobody has a child before the age of {YOUNGEST}.", certain=False)
_TOO_OLD = Rule(
    f"A rule of thumb: no mother is older than {OLDEST_MOTHER}, and no father than {OLDEST_FATHER}, "
    "when a child is born.",
    certain=False,
)


@dataclass(frozen=True)
class Tie:
    """Somebody is the child of another.

    Attributes:
        claim: the statement of kinship.
        other: number of the Entity of whom it is not told: the parent, or the child.
        parent: whether the other is the parent.
        mother: whether the parent is said to be the mother.
    """

    claim: Claim
    other: int
    parent: bool
    mother: bool


def ties(claims: Iterable[Claim]) -> Iterator[Tie]:
    """The ties that statements of kinship tell between parents and children, each once."""
    seen: set[tuple[int, bool]] = set()
    for claim in claims:
        tie = _tie_of(claim) if claim.key == "kinship" and claim.account.plain else None
        if tie is not None and (tie.other, tie.parent) not in seen:
            seen.add((tie.other, tie.parent))
            yield tie


def _tie_of(claim: Claim) -> Tie | None:
    told, other = claim.account.told, claim.account.object
    if other is None or other.entity is None or other.entity == claim.account.subject:
        return None
    trigger = told.trigger.casefold()
    if not _by_blood(told.words.casefold()):
        return None
    if trigger in _words("child"):
        return Tie(claim, other.entity, parent=True, mother=False)
    if any(trigger in _words(kind) for kind in ("mother", "father", "parent")):
        return Tie(claim, other.entity, parent=False, mother=trigger in _words("mother"))
    return None


def impossible_between(tie: Tie, own: Life, others: Life) -> Impossible | None:
    """What cannot be so of a parent and a child; None if all can, or each life is impossible by itself.

    Args:
        tie: between them.
        own: of whom it is told.
        others: of the other.
    """
    child, parent = (own, others) if tie.parent else (others, own)
    if not child.births or not (parent.births or parent.deaths):
        return None
    one, other = Person(Taken(), "child"), Person(Taken(), "parent")
    dates = [*one.core(child), *other.core(parent)]
    if conflict(dates) is not None:
        return None
    for rules in (_certain(tie, one, other), _of_thumb(tie, one, other)):
        found = conflict([*dates, *rules], given=((tie.claim,),))
        if found is not None:
            return found
    return None


def _certain(tie: Tie, child: Person, parent: Person) -> Iterator[Constraint]:
    yield Order("parent first", parent.birth, child.birth, strict=True, reason=_PARENT_FIRST)
    if tie.mother:
        yield Order("mother lives", child.birth, parent.death, reason=_MOTHER_LIVES)
    else:
        yield Distance("father lived", parent.death, child.birth, None, _TERM, _FATHER_LIVED)


def _of_thumb(tie: Tie, child: Person, parent: Person) -> Iterator[Constraint]:
    oldest = OLDEST_MOTHER if tie.mother else OLDEST_FATHER
    most = Length(oldest + 1, days=-1)
    yield Distance("young", parent.birth, child.birth, Length(YOUNGEST), None, _TOO_YOUNG)
    yield Distance("old", parent.birth, child.birth, None, most, _TOO_OLD)


def _by_blood(words: str) -> bool:
    """Whether nothing in the words says that it is no tie of blood."""
    return _words("not_by_blood").isdisjoint(_WORD.findall(words))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(data_file("en/kinship.toml")[kind])
