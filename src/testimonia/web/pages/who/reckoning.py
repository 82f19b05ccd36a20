"""Between what days somebody was born and died, reckoned out while a page is waited for."""

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.lifespans import Lifespan, lifespan
from testimonia.pipeline.testifying import testimony, unpacked
from testimonia.store import HeldEntity, Store

MOST = 40
"""Documents that tell of the life; of whom more do, nothing is reckoned out here."""


def lifespan_of(store: Store, held: HeldEntity) -> Lifespan | None:
    """What the accounts of a life bound together; None where too many tell of it, or none was compared.

    It asks for what is told of this one alone, and not of all whom the same documents speak of.
    """
    by_source: dict[str, set[int]] = {}
    for chain in held.entity.chains:
        by_source.setdefault(chain.source, set()).add(chain.number)
    telling = {source for source in by_source if store.lives.tells_of(source, by_source[source])}
    if not 0 < len(telling) <= MOST:
        return None
    testimonies = []
    for source in sorted(telling):
        packed, statements = store.lives.spoken_in(source), store.lives.told_in(source, by_source[source])
        if packed is None:
            return None
        chains = store.chains(source)
        testimonies.append(
            testimony(source, store.path_of(source) or "", chains, unpacked(packed), statements, ())
        )
    told = accounts(testimonies, Names(testimonies, [held.entity]))
    return lifespan((account for account in told if account.subject == 0), testimonies)
