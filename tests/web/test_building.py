"""The build that runs beside the reading room."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.building import DIED, Building, BuildState, _united

SAYING = """
import json, sys, time
from pathlib import Path

folder, base, *only = sys.argv[1:]
with Path(base).open("a") as log:
    log.write(" ".join(only) + "\\n")
print(json.dumps({"stage": "reading", "done": 1, "total": 2, "path": "a.txt"}), flush=True)
print("no JSON at all", flush=True)
while Path(folder, "wait").exists():
    time.sleep(0.01)
"""
COUNTING = SAYING + 'print(json.dumps({"counts": {"read": 2}}))\n'


def building(folder: Path, script: str = COUNTING) -> Building:
    """A build that only says something, and does so as long as there is a file that is called "wait"."""
    return Building(folder, folder / "log", (sys.executable, "-c", script))


def until(held: Callable[[], bool]) -> None:
    """Wait, but not for ever."""
    end = time.monotonic() + 20
    while not held():
        assert time.monotonic() < end
        time.sleep(0.01)


def started(folder: Path) -> list[str]:
    return (folder / "log").read_text("utf-8").splitlines()


def test_how_far_it_is_and_what_came_of_it(tmp_path: Path) -> None:
    (tmp_path / "wait").touch()
    ended = Event()
    beside = building(tmp_path)
    assert beside.state == BuildState()
    beside.start(when_done=lambda state: ended.set())
    until(lambda: beside.state.stage == "reading")
    assert beside.state == BuildState(running=True, stage="reading", done=1, total=2, path="a.txt")
    (tmp_path / "wait").unlink()
    assert ended.wait(20)
    assert (beside.state.running, beside.state.ended, beside.state.trouble) == (False, 1, "")
    assert beside.state.counts == {"read": 2}


def test_what_is_asked_for_meanwhile_is_done_once_afterwards(tmp_path: Path) -> None:
    (tmp_path / "wait").touch()
    said: list[BuildState] = []
    beside = building(tmp_path)
    beside.start(("ledger",), when_done=said.append)
    until(lambda: beside.state.stage == "reading")
    for stages in (("ledger",), ("comparison", "ledger"), ("ledger",)):
        beside.start(stages)
    (tmp_path / "wait").unlink()
    until(lambda: bool(said))
    assert started(tmp_path) == ["ledger", "ledger comparison"]
    assert [state.ended for state in said] == [2]


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        ('print(\'{"trouble": "The folder is gone."}\')', "The folder is gone."),
        ("", DIED),
        ("raise SystemExit(3)", DIED),
        (SAYING, DIED),
        ("print(chr(0xffff))", DIED),
    ],
)
def test_why_it_failed(tmp_path: Path, script: str, trouble: str) -> None:
    beside = building(tmp_path, script)
    beside.start()
    until(lambda: beside.state.ended == 1)
    assert (beside.state.trouble, beside.state.running) == (trouble, False)
    beside.start()  # and it can be tried again
    until(lambda: beside.state.ended == 2)


def test_what_cannot_be_started_is_said_too(tmp_path: Path) -> None:
    beside = Building(tmp_path, tmp_path / "base", (str(tmp_path / "none"),))
    beside.start()
    until(lambda: beside.state.ended == 1)
    assert beside.state.trouble == DIED


def test_a_trouble_goes_when_the_next_build_succeeds(tmp_path: Path) -> None:
    failing = "import sys, pathlib; p = pathlib.Path(sys.argv[1], 'again')\n"
    failing += 'print(\'{"counts": {}}\' if p.exists() else \'{"trouble": "No."}\'); p.touch()'
    beside = building(tmp_path, failing)
    for ended, trouble in ((1, "No."), (2, "")):
        beside.start()
        until(lambda ended=ended: beside.state.ended == ended)  # type: ignore[misc]
        assert beside.state.trouble == trouble


def test_closing_ends_it_and_nothing_begins_afterwards(tmp_path: Path) -> None:
    (tmp_path / "wait").touch()
    beside = building(tmp_path)
    beside.start()
    until(lambda: beside.state.stage == "reading")
    beside.start(("ledger",))
    begun = time.monotonic()
    beside.close()
    assert time.monotonic() - begun < 10
    beside.start()
    assert started(tmp_path) == [""]
    assert not beside.state.running


def test_a_real_build_fills_the_base(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Lind was born in Ely in 1790.\n", encoding="utf-8")
    beside = Building(tmp_path, evidence_of(tmp_path))
    beside.start()
    until(lambda: beside.state.ended == 1)
    assert beside.state.trouble == ""
    assert beside.state.counts is not None
    assert beside.state.counts["read"] == 1
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert store.source_id("a.txt")


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (None, ("ledger",), ("ledger",)),
        (None, (), ()),
        (("ledger",), (), ()),  # no names mean all
        ((), ("ledger",), ()),
        (("comparison", "ledger"), ("ledger",), ("comparison", "ledger")),
    ],
)
def test_the_stages_of_two_builds(
    one: tuple[str, ...] | None, other: tuple[str, ...], both: tuple[str, ...]
) -> None:
    assert _united(one, other) == both
