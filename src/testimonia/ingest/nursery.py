"""A small clean process that forks others to read documents, and kills them when they cost too much.

It loads the readers once and never opens a user's document itself. A forked process reads a few small
documents, or one large one; whatever goes wrong with one of them ends it, and the next document starts clean.
Tasks come in as lines of JSON; answers go out as a line of JSON and the number of bytes it announces.
"""

import gc
import json
import os
import select
import signal
import sys
import tempfile
import time

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import MIB, File
from testimonia.ingest.task import BROKEN, DONE, NO_ROOM, NOT_READ, OUT_OF_MEMORY, TOO_LARGE, work

MOST_TASKS = 16
"""Small documents that one process reads: forking costs about as much as reading one."""
SMALL = MIB // 2
"""Bytes of a file; after a larger one its process ends, and gives back its memory."""


def serve(tasks: int, answers: int) -> None:
    """Do tasks one after another until there are no more.

    Args:
        tasks: file descriptor to read tasks from.
        answers: file descriptor to write answers to.
    """
    waiting = b""
    child: _Child | None = None
    while True:
        line, newline, rest = waiting.partition(b"\n")
        if not newline:
            more = os.read(tasks, MIB)
            if not more:
                break
            waiting += more
            continue
        waiting = rest
        child = child or _Child(tasks)
        failure, size = child.perform(line, tasks)
        _reply(answers, child.answer, failure)
        if failure not in (None, "unread") or size > SMALL or child.done >= MOST_TASKS:
            child.end()
            child = None
    if child:
        child.end()


class _Child:
    """A forked process that waits for tasks.

    Attributes:
        answer: file descriptor of the file in which the answer to its last task is.
        done: how many tasks it has done.
    """

    def __init__(self, tasks: int) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (it lives as long as the child)
        self.answer = self._file.fileno()
        self.done = 0
        hears, self._tells = os.pipe()
        self._hears, tells = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            _be_child(hears, tells, self.answer, (self._tells, self._hears, tasks))
        os.close(hears)
        os.close(tells)

    def perform(self, line: bytes, tasks: int) -> tuple[str | None, int]:
        """Have one task done; what went wrong, in one word, if anything did, and the size of its file."""
        task = json.loads(line)
        self.done += 1
        os.write(self._tells, line + b"\n")
        if not _heard(self._hears, tasks, float(task["limits"]["seconds"])):
            return "busy", 0
        ending = os.read(self._hears, 1)
        failure = _FAILURES.get(ending[0], "crash") if ending else self._cause()
        return failure, int(task.get("size", 0))

    def _cause(self) -> str:
        """Why it died without a word."""
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        return "time" if os.waitstatus_to_exitcode(status) == -signal.SIGXCPU else "crash"

    def end(self) -> None:
        """Kill it, whatever it is doing, and take leave of it."""
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._tells)
        os.close(self._hears)
        self._file.close()


def _be_child(hears: int, tells: int, answer: int, to_close: tuple[int, ...]) -> None:
    """In the child: nothing of the nursery's conversation stays open, and nothing is ever printed."""
    try:
        for descriptor in to_close:
            os.close(descriptor)
        silence = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(silence, standard)
        work(hears, tells, answer)
    finally:
        os._exit(0)


def _heard(ending: int, tasks: int, seconds: float) -> bool:
    """Wait until the child has ended its task, or itself; false if its time is up or nobody asks any more.

    The child alone holds the other end of a pipe. When it is gone, however it went, the pipe can be read.
    """
    until = time.monotonic() + seconds
    watched = select.poll()
    watched.register(ending, select.POLLIN | select.POLLHUP)
    watched.register(tasks, select.POLLHUP)
    while (left := until - time.monotonic()) > 0:
        events = dict(watched.poll(left * 1000))
        if ending in events:
            return True
        if events.get(tasks, 0) & (select.POLLHUP | select.POLLNVAL):
            return False
    return False


_FAILURES = {
    DONE: None,
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
        data = os.pread(answer, MIB, at)
        at += len(data)
        while data:
            data = data[os.write(answers, data) :]


def _warm_up() -> None:
    """Read two small texts of our own, so that all data and patterns are there before the first fork.

    What a forked process loads dies with it and would be loaded again for each document. The collector then
    leaves alone what is there: looking at an object writes to its page, and a written page is copied.
    """
    for name, words in _SAMPLES:
        ingest(File(name, words.encode()))
    gc.collect()
    gc.freeze()


_PROSE = (
    "The ship came into the har-\nbour in the evening,* and all who could walk went down to the quay to see "
    "it, for nobody had believed that she would come."
)
_TEXT = f"Chapter 1\n\n{_PROSE}\n\n* A note.\n\n{_PROSE} “Aye,” said the old ﬁsher.\n\n12 May 1901\n"
_PAGE = f"<html><head><title>Sample</title></head><body><p>{_PROSE}</p></body></html>"
_SAMPLES = (("sample.txt", _TEXT), ("sample.html", _PAGE))


def _main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked decides when to stop
    _warm_up()
    try:
        serve(sys.stdin.fileno(), sys.stdout.fileno())
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    _main()
