"""Datasette opens an evidence base with these files, and every question can be asked."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimonia.exports.formats import datasette
from testimonia.knowledge.data_files import data_file
from testimonia.store import Store, described_tables
from tests.exports.network import build, clash_id

HOSTILE = "'; DROP TABLE statements; --\" OR 1=1 * NEAR( \\ %_ \u2028"

ASKING = """
import asyncio, json, sys
from urllib.parse import quote
from datasette.app import Datasette

async def main(base, metadata, asked):
    shown = Datasette([base], metadata=json.loads(open(metadata, encoding="utf-8").read()))
    answers = {}
    for name, values in asked:
        filled = "&".join(f"{key}={quote(value)}" for key, value in values.items())
        answer = await shown.client.get(f"/testimonia/{name}.json?_shape=objects&{filled}")
        found = answer.json()
        answers[json.dumps([name, values])] = [answer.status_code, found.get("rows"), found.get("error")]
    page = await shown.client.get("/testimonia")
    table = await shown.client.get("/testimonia/findings")
    answers["pages"] = [page.status_code, page.text, table.text]
    print(json.dumps(answers))

asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
"""

PLAIN_VALUES = {
    "finding": "",
    "kind": "",
    "year": "1850",
    "name": "ada",
    "witness": "tom",
    "one": "ada",
    "other": "ben",
    "words": "joined the guild",
}
"""What a reader fills in."""


def asked(finding: str) -> list[tuple[str, dict[str, str]]]:
    """Every question twice: with what a reader fills in, and with what somebody hostile does."""
    found = []
    for name, query in datasette.queries().items():
        there = {key: value for key, value in PLAIN_VALUES.items() if f":{key}" in query["sql"]}
        if "finding" in there:
            there["finding"] = finding
        found += [(name, there), (name, dict.fromkeys(there, HOSTILE))]
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The sample and the two files beside it."""
    made = tmp_path_factory.mktemp("shown")
    with Store.open(build(made), readonly=True) as store:
        for name, pieces in datasette.members(store):
            (made / name).write_bytes(b"".join(pieces))
    yield made


@pytest.fixture(scope="module")
def answers(folder: Path) -> dict[str, Any]:
    """What Datasette itself answers to every question."""
    base = folder / "testimonia.db"
    with Store.open(base, readonly=True) as store:
        questions = json.dumps(asked(clash_id(store)))
    command = [sys.executable, "-c", ASKING, str(base), str(folder / "metadata.json"), questions]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def rows(answers: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """What a question gave for what a reader fills in."""
    plain = (key for key in answers if key.startswith(f'["{name}"') and "DROP TABLE" not in key)
    found: list[dict[str, Any]] = answers[next(plain)][1]
    return found


def test_every_question_is_answered_whatever_is_filled_in(answers: dict[str, Any]) -> None:
    told = {key: value for key, value in answers.items() if key != "pages"}
    assert len(told) >= len(datasette.queries())
    assert {key: value for key, value in told.items() if value[0] != 200 or value[2]} == {}


def test_what_is_hostile_finds_nothing_and_breaks_nothing(folder: Path, answers: dict[str, Any]) -> None:
    hostile = [value[1] for key, value in answers.items() if "DROP TABLE" in key and key != "pages"]
    assert hostile and not any(hostile)
    with Store.open(folder / "testimonia.db", readonly=True) as store:
        assert store.counts().statements == 15


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("contradictions_with_most_witnesses", "what", "1852 or 1853?"),
        ("agreements_of_independent_witnesses", "witnesses", 2),
        ("sides_of_a_contradiction", "value", "1853"),
        ("spoken_of_most", "name", "Ada Moss"),
        ("what_happened_in_a_year", "predicate", "joining"),
        ("what_is_said_of_somebody", "person", "Ada Moss"),
        ("what_somebody_holds", "held_by", "Tom Reed"),
        ("hedged_or_denied", "hedge", "Perhaps"),
        ("where_two_are_named_together", "path", "letter.txt"),
        ("search_the_text", "path", '=cmd|"note.txt'),
    ],
)
def test_a_question_finds_what_is_there(
    answers: dict[str, Any], name: str, column: str, value: str | int
) -> None:
    assert value in [row[column] for row in rows(answers, name)]


def test_the_pages_show_the_descriptions_and_the_questions(answers: dict[str, Any]) -> None:
    status, page, table = answers["pages"]
    assert status == 200
    assert "Which contradictions have most independent witnesses?" in page
    assert "What is worth a look" in table


def test_every_setting_is_of_a_table_and_every_table_is_shown_or_hidden(folder: Path) -> None:
    described = json.loads((folder / "metadata.json").read_text("utf-8"))["databases"]["testimonia"]
    tables, shown = described["tables"], data_file("exports/datasette.toml")["tables"]
    assert set(shown) <= set(tables)
    assert {name for name, table in tables.items() if not table.get("hidden")} == set(shown)
    with Store.open(folder / "testimonia.db", readonly=True) as store:
        columns = {each.name: set(each.columns) for each in described_tables(store)}
    for name, table in shown.items():
        single = {table[key] for key in ("sort", "sort_desc", "label_column") if key in table}
        named = {*table.get("facets", ()), *single}
        assert named <= columns[name], name


def test_the_configuration_of_1_0_has_the_same_questions(folder: Path) -> None:
    old = json.loads((folder / "metadata.json").read_text("utf-8"))["databases"]["testimonia"]["queries"]
    new = json.loads((folder / "datasette.json").read_text("utf-8"))["databases"]["testimonia"]["queries"]
    assert old == new
    assert len(new) >= 10
