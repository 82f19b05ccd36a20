"""Places under all their names: is this a place, are these two one, does the one lie in the other?

The answers are for a historian's evidence: "no" is given only where it is certain, since it makes a
contradiction of two accounts. A name that several places have is taken as each of them. Sources and their
limits: `data/places/NOTICE` and docs/decisions/0006-places.md.
"""

from functools import cache, lru_cache

from testimonia.knowledge.data_files import data_file
from testimonia.knowledge.place_areas import Area, areas, with_article
from testimonia.knowledge.place_names import folded, parts
from testimonia.knowledge.place_relations import (
    Candidate,
    candidates,
    inside,
    namesake,
    over_all,
    same,
    together,
)
from testimonia.knowledge.place_towns import Town, gazetteer
from testimonia.model.comparing import Answer, Reply

__all__ = ["Answer", "Reply", "compatible", "is_place", "same_place", "within"]


def is_place(name: str) -> bool:
    """Whether a country, region or town is known by this whole name and it is seldom anything else in prose.

    Case and accents do not count here; whether a word is written as a name is for the reader to see.
    """
    pieces = parts(name)
    if not pieces or name.endswith(("'s", "’s")):
        return False
    if len(pieces) > 1:
        return _ordinary().isdisjoint(pieces[1:]) and any(found.whole for found in candidates(name))
    if pieces[0] in _ordinary():
        return False
    return pieces[0] in areas() or (
        gazetteer().spoken_of(pieces[0]) and not _needless_article(name, pieces[0])
    )


@lru_cache(maxsize=8192)
def same_place(one: str, other: str) -> Answer:
    """Whether the two are names of one place.

    Yes also where a name has other bearers, if it is the best-known one of each; a lesser namesake alone
    leaves it undecided. No only if both are known and neither can lie in the other.
    """
    named = _one_name(one, other)
    if named is not None:
        return named
    first, second = candidates(one), candidates(other)
    if not first or not second:
        return _unknown(one, other)
    if same(first[0], second[0]) is Reply.YES:
        return Answer(Reply.YES, _one(one, other, first[0]))
    reply = over_all(same, first, second)
    if reply is Reply.NO and not namesake(one, other):
        return Answer(Reply.NO, _two(one, other, first[0], second[0]))
    if reply is Reply.YES:
        return Answer(
            Reply.UNDECIDED, f"{one} and {other} can be one place, but not the best-known of each name."
        )
    return Answer(
        Reply.UNDECIDED, f"{_the(one)} and {_the(other)} may be one place, or one may lie in the other."
    )


@lru_cache(maxsize=8192)
def within(inner: str, outer: str) -> Answer:
    """Whether the first lies in the second, or is it."""
    first, second = candidates(inner), candidates(outer)
    if not first or not second:
        return _unknown(inner, outer)
    reply = over_all(inside, first, second)
    if reply is Reply.YES:
        return Answer(Reply.YES, _both(inner, outer, first, second))
    if reply is Reply.UNDECIDED or namesake(inner, outer):
        return Answer(Reply.UNDECIDED, f"Nothing known decides whether {_the(inner)} lay in {_the(outer)}.")
    return Answer(Reply.NO, f"{_shown(inner, first[0])} does not lie in {_the(outer)}.")


@lru_cache(maxsize=8192)
def compatible(one: str, other: str) -> Answer:
    """Whether both can be right as the place of one event."""
    named = _one_name(one, other)
    if named is not None:
        return named
    first, second = candidates(one), candidates(other)
    if not first or not second:
        return _unknown(one, other)
    reply = over_all(together, first, second)
    if reply is Reply.YES:
        return Answer(Reply.YES, _both(one, other, first, second))
    if reply is Reply.UNDECIDED or namesake(one, other):
        return Answer(
            Reply.UNDECIDED, f"Nothing known decides whether {_the(one)} and {_the(other)} are apart."
        )
    return Answer(Reply.NO, _two(one, other, first[0], second[0]))


def _one_name(one: str, other: str) -> Answer | None:
    """Yes if they are written alike, whether the place is known or not; None if that does not decide it."""
    if not folded(one) or folded(one) != folded(other):
        return None
    return Answer(Reply.YES, f"{one} and {other} are one name." if one != other else f"{one} is one name.")


def _needless_article(name: str, piece: str) -> bool:
    """Whether "the" stands before a town that has none: "the Petrograd" is part of "the Petrograd Soviet"."""
    with_the = any(town.name.startswith("The ") for town in gazetteer().towns(piece))
    return name.casefold().startswith("the ") and not with_the


@cache
def _ordinary() -> frozenset[str]:
    """Folded names that are more often a word, a person or something else in English prose."""
    lists = (words for key, words in data_file("places/ordinary.toml").items() if key != "still")
    return frozenset(folded(word.replace("_", " ")) for words in lists for word in words.split())


def _unknown(one: str, other: str) -> Answer:
    missing = [name for name in dict.fromkeys((one, other)) if not candidates(name)]
    verb = "is no place" if len(missing) == 1 else "are no places"
    return Answer(Reply.UNDECIDED, f"{' and '.join(missing)} {verb} known here, so nothing decides it.")


def _one(one: str, other: str, found: Candidate) -> str:
    """ "Petrograd and Leningrad are names of Saint Petersburg"."""
    name = found.place.name
    renamed = [given for given in (one, other) if folded(given) != folded(name)]
    if len(renamed) == 1:
        return f"{renamed[0]} is a name of {name}."
    return f"{one} and {other} are names of {name}."


def _two(one: str, other: str, first: Candidate, second: Candidate) -> str:
    towns = isinstance(first.place, Town) and isinstance(second.place, Town)
    kind = "towns" if towns and first.whole and second.whole else "places"
    both = f"{_shown(one, first)} and {_shown(other, second)}"
    return f"{both} are different {kind}, and neither lies in the other."


def _both(one: str, other: str, first: tuple[Candidate, ...], second: tuple[Candidate, ...]) -> str:
    if over_all(same, first[:1], second[:1]) is Reply.YES:
        return _one(one, other, first[0])
    if over_all(inside, first, second) is not Reply.YES:
        one, other, first, second = other, one, second, first
    if over_all(inside, first[:1], second) is Reply.YES:
        return f"{_the(one)} lies in {_the(other)}."
    return f"A place by the name of {one} lies in {_the(other)}, but not the best-known one."


def _shown(name: str, found: Candidate) -> str:
    """The name, with what it is called today where that is not to be guessed: "Breslau (today Wrocław)"."""
    place = found.place
    if isinstance(place, Area) or not found.whole or "," in name or folded(name) == folded(place.name):
        return _the(name)
    return f"{name} (today {place.name})"


def _the(name: str) -> str:
    """The name as it stands in a sentence: "the Soviet Union"."""
    return (
        f"the {name}" if folded(name) in with_article() and not name.casefold().startswith("the ") else name
    )
