"""The list of all, in parts."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.model import (
    Act,
    Chain,
    ChainIn,
    Compared,
    Doubt,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Read,
    Span,
)
from testimonia.model.finding import entity_id
from testimonia.pipeline.decisions.judging import record
from testimonia.pipeline.decisions.meaning import name_places, named
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store
from testimonia.web.pages.page import Query, Visit
from testimonia.web.pages.who.list_views import AllView
from testimonia.web.pages.who.listing import ON_A_PAGE, all_view
from tests.web.pages.shelved import holding

TEXT = "Ann met Bea."


def people(store: Store, names: Sequence[str], doubts: bool = False) -> None:
    """People whom nothing is told of but their names; the first two in the text."""
    source = store.source_id("a.txt") or ""
    chains = tuple(Chain(n, EntityKind.PERSON, (Name(name, 1),)) for n, name in enumerate(names[:2]))
    spans = (Span(0, 3), Span(8, 11))
    mentions = tuple(Mention(span, MentionForm.NAME, n) for n, span in enumerate(spans))
    store.put_reading("a.txt", Read((), chains, mentions[: len(chains)]), "reading 1")
    made = [
        Entity(EntityKind.PERSON, name, (Name(name, 1),), (ChainIn(source, n),) if n < 2 else ())
        for n, name in enumerate(names)
    ]
    pair = (Doubt(entity_id(made[0]), entity_id(made[1]), "Why.", "Why not.", 1),) if doubts else ()
    store.put_comparison(Compared(tuple(made), doubts=pair), COMPARISON)


def view(store: Store, folder: Path, *asked: tuple[str, str]) -> AllView:
    return all_view(Visit(store, folder, ledger_of(folder), query=Query(asked)))


def test_a_long_list_comes_in_parts(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        people(store, [f"Name {n:03}" for n in range(ON_A_PAGE + 5)])
        first, last = view(store, tmp_path), view(store, tmp_path, ("page", "2"))
        found = view(store, tmp_path, ("words", "name"), ("page", "2"))
    assert (len(first.entries), len(last.entries), first.found) == (ON_A_PAGE, 5, ON_A_PAGE + 5)
    assert {each.named.words for each in first.entries}.isdisjoint(each.named.words for each in last.entries)
    assert [(each.words, each.here) for each in last.pages] == [("1", False), ("2", True)]
    assert len(found.entries) == 5
    assert found.pages[0].link == "/who?words=name&page=1"


@pytest.mark.parametrize("page", ["99", "0"])
def test_a_part_that_is_not_there_is_empty_or_the_first(tmp_path: Path, page: str) -> None:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        people(store, ["Ann", "Bea"])
        made = view(store, tmp_path, ("page", page))
    assert len(made.entries) == (0 if page == "99" else 2)


def test_a_pair_that_was_left_open_says_by_whom(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        people(store, ["Ann", "Bea"], doubts=True)
        (pair,) = view(store, tmp_path, ("kind", "doubt")).pairs
        assert pair.decided == ""
        places = name_places(store, [named(store, "a.txt:Ann"), named(store, "a.txt:Bea")])
        record(ledger_of(tmp_path), Act.UNDECIDED, places, "identity", by="ann")
        (pair,) = view(store, tmp_path, ("kind", "doubt")).pairs
        (beside,) = view(store, tmp_path).pairs
    assert pair.decided.startswith("left open, by ann, ")
    assert beside == pair
    assert (pair.one.named.words, pair.other.named.words) == ("Ann", "Bea")
