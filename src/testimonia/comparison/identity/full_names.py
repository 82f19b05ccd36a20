"""People by their full names: the same name, spelt in any way, and by every name that a Text states."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from testimonia.comparison.identity.identifying import MOST_CANDIDATES, Identifying
from testimonia.comparison.identity.lives import UNKNOWN, Reach, reach, two_people
from testimonia.comparison.identity.nodes import Node
from testimonia.comparison.people.names import form, person_name, sound
from testimonia.comparison.people.naming import same_names

_MANY = 30
"""So many lives of one name are not set against each other."""

Bearer = tuple[int, str]
"""The number of a node, and the name as it has it."""


def part_namesakes(it: Identifying) -> None:
    """Keep apart whom one Text itself holds to be two: two chains with the very same full name."""
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n in it.people:
        for text in dict.fromkeys(text.casefold() for _, text in it.nodes[n].full):
            seen[it.nodes[n].source, text].append(n)
    for same in (numbers for numbers in seen.values() if len(numbers) > 1):
        for at, one in enumerate(same[:_MANY]):
            for other in same[at + 1 : _MANY]:
                node = it.nodes[one]
                it.joins.keep_apart(one, other, f"{node.path} itself speaks of two called “{node.name}”")


def join_full_names(it: Identifying) -> None:
    """Join the bearers of each full name, and those of each pen name with initials."""
    numbers = same_names(text for n in it.people for _, text in it.nodes[n].full)
    bearers: dict[int, list[Bearer]] = defaultdict(list)
    for n in it.people:
        mine = {numbers[text]: text for _, text in reversed(it.nodes[n].full) if text in numbers}
        for number, text in sorted(mine.items()):
            bearers[number].append((n, text))
    pen_names: dict[str, list[Bearer]] = defaultdict(list)
    for n in (n for n in it.people if it.nodes[n].full):
        for text in _pen_names(it.nodes[n]):
            pen_names[form(text)].append((n, text))
    for _, bearing in (*sorted(bearers.items()), *sorted(pen_names.items())):
        if len(bearing) > 1:
            _join_bearers(it, bearing)


def _pen_names(node: Node) -> Iterator[str]:
    """Names with initials that shorten no full name of their bearer: no "J. Smith" who is John or James."""
    for name in node.chain.names:
        parts = person_name(name.text)
        if parts is None or parts.full or not parts.given:
            continue
        if all(sound(parts.last) != sound(other.last) for other, _ in node.full):
            yield name.text


def _join_bearers(it: Identifying, bearing: Sequence[Bearer]) -> None:
    """Where the lives of two are told, who else bears the name belongs to neither by the name alone."""
    texts = dict(bearing)

    def reason(one: int, other: int) -> str:
        return _one_name(texts[one], texts[other])

    groups, why = _contemporaries(it, [n for n, _ in bearing if it.nodes[n].life != UNKNOWN])
    unknown = [n for n, _ in bearing if it.nodes[n].life == UNKNOWN]
    if len(groups) < 2:
        it.join_all(sorted((*(n for group in groups for n in group), *unknown)), reason)
        return
    for group in groups:
        it.join_all(group, reason)
    for n in unknown if len(groups) <= MOST_CANDIDATES else ():
        it.wait(n, texts[n], (group[0] for group in groups), f"of those called so {why}")


@lru_cache(maxsize=1 << 14)
def _one_name(one: str, other: str) -> str:
    """Two names taken for one, as a reason; the same few are asked for again and again."""
    if form(one) == form(other):
        return f"“{one}” is the full name in each"
    return f"“{one}” and “{other}” are taken for one full name"


def _contemporaries(it: Identifying, bearers: Sequence[int]) -> tuple[list[list[int]], str]:
    """Bearers of one name, parted where their lives are two people's; and what parts them."""
    groups: list[list[int]] = []
    far: list[Reach] = []
    why = ""
    for bearer in bearers:
        own = reach(it.nodes[bearer].life)
        for n, group in enumerate(groups):
            both = far[n] | own
            said = "" if both.one_person else _two_lives(it, bearer, group)
            if not said:
                group.append(bearer)
                far[n] = both
                break
            why = why or said
        else:
            groups.append([bearer])
            far.append(own)
    return groups, why


def _two_lives(it: Identifying, bearer: int, group: Sequence[int]) -> str:
    """Why somebody is none of a group; empty if he can be, or if it was decided that he is."""
    if any(it.joins.group(bearer) == it.joins.group(n) for n in group):
        return ""
    mine = it.nodes[bearer].life
    return next(filter(None, (two_people(mine, it.nodes[n].life) for n in group[:_MANY])), "")
