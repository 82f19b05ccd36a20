"""Between what days somebody was born and died, by all that the documents say firmly of his life."""

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.lifespans import Lifespan, lifespan
from testimonia.model import EntityKind
from testimonia.pipeline.testifying import testimony_of
from testimonia.store import HeldEntity, State, Store

MOST = 200
"""Of whom more documents speak, nothing is reckoned out: it would take longer than anybody waits."""


def lifespan_of(store: Store, held: HeldEntity) -> Lifespan | None:
    """What the accounts of a life bound together; None for what is no person, or spoken of everywhere.

    Args:
        store: the evidence base; only read.
        held: the person.
    """
    sources = {chain.source for chain in held.entity.chains}
    if held.entity.kind is not EntityKind.PERSON or len(sources) > MOST:
        return None
    read = (each for each in store.sources() if each.source.id in sources and each.state is State.READ)
    testimonies = [testimony_of(store, each) for each in read]
    entities = list(store.entities())
    number = next(n for n, each in enumerate(entities) if each.id == held.id)
    told = accounts(testimonies, Names(testimonies, [each.entity for each in entities]))
    return lifespan((account for account in told if account.subject == number), testimonies)
