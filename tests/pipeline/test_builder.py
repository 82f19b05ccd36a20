"""The process that builds beside the reading room: what it says, line by line."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

BUILDER = (sys.executable, "-m", "testimonia.pipeline.builder")


def said(*arguments: str) -> list[dict[str, Any]]:
    done = subprocess.run([*BUILDER, *arguments], capture_output=True, timeout=60, check=True)
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.decode("ascii").splitlines()]


def written(folder: Path, number: int = 2) -> Path:
    for each in range(number):
        (folder / f"Ü{each}.txt").write_text(f"Ada Lind was born in Ely in 17{each:02}.\n", encoding="utf-8")
    return folder


def test_it_says_how_far_it_is_and_what_there_is_in_the_end(tmp_path: Path) -> None:
    folder = written(tmp_path)
    lines = said(str(folder), str(evidence_of(folder)))
    assert lines[-1]["counts"]["read"] == 2
    assert {"ingest", "reading", "comparison"} <= {line["stage"] for line in lines[:-1]}
    read = [line for line in lines[:-1] if line["stage"] == "reading"]
    assert (read[0]["done"], read[0]["path"][0]) == (0, "Ü")  # the one under way, and not the last one done
    assert (read[-1]["done"], read[-1]["total"]) == (2, 2)


def test_only_some_stages(tmp_path: Path) -> None:
    folder = written(tmp_path)
    lines = said(str(folder), str(evidence_of(folder)), "ingest")
    assert {line["stage"] for line in lines[:-1]} == {"ingest"}
    with Store.open(evidence_of(folder), readonly=True) as store:
        assert not list(store.entities())


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    (line,) = said(str(tmp_path / "none"), str(tmp_path / "testimonia.db"))
    assert line["trouble"].endswith(".")
    assert not (tmp_path / "testimonia.db").exists()


def test_a_base_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    folder = written(tmp_path)
    evidence_of(folder).write_bytes(b"no base at all " * 100)
    assert said(str(folder), str(evidence_of(folder)))[-1]["trouble"].endswith(".")
    assert evidence_of(folder).read_bytes().startswith(b"no base")


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """Paths go into the process as bytes, and come out of it as ASCII."""
    folder = tmp_path / os.fsdecode(b"half\xff")
    folder.mkdir()
    written(folder)
    assert said(os.fsdecode(folder), str(evidence_of(folder)))[-1]["counts"]["read"] == 2


def test_it_can_be_ended_and_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = written(tmp_path, 40)
    base = evidence_of(folder)
    with subprocess.Popen([*BUILDER, str(folder), str(base)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("done", 0) >= 1:
                break
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        assert time.monotonic() - begun < 30
    assert said(str(folder), str(base))[-1]["counts"]["read"] == 40
