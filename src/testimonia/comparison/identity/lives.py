"""When somebody lived and whose child he was, as far as one Text says it in clear words.

This is what keeps namesakes apart. A difference of some years in one date is none: that is rather what
comparison is there to find.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any, NamedTuple

from testimonia.comparison.people.names import PersonName, one_person, person_name
from testimonia.comparison.testimony import Aged, Told
from testimonia.knowledge.genders import gender_of_given
from testimonia.knowledge.places import compatible
from testimonia.knowledge.predicates import predicates
from testimonia.model import Date, EntityKind, Polarity, Statement
from testimonia.model.comparing import Reply
from testimonia.model.day_words import days_in_words, year_in_words
from testimonia.model.days import gregorian_name

Days = tuple[int, int]
"""First and last possible day."""
_YEAR = 365
_MEAN_YEAR = 365.2425
_A_GENERATION = 12 * _YEAR
"""Documents err about a birth by years; so far apart, two are meant."""
_A_FEW_YEARS = 3 * _YEAR
_LONGEST_LIFE = 112 * _YEAR
"""A hundred years, and the error of a dozen."""
_STYLES = 20
"""Days at the most by which Old Style and New Style differ, and some."""
_LONG = 300
"""Days, of a year or more."""
_TOO_VAGUE = 3 * _YEAR
"""What can have been done on any day of more years than these says nothing of a life."""
_BIRTH, _ENDS, _KINSHIP = "birth", ("death", "suicide"), "kinship"
_UNLIKELY = frozenset({_BIRTH, *_ENDS, _KINSHIP, "other", "publication"})
"""Predicates that need no living subject, or are found in too many ways to hold much."""
_CHILD = re.compile(r"(?:son|daughter|child) of (?P<parent>.+)")
_CHILDREN = re.compile(r"son|daughter|child", re.IGNORECASE)
_NAMED = 3
"""A single word of no more letters ("He", "She") names nobody."""


@dataclass(frozen=True, slots=True)
class Life:
    """What one Text tells of a life.

    Attributes:
        birth: None if it is not told in clear words.
        death: the same.
        active: the last day by which he did the first thing told of him, and the first day from which he did
            the last; None if nothing is.
        born_in: the place; empty if it is not told.
        parents: full names of those whose child he is said to be.
    """

    birth: Days | None = None
    death: Days | None = None
    active: Days | None = None
    born_in: str = ""
    parents: tuple[PersonName, ...] = ()


UNKNOWN = Life()
"""Nothing is told."""


def life_of(data: Mapping[str, Any]) -> Life:
    """The twin of `testimonia.model.plain`; thousands are read for every comparison."""
    birth, death, active = data["birth"], data["death"], data["active"]
    parents = tuple(PersonName(tuple(p["given"]), p["last"], p["generation"]) for p in data["parents"])
    return Life(
        (birth[0], birth[1]) if birth else None,
        (death[0], death[1]) if death else None,
        (active[0], active[1]) if active else None,
        data["born_in"],
        parents,
    )


class Reach(NamedTuple):
    """Between which days all of some lives lie: enough to see quickly that no two of them are two people's.

    Attributes:
        birth: the latest day from which one of them was born, and the earliest by which another was.
        death: the same.
        active: the earliest day by which one has done something, and the latest from which another has.
        parents: how many of them name any.
    """

    birth: tuple[float, float] = (-inf, inf)
    death: tuple[float, float] = (-inf, inf)
    active: tuple[float, float] = (inf, -inf)
    parents: int = 0

    def __or__(self, other: "Reach") -> "Reach":
        """That of both."""
        (b, c), (d, e), (f, g), n = self
        (p, q), (r, s), (t, u), m = other
        return Reach(
            (b if b > p else p, c if c < q else q),
            (d if d > r else r, e if e < s else s),
            (f if f < t else t, g if g > u else u),
            n + m,
        )

    @property
    def one_person(self) -> bool:
        """Whether `two_people` has nothing to say of any two of them; False if it has to be asked."""
        (born, born_by), (died, died_by), (first, last), parents = self
        return (
            born - born_by <= _A_FEW_YEARS
            and died - died_by <= _A_FEW_YEARS
            and born <= died_by
            and died - born_by <= _LONGEST_LIFE
            and born <= first - _A_FEW_YEARS
            and last - died_by <= _A_GENERATION
            and last - born_by <= _LONGEST_LIFE
            and parents < 2
        )


_ANYWHERE = Reach()


def reach(life: Life) -> Reach:
    """That of one life."""
    return Reach(
        life.birth or _ANYWHERE.birth,
        life.death or _ANYWHERE.death,
        life.active or _ANYWHERE.active,
        1 if life.parents else 0,
    )


def lives(told: Iterable[Told], ages: Iterable[Aged] = ()) -> dict[int, Life]:
    """The lives that one Text tells, by the number of the chain. Rival dates of one Text are none."""
    of_chain: dict[int, list[Told]] = {}
    for each in told:
        if each.statement.subject.chain is not None and _clear(each.statement):
            of_chain.setdefault(each.statement.subject.chain, []).append(each)
    years = {aged.told: aged.years for aged in ages}
    found = ((chain, _life(mine, years)) for chain, mine in of_chain.items())
    return {chain: life for chain, life in found if life != UNKNOWN}


def two_people(one: Life, other: Life) -> str:
    """Why two lives cannot be one person's, with the values that decide; empty if they can be."""
    return (
        _two_births(one, other)
        or next(_out_of_life(one, other), "")
        or next(_out_of_life(other, one), "")
        or (_two_parents(one, other) if one.parents and other.parents else "")
    )


