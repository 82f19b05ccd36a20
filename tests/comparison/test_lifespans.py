"""Between what days somebody was born and died, and what changes when a witness is set aside."""

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.identity import entities
from testimonia.comparison.lifespans import OPEN, Lifespan, altered_spans, lifespan
from testimonia.comparison.supposing import LeftOut, without
from testimonia.model.days import gregorian_day
from tests.comparison.building import Source, said, text

_WHO = "Ada Lind"


def _lifespan(*folder: Source) -> Lifespan:
    return lifespan(accounts(folder, Names(folder, entities(folder))), folder)


def _year(year: int) -> tuple[int, int]:
    return gregorian_day(year, 1, 1), gregorian_day(year, 12, 31)


def test_what_is_said_of_birth_and_death() -> None:
    told = text("a", said("birth", _WHO, "1790"), said("death", _WHO, "1840"))
    assert _lifespan(told) == Lifespan(_year(1790), _year(1840))


def test_what_happened_to_the_living_bounds_both() -> None:
    told = text("a", said("arrest", _WHO, "1821"), said("arrest", _WHO, "1830"))
    found = _lifespan(told)
    assert found.birth[1] == _year(1821)[1]
    assert found.death[0] == _year(1830)[0]
    assert found.birth[0] is not None  # nobody lives longer than anybody is known to have lived


def test_rival_dates_bound_together() -> None:
    found = _lifespan(text("a", said("birth", _WHO, "1790")), text("b", said("birth", _WHO, "1795")))
    assert found.birth == (_year(1790)[0], _year(1795)[1])


def test_of_whom_nothing_is_told_and_what_cannot_be() -> None:
    assert _lifespan(text("a", said("arrest", _WHO))) == Lifespan()
    impossible = text("a", said("birth", _WHO, "1840"), said("death", _WHO, "1790"))
    assert _lifespan(impossible) == Lifespan(OPEN, OPEN, possible=False)


def test_doubted_dates_bound_nothing() -> None:
    assert _lifespan(text("a", said("birth", _WHO, "1790?"))) == Lifespan()
    assert _lifespan(text("a", said("birth", _WHO, "1790", hedged=True))) == Lifespan()


def test_whose_life_is_bounded_otherwise_without_a_source() -> None:
    folder = (
        text("a", said("birth", _WHO, "1790"), said("birth", "Tom Moss", "1800")),
        text("b", said("birth", _WHO, "1795")),
    )
    names = Names(folder, entities(folder))
    (found,) = altered_spans(folder, without(folder, LeftOut(sources=frozenset({"id of b"}))), names)
    assert names.entities[found.person].name == _WHO
    assert (found.before.birth, found.after.birth) == ((_year(1790)[0], _year(1795)[1]), _year(1790))
