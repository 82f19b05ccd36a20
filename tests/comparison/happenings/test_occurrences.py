from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.happenings.occurrences import occurrences
from testimonia.comparison.identity import entities
from tests.comparison.building import Said, said, text

_WHO = "Marta Velden"


def _dates(*told: Said) -> list[list[str]]:
    folder = [text("a", *told)]
    found = occurrences(accounts(folder, Names(folder, entities(folder))))
    return [[a.date.text if a.date else "" for a in occurrence.accounts] for occurrence in found]


def test_what_happens_once_is_one_whatever_one_voice_says_of_it() -> None:
    assert _dates(said("birth", _WHO, "1890"), said("birth", _WHO, "1882"), said("birth", _WHO)) == [
        ["1890", "1882", ""]
    ]


def test_what_agrees_is_told_twice() -> None:
    assert _dates(said("arrest", _WHO, "1933"), said("arrest", _WHO, "1933-06")) == [["1933", "1933-06"]]
    assert _dates(said("arrest", _WHO, "1934"), said("arrest", _WHO, "1933-06")) == [["1933-06"], ["1934"]]


def test_a_place_of_its_own_is_another_occurrence() -> None:
    # whither is not said of the arrival of 1919: that it was Altweiler would be a guess
    assert _dates(said("arrival", _WHO, "1919"), said("arrival", _WHO, where="Altweiler")) == [[""], ["1919"]]
    assert _dates(said("arrival", _WHO, "1919", "Altweiler"), said("arrival", _WHO, where="Altweiler")) == [
        ["1919", ""]
    ]


def test_without_date_and_place_it_says_nothing_of_its_own() -> None:
    assert _dates(said("arrest", _WHO)) == []
