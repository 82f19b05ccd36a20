import pytest

from testimonia.comparison.people.likeness import Bond, first_name_likeness, last_name_likeness
from testimonia.comparison.people.written import Word, written_name

_FIRST = [
    ("ada", "ada", Bond.SAME),
    ("alexei", "aleksey", Bond.SPELT),
    ("mohammed", "muhammad", Bond.SPELT),
    ("bill", "william", Bond.FORM),
    ("pierre", "piotr", Bond.FORM),
    ("james", "jacob", Bond.PAIRED),
    ("a.", "ada", Bond.CUT),
    ("wm.", "william", Bond.FORM),
    ("yu.", "yuri", Bond.CUT),
    ("th.", "theodor", Bond.CUT),
    ("robret", "robert", Bond.SLIP),
    # known as two names, however alike
    ("maria", "marta", Bond.UNLIKE),
    ("karl", "karla", Bond.UNLIKE),
    ("b.", "ada", Bond.UNLIKE),
]
_LAST = [
    ("velden", "velden", Bond.SAME),
    ("veldenov", "veldenow", Bond.SPELT),
    ("veldenov", "veldenova", Bond.GENDER),
    ("veldinsky", "veldinskaya", Bond.GENDER),
    ("barnes", "bames", Bond.SCANNED),
    ("lindholm", "lindhelm", Bond.SLIP),
    ("lind", "lund", Bond.SLIP),
    # forms of first names say nothing of last names
    ("peters", "pierres", Bond.UNLIKE),
    # common last names that are two
    ("johnson", "johnston", Bond.UNLIKE),
    ("moss", "lind", Bond.UNLIKE),
]


def _word(text: str) -> Word:
    name = written_name(text.capitalize())
    assert name is not None
    return name.words[-1]


@pytest.mark.parametrize(("one", "other", "bond"), _FIRST)
def test_first_names(one: str, other: str, bond: Bond) -> None:
    assert first_name_likeness(_word(one), _word(other)).bond is bond
    assert first_name_likeness(_word(other), _word(one)).bond is bond


@pytest.mark.parametrize(("one", "other", "bond"), _LAST)
def test_last_names(one: str, other: str, bond: Bond) -> None:
    assert last_name_likeness(_word(one), _word(other)).bond is bond
    assert last_name_likeness(_word(other), _word(one)).bond is bond
