"""An Entity, of the chains of one group."""

from collections.abc import Sequence

from testimonia.comparison.identity.nodes import Node
from testimonia.comparison.people.names import person_name
from testimonia.model import Entity, EntityKind, Name

_REASONS = 3
"""How many reasons the sentence gives."""
_KNOWN_BY = 2
"""So many times as often as by a full name."""


def entity_of(group: Sequence[Node], reasons: Sequence[str], ids: Sequence[str] = ()) -> Entity:
    """The Entity of chains that are held to be one; at least one of them has a name."""
    counts: dict[str, int] = {}
    for node in group:
        for text, count in {name.text: name.count for name in node.chain.names}.items():
            counts[text] = counts.get(text, 0) + count
    names = tuple(Name(text, n) for text, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    known = [
        node.chain.kind for node in group if node.chain.kind is not EntityKind.OTHER and node.chain.names
    ]
    kind = known[0] if known else EntityKind.OTHER
    why = f"{'; '.join(reasons[:_REASONS])}." if len(group) > 1 and reasons else ""
    chains = tuple(node.key for node in group)
    return Entity(kind, _preferred(names, kind), names, chains, why, tuple(ids))


def _preferred(names: Sequence[Name], kind: EntityKind) -> str:
    """The most frequent form; of a person, the most frequent full name, in its natural order.

    One who is mostly called by initials and another last name is known by that: A. Lind, not Tom Moss.
    """
    if kind is not EntityKind.PERSON:
        return names[0].text
    best = min(names, key=lambda name: (*_unlike_a_full_name(name.text), -name.count, -len(name.text)))
    shorter = next((name for name in names if _with_initials(name.text)), None)
    if shorter is None or shorter.count < _KNOWN_BY * best.count or _last(shorter) == _last(best):
        return best.text
    return shorter.text


def _with_initials(text: str) -> bool:
    parts = person_name(text)
    return parts is not None and not parts.full and bool(parts.given) and len(parts.last) > 1


def _last(name: Name) -> str:
    parts = person_name(name.text)
    return parts.last if parts else ""


def _unlike_a_full_name(text: str) -> tuple[bool, bool]:
    parts = person_name(text)
    return parts is None or not parts.full, "," in text or text.isupper()
