import pytest

from testimonia.comparison.copies.folding import folded_letters
from testimonia.comparison.copies.wording import Wording, wording
from testimonia.model import Span


def whole(layer: str, *changed: str) -> Wording:
    """Of a text of which all letters are the same but those of some words."""
    letters = folded_letters(layer, (Span(0, len(layer)),))
    rows, at = [], 0
    for word in changed:
        place = letters.row.index(word.casefold(), at)
        rows.append((at, place - at))
        at = place + len(word)
    return wording(layer, letters, [*rows, (at, len(letters) - at)])


@pytest.mark.parametrize(
    ("layer", "words", "own"),
    [
        ("The weaver left the Mill in 1902.", 7, {"weaver", "left"}),  # no names, no numbers
        ("THE WEAVER LEFT THE MILL", 5, {"WEAVER", "LEFT", "MILL"}),  # all of capitals
        # addresses on the web are nobody's words
        ("the weaver wrote to https://a.example/frozen-canal/mill", 4, {"weaver", "wrote"}),
        # nor are those of a list
        ("there in the hall sat: weavers, millers and dyers, tanners, old bakers", 12, {"there", "hall"}),
        # but not a sentence with a comma or two
        ("the weaver, they said, left before noon", 7, {"weaver", "they", "said", "left", "before", "noon"}),
        # a formula is not counted at all, wherever the lines end
        (
            "the weaver said: I have the honour to be, Sir,\nyour most obedient humble servant",
            3,
            {"weaver", "said"},
        ),
    ],
)
def test_wording(layer: str, words: int, own: set[str]) -> None:
    found = whole(layer)
    assert (len(found.words), set(found.own)) == (words, own)


def test_words_that_are_not_the_same_do_not_count() -> None:
    assert whole("the weaver left the upper mill", "upper").words == ("the", "weaver", "left", "the", "mill")


def test_a_word_with_one_misread_letter_is_the_same() -> None:
    found = whole("the weaver left the upper mill", "v")
    assert "weaver" in found.words


def test_content_are_different_words_of_four_letters_or_more() -> None:
    assert whole("The mill, the Mill and the old canal").content == {"mill", "canal"}
