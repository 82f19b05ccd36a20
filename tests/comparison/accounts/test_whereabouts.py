import pytest

from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.accounts.whereabouts import apart_as_far_as_known, one_party, same_name, where
from testimonia.model import EntityKind
from testimonia.model.comparing import Reply


def _place(name: str) -> Thing:
    return Thing(name, EntityKind.PLACE)


def _body(name: str) -> Thing:
    return Thing(name, EntityKind.ORGANISATION)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Brussels", "Belgium", Reply.YES),  # a region and a town in it
        ("Petrograd", "Saint Petersburg", Reply.YES),  # renamed
        ("Krasnaya Dolina", "Krasnaya Dolina", Reply.YES),  # unknown, and the very same
        ("Chicago", "San Francisco", Reply.NO),
        ("Chicago", "Altweiler Mill", Reply.UNDECIDED),  # of the one nothing is known
    ],
)
def test_one_place(one: str, other: str, expected: Reply) -> None:
    assert where(_place(one), _place(other)) is expected
    assert where(_place(other), _place(one)) is expected


def test_a_place_of_an_unknown_country_is_no_reason_to_look() -> None:
    assert apart_as_far_as_known(_place("Germany"), _place("Altweiler Mill")) is Reply.YES
    assert (
        apart_as_far_as_known(_place("Altweiler Mill"), _place("Upper Mill")) is Reply.YES
    )  # one word is shared
    assert apart_as_far_as_known(_place("Altweiler"), _place("Neudorf Mill")) is Reply.UNDECIDED
    # what its Text takes for no place says nothing
    assert apart_as_far_as_known(_place("Altweiler"), Thing("Poverty")) is Reply.YES


def test_names_of_one_place_are_not_those_of_a_place_inside() -> None:
    assert same_name(_place("Petrograd"), _place("Leningrad"))
    assert not same_name(_place("Brussels"), _place("Belgium"))
    assert same_name(Thing("the mill", None, 7), Thing("Altweiler Mill", None, 7))  # one Entity


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (_body("the League"), _body("Weavers' League"), Reply.YES),
        (
            _body("the League"),
            _body("the Union"),
            Reply.UNDECIDED,
        ),  # the one may be another name of the other
        (_body("the League"), _place("Belgium"), Reply.NO),  # out of a body, out of a country
        (_place("Belgium"), _place("Chicago"), Reply.NO),
        (_body("the League"), Thing("Marta Velden", EntityKind.PERSON), Reply.NO),
    ],
)
def test_one_party(one: Thing, other: Thing, expected: Reply) -> None:
    assert one_party(one, other) is expected
    assert one_party(other, one) is expected
