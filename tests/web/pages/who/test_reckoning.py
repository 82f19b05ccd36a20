"""Bounds of one life, reckoned out of what is told of that one alone."""

from pathlib import Path

from testimonia.model import EntityKind
from testimonia.pipeline.answers import living
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.who.reckoning import lifespan_of
from tests.stated import stated_by_hand


def test_they_are_those_that_the_whole_folder_gives(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        people = [held for held in store.entities() if held.entity.kind is EntityKind.PERSON]
        telling = {held.entity.name: lifespan_of(store, held) for held in people}
        whole = {held.entity.name: living.lifespan_of(store, held) for held in people}
    assert telling["Ada Lind"] is not None
    assert {name: span for name, span in telling.items() if span is not None} == {
        name: whole[name] for name, span in telling.items() if span is not None
    }


def test_nothing_is_reckoned_of_what_was_never_compared(tmp_path: Path) -> None:
    """The base of this test has no outlines: it was put together by hand."""
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        (ada,) = store.lives.bearing("Ada Lind", 2)
        held = store.lives.entity(ada)
        assert held is not None
        assert lifespan_of(store, held) is None
