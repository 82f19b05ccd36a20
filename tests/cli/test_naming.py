"""`people` lists whom and what the documents speak of; `show --mentions` where."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.comparison.versions import COMPARISON
from testimonia.model import Compared, Doubt, EntityKind, entity_id
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.mentioned import DIARY, read_by_hand


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return read_by_hand(tmp_path)


def test_everybody(folder: Path) -> None:
    done = call("people", str(folder))
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "Jonas Reede (person): 7 mentions in 2 documents",
        "    diary.txt: Jonas 1 · Jonas Reede 1 · Reede 1 · 2 by description · 1 by pronoun",
        "    report.txt: Jonas Reede 1",
        "    Taken for one: “Jonas Reede” is the full name in each.",
        "Ann Marlow (person): 2 mentions",
        "    diary.txt: Ann Marlow 1 · 1 by pronoun",
        "2 people.",
        "Never named, and listed with --unnamed: 1.",
    ]


# arguments, who is listed
CHOSEN: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    (("reed",), ["Jonas Reede"]),  # by the beginning of a word
    (("Jonas", "--limit", "1"), ["Jonas Reede"]),
    (("--limit", "1"), ["Jonas Reede"]),
    (("--kind", "place"), ["Selmouth"]),
    (("--kind", "place", "--kind", "person"), ["Jonas Reede", "Ann Marlow", "Selmouth"]),
    (("selmouth",), []),  # a place is no person
    (("--kind", "work"), []),
)


@pytest.mark.parametrize(("arguments", "names"), CHOSEN)
def test_some_of_them(folder: Path, arguments: tuple[str, ...], names: list[str]) -> None:
    done = call("people", str(folder), "--json", *arguments)
    assert [record["name"] for record in json.loads(done.stdout)] == names
    assert done.exit_code == (0 if names else 1)
    assert call("people", str(folder), *arguments).stdout.count(" mention") >= len(names)


def test_how_many_there_are(folder: Path) -> None:
    assert "2 people; the first 1 are shown." in call("people", str(folder), "-n", "1").stdout
    assert call("people", str(folder), "Jonas").stdout.endswith("1 person.\n")
    both = call("people", str(folder), "--kind", "place", "--kind", "organisation").stdout
    assert both.endswith("2 names.\n")
    assert call("people", str(folder), "nobody").stdout == "Nothing found.\n"


def test_those_who_are_only_described(folder: Path) -> None:
    done = call("people", str(folder), "--unnamed")
    assert done.stdout.splitlines() == [
        "“a captain of police” (person): 1 mention",
        "    diary.txt: 1 by description",
        "1 person.",
    ]
    assert call("people", str(folder), "CAPTAIN", "--unnamed").exit_code == 0
    assert call("people", str(folder), "--unnamed", "--kind", "place").exit_code == 1
    (captain,) = json.loads(call("people", str(folder), "--unnamed", "--json").stdout)
    assert captain["id"].endswith("/2")
    assert (captain["name"], captain["names"]) == ("a captain of police", [])


def test_a_kind_that_there_is_not(folder: Path) -> None:
    done = call("people", str(folder), "--kind", "quarrel")
    assert done.exit_code == 2
    assert "there is no kind “quarrel”" in done.stderr.replace("\n", " ")


def test_a_folder_that_was_not_built(tmp_path: Path) -> None:
    assert call("people", str(tmp_path)).exit_code == 3


def test_a_text_with_its_mentions(folder: Path) -> None:
    shown = call("show", str(folder / "diary.txt"), "--mentions")
    assert shown.exit_code == 0
    assert "[[[Her ·P0] brother ~P1], [Jonas Reede P1] ~P1], met" in shown.stdout
    assert shown.stdout.splitlines()[-1] == "O4    police 1"
    assert "P2    “a captain of police”, never named: 1 by description" in shown.stdout


def test_mentions_for_a_script(folder: Path) -> None:
    told = json.loads(call("show", str(folder / "diary.txt"), "--mentions", "--json").stdout)
    assert told["text"] == DIARY
    assert len(told["mentions"]) == 11
    assert told["chains"][1]["entity"]


def test_mentions_are_not_in_the_original(folder: Path) -> None:
    done = call("show", str(folder / "diary.txt"), "--mentions", "--original")
    assert done.exit_code == 2
    assert "not in the original" in done.stderr.replace("\n", " ")
    assert call("show", str(folder / "nothing.txt"), "--mentions").exit_code == 1


def test_what_is_undecided(folder: Path) -> None:
    assert call("people", str(folder), "--undecided").exit_code == 1
    with Store.open(evidence_of(folder)) as store:
        entities = tuple(held.entity for held in store.entities())
        one, other = (entity_id(each) for each in entities if each.kind is EntityKind.PERSON)
        doubts = (Doubt(one, other, "They look alike.", "Nothing else joins them.", 3),)
        store.put_comparison(Compared(entities, doubts=doubts), COMPARISON)
    done = call("people", str(folder), "--undecided")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Ann Marlow = Jonas Reede? (person; 3 statements would come together)\n")
    assert done.stdout.endswith("1 pair undecided.\n")
    assert call("people", str(folder), "reed", "--undecided").exit_code == 0
    assert call("people", str(folder), "nobody", "--undecided").exit_code == 1
    (record,) = json.loads(call("people", str(folder), "--undecided", "--json").stdout)
    assert (record["one"]["name"], record["weight"]) == ("Ann Marlow", 3)
