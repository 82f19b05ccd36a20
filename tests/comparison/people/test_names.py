import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.people.names import fits, form, one_person, person_name, skeleton, sound

_SAME = [
    # as printed, in capitals, as a catalogue has it
    ("Marta Ilyinichna Velden", "MARTA ILYINICHNA VELDEN"),
    ("Marta Velden", "VELDEN, MARTA"),
    ("Ana Čapková", "Ana Capkova"),
    ("Święta Łuk", "Swieta Luk"),
    # a middle name or a patronymic left out, or only its initial
    ("Marta Ilyinichna Velden", "Marta Velden"),
    ("Marta Ilyinichna Velden", "Marta I. Velden"),
    ("Ludwig van Harten", "Ludwig Harten"),
    # transliterators
    ("Viktor Khalbin", "Victor Kalbin"),
    ("Grigori Zhenoviev", "Grigory Zhenovyev"),
    ("Josef Tchernin", "Joseph Chernin"),
    ("Alexei Dorn", "Aleksey Dorn"),
    # what one can be called besides
    ("Dr. Marta Velden", "Marta Velden"),
    ("Inspector Marta Velden", "Captain Marta Velden"),
    ("Mr. Jonas Velden", "Jonas Velden"),
    # a ruler is known by his number; before it stands a title
    ("King Osric II", "Osric II"),
]
_DIFFERENT = [
    # kin
    ("Marta Velden", "Jonas Velden"),
    ("Leon Ivanovich Khalbin", "Victor Lvovich Khalbin"),
    ("Marta Ilyinichna Velden", "Marta Petrovna Velden"),
    ("Jonas Velden Jr.", "Jonas Velden"),
    ("Osric II", "Osric III"),
    # names of a man and of a woman are spelt alike
    ("Paul Harten", "Paula Harten"),
    ("Alexander Harten", "Alexandra Harten"),
    ("Francis Harten", "Frances Harten"),
    # last names that are alike and two
    ("William Johnson", "William Johnston"),
    ("Karl Hansen", "Karl Hanson"),
]


@pytest.mark.parametrize(("one", "other"), _SAME)
def test_one_full_name(one: str, other: str) -> None:
    first, second = person_name(one), person_name(other)
    assert first is not None and second is not None
    assert first.full and second.full
    assert one_person(first, second) and one_person(second, first)


@pytest.mark.parametrize(("one", "other"), _DIFFERENT)
def test_two_full_names(one: str, other: str) -> None:
    first, second = person_name(one), person_name(other)
    assert first is not None and second is not None
    assert not one_person(first, second) and not one_person(second, first)


@pytest.mark.parametrize(
    "text", ["Velden", "Dr. Velden", "Captain Velden", "M. Velden", "M. I. Velden", "M.I. Velden"]
)
def test_a_last_name_or_initials_do_not_speak_for_themselves(text: str) -> None:
    name = person_name(text)
    assert name is not None and not name.full and name.last == "velden"


def test_a_form_of_address_tells_husband_and_wife_apart() -> None:
    husband, wife = person_name("Mr. Velden"), person_name("Mrs. Velden")
    assert husband is not None and wife is not None
    assert not one_person(husband, wife)


def test_initials_fit_the_names_they_stand_for() -> None:
    assert fits(("m", "i"), ("marta", "ilyinichna"))
    assert fits((), ("marta",))
    assert not fits(("j",), ("marta",))
    assert not fits(("m", "p"), ("marta", "ilyinichna"))


def test_one_sound() -> None:
    assert sound("khalbin") == sound("kalbin") == sound("calbin")
    assert skeleton("harten") == skeleton("hartin") != skeleton("harter")


@given(st.text())
def test_any_text_is_a_name_or_none(words: str) -> None:
    name = person_name(words)
    assert name is None or (name.last and one_person(name, name))
    assert form(form(words)) == form(words)
