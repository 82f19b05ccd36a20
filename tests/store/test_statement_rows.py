"""Chains, mentions and statements: what comes back is what went in, with where it stands."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Chain, EntityKind, Name, Read, Span, Supposed
from testimonia.store import Spoken, Store, statement_id
from tests.exports.samples import anna, memoir, read, statements

PATH = memoir().source.path
SOURCE = memoir().source.id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(memoir())
        store.put_reading(PATH, read(), "reading 1")
        yield store


def test_what_comes_back_is_what_went_in(store: Store) -> None:
    assert store.chains(SOURCE) == (anna(),)
    assert store.mentions(SOURCE) == read().mentions
    assert tuple(held.statement for held in store.statements(SOURCE)) == statements()
    assert tuple(held.sentence for held in store.statements(SOURCE)) == read().sentences


def test_how_often_and_where_first(store: Store) -> None:
    """Once described, once named; the description comes first."""
    assert store.spoken(SOURCE) == {0: Spoken(name=1, description=1)}
    assert store.spoken(SOURCE)[0].times == 2
    assert store.first_mention(SOURCE, 0) == read().mentions[0].span
    assert (store.first_mention(SOURCE, 7), store.spoken("nothing")) == (None, {})


def test_only_what_overlaps_a_stretch(store: Store) -> None:
    first, second = statements()
    for said in (first, second):
        assert [held.statement for held in store.statements(SOURCE, said.span)] == [said]
        begins = Span(said.span.start, said.span.start + 1)
        assert [held.statement for held in store.statements(SOURCE, begins)] == [said]
    assert store.statements(SOURCE, Span(first.span.end, first.span.end + 1)) == ()
    described, named = read().mentions
    assert store.mentions(SOURCE, described.span) == (described,)
    assert store.mentions(SOURCE, named.span) == (named,)
    assert len(store.appraisals(SOURCE, first.span)) == 1


def test_what_responds_to_another_knows_its_id(store: Store) -> None:
    """The first responds to the second, which stands in another holder's voice; see `samples`."""
    first, second = store.statements(SOURCE)
    assert (first.responds_to, second.responds_to) == (second.id, None)
    assert (first.happened, first.said, second.happened) == ("1830", "1830", None)


def test_a_statement_is_found_by_its_id(store: Store) -> None:
    for said in statements():
        held = store.statement(statement_id(SOURCE, said))
        assert held is not None and held.statement == said
    assert store.statement("nothing") is None


def test_where_a_statement_stands(store: Store) -> None:
    """The first in the body, over a repair, on page xii; the second in another section, on another page."""
    first, second = store.statements(SOURCE)
    kinds = {held.id: held.section.kind.value for held in store.held_sections(PATH)}
    assert first.words == "the warden lived in it."
    assert [kinds[held.section or ""] for held in (first, second)] == ["body", "note on contributors"]
    assert [held.page for held in (first, second)] == ["xii", None]


def test_the_columns_can_be_read_by_a_person(store: Store) -> None:
    rows = store.connection.execute(
        "SELECT path, predicate, subject, subject_name, edtf, place, holders, polarity "
        "FROM statements_in_context"
    ).fetchall()
    assert rows[0] == (
        *(PATH, "arrival", "Anna Lind", "Anna Lind", "1830", "Selmouth"),
        *("he; a neighbour", "hedged"),
    )
    assert rows[1][2:5] == ("he", "he", None)


def test_another_reading_takes_the_place_of_the_first(store: Store) -> None:
    store.put_reading(PATH, Read(), "reading 2")
    assert (store.chains(SOURCE), store.mentions(SOURCE), store.statements(SOURCE)) == ((), (), ())


def test_a_source_takes_its_statements_along(store: Store) -> None:
    store.mark_removed(PATH)
    assert store.statements(SOURCE) == ()
    assert store.counts().statements == 0


def test_one_who_is_never_named(store: Store) -> None:
    nobody = Chain(0, EntityKind.PERSON, ())
    store.put_reading(PATH, Read(chains=(nobody, Chain(1, EntityKind.PLACE, (Name("x", 0),)))), "reading 2")
    assert store.chains(SOURCE)[0] == nobody
    assert nobody.name is None


def test_the_same_statement_twice_is_one(store: Store) -> None:
    first, other = statements(), read().sentences
    store.put_reading(PATH, Read(statements=(*first, first[0]), sentences=(*other, other[0])), "reading 2")
    assert len(store.statements(SOURCE)) == 2


def test_every_statement_needs_a_sentence(store: Store) -> None:
    with pytest.raises(ValueError, match="shorter"):
        store.put_reading(PATH, Read(statements=statements()), "reading 2")


def test_who_may_be_whom(store: Store) -> None:
    supposed = (
        Supposed(1, "Some hold that she was “Tom”.", denied=False),
        Supposed(1, "She was not.", denied=True),
    )
    chains = (replace(anna(), supposed=supposed), Chain(1, EntityKind.PERSON, ()))
    store.put_reading(PATH, replace(read(), chains=chains), "reading 1")
    assert store.chains(SOURCE) == chains
    assert store.renewal.chains()[SOURCE] == chains
