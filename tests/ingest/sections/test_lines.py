import pytest

from testimonia.ingest.sections.lines import (
    is_cataloguing,
    is_imprint,
    is_initials,
    is_navigation,
    is_person,
    is_provenance,
    is_reviewed_work,
    is_salutation,
    is_unnamed_byline,
    memo_fields,
    named_after,
    year_in,
)

NAVIGATION = [
    "Home | About Us | Archive",
    "Brennan Internet Archive\xa0\xa0 | \xa0\xa0Main Page",
    "You are here: Home » Reviews",
    "Back to top",
    "Last updated: 2 May 2017",
    "Share this: Facebook Twitter",
    "3 comments",
    "Startseite",
    "Haut de page",
    "Skip to main content",
    "Privacy policy | About | Disclaimers",
]
SENTENCES = [
    "He returned home.",
    "Home was for him a cellar in Halifax.",
    "He made no comments on it.",
    "The archive burned.",
    "They sailed home, he said,",
    "Go home!",
    "The menu was short, and nobody read it.",
    "Издательство «Северный рабочий»",
    "",
]


@pytest.mark.parametrize("text", NAVIGATION)
def test_rows_of_links(text: str) -> None:
    assert is_navigation(text)


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_that_name_a_link(text: str) -> None:
    assert not is_navigation(text)


IMPRINTS = [
    "Copyright © 1957 by Ruth Ellen Pryor",
    "All rights reserved",
    "First published in 1934\nSecond impression 1935",
    "Printed in Great Britain by\nThe Dunmore Press, Edinburgh",
    "Manufactured in the United States of America",
    "1 0 9 8 7 6 5 4 3 2 1",
    "Alle Rechte vorbehalten",
    "2. Auflage 1931",
    "© Éditions du Marais, 1926",
    "Dépôt légal : mars 1926",
    "Тираж 3000 экз. Подписано в печать 12 мая 1928 г.",
    "435 Hudson Street, New York, NY 10014\nwww.example.com",
]


@pytest.mark.parametrize("text", IMPRINTS)
def test_imprints(text: str) -> None:
    assert is_imprint(text)


TELLING = [
    # sentences that speak of printing
    "His first book was printed in Great Britain by a man named Hobbs.",
    "The pamphlet was first published by the League in 1921.",
    "She was refused permission to leave the town.",
    "He knew the publisher well, and it was reproduced in all the papers.",
    "He came in the spring.",
]


@pytest.mark.parametrize("text", TELLING)
def test_sentences_that_speak_of_printing(text: str) -> None:
    assert not is_imprint(text)


PEOPLE = [
    ("Jane Doe", True),
    ("ADAM HOCHSTEIN", True),
    ("Sir George Hallam", True),
    ("J. W. Cartledge", True),
    ("Ludwig van der Berg", True),
    ("Anne-Marie d'Arcy", False),
    ("И. С. Воронков", True),
    ("The Road", False),
    ("Chapter Two", False),
    ("May Day", False),
    ("jane doe", False),
    ("Jane", False),
]


@pytest.mark.parametrize(("text", "right"), PEOPLE)
def test_the_look_of_a_name(text: str, right: bool) -> None:
    assert is_person(text) is right


def test_names_after_by() -> None:
    assert named_after("By Jane Doe") == "Jane Doe"
    assert named_after("by JANE DOE in Paris") == "JANE DOE"
    assert named_after("von Heinrich Adler") == "Heinrich Adler"
    assert named_after("by the river") is None
    assert named_after("Jane Doe") is None


def test_bylines_without_a_name() -> None:
    assert is_unnamed_byline("(From Our Own Correspondent.)")
    assert is_unnamed_byline("By Our Naval Correspondent")
    assert not is_unnamed_byline("The correspondent of the paper had left the town by then")


def test_provenance() -> None:
    assert is_provenance("Source: The Clyde Worker")
    assert is_provenance("From Socialist Review, No. 176, June 1976.")
    assert not is_provenance("Speech at the Guildhall")
    assert not is_provenance("From the river")


def test_the_heading_of_a_review() -> None:
    assert is_reviewed_work(
        "Loom and Pamphlet: A Life\nDorothy Vane\nNorthgate University Press, £18.99, 312 pp."
    )
    assert not is_reviewed_work("He paid £5 for it.")


def test_a_librarians_lines() -> None:
    assert is_cataloguing("ISBN 978-1-59017-451-7") and is_cataloguing("947.0841'092—dc22")
    assert not is_cataloguing("He was born in 1901.")


def test_letters_and_memoranda() -> None:
    assert is_salutation("Dear Pavel Andreevich,") and is_salutation("Lieber Freund!")
    assert not is_salutation("Dear God, what a day it was, and how long, and how very hard to tell of.")
    assert memo_fields("From: A. Crewe\nSubject: The meeting") == {"from": "A. Crewe", "about": "The meeting"}
    assert memo_fields("From: A. Crewe\nand others") == {}
    assert is_initials("R. E. P.") and not is_initials("R. Pryor")


def test_the_last_year() -> None:
    assert year_in("First 1934, second 1936") == "1936" and year_in("12345") is None
