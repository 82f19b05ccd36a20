"""A last name alone that is a man's, in a Text where only a woman of that name is named in full.

"Pell asked us to his rooms. ... Ada Pell had tea ready": the bare name goes to the one full name that fits
it, which would make one of husband and wife. What is said of "he" right behind it shows that they are two.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.forms import Named

_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(?:she|her|hers|herself))\b", re.IGNORECASE)
_BEHIND = 90
"""Characters behind a name in which a pronoun means its bearer, if nobody else is named before it."""
_ENOUGH = 2
"""Places where it has to be "he"."""
_RARE = 4
"""To so many of them one "she" may be somebody else."""


def part_men(layer: str, names: Sequence[Named], assigned: Assigned) -> None:
    """Give a man's bare last name a node of its own.

    Args:
        layer: the reading layer.
        names: in order.
        assigned: the node of each; is set right.
    """
    bare: dict[int, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        node = assigned.of[number]
        if len(name.parts) == 1 and not name.title and assigned.nodes.genders[node] == "f":
            bare[node].append(number)
    for node, numbers in bare.items():
        last = {
            name.parts[-1] for n, name in enumerate(names) if assigned.of[n] == node and len(name.parts) > 1
        }
        alone = [number for number in numbers if names[number].parts[0] in last]
        if _is_man(layer, names, alone):
            other = assigned.nodes.new(True, "m")
            for number in alone:
                assigned.of[number] = other


def _is_man(layer: str, names: Sequence[Named], numbers: Sequence[int]) -> bool:
    he = she = 0
    for number in numbers:
        until = min(names[number].end + _BEHIND, len(layer))
        if number + 1 < len(names):
            until = min(until, max(names[number + 1].start, names[number].end))
        found = _PRONOUN.search(layer, names[number].end, until)
        he += found is not None and found[1] is not None
        she += found is not None and found[1] is None
    return he >= _ENOUGH and he >= _RARE * she
