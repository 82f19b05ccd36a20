"""All that is impossible in a folder: in lives, and in what documents say of themselves."""

from collections.abc import Iterator, Sequence
from itertools import chain

from testimonia.comparison.accounts import Account
from testimonia.comparison.chronicle.claims import Claim, Life, claims_of, life_of
from testimonia.comparison.chronicle.documents import documents
from testimonia.comparison.chronicle.doubtful import metadata_finding
from testimonia.comparison.chronicle.kin import impossible_between, tie_of
from testimonia.comparison.chronicle.lives import impossible_in
from testimonia.comparison.chronicle.presence import presence
from testimonia.comparison.chronicle.telling import Chains, finding_of
from testimonia.comparison.chronicle.works import works
from testimonia.comparison.references import Names
from testimonia.comparison.testimony import Testimony
from testimonia.comparison.witnesses import Copies
from testimonia.model import Entity, Finding, entity_id


def impossible(
    testimonies: Sequence[Testimony], told: Sequence[Account], names: Names, copies: Copies
) -> list[Finding]:
    """Findings of chronology and metadata, in the order of the entities.

    Args:
        testimonies: one of each Source.
        told: what they say of whom.
        names: which reference stands for which Entity.
        copies: what Sources have from one another, to count witnesses.
    """
    entities = names.entities
    ages = {age.told: age for testimony in testimonies for age in testimony.ages}
    claims = claims_of(told, ages)
    chains = {(each.source, own.number): own for each in testimonies for own in each.chains}
    found = []
    lives: dict[int, Life] = {}
    for person, own in sorted(claims.items()):
        lives[person] = life_of(person, own)
        for one in impossible_in(lives[person]):
            found.append(finding_of(one, entities[person].name, entity_id(entities[person]), chains, copies))
    found += _of_kin(claims, lives, entities, names, chains, copies)
    present = (d for n, own in sorted(claims.items()) for d in presence(n, entities[n].name, own))
    for doubtful in chain(documents(testimonies, lives, names), works(testimonies, names), present):
        person = doubtful.person
        found.append(metadata_finding(doubtful, None if person is None else entity_id(entities[person])))
    return found


def _of_kin(
    claims: dict[int, list[Claim]],
    lives: dict[int, Life],
    entities: Sequence[Entity],
    names: Names,
    chains: Chains,
    copies: Copies,
) -> Iterator[Finding]:
    seen: set[tuple[int, int]] = set()
    for own in claims.values():
        for claim in own:
            statement = claim.account.told.statement
            other = statement.object and names.entity(claim.account.told.source, statement.object)
            tie = tie_of(claim, other)
            found = None
            if tie is not None and (tie.child, tie.parent) not in seen:
                found = impossible_between(tie, lives)
            if tie is not None and found is not None:
                seen.add((tie.child, tie.parent))
                child, parent = entities[tie.child], entities[tie.parent]
                yield finding_of(
                    found, f"{child.name}, child of {parent.name}", entity_id(child), chains, copies
                )
