from typing import Any

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.findings.sides import Opposition, firm_date, of_dates, of_places
from testimonia.comparison.identity import entities
from tests.comparison.building import Said, said, text


def _dates(*told: Said) -> Opposition:
    folder = [text(f"{n}", statement) for n, statement in enumerate(told)]
    return of_dates(accounts(folder, Names(folder, entities(folder))))


def _places(*told: Said) -> Opposition:
    folder = [text(f"{n}", statement) for n, statement in enumerate(told)]
    return of_places(accounts(folder, Names(folder, entities(folder))))


def _death(when: str | None = None, where: str | None = None, **more: Any) -> Said:
    return said("death", "Marta Velden", when, where, **more)


def _opposed(found: Opposition) -> list[str]:
    return [found.values[n].text for n in found.opposed]


def test_values_that_can_all_be_right_oppose_nothing() -> None:
    assert not _dates(_death("1947"), _death("1947-11"), _death("1947-11-17")).against
    assert not _places(_death(where="Brussels"), _death(where="Belgium")).against


def test_each_value_is_one_and_what_fits_all_stays_out() -> None:
    found = _dates(_death("1927"), _death("[1927-09..1928-04]"), _death("1928"), _death("1928"))
    assert _opposed(found) == ["1927", "1928"]
    assert [found.values[n].text for n in found.others] == ["September 1927 to April 1928"]
    assert len(found.values[found.opposed[1]].accounts) == 2
    assert found.clash(firm_date)


def test_a_question_mark_makes_no_other_value() -> None:
    found = _dates(_death("1947-11-17?"), _death("1947-11-17"))
    assert [value.text for value in found.values] == ["17 November 1947"]


def test_what_makes_a_contradiction_no_more_than_possible() -> None:
    for soft in (
        _death("1928", hedged=True),
        _death("1928", narrative=True),
        _death("1928?"),
        _death("1930~"),  # about 1930 begins with 1928
        _death("1928: four years later"),  # counted, and in whole years
    ):
        found = _dates(_death("1927"), soft)
        assert found.against and not found.clash(firm_date), soft
    assert _dates(_death("1927"), _death("1928")).clash(firm_date)


def test_what_one_voice_gives_twice_is_its_own_doubt() -> None:
    folder = [text("a", _death("1927"), _death("1928")), text("b", _death("1929"))]
    found = of_dates(accounts(folder, Names(folder, entities(folder))))
    assert len(found.opposed) == 3 and not found.clash(firm_date)


def test_names_of_one_place_are_one_value() -> None:
    found = _places(_death(where="Petrograd"), _death(where="Leningrad"), _death(where="Chicago"))
    assert [len(value.accounts) for value in found.values] == [2, 1]
    assert _opposed(found) == ["Petrograd", "Chicago"]
