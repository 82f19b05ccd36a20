"""How two places lie to one another: which names lead to which places, and whether one is inside the other.

Three answers, and the cautious one is the default: a town outside an area is outside only if nothing in the
data puts it there for a time; two towns are two only if they lie well apart.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from testimonia.knowledge.place_areas import Area, apart, areas, shorthand
from testimonia.knowledge.place_names import parts
from testimonia.knowledge.place_towns import Town, gazetteer, kilometres
from testimonia.model.comparing import Reply

NEAR_KM = 25.0
"""Two towns nearer than this may be one place for a writer, or one a suburb of the other."""
NEAR_GREAT_KM = 45.0
"""The same about a town of a million: Kronstadt lies 30 km from Saint Petersburg."""
GREAT_THOUSANDS = 1000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can mean.

    Attributes:
        place: the town or the area; of a place that is not known itself, what it is said to lie in.
        whole: whether it is that town or area, and not something in it.
    """

    place: Town | Area
    whole: bool = True


@lru_cache(maxsize=16384)
def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place that the name can mean, the best known first; empty if it is not known.

    What stands after a comma has to hold: "Vienna, Virginia" is not the capital of Austria. Parts that do not
    go together ("London, Paris") are no place.
    """
    pieces = parts(name)
    if not pieces:
        return ()
    outer = tuple(dict.fromkeys(place for piece in pieces[1:] for place in _named(piece, outer=True)))
    if any(not _named(piece, outer=True) for piece in pieces[1:]):
        return ()
    found = _named(pieces[0])
    if len(pieces) == 1:
        return tuple(Candidate(place) for place in found)
    return _inside_of(pieces, found, outer)


def inside(inner: Candidate, outer: Candidate) -> Reply:
    """Whether the one lies in the other, or is it."""
    if inner.place == outer.place and outer.whole:
        return Reply.YES
    reply = _place_inside(inner.place, outer.place)
    if isinstance(outer.place, Town) and isinstance(inner.place, Area):
        outside = _place_inside(outer.place, inner.place) is Reply.NO
        return Reply.NO if outside or inner.whole else Reply.UNDECIDED
    if reply is Reply.YES and not outer.whole:
        return Reply.UNDECIDED
    return reply


def same(one: Candidate, other: Candidate) -> Reply:
    """Whether they are one place; no only if neither can lie in the other."""
    if one.place == other.place:
        return Reply.YES if one.whole and other.whole else Reply.UNDECIDED
    return Reply.NO if together(one, other) is Reply.NO else Reply.UNDECIDED


def together(one: Candidate, other: Candidate) -> Reply:
    """Whether both can be right as the place of one event."""
    replies = {inside(one, other), inside(other, one)}
    if Reply.YES in replies:
        return Reply.YES
    return Reply.UNDECIDED if Reply.UNDECIDED in replies else Reply.NO


Relation = Callable[[Candidate, Candidate], Reply]


def over_all(relation: Relation, one: Iterable[Candidate], other: Iterable[Candidate]) -> Reply:
    """Yes if it holds of any two, no if of none; undecided where nothing is known of one of them."""
    others = tuple(other)
    replies = {relation(a, b) for a in one for b in others}
    if Reply.YES in replies:
        return Reply.YES
    return Reply.NO if replies == {Reply.NO} else Reply.UNDECIDED


def _named(piece: str, *, outer: bool = False) -> tuple[Town | Area, ...]:
    """Areas and towns of a folded name; states may be shortened after a comma."""
    short = shorthand().get(piece, ()) if outer else ()
    return (*areas().get(piece, ()), *short, *gazetteer().towns(piece))


def _inside_of(
    pieces: tuple[str, ...], found: tuple[Town | Area, ...], outer: tuple[Town | Area, ...]
) -> tuple[Candidate, ...]:
    """The places of the first piece that can lie in the others; an unknown one by what it lies in."""
    groups = [_named(piece, outer=True) for piece in pieces[1:]]
    kept = tuple(place for place in found if all(_fits(place, group) for group in groups))
    if kept:
        return tuple(Candidate(place) for place in kept)
    if found and not any(_hidden(pieces[0], place) for place in outer if isinstance(place, Area)):
        return ()
    nearest = tuple(place for place in groups[0] if all(_fits(place, group) for group in groups[1:]))
    return tuple(Candidate(place, whole=False) for place in nearest)


def _fits(place: Town | Area, group: tuple[Town | Area, ...]) -> bool:
    return any(_place_inside(place, outer) is not Reply.NO for outer in group)


def _hidden(name: str, area: Area) -> bool:
    """Whether a smaller place by a known town's name lies in the area: Moscow, Idaho."""
    return any(code in area.has or code[:2] in area.has for code in gazetteer().namesakes(name))


