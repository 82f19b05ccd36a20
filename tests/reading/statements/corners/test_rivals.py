"""Dates between which a text does not decide."""

import pytest

from testimonia.model import Date
from testimonia.reading.statements.corners.rivals import doubted, one_of
from testimonia.reading.times.voices import date_of


def dates(*words: str) -> list[Date]:
    found = [date_of(one) for one in words]
    return [one for one in found if one is not None]


ONE_OF = [
    (("1801",), "1801"),
    (("1801", "1803"), "[1801,1803]"),
    (("23 February 1982", "3 May 1990"), "[1982-02-23,1990-05-03]"),
    # what is vague, or a stretch, cannot stand in a set
    (("1801~", "1803"), None),
]


@pytest.mark.parametrize(("words", "edtf"), ONE_OF)
def test_one_of_several(words: tuple[str, ...], edtf: str | None) -> None:
    found = one_of(dates(*words), " ".join(words))
    assert (None if found is None else found.edtf) == edtf


DOUBTED = [("1801", "1801?"), ("5 March 1981", "1981-03-05?"), ("1801~", "1801~"), ("1801/1803", "1801/1803")]


@pytest.mark.parametrize(("words", "edtf"), DOUBTED)
def test_a_question_mark(words: str, edtf: str) -> None:
    found = doubted(dates(words)[0])
    assert found is not None
    assert found.edtf == edtf


def test_nothing_is_not_doubted() -> None:
    assert doubted(None) is None
