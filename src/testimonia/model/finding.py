"""What comparison derives: Entities, Happenings, Findings. All can be made again; none is ever edited."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.identity import record_id
from testimonia.model.mention import EntityKind, Name
from testimonia.model.problem import Problem
from testimonia.model.spans import Span


class Same(StrEnum):
    """Whether statements speak of one happening."""

    YES = "yes"
    PROBABLE = "probable"
    UNDECIDED = "undecided"


class FindingKind(StrEnum):
    """What was found."""

    CONTRADICTION = "contradiction"
    DISAGREEMENT = "disagreement"
    AGREEMENT = "agreement"
    CHRONOLOGY = "chronology"
    METADATA = "metadata"
    COPY = "copy"


class Verdict(StrEnum):
    """Given that they speak of one happening, whether all values can be true."""

    CLASH = "clash"
    """Every reading of one excludes every reading of the other."""
    POSSIBLE = "possible"
    """Some readings do."""
    CONSISTENT = "consistent"


@dataclass(frozen=True, slots=True)
class ChainIn:
    """A Chain, and the Source it belongs to."""

    source: str
    number: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One person or thing: chains of many Texts.

    Attributes:
        kind: what it is.
        name: the preferred form.
        names: every form in any Text, with how often it stands in all of them; the most frequent first.
        chains: those joined, in order of source.
        why: one sentence: what joined them. Empty for a single chain.
        authorities: ids that a file of known names gives, each with its register in front ("wikidata:Q7251").
    """

    kind: EntityKind
    name: str
    names: tuple[Name, ...]
    chains: tuple[ChainIn, ...]
    why: str = ""
    authorities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two Entities that may be one: it cannot be told, and a person may decide it.

    Attributes:
        one: id of an Entity.
        other: id of the other.
        why_for: what speaks for it, in a sentence.
        why_against: what speaks against it, or why the other is not enough; in a sentence.
        weight: how many statements would be brought together: the number of those about the Entity of which
            less is told.
    """

    one: str
    other: str
    why_for: str
    why_against: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """Statements judged to speak of one occurrence.

    Attributes:
        subject: id of the Entity.
        predicate: key of the vocabulary.
        statements: their ids, in order of source and place.
        same: how sure it is that they are one.
        why: the reason, for a historian.
    """

    subject: str | None
    predicate: str
    statements: tuple[str, ...]
    same: Same
    why: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the reading layer of a Source."""

    source: str
    span: Span


@dataclass(frozen=True, slots=True)
class Side:
    """What some passages have, against the other sides of the same Finding.

    Attributes:
        value: what they say, in a few words ("1929").
        statements: ids.
        passages: the words; at least one stretch.
        marks: the deciding words, each inside one of the passages.
    """

    value: str
    passages: tuple[Stretch, ...]
    statements: tuple[str, ...] = ()
    marks: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth a historian's look, with the sides set against each other.

    Attributes:
        kind: what was found.
        verdict: whether the values can all be true, given that they speak of one happening.
        what: one sentence with the values that decided.
        sides: from one to six.
        same: whether they speak of one happening; None where that is no question (copies).
        why: why it is thought so, for a historian.
        only_if: readings under which it disappears.
        question: what is asked: "date", "place", ...; the word under which a judgement is kept.
        subject: id of the Entity.
        predicate: key of the vocabulary.
        happening: id of the Happening.
        accounts: how many passages tell it.
        witnesses: how many of them are independent.
        direction: for a copy, id of the Source that was copied from, where it shows.
    """

    kind: FindingKind
    verdict: Verdict
    what: str
    sides: tuple[Side, ...]
    same: Same | None = None
    why: str = ""
    only_if: tuple[str, ...] = ()
    question: str = ""
    subject: str | None = None
    predicate: str | None = None
    happening: str | None = None
    accounts: int = 0
    witnesses: int = 0
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """All that one comparison made.

    Attributes:
        entities: each once.
        happenings: each once.
        findings: in the order in which a historian should look at them.
        problems: what went wrong.
        doubts: pairs of Entities that may be one, that first which would change most.
    """

    entities: tuple[Entity, ...] = ()
    happenings: tuple[Happening, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def entity_id(entity: Entity) -> str:
    """The id of an Entity."""
    opened = {  # as `canonical_json` opens it, of which it is asked for thousands of chains
        "kind": entity.kind.value,
        "name": entity.name,
        "names": [{"text": name.text, "count": name.count} for name in entity.names],
        "chains": [{"source": chain.source, "number": chain.number} for chain in entity.chains],
        "why": entity.why,
        "authorities": entity.authorities,
    }
    return record_id("entity", opened)


def happening_id(happening: Happening) -> str:
    """The id of a Happening."""
    return record_id("happening", happening)


def finding_id(finding: Finding) -> str:
    """The id of a Finding."""
    return record_id("finding", finding)
