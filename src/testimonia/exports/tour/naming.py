"""Somebody who goes by several names: the one whose names are least alike, and where a text says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.knowledge.titles import forms_of_address, ranks
from testimonia.model import Entity, MentionForm, Stretch, hull
from testimonia.store import HeldEntity, Store

_PEOPLE = 24
"""How many are looked at, of whom most is told."""
_NEAR = 240
"""Code points from one name to the other, at most, in a passage that has both."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_ENDS = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody with another name.

    Attributes:
        held: who.
        other: the name that is least like the preferred one.
        forms: all forms, each once, the preferred one first; titles and cases make no difference.
        both: a passage in which both names stand, near each other; None if there is none.
    """

    held: HeldEntity
    other: str
    forms: tuple[str, ...]
    both: Stretch | None


def under_several_names(store: Store) -> Named | None:
    """Of those of whom most is told, the one whose names are least alike; None if all bear one name each."""
    told = (store.entity(each.id) for each in store.overview.most_told(_PEOPLE))
    found = [(held, other) for held in told if held for other in [least_alike(held.entity)] if other]
    if not found:
        return None
    held, other = max(found, key=lambda each: _strange(each[0].entity.name, each[1]))
    return Named(held, other, tuple(forms(held.entity)), _where_both_stand(store, held, other))


def _tokens(name: str) -> frozenset[str]:
    """The words of a name that tell people apart: no initials, no titles."""
    return frozenset(_WORD.findall(name.casefold())) - forms_of_address() - ranks()


def _strange(name: str, other: str) -> int:
    """How little one name is like another: what is new in it counts, what is shared counts against it."""
    known, new = _tokens(name), _tokens(other)
    return 2 * len(new - known) - 3 * len(new & known)


def least_alike(entity: Entity) -> str:
    """The name that is least like the preferred one; empty if all have only words of that."""
    _, *others = forms(entity)
    return max(others, key=lambda other: _strange(entity.name, other), default="")


def forms(entity: Entity) -> Iterator[str]:
    """The preferred name, and each form that is no part of another.

    Where there is "Peter Wren", "Mr Wren" tells nothing new.
    """
    called = {_tokens(each.text) for each in entity.names} | {_tokens(entity.name)}
    seen = {_tokens(entity.name)}
    yield entity.name
    for name in entity.names:
        words = _tokens(name.text)
        if words and words not in seen and not any(words < other for other in called):
            seen.add(words)
            yield name.text


def _where_both_stand(store: Store, held: HeldEntity, other: str) -> Stretch | None:
    """The shortest passage of one sentence with both names, of all documents."""
    names = (_tokens(held.entity.name), _tokens(other))
    passages: list[Stretch] = []
    for source in dict.fromkeys(chain.source for chain in held.entity.chains):
        words, meant = (
            store.words(source),
            {each.number for each in held.entity.chains if each.source == source},
        )
        spans = [
            each.span
            for each in store.mentions(source)
            if each.chain in meant and each.form is MentionForm.NAME
        ]
        called = [_tokens(span.of(words)) for span in spans]
        pairs = zip(spans, spans[1:], called, called[1:], strict=False)
        near = [hull((a, b)) for a, b, one, two in pairs if {one, two} == set(names)]
        within = [span for span in near if len(span) <= _NEAR and not _SENTENCE_ENDS.search(span.of(words))]
        passages += [Stretch(source, span) for span in within]
    return _shortest(passages)


def _shortest(passages: Sequence[Stretch]) -> Stretch | None:
    return min(passages, key=lambda each: (len(each.span), each.source), default=None)
