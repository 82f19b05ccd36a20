from testimonia.comparison.naming import same_names


def _groups(*names: str) -> set[frozenset[str]]:
    numbers = same_names(names)
    return {frozenset(n for n in numbers if numbers[n] == number) for number in numbers.values()}


def test_a_shorter_form_belongs_to_the_fuller_one() -> None:
    full, short, other = "Marta Ilyinichna Velden", "Marta Velden", "Jonas Velden"
    assert _groups(full, short, other) == {frozenset({full, short}), frozenset({other})}


def test_a_shorter_form_that_fits_two_stays_apart() -> None:
    assert len(_groups("Marta Ilyinichna Velden", "Marta Petrovna Velden", "Marta Velden")) == 3


def test_what_is_no_full_name_has_no_number() -> None:
    assert same_names(["Velden", "M. Velden", "", "…"]) == {}


def test_a_crowd_of_names_is_compared_letter_for_letter() -> None:
    crowd = [f"Jonas{chr(97 + n // 26)}{chr(97 + n % 26)} Velden" for n in range(400)]
    assert len(set(same_names([*crowd, "JONASAA VELDEN"]).values())) == 400
