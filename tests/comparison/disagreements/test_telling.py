"""How much of somebody's words a reader is shown."""

from testimonia.comparison.disagreements.telling import capital, shortened


def test_short_words_stay_as_they_are() -> None:
    assert shortened("a brave man") == "a brave man"


def test_long_words_end_with_a_whole_word() -> None:
    words = "was necessary in order to save the town from the enemy, " * 3
    cut = shortened(words)
    assert len(cut) <= 92
    assert cut.endswith(" …")
    assert words.startswith(cut.removesuffix(" …"))


def test_a_sentence_begins_with_a_capital() -> None:
    assert (capital("the author"), capital("")) == ("The author", "")
