"""Which processes wait for the next who wants one."""

import os
import signal
from collections.abc import Callable

import pytest

from testimonia.ingest.extraction import Limits
from testimonia.ingest.nursery_process import NurseryProcess, kept_ready
from testimonia.model import plain

SIDECARS = {"kind": "sidecars", "files": [], "documents": [], "limits": plain(Limits())}


def asked(nursery: NurseryProcess) -> int:
    """The number of the process that does the nursery's next task."""
    nursery.perform(SIDECARS, Limits().output)
    assert nursery._process is not None
    return nursery._process.pid


def killed(nursery: NurseryProcess, number: int) -> None:
    """Have it let go, and then its process killed."""
    nursery.let_go()
    os.kill(number, signal.SIGKILL)
    os.waitid(os.P_PID, number, os.WEXITED | os.WNOWAIT)


def interrupted(nursery: NurseryProcess, number: int) -> None:
    """Have it let go while its process is still at a task, as Ctrl-C would."""
    nursery._asked = True
    nursery.let_go()


@pytest.mark.parametrize(
    ("leaves", "stays"),
    [
        (lambda nursery, number: nursery.let_go(), True),
        (lambda nursery, number: nursery.stop(), False),  # whoever ends it does not want it any more
        (killed, False),  # the system may kill what waits, when memory is short
        (interrupted, False),  # its answer would be taken for that to the next question
    ],
    ids=["let go", "ended", "killed", "interrupted"],
)
def test_the_next_is_given_what_waits(leaves: Callable[[NurseryProcess, int], None], stays: bool) -> None:
    with kept_ready(9):
        first, second = NurseryProcess(), NurseryProcess()
        number = asked(first)
        leaves(first, number)
        assert (asked(second) == number) is stays
        second.stop()
