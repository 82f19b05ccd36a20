"""What people have decided, as far as it bears on a comparison. Values only; a decision always wins."""

from dataclasses import dataclass

from testimonia.model import ChainIn


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions that stand, led to what was read.

    Attributes:
        same: pairs of Chains that are one person or thing.
        different: pairs of Chains that are two.
        same_happening: pairs of Statements, by id, that speak of one happening.
        different_happenings: pairs of Statements, by id, that speak of two.
    """

    same: tuple[tuple[ChainIn, ChainIn], ...] = ()
    different: tuple[tuple[ChainIn, ChainIn], ...] = ()
    same_happening: tuple[tuple[str, str], ...] = ()
    different_happenings: tuple[tuple[str, str], ...] = ()


NOTHING = Decided()
"""Nobody has decided anything."""
