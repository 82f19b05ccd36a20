"""`statements` lists what the documents say, `appraisals` what they think, side by side."""

import json
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.knowledge.measured import measured
from tests.stated import DIARIES, LETTERS, stated_by_hand


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four statements and three appraisals that were written by hand."""
    return stated_by_hand(tmp_path)


def _shown(done: Result, kind: str) -> list[str]:
    """The lines of an answer but the last, which says how far to trust results of a kind."""
    *lines, last = done.stdout.splitlines()
    assert " ".join(last.split()) == measured()[kind].sentence
    return lines


def records(folder: Path, *options: str, command: str = "statements") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(call(command, str(folder), "--json", *options).stdout)
    return found


def test_statements_can_be_read_as_they_stand(folder: Path) -> None:
    done = call("statements", str(folder), "--holder", "Tom Moss")
    assert (done.exit_code, done.stderr) == (0, "")
    assert _shown(done, "statement") == [
        "Ada Lind: arrest by the watch, March 1833, Ely, no fewer than 11 others",
        "    Held by Tom Moss (“wrote”), said 1834, hedged: “perhaps”. Known from hearsay. Evidence: “the",
        "    jailer”.",
        "    “in March 1833 the watch had arrested Ada Lind at Ely, perhaps with no fewer than 11 others”",
        "    [Mary Thorne, letter.txt, 67–157]",
        "",
        "1 statement.",
    ]


# options, predicates that are left
CHOSEN: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    ((), ["arrival", "arrest", "arrest", "death"]),
    (("--predicate", "death"), ["death"]),
    (("--predicate", "death", "--predicate", "arrival"), ["arrival", "death"]),
    (("--predicate", "birth"), []),
    # of a person in the order of time, without a date at the end
    (("--person", "Ada Lind"), ["arrest", "death", "arrest"]),
    (("--person", "ada l"), ["arrest", "death", "arrest"]),
    (("--person", "nobody"), []),
    (("--holder", "author"), ["arrival", "arrest", "death"]),
    (("--holder", "Thorne"), ["arrest", "death"]),
    (("--person", "Ada Lind", "--holder", "Thorne", "--from", "1840"), ["death"]),
    (("--from", "1830", "--to", "May 1833"), ["arrest"]),
    (("--to", "February 1833"), []),
    (("--from", "1833-03-31", "--to", "1833-04-02"), ["arrest"]),
)


@pytest.mark.parametrize(("options", "predicates"), CHOSEN)
def test_some_statements(folder: Path, options: tuple[str, ...], predicates: list[str]) -> None:
    assert [record["predicate"] for record in records(folder, *options)] == predicates
    assert call("statements", str(folder), *options).exit_code == (0 if predicates else 1)


def test_those_of_one_document(folder: Path) -> None:
    assert {record["path"] for record in records(folder, DIARIES)} == {DIARIES}
    assert [each["name"] for each in records(folder, LETTERS, command="appraisals")] == [
        "Tom Moss",
        "the book",
    ]


def test_a_name_of_several_is_said_to_be_one(folder: Path) -> None:
    done = call("statements", str(folder), "--person", "Lind", "--json")
    assert (
        "“Lind” can be any of 2 names, and all are meant: Ada Lind (person), Peter Lind (person)."
        in done.stderr
    )
    assert len(json.loads(done.stdout)) == 4
    assert call("statements", str(folder), "--person", "Ada Lind").stderr == ""
    assert (
        "No name of the documents has “nobody” in it"
        in call("statements", str(folder), "--person", "nobody").stderr
    )


@pytest.mark.parametrize(("no_colour", "bold"), [("", True), ("1", False)])
def test_on_a_terminal_it_is_no_wider_and_names_are_set_off(folder: Path, no_colour: str, bold: bool) -> None:
    """A real terminal of forty columns; whoever wants no colour has none (no-color.org)."""
    primary, secondary = pty.openpty()
    termios.tcsetwinsize(secondary, (24, 40))
    environment = os.environ | {"NO_COLOR": no_colour, "TERM": "xterm", "COLUMNS": ""}
    command = [sys.executable, "-m", "testimonia", "statements", str(folder), "--predicate", "death"]
    subprocess.run(command, stdout=secondary, env=environment, check=True)
    os.close(secondary)
    shown = os.read(primary, 10_000).decode("utf-8")
    os.close(primary)
    assert ("\x1b[1mAda Lind\x1b[0m: death, 1840, Lynn" in shown) is bold
    plain = re.sub("\x1b\\[[0-9;]*m", "", shown)
    assert all(len(line) <= 40 for line in plain.splitlines())
    assert "Ada Lind: death, 1840, Lynn" in plain


def test_how_many_have_no_date_is_said(folder: Path) -> None:
    done = call("statements", str(folder), "--from", "1835")
    assert "1 statement. 2 statements without a date left out." in done.stdout.splitlines()
    none = call("statements", str(folder), "--from", "1900")
    assert none.stdout == "Nothing found. 2 statements without a date left out.\n"


@pytest.mark.parametrize("words", ["the night of the fair", "x", ""])
def test_a_time_that_is_none(folder: Path, words: str) -> None:
    done = call("statements", str(folder), "--from", words)
    assert done.exit_code == 2
    assert "is no time" in done.stderr.replace("\n", " ")


def test_appraisals_stand_side_by_side(folder: Path) -> None:
    done = call("appraisals", str(folder), "--target", "Tom Moss")
    assert done.exit_code == 0
    assert _shown(done, "appraisal") == [
        "Tom Moss (person): 1 praise, 1 blame; 2 voices",
        "  praise: “a brave man”, Mary Thorne",
        "    “Tom Moss is a brave man.” [Mary Thorne, letter.txt, 28–52]",
        "  blame: “a scoundrel”, Ada Lind",
        "    “Moss was a scoundrel.” [Ada Lind, box/diary.txt, 19–40]",
        "",
        "2 appraisals of 1 target.",
    ]


# options, how many are left
THOUGHT: tuple[tuple[tuple[str, ...], int], ...] = (
    ((), 3),
    (("--stance", "blame"), 1),
    (("--stance", "blame", "--stance", "undecided"), 2),
    (("--target", "moss"), 2),
    (("--holder", "Ada Lind"), 1),
    (("--holder", "author"), 2),
    (("--stance", "mixed"), 0),
)


@pytest.mark.parametrize(("options", "count"), THOUGHT)
def test_some_appraisals(folder: Path, options: tuple[str, ...], count: int) -> None:
    found = records(folder, *options, command="appraisals")
    assert sum(len(each["appraisals"]) for each in found) == count
    assert call("appraisals", str(folder), *options).exit_code == (0 if count else 1)


UNKNOWN = (
    ("statements", "--predicate", "there is no predicate “quarrel”"),
    ("appraisals", "--stance", "there is no stance “quarrel”"),
)


@pytest.mark.parametrize(("command", "option", "sentence"), UNKNOWN)
def test_a_word_that_there_is_not(folder: Path, command: str, option: str, sentence: str) -> None:
    done = call(command, str(folder), option, "quarrel")
    assert done.exit_code == 2
    assert sentence in done.stderr.replace("\n", " ")


@pytest.mark.parametrize("command", ["statements", "appraisals"])
def test_a_folder_that_was_not_built(tmp_path: Path, command: str) -> None:
    done = call(command, str(tmp_path))
    assert done.exit_code == 3
    assert "Run first: testimonia build" in done.stderr
