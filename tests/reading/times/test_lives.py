"""Ages and lifetimes that become times, once a birth or a death was told."""

import pytest

from testimonia.reading.times import read_times
from testimonia.reading.times.lexicon import lexicon
from testimonia.reading.times.lives import UNKNOWN, Life, seen
from tests.reading.times.marked import edtfs

ENGLISH = lexicon("en")

OF_A_LIFE = [
    # an age, reckoned from the birth; doubted, for nobody knows here who "she" is
    ("Anna Bly (1890-1947) painted. At the age of thirty she left.", "the age of thirty", "1920?/1921?"),
    ("Anna Bly (1890-1947) painted. She left at the age of twenty.", "the age of twenty", "1910?/1911?"),
    ("Anna Bly, born in 1890, painted. At the age of thirty she left.", "the age of thirty", "1920?/1921?"),
    ("He was born on 4 June 1890. At the age of thirty he left.", "the age of thirty", "1920?/1921?"),
    # childhood and lifetime
    ("Anna Bly (1890-1947) painted. As a girl she sang.", "As a girl", "1890?/1903?"),
    ("She was born in 1890. As a child she was ill.", "As a child", "1890?/1903?"),
    ("She was born in 1890 and died in 1947. In her lifetime none sold.", "In her lifetime", "1890?/1947?"),
    # before and after the death
    ("Anna Bly (1890-1947) painted. Before her death none was sold.", "Before her death", "../1947?"),
    ("Anna Bly (1890-1947) painted. After her death many were sold.", "After her death", "1947?/.."),
]  # fmt: skip

OF_NOBODY = [
    # somebody else, as the pronoun says
    ("Anna Bly (1890-1947) painted. She left. He left at the age of thirty.", "the age of thirty"),
    (
        "Anna Bly (1890-1947) painted for her king. His works were burnt after his death.",
        "after his death",
    ),
    # no birth was told
    ("At the age of thirty she left.", "the age of thirty"),
    ("She died in 1947. At the age of thirty she had left.", "the age of thirty"),
    ("Anna Bly painted in 1890. As a child she was ill.", "As a child"),
    # a stretch in brackets that is no life
    ("The war (1914-1918) was lost. As a child she was ill.", "As a child"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), OF_A_LIFE)
def test_what_is_reckoned_from_a_life_is_doubted_and_says_so(text: str, words: str, edtf: str) -> None:
    found = next(one for one in read_times(text) if words == one.core.of(text))
    assert found.date is not None
    assert found.date.edtf == edtf
    assert found.why.startswith("if it is")


@pytest.mark.parametrize(("text", "words"), OF_NOBODY)
def test_what_may_be_of_somebody_else_is_not_placed(text: str, words: str) -> None:
    found = edtfs(text)
    assert words in found
    assert found[words] is None


LIVES = [
    ("Anna (1890-1947) painted. She sang.", "1890-1947", "1890/1947", Life("1890", "1947", "she")),
    ("He was born in 1890.", "1890", "1890", Life("1890", None, "he")),
    ("Anna was born in 1890. She sang.", "1890", "1890", Life("1890", None, "she")),
    # too short or too long for a life, not in brackets, or no birth
    ("The war (1914-1918) was lost.", "1914-1918", "1914/1918", UNKNOWN),
    ("The house (1647-1790) fell.", "1647-1790", "1647/1790", UNKNOWN),
    ("Anna reigned 1890-1947.", "1890-1947", "1890/1947", UNKNOWN),
    ("She sang in 1890.", "1890", "1890", UNKNOWN),
    # said in another sentence
    ("She was born here. Others came in 1890.", "1890", "1890", UNKNOWN),
]


@pytest.mark.parametrize(("text", "words", "edtf", "life"), LIVES)
def test_births_and_deaths_are_seen(text: str, words: str, edtf: str, life: Life) -> None:
    start = text.index(words)
    assert seen(UNKNOWN, text, start, start + len(words), edtf, ENGLISH) == life


def test_a_death_is_of_the_life_told_before_if_the_pronoun_is() -> None:
    anna, text = Life("1890", None, "she"), "She died in 1947. He died in 1950."
    first, second = text.index("1947"), text.index("1950")
    assert seen(anna, text, first, first + 4, "1947", ENGLISH) == Life("1890", "1947", "she")
    assert seen(anna, text, second, second + 4, "1950", ENGLISH) == anna
