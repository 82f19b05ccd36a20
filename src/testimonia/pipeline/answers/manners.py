"""How a Text refers to people by pronoun, as far as it tells who they are not."""

from collections import Counter
from collections.abc import Iterable

from testimonia.model import Mention, MentionForm

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_ENOUGH = 4
"""Times that somebody is "he": single pronouns are sometimes read of the wrong person."""
_RARE = 8
"""To so many of them one "she" may be a mistake."""


def men_of(mentions: Iterable[Mention], layer: str) -> tuple[int, ...]:
    """The chains that are called "he" again and again, and "she" next to never; by number, in order.

    Args:
        mentions: of a Text.
        layer: its reading layer.
    """
    he, she = Counter[int](), Counter[int]()
    for mention in mentions:
        if mention.form is MentionForm.PRONOUN:
            word = mention.span.of(layer).lower()
            he[mention.chain] += word in _HE
            she[mention.chain] += word in _SHE
    return tuple(sorted(n for n, times in he.items() if times >= _ENOUGH and times >= _RARE * she[n]))
