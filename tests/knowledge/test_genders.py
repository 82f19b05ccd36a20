import pytest

from testimonia.knowledge.genders import gender_of_address, gender_of_given, gender_of_title, is_given


@pytest.mark.parametrize(
    ("title", "gender", "before_last_names"),
    [("mr", "m", True), ("mrs", "f", True), ("fraulein", "f", True), ("king", "m", False), ("dr", "", False)],
)
def test_titles(title: str, gender: str, before_last_names: bool) -> None:
    assert gender_of_title(title) == gender
    assert gender_of_address(title) == (gender if before_last_names else "")


@pytest.mark.parametrize(
    ("names", "gender"), [(["anna"], "f"), (["j", "karl"], "m"), (["zzyx"], ""), ([], ""), (["helene"], "f")]
)
def test_first_names(names: list[str], gender: str) -> None:
    assert gender_of_given(names) == gender


def test_what_is_a_first_name() -> None:
    assert is_given("anna") and not is_given("zzyx")
