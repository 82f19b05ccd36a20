"""All tables at once: the same bytes as one at a time, and nothing that a spreadsheet obeys."""

import io
from pathlib import Path

import pytest

from testimonia.exports.formats import Options, csv_tables
from testimonia.exports.formats.tables import folder
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.store import Store
from tests.exports.samples import build


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("folder"))


@pytest.fixture(scope="module")
def files(base: Path) -> dict[str, bytes]:
    with Store.open(base, readonly=True) as store:
        return {name: b"".join(pieces) for name, pieces in folder.members(store)}


def test_there_is_a_file_for_every_table_and_a_dictionary(files: dict[str, bytes]) -> None:
    assert list(files) == ["datapackage.json", *(f"{name}.csv" for name in TABLES)]


@pytest.mark.parametrize("name", TABLES)
def test_each_is_what_csv_writes(base: Path, files: dict[str, bytes], name: str) -> None:
    out = io.StringIO(newline="")
    with Store.open(base, readonly=True) as store:
        csv_tables.write(store, out, Options(name))
    assert files[f"{name}.csv"] == out.getvalue().encode("utf-8")


def test_hostile_words_are_words(files: dict[str, bytes]) -> None:
    """A path, a reason and a note that begin as formulas do."""
    assert b'"\'=cmd.txt"' in files["sources.csv"]
    assert b'"\'=one"' in files["entities.csv"]
    assert b'"\'=1+1 is no sum"' in files["judgements.csv"]
    assert not any(b',"=' in data or b'\n"=' in data for data in files.values())