def namesake(one: str, other: str) -> bool:
    """Whether the names may mean one place that is not known here: a smaller one by a known name.

    "Paris" can be the one in Texas, where the other name is "Texas", or "Paris, Texas".
    """
    first, second = parts(one), parts(other)
    if first[0] == second[0] and 1 in (len(first), len(second)):
        return True
    return _lesser(first, candidates(other)) or _lesser(second, candidates(one))


def _lesser(pieces: tuple[str, ...], others: tuple[Candidate, ...]) -> bool:
    """Whether a smaller place by the name, or one whose name only begins so, fits any of the others."""
    if len(pieces) > 1:
        return False
    areas_there = (found.place for found in others if isinstance(found.place, Area))
    if any(_hidden(pieces[0], _with_may(area)) for area in areas_there):
        return True
    longer = tuple(Candidate(town) for town in gazetteer().longer(pieces[0]))
    return bool(longer) and over_all(together, longer, others) is not Reply.NO


def _with_may(area: Area) -> Area:
    return Area(area.name, area.has if area.country else area.has | area.may, frozenset())


def _place_inside(inner: Town | Area, outer: Town | Area) -> Reply:
    if isinstance(outer, Town):
        return _near(inner, outer) if isinstance(inner, Town) else _area_in_town(inner, outer)
    return _town_in_area(inner, outer) if isinstance(inner, Town) else _area_in_area(inner, outer)


def _area_in_town(inner: Area, outer: Town) -> Reply:
    return Reply.NO if _town_in_area(outer, inner) is Reply.NO else Reply.UNDECIDED


def _near(one: Town, other: Town) -> Reply:
    if one == other:
        return Reply.YES
    great = max(one.thousands, other.thousands) >= GREAT_THOUSANDS
    near = kilometres(one, other) < (NEAR_GREAT_KM if great else NEAR_KM)
    return Reply.UNDECIDED if near else Reply.NO


def _town_in_area(town: Town, area: Area) -> Reply:
    for code in (town.level, town.country):
        if code in area.has:
            return Reply.YES
        if code in area.may:
            never = area.country and any(apart(town.level, country) for country in area.has)
            return Reply.NO if never else Reply.UNDECIDED
    return Reply.NO


def _area_in_area(inner: Area, outer: Area) -> Reply:
    """Yes if all of the one surely lay in the other; no if what is sure of each is outside the other."""
    if inner == outer:
        return Reply.YES
    known = inner.has if inner.country else inner.has | inner.may
    if all(_covered(code, outer.has) for code in known):
        return Reply.YES
    some, whole = _reach(inner), _reach(outer)
    reaches = _touches(some, outer.has) or any(_covered(code, whole) for code in inner.has)
    doubtful = not inner.has or not outer.has
    return Reply.UNDECIDED if reaches or (doubtful and _touches(some, whole)) else Reply.NO


def _reach(area: Area) -> frozenset[str]:
    """All that may have lain in it; of a country no mere part of another, as Alaska is of America."""
    return area.has | (frozenset(code for code in area.may if "." not in code) if area.country else area.may)


def _covered(code: str, codes: frozenset[str]) -> bool:
    return code in codes or code.partition(".")[0] in codes


def _touches(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a code of the one is, or holds, or lies in, a code of the other."""
    heads = {code.partition(".")[0] for code in others if "." in code}
    return any(_covered(code, others) or code in heads for code in some)
