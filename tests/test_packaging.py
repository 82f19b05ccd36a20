"""What goes into the package: everything that it needs when it stands alone, and every licence."""

import fnmatch
import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from testimonia.cli.examples import examples

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGE = ROOT / "src" / "testimonia"
BUILT = PROJECT["tool"]["hatch"]["build"]["targets"]


# what must be in a wheel, below the package
NEEDED = [
    "py.typed",
    "__init__.pyi",
    "reading/encoder/weights/reader.onnx",
    "reading/encoder/weights/pairs.npz",
    "reading/encoder/weights/tokenizer.json",
    "reading/encoder/weights/CARD.md",
    "data/predicates.toml",
    "data/places/towns.txt.gz",
    "data/en/meanings.npz",
    "data/en/words.txt.gz",
    "web/pages/templates/findings.html",
    "web/pages/static/edition.css",
    "web/site/static/site.js",
    "exports/formats/evidence.schema.json",
]


@pytest.mark.parametrize("name", NEEDED)
def test_it_is_there_and_nothing_leaves_it_out(name: str) -> None:
    assert (PACKAGE / name).is_file()
    assert BUILT["wheel"]["packages"] == ["src/testimonia"]
    assert not {"include", "exclude", "only-include"} & BUILT["wheel"].keys()


def test_what_git_ignores_is_no_part_of_the_package() -> None:
    """Hatchling leaves out what git ignores: a folder called build would be missing without a word."""
    patterns = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    ignored = [pattern.rstrip("/") for pattern in patterns]
    names = {
        part
        for path in PACKAGE.rglob("*")
        if "__pycache__" not in path.parts
        for part in path.relative_to(PACKAGE).parts
    }
    assert not [name for name in names if any(fnmatch.fnmatch(name, pattern) for pattern in ignored)]


def test_the_examples_go_where_the_demo_looks_for_them() -> None:
    (where,) = BUILT["wheel"]["force-include"].items()
    assert where == ("examples", "testimonia/data/examples")
    assert (ROOT / where[0] / "README.md").is_file()
    assert examples() in (ROOT / "examples", PACKAGE / "data" / "examples")


def test_every_licence_comes_along() -> None:
    found = {
        path.relative_to(ROOT) for each in PROJECT["project"]["license-files"] for path in ROOT.glob(each)
    }
    third_party: Any = import_module("tools.third_party")
    named = {Path(line.where) for line in third_party.CARRIED if line.where}
    assert found == {Path("LICENSE"), Path("THIRD_PARTY.md"), *named}
    # With an SPDX expression, indexes refuse a classifier for the licence.
    assert PROJECT["project"]["license"] == "Apache-2.0"
    assert not [each for each in PROJECT["project"]["classifiers"] if each.startswith("License")]


def test_a_wheel_can_be_made_of_the_source_distribution() -> None:
    into = {each.strip("/") for each in BUILT["sdist"]["include"]}
    assert {"src", "examples", "LICENSE", "*.md", "tests", "constraints.txt", "run", "tools"} <= into
    assert all(list(ROOT.glob(each)) for each in into)


def test_every_package_that_is_needed_is_pinned_to_what_is_installed() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = dict(line.split("==") for line in lines if "==" in line)
    pinned = {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pinned.items()}
    third_party: Any = import_module("tools.third_party")
    needed = {package.name: package.version for package in third_party.packages()}
    assert {name: pinned.get(name) for name in needed} == needed
