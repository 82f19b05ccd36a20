"""How commands end when they are cut short."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from testimonia.cli.ending import Ending, ended
from testimonia.pipeline.build import build

WORDS = "The ship came in and stayed, and nobody in the town had ever seen a larger one.\n\n"


def started(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "testimonia", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # a shell's background jobs, and so perhaps the test run itself, ignore the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def test_ctrl_c_is_one_sentence_and_130(tmp_path: Path) -> None:
    """Typer ends with 130 as well, but said nothing, and nobody knew that what was done is kept."""
    for number in range(3_000):
        (tmp_path / f"{number}.txt").write_text(WORDS, encoding="utf-8")
    running = started("build", str(tmp_path))
    until = time.monotonic() + 20
    while not (tmp_path / "testimonia.db").exists() and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.3)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert running.returncode == Ending.INTERRUPTED
    assert err.decode().startswith("Stopped. What was done is kept;")
    assert out == b""


def test_a_reader_that_has_had_enough_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS * 5_000, encoding="utf-8")  # more than a pipe holds
    build(tmp_path, only=("ingest",))
    for arguments in (("show", str(tmp_path / "a.txt")), ("export", str(tmp_path), "-f", "jsonl")):
        with started(*arguments) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.read(10)
            running.stdout.close()
            assert (running.stderr.read(), running.wait(20)) == (b"", Ending.DONE)


def test_errors_are_not_on_the_output_that_a_script_reads(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    build(tmp_path)
    out, err = started("show", str(tmp_path / "none.txt"), "--json").communicate(timeout=20)
    assert out == b""
    assert "There is no document" in err.decode()
    out, _ = started("show", str(tmp_path / "a.txt"), "--json").communicate(timeout=20)
    assert json.loads(out)["path"] == "a.txt"


@pytest.mark.parametrize(
    ("error", "todo"),
    [
        (OSError(28, os.strerror(28)), "Make room on the disk"),
        (PermissionError(13, "denied", "x"), "work on a copy"),
        (OSError(30, os.strerror(30), "x"), "work on a copy"),  # a CD, an archive's share
        (OSError(5, os.strerror(5), "x"), ""),  # nobody can tell
    ],
)
def test_trouble_with_files_is_a_sentence_that_says_what_to_do(
    error: OSError, todo: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing() -> Ending:
        raise error

    with pytest.raises(typer.Exit) as caught:
        ended(failing)()
    assert caught.value.exit_code == Ending.UNUSABLE
    said = capsys.readouterr().err
    assert str(error.strerror) in said
    assert todo in said
