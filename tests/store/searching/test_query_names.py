"""Names in a query, and the names beside them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Compared, Entity, EntityKind, Finding, FindingKind, Name, Side, Verdict
from testimonia.model.finding import entity_id
from testimonia.store import Store
from testimonia.store.searching.query import parse
from testimonia.store.searching.query_names import (
    bearers,
    findings_about,
    folded,
    meant,
    named,
    names_typed,
    with_names,
)
from testimonia.store.searching.query_tree import expression
from tests.store.samples import plain


def entity(kind: EntityKind, *names: tuple[str, int]) -> Entity:
    return Entity(kind, names[0][0], tuple(Name(*name) for name in names), ())


PERSON = EntityKind.PERSON
MARY = entity(
    PERSON, ("Mary Thorne", 3), ("Mrs Thorne", 2), ("Mary", 1), ("Thorne", 1), ("Polly\u00e9 Thorne", 0)
)
TOM = entity(PERSON, ("Tom Moss", 4), ("Moss", 6))
OTHER_MOSS = entity(PERSON, ("Peter Moss", 1), ("Moss", 1))
JANE, JOHN = (entity(PERSON, (name, 1), ("Reed", 2)) for name in ("Jane Reed", "John Reed"))
WARDEN = entity(EntityKind.OTHER, ("Warden", 9))
TEXT = "Mary Thorne saw Mrs Thorne.\n\n" + "\n\n".join(f"Mary number {n} and a Thorne." for n in range(9))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", TEXT))
        about = Finding(FindingKind.DISAGREEMENT, Verdict.POSSIBLE, "Of Mary.", (Side("x", ()),))
        about = Finding(about.kind, about.verdict, about.what, about.sides, subject=entity_id(MARY))
        store.put_comparison(Compared((MARY, TOM, OTHER_MOSS, JANE, JOHN, WARDEN), (), (about,)), COMPARISON)
        yield store


# query, what in it may be a name
TYPED = [
    ("Thorne", ("Thorne",)),
    ("mary thorne", ("mary thorne",)),
    ("Mary Thorne prison", ("Mary Thorne prison", "Mary Thorne")),
    ('"mary thorne" prison', ("mary thorne prison", "mary thorne")),
    ("Moss OR Reed", ("Moss", "Reed")),
    ("prison NOT Moss", ("prison",)),
    ("Tho*", ()),
    ("NEAR(Moss prison)", ()),
]


@pytest.mark.parametrize(("query", "names"), TYPED)
def test_what_may_be_a_name(query: str, names: tuple[str, ...]) -> None:
    assert names_typed(parse(query)) == names


def test_who_bears_it_and_what_else_he_is_called(store: Store) -> None:
    (mary,) = bearers(store, "MARY  thorne")
    assert (mary.name, mary.often, mary.share) == ("Mary Thorne", 3, 1.0)
    assert mary.others == ("Mrs Thorne", "Polly\u00e9 Thorne")
    assert mary.left_out == ("Mary", "Thorne")  # they stand in many more passages than are hers
    assert bearers(store, "warden") == ()  # what is neither a person nor a thing with a name
    assert bearers(store, "Mary Tho") == ()
    assert bearers(store, "\u2026") == ()


def test_names_that_have_the_typed_one_in_them_are_nothing_new(store: Store) -> None:
    mary = bearers(store, "Thorne")[0]
    assert mary.others == ()
    assert mary.left_out == ("Mary",)


def test_who_is_meant(store: Store) -> None:
    chief = meant(bearers(store, "Moss"))
    assert chief is not None
    assert chief.name == "Tom Moss"  # called so six times of seven
    assert [each.name for each in bearers(store, "Reed")] == ["Jane Reed", "John Reed"]
    assert meant(bearers(store, "Reed")) is None
    assert meant(()) is None


# query, the same with the names of Mary Thorne
WIDENED = [
    ('"Mary Thorne"', '("Mary Thorne" OR "Mrs Thorne" OR "Polly\u00e9 Thorne")'),
    ("Mary Thorne prison", '((("Mary" AND "Thorne") OR "Mrs Thorne" OR "Polly\u00e9 Thorne") AND "prison")'),
    (
        "prison NOT (Mary Thorne)",
        '(("prison") NOT (("Mary" AND "Thorne")))',
    ),  # what must not be there stays as it was typed
    ("Moss", '"Moss"'),
]


@pytest.mark.parametrize(("query", "widened"), WIDENED)
def test_other_names_beside_it(store: Store, query: str, widened: str) -> None:
    (mary,) = bearers(store, "Mary Thorne")
    assert expression(with_names(parse(query), mary)) == widened


def test_who_has_a_name_with_the_words(store: Store) -> None:
    found, many = named(store, parse("Moss"), 1)
    assert many == 2
    assert [(each.name, each.also, each.often) for each in found] == [("Tom Moss", "Moss", 10)]
    assert named(store, parse("pollye"), 5)[0][0].name == "Mary Thorne"
    assert named(store, parse("warden"), 5) == ((), 0)


def test_findings_about_them(store: Store) -> None:
    assert findings_about(store, [entity_id(MARY)], 5)[0][0][1] == "Of Mary."
    assert findings_about(store, [entity_id(MARY)], 0) == ((), 1)
    assert findings_about(store, [], 5) == ((), 0)


def test_names_follow_their_entities(store: Store) -> None:
    store.put_comparison(Compared((TOM,)), COMPARISON)
    assert bearers(store, "Mary Thorne") == ()
    assert len(bearers(store, "Moss")) == 1


def test_folded() -> None:
    assert folded("  Émile  ZOLA, jr. ") == ("emile", "zola", "jr")
