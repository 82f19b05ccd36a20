"""The file of a source: all of it, or a page as an image, if it is still the file that was read."""

import atexit
import os
import stat
from collections import OrderedDict
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import BoundedSemaphore, Lock

from testimonia.ingest.extraction import MIB, Limits
from testimonia.ingest.isolation import Isolation
from testimonia.ingest.nursery_process import TaskFailedError
from testimonia.pipeline.decisions.judging import JudgingError
from testimonia.store import HeldFile

LARGEST = 512 * MIB
"""Bytes of a file that is handed out: it goes through the memory of the reading room."""
MOST_KEPT = 24 * MIB
"""Bytes of images that are kept, to leaf back and forth."""
MOST_FAILED = 1_000
MOST_WAITING = 16
"""Who wait for an image at a time: each holds a thread, of which all other pages need some."""
LIMITS = Limits(seconds=20, cpu_seconds=15, output=12 * MIB)
"""What drawing one page may cost; PDFium does it in a process of its own, which is killed beyond."""

CHANGED = "This file has changed since it was read. Read the folder again, then ask for it once more."
GONE = "This file is no longer in the folder."
OUTSIDE = "This file lies outside the folder, and is not handed out."
TOO_MANY = "Too many pages are being drawn at once. Wait a moment, then ask for it once more."
TOO_LARGE = f"This file is larger than {LARGEST // MIB} MiB. Open it from its folder."


class FileGoneError(JudgingError):
    """The file of a source is not there as it was read; the message is one sentence."""


def content_of(folder: Path, held: HeldFile) -> bytes:
    """The bytes of the file of a source, the very ones that were read.

    Raises:
        FileGoneError: if they are not there any more, or lie outside the folder.
    """
    content = _bytes_of(place_of(folder, held))
    if sha256(content).hexdigest() != held.sha256:
        raise FileGoneError(CHANGED)
    return content


def place_of(folder: Path, held: HeldFile) -> Path:
    """Where the file of a source is, links followed.

    Raises:
        FileGoneError: if that is outside the folder.
    """
    root = folder.resolve()
    try:
        file = (root / held.path).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise FileGoneError(GONE) from error
    if not file.is_relative_to(root):
        raise FileGoneError(OUTSIDE)
    return file


def _bytes_of(file: Path) -> bytes:
    """All bytes of a regular file; a pipe in its place is not waited for."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW)
    except (OSError, ValueError) as error:
        raise FileGoneError(GONE) from error
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise FileGoneError(GONE)
        if found.st_size > LARGEST:
            raise FileGoneError(TOO_LARGE)
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(LARGEST + 1)
    finally:
        os.close(descriptor)


class Images:
    """Images of pages, drawn where no document can do harm, the last ones kept. Any thread may ask.

    Args:
        limits: what drawing one may cost.
        most: bytes of images that are kept.
    """

    def __init__(self, limits: Limits = LIMITS, most: int = MOST_KEPT) -> None:
        self._isolation = Isolation(1, limits)
        self._most = most
        self._kept: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._failed: OrderedDict[tuple[str, int], str] = OrderedDict()
        self._known: OrderedDict[tuple[str, int, int, int], str] = OrderedDict()
        self._lock, self._waiting = Lock(), BoundedSemaphore(MOST_WAITING)

    def of(self, folder: Path, held: HeldFile, page: int) -> bytes:
        """The image of a page of a source, as PNG or JPEG.

        Raises:
            FileGoneError: if its file is not there as it was read, or the page cannot be drawn.
        """
        file = place_of(folder, held)
        if self._hash_of(file) != held.sha256:
            raise FileGoneError(CHANGED if file.is_file() else GONE)
        key = (held.sha256, page)
        with self._lock:
            if key in self._failed:
                raise FileGoneError(self._failed[key])
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        image = self._drawn(file, held, page)
        if self._hash_of(file) != held.sha256:  # another file was put in its place while it was drawn
            raise FileGoneError(CHANGED)
        self._keep(key, image)
        return image

    def beside(self, folder: Path, path: str, page: int) -> bytes:
        """A picture that belongs to a source, as it is now: nothing was read from it that it could belie.

        Raises:
            FileGoneError: if its file is not there any more, or cannot be shown.
        """
        held = HeldFile(path, "", 0, "image")
        file = place_of(folder, held)
        now = self._hash_of(file)
        return self.of(folder, replace(held, sha256=now, size=file.stat().st_size), page)

    def _drawn(self, file: Path, held: HeldFile, page: int) -> bytes:
        if not self._waiting.acquire(blocking=False):
            raise FileGoneError(TOO_MANY)
        try:
            return self._isolation.picture(file, held.size, page, held.format)
        except TaskFailedError as error:
            if not error.again:  # what was the computer's lack is tried again
                self._remember((held.sha256, page), str(error))
            raise FileGoneError(str(error)) from error
        finally:
            self._waiting.release()

    def _hash_of(self, file: Path) -> str:
        """The hash of a file; it is not read again as long as nothing shows that it has changed."""
        try:
            now = file.stat()
        except OSError as error:
            raise FileGoneError(GONE) from error
        key = (str(file), now.st_mtime_ns, now.st_size, now.st_ino)
        known = self._known.get(key)
        if known is None:
            known = sha256(_bytes_of(file)).hexdigest()
            with self._lock:
                self._known[key] = known
                while len(self._known) > MOST_FAILED:
                    self._known.popitem(last=False)
        return known

    def _keep(self, key: tuple[str, int], image: bytes) -> None:
        with self._lock:
            self._kept[key] = image
            while self._kept and sum(map(len, self._kept.values())) > self._most:
                self._kept.popitem(last=False)

    def _remember(self, key: tuple[str, int], sentence: str) -> None:
        with self._lock:
            self._failed[key] = sentence
            while len(self._failed) > MOST_FAILED:
                self._failed.popitem(last=False)

    def rest(self) -> None:
        """End the process that draws, and forget all images; the next one begins anew."""
        self._isolation.rest()
        with self._lock:
            self._kept.clear()
            self._failed.clear()


IMAGES = Images()
"""Those of the reading room. Its process is started when the first image is asked for."""
atexit.register(IMAGES.rest)  # whoever asked (the room, the site, a script), the process goes when they do
