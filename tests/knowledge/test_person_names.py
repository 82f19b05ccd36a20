import pytest

from testimonia.knowledge import person_names
from testimonia.knowledge.data_files import data_file


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("william", "guillaume", True),
        ("bill", "william", True),
        ("sasha", "alexander", True),
        ("sasha", "alexandra", True),
        ("alexander", "alexandra", False),
        ("maria", "marta", False),
    ],
)
def test_forms_of_one_first_name(one: str, other: str, shared: bool) -> None:
    known = person_names.first_names()
    assert bool(known[one] & known[other]) is shared


def test_words_are_as_they_are_looked_up() -> None:
    for sex in ("male", "female"):
        for line in data_file("names/given.toml")[sex]["names"]:
            assert line.isascii() and line == line.lower() and line.count(":") <= 1
    for words in (person_names.common_last_names(), person_names.particles(), person_names.articles()):
        assert all(word == word.lower() for word in words)


def test_names_kept_apart_are_forms_of_one() -> None:
    known = person_names.first_names()
    for name, others in person_names.first_names_apart().items():
        assert name in known, name
        assert any(known[name] & known.get(other, frozenset()) for other in others), name
        assert name not in others


def test_generations_say_the_elder_or_the_younger() -> None:
    told = person_names.generations()
    assert told["pere"] == told["elder"] == "sr"
    assert told["fils"] == told["jr"] == "jr"
    assert told["iii"] == "iii"


def test_womens_last_names() -> None:
    assert "ov" in person_names.last_name_endings()["ova"]
    assert person_names.sex_of_titles()["mrs"] == "f"
    assert person_names.sex_of_titles()["herr"] == "m"
    assert "dr" not in person_names.sex_of_titles()
