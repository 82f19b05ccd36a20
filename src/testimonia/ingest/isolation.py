"""Reading documents in processes of their own: the side that asks."""

import hashlib
import json
import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from testimonia.ingest.extraction import MIB, Limits
from testimonia.ingest.nursery_process import NurseryProcess, TaskFailedError
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


class Isolation:
    """A few nurseries, and a queue of documents to read in them. Use it as a context manager.

    Nurseries are started when they are first needed and started again if they should ever die.
    """

    def __init__(self, slots: int, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._slots = slots
        self._idle: SimpleQueue[NurseryProcess] = SimpleQueue()
        self._all = [NurseryProcess() for _ in range(slots)]
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
            nursery.let_go()

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
            "file": str(wanted.file.absolute()),
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
            "file": str(wanted.file.absolute()),
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
        named = [(path, str(file.absolute())) for path, file in files]
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
            task = {"kind": "annotations", "path": path, "file": str(file.absolute()), "size": size}
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
        task = {"kind": "picture", "file": str(file.absolute()), "size": size, "page": page, "format": kind}
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
