"""What words of kinship beside a name tell of its bearer."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.forms import Named
from testimonia.reading.words import words_of

_KIN_BEFORE = re.compile(r"\b([a-z-]+),?\s+$")
_CHILD = re.compile(r"[^.;:\n]{0,160}?, (?:the|an?) (?:\w+ ){0,2}(?P<kin>daughter|son) of\b")
_SENTENCE = 240
"""Code points after a name in which it may be said whose child it is."""


def kin_before(layer: str, name: Named) -> str:
    """The gender of a word of kinship right before a name ("her son Henry"), or nothing."""
    found = _KIN_BEFORE.search(layer, max(0, name.start - 20), name.start)
    if found is None:
        return ""
    word = found.group(1)
    return "m" if word in words_of("kin_male") else "f" if word in words_of("kin_female") else ""


def learn_genders(layer: str, names: Sequence[Named], assigned: Assigned) -> None:
    """ "X was born in Ely, the daughter of": a woman, where neither name nor title tells."""
    starts = [name.start for name in names]
    for number, name in enumerate(names):
        node = assigned.of[number]
        if not assigned.nodes.people[node] or assigned.nodes.genders[node]:
            continue
        found = _CHILD.match(layer, name.end, name.end + _SENTENCE)
        if found is None:
            continue
        until = bisect_left(starts, found.start("kin"))
        if not any(assigned.nodes.people[n] for n in assigned.of[number + 1 : until]):
            assigned.nodes.genders[node] = "f" if found["kin"] == "daughter" else "m"
