"""What the accounts of a life claim of its times: birth and death, what happened in between, ages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import in_words, vague
from testimonia.comparison.testimony import Aged
from testimonia.knowledge.predicates import predicates
from testimonia.model import Date, EntityKind, Quantity, Span

_YEARS = frozenset({"year", "years"})


@dataclass(frozen=True)
class Claim:
    """One passage, and what it says of the times of a life.

    Attributes:
        account: the statement.
        age: told with it; None if none is.
    """

    account: Account
    age: Aged | None = None

    @property
    def key(self) -> str:
        """Of the predicate."""
        return self.account.told.statement.predicate

    @property
    def date(self) -> Date | None:
        """When, if words of its own say so: what the running narrative has reached is no claim."""
        return None if self.account.told.statement.dated_by is None else self.account.date

    @property
    def years(self) -> float | None:
        """How many years it lasted at least; None if nothing is said of that."""
        quantity = self.account.told.statement.quantity
        if quantity is None or not predicates()[self.key].spell or not _in_years(quantity):
            return None
        return quantity.least

    @property
    def firm(self) -> bool:
        """Whether it is asserted without a hedge, and its date neither about nor doubted."""
        return self.account.plain and not (self.date is not None and vague(self.date))

    @property
    def mark(self) -> Span:
        """The words that decide."""
        statement = self.account.told.statement
        return statement.dated_by or (self.age.span if self.age else None) or statement.trigger

    @property
    def value(self) -> str:
        """What it says, short: "birth 1890", "death at 56", "arrest in London, 17 May 1850"."""
        noun = predicates()[self.key].noun
        said = noun if self.age is None else f"{noun} at {_of_age(self.age)}"
        if self.years is not None:
            said = f"{noun} of {self.years:g} years"
        return f"{said} {in_words(self.date)}" if self.date is not None else said


@dataclass(frozen=True)
class Life:
    """What is claimed of one person.

    Attributes:
        births: with a date.
        deaths: with a date.
        others: what can only happen to the living, and has a date, an age or a length.
        ends: deaths that have an age, dated or not.
    """

    births: tuple[Claim, ...] = ()
    deaths: tuple[Claim, ...] = ()
    others: tuple[Claim, ...] = ()
    ends: tuple[Claim, ...] = ()


def claims_of(accounts: Iterable[Account], ages: Mapping[str, Aged]) -> list[Claim]:
    """The claims about one person.

    Args:
        accounts: of that person, of every predicate.
        ages: by the id of the statement.
    """
    return [
        Claim(account, ages.get(account.id))
        for account in accounts
        if EntityKind.PERSON in predicates()[account.told.statement.predicate].subjects
    ]


def life_of(claims: Iterable[Claim]) -> Life:
    """The claims about one person, sorted."""
    births, deaths, others, ends = [], [], [], []
    for claim in claims:
        predicate = predicates()[claim.key]
        if predicate.key == "birth":
            births += [claim] if claim.date is not None else []
        elif predicate.compared_as == "death":
            deaths += [claim] if claim.date is not None else []
            ends += [claim] if claim.age is not None else []
        elif not predicate.posthumous and _bears_on_a_life(claim):
            others.append(claim)
    return Life(tuple(births), tuple(deaths), tuple(others), tuple(ends))


def _bears_on_a_life(claim: Claim) -> bool:
    return claim.date is not None or claim.age is not None or claim.years is not None


def _in_years(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.casefold() in _YEARS


def _of_age(age: Aged) -> str:
    least, most = age.years
    return f"the age of {least}" if least == most else f"an age from {least} to {most}"
