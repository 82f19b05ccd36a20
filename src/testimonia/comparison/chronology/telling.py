"""What must be so for a chronology to hold, in a sentence."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from testimonia.comparison.chronology.conflict import Conflict
from testimonia.comparison.chronology.network import Alternative, Network

Excluded: TypeAlias = Sequence[tuple[tuple[str, str], ...]]
"""Options that cannot be chosen, alone or in twos: ids of alternatives, and labels."""


def only_if(
    consistent: bool | None, network: Network, excluded: Excluded, conflicts: Iterable[Conflict]
) -> str | None:
    """What must be chosen, or what would have to be otherwise; None if neither is to be said.

    Args:
        consistent: whether the network is; None if undecided.
        network: it.
        excluded: what cannot be chosen in it.
        conflicts: a minimal one for each of its parts that is inconsistent.
    """
    if consistent is None:
        return "Undecided: there are too many ways to choose between the alternatives."
    if not consistent:
        return " ".join(_otherwise(conflict) for conflict in conflicts) or None
    impossible = {options[0] for options in excluded if len(options) == 1}
    demands = [
        _one_of(constraint, impossible)
        for constraint in network.constraints
        if isinstance(constraint, Alternative) and any(i[0] == constraint.id for i in impossible)
    ]
    demands += [
        "not " + " together with ".join(f"{_quoted(label)} ({name})" for name, label in options)
        for options in excluded
        if len(options) > 1
    ]
    return f"Consistent only if {_listed(demands, 'and')}." if demands else None


def _one_of(alternative: Alternative, impossible: set[tuple[str, str]]) -> str:
    left = [o.label for o in alternative.options if (alternative.id, o.label) not in impossible]
    return f"{alternative.id} is {_listed([_quoted(label) for label in left], 'or')}"


def _otherwise(conflict: Conflict) -> str:
    ids = conflict.ids
    if len(ids) == 1:
        return f"{ids[0]} cannot hold; consistent only if it is otherwise."
    return f"{_listed(ids, 'and')} cannot all hold; consistent only if one of them is otherwise."


def _quoted(label: str) -> str:
    return f"“{label}”"


def _listed(items: Sequence[str], word: str) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}"
