"""The how-to pages and the tutorial: what they tell to do can be done, and what they show comes out.

Every page is followed on a copy of the example that it names, read once. A fence of `console` is called
line by line; another fence whose info string ends in a path is a file that the page tells to write. Ids of
findings and decisions differ from run to run, so one that is shown stands for the one that came out there.
"""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.pipeline.build import build

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = "printing-house"
PAGES = tuple(
    path.relative_to(ROOT / "docs").as_posix()
    for path in (ROOT / "docs" / "tutorial.md", *sorted((ROOT / "docs" / "how-to").glob("*.md")))
    if re.search(r"^ *\$ testimonia", path.read_text(encoding="utf-8"), re.MULTILINE)
)
_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n]+)\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"\b[0-9a-f]{8,20}\b")
_PASSED_OVER = "…"


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("followed") / EXAMPLE
    shutil.copytree(ROOT / "examples" / EXAMPLE, folder)
    build(folder)
    return folder


def steps(page: str) -> Iterator[tuple[str, str]]:
    """What a page tells to do, in order: a path and what to write there, or "" and a command with output."""
    for fence in _FENCE.finditer(page):
        language, _, path = fence["info"].partition(" ")
        body = dedent(fence["body"])
        if path:
            yield path, body
        elif language == "console":
            yield from (("", each) for each in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:])


class Follower:
    """Does what a page tells, in the folder where it is; remembers which id stands for which."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def do(self, command: str) -> None:
        call, *shown = command.strip().splitlines()
        self._compare(call, shown, self._called(_ID.sub(lambda found: self._id(found[0]), call)))

    def _called(self, call: str) -> str:
        program, *arguments = shlex.split(call)
        if program != "testimonia":
            return subprocess.run(call, shell=True, check=True, capture_output=True, text=True).stdout
        done = CliRunner().invoke(app, arguments)
        assert done.exit_code == 0, f"{call}\n{done.output}\n{done.exception!r}"
        return done.stdout

    def _id(self, shown: str) -> str:
        return next(
            (came[: len(shown)] for known, came in self._ids.items() if known.startswith(shown)), shown
        )

    def _compare(self, call: str, shown: list[str], output: str) -> None:
        came_out = iter(output.splitlines())
        for line in shown:
            if line.strip() != _PASSED_OVER:
                found = next((each for each in came_out if _alike(line, each)), None)
                assert found is not None, f"{call}\nis to show: {line}\nand shows:\n{output}"
                self._ids |= zip(_ID.findall(line), _ID.findall(found), strict=False)


def _alike(shown: str, came: str) -> bool:
    begin, passed_over, _ = _ID.sub("#", shown.rstrip()).partition(_PASSED_OVER)
    plain = _ID.sub("#", came.rstrip())
    return plain.startswith(begin.rstrip()) if passed_over else plain == begin


def test_there_are_pages_to_follow() -> None:
    assert len(PAGES) >= 10
    assert "tutorial.md" in PAGES


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_followed(
    page: str, read_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(read_once, tmp_path / EXAMPLE)
    monkeypatch.chdir(tmp_path)
    follower = Follower()
    for path, content in steps((ROOT / "docs" / page).read_text(encoding="utf-8")):
        if path:
            (tmp_path / path).write_text(content, encoding="utf-8")
        else:
            follower.do(content)
