"""When somebody lived, as far as one Text says it in clear words: what keeps namesakes apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.comparison.testimony import Told
from testimonia.model import Date, Polarity, Statement

_LIVES = ("birth", "death")
_YEAR = 365
_A_GENERATION = 12 * _YEAR
"""Documents err about a birth by years; so far apart, two are meant."""
_A_FEW_YEARS = 3 * _YEAR


@dataclass(frozen=True, slots=True)
class Life:
    """First and last possible day of birth and of death.

    Attributes:
        birth: None if it is not told in clear words.
        death: the same.
    """

    birth: tuple[int, int] | None = None
    death: tuple[int, int] | None = None


def lives(told: Iterable[Told]) -> dict[int, Life]:
    """The lives that one Text tells, by the number of the chain. Rival dates of one Text are none."""
    found: dict[tuple[int, str], set[tuple[int, int]]] = {}
    for each in told:
        statement = each.statement
        days = _days(statement.happened) if _clear(statement) else None
        if days is not None and statement.subject.chain is not None:
            found.setdefault((statement.subject.chain, statement.predicate), set()).add(days)
    chains = dict.fromkeys(chain for chain, _ in found)
    return {
        chain: Life(*(_one(found.get((chain, predicate), set())) for predicate in _LIVES)) for chain in chains
    }


def two_people(one: Life, other: Life) -> bool:
    """Whether two lives cannot be one person's.

    A difference of some years in one of the two dates is rather what comparison is there to find.
    """
    births, deaths = _apart(one.birth, other.birth), _apart(one.death, other.death)
    if births == 0 or deaths == 0:
        return max(births or 0, deaths or 0) > 2 * _A_GENERATION
    if births is not None and deaths is not None:
        return min(births, deaths) > _A_FEW_YEARS
    return max(births or 0, deaths or 0) > _A_GENERATION


def _clear(statement: Statement) -> bool:
    plain = not (statement.negated or statement.holders) and statement.polarity is Polarity.ASSERTED
    return statement.predicate in _LIVES and plain and statement.dated_by is not None


def _days(date: Date | None) -> tuple[int, int] | None:
    if date is None or date.earliest is None or date.latest is None:
        return None
    if any(sign in (date.edtf or "") for sign in "?~%"):
        return None
    return date.earliest, date.latest


def _one(days: set[tuple[int, int]]) -> tuple[int, int] | None:
    """The narrowest of several that hold one another; None for rivals."""
    if not days:
        return None
    earliest, latest = max(first for first, _ in days), min(last for _, last in days)
    return (earliest, latest) if earliest <= latest else None


def _apart(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int | None:
    """Days between two; 0 if they share one; None if one is not known."""
    if one is None or other is None:
        return None
    return max(0, one[0] - other[1], other[0] - one[1])
