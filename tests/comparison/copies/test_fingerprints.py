from testimonia.comparison.copies import Fingerprint, Prose, fingerprint
from testimonia.comparison.copies.fingerprints import FARTHEST, SEED
from testimonia.comparison.copies.folding import folded_letters
from testimonia.model.text import paragraphs
from tests.comparison.copies.made import ACCOUNT, made_up

LONG = " ".join(made_up(1_000, 2))


def made(words: str) -> Fingerprint:
    return fingerprint(Prose("s", "s", None, None, tuple(paragraphs(words))), words)


def seeds(words: str) -> dict[int, int]:
    """The seeds, by the letter with which they begin; without those that only keep the steps short."""
    found = made(words)
    return {at: int(n) for at, n in zip(found.at.tolist(), found.seeds, strict=True) if at % FARTHEST}


def test_one_letter_in_four_begins_a_seed() -> None:
    length = made(LONG).length
    assert length == len(LONG.replace(" ", ""))
    assert 0.2 * length < len(made(LONG).seeds) < 0.3 * length


def test_too_few_letters_have_none() -> None:
    assert not len(made("too few of it").seeds)
    assert not len(made("").seeds)


def test_the_same_letters_have_the_same_seeds_wherever_they_stand() -> None:
    before = "Nobody ever forgot how it was."
    moved = len(folded_letters(before, tuple(paragraphs(before))))
    own, other = seeds(ACCOUNT), seeds(f"{before} {ACCOUNT.upper()}")
    assert {at + moved: number for at, number in own.items()}.items() <= other.items()


def test_a_changed_letter_changes_the_seeds_that_hold_it_and_no_others() -> None:
    place = 500
    letters = LONG.replace(" ", "")
    before, after = seeds(letters), seeds(f"{letters[:place]}x{letters[place + 1 :]}")
    assert {at for at, _ in before.items() ^ after.items()} <= set(range(place - SEED + 1, place + 1))


def test_about_six_bytes_a_word() -> None:
    found = made(LONG)
    assert found.seeds.nbytes + found.steps.nbytes < 9_000  # of a thousand long words


def test_steps_fit_into_a_byte_whatever_the_text() -> None:
    for words in ("x" * 10_000, "again " * 5_000, LONG):
        found = made(words)
        assert found.at.tolist() == sorted(set(found.at.tolist()))
        assert not len(found.at) or found.length - SEED - found.at[-1] < FARTHEST


def test_texts_that_are_the_same_are_known() -> None:
    assert made(ACCOUNT).whole == made(ACCOUNT.upper()).whole
    assert made(ACCOUNT).whole != made(ACCOUNT.replace("door", "odor")).whole
