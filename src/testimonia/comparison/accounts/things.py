"""A place or another party of a statement, with what is known of it."""

from dataclasses import dataclass

from testimonia.model import EntityKind


@dataclass(frozen=True, slots=True)
class Thing:
    """A place or another party, as far as it is known what it is.

    Attributes:
        name: for a reader: a name where there is one, else the words.
        kind: None if nothing is known.
        entity: number of the Entity; None if there is none.
    """

    name: str
    kind: EntityKind | None = None
    entity: int | None = None
