"""A letter book of ten scanned pages, recognised page by page, killed half-way, read, searched and cited."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.ingest.recognition.engines import engine
from testimonia.model import Span, Trouble
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.pipeline.run import Progress
from testimonia.store import Store, search
from tests.scanned import as_file, page

PAGES = (
    ("To Adelaide Penhallow", "Marrenholm, 3 March 1871", "The Petrel came in on Tuesday with the mail."),
    ("Josiah Penhallow was appointed harbour mas-\nter in 1868, and nobody has left since.",),
    ("Edmund Hallorane was arrested at Grey Point\non 9 September 1870 (28 August, Old Style).",),
    ("To Josiah Penhallow", "Marrenholm, 17 April 1871", "The ice has gone, and six ships are in port."),
    ("The church bells rang for the first time\nsince the fire of January 1869.",),
    ("Tobias Wren was born in Marrenholm in 1831,\nas his sister remembers it.",),
    ("To Adelaide Penhallow", "Grey Point, 2 June 1871", "The mayor has read your petition to us."),
    ("Adelaide Penhallow married Tobias Wren at\nMarrenholm on 5 May 1859.",),
    ("The custom house was sold, and the old scale\nwas carried to the island by two soldiers.",),
    ("Edmund Hallorane died at Grey Point in 1880,\nand this book was closed.",),
)
FIRST_NUMBER = 41
"""Printed on the first page."""
BOOK = "letters/book.pdf"


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the book and a photograph of one letter, whose build was killed after four pages."""
    folder = tmp_path_factory.mktemp("scans")
    (folder / "letters").mkdir()
    pictures = [page(blocks, str(FIRST_NUMBER + n)) for n, blocks in enumerate(PAGES)]
    (folder / BOOK).write_bytes(as_file(pictures, "PDF"))
    (folder / "photograph.jpg").write_bytes(
        as_file([page(("Tobias Wren was born in 1832.",), tilt=1.5)], "JPEG")
    )
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    command = [sys.executable, "-m", "testimonia.pipeline.builder", str(folder), str(evidence_of(folder))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            said = json.loads(line)
            if said.get("stage") == "recognition" and said["done"] >= 5:
                break
        os.killpg(process.pid, signal.SIGKILL)
    return folder


@pytest.fixture(scope="module")
def resumed(killed: Path) -> tuple[Path, tuple[int, int], list[Progress]]:
    """The folder, how many pages were kept of the killed run, and what the next run said of its progress."""
    with Store.open(evidence_of(killed)) as store:
        (kept,) = store.connection.execute("SELECT count(*) FROM recognised").fetchone()
        (texts,) = store.connection.execute("SELECT count(*) FROM texts").fetchone()
    seen: list[Progress] = []
    build(killed, report=seen.append)
    return killed, (kept, texts), seen


@pytest.fixture
def folder(resumed: tuple[Path, tuple[int, int], list[Progress]]) -> Path:
    return resumed[0]


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(evidence_of(folder), readonly=True) as opened:
        yield opened


def test_a_killed_run_goes_on_with_the_page_after(
    resumed: tuple[Path, tuple[int, int], list[Progress]],
) -> None:
    _, (kept, texts), seen = resumed
    steps = [each for each in seen if each.stage == "recognition"]
    assert kept >= 5 and texts == 0
    assert [each.done for each in steps] == list(range(12 - kept + 1))
    assert {each.total for each in steps} == {12 - kept}
    assert {each.path for each in steps if each.done < each.total} == {BOOK, "photograph.jpg"}


def test_an_unchanged_folder_costs_nothing(folder: Path) -> None:
    seen: list[Progress] = []
    build(folder, report=seen.append)
    assert not [each for each in seen if each.stage == "recognition"]
    assert {each.total for each in seen if each.stage == "ingest"} == {0}


def test_the_words_are_read_in_the_order_of_pages(store: Store) -> None:
    text = store.text(BOOK)
    assert text is not None
    lines = [line for line in text.original.split("\n") if line]
    printed = [[*"\n".join(blocks).split("\n"), str(FIRST_NUMBER + n)] for n, blocks in enumerate(PAGES)]
    assert lines == [line for each in printed for line in each]
    assert "appointed harbour master in 1868" in " ".join(text.reading.split())  # a hyphen at a line's end
    assert [each.label for each in text.pages] == [str(FIRST_NUMBER + n) for n in range(len(PAGES))]


def test_every_word_has_its_place_and_confidence(store: Store) -> None:
    text, record = store.text(BOOK), store.source_id(BOOK)
    assert text is not None and record is not None
    words = store.originals.words(record, Span(0, len(text.original)))
    assert [word.span.of(text.original) for word in words] == text.original.split()
    assert all(word.confidence is not None and word.confidence > 0.5 for word in words)
    at = text.original.index("Petrel")
    (petrel,) = (word for word in words if word.span.start == at)
    (line,) = (box for box in text.boxes if box.span.contains(petrel.span))
    left, top, right, bottom = petrel.box
    assert petrel.page == 0 and 0 < left < right < 0.5 and 0.3 < top < bottom < 0.5
    assert line.box[0] - 0.02 <= left and right <= line.box[2] + 0.02
    assert line.box[1] - 0.02 <= top and bottom <= line.box[3] + 0.02


def test_a_passage_is_found_and_cited_by_its_printed_page(store: Store, folder: Path) -> None:
    found = search(store, '"church bells rang"')
    assert found.total == 1
    said = CliRunner().invoke(app, ["search", str(folder), '"church bells rang"', "--json"])
    assert said.exit_code == 0 and '"45"' in said.stdout


def test_dates_of_two_styles_are_read(folder: Path) -> None:
    said = CliRunner().invoke(app, ["times", str(folder), "--json"])
    days = {each["date"]["edtf"] for each in json.loads(said.stdout) if each["date"]}
    assert {"1871-03-03", "1870-09-09", "1871-04-17"} <= days


def test_statements_are_taken_out(store: Store) -> None:
    record = store.source_id(BOOK)
    assert record is not None
    told = {each.statement.predicate for each in store.statements(record)}
    assert {"arrest", "birth", "marriage", "death"} <= told


def test_what_cannot_be_read_is_a_problem(store: Store) -> None:
    (problem,) = store.problems("broken.png")
    assert problem.trouble is Trouble.UNREAD and "damaged" in problem.message
    assert not list(store.problems(BOOK)) and not list(store.problems("photograph.jpg"))


def test_what_was_read_before_is_not_lost_with_the_engine(folder: Path) -> None:
    found = engine()
    assert found is not None
    with Store.open(evidence_of(folder)) as store:
        sha256 = store.hashes()[BOOK]
        ours = store.recognition(found.name, found.version)
        without, newer = store.recognition(None, None), store.recognition(found.name, "99; 1")
        assert [each.page for each in without.of(sha256)] == list(range(len(PAGES)))
        assert without.of(sha256) == ours.of(sha256) and without.basis(sha256) == ours.basis(sha256)
        assert not ours.unseen() and len(newer.unseen()) == 12
        without.tidy()
        assert len(ours.of(sha256)) == len(PAGES)
