"""What comparison derives: replaced together, and only when a reading has changed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Authority, Compared, Description, Doubt, Read, Span, entity_id, finding_id
from testimonia.store import Store
from tests.exports.samples import at, compared, memoir, plain, read

PATH = memoir().source.path
SOURCE = memoir().source.id
MADE = compared(SOURCE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(memoir())
        store.put_reading(PATH, read(), "reading 1")
        store.put_comparison(MADE, "comparison 1")
        yield store


def all_of(store: Store) -> Compared:
    """What is there, as it went in."""
    return Compared(
        tuple(held.entity for held in store.entities()),
        tuple(held.happening for held in store.happenings()),
        tuple(held.finding for held in store.findings()),
        tuple(store.problems("")),
        store.doubts(),
    )


def test_what_comes_back_is_what_went_in(store: Store) -> None:
    assert all_of(store) == MADE
    assert [held.rank for held in store.findings()] == [0, 1]


def test_it_can_be_asked_by_id(store: Store) -> None:
    (entity,) = MADE.entities
    held = store.entity(entity_id(entity))
    assert held is not None and held.entity == entity
    clash = store.finding(finding_id(MADE.findings[0]))
    assert clash is not None and clash.finding == MADE.findings[0]
    assert (store.entity("x"), store.finding("x")) == (None, None)
    assert store.entity_of_chain(SOURCE) == {0: entity_id(entity)}


def test_another_comparison_takes_the_place_of_the_first(store: Store) -> None:
    store.put_comparison(Compared(), "comparison 1")
    assert all_of(store) == Compared()
    rows = store.connection.execute("SELECT count(*) FROM finding_passages").fetchone()
    assert rows == (0,)


def test_by_what_it_was_compared(store: Store) -> None:
    assert store.versions("") == (None, "comparison 1")


def test_the_same_readings_need_not_be_compared_again(store: Store) -> None:
    assert store.compared_by("comparison 1")
    store.put_reading(PATH, read(), "reading 1")  # the same text, read by the same rules
    assert store.compared_by("comparison 1")


CHANGES = (
    # by newer rules of comparison
    ("rules", lambda store: None, "comparison 2"),
    # by newer rules of reading
    ("reading", lambda store: store.put_reading(PATH, Read(), "reading 2"), "comparison 1"),
    # a file is gone
    ("removed", lambda store: store.mark_removed(PATH), "comparison 1"),
    # a sidecar says that somebody else wrote it, and the reading was made again
    ("described", lambda store: describe(store), "comparison 1"),
    # a file has come
    ("added", lambda store: add(store), "comparison 1"),
)


def describe(store: Store) -> None:
    store.describe(
        {PATH: Description({"id": "x", "author": [{"family": "Lind"}]}, None, None, "sources.csv")}
    )
    store.put_reading(PATH, read(), "reading 1")


def add(store: Store) -> None:
    store.replace(plain("other.txt", "Nobody came."))
    store.put_reading("other.txt", Read(), "reading 1")


@pytest.mark.parametrize(("change", "made_by"), [case[1:] for case in CHANGES], ids=[c[0] for c in CHANGES])
def test_what_asks_for_another_comparison(store: Store, change: object, made_by: str) -> None:
    assert callable(change)
    change(store)
    assert not store.compared_by(made_by)


def test_findings_of_a_source(store: Store) -> None:
    assert [held.rank for held in store.findings_in(SOURCE)] == [0, 1]
    assert store.findings_in("another") == ()


def test_a_paragraph_of_a_source(store: Store) -> None:
    text = memoir().text
    assert text is not None
    words = at("the warden lived in it.", text.reading)
    (paragraph,) = (each for each in store.paragraphs(SOURCE) if each.span.contains(words))
    assert (paragraph.paratext, paragraph.page) == (False, "xii")
    assert paragraph.words.startswith("The mill stood")
    assert store.paragraphs(SOURCE, paragraph.number, paragraph.number + 1) == (paragraph,)
    store.mark_removed(PATH)
    assert store.paragraphs(SOURCE) == ()


def test_paragraphs_by_their_numbers(store: Store) -> None:
    numbers = [paragraph.number for paragraph in store.paragraphs(SOURCE)]
    assert numbers == list(range(len(numbers)))
    assert [paragraph.number for paragraph in store.paragraphs(SOURCE, 1, 3)] == [1, 2]


def test_the_words_of_a_finding_can_be_read_by_a_person(store: Store) -> None:
    rows = store.connection.execute("SELECT what, value, path, words FROM findings_in_context").fetchall()
    assert rows[0] == ("1829 or 1830?", "1830", PATH, "the warden lived in it.")
    assert len(rows) == 4


def test_each_text_is_taken_out_once_however_many_passages_it_has(store: Store) -> None:
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    store.put_comparison(MADE, "comparison 1")
    assert len([one for side in MADE.findings for each in side.sides for one in each.passages]) > 1
    assert len([statement for statement in asked if "FROM texts" in statement]) == 1
    rows = store.connection.execute("SELECT source, starts, ends, text FROM finding_passages").fetchall()
    assert all(text == Span(starts, ends).of(store.words(source)) for source, starts, ends, text in rows)


def test_what_was_read_since_is_not_taken_for_compared(store: Store) -> None:
    before = store.readings()
    store.put_reading(PATH, read(), "reading 2")
    store.put_comparison(MADE, "comparison 1", before)
    assert not store.compared_by("comparison 1")
    store.put_comparison(MADE, "comparison 1", store.readings())
    assert store.compared_by("comparison 1")


def test_doubts_and_ids_of_registers(store: Store) -> None:
    one = replace(MADE.entities[0], authorities=("wikidata:Q1",))
    doubt = Doubt(entity_id(one), "x", "They look alike.", "Nothing else joins them.", 3)
    made = Compared((one,), doubts=(doubt,))
    store.put_comparison(made, "comparison 1")
    assert all_of(store) == made
    store.put_comparison(MADE, "comparison 1")
    assert store.doubts() == ()


def test_known_people_are_part_of_what_is_compared(store: Store) -> None:
    rows = (
        Authority("known.authorities.csv", 2, ("Anna Lind", "Ännchen"), ("wikidata:Q1", "viaf:2")),
        Authority("known.authorities.csv", 3, ("Tom Moss",)),
    )
    assert store.compared_by("comparison 1")
    store.put_authorities(rows)
    assert store.authorities() == rows
    assert not store.compared_by("comparison 1")
    store.put_authorities(())
    assert store.authorities() == () and store.compared_by("comparison 1")
