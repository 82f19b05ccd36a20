import pytest

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.happenings.objections import objection
from testimonia.comparison.identity import entities
from tests.comparison.building import Said, said, text


def _objection(one: Said, other: Said) -> str | None:
    folder = [text("a", one), text("b", other)]
    first, second = accounts(folder, Names(folder, entities(folder)))
    assert objection(second, first) is None or objection(first, second) is not None
    return objection(first, second)


_WHO = "Marta Velden"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # of different things
        (
            said("birth", _WHO, "1890"),
            said("death", _WHO, "1890"),
            "The one is of a birth, the other of a death.",
        ),
        (said("arrest", _WHO), said("arrival", _WHO), "The one is of an arrest, the other of an arrival."),
        # "arrested again" is another arrest
        (
            said("arrest", _WHO, ordinal=1),
            said("arrest", _WHO, ordinal=2),
            "The one is said to be the first, the other is not.",
        ),
        # "again" may be the third time
        (said("arrest", _WHO, ordinal=2), said("arrest", _WHO, ordinal=3), None),
        # out of a body is not out of a country, nor to one
        (
            said("expulsion", _WHO, out_of="The League"),
            said("expulsion", _WHO, where="Spain"),
            "The one is from The League, the other to Spain.",
        ),
        # arrivals at different places, known or not
        (
            said("arrival", _WHO, where="Altweiler"),
            said("arrival", _WHO, where="Neudorf"),
            "The one is to Altweiler, the other to Neudorf.",
        ),
        # of an arrest, one tells the street, the other a part of the town
        (said("arrest", _WHO, where="Mill Street"), said("arrest", _WHO, where="Neudorf"), None),
        # one says where, the other does not
        (said("arrival", _WHO, where="Altweiler"), said("arrival", _WHO), None),
        # what happens once is one, wherever it is said to have been
        (said("birth", _WHO, where="Chicago"), said("birth", _WHO, where="San Francisco"), None),
    ],
)
def test_objections(one: Said, other: Said, expected: str | None) -> None:
    assert _objection(one, other) == expected


def test_towns_that_are_known_to_be_two() -> None:
    found = _objection(*(said("arrest", _WHO, "1921", where=town) for town in ("Chicago", "San Francisco")))
    assert found is not None and "Chicago" in found and "San Francisco" in found
