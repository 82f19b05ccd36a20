"""A small clean process that forks one process for each document, and kills it when it costs too much.

It loads the readers once and never opens a document itself, so whatever a document does to the process that
reads it, the next one starts clean. Tasks come in as lines of JSON; answers go out as a line of JSON and the
number of bytes it announces.
"""

import json
import os
import select
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from typing import Any

from testimonia.ingest.task import (
    BROKEN,
    NO_ROOM,
    NOT_READ,
    OUT_OF_MEMORY,
    TOO_LARGE,
    parsed,
    perform,
)

CHUNK = 1 << 20


def serve(tasks: int, answers: int) -> None:
    """Do tasks one after another until there are no more.

    Args:
        tasks: file descriptor to read tasks from.
        answers: file descriptor to write answers to.
    """
    waiting = b""
    while True:
        line, newline, rest = waiting.partition(b"\n")
        if not newline:
            more = os.read(tasks, CHUNK)
            if not more:
                return
            waiting += more
            continue
        waiting = rest
        task = parsed(line)
        with tempfile.TemporaryFile() as answer:
            failure = _watched(task, tasks, answer.fileno())
            _reply(answers, answer.fileno(), failure)


def _watched(task: Mapping[str, Any], tasks: int, answer: int) -> str | None:
    """Fork, wait, and say in one word what went wrong, if anything did."""
    ended, held = os.pipe()
    child = os.fork()
    if child == 0:
        _become_task(task, answer, (ended, tasks))
    os.close(held)
    try:
        in_time = _wait(ended, tasks, float(task["limits"]["seconds"]))
    finally:
        os.close(ended)
    if not in_time:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return "busy" if not in_time else _failure(os.waitstatus_to_exitcode(status))


def _become_task(task: Mapping[str, Any], answer: int, to_close: tuple[int, ...]) -> None:
    """In the child: nothing of the nursery's conversation stays open, and nothing is ever printed."""
    try:
        for descriptor in to_close:
            os.close(descriptor)
        silence = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(silence, standard)
        perform(task, answer)
    finally:
        os._exit(1)


def _wait(ended: int, tasks: int, seconds: float) -> bool:
    """Wait until the child has ended; false if its time is up or nobody wants the answer any more.

    The child holds the other end of a pipe. When it is gone, however it went, the pipe can be read.
    """
    until = time.monotonic() + seconds
    watched = select.poll()
    watched.register(ended, select.POLLIN | select.POLLHUP)
    watched.register(tasks, select.POLLHUP)
    while (left := until - time.monotonic()) > 0:
        events = dict(watched.poll(left * 1000))
        if ended in events:
            return True
        if events.get(tasks, 0) & (select.POLLHUP | select.POLLNVAL):
            return False
    return False


def _failure(exit_code: int) -> str | None:
    if exit_code == -signal.SIGXCPU:
        return "time"
    return _FAILURES.get(exit_code, "crash")


_FAILURES = {
    0: None,
    OUT_OF_MEMORY: "memory",
    NOT_READ: "unread",
    TOO_LARGE: "size",
    BROKEN: "broken",
    NO_ROOM: "room",
}
_WITH_WORDS = (None, "unread", "broken")
"""Outcomes whose answer is passed on."""


def _reply(answers: int, answer: int, failure: str | None) -> None:
    size = os.fstat(answer).st_size if failure in _WITH_WORDS else 0
    head = json.dumps({"failure": failure, "size": size}).encode() + b"\n"
    os.write(answers, head)
    at = 0
    while at < size:
        data = os.pread(answer, CHUNK, at)
        at += len(data)
        while data:
            data = data[os.write(answers, data) :]


def _main() -> None:
    from testimonia.ingest.languages import warm_up

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked decides when to stop
    warm_up()
    try:
        serve(sys.stdin.fileno(), sys.stdout.fileno())
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    _main()
