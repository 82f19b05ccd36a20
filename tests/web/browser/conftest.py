"""The browser and the reading rooms of these tests. All of them are slow, and need Chromium."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.web.browser.opened import CHROMIUM, EXAMPLES, Opened, Room, chromium, copied, opened
from tests.web.hostile import hostile_folder

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    absent = pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium here")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.slow)
            item.add_marker(absent)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


def _opened_copy(tmp_path_factory: pytest.TempPathFactory, *folders: Path) -> Iterator[Opened]:
    """A reading room on documents that nobody decides on, for all tests that only look."""
    to = tmp_path_factory.mktemp("room") / folders[0].name
    for folder in folders:
        copied(folder, to if len(folders) == 1 else to / folder.name)
    with opened(to) as running:
        yield running


@pytest.fixture(scope="package")
def serge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Eight notices of one life; only to be looked at."""
    yield from _opened_copy(tmp_path_factory, EXAMPLES / "victor-serge")


@pytest.fixture(scope="package")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Documents of which every word is out for harm."""
    with opened(hostile_folder(tmp_path_factory.mktemp("hostile"))) as running:
        yield running


@pytest.fixture
def room(serge: Opened, browser: Browser) -> Iterator[Room]:
    """The room on the first example; only to be looked at."""
    looked_at = Room(serge, browser)
    yield looked_at
    looked_at.leave()


@pytest.fixture
def own_room(serge: Opened, browser: Browser, tmp_path: Path) -> Iterator[Room]:
    """A room of one's own on the first example, to decide in."""
    ignored = shutil.ignore_patterns("*.jsonl", "*-shm")
    folder = Path(shutil.copytree(serge.folder, tmp_path / serge.folder.name, ignore=ignored))
    with opened(folder) as running:
        own = Room(running, browser)
        yield own
        own.leave()
