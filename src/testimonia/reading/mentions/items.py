"""Everything that a Text mentions, in one row: names, descriptions and pronouns, ready to be chained."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from testimonia.model import EntityKind, MentionForm, Span
from testimonia.reading.encoder import Mark
from testimonia.reading.encoder.pairs import Mentions, Told, mentions_as_numbers
from testimonia.reading.encoder.scorer import Floats, views
from testimonia.reading.encoder.spoken import spoken_in

_OF_NAME = {
    EntityKind.PERSON: "PER",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.PLACE: "GPE",
}
_OF_KIND = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "VEH": EntityKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class Item:
    """Something mentioned in one place.

    Attributes:
        span: in the reading layer.
        form: how.
        kind: one of LitBank's.
        mark: where the network has found it.
        name: number of the name, among the names of the Text; None for others.
        several: whether it is a name of many: "the Germans".
    """

    span: Span
    form: MentionForm
    kind: str
    mark: Mark
    name: int | None = None
    several: bool = False

    @property
    def entity_kind(self) -> EntityKind:
        """What it stands for."""
        return _OF_KIND[self.kind]


_POSSESSIVES = frozenset({"his", "her", "its", "my", "your", "their", "our"})


def is_possessive(layer: str, item: Item) -> bool:
    """Whether it is a pronoun that says whose something is. "Her" is taken for one, object or not."""
    return item.form is MentionForm.PRONOUN and item.span.of(layer).lower() in _POSSESSIVES


def told(layer: str, items: Sequence[Item]) -> tuple[Mentions, Floats]:
    """Items as numbers, and their views, for the scorer of pairs."""
    spoken = spoken_in(layer)
    rows = [
        Told(
            item.span.of(layer),
            item.kind,
            item.form.value,
            item.mark.sentence,
            item.mark.first,
            item.mark.end,
            spoken(item.span.start),
        )
        for item in items
    ]
    mentions = mentions_as_numbers(rows)
    if not items:
        return mentions, np.zeros((0, 4), np.float32)
    first = np.stack([item.mark.ends[0] for item in items])
    last = np.stack([item.mark.ends[1] for item in items])
    return mentions, views(mentions, first, last)


def kind_of_name(kind: EntityKind) -> str | None:
    """The kind by which the scorer knows names of a kind; None for works, events and other things."""
    return _OF_NAME.get(kind)


def ordered(items: Sequence[Item]) -> Iterator[Item]:
    """As they stand, the longer first where two begin together."""
    yield from sorted(items, key=lambda i: (i.span.start, -i.span.end))
