import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.people.latin import latin, plain
from testimonia.comparison.people.sounds import as_scanned, consonants, names_heard, readings, without_vowels

# spellings of one name each: English, French, German, Polish, Czech, scholars', and as it is written
_ONE_SOUND = [
    ("Chekhov", "Tchekhov", "Tschechow", "Čechov", "Czechow", "Чехов"),
    ("Tchaikovsky", "Tschaikowski", "Čajkovskij", "Czajkowski", "Чайковский"),
    ("Shostakovich", "Chostakovitch", "Schostakowitsch", "Szostakowicz", "Šostakovič", "Шостакович"),
    ("Pushkin", "Pouchkine", "Puschkin", "Puszkin", "Puškin", "Пушкин"),
    ("Solzhenitsyn", "Solschenizyn", "Solženicyn", "Солженицын"),
    ("Shchedrin", "Chtchedrine", "Schtschedrin", "Щедрин"),
    ("Tolstoy", "Tolstoi", "Tolstoj", "Толстой"),
    ("Müller", "Mueller", "Muller"),
    ("Dostoevsky", "Dostoïevski", "Dostojewski", "Достоевский"),
    ("Dzerzhinsky", "Dzierżyński", "Dserschinski", "Дзержинский"),
    ("Alexeyev", "Alekseev", "Alexejew"),
]


@pytest.mark.parametrize("spellings", _ONE_SOUND)
def test_spellings_of_one_sound(spellings: tuple[str, ...]) -> None:
    first = readings(latin(spellings[0]))
    for other in spellings[1:]:
        assert first & readings(latin(other)), (other, first, readings(latin(other)))


@pytest.mark.parametrize(("one", "other"), [("hansen", "hanson"), ("harten", "hartin"), ("lind", "lynn")])
def test_two_sounds(one: str, other: str) -> None:
    assert not readings(one) & readings(other)


def test_consonants_leave_out_what_writers_of_arabic_choose_between() -> None:
    assert consonants("muhammad") & consonants("mohammed")
    assert without_vowels(latin("محمد")) & without_vowels("muhammad")
    assert without_vowels(latin("فيكتور")) & without_vowels("victor")


def test_what_scanners_confuse() -> None:
    assert as_scanned("bames") == as_scanned("barnes") != as_scanned("bands")
    assert as_scanned("ve1den") == as_scanned("velden")


def test_first_names_are_known_by_their_sound() -> None:
    assert names_heard("aleksyey") & names_heard("alexei")
    assert not names_heard("veldenov")


def test_scripts() -> None:
    assert latin("Лев Велден") == "lev velden"
    assert latin("Καζαντζάκης") == "kazantzakis"
    assert latin("Čapková") == "čapková"
    assert plain("čapková") == "capkova"
    assert plain(latin("Łukasz Øst")) == "lukasz ost"


@given(st.text())
def test_every_word_has_a_sound_and_not_too_many(text: str) -> None:
    found = readings(latin(text))
    assert 0 < len(found) <= 12
