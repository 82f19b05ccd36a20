"""Reading documents in processes of their own: the side that asks."""

import hashlib
import json
import os
import stat
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from testimonia.ingest.extraction import MIB, Limits
from testimonia.ingest.recognition.engines import Engine
from testimonia.ingest.versions import UNRECOGNISED
from testimonia.ingest.wire import packed_page, unpacked, unpacked_page
from testimonia.model import (
    Authority,
    Description,
    Ingested,
    Problem,
    Recognised,
    Source,
    Spelling,
    Trouble,
    plain,
    restored,
)

if TYPE_CHECKING:
    from testimonia.ingest.annotations import Annotation

Item = TypeVar("Item")
Result = TypeVar("Result")
_SENTENCES = {
    "time": "Reading this document took too long and was given up. It may be damaged, or made to do harm.",
    "memory": "Reading this document took too much memory and was given up. It may be damaged; or split it.",
    "size": "This document grew too large when it was unpacked, and was given up.",
    "crash": "The program that reads this kind of document broke down over it. It may be damaged.",
    "busy": "Reading this document was given up because it did not come to an end. The next run tries again.",
    "room": "There was no room on the disk to read this document. Make room and run again.",
    "stopped": "The reading process was ended or did not start. Is the memory or the disk full? Run again.",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be read.

    Attributes:
        path: relative to the folder, with forward slashes.
        file: where it is.
        size: in bytes.
        spellings: what people read in it where it has something else.
        recognised: what text recognition read on its pages.
    """

    path: str
    file: Path
    size: int
    spellings: tuple[Spelling, ...] = ()
    recognised: tuple[Recognised, ...] = ()


@dataclass(frozen=True, slots=True)
class Unseen:
    """A page to be recognised.

    Attributes:
        file: where it is.
        size: of the file, in bytes.
        format: "pdf" or "image".
        page: its index, counted from 0.
        engine: that is to read it.
    """

    file: Path
    size: int
    format: str
    page: int
    engine: Engine


RECOGNITION = Limits(seconds=300.0, cpu_seconds=290, memory=4096 * MIB, output=64 * MIB)
"""What recognising one page may cost; a page of letters takes three seconds and 1.5 GiB of addresses, of
which it uses half."""
BROKEN = "none; broken"
"""What stands for the reader of a document that could not be read for a reason of testimonia's own or of the
computer's; every run tries it again."""


def sha256_of(file: Path) -> str:
    """The hash of a file's bytes; that of no bytes if it is gone by now, or a pipe in its place."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        pass
    return hashlib.sha256().hexdigest()


class TaskFailedError(Exception):
    """A task came to nothing; the message is one sentence.

    Attributes:
        again: whether it was our mistake or the computer's lack, and not the document's doing.
    """

    def __init__(self, sentence: str, *, again: bool = False) -> None:
        super().__init__(sentence)
        self.again = again


class Isolation:
    """A few nurseries, and a queue of documents to read in them. Use it as a context manager.

    Nurseries are started when they are first needed and started again if they should ever die.
    """

    def __init__(self, slots: int, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._slots = slots
        self._idle: SimpleQueue[_Nursery] = SimpleQueue()
        self._all = [_Nursery() for _ in range(slots)]
        for nursery in self._all:
            self._idle.put(nursery)

    def __enter__(self) -> "Isolation":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.rest()

    def rest(self) -> None:
        """Let the nurseries go, and with them most of the memory; they are started again when needed."""
        for nursery in self._all:
            nursery.stop()

    def read_all(self, wanted: Iterable[Wanted]) -> Iterator[Ingested]:
        """Read files side by side; the results come in the order of ``wanted``.

        Only a few are under way or waiting at any time, so memory does not grow with their number.
        """
        yield from (each for each in self.read_as_they_come(wanted, None) if each is not None)

    def read_as_they_come(
        self, wanted: Iterable[Wanted], patience: float | None
    ) -> Iterator[Ingested | None]:
        """The same, with None whenever the next has not come after ``patience`` seconds.

        Whoever keeps documents in hand may then write them: one that does harm takes a minute.
        """
        yield from self._side_by_side(self.read, wanted, self._slots, patience)

    def recognise_all(self, wanted: Iterable[Unseen], most: int) -> Iterator[Recognised | TaskFailedError]:
        """Recognise pages side by side, ``most`` at a time; the results come in the order of ``wanted``.

        A page that cannot be had, because of what it is, comes with its `Recognised.failure`; where it was
        the computer's lack or our mistake, the error comes in its place, and it may be asked for again.
        """
        slots = min(most, self._slots)
        yield from (each for each in self._side_by_side(self._recognise, wanted, slots) if each is not None)

    def _recognise(self, wanted: Unseen) -> Recognised | TaskFailedError:
        task = {
            "kind": "recognise",
            "file": str(wanted.file),
            "format": wanted.format,
            "page": wanted.page,
            "engine": wanted.engine.name,
            "version": wanted.engine.version,
        }
        try:
            limits = replace(RECOGNITION, memory=RECOGNITION.memory + wanted.size)
            return unpacked_page(json.loads(self._performed(task, limits)))
        except TaskFailedError as error:
            if error.again:
                return error
            name, version = wanted.engine.name, wanted.engine.version
            return Recognised(wanted.page, name, version, 0, 0, failure=str(error))

    def _side_by_side(
        self, does: Callable[[Item], Result], items: Iterable[Item], slots: int, patience: float | None = None
    ) -> Iterator[Result | None]:
        with ThreadPoolExecutor(slots) as pool:
            under_way: deque[Future[Result]] = deque()
            try:
                for item in items:
                    under_way.append(pool.submit(does, item))
                    if len(under_way) > slots * 2:
                        yield from _next(under_way, patience)
                while under_way:
                    yield from _next(under_way, patience)
            except BaseException:
                for future in under_way:
                    future.cancel()
                self.rest()
                raise

    def read(self, wanted: Wanted) -> Ingested:
        """Read one file; whatever goes wrong with it becomes a Problem."""
        task = {
            "kind": "document",
            "path": wanted.path,
            "file": str(wanted.file),
            "size": wanted.size,
            "spellings": plain(wanted.spellings),
            "recognised": [packed_page(page) for page in wanted.recognised],
        }
        try:
            return unpacked(self._performed(task))
        except TaskFailedError as error:
            source = Source(wanted.path, sha256_of(wanted.file), wanted.size, "unknown")
            problem = Problem(wanted.path, str(error), Trouble.UNREAD)
            return Ingested(source, None, (), (problem,), BROKEN if error.again else UNRECOGNISED)

    def read_sidecars(
        self, files: Iterable[tuple[str, Path]], documents: Iterable[str]
    ) -> tuple[dict[str, Description], tuple[Authority, ...], tuple[Problem, ...]]:
        """What the sidecars of a folder say of documents and people; see `testimonia.ingest.sidecars`."""
        named = [(path, str(file)) for path, file in files]
        if not named:
            return {}, (), ()
        task = {"kind": "sidecars", "files": named, "documents": sorted(documents)}
        try:
            answer = json.loads(self._performed(task))
        except TaskFailedError as error:
            return {}, (), tuple(Problem(path, str(error), Trouble.UNREAD) for path, _ in named)
        descriptions = {p: restored(Description, d) for p, d in answer["descriptions"].items()}
        authorities = restored(tuple[Authority, ...], answer["authorities"])
        return descriptions, authorities, restored(tuple[Problem, ...], answer["problems"])

    def read_annotations(self, path: str, file: Path) -> "tuple[tuple[Annotation, ...], tuple[Problem, ...]]":
        """The notes in a file of another program; see `testimonia.ingest.annotations`."""
        from testimonia.ingest.annotations import Annotation  # with it come parsers that a run does not need

        try:
            size = file.stat().st_size
            task = {"kind": "annotations", "path": path, "file": str(file), "size": size}
            answer = json.loads(self._performed(task))
        except TaskFailedError as error:
            return (), (Problem(path, str(error), Trouble.UNREAD),)
        found = restored(tuple[Annotation, ...], answer["annotations"])
        return found, restored(tuple[Problem, ...], answer["problems"])

    def picture(self, file: Path, size: int, page: int, kind: str) -> bytes:
        """One page of a PDF, or of a file of pictures; see `testimonia.ingest.readers.page_picture`.

        Args:
            file: where it is.
            size: in bytes.
            page: its index, counted from 0.
            kind: "pdf" or "image".

        Raises:
            TaskFailedError: if it came to nothing.
        """
        task = {"kind": "picture", "file": str(file), "size": size, "page": page, "format": kind}
        return self._performed(task)

    def _performed(self, task: Mapping[str, Any], limits: Limits | None = None) -> bytes:
        nursery, kept = self._idle.get(), limits or self._limits
        try:
            return nursery.perform({**task, "limits": plain(kept)}, kept.output)
        finally:
            self._idle.put(nursery)


def _next(under_way: "deque[Future[Result]]", patience: float | None) -> Iterator[Result | None]:
    """The first of them; before it, None as often as ``patience`` seconds have gone by without it."""
    while not wait((under_way[0],), patience).done:
        yield None
    yield under_way.popleft().result()


class _Nursery:
    """The near end of one `testimonia.ingest.nursery` process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def perform(self, task: Mapping[str, Any], most: int) -> bytes:
        """The answer to one task.

        Raises:
            TaskFailedError: if it came to nothing.
        """
        try:
            # in ASCII: the folder's own path may hold bytes that are no text, which come as half characters
            return self._exchanged(json.dumps(task).encode("ascii") + b"\n", most)
        except (OSError, ValueError, EOFError) as error:
            self.stop()
            raise TaskFailedError(_SENTENCES["stopped"], again=True) from error

    def _exchanged(self, line: bytes, most: int) -> bytes:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        process.stdin.write(line)
        process.stdin.flush()
        head = json.loads(process.stdout.readline(4096) or b"x")
        if not 0 <= head["size"] <= most:
            raise ValueError("an answer beyond all measure")
        body = process.stdout.read(head["size"])
        if len(body) < head["size"]:
            raise EOFError
        if head["failure"] == "unread":
            raise TaskFailedError(body.decode("utf-8", "replace"))
        if head["failure"] == "broken":
            where = body.decode("utf-8", "replace")
            sentence = f"testimonia made a mistake over this document ({where}). Please report it."
            raise TaskFailedError(sentence, again=True)
        if head["failure"]:
            raise TaskFailedError(_SENTENCES[head["failure"]], again=head["failure"] in ("busy", "room"))
        return body

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "testimonia.ingest.nursery"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            )
        return self._process

    def stop(self) -> None:
        """End the process; what it was reading is killed with it."""
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
