"""The example corpora hold what examples/README.md says there is to find in them."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.ingest.sidecars import is_sidecar, read_sidecars

EXAMPLES = Path(__file__).parents[1] / "examples"
CORPORA = ("printing-house", "letters", "victor-serge", "peterloo")
ENCODINGS = {"harbour-register.txt": "cp1252"}

_QUOTED = re.compile(r'"((?:[^"|]|(?<=\\)")+?)"\)? ?\((?:[^()`"]*)`([\w\-.]+)`')


def _quotations() -> list[tuple[str, str, str]]:
    """Corpus, file and words wherever the page says ``"words" (`file`)``."""
    page = (EXAMPLES / "README.md").read_text("utf-8")
    found = []
    for corpus, section in re.findall(r"^## ([\w\-]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL):
        found += [(corpus, file, words.replace("\\", "")) for words, file in _QUOTED.findall(section)]
    return found


@pytest.mark.parametrize(("corpus", "file", "words"), _quotations())
def test_what_the_page_quotes_stands_in_the_file(corpus: str, file: str, words: str) -> None:
    text = (EXAMPLES / corpus / file).read_text(ENCODINGS.get(file, "utf-8"))
    plain = re.sub(r"<[^>]+>", "", text).replace("&amp;", "&")
    assert words in " ".join(plain.split())


def test_the_page_quotes_enough_to_be_worth_testing() -> None:
    assert {corpus for corpus, _, _ in _quotations()} == set(CORPORA)
    assert len(_quotations()) > 40


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_sidecars_describe_documents_that_are_there(corpus: str) -> None:
    files = {path.name: path.read_bytes() for path in (EXAMPLES / corpus).iterdir()}
    sidecars = {name: data for name, data in files.items() if is_sidecar(name, data)}
    descriptions, problems = read_sidecars(sidecars.items(), files.keys() - sidecars.keys())
    assert len(descriptions) >= 5
    assert not problems


def test_the_faults_of_encoding_are_there() -> None:
    assert "ë".encode("cp1252") in (EXAMPLES / "letters" / "harbour-register.txt").read_bytes()
    assert "Ã©".encode() in (EXAMPLES / "letters" / "catalogue.txt").read_bytes()


def test_the_page_shows_what_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command after a dollar sign: the lines below it come out, in that order."""
    shutil.copytree(EXAMPLES / "letters", tmp_path / "examples" / "letters")
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["build", "examples/letters"]).exit_code == 0
    page = (EXAMPLES / "README.md").read_text("utf-8")
    (shown,) = re.findall(r"```console\n\$ testimonia (.*?)```", page, re.DOTALL)
    commands = shown.split("\n$ testimonia ")
    assert len(commands) == 2
    for command in commands:
        call, *lines = command.strip().splitlines()
        came_out = iter(CliRunner().invoke(app, shlex.split(call)).stdout.splitlines())
        for line in lines:
            assert line == "…" or line in came_out, f"{call}: {line}"