def _life(told: Iterable[Told], ages: Mapping[str, tuple[int, int]]) -> Life:
    births, deaths, acts, reckoned = set[Days](), set[Days](), list[Days](), set[Days]()
    places, parents = set[str](), set[PersonName]()
    for each in told:
        statement, days = each.statement, _days(each.statement)
        if statement.predicate == _BIRTH and statement.place is not None:
            places.add(" ".join(statement.place.words.split()))
        if statement.predicate == _KINSHIP:
            parents.update(_parents(each))
        elif days is None:
            continue
        elif statement.predicate == _BIRTH:
            births.add(days)
        elif statement.predicate in _ENDS:
            deaths.add(days)
        elif _is_act(statement, days):
            acts.append(days)
        if days is not None and each.id in ages:
            reckoned.add(_born(days, ages[each.id]))
    active = (min(last for _, last in acts), max(first for first, _ in acts)) if acts else None
    born_in = places.pop() if len(places) == 1 else ""
    return Life(_one(births or reckoned), _one(deaths), active, born_in, tuple(sorted(parents, key=repr)))


def _born(days: Days, years: tuple[int, int]) -> Days:
    """When somebody was born who was of an age on some day; the error of a day is let go."""
    return int(days[0] - (years[1] + 1) * _MEAN_YEAR), int(days[1] - years[0] * _MEAN_YEAR)


def _clear(statement: Statement) -> bool:
    return not (statement.negated or statement.holders) and statement.polarity is Polarity.ASSERTED


def _days(statement: Statement) -> Days | None:
    """When; None if it is not said beside it, or only about."""
    date: Date | None = statement.happened if statement.dated_by is not None else None
    if date is None or date.earliest is None or date.latest is None:
        return None
    return None if any(sign in (date.edtf or "") for sign in "?~%") else (date.earliest, date.latest)


def _is_act(statement: Statement, days: Days) -> bool:
    """Whether only the living do it, and it is said by name who did."""
    known = predicates().get(statement.predicate)
    if known is None or known.posthumous or statement.predicate in _UNLIKELY:
        return False
    words = statement.subject.words
    named = words[:1].isupper() and len(words) > _NAMED
    return EntityKind.PERSON in known.subjects and named and days[1] - days[0] <= _TOO_VAGUE


