"""Processes that read for another: all texts come back in order, and none that dies takes the run along."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.pipeline.failing import BROKEN, DIED, TOO_LONG
from testimonia.pipeline.reader import reading_of
from testimonia.pipeline.sharing import COMMAND, Readers
from testimonia.reading.versions import READING
from testimonia.store import Store, Unread
from tests.store.samples import plain

# A reader as the pipeline starts it, with another way to read: what stands in the text is done.
SCRIPT = """
import os, signal, sys
from pathlib import Path
from testimonia.pipeline.reader import serve
from testimonia.model import Read

def how(text, sections):
    print("Nothing that is printed gets in between.")
    if "die" in text.original:
        os.kill(os.getpid(), signal.SIGKILL)
    if "too long" in text.original:
        os.kill(os.getpid(), signal.SIGXCPU)
    if "mistake" in text.original:
        raise ValueError
    return Read()

serve(Path(sys.argv[1]), how)
"""
STAND_IN = (sys.executable, "-c", SCRIPT)


def filled(path: Path, *texts: str) -> Store:
    store = Store.open(path)
    with store.batch():
        for number, text in enumerate(texts):
            store.replace(plain(f"{number:02}.txt", text))
    return store


@pytest.mark.parametrize("processes", [0, 1, 2])
def test_readings_come_in_order_and_are_the_same_wherever_they_are_made(
    tmp_path: Path, processes: int
) -> None:
    with filled(tmp_path / "e.db", *[f"In {1900 + n} he was arrested." for n in range(12)]) as store:
        unread = store.unread_by(READING)
        with Readers(store, processes) as readers:
            made = list(readers.read_all(unread))
        assert made == [reading_of(store, each.path) for each in unread]
    assert [path.name for path in tmp_path.iterdir()] == ["e.db"]  # nobody holds it open any more


@pytest.mark.parametrize("processes", [1, 2])
def test_a_process_that_dies_costs_one_text(tmp_path: Path, processes: int) -> None:
    words = ["fine", "die", "fine", "too long", "mistake", "fine"]
    with filled(tmp_path / "e.db", *words) as store:
        with Readers(store, processes, STAND_IN) as readers:
            for reading in readers.read_all(store.unread_by(READING)):
                store.put_prepared(reading)
        made = dict(
            store.connection.execute(
                "SELECT path, readings.made_by FROM sources JOIN readings ON source = id"
            )
        )
        said = {problem.path: problem.message for problem in store.problems()}
        again = [each.path for each in store.unread_by(READING)]
    by = [READING, BROKEN, READING, READING, BROKEN, READING]
    assert [made[f"{number:02}.txt"] for number in range(6)] == by
    assert (said["01.txt"], said["03.txt"], sorted(said)) == (DIED, TOO_LONG, ["01.txt", "03.txt", "04.txt"])
    assert again == ["01.txt", "04.txt"]


def test_a_process_that_cannot_be_started_or_talks_nonsense(tmp_path: Path) -> None:
    for command in (("/nonexistent",), (sys.executable, "-c", "print('nonsense')")):
        with filled(tmp_path / "e.db", "words") as store, Readers(store, 1, command) as readers:
            (reading,) = readers.read_all([Unread("00.txt", 5)])
        assert (reading.made_by, reading.times) == (BROKEN, ())


def test_whoever_stops_half_way_leaves_no_process_behind(tmp_path: Path) -> None:
    with filled(tmp_path / "e.db", *["words"] * 20) as store:
        with pytest.raises(KeyboardInterrupt), Readers(store, 2) as readers:
            for _ in readers.read_all(store.unread_by(READING)):
                raise KeyboardInterrupt
        assert all(process._process is None for process in readers._all)
    assert [path.name for path in tmp_path.iterdir()] == ["e.db"]


LONELY = """
import sys
from pathlib import Path
from testimonia.pipeline.sharing import Readers
from testimonia.store import Store

command = (sys.executable, "-c", sys.argv[2])
with Store.open(Path(sys.argv[1])) as store, Readers(store, 2, command) as readers:
    for reading in readers.read_all(store.unread_by("times 0")):
        pass
"""
SLOW = """
import os, sys, time
from pathlib import Path
from testimonia.pipeline.reader import serve
from testimonia.model import Read

def how(text, sections):
    Path(sys.argv[1]).with_name(f"{os.getpid()}.pid").touch()
    time.sleep(60)
    return Read()

serve(Path(sys.argv[1]), how)
"""


def test_processes_end_when_nobody_asks_any_more(tmp_path: Path) -> None:
    """Whoever started them was killed, and could not end them; they are in the middle of long texts."""
    filled(tmp_path / "e.db", *["words"] * 50).close()
    with subprocess.Popen([sys.executable, "-c", LONELY, str(tmp_path / "e.db"), SLOW]) as asking:
        assert eventually(lambda: len(list(tmp_path.glob("*.pid"))) == 2)
        asking.kill()
    readers = [int(path.stem) for path in tmp_path.glob("*.pid")]
    assert eventually(lambda: not any(map(alive, readers)))
    with Store.open(tmp_path / "e.db") as store:
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def eventually(happens: Callable[[], bool]) -> bool:
    until = time.monotonic() + 20
    while not happens() and time.monotonic() < until:
        time.sleep(0.02)
    return happens()


def alive(process: int) -> bool:
    """Whether it runs; one that has ended and that nobody has taken leave of does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_is_started_is_this_python() -> None:
    assert COMMAND[0] == sys.executable
