"""How a command ends: its exit status, and one sentence where it failed."""

import errno
import functools
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import ParamSpec

import typer

P = ParamSpec("P")


class Ending(IntEnum):
    """Exit statuses; they are documented in docs/reference/commands.md."""

    DONE = 0
    NOTHING_FOUND = 1
    NOT_UNDERSTOOD = 2
    UNUSABLE = 3
    INTERRUPTED = 130


def ended(command: Callable[P, Ending]) -> Callable[P, None]:
    """``command`` as typer wants it: expected trouble is a sentence on standard error, never a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        status = _status(functools.partial(command, *args, **kwargs))
        if status is not Ending.DONE:
            raise typer.Exit(int(status))

    run.__annotations__ = {**command.__annotations__, "return": None}
    return run


def _status(command: Callable[[], Ending]) -> Ending:
    from testimonia.pipeline.decisions.noting import PlaceError
    from testimonia.pipeline.places import FolderError
    from testimonia.store import QueryError, StoreError

    try:
        return command()
    except QueryError as error:
        return _failed(error, Ending.NOT_UNDERSTOOD)
    except PlaceError as error:
        return _failed(error, Ending.NOTHING_FOUND)
    except (FolderError, StoreError) as error:
        return _failed(error, Ending.UNUSABLE)
    except KeyboardInterrupt:  # typer ends the process with 130 too, but without a word
        return _failed("Stopped. What was done is kept; run the command again to go on.", Ending.INTERRUPTED)
    except (
        BrokenPipeError
    ):  # as in `testimonia show … | head`: the reader has had enough, which is no failure
        _silence()
        return Ending.DONE
    except OSError as error:
        return _failed(_of_system(error), Ending.UNUSABLE)


def _of_system(error: OSError) -> str:
    """What the operating system refused, and what to do where that can be told."""
    said = f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")
    todo = _TO_DO.get(error.errno or 0)
    return f"{said}. {todo}" if todo else said


_TO_DO = {
    errno.EACCES: "Ask whoever owns it for permission, or work on a copy of the folder.",
    errno.EPERM: "Ask whoever owns it for permission, or work on a copy of the folder.",
    errno.EROFS: "This disk may only be read; work on a copy of the folder.",
    errno.ENOSPC: "Make room on the disk and do it again.",
}


def _silence() -> None:
    """Send what is still to be printed nowhere, so that nothing fails again when the process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _failed(error: object, status: Ending) -> Ending:
    from testimonia.exports.terminal import safe

    typer.echo(safe(str(error)), err=True)
    return status
