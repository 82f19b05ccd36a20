"""The stage that compares, step by step: always the evidence base that a build from nothing would give."""

import random
from pathlib import Path

import pytest

from benchmarks.generated_base import Document, document, world
from testimonia.comparison.versions import COMPARISON
from testimonia.pipeline.comparing import compare_texts
from testimonia.store import Store
from tests.store.digest import digest_of

_WORLD = world(40)


def _put(store: Store, it: Document) -> None:
    store.replace(it.ingested)
    store.put_reading(it.path, it.read, "generated 1")


def _compare(store: Store) -> list[str | None]:
    """Compare; the texts that were gone through for it."""
    gone_through: list[str | None] = []
    compare_texts(store, lambda done, total, path: gone_through.append(path))
    assert store.compared_by(COMPARISON)
    return [path for path in gone_through if path is not None]


def _from_nothing(folder: Path, documents: list[Document], removed: set[str]) -> str:
    """The digest of a base that was compared once, when all was there."""
    base = folder / "other.db"
    base.unlink(missing_ok=True)
    with Store.open(base) as store:
        for each in documents:
            _put(store, each)
        for path in sorted(removed):
            store.mark_removed(path)
        _compare(store)
        return digest_of(store)


@pytest.mark.parametrize("seed", range(3))
def test_step_by_step_is_as_from_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    last: dict[str, Document] = {}
    removed: set[str] = set()
    with Store.open(tmp_path / "e.db") as store:
        for _ in range(7):
            number = chance.randrange(5)
            it = document(_WORLD, number, chance.choice((6, 14)))  # the same, or another text at its path
            if it.path in last and it.path not in removed and chance.random() < 0.4:
                store.mark_removed(it.path)
                removed.add(it.path)
            else:
                _put(store, it)
                last[it.path] = it
                removed.discard(it.path)
            _compare(store)
        assert digest_of(store) == _from_nothing(tmp_path, list(last.values()), removed)


def test_only_a_new_text_is_gone_through(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        for number in range(3):
            _put(store, document(_WORLD, number, 10))
        assert len(_compare(store)) == 3
        more = document(_WORLD, 3, 10)
        _put(store, more)
        assert _compare(store) == [more.path]


def test_what_another_process_has_replaced_is_not_taken_for_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        for number in range(3):
            _put(store, document(_WORLD, number, 10))
        _compare(store)
        digest = digest_of(store)
        store.connection.execute("UPDATE parts SET basis = 'another'")
        store.connection.execute("DELETE FROM comparisons")
        _compare(store)
        assert digest_of(store) == digest
