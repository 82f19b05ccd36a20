"""`person` shows one person: names, life in order, who says what, what clashes."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from testimonia.cli import app
from tests.disputed import BIRTH


def call(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["person", str(folder), *arguments])


def test_a_life_in_order(disputed_once: Path) -> None:
    done = call(disputed_once, "Ada")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith("Ada Lind (person): ")
    order = [lines.index(line) for line in ("Life in order:", "  birth: 2 passages", "  death: 3 passages")]
    assert order == sorted(order)
    assert "      “Ada Lind was born in Ely in 1790” [Tom Moss, memoir.txt, 28–60]" in lines
    assert f"clash: {BIRTH}" in lines
    assert (
        lines[: lines.index("")][-1]
        == "    By all that is said firmly: born 1790 to 1795, died 1840 to 1843."
    )


def test_the_same_as_json(disputed_once: Path) -> None:
    record = json.loads(call(disputed_once, "ada lind", "--json").stdout)
    assert record["name"] == "Ada Lind"
    assert record["life"][0]["predicate"] == "birth"
    assert record["life"][0]["same"] == "yes"
    assert BIRTH in [finding["what"] for finding in record["clashes"]]


def test_several_who_can_be_meant_are_listed(disputed_once: Path) -> None:
    done = call(disputed_once, "L")
    assert done.exit_code == 1
    assert {line.split(" (")[0] for line in done.stdout.splitlines() if "(person)" in line} == {
        "Ada Lind",
        "A. L.",
    }
    assert "“L” can be any of 2." in done.stderr
    assert [record["name"] for record in json.loads(call(disputed_once, "L", "--json").stdout)]


def test_nobody(disputed_once: Path) -> None:
    done = call(disputed_once, "Marlow")
    assert (done.exit_code, done.stdout) == (1, "Nothing found.\n")


def test_what_is_no_person(disputed_once: Path) -> None:
    done = call(disputed_once, "Lynn")
    assert done.stdout.startswith("Lynn (place): ")
