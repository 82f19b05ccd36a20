"""What holds of every folder, whoever is in it and whatever was decided."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.identity import Identified, identified
from testimonia.model import Authority, ChainIn, EntityKind
from tests.comparison.building import Said, Source, chained, said, text

_NAMES = (
    *(
        "Marta Velden",
        "Marta Ilyinichna Velden",
        "Jonas Velden",
        "Velden",
        "M. Velden",
        "Mr Velden",
        "Mrs Velden",
    ),
    *("Karl Harten", "Carl Harten", "Harten", "B. Tavrik", "Velden Orlo", "Marta Velden Orlo", "Jonas"),
    *("Anna Maria Luise Lind", "Maria Lind", "Luise Anna Maria Lind"),
)
_PLACES = ("Petrograd", "Leningrad", "Altdorf")
_ROWS = (
    Authority("known.authorities.csv", 2, ("Karl Harten", "B. Tavrik"), ("wikidata:Q1",)),
    Authority("known.authorities.csv", 3, ("Marta Velden", "Jonas Velden"), ("wikidata:Q2",)),
)
_births = st.builds(
    lambda who, year: said("birth", who, str(year)), st.sampled_from(_NAMES), st.integers(1800, 1900)
)
_chains = st.lists(
    st.lists(st.sampled_from(_NAMES), min_size=1, max_size=3, unique=True),
    max_size=4,
    unique_by=lambda names: names[0],
)


@st.composite
def _folders(draw: st.DrawFn) -> list[Source]:
    found = []
    for path in draw(st.sets(st.sampled_from("abcdef"), min_size=1)):
        if draw(st.booleans()):
            told: list[Said] = draw(st.lists(_births, max_size=3))
            found.append(text(path, *told, people=tuple(map(tuple, draw(_chains)))))
        else:
            kind = draw(st.sampled_from((EntityKind.PERSON, EntityKind.PLACE, EntityKind.OTHER)))
            names = _PLACES if kind is EntityKind.PLACE else _NAMES
            found.append(chained(path, *((draw(st.sampled_from(names)),) for _ in range(3)), kind=kind))
    return found


@st.composite
def _cases(draw: st.DrawFn) -> tuple[list[Source], Decided]:
    folder = draw(_folders())
    chains = [ChainIn(each.source, chain.number) for each in folder for chain in each.chains if chain.names]
    if len(chains) < 2:
        return folder, NOTHING
    pairs = st.lists(st.sampled_from(list(combinations(chains, 2))), max_size=3).map(tuple)
    return folder, Decided(same=draw(pairs), different=draw(pairs))


_rows = st.lists(st.sampled_from(_ROWS), unique=True)


def _of(found: Identified) -> dict[ChainIn, int]:
    return {chain: number for number, entity in enumerate(found.entities) for chain in entity.chains}


@given(_cases(), _rows, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_in_which_all_is_given_makes_no_difference(
    case: tuple[list[Source], Decided], rows: list[Authority], luck: object
) -> None:
    folder, decided = case
    expected = identified(folder, decided, rows)
    turned = Decided(
        same=tuple((other, one) for one, other in reversed(decided.same)),
        different=tuple((other, one) for one, other in reversed(decided.different)),
    )
    shuffled = list(folder)
    luck.shuffle(shuffled)  # type: ignore[attr-defined]
    assert identified(shuffled, turned, rows[::-1]) == expected


@given(_cases(), _rows)
@settings(max_examples=80, deadline=None)
def test_each_named_chain_is_of_one_entity_and_doubts_are_between_two(
    case: tuple[list[Source], Decided], rows: list[Authority]
) -> None:
    folder, decided = case
    found = identified(folder, decided, rows)
    chains = [chain for entity in found.entities for chain in entity.chains]
    assert sorted(chains, key=repr) == sorted(
        (ChainIn(each.source, chain.number) for each in folder for chain in each.chains if chain.names),
        key=repr,
    )
    assert all(doubt.one != doubt.other and doubt.why_for and doubt.why_against for doubt in found.doubts)
    assert all(bool(entity.why) == (len(entity.chains) > 1) for entity in found.entities)


@given(_cases(), _rows)
@settings(max_examples=100, deadline=None)
def test_what_is_decided_is_followed(case: tuple[list[Source], Decided], rows: list[Authority]) -> None:
    folder, decided = case
    of = _of(identified(folder, decided, rows))
    same, different = ({frozenset(pair) for pair in pairs} for pairs in (decided.same, decided.different))
    for one, other in map(tuple, different - same):
        assert of[one] != of[other]
    if not different:
        for one, other in map(tuple, same):
            assert of[one] == of[other]


@given(_cases())
@settings(max_examples=50, deadline=None)
def test_a_decision_that_says_what_is_known_parts_nobody(case: tuple[list[Source], Decided]) -> None:
    folder, _ = case
    found = identified(folder)
    of = _of(found)
    same = tuple(pair for pair in combinations(sorted(of, key=repr), 2) if of[pair[0]] == of[pair[1]])
    again = identified(folder, Decided(same=same))
    # what is certain from the outset can settle a name that was open; it takes nobody apart
    now = [frozenset(entity.chains) for entity in again.entities]
    assert all(any(frozenset(entity.chains) <= group for group in now) for entity in found.entities)
    # and once it is taken back, all is as before, to the letter
    assert identified(folder, NOTHING) == found
