"""A document that costs too much is given up alone; the others are read."""

import errno
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from testimonia.ingest.extraction import MIB, Limits
from testimonia.ingest.isolation import BROKEN, Isolation, Wanted
from testimonia.ingest.nursery import MOST_TASKS
from testimonia.ingest.task import NO_ROOM, TOO_LARGE, perform
from testimonia.model import Ingested, Trouble, plain

WORDS = "The ship came into the harbour on the second of May, and the people went down to meet it. "


def wanted(file: Path) -> Wanted:
    return Wanted(file.name, file, file.stat().st_size)


def put(folder: Path, name: str, data: bytes) -> Wanted:
    file = folder / name
    file.write_bytes(data)
    return wanted(file)


def sentence(ingested: Ingested) -> str:
    assert ingested.text is None
    (problem,) = ingested.problems
    assert problem.trouble is Trouble.UNREAD
    return problem.message


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (Limits(seconds=0.02), "did not come to an end"),
        (Limits(memory=24 * MIB), "too much memory"),
        (Limits(output=1 * MIB), "grew too large"),
        (Limits(cpu_seconds=1), "took too long"),
        (Limits(text_size=1 * MIB), "larger than 1 MiB"),
    ],
    ids=["wall clock", "memory", "output", "processor", "size"],
)
def test_what_a_document_may_cost(tmp_path: Path, limits: Limits, words: str) -> None:
    large = put(tmp_path, "large.txt", (WORDS * 10 + "\n\n").encode() * 30_000)
    with Isolation(1, limits) as isolation:
        assert words in sentence(isolation.read(large))


def test_the_next_document_starts_clean(tmp_path: Path) -> None:
    large = put(tmp_path, "large.txt", (WORDS * 10 + "\n\n").encode() * 30_000)
    small = put(tmp_path, "small.txt", WORDS.encode())
    with Isolation(1, Limits(memory=24 * MIB)) as isolation:
        results = list(isolation.read_all([large, small, large, small]))
    assert [result.text is not None for result in results] == [False, True, False, True]


def test_small_documents_share_a_process_and_a_bad_one_ends_it(tmp_path: Path) -> None:
    good = put(tmp_path, "good.txt", WORDS.encode())
    bad = put(
        tmp_path, "bad.txt", (WORDS + "\n\n").encode() * 4_000
    )  # small enough to share, too large to answer
    row = [good] * (MOST_TASKS + 3) + [bad] + [good] * 3
    with Isolation(1, Limits(output=1 * MIB // 4)) as isolation:
        results = list(isolation.read_all(row))
    assert [r.text is not None for r in results] == [w is good for w in row]


def test_results_come_in_the_order_they_were_asked_for(tmp_path: Path) -> None:
    files = [put(tmp_path, f"{n:02}.txt", (WORDS * (200 if n % 3 == 0 else 1)).encode()) for n in range(12)]
    with Isolation(3) as isolation:
        assert [r.source.path for r in isolation.read_all(files)] == [f"{n:02}.txt" for n in range(12)]


def test_a_nursery_that_dies_is_replaced(tmp_path: Path) -> None:
    small = put(tmp_path, "small.txt", WORDS.encode())
    with Isolation(1) as isolation:
        assert isolation.read(small).text is not None
        (nursery,) = isolation._all
        assert nursery._process is not None
        os.kill(nursery._process.pid, signal.SIGKILL)
        nursery._process.wait()
        assert isolation.read(small).text is not None


def test_a_nursery_killed_over_a_document_is_not_the_documents_fault(tmp_path: Path) -> None:
    """When the system ran out of memory, documents were called damaged, and never read again."""
    small = put(tmp_path, "small.txt", WORDS.encode())
    with Isolation(1) as isolation:
        (nursery,) = isolation._all
        process = nursery._running()
        os.kill(process.pid, signal.SIGSTOP)
        threading.Timer(0.3, process.kill).start()
        given_up = isolation.read(small)
    assert "ended or did not start" in sentence(given_up)
    assert given_up.reader == BROKEN  # every run tries it again


def test_a_full_disk_is_not_the_documents_fault(tmp_path: Path) -> None:
    for error, status in ((errno.ENOSPC, NO_ROOM), (errno.EFBIG, TOO_LARGE)):
        task = {"kind": "sidecars", "files": [], "documents": [], "limits": plain(Limits())}
        child = os.fork()
        if child == 0:
            full = os.open(
                "/dev/full" if error == errno.ENOSPC else tmp_path / "out", os.O_WRONLY | os.O_CREAT
            )
            os._exit(perform({**task, "limits": plain(Limits(output=1))}, full))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == status


def test_what_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")  # put in the place of a file since the folder was looked through
    gone = Wanted("gone.txt", tmp_path / "gone.txt", 1)
    pipe = Wanted("pipe.txt", tmp_path / "pipe.txt", 1)
    with Isolation(1) as isolation:
        assert "could not be opened" in sentence(isolation.read(gone))
        assert "pipe or a device" in sentence(isolation.read(pipe))


def test_leaving_in_the_middle_kills_what_is_under_way(tmp_path: Path) -> None:
    large = put(tmp_path, "large.txt", (WORDS * 10 + "\n\n").encode() * 8_000)
    begun = time.monotonic()
    isolation = Isolation(1)
    results = isolation.read_all([large] * 30)
    next(results)
    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt)  # type: ignore[attr-defined]
    assert time.monotonic() - begun < 60
    assert all(nursery._process is None for nursery in isolation._all)
