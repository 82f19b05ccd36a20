import pytest

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.findings.conditions import conditions
from testimonia.comparison.findings.sides import firm_date, of_dates
from testimonia.comparison.identity import entities
from tests.comparison.building import said, text

OLD, NEW = "dated Old Style (as in Russia until 1918)", "dated New Style"

CONDITIONS = [
    # one pair: any way in which it is one day
    (
        ["1828-08-28", "1828-09-09"],
        [f"“28 August 1828” is {OLD} and “9 September 1828” is {NEW}"],
    ),
    # a pair of which one has its style: only the other is spoken of
    (["1849-03-02 OS", "1849-03-14"], [f"“14 March 1849” is {NEW}"]),
    # three: it takes both, and the one alone is no way out
    (
        ["1849-03-14", "1849-03-02 OS", "1849-03-02"],
        [f"“14 March 1849” is {NEW} and “2 March 1849” is {OLD}"],
    ),
    # what would make two of them agree does not help where the third stands against both
    (["1919-01", "1919-02", "1922"], []),
    # three days of which no way to read them makes one
    (["1849-03-02", "1849-03-14", "1849-03-26"], []),
]


@pytest.mark.parametrize(("told", "expected"), CONDITIONS)
def test_under_which_readings_all_can_be_right(told: list[str], expected: list[str]) -> None:
    folder = [text(f"{n}", said("death", "Marta Velden", when)) for n, when in enumerate(told)]
    found = of_dates(accounts(folder, Names(folder, entities(folder))))
    assert found.against
    assert list(conditions(found)) == [f"Only if {each}." for each in expected]
    assert not (expected and found.clash(firm_date))
