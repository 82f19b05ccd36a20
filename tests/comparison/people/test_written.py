import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.people.written import is_patronymic, written_name

# as written; first names and last name; generation; sex by title
_NAMES = [
    ("Ada Lind", "ada lind", "", ""),
    ("Lind, Ada", "ada lind", "", ""),
    ("LIND Ada Maria", "ada maria lind", "", ""),
    ("ADA LIND", "ada lind", "", ""),
    ("A. M. Lind", "a m lind", "", ""),
    ("A.-M. Lind", "a m lind", "", ""),
    ("A.M. Lind", "a m lind", "", ""),
    ("Yu. P. Velden", "yu p velden", "", ""),
    # titles, honours
    ("Dr. Ada Lind", "ada lind", "", ""),
    ("Mrs. Lind", "lind", "", "f"),
    ("Lind, Mrs. Ada", "ada lind", "", "f"),
    ("Herr Doktor Tom Moss", "doktor tom moss", "", "m"),
    ("Sir Tom Moss, K.C.B.", "tom moss", "", "m"),
    ("Tom Moss MP", "tom moss mp", "", ""),
    ("Tom Moss, MP", "tom moss", "", ""),
    # titles that are names, too
    ("Dean Moss", "dean moss", "", ""),
    ("King Osric II", "osric", "ii", "m"),
    # small words
    ("Ludwig van Harten", "ludwig harten", "", ""),
    ("Louis de la Velde", "louis velde", "", ""),
    ("Ben Moss", "ben moss", "", ""),
    ("Du Wei", "du wei", "", ""),
    ("Al-Hassan Velani", "hassan velani", "", ""),
    ("Abd al-Rahman Velani", "abdrahman velani", "", ""),
    ("Abdurrahman Velani", "abdrahman velani", "", ""),
    ("Tom O'Brien", "tom obrien", "", ""),
    ("Tom O Brien", "tom obrien", "", ""),
    ("Ewan McVelden", "ewan macvelden", "", ""),
    ("Ewan Mac Velden", "ewan macvelden", "", ""),
    ("Jeanne d'Harten", "jeanne harten", "", ""),
    # generations
    ("Tom Moss, Jr.", "tom moss", "jr", ""),
    ("Moss, Tom, Jr.", "tom moss", "jr", ""),
    ("Tom Moss III", "tom moss", "iii", ""),
    ("Hans Harten the Elder", "hans harten", "sr", ""),
    ("Alexandre Harten père", "alexandre harten", "sr", ""),
    ("Osric I", "osric", "i", ""),
    ("Tom Moss V", "tom moss v", "", ""),
    # other scripts
    ("Лев Велден", "lev velden", "", ""),
    ("Νίκος", "nikos", "", ""),
]


@pytest.mark.parametrize(("text", "words", "generation", "sex"), _NAMES)
def test_parts(text: str, words: str, generation: str, sex: str) -> None:
    name = written_name(text)
    assert name is not None
    assert " ".join(word.bare for word in name.words) == words
    assert (name.generation, name.sex) == (generation, sex)


# as written; names of birth; what else the bearer is called
_BESIDES = [
    ("Marta Lind, née Velden", "velden", ""),
    ("Marta Lind (née Velden)", "velden", ""),
    ("Marta Lind geb. Velden", "velden", ""),
    ("Marta Lind (Velden)", "", "velden"),
    ('William "Tod" Harten', "", "tod"),
    ("Arthur Harten, Duke of Velden", "", "velden"),
    ("William Harten alias Tod Moss", "", "tod moss"),
]


@pytest.mark.parametrize(("text", "birth", "others"), _BESIDES)
def test_names_besides(text: str, birth: str, others: str) -> None:
    name = written_name(text)
    assert name is not None
    assert " ".join(word.bare for word in name.birth) == birth
    assert " ".join(word.bare for word in name.others) == others


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("ivanovich", True),
        ("ivanovna", True),
        ("ilyich", True),
        ("nikititchna", True),
        ("harten", False),
        ("rich", False),
    ],
)
def test_fathers_names(word: str, is_one: bool) -> None:
    assert is_patronymic(word) is is_one


@given(st.text())
def test_any_text_is_a_name_or_none(text: str) -> None:
    name = written_name(text)
    assert name is None or all(word.bare for word in name.words)
    assert name is None or 0 < len(name.words) < 10


def test_signs_inside_a_word_are_seen() -> None:
    name = written_name("Thomas Ve1den")
    assert name is not None and [word.damaged for word in name.words] == [False, True]
