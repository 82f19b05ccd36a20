"""The words in the documentation are the words in the code."""

import contextlib
import dataclasses
import functools
import importlib
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

import testimonia.model as model
from testimonia.cli import COMMANDS, app
from testimonia.exports.formats import EXPORTS
from testimonia.model import Act, RepairKind, SectionKind, TimeKind
from testimonia.pipeline.stages import STAGES
from testimonia.store.searching.query import parse

DOCS = Path(__file__).resolve().parents[1] / "docs"
GLOSSARY = (DOCS / "glossary.md").read_text(encoding="utf-8")
COMMAND_PAGE = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")

# The design's words. Those that are there now are types of the model; the others must not be.
NOW = frozenset(
    {"Source", "Text", "Section", "Repair", "Passage", "Judgement", "Problem"}
    | {"TimeExpression", "Date", "Reading", "Duration"}
    | {"Mention", "Entity", "Statement", "Quantity", "Holder", "Evidence", "Appraisal"}
    | {"Happening", "Finding"}
)
LATER: frozenset[str] = frozenset()
WORDS = NOW | LATER
COUNTED = frozenset({"Witness"})
"""What is there and is no value by itself."""


def entries() -> dict[str, str]:
    found = re.findall(r"^### (.+)\n\n(.+)$", GLOSSARY, re.MULTILINE)
    return {str(word): str(text) for word, text in found}


def test_every_word_of_the_design_has_its_entry() -> None:
    assert set(entries()) >= WORDS | COUNTED


@pytest.mark.parametrize("word", sorted(WORDS))
def test_the_glossary_says_what_is_there_now(word: str) -> None:
    kind = getattr(model, word, None)
    there = isinstance(kind, type) and dataclasses.is_dataclass(kind)
    assert entries()[word].startswith("*Now" if there else "*Planned")
    assert there == (word in NOW)


def named(page: str) -> list[str]:
    """Everything of ours that a page names in full."""
    return sorted(set(re.findall(r"`(testimonia\.[\w.]+)`", (DOCS / page).read_text("utf-8"))))


def found(name: str) -> object:
    """What a dotted name stands for: a module, or something in one."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        with contextlib.suppress(ModuleNotFoundError):
            return functools.reduce(getattr, parts[cut:], importlib.import_module(".".join(parts[:cut])))
    raise AssertionError(f"there is no {name}")


@pytest.mark.parametrize("name", named("architecture.md"))
def test_the_architecture_names_what_is_there(name: str) -> None:
    assert found(name) is not None


def test_the_architecture_follows_one_sentence_through_every_layer() -> None:
    layers = {name.split(".")[1] for name in named("architecture.md")}
    assert layers >= {"cli", "web", "pipeline", "store", "ingest", "reading", "comparison", "model"}
    assert len(named("architecture.md")) > 40


def test_values_are_frozen_and_slotted() -> None:
    kinds = [k for name in model.__all__ if isinstance(k := getattr(model, name), type)]
    values = [k for k in kinds if dataclasses.is_dataclass(k)]
    assert len(values) > 15
    for kind in values:
        assert kind.__dataclass_params__.frozen, kind  # type: ignore[attr-defined]
        assert "__slots__" in vars(kind), kind
        assert kind.__doc__


def commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def test_every_command_is_listed_once() -> None:
    assert list(commands()) == [c.__name__.rstrip("_") for c in COMMANDS]
    assert re.findall(r"^## `testimonia ([a-z]+)", COMMAND_PAGE, re.MULTILINE) == list(commands())


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_of_a_command_is_explained(name: str) -> None:
    page = COMMAND_PAGE.split(f"## `testimonia {name}")[1].split("\n## ")[0]
    for parameter in commands()[name].params:
        if parameter.name != "help":
            long = max(parameter.opts, key=len)
            shown = f"`{long}" if long.startswith("--") else long.upper()
            assert shown in page, f"{name}: {shown}"


def test_formats_kinds_and_acts_are_named_where_they_are_explained() -> None:
    assert all(f"`{export.name}`" in COMMAND_PAGE for export in EXPORTS)
    assert all(f"`{table}`" in COMMAND_PAGE for export in EXPORTS for table in export.tables)
    assert all(f"`{stage.name}`" in COMMAND_PAGE for stage in STAGES)
    assert all(f"`{kind.value}`" in COMMAND_PAGE for kind in TimeKind)
    assert all(
        f"`{kind.value}`" in (DOCS / "explanation" / "reading.md").read_text(encoding="utf-8")
        for kind in RepairKind
    )
    assert all(
        kind.value in (DOCS / "explanation" / "reading.md").read_text(encoding="utf-8")
        for kind in SectionKind
    )
    assert all(
        f"`{act.value}`" in (DOCS / "reference" / "ledger.md").read_text(encoding="utf-8") for act in Act
    )


def test_the_queries_in_the_documentation_can_be_asked() -> None:
    table = re.findall(r"^\| `([^`]+)` \|", COMMAND_PAGE.split("## `testimonia search")[1], re.MULTILINE)
    assert len(table) >= 6
    for query in table:
        parse(query.replace("\\|", "|"))


def test_the_readme_shows_what_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the README, on the examples: the lines it shows come out, in that order."""
    shutil.copytree(DOCS.parent / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    shown = "\n".join(re.findall(r"```console\n(\$ .*?)```", readme, re.DOTALL))
    commands = re.split(r"^\$ testimonia ", shown, flags=re.MULTILINE)[1:]
    assert len(commands) >= 4
    for command in commands:
        call, *lines = command.strip().splitlines()
        came_out = iter(_timeless(CliRunner().invoke(app, shlex.split(call)).stdout).splitlines())
        for line in _timeless("\n".join(lines)).splitlines():
            assert line in ("…", "") or line in came_out, f"{call}: {line}"


def _timeless(text: str) -> str:
    return re.sub(r"\d+\.\d s\.", "# s.", text)
