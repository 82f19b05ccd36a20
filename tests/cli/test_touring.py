"""The demo: what it prints, where it leaves the example, what is found there, and the room that it opens."""

import http.client
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.cli.examples import DEMO, demo_folder, examples
from testimonia.exports.terminal import safe_line
from testimonia.model import Finding, FindingKind, Verdict
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

SCREENS = 48
"""Lines: one and a half screens."""
PATIENCE = 60
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demo printed, and where it left the example."""

    said: str
    cache: Path

    @property
    def folder(self) -> Path:
        return self.cache / "testimonia" / "demo" / DEMO


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(cache))
        done = CliRunner().invoke(app, ["demo"])
        assert done.exit_code == 0, done.output
        yield Shown(done.stdout, cache)


@pytest.fixture(scope="module")
def found(shown: Shown) -> tuple[Finding, ...]:
    with Store.open(evidence_of(shown.folder), readonly=True) as store:
        return tuple(held.finding for held in store.findings())


def test_the_tour_fits_on_a_screen_and_a_half(shown: Shown) -> None:
    lines = shown.said.splitlines()
    titles = [line for line in lines if re.match(r"\d\. ", line)]
    assert [int(each[0]) for each in titles] == list(range(1, 8))
    assert len(lines) <= SCREENS
    assert max(map(len, lines[2:-2])) <= 96  # the others name folders
    assert all(line == safe_line(line) for line in lines)


SAID = [
    # what of the documents is shown, at which step
    ("as it is read  “without understanding a word of four of them.”", 1),
    ("Vera Lindholm is also “Peter Wren”", 2),
    ("The arrest of Martin Keller: March to May 1849, May 1850 or 7 May 1850 Old Style? 4 accounts", 3),
    ("“14 March 1849” is", 4),
    ("encyclopaedia.txt and obituary.html share", 5),
    ("A report on Martin Keller", 7),
]


@pytest.mark.parametrize(("words", "number"), SAID)
def test_each_step_shows_the_words_of_the_documents(shown: Shown, words: str, number: int) -> None:
    step = re.split(r"^\d\. ", shown.said, flags=re.MULTILINE)[number]
    assert words in step


def test_it_says_where_the_example_is_and_how_to_go_on(shown: Shown) -> None:
    first, *_, room, own = shown.said.splitlines()
    assert str(shown.folder) in first
    assert room == f"Go on in the reading room: testimonia open {shown.folder}"
    assert own == "The same with your own documents: testimonia open FOLDER"


PROMISED = [
    # examples/README.md: the kind of finding, its verdict, its documents with the value that each has
    (
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        {
            "encyclopaedia.txt": "March to May 1849",
            "obituary.html": "March to May 1849",
            "memoir.txt": "May 1850",
            "register.txt": "7 May 1850 Old Style",
        },
    ),
    (
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        {"letter-ashworth.txt": "6", "newspaper.txt": "11", "obituary.html": "8"},
    ),
    (FindingKind.CONTRADICTION, Verdict.CLASH, {"encyclopaedia.txt": "London", "memoir.txt": "Hull"}),
    (
        FindingKind.CONTRADICTION,
        Verdict.POSSIBLE,
        {
            "letter-ashworth.txt": "14 March 1849",
            "newspaper.txt": "14 March 1849",
            "letter-lindholm.txt": "2 March 1849 Old Style",
            "memoir.txt": "2 March 1849",
        },
    ),
]


@pytest.mark.parametrize(("kind", "verdict", "sides"), PROMISED)
def test_what_the_page_about_the_examples_promises_is_found(
    shown: Shown, found: tuple[Finding, ...], kind: FindingKind, verdict: Verdict, sides: dict[str, str]
) -> None:
    with Store.open(evidence_of(shown.folder), readonly=True) as store:
        told = [
            {store.path_of(side.passages[0].source): side.value for side in each.sides}
            for each in found
            if (each.kind, each.verdict) == (kind, verdict)
        ]
    assert sides in told


def test_nothing_is_called_a_contradiction_that_the_page_does_not_promise(found: tuple[Finding, ...]) -> None:
    at_odds = {FindingKind.CONTRADICTION, FindingKind.CHRONOLOGY, FindingKind.METADATA}
    assert len([each for each in found if each.kind in at_odds]) == len(PROMISED)


def test_three_sources_are_two_witnesses(found: tuple[Finding, ...]) -> None:
    """The encyclopaedia is a copy; of the four accounts of the arrest, three are independent."""
    assert found[0].predicate == "arrest"
    assert (found[0].accounts, found[0].witnesses) == (4, 3)
    assert sum(each.kind is FindingKind.COPY for each in found) == 1


def test_what_the_surgeon_said_is_his_and_not_the_merchants(found: tuple[Finding, ...]) -> None:
    (disagreement,) = (each for each in found if each.kind is FindingKind.DISAGREEMENT)
    assert [side.value.partition(":")[0] for side in disagreement.sides] == ["claims", "rejects it"]


NAMES = [
    # what each of them is called in the folder
    ("Vera Lindholm", {"Peter Wren", "Miss Lindholm"}),
    ("Martin Keller", {"Martin Cellar"}),
]


@pytest.mark.parametrize(("name", "others"), NAMES)
def test_somebody_with_two_names_is_one(shown: Shown, name: str, others: set[str]) -> None:
    with Store.open(evidence_of(shown.folder), readonly=True) as store:
        (held,) = (each for each in store.entities() if each.entity.name == name)
    assert others <= {each.text for each in held.entity.names}


def test_what_was_decided_there_stays_and_the_documents_become_what_they_were(shown: Shown) -> None:
    ledger = shown.folder / "testimonia.judgements.jsonl"
    ledger.write_text("", encoding="utf-8")
    (shown.folder / "register.txt").write_text("Nobody was held.", encoding="utf-8")
    assert demo_folder() == shown.folder
    assert ledger.is_file()
    ledger.unlink()
    original = examples() / DEMO / "register.txt"
    assert (shown.folder / "register.txt").read_bytes() == original.read_bytes()


@pytest.mark.parametrize(
    ("cache", "home", "where"),
    [
        # what the environment says, and where the example comes to lie
        ("{tmp}/c", "{tmp}/h", "{tmp}/c/testimonia"),
        ("", "{tmp}/h", "{tmp}/h/.cache/testimonia"),
        ("relative", "{tmp}/h", "{tmp}/h/.cache/testimonia"),  # counts for none, by the specification
        ("{tmp}/file/c", "{tmp}/h", "{tmp}/t/testimonia-demo-"),  # cannot be made
    ],
)
def test_where_the_example_is_laid_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str, home: str, where: str
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "t").mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", cache.format(tmp=tmp_path))
    monkeypatch.setenv("HOME", home.format(tmp=tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    folder = demo_folder()
    assert str(folder).startswith(where.format(tmp=tmp_path))
    assert {each.name for each in folder.iterdir()} == {each.name for each in (examples() / DEMO).iterdir()}


BROWSER = """import json, os, sys
open({said!r} + ".new", "w").write(json.dumps(sys.argv[1]))
os.replace({said!r} + ".new", {said!r})
"""


def test_on_a_terminal_with_a_screen_the_room_is_opened_at_the_tour(shown: Shown, tmp_path: Path) -> None:
    said = tmp_path / "said"
    (tmp_path / "browser.py").write_text(BROWSER.format(said=str(said)), encoding="utf-8")
    screen = {"DISPLAY": ":9", "BROWSER": f"{sys.executable} {tmp_path / 'browser.py'} %s"}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "testimonia", "demo"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **screen},
    )
    os.close(theirs)
    try:
        until = time.monotonic() + PATIENCE
        while not said.exists():
            assert process.poll() is None and time.monotonic() < until
            time.sleep(0.02)
        address = urlsplit(json.loads(said.read_text("utf-8")))
        with closing(http.client.HTTPConnection(str(address.hostname), address.port)) as asked:
            asked.request("GET", f"{address.path}?{address.query}")
            answer = asked.getresponse()
            assert (answer.status, answer.headers["location"]) == (303, "/tour")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        os.close(ours)
