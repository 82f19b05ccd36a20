"""Which stretches of words are names."""

import pytest

from tests.reading.mentions.heard import names

WHOLE = [
    # one who comes out, or appears, is no book
    ("Then Marta of Torvek appeared.", ["Marta", "Torvek"]),
    # titles belong to the name, and so does their stop
    ("We met Mr. Alder and Dr Maria Keck there.", ["Mr. Alder", "Dr Maria Keck"]),
    # initials, with a blank between them or without
    ("He read V. L. Orlik and J.B. Tarn with care.", ["V. L. Orlik", "J.B. Tarn"]),
    # particles in small letters lead on to the surname
    ("They asked Ludwig van der Aa about it.", ["Ludwig van der Aa"]),
    # apostrophe, hyphen
    ("It was Sean O'Malley who saw Anne-Marie Roux.", ["Sean O'Malley", "Anne-Marie Roux"]),
    # a number after a ruler's name, and one that is "I" before a comma
    ("He served Tsar Boris II and King Ladislas I, his cousin.", ["Tsar Boris II", "King Ladislas I"]),
    # a possessive ending is left out, and what is owned is no part of the name
    ("We feared Orlik's agents and Paul Orlik’s Friends.", ["Orlik", "Paul Orlik"]),
    # a nickname in quotation marks stands inside
    ('They heard Paul "Red" Orlik that day.', ['Paul "Red" Orlik']),
    # a month may begin the name of an event
    ("It was before the October Revolution.", ["October Revolution"]),
    # other scripts
    ("It was signed by Борис Орлик in the margin.", ["Борис Орлик"]),
    # "of" leads on after a body, a battle, a title
    (
        "The Ministry of Roads met the Duke of Kent after the Battle of Torve.",
        ["Ministry of Roads", "Duke of Kent", "Battle of Torve"],
    ),
    # but not after a person
    ("We wrote to Paul Orlik of Brunswick.", ["Paul Orlik", "Brunswick"]),
    # 's goes on only to a field, a college, a court
    ("They met at St Paul's Fields.", ["St Paul's Fields"]),
    # emphasis and quotation marks around titles of works
    (
        "His novel *The Long Night of Torve* and “The Stone of the North” failed.",
        ["The Long Night of Torve", "The Stone of the North"],
    ),
    # the surname before, at the beginning of an entry
    ("Orlik, Paul, 1890–1947.", ["Orlik, Paul"]),
]


@pytest.mark.parametrize(("words", "expected"), WHOLE)
def test_names_are_found_whole(words: str, expected: list[str]) -> None:
    assert names(words) == expected


NONE = [
    # a capital that only begins the sentence
    "Nothing was known. Suddenly nobody spoke. Having eaten, they left.",
    # months and days
    "In August it rained, and on Monday too.",
    # the one who speaks
    "So I said that I'd go, and I went.",
    # a numeral that counts chapters
    "XIV",
    # emphasis on a word
    "It was *his* subject, and *not* hers.",
]


@pytest.mark.parametrize("words", NONE)
def test_what_is_no_name_is_left(words: str) -> None:
    assert names(words) == []


def test_a_month_before_a_name_is_not_taken_in() -> None:
    assert names("We know that in 1928 Orlik fled, and in May Tarn did.") == ["Orlik", "Tarn"]


def test_a_word_that_begins_a_sentence_counts_where_it_is_a_name_elsewhere() -> None:
    assert names("Orlik slept. We woke Orlik.") == ["Orlik", "Orlik"]


def test_a_nation_is_no_part_of_a_persons_name() -> None:
    assert "Paul Orlik" in names("We heard the German Paul Orlik.")


def test_capitals_throughout_are_a_name_if_the_first_word_or_the_text_says_so() -> None:
    assert names("THE LAST SHIP\n\nPAUL ORLIK\n\nWe waited.") == ["PAUL ORLIK"]


def test_two_names_side_by_side_by_chance_are_two() -> None:
    words = "We saw Orlik, then Tarn. They saw Orlik and Tarn. In his fight with Orlik Tarn lost. "
    words += "We left Orlik to Tarn."
    assert "Orlik Tarn" not in names(words)