def _parents(told: Told) -> Iterator[PersonName]:
    """ "She was the daughter of Karl Lind", "Anna, daughter of Karl Lind": Karl Lind."""
    words = told.statement.object.words if told.statement.object is not None else ""
    said = _CHILD.search(words)
    if said is not None or _CHILDREN.fullmatch(told.trigger.strip()):
        parent = person_name(said["parent"] if said is not None else words)
        if parent is not None and parent.full:
            yield parent


def _one(days: set[Days]) -> Days | None:
    """The narrowest of several that hold one another; None for rivals."""
    if not days:
        return None
    earliest, latest = max(first for first, _ in days), min(last for _, last in days)
    return (earliest, latest) if earliest <= latest else None


def _apart(one: Days | None, other: Days | None) -> int | None:
    """Days between two; 0 if they share one; None if one is not known."""
    if one is None or other is None:
        return None
    return max(0, one[0] - other[1], other[0] - one[1])


def _two_births(one: Life, other: Life) -> str:
    """By their births and deaths; one that agrees outweighs much in the other."""
    births, deaths = _apart(one.birth, other.birth), _apart(one.death, other.death)
    if births == 0 or deaths == 0:
        two = max(births or 0, deaths or 0) > 2 * _A_GENERATION
    elif births is not None and deaths is not None:
        two = min(births, deaths) > _A_FEW_YEARS
    else:
        two = max(births or 0, deaths or 0) > _A_GENERATION
    if two:
        by_birth = (births or 0) >= (deaths or 0)
        return (
            _said("births", one.birth, other.birth) if by_birth else _said("deaths", one.death, other.death)
        )
    if births and births > _A_FEW_YEARS and deaths != 0 and _elsewhere(one.born_in, other.born_in):
        towns = " and ".join(sorted((one.born_in, other.born_in)))
        return f"{_said('births', one.birth, other.birth)}, in {towns}"
    return ""


def _elsewhere(one: str, other: str) -> bool:
    return bool(one and other) and compatible(one, other).answer is Reply.NO


def _said(noun: str, one: Days | None, other: Days | None) -> str:
    if one is None or other is None:
        return ""
    return f"two {noun} are told of, {_when(min(one, other))} and {_when(max(one, other))}"


def _out_of_life(one: Life, other: Life) -> Iterator[str]:
    """What is told of the one, and is not of the other, who was not yet born or long dead by then."""
    birth, death = other.birth, other.death
    if birth is not None and one.death is not None:
        if birth[0] > one.death[1]:
            yield f"a death ({_when(one.death)}) is told of, and a later birth ({_when(birth)})"
        elif one.death[0] - birth[1] > _LONGEST_LIFE:
            yield f"a birth ({_when(birth)}) is told of, and a death in {_year(one.death[0])}"
    if one.active is None:
        return
    first, last = one.active
    if birth is not None and birth[0] > first - _A_FEW_YEARS:
        yield f"a birth ({_when(birth)}) is told of, and doings in {_year(first)}"
    if death is not None and last - death[1] > _A_GENERATION:
        yield f"a death ({_when(death)}) is told of, and doings in {_year(last)}"
    if birth is not None and last - birth[1] > _LONGEST_LIFE:
        yield f"a birth ({_when(birth)}) is told of, and doings in {_year(last)}"


def _two_parents(one: Life, other: Life) -> str:
    """Two fathers, or two mothers, who are not one person."""
    for mine in one.parents:
        for his in other.parents:
            genders = {gender_of_given(mine.given), gender_of_given(his.given)}
            if len(genders) == 1 and "" not in genders and not one_person(mine, his):
                both = sorted(" ".join((*name.given, name.last)).title() for name in (mine, his))
                return f"one is a child of {both[0]}, another of {both[1]}"
    return ""


def _year(day: int) -> str:
    return year_in_words(gregorian_name(day).year)


def _when(days: Days) -> str:
    """The days in words; of a year that may be of either style, only the year."""
    first, last = days
    if last - first < _LONG:
        return days_in_words(first, last)
    if last - first < _YEAR + _STYLES:
        return _year((first + last) // 2)
    return f"{_year(first)} to {_year(last)}"
