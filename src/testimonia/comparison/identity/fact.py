"""What one Text tells of somebody that another may tell of him too: with its year, and who else was in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from testimonia.comparison.testimony import Told
from testimonia.knowledge.predicates import predicates
from testimonia.model import Polarity, Statement
from testimonia.model.days import gregorian_name

_MOST = 40
"""What is told of one person in one Text beyond these is left out."""
_A_YEAR = 380
"""Days, of a year that may be of either style."""
_NO_FACTS = frozenset({"other", "publication", "casualties"})
_KINSHIP, _MARRIAGE = "kinship", "marriage"
_AS: Mapping[str, str] = {"position": "appointment", "imprisonment": "arrest"}
"""Who is made dean in a year is dean in that year: the one Text tells the one, the other the other."""
_ONE_OF_MANY = frozenset({"family", "relative", "relatives"})


@dataclass(frozen=True, slots=True)
class Fact:
    """Something told of one person.

    Attributes:
        predicate: its key; of kinship with the word for the tie ("kinship daughter").
        year: in which it was; None if the Text does not say it to the year.
        other: number of the chain with whom it was, for a marriage or a tie of kinship; else None.
    """

    predicate: str
    year: int | None = None
    other: int | None = None


def facts(told: Iterable[Told]) -> dict[int, tuple[Fact, ...]]:
    """The facts of each chain of one Text, by its number, in the order in which they are told."""
    found: dict[int, dict[Fact, None]] = {}
    for each in told:
        subject = each.statement.subject.chain
        if subject is None or not _clear(each.statement):
            continue
        for chain, fact in _facts(each, subject):
            mine = found.setdefault(chain, {})
            if len(mine) < _MOST:
                mine[fact] = None
    return {chain: tuple(mine) for chain, mine in sorted(found.items())}


def _facts(told: Told, subject: int) -> Iterable[tuple[int, Fact]]:
    statement = told.statement
    predicate, year = statement.predicate, _year(statement)
    other = statement.object.chain if statement.object is not None else None
    if predicate == _KINSHIP:
        word = told.trigger.strip().casefold()
        if other is not None and word.isalpha() and word not in _ONE_OF_MANY:
            yield subject, Fact(f"{_KINSHIP} {word}", None, other)
    elif predicate == _MARRIAGE:
        if year is not None or other is not None:
            yield subject, Fact(predicate, year, other)
            if other is not None:
                yield other, Fact(predicate, year, subject)
    elif year is not None and predicate not in _NO_FACTS:
        compared = predicates()[predicate].compared_as or predicate
        yield subject, Fact(_AS.get(predicate, compared), year)


def _clear(statement: Statement) -> bool:
    return not (statement.negated or statement.holders) and statement.polarity is Polarity.ASSERTED


def _year(statement: Statement) -> int | None:
    """In which year, where the words beside it say so and it is not only about."""
    date = statement.happened if statement.dated_by is not None else None
    if date is None or date.earliest is None or date.latest is None:
        return None
    if date.latest - date.earliest > _A_YEAR or any(sign in (date.edtf or "") for sign in "?~%"):
        return None
    return gregorian_name((date.earliest + date.latest) // 2).year
