"""Appraisals: what comes back is what went in, with where it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Read
from testimonia.store import Store, appraisal_id
from tests.exports.samples import appraisals, memoir, read

PATH, SOURCE = memoir().source.path, memoir().source.id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(memoir())
        store.put_reading(PATH, read(), "reading 1")
        yield store


def test_what_comes_back_is_what_went_in(store: Store) -> None:
    held = store.appraisals(SOURCE)
    assert tuple(each.appraisal for each in held) == appraisals()
    assert [each.id for each in held] == [appraisal_id(SOURCE, each) for each in appraisals()]
    assert (held[0].words, held[0].page) == ("the warden lived in it.", "xii")


def test_the_same_appraisal_twice_is_one(store: Store) -> None:
    store.put_reading(PATH, Read(appraisals=(*appraisals(), appraisals()[0])), "reading 2")
    assert len(store.appraisals(SOURCE)) == 2


def test_they_go_with_the_reading(store: Store) -> None:
    store.put_reading(PATH, Read(), "reading 2")
    assert store.appraisals(SOURCE) == ()
    assert store.connection.execute("SELECT count(*) FROM holders").fetchone() == (0,)
