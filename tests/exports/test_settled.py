"""What is settled: what the findings say, and what people ruled."""

from pathlib import Path

import pytest

from testimonia.exports.records import held_sources
from testimonia.exports.settled import Settled, is_told, settled
from testimonia.exports.statements import statement_records
from testimonia.model import Act
from testimonia.store import Store
from tests.exports.network import build, clash_id


@pytest.mark.parametrize(
    ("act", "disputed"),
    [
        (None, True),  # nobody has ruled
        (Act.UNDECIDED, True),
        (Act.REAL, True),  # they cannot both be true, and which of them is was not said
        (Act.NOT_ONE, False),  # it is no contradiction
    ],
)
def test_what_stands_in_a_contradiction_is_disputed_until_it_is_ruled_out(
    tmp_path: Path, act: Act | None, disputed: bool
) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        found = settled(store, {clash_id(store): act} if act else {})
    assert len(found.disputed) == (2 if disputed else 0)


REAL = "Another passage contradicts it, and a person ruled that the contradiction is real."
UNDECIDED = "Another passage may contradict it, and a person ruled that this cannot be decided."
OPEN = "Another passage contradicts it, or may, and nobody has ruled on it."


@pytest.mark.parametrize(
    ("rulings", "said", "ruled"),
    [
        ({}, [OPEN], ()),
        ({"f": Act.REAL}, [REAL, OPEN], ("real",)),  # the other one is open still
        ({"f": Act.UNDECIDED, "g": Act.REAL}, [REAL, UNDECIDED], ("real", "undecided")),
        # that they tell of one happening does not say that they contradict each other
        ({"f": Act.SAME_HAPPENING, "g": Act.REAL}, [REAL, OPEN], ("real", "same-happening")),
    ],
)
def test_what_people_ruled_is_said_with_a_dispute(
    rulings: dict[str, Act], said: list[str], ruled: tuple[str, ...]
) -> None:
    found = Settled(disputed={"one": ("f", "g")}, rulings=rulings)
    assert list(found.disputes("one")) == said
    assert found.rulings_on("one") == ruled
    assert not [*found.disputes("another"), *found.rulings_on("another")]


def test_plain_is_what_an_author_says_flatly_of_somebody_known(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        found = settled(store, {})
        records = [each for held in held_sources(store) for each in statement_records(store, held)]
    plain = {record["predicate"] for record in records if found.is_plain(record)}
    assert plain == {"birth", "joining", "kinship", "marriage", "death", "writing", "position", "casualties"}
    assert {record["predicate"] for record in records if not is_told(record)} == {"arrest", "release"}


def test_agreement_counts_witnesses(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        assert list(settled(store, {}).witnesses.values()) == [2, 2]
