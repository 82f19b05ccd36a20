"""What a verb of speech or thought governs: the words that it gives to somebody."""

from collections.abc import Callable

from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.asides import aside
from testimonia.reading.quotations.branches import Governed, is_verb
from testimonia.reading.quotations.complements import clause
from testimonia.reading.quotations.cues import Cue, of_verb
from testimonia.reading.quotations.narrated import counted, given, lived_through, placed, taken
from testimonia.reading.quotations.objects import announced, charged, endorsed, judged, with_to

WAYS: tuple[Callable[[Tree, int, frozenset[Cue], bool], Governed | None], ...] = (
    clause,
    aside,
    with_to,
    judged,
    charged,
    endorsed,
    announced,
    lived_through,
    placed,
    given,
    counted,
    taken,
)
"""Each looks at a verb, with what it does and whether it is passive."""


def governed(tree: Tree, at: int, *, passive: bool) -> Governed | None:
    """What a verb governs, if it is one of speech or thought and governs words of somebody."""
    if not is_verb(tree, at):
        return None
    particle = tree.first(at, ("compound:prt",))
    cues = of_verb(tree.words[at], "" if particle is None else tree.words[particle])
    if not cues:
        return None
    found = (way(tree, at, cues, passive) for way in WAYS)
    return next((one for one in found if one is not None and one.cues), None)
