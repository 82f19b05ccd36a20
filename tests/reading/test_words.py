"""The words by which names are known."""

from testimonia.reading.words import phrases, word_sets


def test_every_word_is_in_small_letters() -> None:
    """They are looked up so."""
    assert {word for words in word_sets().values() for word in words if word != word.lower()} == set()


def test_the_longest_phrase_comes_first() -> None:
    """A pattern made of them takes the first that fits."""
    lengths = [len(phrase) for phrase in phrases("alias_between")]
    assert lengths == sorted(lengths, reverse=True)


def test_no_given_name_is_a_word_that_leads_on() -> None:
    """It would make a person of every "With" that begins a sentence."""
    given = word_sets()["given_male"] | word_sets()["given_female"]
    assert given & (word_sets()["leading"] | word_sets()["articles"]) == set()
