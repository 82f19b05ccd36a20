import pytest

from testimonia.ingest.headings import is_bare_number, is_entry, looks_like_heading, part_named

PARTS = [
    ("Foreword", "foreword"),
    ("FOREWORD*", "foreword"),
    ("**Introduction**", "introduction"),
    ("CHAPTER I.", "chapter"),
    ("Chapter One: The Last Boat", "chapter"),
    ("CHAPTER IV.—THE ROAD", "chapter"),
    ("Chapter 12 In the Town", "chapter"),
    ("PART TWO", "part"),
    ("Part One: The Old Country", "part"),
    ("Introduction: The Road", "introduction"),
    ("Foreword by Jane Doe", "foreword"),
    # other languages, with the number on either side
    ("Erstes Kapitel", "kapitel"),
    ("2. Kapitel", "kapitel"),
    ("Vorwort", "vorwort"),
    ("CHAPITRE PREMIER", "chapitre"),
    ("Première partie", "partie"),
    ("Глава первая", "глава"),
    ("ПРЕДИСЛОВИЕ", "предисловие"),
    # a name that goes on as a sentence does
    ("Part of the history of the town", None),
    ("Introduction of the eight-hour day", None),
    ("Part one of the plan", None),
    ("Notes from the house", None),
    ("The preface", None),
    # nothing of the kind
    ("He left", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "name"), PARTS)
def test_the_part_that_a_heading_names(line: str, name: str | None) -> None:
    assert part_named(line) == name


HEADINGS = [
    ("THE HOUSE AT KELBY", True),
    ("CHAPTER I.", True),
    ("II", True),
    ("— 7 —", True),
    # a sentence, an item, a list going on
    ("He came home.", False),
    ("WE, THE UNDERSIGNED,", False),
    ("nothing of the kind", False),
    ("X" * 200, False),
    ("", False),
]


@pytest.mark.parametrize(("text", "is_heading"), HEADINGS)
def test_the_look_of_a_heading(text: str, is_heading: bool) -> None:
    assert looks_like_heading(text) is is_heading


def test_numbers_and_entries() -> None:
    assert is_bare_number("XIV.") and is_bare_number("[ 3 ]") and not is_bare_number("3 men")
    assert is_entry("The House . . . . 11") and is_entry("The House      11") and not is_entry("The House")
