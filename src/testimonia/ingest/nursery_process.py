"""The near end of a nursery: its process is started, asked, left to the next who wants one, or ended."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

_SENTENCES = {
    "time": "Reading this document took too long and was given up. It may be damaged, or made to do harm.",
    "memory": "Reading this document took too much memory and was given up. It may be damaged; or split it.",
    "size": "This document grew too large when it was unpacked, and was given up.",
    "crash": "The program that reads this kind of document broke down over it. It may be damaged.",
    "busy": "Reading this document was given up because it did not come to an end. The next run tries again.",
    "room": "There was no room on the disk to read this document. Make room and run again.",
    "stopped": "The reading process was ended or did not start. Is the memory or the disk full? Run again.",
}


class TaskFailedError(Exception):
    """A task came to nothing; the message is one sentence.

    Attributes:
        again: whether it was our mistake or the computer's lack, and not the document's doing.
    """

    def __init__(self, sentence: str, *, again: bool = False) -> None:
        super().__init__(sentence)
        self.again = again


_ready: list[subprocess.Popen[bytes]] = []
"""Processes that wait for the next `Isolation`."""
_most_ready = [0]


@contextmanager
def kept_ready(most: int) -> Iterator[None]:
    """While it holds, up to ``most`` processes that an `Isolation` has done with wait for the next one.

    Starting one takes a second of a processor, and reading a letter in it a hundredth: whoever builds again
    and again (a script, a notebook, a run of tests) pays once. Each holds some 60 MiB while it waits.
    """
    before, _most_ready[0] = _most_ready[0], most
    try:
        yield
    finally:
        _most_ready[0] = before
        while len(_ready) > before:
            _ended(_ready.pop())


class NurseryProcess:
    """One `testimonia.ingest.nursery`, started when it is first asked and again if it should ever die."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = False

    def perform(self, task: Mapping[str, Any], most: int) -> bytes:
        """The answer to one task.

        Raises:
            TaskFailedError: if it came to nothing.
        """
        try:
            # in ASCII: the folder's own path may hold bytes that are no text, which come as half characters
            line = json.dumps(task).encode("ascii") + b"\n"
            head, body = self._exchanged(self._running(), line, most)
        except (OSError, ValueError, EOFError) as error:
            self.stop()
            raise TaskFailedError(_SENTENCES["stopped"], again=True) from error
        if head["failure"] == "unread":
            raise TaskFailedError(body.decode("utf-8", "replace"))
        if head["failure"] == "broken":
            where = body.decode("utf-8", "replace")
            sentence = f"testimonia made a mistake over this document ({where}). Please report it."
            raise TaskFailedError(sentence, again=True)
        if head["failure"]:
            raise TaskFailedError(_SENTENCES[head["failure"]], again=head["failure"] in ("busy", "room"))
        return body

    def _exchanged(
        self, process: subprocess.Popen[bytes], line: bytes, most: int
    ) -> tuple[dict[str, Any], bytes]:
        if process.stdin is None or process.stdout is None:
            raise EOFError
        self._asked = True
        process.stdin.write(line)
        process.stdin.flush()
        head = json.loads(process.stdout.readline(4096) or b"x")
        if not 0 <= head["size"] <= most:
            raise ValueError("an answer beyond all measure")
        body = process.stdout.read(head["size"])
        if len(body) < head["size"]:
            raise EOFError
        self._asked = False
        return head, body

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = _from_ready() or _started()
        return self._process

    def let_go(self) -> None:
        """Leave the process to whoever wants one next, if it has nothing to do; else end it."""
        process = self._process
        if process is None or self._asked or process.poll() is not None or len(_ready) >= _most_ready[0]:
            self.stop()
        else:
            self._process = None
            _ready.append(process)

    def stop(self) -> None:
        """End the process; what it was reading is killed with it."""
        process, self._process, self._asked = self._process, None, False
        if process is not None:
            _ended(process)


def _from_ready() -> subprocess.Popen[bytes] | None:
    """One that waits, and has not been killed while it did."""
    while _ready:
        process = _ready.pop()
        if process.poll() is None:
            return process
        _ended(process)
    return None


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "testimonia.ingest.nursery"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
    )


def _ended(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
