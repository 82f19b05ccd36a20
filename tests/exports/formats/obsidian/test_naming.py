"""Names of notes: any disk takes them, no link misreads them, no two are alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.exports.formats.obsidian.naming import name_among, safe_name, shared_names

CASES = [
    # words, name
    ("Mary Thorne", "Mary Thorne"),
    ("A/B\\C: [d] #e ^f |g", "A B C d e f g"),  # signs of links, and of paths
    ('What? "Yes" * <no>', "What Yes no"),  # signs that Windows does not take
    ("a `b` $c$ %%d%% ==e== {f} ~g~", "a b c d e f g"),  # signs that could be read as markup with others
    ("CON", "_CON"),
    ("aux.txt", "_aux.txt"),
    ("Com1", "_Com1"),
    ("Console", "Console"),
    ("..hidden", "hidden"),
    ("ends. . ", "ends"),
    ("../../etc/passwd", "etc passwd"),
    ("", "unnamed"),
    ("\x00\x1b[31m", "31m"),
    ("invoice\u202efdp.exe", "invoice fdp.exe"),
    ("one\ntwo\ttabs", "one two tabs"),
    ("Zoe\u0308", "Zo\u00eb"),  # composed
    ("👩\u200d🌾 Ann", "👩\u200d🌾 Ann"),
    ("half \ud800", "half"),
    ("word " * 40, ("word " * 16).strip()),
    ("Ж" * 100, "Ж" * 60),  # two bytes each
    ("ﷺ" * 60, "ﷺ" * 40),
]


@pytest.mark.parametrize(("words", "name"), CASES)
def test_safe_names(words: str, name: str) -> None:
    assert safe_name(words) == name


@given(st.text(max_size=200))
def test_any_words_make_a_name_that_any_disk_takes(words: str) -> None:
    name = safe_name(words)
    assert name and name == name.strip(". ") and len(f"{name} (123456789012).md".encode()) <= 143
    assert not set(name) & set('#^[]|\\/:*?"<>`$%=~{}\n\r\t\0')
    assert unicodedata.is_normalized("NFC", name)


def named(*wanted: tuple[str, str]) -> list[str]:
    shared = shared_names(words for _, words in wanted)
    return [name_among(record, words, shared) for record, words in wanted]


COLLIDING = [
    ("Anna", "ANNA"),
    ("Zo\u00eb", "zoe\u0308"),
    ("A/B", "A:B"),
    ("\ufb01sh", "fish"),  # a ligature
    ("x" * 90, "x" * 91),
    ("", "?"),
]


@pytest.mark.parametrize(("one", "other"), COLLIDING)
def test_those_that_some_disk_takes_for_one_are_told_apart(one: str, other: str) -> None:
    first, second = named(("a" * 20, one), ("b" * 20, other))
    assert first.endswith(" (aaaaaaaaaaaa)")
    assert second.endswith(" (bbbbbbbbbbbb)")


def test_nobody_takes_the_name_by_which_another_is_told_apart() -> None:
    names = named(("a" * 20, "Anna"), ("b" * 20, "anna"), ("c" * 20, "Anna (aaaaaaaaaaaa)"))
    assert names == ["Anna (aaaaaaaaaaaa)", "anna (bbbbbbbbbbbb)", "Anna (aaaaaaaaaaaa) (cccccccccccc)"]


IDS = st.text("0123456789abcdef", min_size=20, max_size=20)


@given(st.dictionaries(IDS, st.text("aAbB ?(", max_size=3), max_size=6))
def test_no_two_are_alike_and_the_order_makes_no_difference(wanted: dict[str, str]) -> None:
    names = named(*wanted.items())
    assert len({each.casefold() for each in names}) == len(wanted)
    assert sorted(named(*reversed(wanted.items()))) == sorted(names)
