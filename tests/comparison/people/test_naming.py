import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.people.naming import same_names


def _groups(*names: str) -> set[frozenset[str]]:
    numbers = same_names(names)
    return {frozenset(n for n in numbers if numbers[n] == number) for number in numbers.values()}


def test_a_shorter_form_belongs_to_the_fuller_one() -> None:
    full, short, other = "Marta Ilyinichna Velden", "Marta Velden", "Jonas Velden"
    assert _groups(full, short, other) == {frozenset({full, short}), frozenset({other})}


def test_a_shorter_form_that_fits_two_stays_apart() -> None:
    assert len(_groups("Marta Ilyinichna Velden", "Marta Petrovna Velden", "Marta Velden")) == 3


def test_what_is_no_full_name_has_no_number() -> None:
    assert same_names(["Velden", "M. Velden", "", "…"]) == {}


def test_a_crowd_of_names_is_compared_letter_for_letter() -> None:
    crowd = [f"Jonas B{chr(97 + n // 26)}{chr(97 + n % 26)}n Velden" for n in range(400)]
    assert len(set(same_names([*crowd, "JONAS BAAN VELDEN"]).values())) == 400


# names that are one, and by what: spelling, form, order, script, birth, scanner
_ONE = [
    ("Anton Chekhov", "Anton Tschechow", "Чехов, Антон"),
    ("William Harten", "Bill Harten", "Wm. Harten"),
    ("Imre Nagyváti", "Nagyváti Imre"),
    ("Marta Lind, née Velden", "Marta Velden", "Marta Lind"),
    ("Vera Veldenova", "Vera Veldenov"),
    ("Thomas Hartcnberg", "Thomas Hartenberg"),
    ("Deng Xiaoping", "邓小平"),
    ("Osric II", "King Osric II"),
]


@pytest.mark.parametrize("names", _ONE)
def test_names_that_are_one_have_one_number(names: tuple[str, ...]) -> None:
    assert len(set(same_names([*names, "Jonas Moss"]).values())) == 2


@given(st.lists(st.sampled_from([name for names in _ONE for name in names] + ["Tom Moss", "Lind"])))
def test_the_order_does_not_matter(names: list[str]) -> None:
    assert _groups(*names) == _groups(*reversed(names))
