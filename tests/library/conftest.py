"""One folder, built once for all tests of the library."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import testimonia

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[testimonia.Folder]:
    here = tmp_path_factory.mktemp("library") / "letters"
    shutil.copytree(EXAMPLES / "letters", here)
    with testimonia.build(here) as opened:
        yield opened
