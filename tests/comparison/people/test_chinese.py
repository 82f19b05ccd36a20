import pytest

from testimonia.comparison.people.chinese import chinese, syllable
from testimonia.comparison.people.written import Word, written_name


def _words(text: str) -> tuple[Word, ...]:
    name = written_name(text)
    assert name is not None
    return name.words


@pytest.mark.parametrize(
    ("older", "newer", "one"),
    [
        ("Teng Hsiao-p'ing", "Deng Xiaoping", True),
        ("Teng Hsiao-ping", "Deng Xiaoping", True),
        ("Lu Hsün", "Lu Xun", True),
        ("Lin Piao", "Lin Biao", True),
        ("Ts'ao Hsüeh-ch'in", "Cao Xueqin", True),
        ("Teng Hsiao-ping", "Deng Yingchao", False),
        ("Ada Lind", "Ada Lind", False),
    ],
)
def test_two_spellings_of_chinese(older: str, newer: str, one: bool) -> None:
    assert chinese(_words(older), _words(newer)) is one
    assert chinese(_words(newer), _words(older)) is one


def test_what_is_no_syllable_is_none() -> None:
    assert syllable("harten") == ()
    assert "xiao" in syllable("hsiao")
