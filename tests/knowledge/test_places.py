"""Places under all their names: the answers one by one, and what must hold of every name."""

import time
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.knowledge import place_areas, place_relations, place_towns, places
from testimonia.knowledge.places import Reply, compatible, is_place, same_place, within

YES, NO, UNDECIDED = Reply.YES, Reply.NO, Reply.UNDECIDED

SAME = [
    ("Petrograd", "Leningrad", YES),  # two former names of one town
    ("Petrograd", "St. Petersburg", YES),  # "St." is "Saint"
    ("Constantinople", "Istanbul", YES),
    ("Lemberg", "Lwów", YES),
    ("Pressburg", "Bratislava", YES),
    ("Tsaritsyn", "Stalingrad", YES),
    ("Bombay", "Mumbai", YES),
    ("Königsberg", "KALININGRAD", YES),  # case and accents do not count
    ("Cronstadt", "Kronstadt", YES),  # a greater town, Braşov, has it only in another language
    ("Koenigsberg", "Königsberg", YES),
    ("Bruxelles", "Brüssel", YES),  # other languages
    ("the Soviet Union", "USSR", YES),  # states have names too
    ("Persia", "Iran", YES),
    ("City of Mexico", "Mexico City", UNDECIDED),  # the first may be the country
    ("Nowhereton", "nowhereton", YES),  # one name, though unknown
    ("Brussels", "Paris", NO),
    ("Brussels", "Belgium", UNDECIDED),  # the one lies in the other
    ("Kronstadt", "Petrograd", UNDECIDED),  # so near that one may be meant as part of the other
    ("Cambridge", "Cambridge, Mass.", UNDECIDED),  # the lesser bearer of the name
    ("Paris", "Paris, Texas", UNDECIDED),  # a bearer too small for the data
    ("London and Paris", "London", UNDECIDED),  # two places are no place
    ("Nowhereton", "London", UNDECIDED),
]

WITHIN = [
    ("Brussels", "Belgium", YES),
    ("Brussels", "France", NO),  # less than a generation, 1795 to 1814
    ("Chicago, Ill.", "Illinois", YES),
    ("Chicago", "Russia", NO),  # Alaska was Russian, Illinois never
    ("Mexico City, Mex.", "Mexico", YES),
    ("Petrograd", "Soviet Union", YES),
    ("Petrograd", "Russia", YES),
    ("Kiev", "Russia", UNDECIDED),  # for centuries it was
    ("Breslau", "Germany", UNDECIDED),  # until 1945
    ("Breslau", "Poland", YES),
    ("Calcutta", "Britain", UNDECIDED),  # an empire
    ("Philadelphia", "Britain", UNDECIDED),  # a colony before 1776
    ("Boston", "Britain", YES),  # the one in Lincolnshire
    ("Santiago", "Cuba", YES),  # Santiago de Cuba, shortened
    ("Petersburg", "Virginia", UNDECIDED),  # a small town by a great one's other name
    ("Buenos Aires", "America", YES),  # the continent
    ("London", "France", NO),  # nor does the one in Ontario
    ("Paris", "Prussia", NO),
    ("Antwerp", "Spain", UNDECIDED),  # the Spanish Netherlands
    ("Tashkent", "Central Asia", YES),
    ("Orenburg", "Central Asia", UNDECIDED),  # on its edge, and once its capital
    ("Irkutsk", "Siberia", YES),
    ("Lisbon", "Siberia", NO),
    ("Tiflis", "Georgia", YES),  # the country
    ("Atlanta", "Georgia", YES),  # the state
    ("Vienna", "Virginia", UNDECIDED),  # a small town by this name is there
    ("Cambridge", "Massachusetts", YES),  # any bearer of the name
    ("Birmingham", "Alabama", YES),
    ("St Peter's Field, Manchester", "England", YES),  # unknown, but in a known town
    ("Schwiebus, Brandenburg", "Mexico", NO),
    ("Paris", "Paris", YES),
    ("Belgium", "Brussels", NO),
    ("France", "Western Europe", YES),
    ("Russia", "Russian Empire", UNDECIDED),  # not all of the one in the other
    ("Nowhereton", "France", UNDECIDED),
    ("Paris", "Nowhereland", UNDECIDED),
    ("London, Paris", "France", UNDECIDED),  # parts that do not go together
]

COMPATIBLE = [
    ("Petrograd", "Russia", YES),
    ("Leningrad", "Petrograd", YES),
    ("Spain", "Barcelona", YES),  # either may be the larger
    ("Chicago", "Manchester", NO),
    ("Marseilles", "Mexico", NO),
    ("France", "Mexico", NO),
    ("France", "Germany", UNDECIDED),  # neighbours: Strasbourg was both
    ("Russia", "United States", NO),
    ("St Peter's Field, Manchester", "London", NO),
    ("St Peter's Field, Manchester", "Piccadilly, Manchester", UNDECIDED),
    ("Vienna, Virginia", "Vienna", UNDECIDED),
    ("Cambridge", "Boston", UNDECIDED),  # the one in Massachusetts is next to it
    ("Moscow", "Western Europe", NO),
    ("Austria-Hungary", "Prague", YES),
    ("Trieste", "Austria-Hungary", UNDECIDED),  # not said to be, not denied
    ("New Amsterdam", "Holland", UNDECIDED),  # a colony
]


