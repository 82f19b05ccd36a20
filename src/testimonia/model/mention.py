"""Who and what a Text speaks of: mentions, and the chains they form within it."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.spans import Span


class EntityKind(StrEnum):
    """What a name can stand for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"
    EVENT = "event"
    OTHER = "other"


class MentionForm(StrEnum):
    """How somebody or something is mentioned."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the reading layer that names, describes or refers by pronoun.

    Attributes:
        span: in the reading layer.
        form: how it refers.
        chain: number of the Chain that it belongs to.
    """

    span: Span
    form: MentionForm
    chain: int


@dataclass(frozen=True, slots=True)
class Name:
    """A form of a name, as written.

    Attributes:
        text: white space tidied, without a possessive ending.
        count: how often it stands; 0 for a name that is only said of a Section (its author).
    """

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Supposed:
    """That one may be another, as a Text has it without vouching for it ("some say that he was Tom Moss").

    Attributes:
        other: number of the other's Chain.
        words: the sentence, white space tidied.
        denied: whether it is told in order to be denied.
    """

    other: int
    words: str
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of one Text that are held to speak of the same person or thing.

    Attributes:
        number: within its Text, from 0.
        kind: what it is.
        names: every form, the fullest first, and with it the names that the Text states to be another name
            of the same ("born Anna Thorne"). Empty for one who is only described or spoken of as "I".
        supposed: who of the same Text he may be, besides.
    """

    number: int
    kind: EntityKind
    names: tuple[Name, ...]
    supposed: tuple[Supposed, ...] = ()

    @property
    def name(self) -> str | None:
        """The preferred form."""
        return self.names[0].text if self.names else None
