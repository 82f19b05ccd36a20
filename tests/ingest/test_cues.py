import re

import pytest

from testimonia.ingest.cues import any_of, cues, word_list


def test_a_word_is_found_whole() -> None:
    pattern = any_of(["by", "written by"])
    assert [m.group() for m in pattern.finditer("Written  by him, nearby")] == ["Written  by"]


def test_no_words_find_nothing() -> None:
    assert any_of([]).search("anything") is None


@pytest.mark.parametrize("word", ["chapter", "kapitel", "chapitre", "глава"])
def test_the_languages_are_taken_together(word: str) -> None:
    assert word in cues().headings


def test_every_word_is_in_small_letters() -> None:
    known = cues()
    words = {*known.headings, *known.months, *known.leading, *known.unfinished, *known.ordinals, *known.memo}
    assert {word for word in words if word != word.casefold() and "ß" not in word} == set()


def test_leading_words_are_unfinished_ones() -> None:
    assert cues().leading < cues().unfinished


def test_the_word_list_has_words() -> None:
    assert "revolution" in word_list() and not any(re.search(r"\W", w) for w in list(word_list())[:500])
