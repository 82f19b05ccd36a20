"""The signs that tell whether two mentions are of one."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.reading.encoder.pairs import (
    FORMS,
    KINDS,
    SIZES,
    Told,
    is_personal,
    is_title,
    mentions_as_numbers,
    signs,
)

NAME, DESCRIPTION, PRONOUN = FORMS


def told(words: str, form: str = NAME, kind: str = "PER", at: int = 0, spoken: bool = False) -> Told:
    """A mention that begins with a token, three to a sentence."""
    return Told(words, kind, form, at // 3, at, at + len(words.split()), spoken)


def sign(name: str, earlier: Told, later: Told) -> int:
    """One sign of a pair."""
    both = mentions_as_numbers([earlier, later])
    return int(signs(both, np.array([1], np.int32), np.array([0], np.int32))[name][0])


def alike(earlier: Told, later: Told) -> int:
    """The first part of a sign that tells of the forms too."""
    return sign("alike", earlier, later) // len(FORMS) ** 2


LIKENESS = [
    (told("Anna Lind"), told("Paul Orlik"), 0),
    # the same words, small letters and capitals alike
    (told("Anna Lind"), told("ANNA LIND"), 1),
    (told("the miller", DESCRIPTION), told("The miller", DESCRIPTION), 1),
    # the same head
    (told("Anna Lind"), told("Karl Lind"), 2),
    (told("the old miller of Torvek", DESCRIPTION), told("a miller", DESCRIPTION), 2),
    # all words of the later stand in the earlier, and the other way round; titles are none
    (told("Paul Orlik"), told("Mr. Paul"), 3),
    (told("Mr. Paul"), told("Paul Orlik"), 4),
    # some are the same
    (told("Paul Petrovich Orlik"), told("Paul Gul"), 5),
    # pronouns: the same or another, and one beside any name
    (told("he", PRONOUN), told("He", PRONOUN), 6),
    (told("he", PRONOUN), told("him", PRONOUN), 7),
    (told("Paul Orlik"), told("him", PRONOUN), 7),
]


@pytest.mark.parametrize(("earlier", "later", "expected"), LIKENESS)
def test_likeness(earlier: Told, later: Told, expected: int) -> None:
    assert alike(earlier, later) == expected


HEADS = [
    # what is only added is not what the phrase is about
    ("the miller of Torvek", "the miller", True),
    ("the miller, a tall man", "the miller", True),
    ("the miller who fled", "the miller", True),
    ("the miller (of whom later)", "the miller", True),
    ("the miller's son", "the miller", False),
    ("the son of the miller", "the miller", False),
    # the head is the last word before it
    ("the mill owner", "the owner", True),
    ("the mill owner", "the mill", False),
]


@pytest.mark.parametrize(("one", "other", "same"), HEADS)
def test_heads(one: str, other: str, same: bool) -> None:
    heads = mentions_as_numbers([told(one, DESCRIPTION), told(other, DESCRIPTION)]).heads
    assert (heads[0] == heads[1]) is np.bool_(same)


def test_pronouns_have_no_head() -> None:
    assert mentions_as_numbers([told("he", PRONOUN), told("it", PRONOUN, "ORG")]).heads.tolist() == [-1, -1]


MALE, FEMALE, SEVERAL, UNKNOWN = 9, 10, 11, 0
AGREEMENTS = [
    (told("I", PRONOUN), 1),
    (told("Thine", PRONOUN), 2),
    (told("Himself", PRONOUN), 3),
    (told("hers", PRONOUN), 4),
    (told("its", PRONOUN, "ORG"), 5),
    (told("them", PRONOUN), 6),
    (told("ours", PRONOUN), 7),
    (told("whoever", PRONOUN), 8),
    # by the title, the given name, the head
    (told("Mr. Orlik"), MALE),
    (told("Mrs Orlik"), FEMALE),
    (told("Anna Lind"), FEMALE),
    (told("his wife", DESCRIPTION), FEMALE),
    (told("the old man in the mill", DESCRIPTION), MALE),
    (told("two widowers", DESCRIPTION), SEVERAL),
    # -ss is no plural
    (told("a countess", DESCRIPTION), FEMALE),
    (told("the boss", DESCRIPTION), UNKNOWN),
    # a given name tells of a name, not of a description that begins with it
    (told("Anna’s uncle", DESCRIPTION), MALE),
    (told("Orlik"), UNKNOWN),
    # nothing but a person has a gender
    (told("Anna", NAME, "VEH"), UNKNOWN),
]


@pytest.mark.parametrize(("mention", "expected"), AGREEMENTS)
def test_agreement(mention: Told, expected: int) -> None:
    assert mentions_as_numbers([mention]).agreements.tolist() == [expected]


def test_signs_of_place() -> None:
    here = told("the miller's son", DESCRIPTION, at=6)
    assert sign("apart", told("Lind", at=6), here) < sign("apart", told("Lind", at=0), here)
    assert sign("nested", here, told("the miller", DESCRIPTION, at=6)) == 1
    assert sign("nested", told("Lind", at=5), here) == 0
    assert sign("spoken", told("I", PRONOUN, spoken=True), told("he", PRONOUN)) == 1
    assert sign("spoken", told("he", PRONOUN), told("I", PRONOUN, spoken=True)) == 2


def test_far_grows_by_halvings_and_no_further_than_its_rows() -> None:
    many = mentions_as_numbers([told("Lind", at=n) for n in range(3_000)])
    earlier = np.array([2_998, 2_997, 2_996, 2_995, 2_000, 0], np.int32)
    assert signs(many, np.array(2_999, np.int32), earlier)["far"].tolist() == [1, 2, 2, 3, 9, 9]


MENTIONS = st.builds(
    Told,
    st.text(max_size=20) | st.sampled_from(["the miller", "Anna Lind", "he", "Mr.", ", of", "'s"]),
    st.sampled_from(KINDS),
    st.sampled_from(FORMS),
    st.integers(0, 5),
    st.integers(0, 50),
    st.integers(0, 50),
    st.booleans(),
)


@settings(deadline=None)
@given(st.lists(MENTIONS, min_size=1, max_size=12))
def test_every_sign_has_a_row_of_weights(mentions: list[Told]) -> None:
    numbers = mentions_as_numbers(sorted(mentions, key=lambda m: m.sentence))
    assert len(numbers) == len(mentions)
    later, earlier = np.tril_indices(len(mentions), -1)
    found = signs(numbers, later.astype(np.int32), earlier.astype(np.int32))
    assert found.keys() == SIZES.keys()
    for name, values in found.items():
        assert ((values >= 0) & (values < SIZES[name])).all()


def test_no_mentions_no_numbers() -> None:
    none = mentions_as_numbers([])
    assert len(none) == 0
    assert all(len(getattr(none, field.name)) == 0 for field in fields(none))


@pytest.mark.parametrize(
    ("word", "expected"), [("He", True), ("thine", True), ("this", False), ("who", False), ("", False)]
)
def test_personal_pronouns(word: str, expected: bool) -> None:
    assert is_personal(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("mr", True), ("dr.", True), ("st", True), ("queen", True), ("miller", False)]
)
def test_titles(word: str, expected: bool) -> None:
    assert is_title(word) is expected
