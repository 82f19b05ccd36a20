"""Sharing texts out among processes that read them: the side that asks.

The other side is `testimonia.pipeline.reader`. A process that dies over a text takes nothing with it: the
text gets a Problem, and another process goes on with the next.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import SimpleQueue
from types import TracebackType

from testimonia.model import Problem, restored
from testimonia.pipeline.failing import BROKEN, DIED, TOO_LONG
from testimonia.reading.versions import READING
from testimonia.store import Prepared, Store, Unread, failed

COMMAND = (sys.executable, "-m", "testimonia.pipeline.reader")
"""What is started, with the path of the evidence base after it."""


class Readers:
    """A few processes that read, and a queue of texts. Use it as a context manager.

    They are started when they are first needed, and started again if they die.

    Args:
        store: the evidence base.
        processes: how many; none to read in this process.
        command: what is started.
    """

    def __init__(self, store: Store, processes: int, command: Sequence[str] = COMMAND) -> None:
        self._store = store
        threads = str(max((os.cpu_count() or 1) // max(processes, 1), 1))
        self._all = [_Process((*command, str(store.path), threads)) for _ in range(processes)]
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        for process in self._all:
            self._idle.put(process)
        self._pool = ThreadPoolExecutor(max(processes, 1))

    def __enter__(self) -> "Readers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in self._all:
            process.stop()  # whoever waits for its answer hears that there is none
        self._pool.shutdown(wait=True)
        for process in self._all:
            process.stop()

    def read_all(self, unread: Iterable[Unread]) -> Iterator[Prepared]:
        """Read texts; the readings come in the order of ``unread``.

        Only a few are under way or waiting at any time, so memory does not grow with their number.
        """
        yield from (each for each in self.read_as_they_come(unread, None) if each is not None)

    def read_as_they_come(
        self, unread: Iterable[Unread], patience: float | None
    ) -> Iterator[Prepared | None]:
        """The same, with None whenever the next has not come after ``patience`` seconds.

        Whoever keeps readings in hand may then write them: a long text can take many minutes.
        """
        if not self._all:
            from testimonia.pipeline.reader import reading_of

            yield from (reading_of(self._store, each.path) for each in unread)
            return
        under_way: deque[tuple[Unread, Future[Prepared | str]]] = deque()
        for each in unread:
            under_way.append((each, self._pool.submit(self._read, each)))
            if len(under_way) > len(self._all) * 2:
                yield from self._next(under_way, patience)
        while under_way:
            yield from self._next(under_way, patience)

    def _next(
        self, under_way: "deque[tuple[Unread, Future[Prepared | str]]]", patience: float | None
    ) -> Iterator[Prepared | None]:
        first, future = under_way.popleft()
        while not wait((future,), patience).done:
            yield None
        yield self._outcome(first, future)

    def _outcome(self, unread: Unread, future: "Future[Prepared | str]") -> Prepared:
        """What was read; where a process died over it, a Problem in its place."""
        came = future.result()
        if isinstance(came, Prepared):
            return came
        source_id = self._store.source_id(unread.path) or ""
        return failed(source_id, Problem(unread.path, came), READING if came == TOO_LONG else BROKEN)

    def _read(self, unread: Unread) -> Prepared | str:
        process = self._idle.get()
        try:
            return process.read(unread)
        finally:
            self._idle.put(process)


class _Process:
    """The near end of one process that reads."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, unread: Unread) -> Prepared | str:
        """The reading of one text, or one sentence on why there is none."""
        line = json.dumps({"path": unread.path, "characters": unread.characters}).encode("ascii")
        try:
            process = self._running()
            if process.stdin is None or process.stdout is None:
                return DIED
            process.stdin.write(line + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
            if answer.endswith(b"\n"):
                return restored(Prepared, json.loads(answer))
            process.wait()
        except (OSError, ValueError):
            return DIED
        return TOO_LONG if process.returncode == -signal.SIGXCPU else DIED

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(  # noqa: S603 (our own interpreter, on a path and no shell)
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return self._process

    def stop(self) -> None:
        """End it at once: it only reads, so nothing is left undone."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