@pytest.mark.parametrize(("one", "other", "reply"), SAME)
def test_one_place_under_two_names(one: str, other: str, reply: Reply) -> None:
    assert same_place(one, other).answer is reply


@pytest.mark.parametrize(("inner", "outer", "reply"), WITHIN)
def test_one_place_in_another(inner: str, outer: str, reply: Reply) -> None:
    assert within(inner, outer).answer is reply


@pytest.mark.parametrize(("one", "other", "reply"), COMPATIBLE)
def test_both_as_the_place_of_one_event(one: str, other: str, reply: Reply) -> None:
    assert compatible(one, other).answer is reply


@pytest.mark.parametrize(
    "name",
    [
        *("Petrograd", "saint petersburg", "Sankt-Peterburg", "Königsberg", "The Hague"),
        *("Belgium", "the Soviet Union", "Illinois", "Central Asia", "Siam"),
        *("Florence, Italy", "Reading, England", "Chicago, Ill."),  # told apart by what they lie in
    ],
)
def test_recognised_as_a_place(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Reading", "Nice", "Of", "Most"),  # words
        *("Victoria", "Florence", "Charlotte", "Sidney", "George"),  # given names
        *("Lincoln", "Washington", "Stalin", "Jackson"),  # family names
        "George, Washington",  # a name turned round
        *("The Petrograd", "Petrograd's"),  # parts of something longer
        *("Ill", "Nowhereton", "", ",", "the", "London and Paris"),
    ],
)
def test_not_taken_for_a_place(name: str) -> None:
    assert not is_place(name)


def test_the_sentence_says_why() -> None:
    assert (
        same_place("Petrograd", "Leningrad").sentence
        == "Petrograd and Leningrad are names of Saint Petersburg."
    )
    assert within("Brussels", "Belgium").sentence == "Brussels lies in Belgium."
    assert compatible("Massachusetts", "Cambridge").sentence.startswith(
        "A place by the name of Cambridge lies"
    )
    assert "Breslau (today Wrocław)" in compatible("Breslau", "Chicago").sentence
    assert "the Soviet Union" in compatible("Moscow", "Soviet Union").sentence


def test_every_former_name_leads_to_its_town() -> None:
    """The compiled file is not older than the list written by hand."""
    text = files("testimonia").joinpath("data/places/renames.toml").read_text("utf-8")
    for key, names in tomllib.loads(text).items():
        for name in names:
            town = key.rpartition(", ")[0]
            found = place_relations.candidates(name.split(" (")[0])
            assert any(place.place.name == town for place in found), (name, town)


def test_every_code_of_a_region_is_one_of_a_country() -> None:
    known = place_towns.gazetteer().countries
    for areas in place_areas.areas().values():
        for area in areas:
            assert {code.partition(".")[0] for code in area.has | area.may} <= set(known), area.name


NAMES = st.one_of(
    st.sampled_from(sorted({name for one, other, _ in SAME + WITHIN + COMPATIBLE for name in (one, other)})),
    st.text(),
    st.text(alphabet="StA. ,'-ß"),
)


@given(NAMES, NAMES)
def test_order_does_not_matter(one: str, other: str) -> None:
    assert same_place(one, other).answer is same_place(other, one).answer
    assert compatible(one, other).answer is compatible(other, one).answer


@given(NAMES, NAMES)
def test_what_lies_in_another_is_compatible_with_it(one: str, other: str) -> None:
    if within(one, other).answer is YES:
        assert compatible(one, other).answer is YES
    if compatible(one, other).answer is NO:
        assert same_place(one, other).answer is NO


@given(st.text())
def test_any_text_may_be_asked_about(name: str) -> None:
    assert within(name, name).sentence
    assert is_place(name) in (True, False)


def test_hostile_names_cost_nothing() -> None:
    start = time.perf_counter()
    for name in ("a" * 1_000_000, "St. " * 250_000, "," * 1_000_000, "(" * 1_000_000):
        assert not is_place(name)
        assert within(name, "France").answer is UNDECIDED
    assert time.perf_counter() - start < 4


def test_the_data_is_read_quickly() -> None:
    """About 30 ms on an idle machine; ten times that is a change for the worse and not a busy machine."""
    for read in (place_towns.gazetteer, place_areas.areas, place_areas.shorthand, places._ordinary):
        read.cache_clear()
    place_relations.candidates.cache_clear()
    start = time.perf_counter()
    assert is_place("Paris")
    assert time.perf_counter() - start < 1.2
