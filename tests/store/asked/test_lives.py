"""What an evidence base tells of one, asked by entity."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import ChainIn, EntityKind, Span
from testimonia.pipeline.places import evidence_of
from testimonia.store import Spoken, Store
from testimonia.store.asked.lives import BOUND
from testimonia.store.asked.lives_asked import (
    APPRAISED,
    CHAINS,
    COMPANY,
    FINDINGS,
    TOLD,
    TOUCHED,
)
from tests.mentioned import read_by_hand
from tests.stated import DIARIES, LETTERS, stated_by_hand


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as opened:
        yield opened


def the(store: Store, name: str) -> str:
    (record,) = store.lives.bearing(name, 2)
    return record


def test_those_of_whom_most_is_told_come_first(store: Store) -> None:
    assert store.lives.kinds() == {EntityKind.PERSON: 4, EntityKind.PLACE: 2}
    names = [names[0] for _, names in store.lives.names(EntityKind.PERSON)]
    assert names == ["Ada Lind", "Peter Lind", "Tom Moss", "Mary Thorne"]
    ranked = store.lives.ranked(EntityKind.PERSON, 1, 2)
    assert [each.name for each in store.lives.listed(ranked)] == ["Peter Lind", "Tom Moss"]


def test_the_figures_of_one(store: Store) -> None:
    ada, lynn = store.lives.listed((the(store, "Ada Lind"), the(store, "Lynn")))
    assert (ada.documents, ada.told, ada.findings) == (2, 3, 0)
    assert (lynn.documents, lynn.told) == (2, 2)
    assert store.lives.listed(("gone",)) == ()


def test_a_name_in_full_goes_before_one_that_is_only_borne(store: Store) -> None:
    assert len(store.lives.bearing("Moss", 9)) == 1  # nobody has it for the preferred name
    assert store.lives.bearing("Mos", 9) == ()


def test_roles_in_what_is_told(store: Store) -> None:
    told = store.lives.told(the(store, "Lynn"))
    assert sorted((each.predicate, each.role) for each in told) == [("arrival", "place"), ("death", "place")]
    told = store.lives.told(the(store, "Ada Lind"))
    assert {each.role for each in told} == {"subject"}
    assert [each.first_day for each in told if each.predicate == "death"] == ["1840-01-01"]


def test_who_holds_it(store: Store) -> None:
    told = store.lives.told(the(store, "Ada Lind"))
    (held,) = store.lives.holders([each.id for each in told]).values()
    assert held == ("Tom Moss",)  # "He" in the letter
    thought = store.lives.appraisals(the(store, "Tom Moss"))
    assert [(each.appraisal.stance.value, bool(voice)) for each, voice in thought] == [
        ("blame", True),
        ("praise", True),
    ]
    assert store.lives.holders([each.id for each, _ in thought], thought=True) == {}


def test_whose_voice_it_is(store: Store) -> None:
    told = store.lives.told(the(store, "Lynn"))
    voices = store.lives.voices(each.voice or "" for each in told)
    assert sorted((each.author, each.path) for each in voices.values()) == [
        ("Ada Lind", DIARIES),
        ("Mary Thorne", LETTERS),
    ]


def test_where_it_is_named(tmp_path: Path) -> None:
    with Store.open(evidence_of(read_by_hand(tmp_path))) as store:
        chains = store.lives.chains(the(store, "Jonas Reede"))
        assert [(each.path, each.spoken) for each in chains] == [
            ("diary.txt", Spoken(3, 2, 1)),
            ("report.txt", Spoken(1)),
        ]
        spans = store.lives.named_at(chains[0].chain)
        words = store.words(chains[0].chain.source)
        assert [span.of(words) for span in spans] == ["Jonas", "Jonas Reede", "Reede"]
        beside = {each.name: each.times for each in store.lives.company(the(store, "Jonas Reede"))}
        assert beside == {"Ann Marlow": 3, "Selmouth": 4, "police": 3}
        (first, *_) = store.lives.named_at(chains[0].chain)
        assert store.lives.naming(chains[0].chain.source, first) == chains[0].chain.number
        assert store.lives.naming(chains[0].chain.source, Span(first.start, first.end - 1)) is None
        assert store.lives.of_chain(chains[0].chain) == the(store, "Jonas Reede")
        assert store.lives.of_chain(ChainIn("gone", 1)) is None


def test_more_values_than_are_asked_for_at_once(store: Store) -> None:
    told = [each.id for each in store.lives.told(the(store, "Ada Lind"))]
    many = [*("gone" for _ in range(BOUND)), *told]
    assert len(store.lives.holders(many)) == 1


@pytest.mark.parametrize(
    ("asked", "times"), [(TOLD, 3), (TOUCHED, 3), (CHAINS, 1), (APPRAISED, 1), (FINDINGS, 1), (COMPANY, 1)]
)
def test_nothing_is_gone_over_from_end_to_end(store: Store, asked: str, times: int) -> None:
    """What is asked of one is answered from indexes, so it takes no longer because more is told of others."""
    plan = store.connection.execute(f"EXPLAIN QUERY PLAN {asked}", ("gone",) * times).fetchall()
    gone_over = [
        detail
        for *_, detail in plan
        if detail.startswith("SCAN") and "(" not in detail and "own" not in detail
    ]
    assert gone_over == []
