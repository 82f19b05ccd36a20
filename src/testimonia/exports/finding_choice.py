"""Which findings somebody asks for: of what kind, about whom, with what verdict."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from testimonia.exports.citing import Citations
from testimonia.exports.findings import finding_records
from testimonia.exports.records import Record
from testimonia.exports.selecting import Wanted
from testimonia.model import Act, ChainIn
from testimonia.store import HeldEntity, Store


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for.

    Attributes:
        kinds: of findings.
        verdicts: whether the values can all be true.
        person: whom they are about, or of whom one of their statements tells; None for anybody.
    """

    kinds: frozenset[str]
    verdicts: frozenset[str]
    person: Wanted | None = None

    def chosen(self, store: Store, rulings: Mapping[str, Act] = MappingProxyType({})) -> list[Record]:
        """The findings that are asked for, in the order of looking, their passages with citations.

        Args:
            store: the evidence base.
            rulings: what people decided on findings, by id.
        """
        found = finding_records(store, rulings)
        return cited(store, (record for record in found if self.fits(store, record)))

    def fits(self, store: Store, record: Record) -> bool:
        """Whether a finding is asked for."""
        if record["kind"] not in self.kinds or record["verdict"] not in self.verdicts:
            return False
        if self.person is None:
            return True
        meant = {held.id for held in self.person.entities}
        chains = {chain for held in self.person.entities for chain in held.entity.chains}
        return record["subject"] in meant or not chains.isdisjoint(_told_of(store, record))

    def is_about(self, held: HeldEntity) -> bool:
        """Whether it is somebody whom the findings that are asked for are to be about."""
        return self.person is None or held.id in {each.id for each in self.person.entities}


def _told_of(store: Store, record: Record) -> Iterator[ChainIn]:
    """Those of whom the statements of a finding tell."""
    for side in record["sides"]:
        for each in side["statements"]:
            held = store.statement(each)
            if held is not None:
                told = (held.statement.subject, held.statement.object)
                yield from (ChainIn(held.source, who.chain) for who in told if who and who.chain is not None)


def cited(store: Store, records: Iterable[Record]) -> list[Record]:
    """Findings with author, title and path of each of their passages."""
    citations = Citations(store)
    return [
        {
            **record,
            "sides": [
                {**side, "passages": [citations.cited(passage) for passage in side["passages"]]}
                for side in record["sides"]
            ],
        }
        for record in records
    ]
