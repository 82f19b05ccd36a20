"""What several sources have together, asked of some of them and of some subjects."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.comparison.copies.copying import Copying
from testimonia.model import Span, canonical_json
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.store.asked.together import Pair


@pytest.fixture
def store(disputed_once: Path) -> Iterator[Store]:
    with Store.open(evidence_of(disputed_once), readonly=True) as opened:
        yield opened


def ids(store: Store) -> dict[str, str]:
    return {path: source for source, path in store.together.paths()}


def test_the_sources_that_were_read(store: Store) -> None:
    assert list(ids(store)) == ["letter.txt", "memoir.txt", "report.txt"]
    counts = [store.together.words([source]) for source in ids(store).values()]
    assert min(counts) > 10
    assert store.together.words(ids(store).values()) == sum(counts)
    assert store.together.words(()) == 0


def test_entities_are_those_of_the_store(store: Store) -> None:
    every = list(store.entities())
    assert store.together.entities([held.id for held in every][::-1]) == every


def test_of_whom_a_source_speaks(store: Store) -> None:
    letter = ids(store)["letter.txt"]
    names = {each.entity: store.entity(each.entity) for each in store.together.spoken(letter)}
    assert "Ada Lind" in {held.entity.name for held in names.values() if held}
    assert store.together.spoken(letter, Span(0, 0)) == []
    opening = {each.entity for each in store.together.spoken(letter, Span(0, 11))}
    assert {held.entity.name for record, held in names.items() if held and record in opening} == {
        "Mary Thorne"
    }


def test_of_whom_a_source_tells_something(store: Store) -> None:
    told = store.together.told(ids(store)["memoir.txt"])
    names = store.together.names(told)
    ada = next(record for record, (_, name) in names.items() if name == "Ada Lind")
    assert told[ada] >= 4


def test_findings_between_some_sources_alone(store: Store) -> None:
    known = ids(store)
    between = store.together.findings([known["letter.txt"], known["report.txt"]])
    for held in between:
        there = {each.source for side in held.finding.sides for each in side.passages}
        assert {known["letter.txt"], known["report.txt"]} <= there
    assert [held.rank for held in between] == sorted(held.rank for held in between)
    every = store.together.findings(list(known.values()))
    assert len(every) > len(between)


def test_the_pairs_with_most_between_them(store: Store) -> None:
    pairs = store.together.pairs(10)
    assert [pair.clashing for pair in pairs] == sorted((pair.clashing for pair in pairs), reverse=True)
    assert all(pair.one < pair.other for pair in pairs)
    letter = ids(store)["letter.txt"]
    assert {pair.one for pair in store.together.pairs(10, letter)} == {letter}
    assert store.together.pairs(1) == pairs[:1]
    assert Pair(pairs[0].one, pairs[0].other, pairs[0].findings, pairs[0].clashing) == pairs[0]


def test_happenings_of_some(store: Store) -> None:
    every = {held.id: held.happening for held in store.happenings()}
    subjects = {happening.subject for happening in every.values() if happening.subject}
    assert {held.id: held.happening for held in store.together.happenings(subjects)} == every
    assert list(store.together.happenings(())) == []


def test_names_with_signs_that_a_pattern_knows(store: Store) -> None:
    assert store.together.bearing_name("Lind")
    for word in ("L_nd", "L%d", "%", "_", "\\"):
        assert store.together.bearing_name(word) == []


def test_more_values_than_one_question_takes(store: Store) -> None:
    records = [f"none{n}" for n in range(1200)] + [held.id for held in store.entities()]
    assert len(store.together.names(records)) == len(list(store.entities()))


def test_copies_of_another_reading_are_not_known(disputed: Path) -> None:
    with Store.open(evidence_of(disputed)) as store:
        known = ids(store)
        letter, memoir = known["letter.txt"], known["memoir.txt"]
        assert store.together.copies_stand()
        value = canonical_json(Copying(letter, memoir, (), 0.5, 0.5))
        with store.batch():
            store.connection.execute("INSERT INTO copyings VALUES (?, ?, ?)", (letter, memoir, value))
        assert store.together.copying(memoir, letter) == store.together.copying(letter, memoir) is not None
        assert store.together.copied() == [(letter, memoir)]
        with store.batch():
            store.connection.execute("UPDATE readings SET made_by = 'another' WHERE source = ?", (letter,))
        assert store.together.copying(letter, memoir) is None
        assert not store.together.copies_stand()


def test_findings_by_the_part_they_were_made_in(store: Store) -> None:
    subjects = {held.finding.subject for held in store.findings() if held.finding.subject}
    found = store.together.parts(subjects)
    assert found is not None
    assert {held.id for held in found} <= {held.id for held in store.findings()}
    assert store.together.parts(()) == []
