"""Words that people decided on: where they stand now, and which of two of one name they mean."""

from collections.abc import Iterator
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
    Judgement,
    Mention,
    MentionForm,
    Name,
    Read,
    Span,
    Stretch,
)
from testimonia.model.finding import entity_id
from testimonia.pipeline.decisions.judging import record
from testimonia.pipeline.decisions.meaning import Named, name_places
from testimonia.pipeline.decisions.noting import note
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store
from testimonia.web.pages.who.placing import entity_at, placed
from tests.store.samples import plain
from tests.web.pages.shelved import holding, page_at

TEXT = "Moss came to Ely. Tom Moss met Moss of Lynn."
SPANS = (Span(0, 4), Span(18, 26), Span(31, 35))


def spoken_of(store: Store) -> list[str]:
    """Three who are called Moss in one document: the ids of the first, of Tom, and of him of Lynn."""
    source = store.source_id("a.txt") or ""
    names = ("Moss", "Tom Moss", "Moss")
    chains = tuple(Chain(n, EntityKind.PERSON, (Name(name, 1),)) for n, name in enumerate(names))
    mentions = tuple(Mention(span, MentionForm.NAME, n) for n, span in enumerate(SPANS))
    store.put_reading("a.txt", Read((), chains, mentions), "reading 1")
    made = [
        Entity(EntityKind.PERSON, name, (Name(name, 1), Name("Moss", 1)), (ChainIn(source, n),))
        for n, name in enumerate(names)
    ]
    first, tom, lynn = (entity_id(each) for each in made)
    doubts = (Doubt(first, tom, "Both.", "Why not.", 2), Doubt(tom, lynn, "Both.", "Why not.", 1))
    store.put_comparison(Compared(tuple(made), doubts=doubts), COMPARISON)
    return [first, tom, lynn]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        yield store


def decided(store: Store, folder: Path, act: Act, one: int, other: int) -> Judgement:
    source = store.source_id("a.txt") or ""
    people = []
    for number in (one, other):
        held = store.lives.entity(store.lives.of_chain(ChainIn(source, number)) or "")
        assert held is not None
        people.append(Named(held, ChainIn(source, number), Stretch(source, SPANS[number])))
    return record(ledger_of(folder), act, name_places(store, people), "identity", by="ann")


def test_the_place_says_who_is_meant_and_not_the_name(store: Store, tmp_path: Path) -> None:
    first, tom, lynn = spoken_of(store)
    line = decided(store, tmp_path, Act.UNDECIDED, 1, 2)
    found = placed(store, [line])
    assert [entity_at(store, found[place]) for place in line.on] == [tom, lynn]
    assert [found[place].span for place in line.on] == [SPANS[1], SPANS[2]]
    assert lynn != first


def test_words_that_are_gone_are_nowhere(store: Store, tmp_path: Path) -> None:
    spoken_of(store)
    line = decided(store, tmp_path, Act.UNDECIDED, 0, 1)
    store.replace(plain("a.txt", "Nobody came."))
    assert placed(store, [line]) == {}
    assert entity_at(store, None) is None


def test_a_pair_that_was_left_open_stands_at_the_end(store: Store, tmp_path: Path) -> None:
    first, tom, lynn = spoken_of(store)
    decided(store, tmp_path, Act.UNDECIDED, 0, 1)
    page = page_at(store, "/who?kind=doubt", tmp_path)
    assert page.index(f'value="{lynn}"') < page.index(f'value="{first}"')
    assert page.count("left open, by ann, ") == 1
    assert page.index("left open, by ann, ") > page.index(f'value="{lynn}"')
    assert "One was looked at and left open: it stands at the end." in page
    beside = page_at(store, f"/who/{tom}", tmp_path)
    maybes = beside.partition('id="doubts-title"')[2]
    assert maybes.index(f'value="{lynn}"') < maybes.index("left open, by ann, ")
    assert maybes.index("left open, by ann, ") < maybes.index(f'value="{first}"')


def test_a_decision_is_on_the_pages_of_those_it_is_about(store: Store, tmp_path: Path) -> None:
    first, tom, lynn = spoken_of(store)
    line = decided(store, tmp_path, Act.UNDECIDED, 1, 2)
    for entity, there in ((first, False), (tom, True), (lynn, True)):
        page = page_at(store, f"/who/{entity}", tmp_path)
        assert (f'name="line" value="{line.id}"' in page) == there
    own = f'href="/source/{store.source_id("a.txt")}?from={SPANS[2].start}&amp;to={SPANS[2].end}#here"'
    assert own in page_at(store, f"/who/{tom}", tmp_path)


def test_a_note_leads_to_its_own_words(store: Store, tmp_path: Path) -> None:
    _, tom, _ = spoken_of(store)
    note(store, ledger_of(tmp_path), "a.txt", "Which one?", quote="Tom Moss met Moss", by="bo")
    page = page_at(store, f"/who/{tom}", tmp_path)
    link = f'href="/source/{store.source_id("a.txt")}?from=18&amp;to=35#here"'
    assert link in page.partition('id="notes"')[2]


def test_namesakes_of_one_document_are_told_apart_by_it(store: Store, tmp_path: Path) -> None:
    spoken_of(store)
    assert page_at(store, "/who?kind=doubt", tmp_path).count("in a.txt, 0 statements") == 4


def test_the_report_is_found_again_by_the_name(store: Store, tmp_path: Path) -> None:
    _, tom, _ = spoken_of(store)
    assert f'href="/report/{tom}?name=Tom+Moss"' in page_at(store, f"/who/{tom}", tmp_path)
