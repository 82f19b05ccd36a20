"""Folders that several rooms are shown of."""

from pathlib import Path

import pytest

from tests.copied import copied_folder


@pytest.fixture(scope="session")
def copied_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `tests.copied`, read and compared once; only to be looked at."""
    return copied_folder(tmp_path_factory.mktemp("copied"))
