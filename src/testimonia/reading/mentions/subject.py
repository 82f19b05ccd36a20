"""The person whom a Text is about, where its names or its title tell."""

import re
from collections import Counter
from collections.abc import Sequence

from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.forms import Named
from testimonia.reading.prose import Paragraph

_I = re.compile(r"\bI\b")
_TITLE = 120
"""Code points of a title page in one paragraph, at most."""
_SPOKEN_OF = 2
"""Times that one in the title, whose first name is not known, is named in the text; else it is no name."""
_HEADS = 20
"""Names looked at before a text begins."""
_BY = re.compile(r"\s*(?:[a-z]+ )?by\b", re.IGNORECASE)


def subject_of(
    layer: str, names: Sequence[Named], assigned: Assigned, prose: Sequence[Paragraph], authors: set[int]
) -> int | None:
    """The node of the person whom a Text is about: the most named, if by far, or the one in its title."""
    most = _most_named(assigned, len(_I.findall(layer)))
    return _in_title(layer, names, assigned, prose, authors) if most is None else most


def _most_named(assigned: Assigned, own: int) -> int | None:
    """The most named, if by far; None where somebody tells his own story, by the times that he says "I"."""
    counts = Counter(n for n in assigned.of if assigned.nodes.people[n])
    best = counts.most_common(2)
    if not best or best[0][1] <= own:
        return None
    if len(best) == 1:
        return best[0][0]
    return best[0][0] if best[0][1] >= 2 * best[1][1] else None


def _in_title(
    layer: str, names: Sequence[Named], assigned: Assigned, prose: Sequence[Paragraph], authors: set[int]
) -> int | None:
    """The person named in the headings before the text begins, if it is one of whom the text speaks too.

    Who is named in a line that begins with "by" has written it.
    """
    body = next((number for number, p in enumerate(prose) if not p.paratext), len(prose))
    if body == 0 and prose and _is_title(prose[0].span.of(layer)):
        body = 1
    full = {n.key: assigned.of[i] for i, n in enumerate(names) if len(n.parts) > 1}
    full = {key: node for key, node in full.items() if assigned.nodes.people[node]}
    lines = [n for n in names if n.paragraph < body and not _BY.match(layer, _line_of(layer, n))][:_HEADS]
    heads = {node for key, node in full.items() if any(f" {key} " in f" {n.key} " for n in lines)} - authors
    node = next(iter(heads)) if len(heads) == 1 else None
    later = sum(assigned.of[number] == node for number, name in enumerate(names) if name.paragraph >= body)
    known = node is not None and bool(assigned.nodes.genders[node])
    return node if node is not None and later >= (1 if known else _SPOKEN_OF) else None


def _line_of(layer: str, name: Named) -> int:
    """Where the line begins in which a name stands."""
    return layer.rfind("\n", 0, name.start) + 1


def _is_title(words: str) -> bool:
    """Whether the first paragraph is rather a title than a sentence."""
    return len(words) <= _TITLE and words.rstrip()[-1:].isalnum()
