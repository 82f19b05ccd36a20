import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.people.one_name import LIKELY, one_name
from testimonia.model.comparing import Reply

_YES = [
    # as a catalogue has it, in capitals, without diacritics, with a title, with letters behind
    ("Ada Lind", "Lind, Ada"),
    ("Ada Lind", "LIND Ada"),
    ("ADA LIND", "Ada Lind"),
    ("Ana Čapková", "Ana Capkova"),
    ("Dr. Ada Lind, Ph.D.", "Ada Lind"),
    ("Frau Ada Lind", "Ada Lind"),
    # a middle name or a father's name left out, or its initial
    ("Marta Ilyinichna Velden", "Marta Velden"),
    ("Tom R. Moss", "Tom Robert Moss"),
    # small words, hyphens, apostrophes, words written as one
    ("Ludwig van Harten", "Ludwig Harten"),
    ("Jean-Paul Velden", "Jeanpaul Velden"),
    ("James O'Brien", "James OBrien"),
    ("Ewan McVelden", "Ewan MacVelden"),
    ("Abd al-Rahman al-Velani", "Abdurrahman Velani"),
    # transliterators, and other scripts
    ("Anton Chekhov", "Anton Tchékhov"),
    ("Anton Chekhov", "Anton Tschechow"),
    ("Anton Chekhov", "Čechov, Anton"),
    ("Anton Chekhov", "Антон Павлович Чехов"),
    ("Dmitri Shostakovich", "Dimitri Chostakovitch"),
    ("Pyotr Tchaikovsky", "Tschaikowski, Peter"),
    ("Νίκος Καζαντζάκης", "Nikos Kazantzakis"),
    ("نجيب محفوظ", "Naguib Mahfouz"),
    ("邓小平", "Deng Xiaoping"),
    ("Teng Hsiao-p'ing", "Deng Xiaoping"),
    ("Teng Hsiao-p'ing", "邓小平"),
    ("Ελευθέριος Βενιζέλος", "Eleftherios Venizelos"),
    ("גולדה מאיר", "Golda Meir"),
    # forms of a first name
    ("Bill Harten", "William Harten"),
    ("Wm. Harten", "William Harten"),
    ("Sasha Velden", "Alexander Velden"),
    ("Leo Velden", "Lev Velden"),
    ("Pierre Harten", "Pyotr Harten"),
    # Hungarian order
    ("Nagyváti Imre", "Imre Nagyváti"),
    # names that the name itself states
    ("Marta Lind, née Velden", "Marta Velden"),
    ('William "Tod" Harten', "Tod Harten"),
    # a woman's form of the last name, which many writers leave out
    ("Vera Veldenova", "Vera Veldenov"),
    ("Arthur Harten, Duke of Velden", "Arthur Harten"),
    # rulers, and generations
    ("Tsar Osric II", "Osric II"),
    ("Nicholas II", "Nikolai II"),
    ("Tom Moss Jr.", "Tom Moss junior"),
    # what a scanner leaves in a word
    ("Thomas Ve1denham", "Thomas Veldenham"),
    ("Thomas VeIdenham", "Thomas Veldenham"),
    ("Thomas Hartcnberg", "Thomas Hartenberg"),
    ("Ada Lindhoim", "Ada Lindholm"),
]
_UNDECIDED = [
    # initials, and a last name alone, fit more than one
    ("A. Lind", "Ada Lind"),
    ("Lind", "Ada Lind"),
    ("Lind", "Lind"),
    # a letter wrong; short words that look alike to a scanner
    ("Ada Lindholm", "Ada Lindhelm"),
    ("Tom Barnes", "Tom Bames"),
    # too common: John and Jean Smith may be two
    ("Hans Smith", "Johann Smith"),
    # one name in many languages and two in English
    ("James Velden", "Jacob Velden"),
    # which is the last name?
    ("Paul Thomas", "Thomas Paul"),
    # only one says which of two it is
    ("Tom Moss", "Tom Moss Jr."),
    # the first of the first names, or the last name, is missing
    ("Carl Robert Moss", "Robert Moss"),
    ("Gabriel Velden Moss", "Gabriel Velden"),
    # she may have married
    ("Anna Ivanovna Lind", "Anna Ivanovna Moss"),
    # a birth name, or a place?
    ("Marta Lind (Velden)", "Marta Velden"),
    # spelt so in one tongue, and two names in another
    ("Ada Marsh", "Ada March"),
    ("Ada Chilton", "Ada Hilton"),
    ("Ada Bierman", "Ada Berman"),
    # whose signs are read otherwise in another language
    ("高山", "Takayama Jiro"),
    ("", "Ada Lind"),
]
_NO = [
    ("Ada Lind", "Vera Lind"),
    ("Ada Lind", "Ada Moss"),
    ("Marta Ilyinichna Velden", "Marta Petrovna Velden"),
    ("Alexander Harten", "Alexandra Harten"),
    ("Paul Harten", "Paula Harten"),
    ("Maria Harten", "Marta Harten"),
    ("William Johnson", "William Johnston"),
    ("Karl Hansen", "Karl Hanson"),
    ("Mr. Velden", "Mrs. Velden"),
    ("Mrs. John Velden", "John Velden"),
    ("Veldenova", "Veldenov"),
    ("Osric II", "Osric III"),
    ("Alexandre Harten père", "Alexandre Harten fils"),
    ("Hans Harten the Elder", "Hans Harten the Younger"),
    ("J. Velden", "Marta Velden"),
]


@pytest.mark.parametrize(
    ("one", "other", "reply"),
    [
        *((*pair, Reply.YES) for pair in _YES),
        *((*pair, Reply.UNDECIDED) for pair in _UNDECIDED),
        *((*pair, Reply.NO) for pair in _NO),
    ],
)
def test_two_names(one: str, other: str, reply: Reply) -> None:
    found = one_name(one, other)
    assert found.answer is reply, found
    assert found == one_name(other, one)
    assert found.sentence.endswith(".")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Bill Harten", "William Harten", "“Bill” and “William” are forms of one first name"),
        ("Anton Chekhov", "Anton Tschechow", "“Chekhov” and “Tschechow” are spellings of one name"),
        ("Marta Ilyinichna Velden", "Marta Velden", "“Ilyinichna” may be left out"),
        ("Ada Lind", "Vera Lind", "“Ada” and “Vera” are two first names"),
        ("Marta Ilyinichna Velden", "Marta Petrovna Velden", "“Ilyinichna” and “Petrovna”: two fathers"),
        ("Veldenova", "Veldenov", "kin, or husband and wife"),
    ],
)
def test_the_sentence_names_the_words_that_decided(one: str, other: str, words: str) -> None:
    assert words in one_name(one, other).sentence


def test_what_is_nearer_is_likelier() -> None:
    same, slip, alone = (
        one_name("Ada Lindholm", other).likeness for other in ("Ada Lindholm", "Ada Lindhelm", "Lindholm")
    )
    assert same > slip > LIKELY > alone


@given(st.text())
def test_a_name_is_never_two(text: str) -> None:
    assert one_name(text, text).answer is not Reply.NO


@given(
    st.text(alphabet="AaBbIilvoksch .,-()'\"ñЖж毛م1", max_size=30),
    st.text(alphabet="AaBbIilvoksch .,-()'\"ñЖж毛م1", max_size=30),
)
def test_it_does_not_matter_which_stands_first(one: str, other: str) -> None:
    found = one_name(one, other)
    assert found == one_name(other, one)
    assert 0 <= found.likeness <= 1
    assert found.answer is not Reply.NO or found.likeness == 0
