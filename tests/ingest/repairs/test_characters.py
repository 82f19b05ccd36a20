import pytest

from tests.ingest.repairs.reading import made, reading

CHARACTERS = [
    ("the oﬃce and the ﬂag", "the office and the flag"),
    ("thoſe that periſhed", "those that perished"),
    ("the revo\u00adlution", "the revolution"),
    ("a\u200bb", "ab"),
    ("He\x07 came\x0b", "He came"),
    # joiners belong to the script
    ("می\u200cخواهم", "می\u200cخواهم"),
    # letters that only look like ligatures are letters
    ("Œuvre, Ærø, œil, Straße", "Œuvre, Ærø, œil, Straße"),
]


@pytest.mark.parametrize(("before", "after"), CHARACTERS)
def test_characters_that_stand_for_others(before: str, after: str) -> None:
    assert reading(f"{before} and so on") == f"{after} and so on"


def test_one_repair_for_one_word() -> None:
    assert len(made("poſſeſſion of the houſe")) == 2


def test_a_flood_is_shown_by_stretches() -> None:
    flood = "a\u200bb" * 5_000
    assert reading(flood) == "ab" * 5_000
    assert len(made(flood)) < 100
