"""`times` lists what was read in a folder; `date` explains a few words."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.model import Read
from testimonia.reading.versions import READING
from testimonia.store import Store
from tests.dated import PATH, life, times


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, of which one has a reading that was written by hand."""
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(life())
        store.put_reading(PATH, Read(times()), READING)
        store.replace(life("other.txt"))
        store.put_reading("other.txt", Read(times()[:1]), READING)
    return tmp_path


def test_all_expressions_of_a_folder(folder: Path) -> None:
    done = call("times", str(folder))
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert (lines[0], lines[-1]) == (PATH, "7 expressions of time; 5 placed.")
    assert "other.txt" in lines
    assert any("“early in 1919”" in line and "1919-01/1919-04" in line for line in lines)


@pytest.mark.parametrize("way", ["other.txt", "{folder}/other.txt", "./other.txt"])
def test_those_of_one_document(folder: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    done = call("times", str(folder), way.format(folder=folder))
    assert done.stdout.splitlines()[-1] == "1 expression of time; 1 placed."


# options, words that are left
CHOSEN = [
    (("--kind", "duration"), ["five years"]),
    (("--kind", "duration", "--kind", "interval"), ["early in 1919", "five years"]),
    (("--unplaced",), ["in the next winter"]),
    (("--unplaced", "--kind", "duration"), []),
]


@pytest.mark.parametrize(("options", "words"), CHOSEN)
def test_some_of_them(folder: Path, options: tuple[str, ...], words: list[str]) -> None:
    done = call("times", str(folder), PATH, "--json", *options)
    assert [record["quote"] for record in json.loads(done.stdout)] == words
    assert done.exit_code == (0 if words else 1)


def test_json_is_what_an_export_has(folder: Path) -> None:
    records = json.loads(call("times", str(folder), "--json").stdout)
    exported = json.loads(call("export", str(folder)).stdout)["times"]
    assert {record.pop("path") for record in records} == {PATH, "other.txt"}
    assert records == exported


def test_what_there_is_not(folder: Path, tmp_path: Path) -> None:
    missing = call("times", str(folder), "nowhere.txt")
    assert (missing.exit_code, "There is no document" in missing.output) == (1, True)
    assert call("times", str(folder), "--kind", "nonsense").exit_code == 2
    assert call("times", str(tmp_path / "nowhere")).exit_code == 3
    with Store.open(folder / "empty.db"):
        pass
    none = call("times", str(folder), "--evidence", str(folder / "empty.db"))
    assert (none.exit_code, none.stdout) == (1, "No expressions of time.\n")


def test_words_without_a_time() -> None:
    done = call("date", "nothing of the kind")
    assert (done.exit_code, done.stdout) == (1, "No time was found in these words.\n")
    assert json.loads(call("date", "nothing of the kind", "--json").stdout) == []
    assert call("date", "").exit_code == 1


def test_a_day_in_two_styles_is_one_day() -> None:
    done = call("date", "Sept. 9 (Aug. 28, O.S.), 1828")
    assert done.exit_code == 0
    assert "1828-09-09" in done.stdout
    assert "Tuesday 9 September 1828" in done.stdout
    (record,) = json.loads(call("date", "Sept. 9 (Aug. 28, O.S.), 1828", "--json").stdout)
    assert record["date"]["earliest"] == record["date"]["latest"] == "1828-09-09"


def test_each_expression_is_explained() -> None:
    said = call("date", "In 1912 he was arrested, and early in 1919 he was set free.").stdout
    assert said.index("“In 1912”") < said.index("\n\n“early in 1919”") < said.index("1919-01/1919-04")


def test_words_in_another_language() -> None:
    (record,) = json.loads(call("date", "le 12 mai 1901", "--language", "fr", "--json").stdout)
    assert record["date"]["edtf"] == "1901-05-12"


@pytest.mark.parametrize("language", ["xx", "english", "", "../en"])
def test_a_language_that_nobody_has_taught(language: str) -> None:
    done = call("date", "in 1901", "--language", language)
    assert (done.exit_code, "there are in" in done.output) == (2, True)


def test_when_it_was_written_is_what_words_are_reckoned_from() -> None:
    assert json.loads(call("date", "last May", "--json").stdout)[0]["date"]["edtf"] is None
    (record,) = json.loads(call("date", "last May", "--written", "3 September 1901", "--json").stdout)
    assert record["date"]["edtf"] == "1901-05"
    assert call("date", "last May", "--written", "nonsense").exit_code == 2


def test_words_cannot_play_with_the_terminal() -> None:
    assert "\x1b" not in call("date", "in 1912\x1b[31m").output
