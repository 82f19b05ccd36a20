"""Deciding who is one and who is not: merging two, splitting one, leaving it open."""

from collections.abc import Sequence
from pathlib import Path

from testimonia.model import Act, ChainIn, Judgement, Stretch
from testimonia.pipeline.decisions.in_force import IDENTITY
from testimonia.pipeline.decisions.judging import record_each
from testimonia.pipeline.decisions.meaning import Named, name_places
from testimonia.store import HeldEntity, Store
from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.pages.addresses import link_to_entity
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting

ACTS = (Act.SAME, Act.DIFFERENT, Act.UNDECIDED)
"""What can be decided of two."""
NOT_UNDERSTOOD = "To decide who is one takes two, and one of same, different, undecided."
GONE = "One of the two is no longer there: the folder was read again. Reload the page."
ALL_ANOTHERS = "These are all the words that name this one. Leave out those that are really this one's."
ONE_ALREADY = "Both are the same words of one document, so there is nothing to decide."
NONE_TICKED = "Tick the documents that speak of somebody else."
PART = "part-"
"""Fields that name a part of one as another's begin so; behind it stands anything."""
_KEPT = 24
"""From how many of the others a part is kept apart: those that are most spoken of."""


def identity(sitting: Sitting, said: Said) -> Done:
    """Decide on two: fields ``act``, ``one``, ``other``, and ``why`` if a reason is given.

    ``one`` and ``other`` are ids of entities, or chains ("SOURCE:3"). Instead of ``other``, fields that begin
    with "part-" can name chains of the first: they are another's.
    """
    act, one, other = said.get("act"), said.get("one"), said.get("other")
    parts = tuple(dict.fromkeys(value for name, value in said.items() if name.startswith(PART) and value))
    if act not in [known.value for known in ACTS] or not one:
        raise AskingError(NOT_UNDERSTOOD)
    if not other and not parts:
        raise AskingError(NONE_TICKED if "split" in said else NOT_UNDERSTOOD)
    why = said.get("why", "").strip() or None

    def writing(store: Store, ledger_file: Path) -> Sequence[Judgement]:
        pairs = _split(store, one, parts) if parts else [(_meant(store, one), _meant(store, other or ""))]
        for pair in pairs:
            if pair[0].chain == pair[1].chain:
                raise AskingError(ONE_ALREADY)
        every = {named.chain: named for pair in pairs for named in pair}
        places = dict(zip(every, name_places(store, list(every.values())), strict=True))
        both = [(places[a.chain], places[b.chain]) for a, b in pairs]
        return record_each(ledger_file, Act(act), both, IDENTITY, why=why)

    lines = sitting.write(writing)
    first = lines[0]
    told = {"act": first.act.value, "by": first.by, "at": first.at, "id": first.id, "saved": True}
    anew = first.act is not Act.UNDECIDED
    return Done(way_back(said, _page(one)), {**told, "building": True} if anew else told)


def _page(one: str) -> str:
    return "/who" if ":" in one else link_to_entity(one)


def _split(store: Store, one: str, parts: Sequence[str]) -> list[tuple[Named, Named]]:
    """Each part with each of those that remain, so that it goes with none of them."""
    held = store.lives.entity(one)
    taken = [_chain(part) for part in parts]
    if held is None or any(chain not in held.entity.chains for chain in taken):
        raise AskingError(GONE)
    rest = [each.chain for each in store.lives.chains(one) if each.chain not in taken]
    kept = [named for chain in rest[:_KEPT] if (named := _named(store, held, chain)) is not None]
    if not kept:
        raise AskingError(ALL_ANOTHERS)
    apart = [_surely(store, held, [chain]) for chain in taken]
    return [(mine, his) for his in apart for mine in kept]


def _meant(store: Store, words: str) -> Named:
    """Whom an id or a chain means, with words that name him.

    Raises:
        AskingError: if he is gone, or no words name him.
    """
    chain = _chain(words) if ":" in words else None
    record_id = store.lives.of_chain(chain) if chain else words
    held = store.lives.entity(record_id) if record_id else None
    if held is None:
        raise AskingError(GONE)
    return _surely(store, held, [chain] if chain else [each.chain for each in store.lives.chains(held.id)])


def _surely(store: Store, held: HeldEntity, chains: Sequence[ChainIn]) -> Named:
    found = next((named for chain in chains if (named := _named(store, held, chain)) is not None), None)
    if found is None:
        name = held.entity.name
        raise AskingError(f"No words of a document name “{name}”, so there is nothing to tie a decision to.")
    return found


def _named(store: Store, held: HeldEntity, chain: ChainIn) -> Named | None:
    """The first words that name him in one document; None if none do."""
    spans = store.lives.named_at(chain)
    return Named(held, chain, Stretch(chain.source, spans[0])) if spans else None


def _chain(words: str) -> ChainIn:
    source, _, number = words.rpartition(":")
    if not source or not (number.isascii() and number.isdigit() and len(number) < 10):
        raise AskingError(NOT_UNDERSTOOD)
    return ChainIn(source, int(number))


DEEDS = (Deed("/identity", identity),)
