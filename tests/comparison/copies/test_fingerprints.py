from testimonia.comparison.copies import Prose, fingerprint
from testimonia.comparison.copies.fingerprints import SHINGLE
from testimonia.model.text import paragraphs
from tests.comparison.copies.made import ACCOUNT, made_up


def shingles(words: str) -> list[int]:
    made = fingerprint(Prose("s", "s", None, None, tuple(paragraphs(words))), words)
    return [int(n) for n in made.shingles]


def test_one_number_for_each_word_with_which_a_row_begins() -> None:
    assert len(shingles(ACCOUNT)) == len(ACCOUNT.split()) - SHINGLE + 1
    assert shingles("too few words") == []
    assert shingles("") == []


def test_the_same_words_have_the_same_numbers_wherever_they_stand() -> None:
    other = shingles("Nobody ever forgot how it was. " + ACCOUNT.upper())
    own = shingles(ACCOUNT)
    assert other[-len(own) :] == own


def test_words_that_say_nothing_have_no_number() -> None:
    assert shingles("it is one of the ones") == [0, 0, 0]


def test_a_changed_word_changes_the_rows_that_hold_it_and_no_others() -> None:
    words = made_up(20, 1)
    changed = [*words[:10], "otherwise", *words[11:]]
    before, after = shingles(" ".join(words)), shingles(" ".join(changed))
    assert [n for n in range(17) if before[n] != after[n]] == [7, 8, 9, 10]


def test_four_bytes_a_word() -> None:
    words = " ".join(made_up(1_000, 2))
    assert fingerprint(Prose("s", "s", None, None, tuple(paragraphs(words))), words).shingles.nbytes < 4_000
