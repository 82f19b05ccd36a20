"""The file of a source is handed out as it was read, or not at all."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from threading import Event, Semaphore

import pytest

from testimonia.ingest.extraction import Limits
from testimonia.ingest.isolation import Isolation
from testimonia.store import HeldFile
from testimonia.web.pages.source.files import (
    CHANGED,
    GONE,
    MOST_WAITING,
    OUTSIDE,
    TOO_MANY,
    FileGoneError,
    Images,
    content_of,
)
from tests.pdf_writer import Sheet, pdf, stacked

SCAN = pdf([Sheet(stacked(40, 500, ["Ada came to Ely."])), Sheet(stacked(40, 500, ["Tom left."]))])


def held(path: str, data: bytes = b"Ada.", kind: str = "text") -> HeldFile:
    return HeldFile(path, sha256(data).hexdigest(), len(data), kind)


def put(folder: Path, path: str, data: bytes = b"Ada.") -> HeldFile:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return held(path, data, "pdf" if path.endswith(".pdf") else "text")


@pytest.fixture
def images() -> Iterator[Images]:
    made = Images()
    yield made
    made.rest()


def test_the_file_as_it_was_read(tmp_path: Path) -> None:
    assert content_of(tmp_path, put(tmp_path, "letters/a.txt")) == b"Ada."


def test_a_changed_file_and_a_lost_one_say_so(tmp_path: Path) -> None:
    known = put(tmp_path, "a.txt")
    (tmp_path / "a.txt").write_bytes(b"Eve.")
    with pytest.raises(FileGoneError, match=CHANGED):
        content_of(tmp_path, known)
    (tmp_path / "a.txt").unlink()
    with pytest.raises(FileGoneError, match=GONE):
        content_of(tmp_path, known)


@pytest.mark.parametrize(
    "path", ["../secret.txt", "letters/../../secret.txt", "/etc/hostname", "link.txt", "\0"]
)
def test_nothing_outside_the_folder_is_handed_out(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "folder"
    (folder / "letters").mkdir(parents=True)
    put(tmp_path, "secret.txt")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(FileGoneError, match=GONE if path == "\0" else OUTSIDE):
        content_of(folder, held(path))


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert content_of(tmp_path, held("b.txt")) == b"Ada."


def test_neither_a_pipe_nor_a_folder_holds_it_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    for path in ("pipe.txt", "folder.txt"):
        with pytest.raises(FileGoneError, match=GONE):
            content_of(tmp_path, held(path))


def test_pages_are_drawn_and_kept(tmp_path: Path, images: Images) -> None:
    known = put(tmp_path, "scan.pdf", SCAN)
    first, second = images.of(tmp_path, known, 0), images.of(tmp_path, known, 1)
    assert first.startswith(b"\x89PNG")
    assert first != second
    assert images.of(tmp_path, known, 0) is first


def test_no_more_is_kept_than_there_is_room_for(tmp_path: Path) -> None:
    small = Images(most=1)
    known = put(tmp_path, "scan.pdf", SCAN)
    try:
        first = small.of(tmp_path, known, 0)
        assert small.of(tmp_path, known, 0) is not first
        assert small.of(tmp_path, known, 0) == first
    finally:
        small.rest()


def test_a_page_that_cannot_be_drawn_says_so_each_time(tmp_path: Path, images: Images) -> None:
    known = put(tmp_path, "scan.pdf", SCAN)
    for _ in range(2):
        with pytest.raises(FileGoneError, match="no such page"):
            images.of(tmp_path, known, 7)
    bad = put(tmp_path, "bad.pdf", b"%PDF-1.7\n" + b"\0garbage" * 100)
    with pytest.raises(FileGoneError, match="damaged"):
        images.of(tmp_path, bad, 0)
    assert images.of(tmp_path, known, 0).startswith(b"\x89PNG")


def test_an_image_of_a_changed_file_is_not_shown(tmp_path: Path, images: Images) -> None:
    known = put(tmp_path, "scan.pdf", SCAN)
    images.of(tmp_path, known, 0)
    (tmp_path / "scan.pdf").write_bytes(SCAN + b"\n")
    with pytest.raises(FileGoneError, match=CHANGED):
        images.of(tmp_path, known, 0)


def test_a_file_that_is_replaced_while_it_is_drawn_is_not_shown(
    tmp_path: Path, images: Images, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, other = put(tmp_path, "scan.pdf", SCAN), pdf([Sheet(stacked(40, 500, ["Another."]))])

    def drawn(isolation: Isolation, file: Path, size: int, page: int, kind: str) -> bytes:
        file.write_bytes(other)
        return b"\x89PNG of the other"

    with monkeypatch.context() as patched:
        patched.setattr(Isolation, "picture", drawn)
        with pytest.raises(FileGoneError, match=CHANGED):
            images.of(tmp_path, known, 0)
    put(tmp_path, "scan.pdf", SCAN)
    assert b"other" not in images.of(tmp_path, known, 0)


def test_slow_pages_leave_threads_for_all_others(
    tmp_path: Path, images: Images, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, go = put(tmp_path, "scan.pdf", SCAN), Event()
    begun = Semaphore(0)

    def drawn(isolation: Isolation, file: Path, size: int, page: int, kind: str) -> bytes:
        begun.release()
        go.wait(20)
        return b"\x89PNG"

    monkeypatch.setattr(Isolation, "picture", drawn)
    with ThreadPoolExecutor(MOST_WAITING) as pool:
        slow = [pool.submit(images.of, tmp_path, known, page) for page in range(MOST_WAITING)]
        assert all(begun.acquire(timeout=20) for _ in slow)
        with pytest.raises(FileGoneError, match=TOO_MANY):
            images.of(tmp_path, known, MOST_WAITING)
        go.set()
        assert {each.result() for each in slow} == {b"\x89PNG"}
    assert images.of(tmp_path, known, MOST_WAITING) == b"\x89PNG"


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    slow = Images(Limits(seconds=0.0))
    try:
        with pytest.raises(FileGoneError, match="did not come to an end"):
            slow.of(tmp_path, put(tmp_path, "scan.pdf", SCAN), 0)
    finally:
        slow.rest()


DRAWING = """
import sys
from hashlib import sha256
from pathlib import Path
from testimonia.store import HeldFile
from testimonia.web.pages.source.files import IMAGES
data = Path(sys.argv[1]).read_bytes()
IMAGES.of(Path(sys.argv[1]).parent, HeldFile("scan.pdf", sha256(data).hexdigest(), len(data), "pdf"), 0)
print(IMAGES._isolation._all[0]._process.pid)
"""


def test_whoever_asked_for_an_image_leaves_no_process_behind(tmp_path: Path) -> None:
    put(tmp_path, "scan.pdf", SCAN)
    command = (sys.executable, "-W", "error", "-c", DRAWING, str(tmp_path / "scan.pdf"))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""  # Python says so where a process still runs, or a pipe to one is open
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)
