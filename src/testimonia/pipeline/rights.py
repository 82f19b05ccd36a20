"""The copyrights that the imprint of a source states, for comparison."""

from collections.abc import Iterable, Sequence

from testimonia.comparison.testimony import Right
from testimonia.knowledge.data_files import data_file
from testimonia.model import Chain
from testimonia.store import HeldStatement


def rights_of(statements: Iterable[HeldStatement], chains: Sequence[Chain]) -> tuple[Right, ...]:
    """Whose copyright is of what year, as far as somebody is named.

    Args:
        statements: of one Source.
        chains: of the same.
    """
    names = {chain.number: chain.name for chain in chains}
    found = []
    for held in statements:
        it = held.statement
        whose = None if it.subject.chain is None else names.get(it.subject.chain)
        if whose and it.happened is not None and it.dated_by is not None and _is_copyright(held):
            found.append(Right(held.id, whose, it.happened, it.dated_by, it.span))
    return tuple(found)


def _is_copyright(held: HeldStatement) -> bool:
    it = held.statement
    at = it.trigger.start - it.span.start
    trigger = held.words[at : at + len(it.trigger)].casefold()
    cues = data_file("en/corners.toml")["copyright"]["cues"]
    return it.predicate == "publication" and any(cue in trigger for cue in cues)
